/**
 * A receiver that is there to be killed. It writes down what it does, line by line: `<process> <what> <key>`, where `did` is
 * the effect that must not happen twice, and `marked` that the store has said so.
 */
import { openSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import { Pool } from "pg";
import { Flowroute } from "flowroute-sdk";
import { catchUp, createWebhookHandler, postgresSeen, redisSeen, type Seen, type WebhookContext } from "flowroute-sdk/webhooks";

const [, , store = "", url = "", log = "", baseUrl = "", since = ""] = process.argv;

const file = openSync(log, "a");
const note = (what: string, key: string) => void writeSync(file, `${process.pid} ${what} ${key}\n`);
const aMoment = () => wait(Math.random() * 4);

/** The effect outside of the store: the mark comes after it, and a crash may come between. */
function overRedis(): { seen: Seen; handle: (key: string) => Promise<void> } {
  const redis = new Redis(url);
  const seen = redisSeen((script, keys, args) => redis.eval(script, keys.length, ...keys, ...args));
  const mark = async (key: string) => {
    const isNew = await seen.mark(key);
    note("marked", key);
    return isNew;
  };
  const handle = async (key: string) => {
    await aMoment();
    note("did", key);
    await aMoment();
  };
  return { seen: { ...seen, mark }, handle };
}

/** The effect and the mark in one transaction. */
function overPostgres(): { seen: Seen; handle: (key: string) => Promise<void> } {
  const pool = new Pool({ connectionString: url, max: 20 });
  const handle = async (key: string) => {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      const isNew = await postgresSeen(client).mark(key);
      await aMoment();
      if (isNew) await client.query("INSERT INTO effects VALUES ($1, $2)", [key, process.pid]);
      await aMoment();
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    } finally {
      client.release();
    }
  };
  return { seen: postgresSeen(pool), handle };
}

const { seen, handle } = store === "redis" ? overRedis() : overPostgres();
const onEach = (_: unknown, { key }: WebhookContext) => handle(key);
const receiver = { seen, onMessage: onEach, onReceipt: onEach, onOther: (webhook: { kind: string }) => note("stranger", webhook.kind), onError: (error: unknown) => note("failed", String(error)), timeoutMs: 300 };

if (since === "") {
  const server = createServer(createWebhookHandler(receiver).node);
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
} else {
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl });
  process.send?.({ result: await catchUp(flowroute, { ...receiver, since }) }, () => process.exit());
}
