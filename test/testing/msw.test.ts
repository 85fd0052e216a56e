import { Agent } from "node:https";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";

const fake = createFakeFlowroute();
const server = setupServer(...fake.handlers(http));
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => fake.reset());
afterAll(() => server.close());

const flowroute = new Flowroute({ ...fake.keys, maxRetries: 0 });

test("the global fetch gets the fake's answers", async () => {
  const { id } = await flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "hi" });
  expect((await flowroute.messages.get(id)).attributes.body).toBe("hi");
  await flowroute.messages.setCallback("sms_callback", "https://example.com/sms");
  expect(fake.requests.map(({ operation, status }) => [operation, status])).toEqual([["messages.send", 202], ["messages.get", 200], ["messages.setCallback", 204]]);
});

test("a reset makes the fetch fail", async () => {
  fake.faults.add({ reset: true });
  expect(await failureOf(flowroute.routes.list())).toMatchObject({ code: "connection_failed", outcome: "unknown" });
});

test("a delay ends when the client gives up", async () => {
  fake.faults.add({ delayMs: 60_000 });
  expect(await failureOf(flowroute.routes.list(undefined, { timeoutMs: 20 }))).toMatchObject({ code: "deadline_exceeded" });
});

/** MSW's sockets emit what they like; an agent keeps the calls on `node:http`, where the client looks at them. */
test.for([{ way: "the global fetch", agent: undefined }, { way: "an agent", agent: new Agent() }])("by way of $way, what was carried out is never said not to be", async ({ agent }) => {
  const client = new Flowroute({ ...fake.keys, agent, timeoutMs: 100 });
  for (const fault of [{ reset: true }, { delayMs: Number.POSITIVE_INFINITY }]) {
    fake.faults.add({ operation: "messages.send", carriedOut: true, ...fault });
    const before = fake.state.messages.size;
    expect(await failureOf(client.messages.send({ from: "12065550100", to: "12065551234", body: "hi" }))).toMatchObject({ outcome: "unknown", attempts: 1 });
    await vi.waitFor(() => expect(fake.state.messages.size).toBe(before + 1));
  }
});
