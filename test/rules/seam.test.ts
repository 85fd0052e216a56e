import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FlowrouteOptions, Flowroute, FlowrouteError, type MessageRule, RuleError, type RuleAnswer, type SendJournal, type SendResult } from "flowroute-sdk";
import { perRecipient } from "flowroute-sdk/rules";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-01-05T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const sms = { from: "12065550100", to: "12065551234", body: "a text of mine" };

function client(options: Partial<FlowrouteOptions>) {
  const fake = createFakeFlowroute({ limits: false });
  return { fake, flowroute: new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, ...options }) };
}

async function ends(results: AsyncIterable<SendResult>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const result of results) all.push(result.status === "fulfilled" ? "sent" : result.reason);
  return all;
}

test("a rule is asked with the message as it will go out, and the time, before it goes", async () => {
  const rule = vi.fn<MessageRule>(() => undefined);
  const { flowroute } = client({ rules: [rule] });
  const { id } = await flowroute.messages.send({ ...sms, to: "+1 (206) 555-1234" });

  expect(rule.mock.calls).toEqual([[sms, { at: new Date("2026-01-05T12:00:00Z") }]]);
  expect((await flowroute.messages.get(id)).attributes).toMatchObject({ to: "12065551234" });
  expect((await flowroute.messages.send(sms).withResponse()).response.status).toBe(202);
});

test("what a rule refuses is not sent, and the error says why, from when on it may go, and nothing of the message", async () => {
  const notBefore = new Date("2026-01-05T17:00:00Z");
  const later = vi.fn<MessageRule>();
  const { fake, flowroute } = client({ rules: [() => ({ reason: "siesta", words: "nobody reads at noon", notBefore }), later] });
  const error = await failureOf(flowroute.messages.send(sms));

  expect(error).toBeInstanceOf(FlowrouteError);
  expect(error).toBeInstanceOf(RuleError);
  expect(error).toMatchObject({ name: "RuleError", code: "refused_by_rule", outcome: "not_sent", reason: "siesta", attempts: 0, notBefore, message: "not sent: nobody reads at noon (siesta, messages.send)" });
  expect(inspect(error) + JSON.stringify(error)).not.toMatch(/5551234|a text of mine/);
  expect([later.mock.calls, fake.requests]).toEqual([[], []]);
});

test.each<[what: string, rule: unknown]>([
  ["throws", () => { throw new Error("no store for key 12065551234: a text of mine"); }],
  ["rejects", () => Promise.reject("down")],
  ["gives true", () => true],
  ["gives false", async () => false],
  ["gives null", () => null],
  ["gives a refusal without words", () => ({ reason: "x" })],
  ["gives a time that is none", () => ({ reason: "x", words: "x", notBefore: "2027-01-01", waits: true })],
  ["does not say whether to wait", () => ({ reason: "x", words: "x", notBefore: new Date(), waits: "yes" })],
])("a rule that %s refuses: what it would have said is not known", async (_what, rule) => {
  const { fake, flowroute } = client({ rules: [rule as MessageRule] });
  const error = await failureOf(flowroute.messages.send(sms));

  expect(error).toMatchObject({ code: "refused_by_rule", reason: "rule_failed", outcome: "not_sent", cause: expect.any(Error) as Error });
  expect(inspect(error, { depth: 5 }) + JSON.stringify(error)).not.toMatch(/5551234|a text of mine/);
  expect(fake.requests).toEqual([]);
});

test("a rule that hangs costs no more than the deadline, and a signal ends it at once", async () => {
  const { flowroute } = client({ rules: [() => new Promise<undefined>(() => {})], timeoutMs: 1_000 });
  const late = failureOf(flowroute.messages.send(sms));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await late).toMatchObject({ code: "deadline_exceeded", outcome: "not_sent", message: "messages.send took longer than 1000 ms; it was asking its rules" });

  const controller = new AbortController();
  const aborted = failureOf(flowroute.messages.send(sms, { signal: controller.signal }));
  controller.abort("enough");
  expect(await aborted).toBe("enough");
  expect(vi.getTimerCount()).toBe(0);
});

test("the time that rules take is part of the call's", async () => {
  const slow: MessageRule = () => new Promise<undefined>((resolve) => void setTimeout(resolve, 600, undefined));
  const { flowroute } = client({ rules: [slow], fetch: () => new Promise<never>(() => {}), maxRetries: 0 });
  const began = Date.now();
  const late = failureOf(flowroute.messages.send(sms, { timeoutMs: 1_000 })).then((error) => [(error as FlowrouteError).code, Date.now() - began]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await late).toEqual(["deadline_exceeded", 1_000]);
});

test("a wrong argument is refused before any rule is asked", async () => {
  const rule = vi.fn<MessageRule>();
  const { flowroute } = client({ rules: [rule] });
  expect(await failureOf(flowroute.messages.send({ ...sms, to: "0" }))).toMatchObject({ code: "invalid_argument", argument: "to" });
  expect(await failureOf(flowroute.messages.send(sms, { timeoutMs: -1 }))).toMatchObject({ code: "invalid_argument", argument: "timeoutMs" });
  expect(rule).not.toHaveBeenCalled();
});

test("the rules of a client come before those of a sendMany, and each refusal is a result", async () => {
  const asked: string[] = [];
  const rule = (name: string, refuses: string): MessageRule => ({ body }) => {
    asked.push(`${name} ${body}`);
    return body === refuses ? { reason: name, words: "no" } : undefined;
  };
  const { flowroute } = client({ rules: [rule("client", "a")] });
  const results = await ends(flowroute.messages.sendMany(["a", "b", "c"].map((body) => ({ ...sms, body })), { rules: [rule("campaign", "b")], concurrency: 1 }));

  expect(results).toEqual([expect.objectContaining({ reason: "client" }), expect.objectContaining({ reason: "campaign" }), "sent"]);
  expect(asked).toEqual(["client a", "client b", "campaign b", "client c", "campaign c"]);
});

test("a message is sent as it was when it was given, though it is changed while a rule is asked", async () => {
  const { flowroute } = client({ rules: [async () => undefined] });
  const message = { ...sms };
  const sent = flowroute.messages.send(message);
  message.to = "12065559999";
  expect((await flowroute.messages.get((await sent).id)).attributes).toMatchObject({ to: "12065551234" });
});

/** Refuses until a time. */
const until = (time: string, waits: boolean): MessageRule => (_message, { at }): RuleAnswer =>
  at < new Date(time) ? { reason: "early", words: "too early", notBefore: new Date(time), waits } : undefined;

test("sendMany waits where a rule says so, and asks all again; send never does", async () => {
  const first = vi.fn<MessageRule>();
  const { fake, flowroute } = client({ rules: [first, until("2026-01-05T12:20:00Z", true)] });
  expect(await failureOf(flowroute.messages.send(sms))).toMatchObject({ reason: "early", notBefore: new Date("2026-01-05T12:20:00Z") });

  const all = ends(flowroute.messages.sendMany([sms]));
  await vi.advanceTimersByTimeAsync(1_199_000);
  expect(fake.requests).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await all).toEqual(["sent"]);
  // Once for the send, at first, after a quarter of an hour, and when it is time.
  expect(first).toHaveBeenCalledTimes(4);
});

test("a rule that says to wait for ever in small steps is not asked in a tight loop", async () => {
  let asked = 0;
  const rule: MessageRule = (_message, { at }) => ({ reason: "x", words: "x", notBefore: asked++ === 0 ? new Date(NaN) : at, waits: true });
  const controller = new AbortController();
  const all = ends(client({ rules: [rule] }).flowroute.messages.sendMany([sms], { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(10_000);
  controller.abort("enough");
  expect(await all).toEqual(["enough"]);
  expect(asked).toBeGreaterThan(8);
  expect(asked).toBeLessThan(12);
  expect(vi.getTimerCount()).toBe(0);
});

test("breaking the loop ends the waiting of those behind", async () => {
  const { fake, flowroute } = client({});
  const rule: MessageRule = ({ body }) => (body === "late" ? { reason: "x", words: "x", notBefore: new Date("2027-01-01"), waits: true } : undefined);
  for await (const { status } of flowroute.messages.sendMany([sms, { ...sms, body: "late" }], { rules: [rule] })) {
    expect(status).toBe("fulfilled");
    break;
  }
  await vi.advanceTimersByTimeAsync(100_000);
  expect([fake.requests.length, vi.getTimerCount()]).toEqual([1, 0]);
});

test("those that let a message go are told if it fails after all, whatever they make of it", async () => {
  const told: unknown[] = [];
  const { flowroute } = client({
    rules: [() => (failure) => void told.push(failure), () => () => { throw new Error("unheard"); }, ({ body }) => (body === "no" ? { reason: "no", words: "no" } : undefined)],
    fetch: async () => new Response("{}", { status: 422 }),
  });
  const refused = await failureOf(flowroute.messages.send({ ...sms, body: "no" }));
  const failed = await failureOf(flowroute.messages.send(sms));
  expect(told).toEqual([refused, failed]);
  expect(failed).toMatchObject({ code: "unprocessable" });
});

test("after an abort they are told whether the message went out, whatever the reason", async () => {
  const told: unknown[] = [];
  const counting: MessageRule = () => (failure) => void told.push(failure);
  const hanging: MessageRule = ({ body }) => (body === "hangs" ? new Promise<undefined>(() => {}) : undefined);
  const { flowroute } = client({ rules: [counting, hanging], fetch: () => new Promise<never>(() => {}), pacing: { sms: 1 } });
  const stop = new AbortController();
  const ends = [sms, sms, { ...sms, body: "hangs" }].map((each) => failureOf(flowroute.messages.send(each, { signal: stop.signal })));
  await vi.advanceTimersByTimeAsync(100);
  stop.abort("enough");
  expect(await Promise.all(ends)).toEqual(["enough", "enough", "enough"]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(expect.arrayContaining([{ outcome: "unknown", cause: "enough" }, { outcome: "not_sent", cause: "enough" }]));
  expect(told.filter((each) => (each as { outcome: string }).outcome === "not_sent")).toHaveLength(2);
});

test("what waited and was taken back counts no more", async () => {
  const { flowroute } = client({ rules: [perRecipient({ max: 1, windowMs: 60_000 })], pacing: { sms: 1 } });
  await flowroute.messages.send({ ...sms, to: "12065550000" });
  const waiting = failureOf(flowroute.messages.send(sms, { signal: AbortSignal.timeout(100) }));
  await vi.advanceTimersByTimeAsync(100);
  expect(await waiting).toMatchObject({ name: "TimeoutError" });
  const sent = flowroute.messages.send(sms);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await sent).toMatchObject({ type: "message" });
});

test("what is no list of functions is refused", () => {
  for (const rules of [null, {}, [1], () => undefined]) expect(() => client({ rules: rules as never })).toThrow("rules must be an array of functions");
});

test("with a journal the rules are asked first: what they refuse was never claimed", async () => {
  const claimed: string[] = [];
  const journal = { send: ({ key, message }: { key: string; message: typeof sms }, send: (each: typeof sms) => PromiseLike<never>) => (claimed.push(key), send(message)) };
  const { flowroute } = client({ rules: [({ body }) => (body === "no" ? { reason: "no", words: "no" } : undefined)] });
  const results = await ends(flowroute.messages.sendMany([{ ...sms, body: "no" }, sms], { journal: journal as never, key: ({ body }) => body ?? "" }));

  expect(results).toEqual([expect.objectContaining({ reason: "no", outcome: "not_sent" }), "sent"]);
  expect(claimed).toEqual([sms.body]);
});

test("a key that was known when the rules were asked for, and is free again, does not go out past them", async () => {
  const sentBefore = new Set(["known"]);
  const freed: string[] = [];
  const journal: SendJournal = {
    has: async (key) => sentBefore.has(key),
    async send({ key, message }, send) {
      try {
        return await send(message, (outcome) => void freed.push(`${key} ${outcome}`));
      } catch (failure) {
        freed.push(`${key} ${(failure as { outcome: string }).outcome}`);
        throw failure;
      }
    },
  };
  let refusal: RuleAnswer = { reason: "no", words: "no" };
  const { fake, flowroute } = client({ rules: [() => refusal ?? new Promise<undefined>(() => {})] });
  const results = await ends(flowroute.messages.sendMany([sms, sms], { journal, key: (_, index) => (index === 0 ? "known" : "new") }));
  expect(results).toEqual([expect.objectContaining({ reason: "no" }), expect.objectContaining({ reason: "no" })]);
  expect(freed).toEqual(["known not_sent", "known not_sent"]);

  refusal = undefined;
  const stop = new AbortController();
  const stopped = ends(flowroute.messages.sendMany([sms], { journal, key: () => "known", signal: stop.signal }));
  await vi.advanceTimersByTimeAsync(100);
  stop.abort({ outcome: "lost" });
  await stopped.catch(() => {});
  expect(freed.slice(2)).toEqual(["known not_sent", "known lost"]);
  expect(fake.requests).toEqual([]);
});
