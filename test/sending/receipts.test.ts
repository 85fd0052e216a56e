import { Redis } from "ioredis";
import { Pool } from "pg";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryReceipts, postgresReceipts, postgresReceiptsTable, type Receipt, redisReceipts, type ReceiptStore, track } from "flowroute-sdk/sending";
import { noPostgres, noRedis, startPostgres, startRedis } from "../support/services.ts";

const stores = new Map<string, ReceiptStore>([["memory", memoryReceipts()]]);
const cleanup: (() => unknown)[] = [];
beforeAll(async () => {
  if (!noRedis) {
    const server = await startRedis();
    const io = new Redis(server.url);
    stores.set("ioredis", redisReceipts((script, keys, args) => io.eval(script, keys.length, ...keys, ...args)));
    cleanup.push(() => io.disconnect(), () => server.close());
  }
  if (!noPostgres) {
    const server = await startPostgres();
    const pool = new Pool({ connectionString: server.url });
    const sql = postgres(server.url, { onnotice: () => {} });
    await pool.query(postgresReceiptsTable());
    stores.set("pg", postgresReceipts(pool));
    stores.set("postgres.js", postgresReceipts(sql));
    cleanup.push(() => pool.end(), () => sql.end(), () => server.close());
  }
}, 60_000);
afterAll(async () => {
  for (const close of cleanup) await close();
});

const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1_000);
const receipts: readonly Omit<Receipt, "id">[] = [
  { level: 1, status: "smsc submit", status_code: null, timestamp: at(1) },
  { level: 2, status: "message buffered", status_code: 1003, timestamp: at(2) },
  { level: 2, status: "delivered", status_code: 1004, timestamp: at(2) },
];

function orders<T>(items: readonly T[]): T[][] {
  return items.length === 0 ? [[]] : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

describe.each(["memory", ...(noRedis ? [] : ["ioredis"]), ...(noPostgres ? [] : ["pg", "postgres.js"])])("in %s", (name) => {
  test("the newest state is kept, whatever the order in which receipts come, and by the send that they came of", async () => {
    const store = stores.get(name)!;
    const receive = track(store);
    for (const [index, order] of orders([...receipts, receipts[0]!]).entries()) {
      const id = `mdr2-${name}-${index}`;
      const token = `${name.replace(".", "_")}${index}`.padStart(22, "t");
      for (const receipt of order) await receive({ ...receipt, id }, { target: `/flowroute/secret?receipt=${token}&x=1` });
      const newest = { id, level: 2, status: "delivered", status_code: 1004, at: at(2).getTime() };
      expect(await store.get(id)).toEqual(newest);
      expect(await store.get(token)).toEqual(newest);
    }
  });

  test("of a message that nothing is known of there is nothing; one without a time, or from the list, is kept too", async () => {
    const store = stores.get(name)!;
    expect(await store.get("mdr2-nobody")).toBeUndefined();
    await track(store)({ id: `mdr2-${name}`, level: 1, status: "smsc submit", status_code: null, timestamp: undefined });
    expect(await store.get(`mdr2-${name}`)).toEqual({ id: `mdr2-${name}`, level: 1, status: "smsc submit", status_code: null, at: undefined });
  });
});
