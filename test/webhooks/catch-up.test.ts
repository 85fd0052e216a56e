import { beforeEach, expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute, type FakeFlowroute } from "flowroute-sdk/testing";
import { catchUp, type CatchUpOptions, createWebhookHandler, memorySeen, type Webhook, type WebhookHandlerOptions } from "flowroute-sdk/webhooks";
import { failureOf } from "../support/client.ts";

const began = "2026-01-05T12:00:00Z";
const mine = "12065550100";
const minute = 60_000;

/** A fake account whose webhooks come to a handler, unless that is down; its clock is the machine's too. */
function account(options: Partial<Omit<WebhookHandlerOptions, "seen">> = {}) {
  const got: Webhook[] = [];
  const errors: unknown[] = [];
  const keep = (webhook: Webhook) => void got.push(webhook);
  const receiver = { seen: memorySeen(), onMessage: keep, onReceipt: keep, onOther: keep, onError: (error: unknown) => void errors.push(error), ...options };
  const handler = createWebhookHandler(receiver);
  const switches = { isUp: true };
  const fake = createFakeFlowroute({ numbers: [mine], now: began, limits: false, deliver: (request) => (switches.isUp ? handler(request) : new Response(null, { status: 502 })) });
  for (const kind of ["sms", "mms", "sms_dlr", "mms_dlr"] as const) fake.state.callbacks.set(kind, "https://example.com/flowroute");
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, maxRetries: 0 });
  const catchUpNow = (more: Partial<CatchUpOptions> = {}) => catchUp(flowroute, { ...receiver, since: began, ...more });
  return { fake, flowroute, switches, got, errors, receiver, catchUpNow };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(began), toFake: ["Date"] });
  return () => vi.useRealTimers();
});

async function pass(fake: FakeFlowroute, ms: number): Promise<void> {
  await fake.advance(ms);
  vi.setSystemTime(fake.time);
}

const text = (fake: FakeFlowroute, body: string) => fake.receive({ from: "12065551234", to: mine, body });
const bodies = (webhooks: readonly Webhook[]) => webhooks.map((webhook) => (webhook.kind === "message" ? webhook.body : webhook.kind));

test("after an outage the rest comes, the oldest first, and once", async () => {
  const { fake, switches, got, catchUpNow } = account();
  await text(fake, "before");
  switches.isUp = false;
  for (let hour = 0; hour < 5; hour++) {
    await text(fake, `missed ${hour}`);
    await pass(fake, 60 * minute);
  }
  switches.isUp = true;
  await text(fake, "after");
  expect(bodies(got)).toEqual(["before", "after"]);

  expect(await catchUpNow()).toEqual({ messages: 5, receipts: 0, seen: 2, failed: 0, pending: 0, next: new Date("2026-01-05T17:00:00Z") });
  expect(bodies(got)).toEqual(["before", "after", "missed 0", "missed 1", "missed 2", "missed 3", "missed 4"]);
  expect(got.at(-1)).toMatchObject({ kind: "message", form: "record", from: "12065551234", to: mine, is_mms: false, timestamp: new Date("2026-01-05T16:00:00Z") });
  expect(await catchUpNow()).toMatchObject({ messages: 0, seen: 7 });
  expect(got).toHaveLength(7);
});

test("a webhook that comes after all, once its message was caught up with, is not handled again", async () => {
  const { fake, switches, got, catchUpNow } = account();
  switches.isUp = false;
  await text(fake, "late");
  expect(await catchUpNow()).toMatchObject({ messages: 1 });
  switches.isUp = true;
  await pass(fake, 30_000);
  expect(fake.deliveries.at(-1)).toMatchObject({ acknowledged: true });
  expect(bodies(got)).toEqual(["late"]);
});

test("missed receipts come from the records, each level, in order", async () => {
  const { fake, flowroute, switches, got, catchUpNow } = account();
  switches.isUp = false;
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "hi" });
  await pass(fake, 1_500);
  switches.isUp = true;
  await pass(fake, 10_000);
  expect(got).toMatchObject([{ kind: "receipt", level: 2 }]);
  expect(await catchUpNow()).toMatchObject({ messages: 0, receipts: 1, seen: 1 });
  expect(got).toMatchObject([{ level: 2, form: "nested" }, { kind: "receipt", level: 1, form: "record", status: "smsc submit", body: "hi" }]);
});

test("without an onReceipt no receipts are looked for", async () => {
  const { fake, flowroute, switches, got, catchUpNow } = account({ onReceipt: undefined });
  switches.isUp = false;
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "hi" });
  await pass(fake, 5 * minute);
  expect(await catchUpNow()).toMatchObject({ receipts: 0, seen: 0 });
  expect(got).toEqual([]);
});

test("an MMS is left to its webhook while that may come, and then comes without what records lack", async () => {
  const { fake, switches, got, catchUpNow } = account();
  switches.isUp = false;
  await fake.receive({ from: "12065551234", to: mine, media: ["https://example.com/cat.jpg"] });
  await pass(fake, minute);
  expect(await catchUpNow()).toMatchObject({ messages: 0, pending: 1, next: new Date(began) });
  expect(got).toEqual([]);
  await pass(fake, 5 * minute);
  expect(await catchUpNow()).toMatchObject({ messages: 1, pending: 0 });
  const [message] = got;
  expect(message).toMatchObject({ kind: "message", is_mms: true, media: [{ url: undefined, id: expect.stringContaining("cat.jpg") }] });
  expect(await failureOf(message?.kind === "message" ? message.media[0]!.download() : Promise.resolve())).toMatchObject({ code: "no_address" });
});

test("what fails is told, does not hold up the rest, and is where the next time begins", async () => {
  let fails = true;
  const kept: string[] = [];
  const { fake, switches, errors, catchUpNow } = account({
    onMessage: ({ body }) => {
      if (fails && body === "bad") throw new Error("no");
      kept.push(String(body));
    },
  });
  switches.isUp = false;
  for (const body of ["one", "bad", "two"]) {
    await text(fake, body);
    await pass(fake, 10 * minute);
  }
  const first = await catchUpNow();
  expect(first).toMatchObject({ messages: 2, failed: 1, next: new Date("2026-01-05T12:10:00Z") });
  expect(errors).toMatchObject([{ message: "no" }]);
  fails = false;
  expect(await catchUpNow({ since: first.next, marginMs: 0 })).toMatchObject({ messages: 1, failed: 0 });
  expect(kept).toEqual(["one", "two", "bad"]);
});

test("a margin looks further back than the outage", async () => {
  const { fake, switches, got, catchUpNow } = account();
  switches.isUp = false;
  await text(fake, "a little before");
  await pass(fake, 5 * minute);
  await catchUpNow({ since: fake.time, marginMs: minute });
  expect(got).toEqual([]);
  await catchUpNow({ since: fake.time });
  expect(bodies(got)).toEqual(["a little before"]);
});

test("a long gap is read piece by piece, whole and in order", async () => {
  const { fake, switches, got, catchUpNow } = account();
  switches.isUp = false;
  for (let count = 0; count < 1_500; count++) {
    fake.state.messages.add({ direction: "inbound", from: "12065551234", to: mine, body: String(count), isMms: false, mediaUrls: [], at: Date.parse(began) + count * 7 * minute, finalReceipt: undefined });
  }
  await pass(fake, 1_500 * 7 * minute);
  expect(await catchUpNow({ marginMs: 0 })).toMatchObject({ messages: 1_500, seen: 0 });
  expect(bodies(got)).toEqual(Array.from({ length: 1_500 }, (_, count) => String(count)));
  const pieces = new Set(fake.requests.map(({ query }) => query["start_date"]));
  expect(pieces.size).toBeGreaterThan(3);
});

test("of one instant the older comes first too", async () => {
  const { fake, switches, got, catchUpNow } = account();
  switches.isUp = false;
  for (const body of ["a", "b", "c"]) await text(fake, body);
  await catchUpNow();
  expect(bodies(got)).toEqual(["a", "b", "c"]);
});

test("a signal ends it between two callbacks, and what was done stays done", async () => {
  const abort = new AbortController();
  const got: string[] = [];
  const { fake, switches, catchUpNow } = account({
    onMessage: ({ body }) => {
      got.push(String(body));
      if (got.length === 2) abort.abort(new Error("enough"));
    },
  });
  switches.isUp = false;
  for (const body of ["a", "b", "c"]) await text(fake, body);
  expect(await failureOf(catchUpNow({ signal: abort.signal }))).toMatchObject({ message: "enough" });
  expect(await catchUpNow()).toMatchObject({ messages: 1, seen: 2 });
  expect(got).toEqual(["a", "b", "c"]);
});

test("where the list cannot be had, it rejects with why", async () => {
  const { fake, catchUpNow } = account();
  fake.faults.add({ operation: "messages.list", status: 401 });
  expect(await failureOf(catchUpNow())).toMatchObject({ code: "unauthorized" });
  expect(await failureOf(catchUpNow({ since: "yesterday" }))).toMatchObject({ message: "since must be a time" });
});

test("a machine whose clock is two minutes ahead leaves an MMS to its last delivery", async () => {
  const { fake, switches, got, catchUpNow } = account();
  switches.isUp = false;
  await fake.receive({ from: "12065551234", to: mine, media: ["https://example.com/cat.jpg"] });
  await pass(fake, minute);
  vi.setSystemTime(new Date(fake.time.getTime() + 2 * minute));
  expect(await catchUpNow()).toMatchObject({ pending: 1 });
  switches.isUp = true;
  await fake.advance(minute);
  expect(got).toMatchObject([{ kind: "message", form: "nested", media: [{ url: "https://example.com/cat.jpg" }] }]);
});

/** An account that says what it likes. */
const saying = (...records: unknown[]) => ({ messages: { async *list() { yield* records; } } });
const receiver = { seen: memorySeen(), onOther: () => {} };

test("a receipt that fails hours after its message is looked for where the list has the message", async () => {
  const timestamp = "2026-01-05T02:00:00Z";
  const record = { type: "message", id: "mdr2-late", attributes: { direction: "outbound", timestamp, delivery_receipts: [{ level: 2, status: "delivered", timestamp: "2026-01-05T11:00:00Z" }] } };
  const onReceipt = () => Promise.reject(new Error("no"));
  expect(await catchUp(saying(record), { ...receiver, onReceipt, onError: () => {}, since: timestamp })).toMatchObject({ receipts: 0, next: new Date(timestamp) });
});

test("records that nobody understands are told of and hold up nothing; one without a time does not lead back to the beginning of time", async () => {
  const errors: unknown[] = [];
  const got: string[] = [];
  const attributes = { direction: "inbound", from: "1", to: "2", body: "a" };
  const records = [null, [], 7, {}, { attributes: null }, { type: "message", attributes }, { type: "message", id: "x", attributes: { direction: "inbound" } }, { type: "message", id: "timeless", attributes }, { type: "message", id: "good", attributes: { ...attributes, timestamp: "2026-01-05T11:30:00Z" } }];
  const onMessage = ({ id }: { id: string }) => {
    got.push(id);
    if (id === "timeless") throw new Error("no");
  };
  const result = await catchUp(saying(...records), { ...receiver, onMessage, onError: (error) => errors.push(error), since: new Date("2026-01-05T11:00:00Z"), marginMs: 0 });
  expect(result).toMatchObject({ messages: 1, failed: 3, next: new Date("2026-01-05T11:00:00Z") });
  expect(got.toSorted()).toEqual(["good", "timeless"]);
  expect(errors).toHaveLength(3);
});

test("two that catch up at once hand each message over once", async () => {
  const { fake, switches, got, catchUpNow } = account();
  switches.isUp = false;
  for (let count = 0; count < 10; count++) await text(fake, String(count));
  const [one, other] = await Promise.all([catchUpNow(), catchUpNow()]);
  expect([one.messages + other.messages, one.seen + other.seen, one.failed + other.failed]).toEqual([10, 10, 0]);
  expect(new Set(bodies(got)).size).toBe(10);
  expect(got).toHaveLength(10);
});

test.each([
  [{ seen: undefined }, "seen must be the handler's store"],
  [{ seen: memorySeen }, "seen must be a store"],
  [{ timeoutMs: Infinity }, "timeoutMs must be"],
  [{ settleMs: "1" }, "settleMs must be"],
  [{ marginMs: Infinity }, "since must be a time"],
  [{ setleMs: 1 }, "there is no option setleMs"],
  [{ onOther: undefined }, "onOther must be a function"],
])("catching up with %j is refused before anything is read", async (options, words) => {
  const { fake, catchUpNow } = account();
  expect(await failureOf(catchUpNow(options as object))).toMatchObject({ name: "TypeError", message: expect.stringContaining(words) });
  expect(fake.requests).toEqual([]);
});
