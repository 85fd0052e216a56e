// This folder is `npx flowroute-sdk fake`. It reads its options, serves the fake, prints a line for each request, and
// ends on Ctrl+C.

import { createFakeFlowroute } from "flowroute-sdk/testing";
import { type Options, readOptions, usage } from "./options.ts";

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
    const end = await start(options);
    await Promise.race([interrupted(), orphaned(), unread]);
    await end();
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Starts it, says where it is, and answers how to end it. */
async function start({ account, place, json }: Options): Promise<() => Promise<void>> {
  const fake = createFakeFlowroute(account);
  const print = (entry: object, text: string) => process.stdout.write(`${json ? JSON.stringify(entry) : text}\n`);
  const server = await fake.listen({
    ...place,
    onAnswer: ({ method, path, status }) => {
      const time = fake.time.toISOString();
      print({ time, method, path, status: status ?? null }, `${time.slice(11, 19)} ${method} ${path} ${status ?? "connection broken"}`);
    },
  });
  const { accessKey, secretKey } = fake.keys;
  const { url } = server;
  print({ url, accessKey, secretKey }, `Fake Flowroute on ${url}\naccess key ${accessKey}, secret key ${secretKey}\n\n  FR_BASE_URL=${url} FR_ACCESS_KEY=${accessKey} FR_SECRET_KEY=${secretKey}\n\nCtrl+C ends it.`);
  return async () => {
    await server.close();
    fake.reset();
  };
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

/** How often it is looked whether who started it is still there. */
const lookEveryMs = 200;

/**
 * When npx, or npm's script, is told to end, that ends the shell in between and nothing else: the fake would be left behind.
 * Resolves when the shell is gone. Who starts the fake without them may leave it on purpose.
 */
function orphaned(): Promise<void> {
  return new Promise((resolve) => {
    if (process.env["npm_config_user_agent"] === undefined) return;
    const parent = process.ppid;
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      resolve();
    }, lookEveryMs);
    look.unref();
  });
}
