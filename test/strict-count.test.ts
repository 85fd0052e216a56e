import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Fetch, FlowrouteOptions, SendManyOptions, SendResult } from "flowroute-sdk";
import { clientOn, failureOf, json } from "./support/client.ts";
import { seeded } from "./support/random.ts";
import { runs } from "./support/runs.ts";
import { type Kind, kindOf, StrictCount } from "./support/strict-count.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const later = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const message = (kind: Kind, body: number | string = "hi") => ({ from: "12065550101", to: "12065551234", body: String(body), ...(kind === "mms" && { media_urls: ["https://example.com/a.png"] }) });

/** What a message takes to the API and back, in milliseconds. */
interface Trip {
  readonly there: number;
  readonly back: number;
}

/** An API that counts strictly, at the end of a way of any length. What is on its way arrives, whether or not anybody waits for the answer. */
function strictApi(tripOf: (turn: number) => Trip, count = new StrictCount()) {
  const trips: number[] = [];
  const fetch: Fetch = async (_url, { body = "" }) => {
    const { there, back } = tripOf(trips.length);
    trips.push(there + back);
    await later(there);
    const isAdmitted = count.admit(kindOf(body));
    await later(back);
    return isAdmitted ? json({ data: { id: "1" } }, 202) : json({ errors: [] }, 429);
  };
  return { count, fetch, meanTripMs: () => trips.reduce((sum, each) => sum + each, 0) / trips.length };
}

const randomTrips = (mostMs: number, random: () => number, slowFirst = 0) => (turn: number) => {
  const more = turn < slowFirst ? 900 : 0;
  return { there: more + Math.floor((random() * mostMs) / 2), back: Math.floor((random() * mostMs) / 2) };
};

/** Sends that many, and tells how each ended and how many went in a second. */
async function sendAll(fetch: Fetch, kind: Kind, many: number, options: Partial<FlowrouteOptions> = {}, manyOptions: SendManyOptions = {}) {
  const began = performance.now();
  const results: SendResult[] = [];
  let lastAt = began;
  let isDone = false;
  void (async () => {
    for await (const result of clientOn(fetch, options).messages.sendMany(upTo(many).map((n) => message(kind, n)), manyOptions)) {
      results.push(result);
      lastAt = performance.now();
    }
    isDone = true;
  })();
  // oxlint-disable-next-line no-unmodified-loop-condition -- the loop above modifies it
  while (!isDone) await vi.advanceTimersByTimeAsync(1_000);
  return { failed: results.filter(({ status }) => status === "rejected").length, tookMs: lastAt - began };
}

const ways = [0, 100, 150, 300].flatMap((mostMs) => (["sms", "mms"] as const).map((kind) => ({ mostMs, kind })));

test.each(ways)("of 200 $kind whose way takes up to $mostMs ms none is refused, at 0.97 of the pace that can be had", async ({ mostMs, kind }) => {
  const limit = kind === "sms" ? 5 : 1;
  const { count, fetch, meanTripMs } = strictApi(randomTrips(mostMs, seeded(mostMs + 1)));

  const { failed, tookMs } = await sendAll(fetch, kind, 200);

  expect([failed, count.refused]).toEqual([0, 0]);
  const ceiling = limit / (1 + meanTripMs() / 1_000);
  expect(((200 - limit) / tookMs) * 1_000).toBeGreaterThan(0.97 * ceiling);
});

test.each(["sms", "mms"] as const)("of a burst of %s whose first connections are slow, and the next are not, none is refused", async (kind) => {
  const { count, fetch } = strictApi(randomTrips(60, seeded(7), 5));
  const flowroute = clientOn(fetch, { timeoutMs: 60_000 });
  const sent = Promise.all(upTo(kind === "sms" ? 100 : 25).map(() => flowroute.messages.send(message(kind))));
  await vi.advanceTimersByTimeAsync(60_000);

  await sent;
  expect(count.refused).toBe(0);
});

test("fractions go on average as often as they say, spread out, and no second sees more than the next whole number", async () => {
  for (const [sms, limit] of [[1.25, 2], [2.5, 3], [0.5, 1], [0.4, 1]] as const) {
    const { count, fetch, meanTripMs } = strictApi(randomTrips(100, seeded(3)), new StrictCount({ sms: limit, mms: 1 }));

    const { failed, tookMs } = await sendAll(fetch, "sms", 100, { pacing: { sms } });

    expect([failed, count.refused]).toEqual([0, 0]);
    const starts = count.arrivals.map(({ at }) => at);
    expect(99 / tookMs * 1_000).toBeLessThanOrEqual(sms);
    expect(99 / tookMs * 1_000).toBeGreaterThan(0.97 * sms / (1 + meanTripMs() / 1_000));
    // They would come in bursts else.
    for (const [index, at] of starts.entries()) if (index > 0) expect(at - (starts[index - 1] ?? 0)).toBeGreaterThan(1_000 / sms - 100);
  }
});

test("SMS and MMS together keep to the five of their endpoint, and neither starves", async () => {
  const { count, fetch } = strictApi(randomTrips(100, seeded(5)));
  const flowroute = clientOn(fetch, { timeoutMs: 100_000 });

  const calls = [...upTo(100).map((n) => flowroute.messages.send(message("sms", n))), ...upTo(15).map((n) => flowroute.messages.send(message("mms", n)))];
  await vi.advanceTimersByTimeAsync(20_000);

  expect(count.refused).toBe(0);
  expect(count.arrivals.filter(({ kind }) => kind === "mms")).toHaveLength(15);
  await vi.advanceTimersByTimeAsync(20_000);
  await Promise.all(calls);
  expect(count.refused).toBe(0);
});

const anyTrip = fc.record({ there: fc.nat({ max: 300 }), back: fc.nat({ max: 300 }) });
const anyMessage = fc.record({
  kind: fc.constantFrom<Kind>("sms", "sms", "sms", "mms"),
  /** After the one before it: bursts and trickles. */
  afterMs: fc.oneof(fc.constant(0), fc.nat({ max: 1_500 })),
  trip: anyTrip,
  abortAfterMs: fc.option(fc.nat({ max: 2_500 }), { nil: undefined, freq: 3 }),
  timeoutMs: fc.constantFrom(40, 700, 2_500, 60_000, 60_000),
});

test("whatever comes and goes, and however long its way is, none is refused", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyMessage, { maxLength: 50 }), async (messages) => {
      const byBody = new Map(messages.map(({ trip }, n) => [String(n), trip]));
      const count = new StrictCount();
      const fetch: Fetch = async (_url, { body = "" }) => {
        const { there, back } = byBody.get((JSON.parse(body) as { body: string }).body)!;
        await later(there);
        const isAdmitted = count.admit(kindOf(body));
        await later(back);
        return isAdmitted ? json({ data: { id: "1" } }, 202) : json({ errors: [] }, 429);
      };
      const flowroute = clientOn(fetch);
      let at = 0;
      for (const [n, { kind, afterMs, abortAfterMs, timeoutMs }] of messages.entries()) {
        at += afterMs;
        setTimeout(() => {
          const controller = new AbortController();
          if (abortAfterMs !== undefined) setTimeout(() => controller.abort("left"), abortAfterMs);
          flowroute.messages.send(message(kind, n), { signal: controller.signal, timeoutMs }).catch(() => {});
        }, at);
      }
      await vi.advanceTimersByTimeAsync(at + 130_000);

      expect(count.refused).toBe(0);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: runs(300) },
  );
});

/** As many processes as there are clients: none knows of another. */
async function sendFromMany(processes: number, kind: Kind, each: number) {
  const random = seeded(processes);
  vi.spyOn(Math, "random").mockImplementation(random);
  const { count, fetch } = strictApi(randomTrips(100, random));
  const all = await Promise.all(
    upTo(processes).map(async () => {
      await later(Math.floor(random() * 500));
      return sendAll(fetch, kind, each);
    }),
  );
  return { failed: all.reduce((sum, { failed }) => sum + failed, 0), refused: count.refused, tookMs: Math.max(...all.map(({ tookMs }) => tookMs)) };
}

test.each([
  { processes: 2, kind: "sms", each: 100, mostRefused: 20, leastPace: 2.5 },
  { processes: 4, kind: "sms", each: 50, mostRefused: 50, leastPace: 2.5 },
  { processes: 8, kind: "sms", each: 25, mostRefused: 120, leastPace: 2 },
  { processes: 4, kind: "mms", each: 10, mostRefused: 60, leastPace: 0.25 },
] as const)("$processes processes that know nothing of each other send $each $kind each, and none fails", async ({ processes, kind, each, mostRefused, leastPace }) => {
  // The processes' time goes on while one of them is waited for.
  const ended = sendFromMany(processes, kind, each);
  await vi.advanceTimersByTimeAsync(600);

  const { failed, refused, tookMs } = await ended;

  expect(failed).toBe(0);
  expect(refused).toBeLessThan(mostRefused);
  expect((processes * each * 1_000) / tookMs).toBeGreaterThan(leastPace);
});

test("another program's burst slows the lane down at once, and it recovers slowly", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { count, fetch } = strictApi(() => ({ there: 10, back: 10 }));
  setTimeout(() => upTo(5).forEach(() => count.admit("sms")), 10_000);
  const { failed } = await sendAll(fetch, "sms", 1_500);

  expect(failed).toBe(0);
  const ours = count.arrivals.filter(({ at }) => at !== 10_000);
  const inTheSecondsFrom = (from: number) => ours.filter(({ at }) => at - ours[0]!.at >= from && at - ours[0]!.at < from + 20_000).length / 20;
  expect(inTheSecondsFrom(12_000)).toBeLessThan(3.2);
  expect(inTheSecondsFrom(60_000)).toBeGreaterThan(3.2);
  expect(inTheSecondsFrom(150_000)).toBeGreaterThan(4.8);
  expect(count.refused).toBeLessThan(12);
});

test("in a queue of a thousand each message has its whole time once its turn comes", async () => {
  const api = (tripMs: number) => strictApi(() => ({ there: tripMs / 2, back: tripMs / 2 })).fetch;

  expect((await sendAll(api(40), "sms", 60, {}, { concurrency: 1_000, timeoutMs: 3_000 })).failed).toBe(0);
  expect((await sendAll(api(40), "mms", 20, {}, { concurrency: 1_000, timeoutMs: 100 })).failed).toBe(0);
  expect((await sendAll(api(400), "sms", 10, {}, { concurrency: 1_000, timeoutMs: 300 })).failed).toBe(10);
});

test("ten thousand guests are sent to with the README's defaults", async () => {
  const { count, fetch } = strictApi(randomTrips(100, seeded(11)));

  const { failed, tookMs } = await sendAll(fetch, "sms", 10_000);

  expect([failed, count.refused]).toEqual([0, 0]);
  expect(tookMs).toBeLessThan(2_150_000);
}, 60_000);

test("an answer that stays out holds its slot for eleven seconds, and no more", async () => {
  const starts: number[] = [];
  const began = performance.now();
  const fetch: Fetch = async (_url, { body = "" }) => {
    starts.push(performance.now() - began);
    return body.includes("lost") ? new Promise(() => {}) : json({ data: { id: "1" } }, 202);
  };
  const flowroute = clientOn(fetch, { pacing: { mms: 1 }, timeoutMs: 600_000 });
  const lost = failureOf(flowroute.messages.send(message("mms", "lost")));
  const sent = Promise.all(upTo(3).map(() => flowroute.messages.send(message("mms"))));
  await vi.advanceTimersByTimeAsync(20_000);

  await sent;
  expect(starts).toEqual([0, 11_000, 12_000, 13_000]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(await lost).toMatchObject({ code: "deadline_exceeded", outcome: "unknown" });
});

test("what is given up before its answer has a second to arrive before it counts", async () => {
  const starts: number[] = [];
  const began = performance.now();
  const fetch: Fetch = async () => {
    starts.push(performance.now() - began);
    return new Promise(() => {});
  };
  const flowroute = clientOn(fetch, { timeoutMs: 30_000 });
  const controller = new AbortController();
  const given = failureOf(flowroute.messages.send(message("mms"), { signal: controller.signal }));
  void flowroute.messages.send(message("mms")).catch(() => {});
  await vi.advanceTimersByTimeAsync(300);
  controller.abort("no more");
  await vi.advanceTimersByTimeAsync(40_000);

  expect(await given).toBe("no more");
  expect(starts).toEqual([0, 2_300]);
});
