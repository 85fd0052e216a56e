import { expect, test } from "vitest";
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
