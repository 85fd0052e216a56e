import { parseArgs } from "node:util";
import { createFakeFlowroute } from "flowroute-sdk/testing";

const usage = `Usage: flowroute-sdk fake [--port PORT] [--key KEY] [--secret SECRET] [--seed N] [--number NUMBER]...

Starts a fake Flowroute on this machine.

  --port PORT      where to listen; 0 takes a free port (default 4010)
  --key KEY        the access key it wants (default 12345678)
  --secret SECRET  the secret key it wants (default fake-secret)
  --seed N         the same seed gives the same numbers and ids (default 1)
  --number NUMBER  a number on the account, as often as there are any (default 12065550100 and 12065550101)
`;

/** `flowroute-sdk fake`: runs until it is interrupted, and answers the exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const { stdout, stderr } = process;
  // Who reads the output may go away, as `head` does; that ends the fake without a word.
  const unread = new Promise<void>((resolve) => stdout.once("error", resolve));
  stdout.on("error", () => {});
  const options = readOptions(args);
  if (typeof options === "string") {
    (options === "" ? stdout : stderr).write(`${options && `${options}\n\n`}${usage}`);
    return options === "" ? 0 : 2;
  }
  try {
    const { port, ...account } = options;
    const fake = createFakeFlowroute(account);
    const server = await fake.listen({
      port,
      onAnswer: ({ method, path, status }) => stdout.write(`${fake.time.toISOString().slice(11, 19)} ${method} ${path} ${status ?? "connection broken"}\n`),
    });
    stdout.write(`Fake Flowroute on ${server.url}\naccess key ${fake.keys.accessKey}, secret key ${fake.keys.secretKey}\nCtrl+C ends it.\n`);
    await Promise.race([interrupted(), unread]);
    await server.close();
    fake.reset();
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

interface Options {
  readonly port: number;
  readonly accessKey: string | undefined;
  readonly secretKey: string | undefined;
  readonly seed: number | undefined;
  readonly numbers: readonly string[] | undefined;
}

/** What was asked for, or what is wrong with it; empty when only the usage was asked for. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: text, key: text, secret: text, seed: text, number: { ...text, multiple: true }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) return "";
    if (positionals.join(" ") !== "fake") return positionals.length === 0 ? "Say what to start: fake" : `"${positionals.join(" ")}" is not known; there is fake`;
    return {
      port: wholeNumber("--port", values.port ?? "4010", 65_535),
      accessKey: key("--key", values.key),
      secretKey: key("--secret", values.secret),
      seed: values.seed === undefined ? undefined : wholeNumber("--seed", values.seed, Number.MAX_SAFE_INTEGER),
      numbers: values.number,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function key(name: string, text: string | undefined): string | undefined {
  if (text === "") throw new RangeError(`${name} must not be empty`);
  return text;
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) throw new RangeError(`${name} must be a whole number up to ${most}, got "${text}"`);
  return value;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
