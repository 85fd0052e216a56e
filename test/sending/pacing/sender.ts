/** A process that sends its share of messages, and says what came of each. It keeps its pace in a store, with others. */
import { Redis } from "ioredis";
import { Pool } from "pg";
import { Flowroute, type PacingStore } from "flowroute-sdk";
import { postgresPacing, redisPacing } from "flowroute-sdk/sending";

const [, , kind = "", url = "", baseUrl = "", name = "", messages = "", pictures = ""] = process.argv;

/** What a sender says at its end. */
export interface Said {
  readonly sent: number;
  readonly failures: readonly string[];
  /** How often the hook was told that the store fails. */
  readonly told: readonly string[];
  /** How long the longest call took, and how long one may take. */
  readonly longestMs: number;
}

function open(): { readonly store: PacingStore; close(): Promise<unknown> } {
  if (kind === "redis") {
    const redis = new Redis(url);
    redis.on("error", () => {});
    return { store: redisPacing((script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)), close: () => redis.quit() };
  }
  const pool = new Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {});
  return { store: postgresPacing(pool), close: () => pool.end() };
}

/** What was said to the store last, so that this process does not end before it has been heard. */
let lastWord: Promise<void> = Promise.resolve();
const { store, close } = open();
const heard: PacingStore = { take: store.take, end: (...args) => (lastWord = store.end(...args)), close: store.close };
const told: string[] = [];
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl, pacing: { store: heard }, hooks: { onPacingFailure: ({ error }) => void told.push(String(error)) } });
const failures: string[] = [];
let sent = 0;
let longestMs = 0;

async function send(count: number, extra: { readonly media_urls?: readonly string[] }): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) {
      const began = performance.now();
      await flowroute.messages.send({ from: "12065550101", to: "12065551234", body: `${name} ${next++}`, ...extra }).then(
        () => sent++,
        (error: unknown) => failures.push(String(error)),
      );
      longestMs = Math.max(longestMs, performance.now() - began);
    }
  };
  await Promise.all([one(), one()]);
}

process.once("message", async () => {
  await Promise.all([send(Number(messages), {}), send(Number(pictures), { media_urls: ["https://example.com/a.png"] })]);
  await lastWord.catch(() => {});
  await close();
  process.send?.({ sent, failures, told, longestMs } satisfies Said, () => process.exit());
});
// Connected beforehand: a busy machine may take a second for that alone.
await store.take("warm up", 1, 1, 1);
process.send?.("ready");
