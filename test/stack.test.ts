import { expect, test } from "vitest";
import type { Flowroute } from "flowroute-sdk";
import { clientOn, failureOf, json } from "./support/client.ts";

const id = "12065550101";
const route = { alias: "office", route_type: "host", value: "sip.example.com" } as const;
const refusal = json({ errors: [{ status: 401, detail: "no" }] }, 401);

/** Node shows ten frames; the test runner may ask for more. */
Error.stackTraceLimit = 10;

/** A list of two pages, the second of which is refused. */
const flowroute = clientOn(async (address, { method }) => {
  const { pathname, searchParams } = new URL(address);
  if (method !== "GET" || pathname.endsWith(id) || searchParams.get("offset") === "1") return refusal.clone();
  return json({ data: [{ id: "1" }], links: { next: `${address}?offset=1` } });
});

/** What a program does, each from a function of a name that is looked for in the stack. */
const programs: Record<string, (client: Flowroute) => Promise<unknown>> = {
  "a call that the API refuses": async function inMyCode({ numbers }) {
    await numbers.get(id);
  },
  "a call with a wrong argument": async function inMyCode({ numbers }) {
    await numbers.get("nobody");
  },
  "a call with a wrong option": async function inMyCode({ routes }) {
    await routes.create(route, { timeoutMs: 0 });
  },
  "a call with a misspelt member of an object": async function inMyCode({ routes }) {
    await routes.create({ ...route, allias: "x" } as never);
  },
  "a call whose whole answer is asked for": async function inMyCode({ numbers }) {
    await numbers.get(id).withResponse();
  },
  "a list that is awaited with a wrong argument": async function inMyCode({ numbers }) {
    await numbers.list({ limit: 0 });
  },
  "a list that is awaited from an offset that the API refuses": async function inMyCode({ numbers }) {
    await numbers.list({ offset: 1 });
  },
  "a loop over items": async function inMyCode({ numbers }) {
    for await (const number of numbers.list()) void number;
  },
  "a loop over items whose first page is refused": async function inMyCode({ numbers }) {
    for await (const number of numbers.list({ offset: 1 })) void number;
  },
  "a loop over items with a wrong argument": async function inMyCode({ messages }) {
    for await (const message of messages.list({ start_date: "yesterday" })) void message;
  },
  "a loop over items with a wrong option": async function inMyCode({ numbers }) {
    for await (const number of numbers.list({}, { maxItems: -1 })) void number;
  },
  "a loop over pages": async function inMyCode({ numbers }) {
    for await (const page of numbers.list().pages()) void page;
  },
  "an array of all items": async function inMyCode({ numbers }) {
    await numbers.list().toArray();
  },
  "the next page": async function inMyCode({ numbers }) {
    await (await numbers.list()).next();
  },
  "a message": async function inMyCode({ messages }) {
    await messages.send({ from: id, to: id, body: "hi" });
  },
};

test.each(Object.entries(programs))("%s shows the caller's own code in the error's stack", async (_name, run) => {
  const error = (await failureOf(run(flowroute))) as Error;

  expect(error.stack).toContain("inMyCode");
  expect(error.stack).toContain(error.message);
});
