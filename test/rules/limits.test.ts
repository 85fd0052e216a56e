import { afterEach, beforeEach, expect, test, vi } from "vitest";
import fc from "fast-check";
import { Flowroute, type FlowrouteOptions, type MessageRule } from "flowroute-sdk";
import { maxCost, perRecipient } from "flowroute-sdk/rules";
import { segments } from "flowroute-sdk/sms";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";
import { runs } from "../support/runs.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-01-05T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const from = "12065550100";
const ann = { from, to: "12065551001", body: "hi" };
const bob = { from, to: "12065551002", body: "hi" };

function client(rules: MessageRule[], options: Partial<FlowrouteOptions> = {}) {
  const fake = createFakeFlowroute({ limits: false });
  return { fake, flowroute: new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, rules, ...options }) };
}

test("one recipient gets so many in a window, each counted for itself", async () => {
  const { flowroute } = client([perRecipient({ max: 2, windowMs: 60_000 })]);
  await flowroute.messages.send(ann);
  await vi.advanceTimersByTimeAsync(10_000);
  await flowroute.messages.send({ ...ann, to: "+1 206 555 1001" });
  await flowroute.messages.send(bob);
  expect(await failureOf(flowroute.messages.send(ann))).toMatchObject({
    code: "refused_by_rule", outcome: "not_sent", reason: "recipient_limit", notBefore: new Date("2026-01-05T12:01:00Z"),
    message: "not sent: this recipient has had 2 in the last 60000 ms (recipient_limit, messages.send)",
  });
  await vi.advanceTimersByTimeAsync(50_000);
  await flowroute.messages.send(ann);
  expect(await failureOf(flowroute.messages.send(ann))).toMatchObject({ notBefore: new Date("2026-01-05T12:01:10Z") });
});

test("what was not sent after all is not counted, what may have been is", async () => {
  const statuses = [422, 500, 202];
  const fetch = async () => new Response(JSON.stringify({ data: { id: "mdr2-1" } }), { status: statuses.shift() ?? 202 });
  const { flowroute } = client([perRecipient({ max: 2, windowMs: 60_000 })], { fetch, maxRetries: 0 });
  expect(await failureOf(flowroute.messages.send(ann))).toMatchObject({ outcome: "rejected" });
  expect(await failureOf(flowroute.messages.send(ann))).toMatchObject({ outcome: "unknown" });
  await flowroute.messages.send(ann);
  expect(await failureOf(flowroute.messages.send(ann))).toMatchObject({ reason: "recipient_limit" });
});

test("a sendMany that waits sends all of them, and in no window more", async () => {
  const sentAt: number[] = [];
  const fetch = async () => {
    sentAt.push(Date.now());
    return new Response(JSON.stringify({ data: { id: "mdr2-1" } }), { status: 202 });
  };
  const { flowroute } = client([], { fetch });
  const all = (async () => {
    let count = 0;
    for await (const { status } of flowroute.messages.sendMany(Array.from({ length: 7 }, () => ann), { rules: [perRecipient({ max: 2, windowMs: 60_000, waits: true })] })) count += Number(status === "fulfilled");
    return count;
  })();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(await all).toBe(7);
  for (let index = 2; index < sentAt.length; index++) expect(sentAt[index]! - sentAt[index - 2]!).toBeGreaterThanOrEqual(60_000);
});

test("whatever comes when, no window has more than it may, and none is refused without need", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom("1", "2"), fc.nat(40)), { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), async (asked, max) => {
      const rule = perRecipient({ max, windowMs: 100 });
      const gone: [string, number][] = [];
      let now = 1_000;
      for (const [to, pause] of asked) {
        now += pause;
        const answer = await rule({ from, to, body: "" }, { at: new Date(now) });
        const recent = gone.filter(([who, when]) => who === to && when > now - 100).length;
        expect(typeof answer === "function").toBe(recent < max);
        if (typeof answer === "function") gone.push([to, now]);
      }
    }),
    { numRuns: runs(100) },
  );
});

test("messages go as long as all together cost no more than the limit", async () => {
  const { flowroute, fake } = client([maxCost({ limit: "0.0120", rate: "0.0040" })]);
  await flowroute.messages.send({ ...ann, body: "x".repeat(161) });
  expect(await failureOf(flowroute.messages.send({ ...ann, body: "x".repeat(161) }))).toMatchObject({
    reason: "cost_limit", outcome: "not_sent", message: "not sent: it would cost more than what is left of the limit of maxCost() (cost_limit, messages.send)",
  });
  await flowroute.messages.send(ann);
  expect(await failureOf(flowroute.messages.send(ann))).toMatchObject({ reason: "cost_limit" });
  expect(fake.state.messages.size).toBe(2);
});

test("the dearer count is taken, an MMS has a rate of its own or is refused, and what was not sent costs nothing", async () => {
  const strict = maxCost({ limit: 2, rate: 1 });
  const at = { at: new Date() };
  expect(await strict({ ...ann, body: "ж".repeat(135) }, at)).toMatchObject({ reason: "cost_limit" });
  expect(segments("ж".repeat(135)).segments).toBe(2);
  expect(await strict({ from, to: ann.to, media_urls: ["https://example.com/a.png"] }, at)).toMatchObject({ reason: "unknown_cost" });
  const withMms = maxCost({ limit: "0.03", rate: "0.0040", mmsRate: "0.03" });
  const undo = await withMms({ from, to: ann.to, body: "", is_mms: true }, at);
  expect(await withMms(ann, at)).toMatchObject({ reason: "cost_limit" });
  if (typeof undo === "function") undo({ outcome: "unknown" });
  expect(await withMms(ann, at)).toMatchObject({ reason: "cost_limit" });
  if (typeof undo === "function") undo({ outcome: "not_sent" });
  expect(await withMms(ann, at)).toBeTypeOf("function");
});

test.each<[make: () => unknown, words: string]>([
  [() => maxCost({ limit: 0.5, rate: "0.004" }), "limit must be nanodollars, a whole number, or dollars as text"],
  [() => maxCost({ limit: "5", rate: 0.004 }), "rate must be nanodollars"],
  [() => maxCost({ limit: "5", rate: "0.004", mmsRate: "a" }), "mmsRate must be nanodollars"],
  [() => perRecipient({ max: 1, windowsMs: 1 } as never), 'there is no option "windowsMs"; there are max, windowMs, waits'],
  [() => maxCost({ limit: "5", rates: "0.004" } as never), 'there is no option "rates"; there are limit, rate, mmsRate'],
  [() => perRecipient({ max: 0, windowMs: 1 }), "max must be a whole number from 1"],
  [() => perRecipient({ max: 1, windowMs: Infinity }), "windowMs must be milliseconds over 0"],
])("a mistake is refused when the rule is made: %s", (make, words) => {
  expect(make).toThrow(words);
});
