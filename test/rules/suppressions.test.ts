import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { memorySuppressions, postgresSuppressions, postgresSuppressionsTable, redisSuppressions, suppressions, type SuppressionStore } from "flowroute-sdk/rules";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { catchUp, createWebhookHandler, memorySeen } from "flowroute-sdk/webhooks";
import { failureOf } from "../support/client.ts";
import { runs } from "../support/runs.ts";
import { noPostgres, noRedis } from "../support/services.ts";
import { storeClients } from "../support/store-clients.ts";

const stores = new Map<string, SuppressionStore>([["memory", memorySuppressions()]]);
let clients: Awaited<ReturnType<typeof storeClients>>;

beforeAll(async () => {
  clients = await storeClients();
  const { redis, postgres } = clients;
  if (redis) {
    stores.set("ioredis", redisSuppressions(redis.ioredis, { prefix: "a:" }));
    stores.set("redis", redisSuppressions(redis.redis));
  }
  if (postgres) {
    for (const table of [undefined, "b_suppressed"]) await postgres.pool.query(postgresSuppressionsTable(table));
    stores.set("pg", postgresSuppressions(postgres.pool));
    stores.set("postgres.js", postgresSuppressions(postgres.sql, { table: "b_suppressed" }));
  }
}, 30_000);
afterAll(() => clients.close());

const names = ["memory", ...(noRedis ? [] : ["ioredis", "redis"]), ...(noPostgres ? [] : ["pg", "postgres.js"])];

describe.each(names)("in %s", (name) => {
  const store = () => stores.get(name) as SuppressionStore;
  let turn = 0;
  const newNumber = () => `1206555${String(1_000 + turn++)}`;

  test("an entry is kept with its time and words; the newer one stays, and is taken out by what is not older", async () => {
    const number = newNumber();
    const [early, late] = [new Date("2026-01-05T12:00:00.123Z"), new Date("2026-01-05T12:00:00.456Z")];
    expect(await store().get(number)).toBeUndefined();
    await store().add(number, { at: late, words: "Stop, 'please'; ☎" });
    await store().add(number, { at: early, words: "older" });
    expect(await store().get(number)).toEqual({ at: late, words: "Stop, 'please'; ☎" });
    await store().remove(number, early);
    expect(await store().get(number)).toEqual({ at: late, words: "Stop, 'please'; ☎" });
    await store().remove(number, late);
    expect(await store().get(number)).toBeUndefined();
    await store().remove(number, late);
  });

  test("it does what the memory does, whatever is asked", async () => {
    const step = fc.record({ what: fc.constantFrom("add", "remove", "get"), who: fc.nat(1), at: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const model = memorySuppressions();
        const numbers = [newNumber(), newNumber()];
        for (const { what, who, at } of steps) {
          const time = new Date(1_767_614_400_000 + at);
          const ask = async (asked: SuppressionStore) => {
            if (what === "get") return asked.get(numbers[who]!);
            return void (await (what === "add" ? asked.add(numbers[who]!, { at: time, words: String(at) }) : asked.remove(numbers[who]!, time)));
          };
          expect(await ask(store())).toEqual(await ask(model));
        }
      }),
      { numRuns: runs(20) },
    );
  });
});

const [office, ann] = ["12065550100", "12065551001"];
const hi = { from: office, to: ann, body: "hi" };

/** A shop that sends and receives, on a fake. */
async function shop() {
  const optOuts = suppressions(memorySuppressions());
  const errors: unknown[] = [];
  const fake = createFakeFlowroute({ numbers: [office], limits: false, deliver: (request) => handler(request) });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, rules: [optOuts] });
  const handler = createWebhookHandler({
    onMessage: (message) => optOuts.onMessage(message),
    onReceipt: (receipt) => optOuts.onReceipt(receipt, flowroute.messages),
    onOther: () => {},
    onError: (error) => errors.push(error),
  });
  for (const kind of ["sms_callback", "mms_callback", "sms_dlr_callback"] as const) await flowroute.messages.setCallback(kind, "https://example.com/hook");
  return { optOuts, fake, flowroute, errors };
}

test("who says a word that ends messages gets none, until they say START", async () => {
  const { fake, flowroute, optOuts, errors } = await shop();
  await flowroute.messages.send(hi);
  await fake.receive({ from: ann, to: office, body: "Unsubscribe!" });

  const error = await failureOf(flowroute.messages.send(hi));
  expect(error).toMatchObject({ code: "refused_by_rule", outcome: "not_sent", reason: "suppressed" });
  expect((error as Error).message).toMatch(/^not sent: the recipient has wanted no messages since \d{4}-\d\d-\d\dT\d\d:\d\dZ \(suppressed, messages.send\)$/);
  expect(await optOuts.get("+1 (206) 555-1001")).toEqual({ at: expect.any(Date) as Date, words: "Unsubscribe!" });

  await fake.advance(1_000);
  await fake.receive({ from: ann, to: office, body: "yes" });
  expect(await failureOf(flowroute.messages.send(hi))).toMatchObject({ reason: "suppressed" });
  await fake.receive({ from: ann, to: office, body: "Start." });
  await flowroute.messages.send(hi);
  await fake.receive({ from: ann, to: office, body: "I will stop by at five" });
  await flowroute.messages.send(hi);
  expect(errors).toEqual([]);
});

test("a START that comes late does not undo the STOP that was said after it", async () => {
  const optOuts = suppressions(memorySuppressions());
  const said = (body: string, wants: "out" | "in", minute: number) => optOuts.onMessage({ from: ann, body, timestamp: new Date(minute * 60_000), optOut: { wants, exact: true } });
  await said("stop", "out", 5);
  await said("start", "in", 3);
  expect(await optOuts.get(ann)).toMatchObject({ words: "stop" });
  await said("unstop", "in", 6);
  expect(await optOuts.get(ann)).toBeUndefined();
});

test("a send that Flowroute refuses with 1110 puts the recipient in, and so does a receipt that says it", async () => {
  const { flowroute, optOuts, fake } = await shop();
  fake.faults.add({ operation: "messages.send", status: 400, body: { errors: [{ title: "Client Error", code: 1110 }] }, times: 1 });
  expect(await failureOf(flowroute.messages.send(hi))).toMatchObject({ code: "bad_request", status: 400 });
  expect(await failureOf(flowroute.messages.send(hi))).toMatchObject({ code: "refused_by_rule", reason: "suppressed" });
  expect(await optOuts.get(ann)).toMatchObject({ words: "Flowroute says that the recipient has opted out (1110)" });

  await optOuts.remove(ann);
  const { id } = await flowroute.messages.send(hi);
  await optOuts.onReceipt({ id, status_code: 1003, timestamp: undefined }, { get: () => { throw new Error("not asked"); } });
  await optOuts.onReceipt({ id, status_code: 1110, timestamp: undefined }, flowroute.messages);
  expect(await failureOf(flowroute.messages.send(hi))).toMatchObject({ reason: "suppressed" });
});

test("another 400 puts nobody in", async () => {
  const { flowroute, optOuts, fake } = await shop();
  for (const error of [{ detail: "11100 is no number" }, { detail: "(206) 555-1110 and 1 206 555 1110 are no mobile numbers" }, { detail: "no", id: "7fcfd1cd-486b-1110-8484-b710bd4bbab4" }]) {
    fake.faults.add({ operation: "messages.send", status: 400, body: { errors: [error] }, times: 1 });
    expect(await failureOf(flowroute.messages.send(hi))).toMatchObject({ status: 400 });
  }
  expect(await optOuts.get(ann)).toBeUndefined();
});

test("what catchUp finds after an outage counts as well", async () => {
  const optOuts = suppressions(memorySuppressions());
  const fake = createFakeFlowroute({ numbers: [office] });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, rules: [optOuts] });
  await fake.receive({ from: ann, to: office, body: "STOP" });
  await catchUp(flowroute, { seen: memorySeen(), since: new Date(Date.now() - 60_000), onMessage: (message) => optOuts.onMessage(message), onOther: () => {} });
  expect(await failureOf(flowroute.messages.send(hi))).toMatchObject({ reason: "suppressed" });
});

test("a person may put a number in and take it out; one that would never be found is refused", async () => {
  const { flowroute, optOuts } = await shop();
  await optOuts.add("+1 (206) 555-1001", "asked by phone");
  expect(await failureOf(flowroute.messages.send(hi))).toMatchObject({ reason: "suppressed" });
  await optOuts.remove("1-206-555-1001");
  await flowroute.messages.send(hi);
  for (const number of ["206 555 1001", "ann", "", undefined, "+12"]) {
    await expect(optOuts.add(number as never, "x")).rejects.toThrow(new TypeError("a number must be digits with their country code, such as 12065551234"));
    await expect(optOuts.get(number as never)).rejects.toThrow(TypeError);
  }
  for (const time of [new Date("31.12.2026"), "2026-01-01", null] as never[]) {
    await expect(optOuts.add(ann, "x", time)).rejects.toThrow(new TypeError("a time must be a Date, and one that can be read"));
    await expect(optOuts.remove(ann, time)).rejects.toThrow(TypeError);
  }
  await expect(optOuts.add(ann, undefined as never)).rejects.toThrow(new TypeError("words must be text: what was said, or how it is known"));
  expect(await optOuts.get(ann)).toBeUndefined();
});

test("a store that fails lets nothing go, and its words show no number", async () => {
  const down = { get: () => Promise.reject(new Error(`no answer for flowroute:suppressed:${ann}`)), add: () => {}, remove: () => {} };
  const fake = createFakeFlowroute();
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, rules: [suppressions(down)] });
  const error = await failureOf(flowroute.messages.send(hi));
  expect(error).toMatchObject({ reason: "rule_failed", outcome: "not_sent", cause: { message: "no answer for flowroute:suppressed:…" } });
  expect(fake.requests).toEqual([]);
});

test("what is no store, and an evaluate or a query that gives something else, are told so", async () => {
  expect(() => suppressions({} as never)).toThrow("store must be a SuppressionStore");
  await expect(redisSuppressions(async () => "x").get("1")).rejects.toThrow("evaluate must give what the script returns");
  await expect(postgresSuppressions(async () => "x").get("1")).rejects.toThrow("must give its rows");
  expect(() => postgresSuppressionsTable("a; DROP TABLE b")).toThrow("table must be the name of a table");
});
