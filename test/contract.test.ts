import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import type { OperationId } from "../src/generated/operations.ts";
import { calls, dataOf } from "./support/calls.ts";
import { keys, failureOf } from "./support/client.ts";
import { answerExamples, answerPointer, document, operations, problems, requestExamples, requestPointer, requestProblems, written } from "./support/document.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const flowroute = new Flowroute({ ...keys, maxRetries: 0, pacing: false });

const route = { alias: "Test Route", route_type: "host" as const, value: "www.flowroute.com" };
const message = { from: "12065550101", to: "12065551234", body: "Hi Chris" };

/** Answers every request with `answer` and keeps what was asked. */
function answerWith(answer: () => Response): Request[] {
  const requests: Request[] = [];
  server.use(
    http.all("*", ({ request }) => {
      requests.push(request.clone());
      return answer() as HttpResponse<undefined>;
    }),
  );
  return requests;
}

const answers = operations.flatMap((placed) => answerExamples(placed).map((example) => ({ placed, example, id: placed.id as OperationId })));

test.each(answers.filter(({ example }) => example.status < 300).map((each) => ({ ...each, title: `${each.id} ${each.example.name}` })))(
  "$title comes back through the wrapper",
  async ({ id, example }) => {
    const { status, value } = example;
    const requests = answerWith(() => (value === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(value as object, { status })));

    const full = await calls[id].call(flowroute).withResponse();

    expect(full.document).toEqual(value);
    expect(full.data).toEqual(dataOf(id, value));
    expect(full.response.status).toBe(status);
    expect(requests).toHaveLength(1);
    const request = requests[0] as Request;
    const url = new URL(request.url);
    expect(`${request.method} ${url.pathname}${url.search}`).toBe(calls[id].request);
    const text = await request.clone().text();
    expect(text === "" ? undefined : JSON.parse(text)).toEqual(calls[id].body);
    expect(await requestProblems(request)).toEqual([]);
  },
);

test.each(answers.filter(({ example }) => example.status >= 400 && example.name !== "portorders.list.404").map((each) => ({ ...each, title: `${each.id} ${each.example.name}` })))(
  "$title comes back as an error",
  async ({ id, example }) => {
    const { status, value } = example;
    answerWith(() => (value === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(value as object, { status })));
    const error = await failureOf(calls[id].call(flowroute));
    const errors = (value as { errors: unknown } | undefined)?.errors ?? [];
    expect(error).toMatchObject({ name: "ApiError", status, errors, operationId: id, attempts: 1 });
  },
);

/** Those of other forms of an operation too. */
const allAnswers = written.flatMap((placed) => answerExamples(placed).map((example) => ({ placed, example })));

test.each(allAnswers.filter(({ example }) => example.value !== undefined).map((each) => ({ ...each, title: `${each.placed.id} ${each.example.name}` })))(
  "$title is valid under the document",
  ({ placed, example }) => {
    expect(problems(answerPointer(placed, example.status), example.value)).toEqual([]);
  },
);

const requests = written.flatMap((placed) => requestExamples(placed).map((example) => ({ placed, example })));

test.each(requests.map((each) => ({ ...each, title: each.example.name })))("the request $title is valid under the document", ({ placed, example }) => {
  expect(problems(requestPointer(placed), example.value, "request")).toEqual([]);
});

test("every operation has an example of each body it takes and of each success", () => {
  for (const placed of written) {
    expect(answerExamples(placed).some(({ status }) => status < 300), `${placed.id} answers`).toBe(true);
    if (placed.operation.requestBody) expect(requestExamples(placed), `${placed.id} request`).not.toHaveLength(0);
  }
});

interface Webhook {
  post: { requestBody: { content: Record<string, { examples: Record<string, { value: unknown }> }> } };
}

const webhooks = (document as unknown as { webhooks: Record<string, Webhook> }).webhooks;
const webhookExamples = Object.entries(webhooks).flatMap(([name, { post }]) =>
  Object.entries(post.requestBody.content["application/json"]?.examples ?? {}).map(([example, { value }]) => ({ name, example, value })),
);

test.each(webhookExamples)("the webhook $example is valid under the document", ({ name, value }) => {
  expect(problems(["webhooks", name, "post", "requestBody", "content", "application/json", "schema"], value)).toEqual([]);
});

const fixtures = join(import.meta.dirname, "fixtures");

test("the document's examples are the sample bodies, and each sample body is an example", () => {
  const examples = new Map<string, unknown>([
    ...allAnswers.map(({ example }) => [example.name, example.value] as const),
    ...requests.map(({ example }) => [example.name, example.value] as const),
    ...webhookExamples.map(({ example, value }) => [example, value] as const),
  ]);
  for (const file of readdirSync(fixtures)) {
    const name = file.replace(/\.json$/, "");
    expect(examples.get(name), name).toEqual(JSON.parse(readFileSync(join(fixtures, file), "utf8")));
  }
  // Where no sample is public, the document invents one, and calls it so.
  const bodies = [...examples].filter(([name, value]) => value !== undefined && name !== "invented").map(([name]) => `${name}.json`);
  expect(bodies.toSorted()).toEqual(readdirSync(fixtures).toSorted());
});

test("a call under a mock that was set up after the client was made still reaches the mock", async () => {
  const requests = answerWith(() => HttpResponse.json({ data: [], links: {} }));
  await flowroute.routes.list();
  expect(requests[0]?.headers.get("authorization")).toBe("Basic QUs6U0s=");
  expect(requests[0]?.headers.get("user-agent")).toMatch(/^flowroute-sdk\/\d/);
});

test("the request check refuses a member that the document does not know", () => {
  const pointerOf = (id: string) => requestPointer(operations.find((placed) => placed.id === id) as (typeof operations)[number]);
  expect(problems(pointerOf("numbers.update"), { type: "number", alais: "x" }, "request")).not.toEqual([]);
  expect(problems(pointerOf("routes.create"), { data: { type: "route", attributes: { ...route, edge_strategy: "1" } } }, "request")).not.toEqual([]);
  expect(problems(pointerOf("messages.send"), { ...message, text: "x" }, "request")).not.toEqual([]);
});
