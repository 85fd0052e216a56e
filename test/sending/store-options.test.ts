import { expect, test } from "vitest";
import { postgresSuppressions, redisSuppressions } from "flowroute-sdk/rules";
import { createJournal, type JournalEntry, memoryReceipts, postgresJournal, postgresPacing, postgresReceipts, redisJournal, redisPacing, redisReceipts, settle } from "flowroute-sdk/sending";
import { postgresSeen, redisSeen } from "flowroute-sdk/webhooks";
import { failureOf } from "../support/client.ts";

type Factory = (client: never, options: never) => unknown;

const onRedis = { redisJournal, redisReceipts, redisPacing, redisSuppressions, redisSeen } as unknown as Record<string, Factory>;
const onPostgres = { postgresJournal, postgresReceipts, postgresPacing, postgresSuppressions, postgresSeen } as unknown as Record<string, Factory>;

test.each(Object.entries(onRedis))("%s refuses at once what it cannot work with, in words", (name, make) => {
  expect(() => make({ eval: () => 1 } as never, {} as never)).toThrow(new TypeError(`${name}: evaluate must be a function that runs a Lua script, (script, keys, args) => …`));
  expect(() => make((async () => "") as never, { Prefix: "a:" } as never)).toThrow('there is no option "Prefix"; there');
});

test.each(Object.entries(onPostgres))("%s refuses at once what it cannot work with, in words", (name, make) => {
  for (const database of [undefined, {}, "postgres://localhost"]) expect(() => make(database as never, {} as never)).toThrow(`${name}: database must be a function that runs a statement, a client or pool of pg`);
  expect(() => make((async () => []) as never, { tabel: "a" } as never)).toThrow('there is no option "tabel"; there is table');
});

test.each([redisJournal, redisReceipts, redisSeen])("what is to be kept for no time is refused: %o", (make) => {
  for (const keepMs of [0, -1, NaN, Infinity, "5" as never]) expect(() => make(async () => "", { keepMs })).toThrow("keepMs must be milliseconds over 0");
});

test("a misspelt option of settle is refused, since the proof would be left out without a word", async () => {
  const journal = createJournal({} as never);
  expect(await failureOf(settle({} as never, journal, { reciepts: memoryReceipts() } as never))).toMatchObject({ name: "TypeError", message: 'there is no option "reciepts"; there are receipts, signal' });
});

test("a client that gives bytes does as well as one that gives text", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const entry: JournalEntry = { fingerprint: "f", at: 5, token: "t" };
  const journal = redisJournal(async () => [bytes("key"), bytes(JSON.stringify(entry))]);
  expect(await journal.parked()).toEqual([{ ...entry, key: "key" }]);
  expect(await redisJournal(async () => bytes(JSON.stringify(entry))).has?.("key")).toBe(true);
  expect(await redisJournal(async () => [bytes("mdr2-1")]).known(["mdr2-1", "mdr2-2"])).toEqual(["mdr2-1"]);
  const state = { id: "mdr2-1", level: 2, status: "delivered", status_code: 1004, at: 5 };
  expect(await redisReceipts(async () => bytes(JSON.stringify(state))).get("mdr2-1")).toEqual(state);
  expect(await redisReceipts(async () => bytes("")).get("mdr2-1")).toBeUndefined();
  expect(await redisSuppressions(async () => [bytes("5"), bytes("STOP")]).get("12065551234")).toEqual({ at: new Date(5), words: "STOP" });
  expect(await redisPacing(async () => bytes("12.5")).take("lane", 1, 1, 1)).toEqual({ waitMs: 12.5 });
  expect(await redisSeen(async () => bytes("busy")).claim("a", "b", 1)).toBe("busy");
});

test("an evaluate that keeps the answer to itself is told so, and is no sign that there is nothing", async () => {
  const nothing = async () => undefined;
  for (const asking of [redisJournal(nothing).parked(), redisJournal(nothing).known(["a"]), redisReceipts(nothing).get("a"), redisSuppressions(nothing).get("1"), redisPacing(nothing).take("a", 1, 1, 1), redisSeen(nothing).claim("a", "b", 1), redisSeen(nothing).mark("a")]) {
    expect(await failureOf(Promise.resolve(asking))).toMatchObject({ message: expect.stringContaining("evaluate must give what the script returns") });
  }
});
