import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fetch, MessageRule, MessageSend, SendResult } from "flowroute-sdk";
import { sendOnce } from "flowroute-sdk/sending";
import { clientOn, failureOf, json } from "../support/client.ts";
import { journalNames, type Journals, startJournals } from "./journals.ts";

let journals: Journals;
beforeAll(async () => {
  journals = await startJournals();
}, 60_000);
afterAll(() => journals.close());

interface Row {
  readonly id: string;
  readonly text: string;
}
const rows: readonly Row[] = ["a", "b", "c", "d"].map((id) => ({ id, text: `text ${id}` }));
const key = ({ id }: Row) => id;
const message = ({ text }: Row): MessageSend => ({ from: "12065550101", to: "+1 206 555 1234", body: text });

/** An API that answers as it is told, and counts what it took. */
function api(answers: Readonly<Record<string, () => Response | Promise<Response>>> = {}) {
  const accepted: string[] = [];
  const fetch: Fetch = async (_address, { body = "" }) => {
    const { body: text } = JSON.parse(body) as { body: string };
    const answer = await answers[text]?.();
    if (answer && answer.status < 500) return answer;
    accepted.push(text);
    return answer ?? json({ data: { type: "message", id: `mdr2-${text.at(-1)}`, links: { self: "" } } }, 202);
  };
  return { accepted, flowroute: clientOn(fetch, { pacing: false }) };
}

const tell = (result: SendResult<Row>) => {
  if (result.status === "fulfilled") return `${result.input.id} ${result.value.id}${result.value.repeated ? " repeated" : ""}`;
  const { code, outcome } = result.reason as { code?: string; outcome?: string };
  return `${result.input.id} ${code} ${outcome}`;
};

async function all(results: AsyncIterable<SendResult<Row>>): Promise<string[]> {
  const told: string[] = [];
  for await (const result of results) told.push(tell(result));
  return told;
}

describe.each(journalNames)("with a journal in %s", (name) => {
  test("a second run sends what is new, and tells of the rest that it was sent", async () => {
    const { journal, again } = await journals.make(name);
    const { accepted, flowroute } = api();
    expect(await all(flowroute.messages.sendMany(rows.slice(0, 2), { journal, key, message, concurrency: 1 }))).toEqual(["a mdr2-a", "b mdr2-b"]);
    expect(await all(flowroute.messages.sendMany(rows, { journal: await again(), key, message, concurrency: 1 }))).toEqual(["a mdr2-a repeated", "b mdr2-b repeated", "c mdr2-c", "d mdr2-d"]);
    expect(accepted).toEqual(["text a", "text b", "text c", "text d"]);
  });

  test("what may have been sent stays parked, in this run and in the next; what surely was not may be tried again", async () => {
    const { journal, again } = await journals.make(name);
    const bad = { "text a": () => json({}, 500), "text b": () => json({ errors: [] }, 422), "text c": () => Promise.reject(new Error("reset")) };
    const first = api(bad);
    const got = await all(first.flowroute.messages.sendMany(rows, { journal, key, message, concurrency: 1 }));
    expect(got).toEqual(["a server_error unknown", "b unprocessable rejected", "c connection_failed unknown", "d mdr2-d"]);
    const parked = await journal.parked();
    expect(parked.map(({ key: each }) => each).toSorted()).toEqual(["a", "c"]);

    const second = api();
    const next = await again();
    expect(await all(second.flowroute.messages.sendMany(rows, { journal: next, key, message, concurrency: 1 }))).toEqual(["a parked unknown", "b mdr2-b", "c parked unknown", "d mdr2-d repeated"]);
    expect(second.accepted).toEqual(["text b"]);

    await next.free(parked.find(({ key: each }) => each === "c")!);
    expect(await all(second.flowroute.messages.sendMany(rows, { journal: next, key, message, concurrency: 1 }))).toEqual(["a parked unknown", "b mdr2-b repeated", "c mdr2-c", "d mdr2-d repeated"]);
  });

  test("rules are asked of what is new alone, and what one refuses leaves its key free", async () => {
    const { journal, again } = await journals.make(name);
    const { accepted, flowroute } = api();
    const asked: unknown[] = [];
    const rule = (refused: string): MessageRule => ({ body }) => {
      asked.push(body);
      return body === refused ? { reason: "not_now", words: "not now" } : undefined;
    };
    const options = { key, message, concurrency: 1 };
    expect(await all(flowroute.messages.sendMany(rows.slice(0, 2), { ...options, journal, rules: [rule("text b")] }))).toEqual(["a mdr2-a", "b refused_by_rule not_sent"]);
    expect(await journal.parked()).toEqual([]);
    expect(await all(flowroute.messages.sendMany(rows, { ...options, journal: await again(), rules: [rule("text a")] }))).toEqual(["a mdr2-a repeated", "b mdr2-b", "c mdr2-c", "d mdr2-d"]);
    expect(asked).toEqual(["text a", "text b", "text b", "text c", "text d"]);
    expect(accepted).toEqual(["text a", "text b", "text c", "text d"]);
  });

  test("a key that was another message's is refused, and two rows of one key are one message", async () => {
    const { journal } = await journals.make(name);
    const { accepted, flowroute } = api();
    const twice = [rows[0]!, rows[0]!, { id: "a", text: "another" }, { ...rows[1]!, id: "x" }];
    expect(await all(flowroute.messages.sendMany(twice, { journal, key, message }))).toEqual(["a mdr2-a", "a mdr2-a repeated", "a invalid_argument not_sent", "x mdr2-b"]);
    expect(accepted.toSorted()).toEqual(["text a", "text b"]);
    const failure = await failureOf(sendOnce(flowroute, message({ id: "a", text: "third" }), { journal, key: "a" }));
    expect(failure).toMatchObject({ argument: "key", message: expect.stringContaining("with another message") });
  });

  test("of many processes at once one sends", async () => {
    const { journal } = await journals.make(name);
    const { accepted, flowroute } = api();
    const sent = await Promise.all(Array.from({ length: 20 }, () => sendOnce(flowroute, message(rows[0]!), { journal, key: "a" })));
    expect(sent.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(accepted).toEqual(["text a"]);
  });

  test("keys are kept apart, whatever is in them", async () => {
    const { journal, again } = await journals.make(name);
    const { accepted, flowroute } = api();
    const keys = ["1", "01", " 1", "1 ", "a\nb", "a\\nb", "ä", "a\u0308", '"', "'; DROP TABLE j0", "__proto__", "x".repeat(500), "💬", "{journal}:sent:1"];
    const odd = keys.map((id) => ({ id, text: "hi" }));
    await all(flowroute.messages.sendMany(odd, { journal, key, message }));
    expect(accepted).toHaveLength(keys.length);
    expect((await all(flowroute.messages.sendMany(odd, { journal: await again(), key, message }))).every((each) => each.endsWith("repeated"))).toBe(true);
  });
});
