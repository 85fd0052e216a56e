import { parseArgs } from "node:util";
import type { FakeFlowrouteOptions, ListenOptions } from "flowroute-sdk/testing";

export const usage = `Usage: flowroute-sdk fake [options]

Starts a fake Flowroute on this machine.

  --port PORT        where to listen; 0 takes a free port (default 4010)
  --host HOST        the address to listen on; 0.0.0.0 lets other machines and containers in (default 127.0.0.1)
  --name NAME        a name under which it is reached besides, such as its container's, as often as there are any
  --origin ORIGIN    an origin whose pages may ask it, such as https://app.example.com, as often as there are any;
                     pages of this machine may anyway
  --key KEY          the access key it wants (default: made up, and printed)
  --secret SECRET    the secret key it wants (default: made up, and printed)
  --seed N           the same seed gives the same numbers and ids (default 1)
  --number NUMBER    a number on the account, as often as there are any (default 12065550100 and 12065550101)
  --no-limits        any number of messages in a second, instead of 5 SMS and 1 MMS
  --provisioning S   seconds that turning messaging on takes for a number that was bought (default 60)
  --json             prints JSON: first where it is and with which keys, then a line for each request
  --help             prints this
`;

export interface Options {
  readonly account: FakeFlowrouteOptions;
  readonly place: ListenOptions;
  readonly json: boolean;
}

/** What was asked for, or what is wrong with it; empty when only the usage was asked for. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const text = { type: "string" } as const;
    const list = { ...text, multiple: true } as const;
    const flag = { type: "boolean" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: text, host: text, name: list, origin: list, key: text, secret: text, seed: text, number: list,
        "no-limits": flag, provisioning: text, json: flag, help: { ...flag, short: "h" },
      },
    });
    if (values.help) return "";
    if (positionals.join(" ") !== "fake") return positionals.length === 0 ? "Say what to start: fake" : `"${positionals.join(" ")}" is not known; there is fake`;
    const { seed, provisioning } = values;
    return {
      account: {
        accessKey: given("--key", values.key) ?? digits(8, 10),
        secretKey: given("--secret", values.secret) ?? digits(32, 16),
        seed: seed === undefined ? undefined : wholeNumber("--seed", seed, Number.MAX_SAFE_INTEGER),
        numbers: values.number,
        limits: values["no-limits"] ? false : undefined,
        provisioningMs: provisioning === undefined ? undefined : 1_000 * wholeNumber("--provisioning", provisioning, 1_000_000_000),
      },
      place: { port: wholeNumber("--port", values.port ?? "4010", 65_535), host: given("--host", values.host), names: values.name, origins: values.origin },
      json: values.json ?? false,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function given(name: string, text: string | undefined): string | undefined {
  if (text === "") throw new RangeError(`${name} must not be empty`);
  return text;
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) throw new RangeError(`${name} must be a whole number up to ${most}, got "${text}"`);
  return value;
}

/** A key that nobody else knows: keys are 8 and 32 characters long. */
function digits(count: number, radix: number): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(count)), (random) => (random % radix).toString(radix)).join("");
}
