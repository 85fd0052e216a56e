import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, type Fetch, Flowroute, type MessageRule, type SendProgress } from "flowroute-sdk";
import { createJournal, disposition, type Journal, JournalError, type JournalEntry, postgresJournal, redisJournal, sendOnce } from "flowroute-sdk/sending";
import { clientOn, failureOf, json } from "../support/client.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const message = { from: "12065550101", to: "12065551234", body: "hi" };
const taken = () => json({ data: { type: "message", id: "mdr2-1", links: { self: "" } } }, 202);

/** A journal that forgets with its process. */
function memoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>();
  return createJournal({
    async claim(key, entry) {
      const had = entries.get(key);
      if (!had) entries.set(key, entry);
      return had;
    },
    find: async (key) => entries.get(key),
    complete: async (key, entry, id) => void entries.set(key, { ...entry, id }),
    async free(key, token) {
      if (entries.get(key)?.token === token) entries.delete(key);
    },
    parked: async () => [...entries].flatMap(([key, entry]) => (entry.id === undefined ? [{ ...entry, key }] : [])),
    known: async () => [],
  });
}

const answers: readonly [what: string, fetch: Fetch, wanted: object][] = [
  ["422", async () => json({ errors: [] }, 422), { do: "stop" }],
  ["401", async () => json({ errors: [] }, 401), { do: "stop" }],
  ["429 until the deadline", async () => json({ errors: [] }, 429, { "retry-after": "7" }), { do: "again", afterMs: 7_000 }],
  ["503", async () => json({}, 503), { do: "park" }],
  ["a refused connection", async () => Promise.reject(Object.assign(new Error("no"), { code: "ECONNREFUSED", syscall: "connect" })), { do: "again", afterMs: 5_000 }],
  ["a reset", async () => Promise.reject(Object.assign(new Error("no"), { code: "ECONNRESET" })), { do: "park" }],
  ["HTML", async () => new Response("<p>", { status: 200 }), { do: "park" }],
];

test.each(answers)("after %s a queue knows what to do, and the key is parked or free to match", async (_what, fetch, wanted) => {
  const journal = memoryJournal();
  const failing = failureOf(sendOnce(clientOn(fetch, { pacing: false }), message, { journal, key: "a", timeoutMs: 5_000 }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(disposition(await failing)).toEqual(wanted);
  expect(await journal.parked()).toHaveLength("park" === (wanted as { do: string }).do ? 1 : 0);
});

test("a bad argument stops, and what is not known is parked", async () => {
  const journal = memoryJournal();
  expect(disposition(await failureOf(sendOnce(clientOn(taken as never), { ...message, to: "0" }, { journal, key: "a" })))).toEqual({ do: "stop" });
  expect(await journal.parked()).toEqual([]);
  for (const stranger of [undefined, null, "no", new Error("no"), { outcome: "sent" }, new DOMException("", "AbortError")]) expect(disposition(stranger)).toEqual({ do: "park" });
  expect(disposition({ outcome: "not_sent", code: "constructor" })).toEqual({ do: "stop" });
});

test("an abort before the turn frees the key and says so; one while it is under way parks it", async () => {
  const journal = memoryJournal();
  const stop = new AbortController();
  const flowroute = clientOn(() => new Promise(() => {}), { pacing: { sms: 1 } });
  const [first, second] = ["under way", "waiting"].map((key) => failureOf(sendOnce(flowroute, message, { journal, key, signal: stop.signal })));
  await vi.advanceTimersByTimeAsync(100);
  const reason = new Error("SIGTERM");
  stop.abort(reason);
  await vi.advanceTimersByTimeAsync(100);
  expect(await first).toMatchObject({ code: "parked", outcome: "unknown", cause: reason, claimedAt: expect.any(Date) });
  expect(await second).toMatchObject({ code: "stopped", outcome: "not_sent", cause: reason });
  expect(disposition(await second)).toEqual({ do: "again", afterMs: 0 });
  expect((await journal.parked()).map(({ key }) => key)).toEqual(["under way"]);
});

test("what ends before its message was claimed goes to the queue again: neither the journal nor Flowroute knows of it", async () => {
  const fetch = vi.fn<Fetch>(async () => taken());
  const reason = new Error("SIGTERM");
  const stopped = await failureOf(sendOnce(clientOn(fetch), message, { journal: memoryJournal(), key: "a", signal: AbortSignal.abort(reason) }));
  expect(stopped).toMatchObject({ name: "JournalError", code: "stopped", outcome: "not_sent", cause: reason });
  expect(disposition(stopped)).toEqual({ do: "again", afterMs: 0 });

  const cause = new Error("campaign.jsonl is in use by process 5");
  const unopened = await failureOf(sendOnce(clientOn(fetch), message, { journal: { ...memoryJournal(), open: () => Promise.reject(cause) }, key: "a" }));
  expect(unopened).toMatchObject({ name: "JournalError", code: "journal_failed", outcome: "not_sent", cause });
  expect(disposition(unopened)).toEqual({ do: "again", afterMs: 5_000 });

  const mistaken = await failureOf(sendOnce(clientOn(fetch), message, { journal: memoryJournal(), key: "a", timeout: 5 } as never));
  expect(mistaken).toMatchObject({ name: "InvalidArgumentError", outcome: "not_sent" });
  expect(disposition(mistaken)).toEqual({ do: "stop" });
  expect(fetch).not.toHaveBeenCalled();
});

test("what a rule refuses goes to the queue again when its time has come, or its rule may answer", async () => {
  const refusedBy = async (rule: MessageRule) => disposition(await failureOf(sendOnce(clientOn(taken as never, { rules: [rule] }), message, { journal: memoryJournal(), key: "a" })));
  const refusal = { reason: "outside_hours", words: "it is night" };
  vi.setSystemTime(new Date("2026-01-05T03:00:00Z"));
  expect(await refusedBy(() => ({ ...refusal, notBefore: new Date("2026-01-05T09:00:00Z") }))).toEqual({ do: "again", afterMs: 6 * 3_600_000 });
  expect(await refusedBy(() => ({ ...refusal, notBefore: new Date("2026-01-05T02:00:00Z") }))).toEqual({ do: "again", afterMs: 0 });
  expect(await refusedBy(() => Promise.reject(new Error("the store is down")))).toEqual({ do: "again", afterMs: 5_000 });
  expect(await refusedBy(() => refusal)).toEqual({ do: "stop" });
});

test("a loop that is broken off frees the keys of all that waited", async () => {
  const journal = memoryJournal();
  const flowroute = clientOn(taken as never, { pacing: { sms: 1 } });
  for await (const { status } of flowroute.messages.sendMany([1, 2, 3, 4], { journal, key: String, message: () => message })) {
    expect(status).toBe("fulfilled");
    break;
  }
  await vi.advanceTimersByTimeAsync(100);
  expect(await journal.parked()).toEqual([]);
  const told = [];
  for await (const result of clientOn(taken as never, { pacing: false }).messages.sendMany([1, 2, 3, 4], { journal, key: String, message: () => message })) told.push(result.status === "fulfilled" && result.value.repeated);
  expect(told).toEqual([true, undefined, undefined, undefined]);
});

test("a journal that fails or does not answer sends nothing, and says so in time", async () => {
  const fetch = vi.fn<Fetch>(async () => taken());
  const flowroute = clientOn(fetch);
  const cause = new Error("connection lost");
  for (const [evaluate, wanted] of [[() => Promise.reject(cause), cause], [() => new Promise(() => {}), expect.objectContaining({ message: "the store has not answered within 3000 ms" })]] as const) {
    const failing = failureOf(sendOnce(flowroute, message, { journal: redisJournal(evaluate), key: "a" }));
    await vi.advanceTimersByTimeAsync(12_000);
    const failure = await failing;
    expect(failure).toBeInstanceOf(JournalError);
    expect(failure).toMatchObject({ code: "journal_failed", outcome: "not_sent", cause: wanted });
    expect(disposition(failure)).toEqual({ do: "again", afterMs: 5_000 });
  }
  expect(fetch).not.toHaveBeenCalled();
});

test("what a store's client hangs on its error is not shown: it has the token that proves a receipt", async () => {
  const asked: string[] = [];
  const evaluate = async (_script: string, _keys: string[], args: string[]) => {
    asked.push(...args);
    throw Object.assign(new Error("READONLY", { cause: Object.assign(new Error("a replica"), { args }) }), { code: "READONLY", command: { args } });
  };
  const failing = failureOf(sendOnce(clientOn(taken as never), message, { journal: redisJournal(evaluate), key: "a" }));
  await vi.advanceTimersByTimeAsync(2_000);
  const error = await failing;
  expect(error).toMatchObject({ code: "journal_failed", cause: { message: "READONLY", code: "READONLY", cause: { message: "a replica" } } });
  const token = /"token":"([^"]+)"/.exec(asked.join(" "))?.[1] ?? "no token";
  expect(token).toHaveLength(22);
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(token);
});

test("a database that does not answer keeps no loop waiting for ever before its first message", async () => {
  const failing = failureOf(clientOn(taken as never).messages.sendMany([message], { journal: postgresJournal(() => new Promise(() => {})), key: () => "a" }).next());
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await failing).toMatchObject({ message: "the store has not answered within 3000 ms" });
});

test("a claim whose answer got lost is known again by the next question", async () => {
  let kept = "";
  const evaluate = vi.fn<(script: string, keys: string[], args: string[]) => Promise<unknown>>(async (_script, _keys, args) => {
    if (kept !== "") return kept;
    kept = args[1] ?? "";
    throw new Error("connection lost");
  });
  const sending = sendOnce(clientOn(taken as never), message, { journal: redisJournal(evaluate), key: "a" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await sending).toMatchObject({ id: "mdr2-1" });
});

test("a journal that fails after the send does not make it a failure", async () => {
  let asked = 0;
  const evaluate = async () => {
    if (asked++ === 0) return "";
    throw new Error("connection lost");
  };
  const sending = sendOnce(clientOn(taken as never), message, { journal: redisJournal(evaluate), key: "a" });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await sending).toMatchObject({ id: "mdr2-1" });
});

test("progress tells what was sent, what failed, what is in doubt and what was skipped", async () => {
  const journal = memoryJournal();
  const fetch: Fetch = async (_address, { body = "" }) => (body.includes("bad") ? json({ errors: [] }, 422) : body.includes("lost") ? json({}, 500) : taken());
  const flowroute = clientOn(fetch, { pacing: false });
  const told: SendProgress[] = [];
  const texts = ["one", "bad", "lost", "one"];
  const options = { journal, key: (text: string) => text, message: (text: string) => ({ ...message, body: text }), concurrency: 1 };
  for await (const _ of flowroute.messages.sendMany(texts, { ...options, onProgress: (progress) => told.push(progress) })) await vi.advanceTimersByTimeAsync(500);
  expect(told.at(-1)).toEqual({ sent: 1, failed: 1, unknown: 1, skipped: 1, total: 4, perSecond: expect.any(Number) });
  expect(told.map(({ sent, failed, unknown, skipped }) => sent + failed + unknown + skipped)).toEqual([1, 2, 3, 4]);
  for await (const { status } of flowroute.messages.sendMany([message][Symbol.iterator](), { onProgress: ({ total }) => { expect(total).toBeUndefined(); throw new Error("no"); } })) expect(status).toBe("fulfilled");
});

test.each<[options: object, argument: string, words: string]>([
  [{ journal: memoryJournal() }, "key", "is missing; a journal needs a key"],
  [{ key: () => "a" }, "journal", "is missing; a journal needs a key"],
  [{ receipts: { url: "https://example.com", store: {} } }, "journal", "is missing"],
  [{ journal: {}, key: () => "a" }, "journal", "must be a journal"],
  [{ journal: memoryJournal(), key: "a" }, "key", "must be a function"],
])("options that do not fit are refused before anything is sent: %j", async (options, argument, words) => {
  const fetch = vi.fn<Fetch>(async () => taken());
  const failure = await failureOf(clientOn(fetch).messages.sendMany([message], options as never).next());
  expect(failure).toMatchObject({ name: "InvalidArgumentError", argument, message: expect.stringContaining(words) });
  expect(fetch).not.toHaveBeenCalled();
});

test.each(["", undefined, null, 5, "x".repeat(501), "a\0", "\ud800"])("no key: %j", async (key) => {
  const fetch = vi.fn<Fetch>(async () => taken());
  const results = [];
  for await (const result of clientOn(fetch).messages.sendMany([message], { journal: memoryJournal(), key: () => key as never })) results.push(result);
  expect(results).toMatchObject([{ status: "rejected", reason: { name: "InvalidArgumentError", argument: "key" } }]);
  expect(fetch).not.toHaveBeenCalled();
});

test("a key or a message that cannot be made is that row's failure, and nothing is claimed for it", async () => {
  const journal = memoryJournal();
  const broken = new Error("no such column");
  const fails = () => {
    throw broken;
  };
  const flowroute = new Flowroute({ accessKey: "a", secretKey: "b", fetch: async () => taken() });
  for (const options of [{ key: fails, message: () => message }, { key: String, message: fails }]) {
    for await (const result of flowroute.messages.sendMany([1], { journal, ...options })) expect(result).toMatchObject({ status: "rejected", reason: broken });
  }
  expect(await journal.parked()).toEqual([]);
});

test("the errors are of the family", () => {
  expect(new JournalError("parked").toJSON()).toMatchObject({ name: "JournalError", code: "parked", outcome: "unknown", operationId: "messages.send" });
  expect(ApiError.prototype).not.toBeInstanceOf(JournalError);
});

test("a key is its message's, whatever the runtime that hashes it", async () => {
  const journal = memoryJournal();
  const flowroute = clientOn(taken as never);
  await sendOnce(flowroute, { ...message, media_urls: ["https://example.com/a.png"] }, { journal, key: "a" });
  vi.stubGlobal("process", Object.create(process, { getBuiltinModule: { value: undefined } }));
  const again = sendOnce(flowroute, { ...message, from: "+1 206 555-0101", media_urls: ["https://example.com/a.png"], dlr_callback: "https://example.com" }, { journal, key: "a" });
  const other = failureOf(sendOnce(flowroute, { ...message, media_urls: ["https://example.com/b.png"] }, { journal, key: "a" }));
  vi.useRealTimers();
  expect(await again).toMatchObject({ repeated: true });
  expect(await other).toMatchObject({ code: "invalid_argument" });
  vi.unstubAllGlobals();
});
