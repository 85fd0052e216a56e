/** Sends the messages of a BullMQ queue. `npm run worker:bullmq -- --help` says how. */
import { Queue, UnrecoverableError, Worker } from "bullmq";
import type { MessageSend } from "flowroute-sdk";
import { type Evaluate, redisJournal, redisPacing } from "flowroute-sdk/sending";
import { Redis } from "ioredis";
import { enqueue, type MessageQueue } from "./worker/enqueue-bullmq.ts";
import { type Ended, NotSent, sendJob } from "./worker/send-job.ts";
import { askedToEnd, clientOf, from, readSettings, say } from "./worker/start.ts";

const url = process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379";

async function main(): Promise<number> {
  const settings = readSettings("worker:bullmq", "Redis is at REDIS_URL (redis://127.0.0.1:6379).");
  if (typeof settings === "number") return settings;
  if (!(await isThere())) return 1;
  const { queue: name, concurrency, leaseSeconds, demo } = settings;
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on("error", (error) => say("redis", error.message));
  const evaluate: Evaluate = (script, keys, args) => redis.eval(script, keys.length, ...keys, ...args);
  const journal = redisJournal(evaluate);
  const flowroute = clientOf(settings, redisPacing(evaluate));

  const queue: MessageQueue = new Queue(name, { connection: redis });
  queue.on("error", (error) => say("queue", error.message));
  const run = crypto.randomUUID().slice(0, 8);
  for (let index = 1; index <= demo; index++) await enqueue(queue, `demo-${run}-${index}`, { from, to: `1206555${1_000 + (index % 9_000)}`, body: `Hello ${index}` });

  // A worker's connection waits for jobs; BullMQ leaves it open, as it was given one.
  const own = redis.duplicate();
  own.on("error", (error) => say("redis", error.message));
  const worker = new Worker<MessageSend, Ended>(
    name,
    async ({ id = "", data }) => {
      try {
        return await sendJob(flowroute, journal, id, data);
      } catch (error) {
        if (error instanceof NotSent && error.afterMs === undefined) throw new UnrecoverableError(error.message);
        throw error;
      }
    },
    {
      connection: own,
      concurrency,
      lockDuration: leaseSeconds * 1_000,
      stalledInterval: leaseSeconds * 1_000,
      // A job whose worker is killed again and again must not fail for that.
      maxStalledCount: 1_000_000,
      settings: { backoffStrategy: (attempts, _type, error) => Math.max(error instanceof NotSent ? (error.afterMs ?? 0) : 0, Math.min(60_000, 500 * 2 ** Math.min(attempts, 10))) },
    },
  );
  worker.on("error", (error) => say("worker", error.message));
  await worker.waitUntilReady();
  say("worker", `is ready: queue ${name}, ${concurrency} at once`);
  process.send?.({ up: true });

  say("worker", `${await askedToEnd()}: what is under way ends, nothing new starts`);
  await worker.close();
  await queue.close();
  for (const connection of [redis, own]) connection.disconnect();
  say("worker", "has ended");
  return 0;
}

/** Once it runs it waits for a Redis that is away; a wrong address is better said at once. */
async function isThere(): Promise<boolean> {
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 3_000, disconnectTimeout: 0 });
  let why = "";
  probe.on("error", (error) => (why = error.message));
  try {
    await probe.connect();
    return true;
  } catch (error) {
    process.stderr.write(`There is no Redis at REDIS_URL, ${new URL(url).host}: ${why || String(error)}\n`);
    return false;
  } finally {
    probe.disconnect();
  }
}

process.exitCode = await main();
if (process.connected) process.disconnect();
