import { createServer as createHttpServer, type RequestListener } from "node:http";
import { Agent, createServer as createHttpsServer } from "node:https";
import { afterEach, expect, test, vi } from "vitest";
import { type Fetch, Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { selfSigned } from "./support/certificate.ts";
import { clientOn, json, keys } from "./support/client.ts";
import { kindOf, StrictCount } from "./support/strict-count.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const certificate = selfSigned("127.0.0.1");
const sms = (n: number) => ({ from: "12065550101", to: "12065551234", body: String(n) });
const mms = (n: number) => ({ ...sms(n), media_urls: ["https://example.com/cat.png"] });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const accepted = () => json({ data: { id: "mdr2-1", type: "message" } }, 202);
const refused = () => json({ errors: [{ status: 429 }] }, 429);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The same numbers in each run: from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A `fetch` to a strict server: each way takes its time, and the server counts what arrives when it arrives. */
function across(count: StrictCount, latencyMs: () => number, firstMs = 0): { fetch: Fetch; meanMs: () => number } {
  let total = 0;
  let calls = 0;
  const fetch: Fetch = async (_address, { body }) => {
    const began = performance.now();
    const isFirst = calls++ === 0;
    await pause((isFirst ? firstMs : 0) + latencyMs());
    const isIn = count.admit(kindOf(body ?? "{}"));
    await pause(latencyMs());
    total += performance.now() - began;
    return isIn ? accepted() : refused();
  };
  return { fetch, meanMs: () => total / calls };
}

test.each([
  ["no latency", 0, 0],
  ["round trips of up to 100 ms", 50, 0],
  ["round trips of up to 300 ms", 150, 0],
  ["round trips of up to 600 ms", 300, 0],
  ["round trips of up to 300 ms and a slow first connection", 150, 2_000],
])("200 SMS at once, %s: none is refused, and the pace is at least 0.97 of what round trips allow", async (_name, oneWayMs, firstMs) => {
  vi.useFakeTimers();
  const random = chance(7);
  const count = new StrictCount();
  const { fetch, meanMs } = across(count, () => random() * oneWayMs, firstMs);
  const flowroute = clientOn(fetch, { timeoutMs: 600_000 });

  const sent = Promise.all(upTo(200).map((n) => flowroute.messages.send(sms(n))));
  await vi.advanceTimersByTimeAsync(120_000);
  await sent;

  expect(count.refused).toBe(0);
  const first = count.arrivals[0]!.at;
  const seconds = (count.arrivals.at(-1)!.at - first) / 1_000;
  expect(195 / seconds).toBeGreaterThanOrEqual((0.97 * 5) / (1 + meanMs() / 1_000));
});

test("SMS and MMS in bursts and trickles, with any latency: none is refused", async () => {
  vi.useFakeTimers();
  const random = chance(11);
  const count = new StrictCount();
  const flowroute = clientOn(across(count, () => random() * 150).fetch, { timeoutMs: 600_000 });

  const sent: Promise<unknown>[] = [];
  for (let n = 0; n < 200; n++) {
    const message = n % 9 === 0 ? mms(n) : sms(n);
    setTimeout(() => sent.push(Promise.resolve(flowroute.messages.send(message))), n < 80 ? 0 : n < 120 ? 40_000 + n * 311 : 90_000 + random() * 9_000);
  }
  await vi.advanceTimersByTimeAsync(240_000);
  await Promise.all(sent);

  expect(sent).toHaveLength(200);
  expect(count.refused).toBe(0);
});

test.each([{ sms: 1.25 }, { sms: 0.5 }, { mms: 0.5 }, { sms: 10, mms: 3 }])("pacing of %j keeps to it, to the fraction", async (pacing) => {
  vi.useFakeTimers();
  const random = chance(3);
  const arrivals: number[] = [];
  const fetch: Fetch = async () => {
    await pause(random() * 100);
    arrivals.push(performance.now());
    await pause(random() * 100);
    return accepted();
  };
  const kind = "sms" in pacing ? "sms" : "mms";
  const rate = (pacing as { sms?: number; mms?: number })[kind]!;
  const flowroute = clientOn(fetch, { pacing, timeoutMs: 600_000 });

  const sent = Promise.all(upTo(20).map((n) => flowroute.messages.send(kind === "sms" ? sms(n) : mms(n))));
  await vi.advanceTimersByTimeAsync(120_000);
  await sent;

  const slots = Math.ceil(rate);
  for (let n = slots; n < arrivals.length; n++) expect(arrivals[n]! - arrivals[n - slots]!).toBeGreaterThanOrEqual((slots / rate) * 1_000 - 0.001);
  if (!Number.isInteger(rate)) for (let n = 1; n < arrivals.length; n++) expect(arrivals[n]! - arrivals[n - 1]!).toBeGreaterThan(1_000 / rate - 200);
});

test("four clients of one account that know nothing of each other: none of 200 messages fails", async () => {
  vi.useFakeTimers();
  const count = new StrictCount();
  const random = chance(5);
  vi.spyOn(Math, "random").mockImplementation(chance(13));
  const clients = upTo(4).map(() => clientOn(across(count, () => 15 + random() * 30).fetch));

  const results = Promise.all(
    clients.map(async (flowroute) => {
      const statuses: string[] = [];
      for await (const { status } of flowroute.messages.sendMany(upTo(50).map(sms))) statuses.push(status);
      return statuses;
    }),
  );
  await vi.advanceTimersByTimeAsync(900_000);

  expect((await results).flat().filter((status) => status === "fulfilled")).toHaveLength(200);
  expect(count.refused).toBeLessThan(100);
});

test("a message of sendMany is not late because a thousand others are before it", async () => {
  vi.useFakeTimers();
  const flowroute = clientOn(async () => accepted());
  const results = (async () => {
    const statuses: string[] = [];
    for await (const { status } of flowroute.messages.sendMany(upTo(60).map(sms), { concurrency: 1_000, timeoutMs: 3_000 })) statuses.push(status);
    return statuses;
  })();
  await vi.advanceTimersByTimeAsync(60_000);

  expect((await results).filter((status) => status === "fulfilled")).toHaveLength(60);
});

test("any operation that is turned away is tried until the deadline, a purchase too", async () => {
  vi.useFakeTimers();
  let asked = 0;
  const fetch: Fetch = async () => (asked++ < 5 ? refused() : json({ data: { id: "12065551234" } }, 201));
  const bought = clientOn(fetch).numbers.purchase("12065551234");
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await bought).id).toBe("12065551234");
});

test("a clock that goes back, or is replaced under a running client, holds no message up for longer than its window", async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const flowroute = clientOn(async () => accepted());
  for (const n of upTo(5)) await flowroute.messages.send(sms(n));
  vi.useRealTimers();

  // The real clock is far behind the one that the client has seen.
  vi.useFakeTimers({ now: 0 });
  const sent = flowroute.messages.send(sms(6));
  await vi.advanceTimersByTimeAsync(1_001);
  await sent;
});

/** Over real connections, in real time, with a server that counts strictly. */
const ways: [string, "http" | "https", Partial<FlowrouteOptions>][] = [
  ["node:http", "http", {}],
  ["fetch", "http", { fetch: globalThis.fetch }],
  ["node:https", "https", { agent: new Agent({ ca: certificate.cert, keepAlive: true }) }],
];

test.concurrent.each(ways)("over real connections by way of %s, at random latency and with a slow first connection, none of 25 is refused", async (_way, scheme, options) => {
  const count = new StrictCount();
  const random = chance(17);
  let connections = 0;
  const answer: RequestListener = (request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      setTimeout(() => {
        const isIn = count.admit(kindOf(Buffer.concat(pieces).toString()));
        setTimeout(() => response.writeHead(isIn ? 202 : 429, { "content-type": "application/json" }).end(isIn ? '{"data":{"id":"mdr2-1"}}' : '{"errors":[]}'), random() * 150);
      }, random() * 150 + (connections++ === 0 ? 700 : 0));
    });
  };
  const server = scheme === "http" ? createHttpServer(answer) : createHttpsServer({ key: certificate.key, cert: certificate.cert }, answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as { port: number };
    const flowroute = new Flowroute({ ...keys, baseUrl: `${scheme}://127.0.0.1:${port}`, ...options });
    await Promise.all(upTo(25).map((n) => flowroute.messages.send(sms(n))));
    expect(count.refused).toBe(0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}, 30_000);

test("thirty at once on the fake, over loopback: none is refused", async () => {
  const fake = createFakeFlowroute();
  const { url, close } = await fake.listen();
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: url });
  await Promise.all(upTo(30).map((n) => flowroute.messages.send({ from: "12065550100", to: "12065551234", body: String(n) })));
  expect(fake.requests.filter(({ status }) => status === 429)).toEqual([]);
  await close();
}, 30_000);

test("a hundred thousand calls that wait are all taken back in well under their time", async () => {
  const flowroute = clientOn(() => new Promise<Response>(() => {}));
  const controller = new AbortController();
  const ends = Promise.allSettled(upTo(100_000).map((n) => flowroute.messages.send(sms(n), { signal: controller.signal, timeoutMs: 60_000 })));
  await pause(0);
  const began = performance.now();
  controller.abort("enough");
  await ends;
  // Quadratic, it took over ten seconds.
  expect(performance.now() - began).toBeLessThan(5_000);
}, 60_000);
