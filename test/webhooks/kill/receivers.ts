import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { resolveWith } from "../../../vitest.config.ts";

/** The receiver as one file, which starts fast. Inside the project, so that it finds the clients of the stores. */
export async function bundledReceiver(): Promise<{ file: string; folder: string; remove(): void }> {
  const folder = mkdtempSync(join(import.meta.dirname, "../../.kill-"));
  const file = join(folder, "receiver.mjs");
  await build({ entryPoints: [join(import.meta.dirname, "receiver.ts")], outfile: file, bundle: true, format: "esm", platform: "node", target: "node20", packages: "bundle", external: ["ioredis", "pg"], alias: resolveWith("node.ts").alias });
  return { file, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A process, and the first thing that it said. */
export interface Running<Word> {
  readonly child: ChildProcess;
  readonly word: Promise<Word>;
}

export function start<Word>(file: string, args: readonly string[]): Running<Word> {
  const child = fork(file, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const word = new Promise<Word>((resolve, reject) => {
    child.once("message", (message) => resolve(message as Word));
    child.once("exit", () => reject(new Error("it ended without a word")));
  });
  word.catch(() => {});
  return { child, word };
}

/** Ends a process at this instant, whatever it does. */
export async function kill({ child }: Running<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => void child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}
