import fc from "fast-check";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Fetch, Flowroute, FlowrouteError, type FlowrouteOptions } from "flowroute-sdk";
import { type OperationId, operations as facts } from "../src/generated/operations.ts";
import { Flowroute as WebFlowroute } from "../src/index.ts";
import { json, keys } from "./support/client.ts";
import { operations } from "./support/document.ts";
import { type Fault, faultServer, nameOf, stalls } from "./support/fault-server.ts";
import { runs } from "./support/runs.ts";

const server = await faultServer();
/** Printed, so that a run can be repeated: give it to `seed` here. */
const seed = Date.now() % 2 ** 31;
const counted = { scripts: 0, attempts: 0, "carried out": 0, "carried out twice": 0 };
afterAll(async () => {
  await server.close();
  // oxlint-disable-next-line no-console -- the figures of the run
  console.info(`seed ${seed}: ${Object.entries(counted).map(([what, count]) => `${count} ${what}`).join(", ")}`);
});

/** Adds a call to the figures. */
function count(attempts: number, carriedOut: number): void {
  counted.scripts++;
  counted.attempts += attempts;
  counted["carried out"] += carriedOut;
  counted["carried out twice"] += Math.max(0, carriedOut - 1);
}

beforeEach(() => {
  // No pause between attempts, so that thousands of calls take seconds.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const sms = { from: "12065550101", to: "12065551234", body: "hi" };

const address = { label: "Office", first_name: "Ada", last_name: "Byron", street_number: "1", street_name: "Main St", city: "Seattle", state: "WA", country: "US", zip: "98101" };
const order = { billing_name: "Ada Byron", street: "1 Main St", city: "Seattle", state: "WA", zip: "98101", country: "US", provider: "Carrier", usage_type: "Business" };
const loa = { type: "loa" as const, attributes: { ...order, company: "Byron", numbers: ["2065551234"], loa_copy: "The letter.", signature_name: "", signature_title: "" } };

type UnsafeCall = (flowroute: Flowroute, signal?: AbortSignal) => PromiseLike<unknown>;

/** Each operation that may cost money, as a user calls it. */
const calls = {
  "cdrExports.create": (flowroute, signal) => flowroute.cdrExports.create({ filter_parameters: { start_call_start_time: "2019-01-01 00:00:00", start_call_end_time: "2019-02-01 00:00:00" } }, { signal }),
  "cnams.create": (flowroute, signal) => flowroute.cnams.create({ value: "BYRON" }, { signal }),
  "e911s.assign": (flowroute, signal) => flowroute.e911s.assign("12065551234", "21845", { signal }),
  "e911s.create": (flowroute, signal) => flowroute.e911s.create(address, { signal }),
  "messageProvisioning.start": (flowroute, signal) => flowroute.messageProvisioning.start({ numbers: ["12065551234"], action: "enable" }, { signal }),
  "portOrders.addGroupNumbers": (flowroute, signal) => flowroute.portOrders.addGroupNumbers("38697", { add: ["12065551234"] }, { signal }),
  "portOrders.changeNumbers": (flowroute, signal) => flowroute.portOrders.changeNumbers("42361", { add: ["12065551234"] }, { signal }),
  "portOrders.create": (flowroute, signal) => flowroute.portOrders.create({ ...order, numbers: ["12065551234"] }, { signal }),
  "portOrders.createUpload": (flowroute, signal) => flowroute.portOrders.createUpload("42361", { filename: "bill.pdf" }, { signal }),
  "portOrders.registerFile": (flowroute, signal) => flowroute.portOrders.registerFile("42361", { url: "https://example.com/bill.pdf" }, { signal }),
  "portOrders.signLoa": (flowroute, signal) => flowroute.portOrders.signLoa("42361", loa, { signature_name: "Ada Byron", signature_title: "Owner" }, { signal }),
  "messages.send": (flowroute, signal) => flowroute.messages.send(sms, { signal }),
  "numbers.purchase": (flowroute, signal) => flowroute.numbers.purchase("12065551234", undefined, { signal }),
  "numbers.update": (flowroute, signal) => flowroute.numbers.update("12065551234", { alias: "office", messaging_enabled: true }, { signal }),
  "routes.create": (flowroute, signal) => flowroute.routes.create({ alias: "office", route_type: "host", value: "sip.example.com" }, { signal }),
} satisfies Partial<Record<OperationId, UnsafeCall>>;
const unsafe: { operation: string; call: UnsafeCall }[] = Object.entries(calls).map(([operation, call]) => ({ operation, call }));
const anyCall = fc.constantFrom(...unsafe);

/** A client on the fault server. A deadline as short as this one only where a script is to run into it. */
function client(faults: readonly Fault[], options: Partial<FlowrouteOptions> = {}): Flowroute {
  const isStalling = faults.some(({ kind }) => (stalls as readonly string[]).includes(kind));
  server.play(faults);
  return new Flowroute({ ...keys, baseUrl: server.origin, ...server.way, timeoutMs: isStalling ? 60 : 5_000, pacing: false, ...options });
}

interface Ending {
  readonly outcome: "ok" | "not_sent" | "rejected" | "unknown";
  readonly code?: string;
  readonly attempts?: number;
}

async function endingOf(call: PromiseLike<unknown>): Promise<Ending> {
  try {
    await call;
    return { outcome: "ok" };
  } catch (error) {
    if (!(error instanceof FlowrouteError)) throw error;
    const { outcome, code, attempts } = error;
    return { outcome, code, attempts };
  }
}

test.each([{ alias: "office" }, { cnam_lookups_enabled: true }, { messaging_enabled: false }])("an update that cannot cost is sent again: %j", async (update) => {
  const statuses = [503, 502];
  const fetch: Fetch = async () => new Response('{"data":{}}', { status: statuses.shift() ?? 200 });
  const { response } = await new Flowroute({ ...keys, fetch, maxRetries: 2 }).numbers.update("12065551234", update).withResponse();
  expect(response.attempts).toBe(3);
});

test("every operation that the document marks unsafe is attacked here", () => {
  const marked = operations.filter(({ operation }) => operation["x-retry"] === "unsafe" || operation["x-unsafe-with"]);

  expect(Object.keys(calls).toSorted()).toEqual(marked.map(({ id }) => id).toSorted());
});

const doubtful: { fault: Fault; code: string }[] = [
  { fault: { kind: "reset before reading" }, code: "connection_failed" },
  { fault: { kind: "reset after reading" }, code: "connection_failed" },
  { fault: { kind: "close after reading" }, code: "connection_failed" },
  { fault: { kind: "reset in body" }, code: "connection_failed" },
  { fault: { kind: "close in body" }, code: "connection_failed" },
  { fault: { kind: "Content-Length too long" }, code: "connection_failed" },
  { fault: { kind: "headers of 64 kB" }, code: "connection_failed" },
  { fault: { kind: "raw echo" }, code: "connection_failed" },
  { fault: { kind: "chunk echo" }, code: "connection_failed" },
  ...stalls.map((kind) => ({ fault: { kind }, code: "deadline_exceeded" })),
  { fault: { kind: "status", status: 408 }, code: "unexpected_status" },
  ...[500, 502, 503, 504].map((status) => ({ fault: { kind: "status" as const, status }, code: "server_error" })),
  { fault: { kind: "status", status: 503, retryAfter: "0" }, code: "server_error" },
  { fault: { kind: "HTML 502" }, code: "server_error" },
  { fault: { kind: "redirect", status: 302 }, code: "unexpected_answer" },
  { fault: { kind: "redirect", status: 307 }, code: "unexpected_answer" },
  { fault: { kind: "HTML 200" }, code: "unexpected_answer" },
  { fault: { kind: "HTML echo" }, code: "unexpected_answer" },
  { fault: { kind: "empty 200" }, code: "unexpected_answer" },
  { fault: { kind: "truncated JSON" }, code: "unexpected_answer" },
  { fault: { kind: "Content-Length too short" }, code: "unexpected_answer" },
  { fault: { kind: "Latin-1 declared UTF-8" }, code: "unexpected_answer" },
  { fault: { kind: "200 with errors" }, code: "unexpected_answer" },
];

/** Where no body belongs, or none is known, an empty one is as good as any. */
const takesNothing = (operation: string) => ["none", "any"].includes(facts[operation as OperationId].answer);

test.for(unsafe.flatMap(({ operation, call }) => doubtful.filter(({ fault }) => !(takesNothing(operation) && fault.kind === "empty 200")).map((doubt) => ({ operation, call, ...doubt, name: nameOf(doubt.fault) }))))(
  "$operation is sent once and no more after: $name",
  async ({ call, fault, code }) => {
    const ending = await endingOf(call(client([fault])));

    expect(ending).toEqual({ outcome: "unknown", code, attempts: 1 });
    expect(server.log).toHaveLength(1);
  },
);

const harmless: Fault[] = [
  { kind: "refuse" },
  { kind: "status", status: 429 },
  ...["0", "-1", "soon", "31536000", "Thu, 01 Jan 1970 00:00:00 GMT"].map((retryAfter) => ({ kind: "status" as const, status: 429, retryAfter })),
  { kind: "reset in body", status: 429 },
  { kind: "close in body", status: 429 },
];

test.for(unsafe.flatMap(({ operation, call }) => harmless.map((fault) => ({ operation, call, fault, name: nameOf(fault) }))))(
  "$operation is sent again, and carried out once, after: $name",
  async ({ call, fault }) => {
    expect(await endingOf(call(client([fault, fault])))).toEqual({ outcome: "ok" });
    expect(server.attempts).toBe(3);
    expect(server.log.filter(({ accepted }) => accepted)).toHaveLength(1);
  },
);

test.for(unsafe.flatMap(({ operation, call }) => (["reset in body", "close in body"] as const).map((kind) => ({ operation, call, kind }))))(
  "$operation that is refused is refused, also where the rest of the answer never comes: $kind",
  async ({ call, kind }) => {
    expect(await endingOf(call(client([{ kind, status: 422 }])))).toEqual({ outcome: "rejected", code: "unprocessable", attempts: 1 });
  },
);

const odd = ["none", "trickle", "duplicate keys", "Latin-1 declared Latin-1", "close the kept-alive socket"] as const;

test.for(unsafe.flatMap(({ operation, call }) => odd.map((kind) => ({ operation, call, kind }))))("$operation succeeds and is carried out once: $kind", async ({ call, kind }) => {
  expect(await endingOf(call(client([{ kind }])))).toEqual({ outcome: "ok" });
  expect(server.log.map(({ accepted }) => accepted)).toEqual([true]);
});

test.for(["body beyond the limit", "length beyond the limit", "zipped beyond the limit"] as const)("a send is sent once and no more after: %s", async (kind) => {
  expect(await endingOf(client([{ kind }]).messages.send(sms))).toEqual({ outcome: "unknown", code: "unexpected_answer", attempts: 1 });
  expect(server.log).toHaveLength(1);
});

test("a send whose answer has 50 MB succeeds and is carried out once", async () => {
  expect(await endingOf(client([{ kind: "body of 50 MB" }]).messages.send(sms))).toEqual({ outcome: "ok" });
  expect(server.log).toHaveLength(1);
});

test("a refusal is no proof once an earlier attempt is in doubt, nor is it one before a later doubt", async () => {
  const flowroute = client([{ kind: "status", status: 429 }, { kind: "refuse" }, { kind: "reset after reading" }]);

  expect(await endingOf(flowroute.numbers.purchase("12065551234"))).toEqual({ outcome: "unknown", code: "connection_failed", attempts: 3 });
});

test("calls that were turned away and could not be sent after that count as rejected", async () => {
  const flowroute = client([{ kind: "refuse" }, { kind: "status", status: 429 }, { kind: "refuse" }]);

  expect(await endingOf(flowroute.numbers.purchase("12065551234"))).toEqual({ outcome: "rejected", code: "connection_failed", attempts: 3 });
});

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom(...doubtful.map(({ fault }) => fault), ...odd.map((kind) => ({ kind }))),
  fc.record(
    {
      kind: fc.constant("status" as const),
      status: fc.constantFrom(400, 401, 403, 404, 408, 409, 422, 429, 429, 429, 500, 502, 503, 504),
      retryAfter: fc.constantFrom("0", "0.001", "-1", "30", "soon", "31536000", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"),
    },
    { requiredKeys: ["kind", "status"] },
  ),
  // What is followed by another attempt, so that long scripts are played to their end.
  fc.constantFrom(...harmless),
);

test("under every mix of faults nothing is carried out twice, and the outcome is what the server's log says", { timeout: 60_000 }, async () => {
  const anyScript = fc.array(anyFault, { maxLength: 4 });

  await fc.assert(
    fc.asyncProperty(anyCall, anyScript, fc.nat({ max: 4 }), async ({ call }, script, maxRetries) => {
      const ending = await endingOf(call(client(script, { maxRetries })));
      await server.quiet();

      const accepted = server.log.filter((logged) => logged.accepted);
      count(server.attempts, accepted.length);
      expect(accepted.length).toBeLessThanOrEqual(1);
      if (ending.outcome === "ok") expect(accepted).toHaveLength(1);
      if (ending.outcome === "not_sent") expect(server.log).toEqual([]);
      if (ending.outcome === "rejected") expect(server.log.map(isTurnedAway)).toEqual(server.log.map(() => true));
      if (ending.outcome !== "ok") expect(ending.attempts).toBe(server.attempts);
      expect(server.log.length).toBeLessThanOrEqual(server.attempts);
    }),
    { numRuns: runs(1_000), seed },
  );
});

const isTurnedAway = ({ bodyRead, accepted, status = 0 }: (typeof server.log)[number]) => bodyRead && !accepted && status >= 400 && status < 500;

/** A server in the fetch function itself: no sockets, so that ten thousand calls take seconds. */
type Simulated =
  | { readonly kind: "never left"; readonly code: string; readonly syscall?: string }
  | { readonly kind: "broke off"; readonly code: string }
  | { readonly kind: "hangs" | "hangs deafly" | "body breaks off" | "body hangs" }
  | { readonly kind: "answers"; readonly status: number; readonly retryAfter: string | undefined; readonly body: string };

const anySimulated: fc.Arbitrary<Simulated> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Simulated>(
    { kind: "never left", code: "ECONNREFUSED", syscall: "connect" },
    { kind: "never left", code: "ETIMEDOUT", syscall: "connect" },
    { kind: "never left", code: "EHOSTUNREACH", syscall: "connect" },
    { kind: "never left", code: "ENOTFOUND", syscall: "getaddrinfo" },
    { kind: "never left", code: "EAI_AGAIN", syscall: "getaddrinfo" },
    { kind: "never left", code: "UND_ERR_CONNECT_TIMEOUT" },
    { kind: "never left", code: "CERT_HAS_EXPIRED" },
    { kind: "never left", code: "ERR_TLS_CERT_ALTNAME_INVALID" },
  ) },
  { weight: 3, arbitrary: fc.record({
    kind: fc.constant("answers" as const),
    status: fc.constantFrom(429),
    retryAfter: fc.constantFrom(undefined, "0", "1", "2.5", "-3", "never", "99999999"),
    body: fc.constantFrom("", "{}"),
  }) },
  { weight: 2, arbitrary: fc.record({
    kind: fc.constant("answers" as const),
    status: fc.constantFrom(200, 202, 299, 301, 302, 307, 400, 401, 404, 408, 409, 422, 451, 500, 501, 502, 503, 504, 599),
    retryAfter: fc.constantFrom(undefined, "0", "1", "never"),
    body: fc.constantFrom('{"data":{"id":"1"}}', '{"data":[]}', '{"errors":[{"status":422}]}', "", "{", "<html>"),
  }) },
  { weight: 1, arbitrary: fc.constantFrom<Simulated>(
    { kind: "broke off", code: "ECONNRESET" },
    { kind: "broke off", code: "EPIPE" },
    { kind: "broke off", code: "ETIMEDOUT" },
    { kind: "broke off", code: "UND_ERR_SOCKET" },
    { kind: "broke off", code: "UND_ERR_HEADERS_TIMEOUT" },
    { kind: "broke off", code: "EPROTO" },
    { kind: "hangs" },
    { kind: "hangs deafly" },
    { kind: "body breaks off" },
    { kind: "body hangs" },
  ) },
);

function simulate(script: readonly Simulated[]) {
  const seen = { attempts: 0, arrived: 0, accepted: 0 };
  const fetch: Fetch = async (_url, { signal }) => {
    const what = script[seen.attempts++] ?? { kind: "answers", status: 200, retryAfter: undefined, body: '{"data":{"id":"1"}}' };
    if (what.kind === "never left") throw failed(what.code, what.syscall);
    seen.arrived++;
    const isRejected = what.kind === "answers" && what.status >= 400 && what.status < 500 && what.status !== 408;
    if (!isRejected) seen.accepted++;
    if (what.kind === "broke off") throw failed(what.code);
    if (what.kind === "hangs deafly") return new Promise(() => {});
    if (what.kind === "hangs") return new Promise((_, reject) => void signal.addEventListener("abort", () => reject(signal.reason as Error)));
    if (what.kind === "answers") {
      const headers = what.retryAfter === undefined ? {} : { "retry-after": what.retryAfter };
      return new Response(what.body, { status: what.status, headers });
    }
    const body = new ReadableStream({
      pull: (controller) => (what.kind === "body hangs" ? new Promise<void>(() => {}) : controller.error(failed("ECONNRESET"))),
    });
    return new Response(body, { status: 200 });
  };
  return { seen, fetch };
}

function failed(code: string, syscall?: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, syscall }) });
}

test("ten thousand scripts of faults, aborts and deadlines buy nothing twice and tell no lie", { timeout: 60_000 }, async () => {
  vi.useFakeTimers();
  const anyRun = fc.record({
    call: anyCall,
    script: fc.array(anySimulated, { maxLength: 5 }),
    maxRetries: fc.nat({ max: 5 }),
    timeoutMs: fc.integer({ min: 1, max: 8_000 }),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    abortAfterMs: fc.option(fc.nat({ max: 8_000 }), { nil: undefined, freq: 3 }),
  });

  await fc.assert(
    fc.asyncProperty(anyRun, async ({ call, script, maxRetries, timeoutMs, random, abortAfterMs }) => {
      vi.mocked(Math.random).mockReturnValue(random);
      const { seen, fetch } = simulate(script);
      const controller = new AbortController();
      const reason = new Error("the caller's own");
      const aborting = abortAfterMs === undefined ? undefined : setTimeout(() => controller.abort(reason), abortAfterMs);
      const flowroute = new Flowroute({ ...keys, fetch, maxRetries, timeoutMs, pacing: false });

      const ended = endingOf(call.call(flowroute, controller.signal))
        .catch((error: unknown) => error)
        .then((ending) => ({ ending, attempts: seen.attempts }));
      await vi.advanceTimersByTimeAsync(20_000);
      clearTimeout(aborting);
      const { ending, attempts } = await ended;

      count(seen.attempts, seen.accepted);
      expect(seen.attempts, "nothing is sent once the call has ended").toBe(attempts);
      expect(seen.accepted).toBeLessThanOrEqual(1);
      if (ending !== reason) expectTruth(ending as Ending, seen);
    }),
    { numRuns: runs(10_000), seed },
  );
});

function expectTruth({ outcome, attempts }: Ending, seen: { attempts: number; arrived: number; accepted: number }): void {
  if (outcome === "ok") expect(seen.accepted).toBe(1);
  if (outcome === "not_sent") expect(seen.arrived).toBe(0);
  if (outcome === "rejected") expect(seen.accepted).toBe(0);
  if (outcome === "unknown") expect(seen.accepted).toBe(1);
  if (outcome !== "ok") expect(attempts).toBe(seen.attempts);
}

test("a thousand bursts of messages in a paced lane, with faults, aborts and deadlines, send none twice", { timeout: 60_000 }, async () => {
  vi.useFakeTimers();
  const anyMessage = fc.record({
    script: fc.array(anySimulated, { maxLength: 3 }),
    startsAtMs: fc.nat({ max: 1_000 }),
    timeoutMs: fc.integer({ min: 1, max: 8_000 }),
    abortAfterMs: fc.option(fc.nat({ max: 4_000 }), { nil: undefined, freq: 3 }),
  });

  await fc.assert(
    fc.asyncProperty(fc.array(anyMessage, { minLength: 2, maxLength: 10 }), async (messages) => {
      const simulated = messages.map(({ script }) => simulate(script));
      const fetch: Fetch = (url, init) => simulated[Number((JSON.parse(init.body ?? "") as typeof sms).body)]!.fetch(url, init);
      const flowroute = new Flowroute({ ...keys, fetch, pacing: { sms: 2 } });
      const ends = messages.map(async ({ startsAtMs, timeoutMs, abortAfterMs }, n) => {
        await new Promise<void>((resolve) => void setTimeout(resolve, startsAtMs));
        const controller = new AbortController();
        if (abortAfterMs !== undefined) setTimeout(() => controller.abort("left"), abortAfterMs);
        const call = flowroute.messages.send({ ...sms, body: String(n) }, { signal: controller.signal, timeoutMs });
        const ending = await endingOf(call).catch((error: unknown) => error);
        return { ending, attempts: simulated[n]?.seen.attempts };
      });
      await vi.advanceTimersByTimeAsync(60_000);

      for (const [n, { ending, attempts }] of (await Promise.all(ends)).entries()) {
        const { seen } = simulated[n]!;
        count(seen.attempts, seen.accepted);
        expect(seen.attempts, "nothing is sent once the call has ended").toBe(attempts);
        expect(seen.accepted).toBeLessThanOrEqual(1);
        if (ending !== "left") expectTruth(ending as Ending, seen);
      }
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: runs(1_000), seed },
  );
});

test("of several addresses tried in vain each proves that nothing was sent, whatever the code of them all", async () => {
  const failure = (code: string) => Object.assign(new Error(code), { code, syscall: "connect" });
  const tried = Object.assign(new AggregateError([failure("ENETUNREACH"), failure("ETIMEDOUT")]), { code: "ENETUNREACH" });
  const fetch = vi.fn<Fetch>().mockRejectedValue(new TypeError("fetch failed", { cause: tried }));

  expect(await endingOf(new Flowroute({ ...keys, fetch }).numbers.purchase("12065551234"))).toEqual({ outcome: "not_sent", code: "connection_failed", attempts: 3 });
});

test("what would prove it on Node proves nothing in a browser, whose fetch never says so much", async () => {
  const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });
  const fetch = vi.fn<Fetch>().mockRejectedValue(new TypeError("fetch failed", { cause: refused }));

  expect(await endingOf(new WebFlowroute({ ...keys, fetch }).numbers.purchase("12065551234"))).toEqual({ outcome: "unknown", code: "connection_failed", attempts: 1 });
  expect(fetch).toHaveBeenCalledOnce();
});

test("an error of the runtime that names both a refused connection and a reset proves nothing", async () => {
  const reset = Object.assign(new Error("reset"), { code: "ECONNRESET" });
  const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });
  const shapes = [
    new AggregateError([refused, reset]),
    Object.assign(new AggregateError([refused, reset]), { code: "ECONNREFUSED" }),
    Object.assign(new AggregateError([]), { code: "ECONNRESET" }),
    new TypeError("fetch failed", { cause: new AggregateError([reset, refused]) }),
    // What a fetch that tries again on its own may throw: the last failure, caused by the first.
    Object.assign(new Error("refused at the second try", { cause: reset }), { code: "ECONNREFUSED", syscall: "connect" }),
    Object.assign(new Error("reset, after a refusal", { cause: refused }), { code: "ECONNRESET" }),
    new TypeError("fetch failed"),
    "refused",
    null,
  ];

  for (const shape of shapes) {
    const fetch = vi.fn<Fetch>().mockRejectedValueOnce(shape).mockResolvedValue(json({ data: { id: "1" } }));
    const ending = await endingOf(new Flowroute({ ...keys, fetch }).numbers.purchase("12065551234"));

    expect({ shape, ending }).toEqual({ shape, ending: { outcome: "unknown", code: "connection_failed", attempts: 1 } });
    expect(fetch).toHaveBeenCalledOnce();
  }
});
