import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import type { Deliver } from "flowroute-sdk/testing";
import { checkedFake } from "../support/checked-fake.ts";

const from = "12065550100";
const to = "12065551234";
const inbound = { from: to, to: from, body: "hi" };
const never: Deliver = () => new Promise(() => {});

/** A fake whose inbound texts go to a handler. */
function receiving(deliver: Deliver, url = "https://example.com/sms") {
  const made = checkedFake({ deliver });
  made.fake.state.callbacks.set("sms", url);
  return made;
}

test("a receiver that never answers is given up", async () => {
  vi.useFakeTimers();
  try {
    const { fake } = receiving(never);
    const received = fake.receive(inbound);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await received).delivery).toMatchObject({ acknowledged: false, attempts: [{ status: undefined, error: { message: "no answer in 10 seconds" } }] });
    const advanced = fake.advance(30_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await advanced;
    expect(fake.deliveries[0]?.attempts).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test("a reset breaks off a webhook under way, and none of the old world is brought after it", async () => {
  const { fake } = receiving(never);
  const received = fake.receive(inbound);
  const log = fake.deliveries;
  fake.reset();
  expect((await received).delivery).toMatchObject({ attempts: [{ error: { message: "the fake was reset" } }] });
  await fake.advance(600_000);
  expect(log).toMatchObject([{ attempts: [{}] }]);
  expect(fake.deliveries).toEqual([]);
});

test("a webhook whose answer comes after the reset is not repeated", async () => {
  let tries = 0;
  const { fake } = receiving(() => {
    tries++;
    fake.reset();
    return new Response(null, { status: 500 });
  });
  await fake.receive(inbound);
  await fake.advance(600_000);
  expect(tries).toBe(1);
});

test("a receiver may ask the fake while a delay is on", async () => {
  const answers: number[] = [];
  const { fake, flowroute } = receiving(async () => {
    if (answers.push(fake.time.getTime()) === 1) return new Response(null, { status: 500 });
    fake.faults.add({ operation: "routes.list", delayMs: 1_000 });
    await flowroute.routes.list();
    answers.push(fake.time.getTime());
    return new Response(null);
  });
  const { delivery } = await fake.receive(inbound);
  await fake.advance(40_000);
  expect(delivery).toMatchObject({ acknowledged: true });
  expect(answers.map((at) => at - Date.parse("2026-01-05T12:00:00Z"))).toEqual([0, 30_000, 31_000]);
  expect(fake.time).toEqual(new Date("2026-01-05T12:00:40Z"));
});

test("a redirection does not count as a 200, and is not followed", async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(request.url === "/new" ? 200 : 302, { location: "/new", connection: "close" }).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { fake } = checkedFake();
  fake.state.callbacks.set("sms", `http://127.0.0.1:${(server.address() as AddressInfo).port}/old`);
  expect((await fake.receive(inbound)).delivery).toMatchObject({ acknowledged: false, attempts: [{ status: 302 }] });
  expect(asked).toEqual(["/old"]);
  server.close();
});

test("a name and a password in a callback's address are sent as credentials", async () => {
  const got: (string | null)[] = [];
  const deliver: Deliver = ({ url, headers }) => {
    got.push(url, headers.get("authorization"));
    return new Response(null);
  };
  const { fake } = receiving(deliver, "https://me:p%40ss@example.com/sms");
  expect((await fake.receive(inbound)).delivery).toMatchObject({ acknowledged: true });
  expect(got).toEqual(["https://example.com/sms", `Basic ${btoa("me:p@ss")}`]);
});

test("an answer whose body was read already counts", async () => {
  const { fake } = receiving(async () => {
    const response = new Response("ok");
    await response.text();
    return response;
  });
  expect((await fake.receive(inbound)).delivery).toMatchObject({ acknowledged: true });
});
