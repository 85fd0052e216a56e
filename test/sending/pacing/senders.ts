import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { resolveWith } from "../../../vitest.config.ts";
import { seeded } from "../../support/random.ts";
import { type Kind, kindOf, StrictCount } from "../../support/strict-count.ts";
import type { Said } from "./sender.ts";

/** A sender as one file, which starts fast. Inside the project, so that it finds the clients of the stores. */
export async function bundledSender(): Promise<{ file: string; remove(): void }> {
  const folder = mkdtempSync(join(import.meta.dirname, "../../.sender-"));
  const file = join(folder, "sender.mjs");
  await build({ entryPoints: [join(import.meta.dirname, "sender.ts")], outfile: file, bundle: true, format: "esm", platform: "node", target: "node20", external: ["ioredis", "pg"], alias: resolveWith("node.ts").alias });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A process of its own. It begins when told. */
export interface Sender {
  readonly child: ChildProcess;
  readonly isReady: Promise<void>;
  /** What it says at its end. */
  readonly said: Promise<Said>;
}

export function startSender(file: string, args: readonly string[]): Sender {
  const child = fork(file, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  let ready!: () => void;
  const isReady = new Promise<void>((resolve) => void (ready = resolve));
  const said = new Promise<Said>((resolve, reject) => {
    child.on("message", (message) => (message === "ready" ? ready() : resolve(message as Said)));
    child.once("exit", () => reject(new Error("it ended without a word")));
  });
  said.catch(() => {});
  return { child, isReady, said };
}

/** Ends a process at this instant, whatever it does. */
export async function kill({ child }: Sender): Promise<void> {
  const ended = new Promise((resolve) => void child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

/** A server that counts strictly, up to so long away each way, and knows who sent what. */
export async function countingServer(seed: number, mostMs: number) {
  const count = new StrictCount();
  const random = seeded(seed);
  const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
  const accepted: { readonly by: string; readonly kind: Kind; readonly at: number }[] = [];
  const waysMs: number[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += String(piece);
    const ways = [random() * mostMs, random() * mostMs] as const;
    waysMs.push(ways[0] + ways[1]);
    await wait(ways[0]);
    const isAdmitted = count.admit(kindOf(body));
    if (isAdmitted) accepted.push({ by: (JSON.parse(body) as { body: string }).body.split(" ")[0] ?? "", kind: kindOf(body), at: performance.now() });
    await wait(ways[1]);
    response.writeHead(isAdmitted ? 202 : 429).end(JSON.stringify(isAdmitted ? { data: { id: "1" } } : { errors: [] }));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    count,
    accepted,
    /** The mean of all round trips, as far as this server makes them. */
    get meanWayMs() {
      return waysMs.reduce((sum, ms) => sum + ms, 0) / waysMs.length;
    },
    /** How many of the first half each sender had: while all of them have something to send. */
    get fairness() {
      const half = accepted.slice(0, Math.ceil(accepted.length / 2));
      return Object.fromEntries([...new Set(accepted.map(({ by }) => by))].toSorted().map((by) => [by, half.filter((each) => each.by === by).length]));
    },
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
