import { expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";

const message = { from: "12065550100", to: "12065551234", body: "hi" };

function make(options: { maxRetries?: number; timeoutMs?: number } = { maxRetries: 0 }) {
  const fake = createFakeFlowroute();
  return { fake, flowroute: new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, ...options }) };
}

test("a status befalls one request, and that has no effect", async () => {
  const { fake, flowroute } = make();
  fake.faults.add({ status: 503 });
  expect(await failureOf(flowroute.messages.send(message))).toMatchObject({ status: 503, outcome: "unknown" });
  expect(fake.state.messages.size).toBe(0);
  await flowroute.messages.send(message);
  expect(fake.requests.map(({ status }) => status)).toEqual([503, 202]);
});

test("a fault may be for one operation, and for several requests", async () => {
  const { fake, flowroute } = make();
  fake.faults.add({ operation: "routes.list", status: 500, times: 2 });
  await flowroute.numbers.list();
  expect(await failureOf(flowroute.routes.list())).toMatchObject({ status: 500 });
  expect(await failureOf(flowroute.routes.list())).toMatchObject({ status: 500 });
  await flowroute.routes.list();
  expect(fake.faults.pending).toEqual([]);
});

test("a fault may last until it is cleared", async () => {
  const { fake, flowroute } = make();
  fake.faults.add({ status: 502, times: Number.POSITIVE_INFINITY, body: "<h1>Bad Gateway</h1>", headers: { "content-type": "text/html" } });
  for (let tries = 0; tries < 3; tries++) expect(await failureOf(flowroute.routes.list())).toMatchObject({ status: 502 });
  expect(fake.faults.pending).toHaveLength(1);
  fake.faults.clear();
  await flowroute.routes.list();
  expect(() => fake.faults.add({ times: 0 })).toThrow("times");
});

test("reads survive a script of faults", async () => {
  const { fake, flowroute } = make({ maxRetries: 3 });
  fake.faults.add({ reset: true });
  fake.faults.add({ status: 500 });
  fake.faults.add({ status: 429, headers: { "retry-after": "0" } });
  expect((await flowroute.numbers.list()).data).toHaveLength(2);
  expect(fake.requests.map(({ status }) => status)).toEqual([undefined, 500, 429, 200]);
});

test("a reset breaks the connection; the effect may be there all the same", async () => {
  const { fake, flowroute } = make();
  fake.faults.add({ reset: true });
  expect(await failureOf(flowroute.messages.send(message))).toMatchObject({ code: "connection_failed", cause: { cause: { code: "ECONNRESET" } } });
  expect(fake.state.messages.size).toBe(0);
  fake.faults.add({ reset: true, carriedOut: true });
  expect(await failureOf(flowroute.messages.send(message))).toMatchObject({ outcome: "unknown" });
  expect(fake.state.messages.size).toBe(1);
});

test("bad JSON is half of the right answer", async () => {
  const { fake, flowroute } = make();
  fake.faults.add({ badJson: true });
  expect(await failureOf(flowroute.messages.send(message))).toMatchObject({ code: "unexpected_answer" });
  expect(fake.state.messages.size).toBe(1);
});

test("a delay is one of the fake's clock, and ends with the client's patience", async () => {
  const { fake, flowroute } = make({ maxRetries: 0, timeoutMs: 20 });
  fake.faults.add({ delayMs: 60_000 });
  expect(await failureOf(flowroute.routes.list())).toMatchObject({ code: "deadline_exceeded" });
  fake.faults.add({ delayMs: 60_000 });
  const late = new Flowroute({ ...fake.keys, fetch: fake.fetch }).routes.list().then(({ data }) => data.length);
  // One turn of the event loop, so that the request is there before time passes.
  await new Promise(setImmediate);
  await fake.advance(60_000);
  expect(await late).toBe(1);
});

test("a delay may come before a status", async () => {
  const { fake, flowroute } = make();
  fake.faults.add({ delayMs: 5_000, status: 504, carriedOut: true });
  const failing = failureOf(flowroute.messages.send(message));
  await new Promise(setImmediate);
  expect(fake.state.messages.size).toBe(1);
  await fake.advance(5_000);
  expect(await failing).toMatchObject({ status: 504, outcome: "unknown" });
});

test("207 keeps the body: the number is bought, messaging is not turned on", async () => {
  const { fake, flowroute } = make();
  const [id = ""] = fake.state.inventory.all;
  fake.faults.add({ operation: "numbers.purchase", status: 207, carriedOut: true });
  const { data, response } = await flowroute.numbers.purchase(id).withResponse();
  expect([data.id, response.status]).toEqual([id, 207]);
});

test("headers and a body of your own", async () => {
  const { fake } = make();
  fake.faults.add({ body: { data: [] }, headers: { "x-proxy": "yes" } });
  const response = await fake.fetch("https://api.flowroute.com/v2/routes");
  expect([response.status, response.headers.get("x-proxy"), await response.json()]).toEqual([200, "yes", { data: [] }]);
});

test.each([
  [{ status: 1000 }, "status"],
  [{ status: 99 }, "status"],
  [{ status: 200.5 }, "status"],
  [{ headers: { "no name": "x" } }, "headers"],
  [{ headers: { x: "two\r\nlines" } }, "headers"],
  [{ delayMs: -1 }, "delayMs"],
  [{ delayMs: Number.NaN }, "delayMs"],
  [{ times: 1.5 }, "times"],
  [{ operation: "messages.sned" as "messages.send" }, "operation"],
])("a fault with %j is refused", (fault, member) => {
  const { fake } = make();
  expect(() => fake.faults.add(fault)).toThrow(member);
  expect(fake.faults.pending).toEqual([]);
});

test("a reset ends what a delay holds back, as a broken connection", async () => {
  const { fake, flowroute } = make();
  fake.faults.add({ delayMs: 60_000 });
  const failing = failureOf(flowroute.routes.list());
  await new Promise(setImmediate);
  fake.reset();
  expect(await failing).toMatchObject({ code: "connection_failed" });
});

test("an answer that never comes ends with the client's patience, and one beyond the longest timer is late", async () => {
  const { fake, flowroute } = make({ maxRetries: 0, timeoutMs: 20 });
  for (const delayMs of [Number.POSITIVE_INFINITY, 2 ** 40]) {
    fake.faults.add({ delayMs });
    expect(await failureOf(flowroute.routes.list())).toMatchObject({ code: "deadline_exceeded" });
  }
  const waits = vi.spyOn(globalThis, "setTimeout");
  fake.faults.add({ delayMs: 2 ** 40 });
  const end = new AbortController();
  const waiting = fake.fetch("https://api.flowroute.com/v2/routes", { signal: end.signal });
  await new Promise(setImmediate);
  expect(waits.mock.calls.map(([, ms]) => ms)).toEqual([2 ** 31 - 1]);
  waits.mockRestore();
  end.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});

test("a finalReceipt that throws is a 500 that says so, in process too", async () => {
  const fake = createFakeFlowroute({
    finalReceipt: () => {
      throw new Error("no receipt today");
    },
  });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, maxRetries: 0 });
  expect(await failureOf(flowroute.messages.send(message))).toMatchObject({ status: 500, errors: [{ detail: "no receipt today" }] });
});
