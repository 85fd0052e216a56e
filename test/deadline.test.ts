import { execFile } from "node:child_process";
import { EventEmitter, getEventListeners } from "node:events";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, afterEach, expect, inject, test, vi } from "vitest";
import { type Fetch, Flowroute } from "flowroute-sdk";
import { clientOn, failureOf, json, keys } from "./support/client.ts";
import { faultServer, stalls } from "./support/fault-server.ts";
import { runs } from "./support/runs.ts";

const server = await faultServer();
afterAll(() => server.close());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const never = new Promise<never>(() => {});
const found = () => json({ data: { id: "1" } });
const sms = { from: "12065550101", to: "12065551234", body: "hi" };

const deaf = () => clientOn(() => never);

/** Fetch functions with which a call never gets an answer. */
const silent: Record<string, Fetch> = {
  "fetch never settles and pays no heed to its signal": () => never,
  "fetch waits for its signal": heedful,
  "the body never comes": async () => new Response(new ReadableStream({ pull: () => never })),
  "the body stops half-way": async () => new Response(stoppingBody()),
  "the body cannot be cancelled": async () => new Response(new ReadableStream({ pull: () => never, cancel: () => never })),
  "the announced body never comes": async () => new Response(new ReadableStream({ pull: () => never }), { headers: { "content-length": "9" } }),
  "the body of an error never comes": async () => new Response(new ReadableStream({ pull: () => never }), { status: 503 }),
};

function heedful(_url: string, { signal }: { signal: AbortSignal }): Promise<never> {
  return new Promise((_, reject) => void signal.addEventListener("abort", () => reject(signal.reason as Error)));
}

function stoppingBody(): ReadableStream {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"data":')),
    pull: () => never,
  });
}

/** A call of each retry class. */
const calls: Record<string, (flowroute: Flowroute, options: { signal?: AbortSignal; timeoutMs?: number; maxRetries?: number }) => PromiseLike<unknown>> = {
  "a read": (flowroute, options) => flowroute.numbers.get("12065551234", options),
  "a list": (flowroute, options) => flowroute.routes.list({}, options),
  "an idempotent write": (flowroute, options) => flowroute.numbers.setPrimaryRoute("12065551234", "1", options),
  "a send": (flowroute, options) => flowroute.messages.send(sms, options),
};

const silences = Object.entries(silent).flatMap(([silence, fetch]) => Object.entries(calls).map(([name, call]) => ({ silence, fetch, name, call })));

/** How and when a call ends. */
function ending(call: PromiseLike<unknown>): { error?: unknown; at?: number } {
  const began = performance.now();
  const end: { error?: unknown; at?: number } = {};
  Promise.resolve(call).then(
    () => (end.at = performance.now() - began),
    (error: unknown) => Object.assign(end, { error, at: performance.now() - began }),
  );
  return end;
}

test.for(silences)("$name ends exactly at its deadline when $silence", async ({ fetch, call }) => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const { signal } = new AbortController();
  const end = ending(call(clientOn(fetch), { signal, timeoutMs: 20_000 }));

  await vi.advanceTimersByTimeAsync(19_999);
  expect(end).toEqual({});
  await vi.advanceTimersByTimeAsync(1);

  expect(end).toMatchObject({ at: 20_000, error: { code: "deadline_exceeded", outcome: "unknown" } });
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("the deadline of 30 seconds is the default, the client's own comes before it, the call's before that", async () => {
  vi.useFakeTimers();
  const byDefault = ending(clientOn(() => never).numbers.get("12065551234"));
  const ofClient = ending(clientOn(() => never, { timeoutMs: 9_000 }).numbers.get("12065551234"));
  const ofCall = ending(clientOn(() => never, { timeoutMs: 9_000 }).numbers.get("12065551234", { timeoutMs: 6_000 }));

  await vi.advanceTimersByTimeAsync(60_000);

  expect([byDefault.at, ofClient.at, ofCall.at]).toEqual([30_000, 9_000, 6_000]);
});

test("a long list of pauses ends with the API's own words rather than past the deadline", async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const fetch = vi.fn<Fetch>(async () => json({ errors: [{ detail: "come back later" }] }, 503));
  const end = ending(clientOn(fetch, { maxRetries: 1_000 }).numbers.get("12065551234", { timeoutMs: 60_000 }));

  await vi.advanceTimersByTimeAsync(60_000);

  expect(end).toMatchObject({ error: { code: "server_error", errors: [{ detail: "come back later" }], attempts: fetch.mock.calls.length } });
  expect(end.at).toBeLessThan(60_000);
  expect(end.at).toBeGreaterThan(60_000 - 8_000);
});

test("a closed lane does not hold a call past its deadline", async () => {
  vi.useFakeTimers();
  const fetch = vi.fn<Fetch>(async () => json({}, 429, { "retry-after": "20" }));
  const flowroute = clientOn(fetch);
  const first = ending(flowroute.messages.send(sms));
  await vi.advanceTimersByTimeAsync(1_000);
  const second = ending(flowroute.messages.send(sms, { timeoutMs: 5_000 }));

  await vi.advanceTimersByTimeAsync(5_000);
  expect(second).toMatchObject({ at: 5_000, error: { code: "deadline_exceeded", outcome: "not_sent", attempts: 0 } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(first).toMatchObject({ at: 20_000, error: { code: "rate_limited", outcome: "rejected", attempts: 2 } });
  expect(vi.getTimerCount()).toBe(0);
});

test("whatever the API is slow with, a call ends by its deadline and leaves nothing behind", { timeout: 30_000 }, async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random");
  const anyDelay = fc.nat({ max: 4_000 });
  const anyRun = fc.record({
    call: fc.constantFrom(...Object.values(calls)),
    timeoutMs: fc.integer({ min: 1, max: 6_000 }),
    maxRetries: fc.nat({ max: 4 }),
    random: fc.nat({ max: 999 }).map((thousandth) => thousandth / 1_000),
    delays: fc.array(fc.record({ headersMs: anyDelay, bodyMs: anyDelay, status: fc.constantFrom(200, 429, 503) }), { maxLength: 5 }),
  });

  await fc.assert(
    fc.asyncProperty(anyRun, async ({ call, timeoutMs, maxRetries, random, delays }) => {
      vi.mocked(Math.random).mockReturnValue(random);
      const script = [...delays];
      const fetch: Fetch = async () => {
        const { headersMs = 0, bodyMs = 0, status = 200 } = script.shift() ?? {};
        await later(headersMs);
        const body = new ReadableStream({ pull: async (controller) => (await later(bodyMs), controller.enqueue(new TextEncoder().encode('{"data":{"id":"1"}}')), controller.close()) });
        return new Response(body, { status });
      };
      const { signal } = new AbortController();
      const end = ending(call(clientOn(fetch), { signal, timeoutMs, maxRetries }));
      // One tick more than the deadline: timers round fractions of a millisecond.
      await vi.advanceTimersByTimeAsync(timeoutMs + 1);

      expect(end.at).toBeLessThanOrEqual(timeoutMs + 1);
      expect(getEventListeners(signal, "abort")).toEqual([]);
      await vi.advanceTimersByTimeAsync(20_000);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: runs(1_000) },
  );
});

test("a call says that its time ran out only when it did", async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const end = ending(deaf().numbers.get("12065551234", { timeoutMs: 300 }));

  await vi.advanceTimersByTimeAsync(300);

  expect(end).toMatchObject({ at: 300, error: { code: "deadline_exceeded" } });
});

test("an answer that comes within a short deadline is not cut off for the sake of a retry that no longer fits", async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const end = ending(clientOn(async () => later(150).then(found)).numbers.get("12065551234", { timeoutMs: 300 }));

  await vi.advanceTimersByTimeAsync(300);

  expect(end).toEqual({ at: 150 });
});

const later = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** Where a call can be 50 ms after its start. */
const phases: Record<string, (signal: AbortSignal) => PromiseLike<unknown>> = {
  "in the queue": (signal) => {
    const flowroute = clientOn(async () => found(), { pacing: { sms: 1 } });
    void flowroute.messages.send(sms);
    return flowroute.messages.send(sms, { signal });
  },
  "in a closed lane": (signal) => clientOn(async () => json({}, 429, { "retry-after": "5" })).messages.send(sms, { signal }),
  "waiting for headers": (signal) => clientOn(heedful).numbers.get("12065551234", { signal }),
  "waiting for headers from a fetch that pays no heed": (signal) => deaf().numbers.get("12065551234", { signal }),
  "waiting for the body": (signal) => clientOn(async () => new Response(stoppingBody())).numbers.get("12065551234", { signal }),
  "waiting to try again": (signal) => clientOn(async () => json({}, 503, { "retry-after": "5" })).numbers.get("12065551234", { signal }),
  "asking for a list": (signal) => deaf().routes.list({}, { signal }),
  "asking for all of a list": (signal) => deaf().routes.list({}, { signal }).toArray(),
  "asking for a second page": (signal) => {
    const fetch = vi.fn<Fetch>(() => never).mockResolvedValueOnce(json({ data: [{ id: "1" }], links: { next: "/v2/routes?offset=1" } }));
    return clientOn(fetch).routes.list({}, { signal }).toArray();
  },
};

const reasons: { reason: unknown }[] = [new Error("mine"), "text", null, 0, "", false, Number.NaN, { no: "error" }].map((reason) => ({ reason }));

test.for(Object.entries(phases).flatMap(([phase, start]) => reasons.map(({ reason }) => ({ phase, start, reason }))))(
  "an abort $phase ends the call at once with the caller's own reason: $reason",
  async ({ start, reason }) => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const end = ending(start(controller.signal));
    await vi.advanceTimersByTimeAsync(50);
    expect(end).toEqual({});

    controller.abort(reason);
    await vi.advanceTimersByTimeAsync(0);

    expect(end.at).toBe(50);
    expect(end.error).toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  },
);

/** As polyfills of signals are made: on an emitter, which takes no object for a listener. */
class EmitterSignal extends EventEmitter {
  aborted = false;
  readonly reason = "enough";
  readonly addEventListener = this.on.bind(this);
  readonly removeEventListener = this.off.bind(this);

  abort(): void {
    this.aborted = true;
    this.emit("abort");
  }
}

test.for(Object.entries(phases))("a polyfill's signal ends a call too, %s", async ([, start]) => {
  vi.useFakeTimers();
  const signal = new EmitterSignal();
  const end = ending(start(signal as unknown as AbortSignal));
  await vi.advanceTimersByTimeAsync(50);
  expect(end).toEqual({});

  signal.abort();
  await vi.advanceTimersByTimeAsync(0);

  expect(end.error).toBe("enough");
  expect(vi.getTimerCount()).toBe(0);
  expect(signal.listenerCount("abort")).toBe(0);
});

test("a signal that cannot be listened to leaves no timer", async () => {
  vi.useFakeTimers();
  const broken = { aborted: false, removeEventListener: () => {}, addEventListener: () => { throw new Error("no"); } };
  await expect(deaf().routes.list({}, { signal: broken as unknown as AbortSignal })).rejects.toThrow("no");
  expect(vi.getTimerCount()).toBe(0);
});

test.for(reasons)("a signal that is aborted from the start sends nothing and rejects with its reason: $reason", async ({ reason }) => {
  const fetch = vi.fn<Fetch>(async () => found());
  const flowroute = clientOn(fetch);
  const signal = AbortSignal.abort(reason);

  for (const call of Object.values(calls)) expect(await failureOf(call(flowroute, { signal }))).toBe(reason);
  expect(fetch).not.toHaveBeenCalled();
});

test("abort() without a reason rejects with the signal's AbortError", async () => {
  const controller = new AbortController();
  const call = failureOf(deaf().numbers.get("12065551234", { signal: controller.signal }));
  controller.abort();

  expect(await call).toBe(controller.signal.reason);
  expect(await call).toMatchObject({ name: "AbortError" });
});

test("an options object that is used again, with another signal, does not take the first signal from the first call", async () => {
  vi.useFakeTimers();
  const fetch = vi.fn<Fetch>(async () => found());
  const flowroute = clientOn(fetch, { pacing: { sms: 1 } });
  const first = new AbortController();
  await flowroute.messages.send(sms);
  const options: { signal: AbortSignal } = { signal: first.signal };
  const end = ending(flowroute.messages.send(sms, options));
  options.signal = new AbortController().signal;
  await vi.advanceTimersByTimeAsync(50);

  first.abort("changed my mind");
  await vi.advanceTimersByTimeAsync(5_000);

  expect(end).toEqual({ at: 50, error: "changed my mind" });
  expect(fetch).toHaveBeenCalledOnce();
});

test("an abort passes the word on to fetch, and so does the deadline", async () => {
  vi.useFakeTimers();
  const signals: AbortSignal[] = [];
  const flowroute = clientOn(
    (_url, { signal }) => {
      signals.push(signal);
      return never;
    },
    { maxRetries: 0 },
  );
  const controller = new AbortController();
  ending(flowroute.numbers.get("12065551234", { signal: controller.signal }));
  ending(flowroute.numbers.get("12065551234", { timeoutMs: 100 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);

  controller.abort();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  await vi.advanceTimersByTimeAsync(100);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

// From here on connections are real. Before tests that count fake timers they would have fetch leave some of its own.
test.for(stalls)("over a real connection the deadline ends a call and its connection: %s", async (kind) => {
  const flowroute = new Flowroute({ ...keys, baseUrl: server.origin, maxRetries: 0 });
  server.play([], { data: { id: "1" } }, { kind });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });

  const end = ending(flowroute.numbers.get("12065551234"));
  while (!server.log[0]?.bodyRead) await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(30_000);

  expect(end).toMatchObject({ at: 30_000, error: { code: "deadline_exceeded", attempts: 1, outcome: "unknown" } });
  while (!server.log[0].closed) await new Promise(setImmediate);
});

test("an abort over a real connection closes it", async () => {
  const flowroute = new Flowroute({ ...keys, baseUrl: server.origin });
  server.play([{ kind: "stall in body" }], { data: { id: "1" } });
  const controller = new AbortController();
  const call = failureOf(flowroute.numbers.get("12065551234", { signal: controller.signal }));
  await vi.waitFor(() => expect(server.log[0]?.status).toBe(200));

  controller.abort("enough");

  expect(await call).toBe("enough");
  await vi.waitFor(() => expect(server.log[0]?.closed).toBe(true));
});

test("twenty thousand calls that share a signal leave no listener on it", { timeout: 30_000 }, async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  const flowroute = clientOn(async (url) => (url.endsWith("/routes/404") ? json({ errors: [] }, 404) : found()), { pacing: { sms: 1_000_000 } });
  let most = 0;

  const count = runs(20_000);
  for (let call = 0; call < count; call += 4) {
    await Promise.allSettled([
      flowroute.numbers.get("12065551234", { signal }),
      flowroute.routes.delete("404", { signal }),
      flowroute.messages.send(sms, { signal }),
      flowroute.numbers.setPrimaryRoute("12065551234", "1", { signal }),
    ]);
    most = Math.max(most, getEventListeners(signal, "abort").length);
  }

  expect(most).toBe(0);
  expect(added.mock.calls.length).toBeGreaterThan(0);
  expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(added.mock.calls.map(([, listener]) => listener));
});

/** Turns of the event loop that closing a socket may take: thousands pass before a timer's second does. */
const mostTurns = 1_000;

/** Tells in how many turns after its last call nothing holds the process any more that did not before. */
const program = `
  import { Flowroute } from "${inject("transport") === "node" ? "./src/node.ts" : "./src/index.ts"}";
  const [baseUrl] = process.argv.slice(-1);
  const held = () => process.getActiveResourcesInfo().length;
  const heldBefore = held();
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl, pacing: { sms: 1 }, maxRetries: 0 });
  const sms = { from: "12065550101", to: "12065551234", body: "hi" };
  const controller = new AbortController();
  await flowroute.numbers.get("12065551234");
  await flowroute.numbers.get("12065551234", { timeoutMs: 500 }).catch(() => {});
  await flowroute.messages.send(sms).catch(() => {});
  const waiting = flowroute.messages.send(sms, { signal: controller.signal });
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  await waiting.catch(() => {});
  let turns = 0;
  while (held() > heldBefore && turns < ${mostTurns}) {
    await new Promise(setImmediate);
    turns++;
  }
  console.log(turns);
`;

test("a process whose calls have ended ends by itself", { timeout: 20_000 }, async () => {
  // The last closes the lane for so long that a timer left behind could not be missed.
  server.play([{ kind: "none" }, { kind: "stall in body" }, { kind: "status", status: 429, retryAfter: "14" }], { data: { id: "1" } });
  const node = ["--import", "tsx", "--input-type=module", "--eval", program, server.origin];

  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: new URL("..", import.meta.url), timeout: 15_000 });

  expect(server.log).toHaveLength(3);
  expect(Number(stdout)).toBeLessThan(mostTurns);
});
