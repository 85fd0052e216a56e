import fc from "fast-check";
import { expect, test } from "vitest";
import { FlowrouteError, UnexpectedAnswerError } from "flowroute-sdk";
import type { OperationId } from "../src/generated/operations.ts";
import { facts } from "../src/wrappers/input/facts.ts";
import { calls, dataOf } from "./support/calls.ts";
import { clientOn, failureOf } from "./support/client.ts";
import { answerExamples, operations } from "./support/document.ts";
import { runs } from "./support/runs.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const examples = operations.flatMap((placed) =>
  answerExamples(placed).filter(({ value }) => value !== undefined).map(({ name, status, value }) => ({ id: placed.id as OperationId, name, status, value: value as Json })),
);

interface Change {
  readonly how: "drop" | "retype" | "nest" | "add" | "rename" | "double";
  /** Which member of all, counted round. */
  readonly at: number;
  readonly other: Json;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom("drop", "retype", "nest", "add", "rename", "double"),
  at: fc.nat(),
  other: fc.oneof(fc.constantFrom<Json>(null, true, 0, -1, 1e308, "", "null", [], {}, [[]], [null], "/v2/numbers?offset=-1", "?offset=1e3", "?offset=9".padEnd(30, "9")), fc.jsonValue() as fc.Arbitrary<Json>),
});

/** The value with one of its members changed; the value itself counts as one. */
function changed(value: Json, { how, at, other }: Change): Json {
  const root = { root: structuredClone(value) };
  const members = membersOf(root);
  const { owner, key } = members[at % members.length]!;
  if (how === "retype") owner[key] = other;
  if (how === "nest") owner[key] = { [String(key)]: owner[key]! };
  if (how === "double") owner[key] = [owner[key]!, owner[key]!];
  if (how === "drop") delete owner[key];
  if (how === "add" || how === "rename") owner[`${String(key)}_`] = how === "add" ? other : owner[key]!;
  if (how === "rename") delete owner[key];
  return (root as { root?: Json }).root ?? null;
}

function membersOf(owner: Record<string, Json>): { owner: Record<string, Json>; key: string }[] {
  return Object.entries(owner).flatMap(([key, member]) => [
    { owner, key },
    ...(typeof member === "object" && member !== null ? membersOf(member as Record<string, Json>) : []),
  ]);
}

/** What came of a call must be what was answered, or an error of the family that knows its call. */
async function expectTruth(id: OperationId, status: number, body: string, document: unknown): Promise<void> {
  let asked = 0;
  const fetch = async () => (asked++, new Response(body, { status }));
  const flowroute = clientOn(fetch, { maxRetries: 0, pacing: false });

  const call = calls[id].call(flowroute);
  const answer = await call.withResponse().catch((error: unknown) => error);
  expect(asked).toBe(1);
  if (answer instanceof Error) expectOwn(answer, id, status);
  else if (status === facts[id].items?.none) expect(answer).toMatchObject({ document: { data: [] }, data: [] });
  else expect(answer).toEqual({ document, data: dataOf(id, document), response: expect.objectContaining({ status, attempts: 1, headers: expect.any(Headers) }) });

  if (!("toArray" in call)) return;
  asked = 0;
  const items = await (call as unknown as { toArray(): Promise<unknown[]> }).toArray().catch((error: unknown) => error);
  // The same page over and over: one more, at most, tells that the list goes in a circle.
  expect(asked).toBeLessThanOrEqual(2);
  if (items instanceof Error) expectOwn(items, id, status);
  else expect(items).toEqual(status === facts[id].items?.none ? [] : dataOf(id, document));
}

function expectOwn(error: Error, operationId: OperationId, status: number): void {
  expect(error).toBeInstanceOf(FlowrouteError);
  expect(error).toMatchObject({ operationId, status, attempts: 1, outcome: status >= 400 && status < 500 ? "rejected" : "unknown" });
  expect(error.message).toContain(operationId);
}

test("every example, changed in any places, comes back as it is or as an error that knows its call", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...examples), fc.array(anyChange, { minLength: 1, maxLength: 4 }), async ({ id, status, value }, changes) => {
      const document = changes.reduce(changed, value);
      await expectTruth(id, status, JSON.stringify(document), JSON.parse(JSON.stringify(document)));
    }),
    { numRuns: runs(10_000) },
  );
});

test("every example, answered to any operation with any status, is taken for what it is", { timeout: 60_000 }, async () => {
  const anyId = fc.constantFrom(...(Object.keys(calls) as OperationId[]));
  await fc.assert(
    fc.asyncProperty(anyId, fc.constantFrom(...examples), fc.constantFrom(200, 201, 202, 299, 400, 401, 404, 422, 429, 500), async (id, { value }, status) => {
      await expectTruth(id, status, JSON.stringify(value), value);
    }),
    { numRuns: runs(2_000) },
  );
});

test("of no example a part is taken for the whole", async () => {
  // Where it is not known what is answered, nothing is as good as anything.
  const successes = examples.filter(({ id, status, value }) => status < 300 && value !== undefined && facts[id].answer !== "any");
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...successes), fc.nat(), async ({ id, status, value }, at) => {
      const whole = JSON.stringify(value);
      const part = whole.slice(0, at % whole.length);
      const flowroute = clientOn(async () => new Response(part, { status }), { maxRetries: 0, pacing: false });
      expect(await failureOf(calls[id].call(flowroute))).toBeInstanceOf(UnexpectedAnswerError);
    }),
    { numRuns: runs(2_000) },
  );
});

test("no bytes, whatever they are, bring about another error than one of the family", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...(Object.keys(calls) as OperationId[])), fc.uint8Array({ maxLength: 40 }), fc.constantFrom("", "application/json", "text/html; charset=utf-16", "application/json; charset=klingon", "charset=\"", ";;;"), async (id, bytes, type) => {
      const flowroute = clientOn(async () => new Response(bytes.slice(), { headers: type === "" ? {} : { "content-type": type } }), { maxRetries: 0, pacing: false });
      const end = await Promise.resolve(calls[id].call(flowroute)).catch((error: unknown) => error);
      if (end instanceof Error) expect(end).toBeInstanceOf(UnexpectedAnswerError);
      else expect(["none", "any"]).toContain(facts[id].answer);
    }),
    { numRuns: runs(2_000) },
  );
});

test("an answer has no getter of its own, which would keep it in memory until the next full collection", async () => {
  const { response, ...rest } = await clientOn(async () => Response.json({ data: { id: "1" } })).numbers.get("12065551234").withResponse();

  for (const part of [response, rest]) expect(Object.values(Object.getOwnPropertyDescriptors(part)).filter(({ get }) => get)).toEqual([]);
  expect(response.headers).toBe(response.headers);
});

test("members, values and types that the document does not know pass through untouched", async () => {
  const data = { id: "12065551234", type: "number_2", attributes: { alias: null, new_member: [1, { a: "b" }], number_type: "satellite" }, meta: { x: 1 } };
  const flowroute = clientOn(async () => new Response(JSON.stringify({ data, jsonapi: { version: "2" } })));

  expect((await flowroute.numbers.get("12065551234").withResponse()).document).toEqual({ data, jsonapi: { version: "2" } });
});

test("a member called __proto__ stays a member", async () => {
  const flowroute = clientOn(async () => new Response('{"data":{"id":"1","__proto__":{"polluted":true}},"__proto__":{"polluted":true}}'));

  const { data, document } = await flowroute.numbers.get("12065551234").withResponse();
  expect(Object.hasOwn(data, "__proto__") && Object.hasOwn(document, "__proto__")).toBe(true);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
