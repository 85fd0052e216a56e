import fc from "fast-check";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Fetch, Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { clientOn, failureOf, json, keys } from "./support/client.ts";
import { type Fault, faultServer, megabyte, nameOf, stalls } from "./support/fault-server.ts";
import { quickPauses } from "./support/quick-pauses.ts";
import { runs } from "./support/runs.ts";

const server = await faultServer();
const elsewhere = await faultServer();
afterAll(() => Promise.all([server.close(), elsewhere.close()]));

beforeEach(() => quickPauses());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function client(options: Partial<FlowrouteOptions> = {}): Flowroute {
  return new Flowroute({ ...keys, baseUrl: server.origin, ...server.way, ...options });
}

const item = { data: { id: "1", type: "route", attributes: { alias: "office" } } };

interface Repeatable {
  readonly name: string;
  /** The right answer; null where it is a 204. */
  readonly right: unknown;
  readonly call: (flowroute: Flowroute) => PromiseLike<{ document: unknown; response: { attempts: number } }>;
}

/** One operation of each kind that may be sent twice. */
const repeatable: Repeatable[] = [
  { name: "a read", right: item, call: (flowroute) => flowroute.numbers.get("12065551234").withResponse() },
  { name: "a list", right: { data: [item.data], links: {} }, call: (flowroute) => flowroute.routes.list().withResponse() },
  { name: "a change", right: item, call: (flowroute) => flowroute.routes.update("1", { alias: "office" }).withResponse() },
  { name: "a change without an answer", right: null, call: (flowroute) => flowroute.numbers.setPrimaryRoute("12065551234", "1").withResponse() },
  { name: "a deletion", right: null, call: (flowroute) => flowroute.routes.delete("1").withResponse() },
];

/** What a second attempt may well not meet again, whatever the right answer is. */
const passing: Fault[] = [
  { kind: "refuse" },
  { kind: "reset before reading" },
  { kind: "reset after reading" },
  { kind: "close after reading" },
  { kind: "reset in body" },
  { kind: "close in body" },
  { kind: "Content-Length too long" },
  { kind: "headers of 64 kB" },
  { kind: "raw echo" },
  { kind: "chunk echo" },
  { kind: "HTML 502" },
  ...[408, 429, 500, 502, 503, 504].map((status) => ({ kind: "status" as const, status })),
  ...["0", "-1", "soon", "31536000"].map((retryAfter) => ({ kind: "status" as const, status: 503, retryAfter })),
];

/** The same, where the right answer has a body. */
const garbled: Fault[] = [
  { kind: "HTML 200" },
  { kind: "HTML echo" },
  { kind: "empty 200" },
  { kind: "truncated JSON" },
  { kind: "Content-Length too short" },
  { kind: "Latin-1 declared UTF-8" },
];

const cures = repeatable.flatMap((operation) =>
  [...passing, ...(operation.right === null ? [] : garbled)].map((fault) => ({ ...operation, fault, what: nameOf(fault) })),
);

test.for(cures)("$name gets through: $what", async ({ right, call, fault }) => {
  for (const times of [1, 2]) {
    server.play(Array.from({ length: times }, () => fault), right);

    const { document, response } = await call(client());

    expect({ document, attempts: response.attempts, sent: server.attempts }).toEqual({ document: right ?? undefined, attempts: times + 1, sent: times + 1 });
  }
});

const isTurnedAway = ({ kind, status }: Fault) => kind === "status" && status === 429;

test.for(repeatable)("$name that is turned away is tried until the deadline, and once without retries", async ({ right, call }) => {
  const away = Array.from({ length: 7 }, () => ({ kind: "status" as const, status: 429 }));
  server.play(away, right);
  expect((await call(client())).response.attempts).toBe(8);

  server.play(away, right);
  expect(await failureOf(call(client({ maxRetries: 0 })))).toMatchObject({ code: "rate_limited", attempts: 1 });
});

/** Of the 30 seconds of a call, what each of three attempts gets where the pauses between them are as long as can be. */
const share = 9_500;
const pauses = [500, 1_000];

/** Lets the time of attempts run out once the server has heard of each: the sockets are real, the time is not. */
async function throughStalls<T>(call: () => PromiseLike<T>, stalled: number): Promise<PromiseSettledResult<T> | undefined> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.mocked(Math.random).mockReturnValue(1);
  const ended = Promise.allSettled([call()]);
  for (let n = 0; n < stalled; n++) {
    while (!server.log[n]?.bodyRead) await server.quiet();
    await vi.advanceTimersByTimeAsync(share);
    await vi.advanceTimersByTimeAsync(pauses[n] ?? 0);
  }
  return (await ended)[0];
}

test.for(repeatable.flatMap((operation) => stalls.map((kind) => ({ ...operation, kind }))))("$name gets through, in its share of the time: two times $kind", async ({ right, call, kind }) => {
  server.play([{ kind }, { kind }], right);

  const end = await throughStalls(() => call(client()), 2);

  expect(end).toMatchObject({ status: "fulfilled", value: { response: { attempts: 3 } } });
  expect(server.log).toHaveLength(3);
});

test.for(cures.filter(({ fault }) => !isTurnedAway(fault)))("$name is tried three times, or once without retries: $what", async ({ right, call, fault }) => {
  server.play([], right, fault);
  expect(await failureOf(call(client()))).toMatchObject({ attempts: 3 });
  expect(server.attempts).toBe(3);

  server.play([], right, fault);
  expect(await failureOf(call(client({ maxRetries: 0 })))).toMatchObject({ attempts: 1 });
  expect(server.attempts).toBe(1);
});

test("whatever passing faults come one after the other, as many are got through as there are retries", { timeout: 30_000 }, async () => {
  const anyScript = fc.array(fc.constantFrom(...passing, ...garbled), { maxLength: 7 });

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...repeatable.slice(0, 3)), anyScript, fc.nat({ max: 5 }), async ({ right, call }, script, maxRetries) => {
      server.play(script, right);
      const { response } = await Promise.resolve(call(client({ maxRetries }))).catch((response: { attempts: number }) => ({ response }));

      // What was turned away is beside them, unless there are to be none.
      let left = maxRetries;
      const last = script.findIndex((fault) => (isTurnedAway(fault) ? maxRetries === 0 : left-- === 0));
      expect(response).toMatchObject({ attempts: (last === -1 ? script.length : last) + 1 });
      expect(response instanceof Error).toBe(last !== -1);
      expect(server.attempts).toBe(response.attempts);
    }),
    { numRuns: runs(200) },
  );
});

test.for(stalls)("a server that only ever does this uses up the deadline in three attempts: %s", async (kind) => {
  server.play([], item, { kind });

  const end = await throughStalls(() => client().numbers.get("12065551234"), 3);

  expect(end).toMatchObject({ reason: { code: "deadline_exceeded", attempts: 3, outcome: "unknown" } });
  expect(server.attempts).toBe(3);
});

/** How long each attempt may take where none is answered and every pause is as long as can be. */
async function sharesOf(timeoutMs: number, maxRetries: number): Promise<number[]> {
  vi.useFakeTimers();
  vi.mocked(Math.random).mockReturnValue(1);
  const shares: number[] = [];
  const fetch: Fetch = (_url, { signal }) => {
    const began = performance.now();
    signal.addEventListener("abort", () => shares.push(performance.now() - began));
    return new Promise(() => {});
  };
  const failed = failureOf(clientOn(fetch).numbers.get("12065551234", { timeoutMs, maxRetries }));
  await vi.advanceTimersByTimeAsync(timeoutMs);
  expect(await failed).toMatchObject({ code: "deadline_exceeded" });
  return shares;
}

test.for([
  { timeoutMs: 30_000, maxRetries: 0, shares: [30_000] },
  { timeoutMs: 30_000, maxRetries: 1, shares: [14_750, 14_750] },
  { timeoutMs: 30_000, maxRetries: 2, shares: [9_500, 9_500, 9_500] },
  { timeoutMs: 7_500, maxRetries: 2, shares: [2_000, 2_000, 2_000] },
  { timeoutMs: 7_000, maxRetries: 2, shares: [3_250, 3_250] },
  { timeoutMs: 4_500, maxRetries: 9, shares: [2_000, 2_000] },
  { timeoutMs: 4_400, maxRetries: 9, shares: [4_400] },
  { timeoutMs: 100, maxRetries: 2, shares: [100] },
])("in $timeoutMs ms with $maxRetries retries each attempt gets its equal share, but never under two seconds: $shares", async ({ timeoutMs, maxRetries, shares }) => {
  expect(await sharesOf(timeoutMs, maxRetries)).toEqual(shares);
});

/** What a second attempt would only meet again. */
const lasting: Fault[] = [
  ...[400, 401, 403, 404, 405, 409, 410, 415, 422, 451, 501, 505].map((status) => ({ kind: "status" as const, status })),
  { kind: "status", status: 404, retryAfter: "0" },
  ...[301, 302, 303, 307, 308].map((status) => ({ kind: "redirect" as const, status })),
];

const stays = repeatable.flatMap((operation) => lasting.map((fault) => ({ ...operation, fault, what: nameOf(fault) })));

test.for(stays)("$name is tried once: $what", async ({ right, call, fault }) => {
  server.play([], right, fault);

  expect(await failureOf(call(client()))).toMatchObject({ status: fault.status, attempts: 1 });
  expect(server.log).toHaveLength(1);
});

test.for(repeatable)("$name takes an HTML page or errors with status 200 for an answer in no case", async ({ right, call }) => {
  for (const kind of ["HTML 200", "200 with errors"] as const) {
    server.play([], right, { kind });

    expect(await failureOf(call(client()))).toMatchObject({ code: "unexpected_answer", status: 200, outcome: "unknown" });
  }
});

test("errors in place of data are not asked for again, and the message says what came", async () => {
  server.play([], item, { kind: "200 with errors" });

  const error = await failureOf(client().numbers.get("12065551234"));

  expect(error).toMatchObject({ message: "unexpected answer to numbers.get: status 200, errors in place of data", attempts: 1 });
});

test.for(["body beyond the limit", "length beyond the limit", "zipped beyond the limit"] as const)("refuses, once, to take in: %s", async (kind) => {
  server.play([], item, { kind });

  const error = await failureOf(client().numbers.get("12065551234"));

  expect(error).toMatchObject({ code: "unexpected_answer", attempts: 1, message: "unexpected answer to numbers.get: status 200, a body too long to take in" });
});

test("takes in a body of 50 MB", async () => {
  server.play([{ kind: "body of 50 MB" }], { data: { id: "x".repeat(megabyte) } });

  const number = await client().numbers.get("12065551234");

  expect(number.id).toHaveLength(megabyte);
});

test("waits for a trickle that ends in time", async () => {
  server.play([{ kind: "trickle" }], item);

  const { document, response } = await client().routes.update("1", { alias: "office" }).withResponse();

  expect({ document, attempts: response.attempts }).toEqual({ document: item, attempts: 1 });
});

test("reads the character set that the answer announces", async () => {
  server.play([{ kind: "Latin-1 declared Latin-1" }]);

  const route = await client().routes.update("1", { alias: "office" });

  expect(route.attributes?.alias).toBe("Größe");
});

test("of a key that comes twice the last counts, as everywhere in JavaScript", async () => {
  server.play([{ kind: "duplicate keys" }], item);

  expect(await client().routes.update("1", { alias: "office" })).toEqual(item.data);
});

test("a server that closes every idle connection costs no call", async () => {
  server.play([], item, { kind: "close the kept-alive socket" });

  for (let call = 0; call < 50; call++) await client().numbers.get("12065551234");

  expect(server.log.length).toBeGreaterThanOrEqual(50);
  await server.quiet();
});

test.for([301, 302, 303, 307, 308])("a redirect to another host by a %i is refused, and that host never hears of it", async (status) => {
  const location = `${elsewhere.origin}/v2/numbers/12065551234`;

  for (const { call, right } of repeatable) {
    server.play([], right, { kind: "redirect", status, location });
    expect(await failureOf(call(client()))).toMatchObject({ code: "unexpected_answer", status, attempts: 1 });
  }
  await failureOf(client().messages.send({ from: "12065550101", to: "12065551234", body: "hi" }));

  expect(elsewhere.connections).toBe(0);
});

test("a redirect to the same host is refused too", async () => {
  server.play([{ kind: "redirect", status: 302, location: "/v2/routes" }]);

  expect(await failureOf(client().numbers.get("12065551234"))).toMatchObject({ code: "unexpected_answer", status: 302 });
  expect(server.log).toHaveLength(1);
});

/** When the attempts were made, in milliseconds from the first, and how the call ended. */
async function scheduleOf(answers: readonly Response[], options: Partial<FlowrouteOptions> = {}) {
  vi.useFakeTimers({ now: Date.parse("2026-03-01T12:00:00Z") });
  vi.mocked(Math.random).mockReturnValue(0.5);
  const began = performance.now();
  const at: number[] = [];
  const left = [...answers];
  const fetch: Fetch = async () => {
    at.push(performance.now() - began);
    return left.shift() ?? json(item);
  };
  const ended = clientOn(fetch, options).numbers.get("12065551234").then(
    () => ({ error: undefined, endedAt: performance.now() - began }),
    (error: unknown) => ({ error, endedAt: performance.now() - began }),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  return { at, ...(await ended) };
}

const busy = (retryAfter?: string, status = 503) => json({ errors: [] }, status, retryAfter === undefined ? {} : { "retry-after": retryAfter });

test("backs off by up to half a second, then one, then two, never more than eight, at random", async () => {
  const answers = Array.from({ length: 7 }, () => busy());

  const half = await scheduleOf(answers, { maxRetries: 7 });

  expect(half.at).toEqual([0, 250, 750, 1_750, 3_750, 7_750, 11_750, 15_750]);
});

test.for([
  { retryAfter: "3", ms: 3_000 },
  { retryAfter: " 3 ", ms: 3_000 },
  { retryAfter: "0.5", ms: 500 },
  { retryAfter: "0", ms: 0 },
  { retryAfter: "20", ms: 20_000 },
  { retryAfter: "Sun, 01 Mar 2026 12:00:07 GMT", ms: 7_000 },
  { retryAfter: "Sun, 01 Mar 2026 11:59:59 GMT", ms: 0 },
])("waits as Retry-After asks: $retryAfter", async ({ retryAfter, ms }) => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    // The API counts the attempts of each second, so after a 429 less would only be turned away again.
    const pause = status === 429 ? Math.max(1_000, ms) : ms;
    expect(await scheduleOf([busy(retryAfter, status)])).toMatchObject({ at: [0, pause], error: undefined, endedAt: pause });
  }
});

test.for(["", "-3", "soon", "3 seconds", "1e1", "0x5", "NaN", "Infinity", "31536000", "9".repeat(400), "Mon, 01 Mar 2027 12:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "Sun, 99 Mar 2026 12:00:07 GMT"])(
  "takes for absurd, and backs off on its own, when Retry-After is: %s",
  async (retryAfter) => {
    expect(await scheduleOf([busy(retryAfter), busy(retryAfter)])).toMatchObject({ at: [0, 250, 750], error: undefined });
  },
);

test.for([
  ["3600", 3_600_000],
  ["3600.001", undefined],
  ["0.25", 250],
  ["Sun, 01 Mar 2026 13:00:00 GMT", 3_600_000],
  ["Sun, 01 Mar 2026 13:00:01 GMT", undefined],
  ["Sun, 01 Mar 2026 12:00:00 GMT", 0],
  ["Sun, 01 Mar 2026 11:00:01 GMT", 0],
  ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
  ["Sun, 01 Mar 2026 10:59:59 GMT", undefined],
] as const)("believes an hour each way and no more: %j", async ([retryAfter, retryAfterMs]) => {
  expect((await scheduleOf([busy(retryAfter)], { maxRetries: 0 })).error).toMatchObject({ attempts: 1, retryAfterMs });
});

test("fails at once when the wait that is asked for would end with the deadline", async () => {
  expect(await scheduleOf([busy("30")], { timeoutMs: 30_000 })).toMatchObject({ at: [0], endedAt: 0 });
  expect(await scheduleOf([busy("29.999")], { timeoutMs: 30_000 })).toMatchObject({ at: [0, 29_999], error: undefined });
});

test("fails at once when the wait that is asked for would end past the deadline", async () => {
  const { at, error, endedAt } = await scheduleOf([busy("31")], { timeoutMs: 30_000 });

  expect({ at, endedAt }).toEqual({ at: [0], endedAt: 0 });
  expect(error).toMatchObject({ code: "server_error", status: 503, attempts: 1, retryAfterMs: 31_000 });
});

test("fails at once when its own pause would end past the deadline", async () => {
  const { at, error, endedAt } = await scheduleOf([busy(), busy(), busy()], { timeoutMs: 700 });

  expect({ at, endedAt }).toEqual({ at: [0, 250], endedAt: 250 });
  expect(error).toMatchObject({ code: "server_error", attempts: 2 });
});

test("a deletion whose first answer was lost says so: not_found, after more than one attempt, with an outcome that is not known", async () => {
  let deleted = false;
  const flowroute = clientOn(async () => {
    if (deleted) return json({ errors: [{ title: "Resource not found" }] }, 404);
    deleted = true;
    throw new TypeError("fetch failed");
  });

  expect(await failureOf(flowroute.routes.delete("1"))).toMatchObject({ code: "not_found", attempts: 2, outcome: "unknown" });
  expect(await failureOf(flowroute.routes.delete("1"))).toMatchObject({ code: "not_found", attempts: 1, outcome: "rejected" });
});
