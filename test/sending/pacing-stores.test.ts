import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PacingStore, PacingTake } from "flowroute-sdk";
import { postgresPacing, postgresPacingTable, redisPacing } from "flowroute-sdk/sending";
import { noPostgres, noRedis } from "../support/services.ts";
import { storeClients } from "../support/store-clients.ts";

const stores = new Map<string, PacingStore>();
let clients: Awaited<ReturnType<typeof storeClients>>;

beforeAll(async () => {
  clients = await storeClients();
  const { redis, postgres } = clients;
  if (redis) {
    stores.set("ioredis", redisPacing(redis.ioredis));
    stores.set("redis", redisPacing(redis.redis, { prefix: "b:" }));
  }
  if (postgres) {
    for (const table of [undefined, "b_pacing"]) await postgres.pool.query(postgresPacingTable(table));
    stores.set("pg", postgresPacing(postgres.pool));
    stores.set("pg, a function", postgresPacing((text, values) => postgres.pool.query(text, values)));
    stores.set("postgres.js", postgresPacing(postgres.sql, { table: "b_pacing" }));
  }
}, 30_000);
afterAll(() => clients.close());

const names = [...(noRedis ? [] : ["ioredis", "redis"]), ...(noPostgres ? [] : ["pg", "pg, a function", "postgres.js"])];
const longMs = 60_000;
const leaseOf = (taken: PacingTake) => ("lease" in taken ? taken.lease : "");
const waitOf = (taken: PacingTake) => ("waitMs" in taken ? taken.waitMs : -1);

describe.each(names)("in %s", (name) => {
  const store = () => stores.get(name) as PacingStore;
  let turn = 0;
  const newLane = () => `${name}-${turn++}`;

  test("there are as many leases as slots, in each lane, and each has a name of its own", async () => {
    const lanes = [newLane(), newLane()];
    for (const lane of lanes) {
      const taken = [await store().take(lane, 3, longMs, 1_000), await store().take(lane, 3, longMs, 1_000), await store().take(lane, 3, longMs, 1_000)];
      expect(new Set(taken.map(leaseOf)).size).toBe(3);
      expect(taken.map(leaseOf)).not.toContain("");
      expect(leaseOf(await store().take(lane, 3, longMs, 1_000))).toBe("");
    }
  });

  test("of many who ask at once as many get one as there are slots", async () => {
    const lane = newLane();
    const taken = await Promise.all(Array.from({ length: 20 }, () => store().take(lane, 5, longMs, 1_000)));
    expect(taken.map(leaseOf).filter(Boolean)).toHaveLength(5);
  });

  test("the wait is until one of the slots can be free: a rest for one that is under way, what is left for one that rests", async () => {
    const lane = newLane();
    const first = leaseOf(await store().take(lane, 2, longMs, 5_000));
    const second = leaseOf(await store().take(lane, 2, longMs, 5_000));
    expect(waitOf(await store().take(lane, 2, longMs, 5_000))).toBe(5_000);
    await store().end(lane, first, 3_000);
    const waitMs = waitOf(await store().take(lane, 2, longMs, 5_000));
    expect([waitMs > 1_000, waitMs <= 3_000]).toEqual([true, true]);
    await store().end(lane, second, 0);
    expect(leaseOf(await store().take(lane, 2, longMs, 5_000))).not.toBe("");
  });

  test("a lease that nobody ends ends by itself, and its end does nothing any more", async () => {
    const lane = newLane();
    const gone = leaseOf(await store().take(lane, 1, 30, 1_000));
    await expect.poll(async () => leaseOf(await store().take(lane, 1, longMs, 1_000)), { interval: 10 }).not.toBe("");
    await store().end(lane, gone, 0);
    await store().end(lane, "nobody's", 0);
    expect(waitOf(await store().take(lane, 1, longMs, 1_000))).toBe(1_000);
  });

  test("a closed lane has no slots until the latest time that it is closed to", async () => {
    const lane = newLane();
    await store().close(lane, 50_000);
    await store().close(lane, 100);
    const waitMs = waitOf(await store().take(lane, 5, 12_000, 1_000));
    expect([waitMs > 30_000, waitMs <= 50_000]).toEqual([true, true]);
    const other = newLane();
    await store().close(other, 30);
    await expect.poll(async () => leaseOf(await store().take(other, 5, longMs, 1_000)), { interval: 10 }).not.toBe("");
  });

  test("what seems to hold longer than anything can, since the clock was set back, holds nothing", async () => {
    const lane = newLane();
    await store().close(lane, 3_600_000);
    expect(leaseOf(await store().take(lane, 1, 12_000, 1_000))).not.toBe("");
    const other = newLane();
    await store().take(other, 1, 3_600_000, 1_000);
    expect(leaseOf(await store().take(other, 1, 12_000, 1_000))).not.toBe("");
  });
});

test("what is no way to a store is refused at once", async () => {
  expect(() => redisPacing(undefined as never)).toThrow("redisPacing: evaluate must be a function that runs a Lua script");
  expect(() => postgresPacing({} as never)).toThrow("postgresPacing: database must be a function that runs a statement");
  expect(() => postgresPacing(() => Promise.resolve([]), { table: "a; DROP TABLE b" })).toThrow("table must be the name of a table");
  await expect(redisPacing(async () => undefined).take("a", 1, 1, 1)).rejects.toThrow("evaluate must give what the script returns");
  await expect(postgresPacing(async () => undefined).take("a", 1, 1, 1)).rejects.toThrow("a query must give its rows");
});
