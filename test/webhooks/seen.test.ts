import fc from "fast-check";
import { Redis } from "ioredis";
import { Client, Pool } from "pg";
import postgres from "postgres";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWebhookHandler, memorySeen, postgresSeen, postgresSeenTable, redisSeen, type Seen, type WebhookMessage } from "flowroute-sdk/webhooks";
import { runs } from "../support/runs.ts";
import { noPostgres, noRedis, type Service, startPostgres, startRedis } from "../support/services.ts";
import { post, sample, sms } from "./bodies.ts";

/** Stores by name, each with what is to be closed behind it. */
const stores = new Map<string, Seen>([["memory", memorySeen()]]);
const cleanup: (() => unknown)[] = [];
const services = new Map<string, Service>();

beforeAll(async () => {
  if (!noRedis) {
    const server = await startRedis();
    const io = new Redis(server.url);
    const node = await createClient({ url: server.url }).connect();
    stores.set("ioredis", redisSeen((script, keys, args) => io.eval(script, keys.length, ...keys, ...args), { prefix: "a:" }));
    stores.set("redis", redisSeen((script, keys, args) => node.eval(script, { keys, arguments: args }), { prefix: "b:" }));
    services.set("redis", server);
    cleanup.push(() => io.disconnect(), () => node.destroy(), () => server.close());
  }
  if (!noPostgres) {
    const server = await startPostgres();
    const pool = new Pool({ connectionString: server.url });
    const sql = postgres(server.url, { onnotice: () => {} });
    await pool.query(postgresSeenTable());
    await pool.query(postgresSeenTable("b_seen"));
    stores.set("pg", postgresSeen(pool));
    stores.set("pg, a function", postgresSeen((text, values) => pool.query(text, values)));
    stores.set("postgres.js", postgresSeen(sql, { table: "b_seen" }));
    services.set("postgres", server);
    cleanup.push(() => pool.end(), () => sql.end(), () => server.close());
  }
}, 30_000);
afterAll(async () => {
  for (const close of cleanup) await close();
});

const names = ["memory", ...(noRedis ? [] : ["ioredis", "redis"]), ...(noPostgres ? [] : ["pg", "pg, a function", "postgres.js"])];

describe.each(names)("in %s", (name) => {
  const seen = () => stores.get(name) as Seen;
  let turn = 0;
  const newKey = () => `message:${name}:${turn++}`;

  test("a key is claimed by one, given back to all, and marked for ever", async () => {
    const key = newKey();
    expect(await seen().claim(key, "a", 60_000)).toBe("claimed");
    expect(await seen().claim(key, "b", 60_000)).toBe("busy");
    expect(await seen().claim(key, "a", 60_000)).toBe("claimed");
    await seen().release(key, "b");
    expect(await seen().claim(key, "b", 60_000)).toBe("busy");
    await seen().release(key, "a");
    expect(await seen().claim(key, "b", 60_000)).toBe("claimed");
    expect(await seen().mark(key)).toBe(true);
    expect(await seen().mark(key)).toBe(false);
    await seen().release(key, "b");
    expect(await seen().claim(key, "a", 60_000)).toBe("done");
  });

  test("a mark may be set without a claim", async () => {
    const key = newKey();
    expect(await seen().mark(key)).toBe(true);
    expect(await seen().claim(key, "a", 60_000)).toBe("done");
  });

  test("a claim whose time is over is another's to take", async () => {
    const key = newKey();
    expect(await seen().claim(key, "a", 1)).toBe("claimed");
    await expect.poll(() => seen().claim(key, "b", 60_000)).toBe("claimed");
    await seen().release(key, "a");
    expect(await seen().claim(key, "c", 60_000)).toBe("busy");
  });

  test("of many at once one has it", async () => {
    const key = newKey();
    const states = await Promise.all(Array.from({ length: 20 }, (_, owner) => seen().claim(key, String(owner), 60_000)));
    expect(states.filter((state) => state === "claimed")).toHaveLength(1);
    const marks = await Promise.all(Array.from({ length: 20 }, () => seen().mark(key)));
    expect(marks.filter(Boolean)).toHaveLength(1);
  });

  test("it does what the memory does, whatever is asked", async () => {
    const step = fc.record({ what: fc.constantFrom("claim", "mark", "release"), key: fc.nat(2), owner: fc.constantFrom("a", "b") });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const model = memorySeen();
        const prefix = newKey();
        for (const { what, key, owner } of steps) {
          const ask = async (store: Seen, name: string) => (what === "claim" ? store.claim(name, owner, 60_000) : what === "mark" ? store.mark(name) : void (await store.release(name, owner)));
          expect(await ask(seen(), `${prefix}:${key}`)).toBe(await ask(model, String(key)));
        }
      }),
      { numRuns: runs(20) },
    );
  });

  test("two handlers that share it, as two processes would, handle each webhook once", async () => {
    const got: string[] = [];
    const options = {
      seen: seen(),
      onMessage: async ({ id }: WebhookMessage) => {
        await new Promise((resolve) => void setTimeout(resolve, 5));
        got.push(id);
      },
      onOther: () => {},
    };
    const handlers = [createWebhookHandler(options), createWebhookHandler(options)];
    const ids = Array.from({ length: 20 }, () => newKey());
    const answers = await Promise.all([...ids, ...ids, ...ids].map((id, index) => handlers[index % 2]!(post(sms(id)))));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(got.toSorted()).toEqual(ids.toSorted());
  });
});

test("memory forgets the older half, and keeps to its limit", async () => {
  const seen = memorySeen({ max: 4 });
  const keys = ["a", "b", "c", "d", "e"];
  for (const key of keys) await seen.mark(key);
  expect(await Promise.all(keys.toReversed().map((key) => seen.claim(key, "x", 1)))).toEqual(["done", "done", "done", "claimed", "claimed"]);
});

test.skipIf(noRedis)("in Redis a mark is kept as long as it was said, a claim as long as its lease", async () => {
  const io = new Redis(services.get("redis")!.url);
  const seen = redisSeen((script, keys, args) => io.eval(script, keys.length, ...keys, ...args), { prefix: "kept:", keepMs: 5_000 });
  await seen.claim("k", "a", 3_000);
  expect(await io.pttl("kept:k")).toBeGreaterThan(2_000);
  await seen.mark("k");
  expect(await io.pttl("kept:k")).toBeGreaterThan(4_000);
  io.disconnect();
});

test("an evaluate that gives something else is told so", async () => {
  await expect(redisSeen(async () => ["claimed"].length).claim("k", "a", 1)).rejects.toThrow("evaluate must give what the script returns");
  await expect(postgresSeen(async () => "x").claim("k", "a", 1)).rejects.toThrow("must give its rows");
});

test("the name of a table is no place for statements", () => {
  expect(() => postgresSeenTable("a; DROP TABLE b")).toThrow("table must be the name of a table");
  expect(postgresSeenTable("flowroute.seen")).toContain("flowroute.seen");
});

test.skipIf(noPostgres)("a mark in a transaction of the caller's own is there if the rest is, with pg", async () => {
  const client = new Client(services.get("postgres")!.url);
  await client.connect();
  await client.query("CREATE TABLE inbox (id text PRIMARY KEY)");
  let fails = true;
  const handler = createWebhookHandler({
    seen: stores.get("pg"),
    onError: () => {},
    onOther: () => {},
    async onMessage({ id }, { key }) {
      await client.query("BEGIN");
      try {
        const isNew = await postgresSeen(client).mark(key);
        if (isNew) await client.query("INSERT INTO inbox VALUES ($1)", [id]);
        if (fails) throw new Error("no");
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
    },
  });
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 500 });
  expect((await client.query("SELECT FROM inbox")).rowCount).toBe(0);
  fails = false;
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 200 });
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 200 });
  expect((await client.query("SELECT FROM inbox")).rowCount).toBe(1);
  await client.end();
});

test.skipIf(noPostgres)("a mark in a transaction holds off whoever sets it at the same time, with postgres.js", async () => {
  const sql = postgres(services.get("postgres")!.url);
  const outside = postgresSeen(sql);
  const key = "message:in a transaction";
  expect(await outside.claim(key, "a", 60_000)).toBe("claimed");
  let second: Promise<boolean> | undefined;
  await sql.begin(async (tx) => {
    expect(await postgresSeen(tx).mark(key)).toBe(true);
    second = Promise.resolve(outside.mark(key));
    await tx`SELECT pg_sleep(0.05)`;
  });
  expect(await second).toBe(false);
  expect(await outside.claim(key, "b", 60_000)).toBe("done");
  await sql.end();
});
