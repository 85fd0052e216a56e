import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Fetch, type FlowrouteOptions } from "flowroute-sdk";
import { clientOn, failureOf, json } from "./support/client.ts";
import { runs } from "./support/runs.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const sms = (body: number | string) => ({ from: "12065550101", to: "12065551234", body: String(body) });
const mms = (body: number | string) => ({ ...sms(body), media_urls: ["https://example.com/cat.png"] });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A client whose API notes when each message came, and answers 202 or what the test says for that body. */
function paced(options: Partial<FlowrouteOptions> = {}, answers: Record<string, Response[]> = {}) {
  const began = performance.now();
  const starts: { body: string; at: number }[] = [];
  const fetch: Fetch = async (_url, init) => {
    const { body } = JSON.parse(init.body ?? "") as { body: string };
    starts.push({ body, at: performance.now() - began });
    return answers[body]?.shift() ?? json({ data: { id: body, type: "message" } }, 202);
  };
  return { flowroute: clientOn(fetch, options), starts, elapsed: () => performance.now() - began };
}

const turnedAway = (retryAfter?: string) => json({ errors: [] }, 429, retryAfter === undefined ? {} : { "retry-after": retryAfter });

test("twelve SMS at once start at 0, then five after one second, then the rest after two", async () => {
  const { flowroute, starts } = paced();

  const sent = Promise.all(upTo(12).map((n) => flowroute.messages.send(sms(n))));
  await vi.advanceTimersByTimeAsync(2_000);

  await sent;
  expect(starts.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 1000, 1000, 1000, 1000, 1000, 2000, 2000]);
  expect(starts.map(({ body }) => body)).toEqual(upTo(12).map(String));
});

test("a message that fails in another way than by 429 holds up no other", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const { flowroute, starts } = paced({}, { refused: [json({ errors: [] }, 422)], broken: [json({ errors: [] }, 503)] });

  for (const body of ["refused", "broken"]) await failureOf(flowroute.messages.send(sms(body)));
  const sent = flowroute.messages.send(sms("after them"));
  await vi.advanceTimersByTimeAsync(0);

  await sent;
  expect(starts.at(-1)).toEqual({ body: "after them", at: 0 });
});

test("MMS start a second apart, by picture or by is_mms, and do not hold up SMS", async () => {
  const { flowroute, starts } = paced();

  const sent = Promise.all([
    flowroute.messages.send(mms("picture")),
    flowroute.messages.send({ ...sms("long text"), is_mms: true }),
    flowroute.messages.send(mms("picture again")),
    flowroute.messages.send(sms("text")),
  ]);
  await vi.advanceTimersByTimeAsync(2_000);

  await sent;
  expect(starts).toEqual([
    { body: "picture", at: 0 },
    { body: "text", at: 0 },
    { body: "long text", at: 1000 },
    { body: "picture again", at: 2000 },
  ]);
});

test("the window slides: a start makes room a second after itself, not after the first of a burst", async () => {
  const { flowroute, starts } = paced({ pacing: { sms: 2 } });

  void flowroute.messages.send(sms(0));
  await vi.advanceTimersByTimeAsync(700);
  for (const n of [1, 2, 3, 4]) void flowroute.messages.send(sms(n));
  await vi.advanceTimersByTimeAsync(5_000);

  expect(starts.map(({ at }) => at)).toEqual([0, 700, 1000, 1700, 2000]);
});

test("pacing takes other rates, leaves the default of what it does not name, and false turns it off", async () => {
  const faster = paced({ pacing: { sms: 10 } });
  const slower = paced({ pacing: { sms: 1, mms: 2 } });
  const off = paced({ pacing: false });

  for (const { flowroute } of [faster, slower, off]) {
    for (const n of upTo(11)) void flowroute.messages.send(sms(`sms ${n}`));
    for (const n of upTo(3)) void flowroute.messages.send(mms(`mms ${n}`));
  }
  await vi.advanceTimersByTimeAsync(20_000);

  const times = ({ starts }: typeof off, kind: string) => starts.filter(({ body }) => body.startsWith(kind)).map(({ at }) => at);
  expect(times(faster, "sms")).toEqual([...upTo(10).map(() => 0), 1000]);
  expect(times(faster, "mms")).toEqual([0, 1000, 2000]);
  expect(times(slower, "sms")).toEqual(upTo(11).map((n) => n * 1000));
  expect(times(slower, "mms")).toEqual([0, 0, 1000]);
  expect(off.starts.map(({ at }) => at)).toEqual(upTo(14).map(() => 0));
});

test("what is no message waits for no turn", async () => {
  const fetch = vi.fn<Fetch>(async () => json({ data: { id: "1" } }));
  const flowroute = clientOn(fetch, { pacing: { sms: 1 } });
  void flowroute.messages.send(sms(0));

  await Promise.all(upTo(10).map((n) => flowroute.messages.get(`mdr2-${n}`)));

  expect(fetch).toHaveBeenCalledTimes(11);
});

test("those who leave the queue let the others move up in their order", async () => {
  const { flowroute, starts } = paced();
  const controllers = upTo(14).map(() => new AbortController());
  const calls = controllers.map(({ signal }, n) => flowroute.messages.send(sms(n), { signal }));
  const ends = Promise.allSettled(calls);
  await vi.advanceTimersByTimeAsync(500);

  for (const leaving of [2, 5, 7, 8, 11]) controllers[leaving]?.abort("changed my mind");
  await vi.advanceTimersByTimeAsync(10_000);

  expect(starts.map(({ body }) => Number(body))).toEqual([0, 1, 2, 3, 4, 6, 9, 10, 12, 13]);
  expect(starts.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 1000, 1000, 1000, 1000, 1000]);
  const rejected = (await ends).flatMap(({ status }, n) => (status === "rejected" ? [n] : []));
  expect(rejected).toEqual([5, 7, 8, 11]);
});

test("a deadline ends the wait, on time and with nothing sent", async () => {
  const { flowroute, starts, elapsed } = paced({ pacing: { sms: 1 } });
  await flowroute.messages.send(sms("in time"));
  const call = failureOf(flowroute.messages.send(sms("late"), { timeoutMs: 600 })).then((error) => ({ error, at: elapsed() }));
  await vi.advanceTimersByTimeAsync(5_000);

  const { error, at } = await call;
  expect(at).toBe(600);
  expect(error).toMatchObject({ name: "DeadlineError", code: "deadline_exceeded", outcome: "not_sent", attempts: 0, operationId: "messages.send" });
  expect(starts.map(({ body }) => body)).toEqual(["in time"]);
});

test("in a long queue each call ends at its own deadline, and the rest still go on time", async () => {
  const { flowroute, starts, elapsed } = paced({ pacing: { sms: 1 } });
  const ends = Promise.all(
    upTo(10).map(async (n) => {
      const error = await flowroute.messages.send(sms(n), { timeoutMs: n % 2 === 0 ? 2_500 : 30_000 }).catch((error: unknown) => error);
      return error instanceof Error ? { n, at: elapsed() } : undefined;
    }),
  );
  await vi.advanceTimersByTimeAsync(30_000);

  expect((await ends).filter(Boolean)).toEqual([4, 6, 8].map((n) => ({ n, at: 2_500 })));
  expect(starts.map(({ body, at }) => [Number(body), at])).toEqual([[0, 0], [1, 1000], [2, 2000], [3, 3000], [5, 4000], [7, 5000], [9, 6000]]);
});

test("after a 429 the whole lane waits, and the one that was turned away goes first", async () => {
  const { flowroute, starts } = paced({}, { "2": [turnedAway("3")] });

  for (const n of upTo(7)) void flowroute.messages.send(sms(n));
  await vi.advanceTimersByTimeAsync(2_000);
  void flowroute.messages.send(mms("picture"));
  void flowroute.messages.send(sms("newcomer"));
  await vi.advanceTimersByTimeAsync(10_000);

  expect(starts.map(({ body }) => body)).toEqual(["0", "1", "2", "3", "4", "picture", "2", "5", "6", "newcomer"]);
  expect(starts.slice(5, 7)).toEqual([{ body: "picture", at: 2_000 }, { body: "2", at: 3_000 }]);
});

test("after a 429 the lane goes at half its pace, evenly", async () => {
  const { flowroute, starts } = paced({}, { "0": [turnedAway("3")] });

  for (const n of upTo(10)) void flowroute.messages.send(sms(n));
  await vi.advanceTimersByTimeAsync(10_000);

  const gaps = starts.slice(6).map(({ at }, index) => at - (starts[index + 5]?.at ?? 0));
  for (const gap of gaps) expect([gap > 370, gap <= 400]).toEqual([true, true]);
});

test.each([
  { random: 0, pauseMs: 1_000 },
  { random: 0.5, pauseMs: 2_000 },
])("a 429 without Retry-After closes the lane for one to three seconds: $pauseMs ms", async ({ random, pauseMs }) => {
  vi.spyOn(Math, "random").mockReturnValue(random);
  const { flowroute, starts } = paced({ pacing: { sms: 3 } }, { "0": [turnedAway()] });

  for (const n of upTo(3)) void flowroute.messages.send(sms(n));
  await vi.advanceTimersByTimeAsync(100);
  void flowroute.messages.send(sms(3));
  await vi.advanceTimersByTimeAsync(20_000);

  expect(starts.slice(0, 4).map(({ body, at }) => [Number(body), at])).toEqual([[0, 0], [1, 0], [2, 0], [0, pauseMs]]);
});

test("several that were turned away go again in their first order", async () => {
  const { flowroute, starts } = paced({}, { "1": [turnedAway("1")], "3": [turnedAway("2")], "4": [turnedAway("0")] });

  for (const n of upTo(6)) void flowroute.messages.send(sms(n));
  await vi.advanceTimersByTimeAsync(10_000);

  expect(starts.slice(5).map(({ body }) => Number(body))).toEqual([1, 3, 4, 5]);
  expect(starts[5]?.at).toBeGreaterThanOrEqual(2_000);
});

test("a message is repeated for as long as it is turned away, until its deadline, with at least a second between", async () => {
  const { flowroute, starts } = paced({}, { patient: Array.from({ length: 100 }, () => turnedAway()) });

  const failed = failureOf(flowroute.messages.send(sms("patient")));
  await vi.advanceTimersByTimeAsync(30_000);

  expect(await failed).toMatchObject({ code: "rate_limited", outcome: "rejected", status: 429 });
  expect(starts.length).toBeGreaterThan(5);
  for (const [index, { at }] of starts.entries()) if (index > 0) expect(at - (starts[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
});

test("a lane that the API closes for long says so to those who wait, and asks again within a minute", async () => {
  const { flowroute, starts, elapsed } = paced({}, { "0": [turnedAway("3600")] });

  const first = failureOf(flowroute.messages.send(sms(0)));
  await vi.advanceTimersByTimeAsync(10_000);
  const behind = failureOf(flowroute.messages.send(sms(1)));
  const later = flowroute.messages.send(sms(2), { timeoutMs: 600_000 });
  await vi.advanceTimersByTimeAsync(50_000);

  expect(await first).toMatchObject({ code: "rate_limited", attempts: 1, retryAfterMs: 3_600_000 });
  expect(await behind).toMatchObject({
    code: "deadline_exceeded",
    outcome: "not_sent",
    message: "messages.send took longer than 30000 ms; it was waiting for its turn, while the API wants none for another 3560 s (429, Retry-After)",
  });
  await later;
  expect([elapsed(), starts.at(-1)]).toEqual([60_000, { body: "2", at: 60_000 }]);
});

test("a 429 that is not tried again closes the lane for the others all the same", async () => {
  const { flowroute, starts } = paced({ maxRetries: 0 }, { "0": [turnedAway("3")] });

  const failed = failureOf(flowroute.messages.send(sms(0)));
  await vi.advanceTimersByTimeAsync(100);
  void flowroute.messages.send(sms(1));
  await vi.advanceTimersByTimeAsync(10_000);

  expect(await failed).toMatchObject({ code: "rate_limited", outcome: "rejected", attempts: 1 });
  expect(starts.map(({ body, at }) => [body, at])).toEqual([["0", 0], ["1", 3000]]);
});

test("a message whose connection was refused keeps its place and counts in the window", async () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" });
  const began = performance.now();
  const starts: [string, number][] = [];
  vi.spyOn(Math, "random").mockReturnValue(0.2);
  const flowroute = clientOn(
    async (_url, { body }) => {
      const text = (JSON.parse(body ?? "") as { body: string }).body;
      starts.push([text, performance.now() - began]);
      if (starts.length === 1) throw refused;
      return json({ data: { id: "1" } }, 202);
    },
    { pacing: { sms: 1 } },
  );

  for (const text of ["a", "b", "c"]) void flowroute.messages.send(sms(text));
  await vi.advanceTimersByTimeAsync(10_000);

  expect(starts).toEqual([["a", 0], ["a", 1000], ["b", 2000], ["c", 3000]]);
});

test("breaking a loop over sendMany sends none of those that wait", async () => {
  const { flowroute, starts } = paced({ pacing: { sms: 2 } });
  const loop = (async () => {
    for await (const { status } of flowroute.messages.sendMany(upTo(9).map(sms))) {
      expect(status).toBe("fulfilled");
      break;
    }
  })();
  await vi.advanceTimersByTimeAsync(60_000);

  await loop;
  expect(starts.map(({ body }) => body)).toEqual(["0", "1"]);
  expect(vi.getTimerCount()).toBe(0);
});

// Starts fall on even milliseconds, aborts and deadlines on odd ones: which of two at the same instant wins is no matter.
const anyArrival = fc.record({
  at: fc.nat({ max: 2_000 }).map((half) => 2 * half),
  abortAfterMs: fc.option(fc.nat({ max: 1_500 }).map((half) => 2 * half + 1), { nil: undefined }),
  timeoutMs: fc.constantFrom(101, 1_501, 30_001),
});

test("whatever comes and goes, every start is as early as the limit and the order of arrival allow", { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyArrival, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), async (arrivals, limit) => {
      const { flowroute, starts } = paced({ pacing: { sms: limit } });
      const inOrder = arrivals.toSorted((a, b) => a.at - b.at);
      const ends = inOrder.map(({ at, abortAfterMs, timeoutMs }, n) => {
        const { promise, resolve } = deferred<string>();
        setTimeout(() => {
          const controller = new AbortController();
          if (abortAfterMs !== undefined) setTimeout(() => controller.abort("left"), abortAfterMs);
          flowroute.messages.send(sms(n), { signal: controller.signal, timeoutMs }).then(
            () => resolve("sent"),
            (error: unknown) => resolve(error === "left" ? "left" : (error as { outcome: string }).outcome),
          );
        }, at);
        return promise;
      });
      await vi.advanceTimersByTimeAsync(60_000);

      const started = starts.map(({ body }) => Number(body));
      const sent = (await Promise.all(ends)).flatMap((end, n) => (end === "sent" ? [n] : []));
      expect(started).toEqual(sent);
      for (const [k, { at }] of starts.entries()) {
        const roomAt = k < limit ? 0 : (starts[k - limit]?.at ?? Number.NaN) + 1_000;
        expect(at).toBe(Math.max(inOrder[started[k] ?? -1]?.at ?? Number.NaN, roomAt, starts[k - 1]?.at ?? 0));
      }
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: runs(300) },
  );
});

test("whatever is turned away, no second sees too many, nothing starts in a closed lane, and all get through", { timeout: 30_000 }, async () => {
  const anyMessage = fc.record({ at: fc.nat({ max: 3_000 }), turnedAway: fc.array(fc.constantFrom(0, 1, 2), { maxLength: 3 }) });

  await fc.assert(
    fc.asyncProperty(fc.array(anyMessage, { maxLength: 20 }), async (messages) => {
      const answers = Object.fromEntries(messages.map(({ turnedAway: seconds }, n) => [n, seconds.map((each) => turnedAway(String(each)))]));
      const { flowroute, starts } = paced({ maxRetries: 3, timeoutMs: 200_000 }, answers);
      const sent: number[] = [];
      for (const [n, { at }] of messages.entries()) setTimeout(() => void flowroute.messages.send(sms(n)).then(() => sent.push(n)), at);
      await vi.advanceTimersByTimeAsync(200_000);

      expect(sent.toSorted((a, b) => a - b)).toEqual(messages.map((_, n) => n));
      for (const [k, { at }] of starts.entries()) {
        expect(at - (starts[k - 5]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(1_000);
      }
      const tries = new Map<string, number>();
      for (const { body, at } of starts) {
        const nth = tries.get(body) ?? 0;
        tries.set(body, nth + 1);
        const closedUntil = at + (messages[Number(body)]?.turnedAway[nth] ?? 0) * 1_000;
        expect(starts.filter((other) => other.at > at && other.at < closedUntil)).toEqual([]);
      }
    }),
    { numRuns: runs(200) },
  );
});

function deferred<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => void (resolve = settle));
  return { promise, resolve };
}
