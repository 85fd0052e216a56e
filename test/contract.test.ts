import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import type { OperationId } from "../src/generated/operations.ts";
import { keys, failureOf } from "./support/client.ts";
import { answerExamples, answerPointer, document, operations, problems, requestExamples, requestPointer, requestProblems, written } from "./support/document.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const flowroute = new Flowroute({ ...keys, maxRetries: 0, pacing: false });

const number = "16502390214";
const route = { alias: "Test Route", route_type: "host" as const, value: "www.flowroute.com" };
const message = { from: "12065550101", to: "12065551234", body: "Hi Chris" };

/** Each operation as a user calls it, and the request of the reference that must come of it. */
const calls: { [Id in OperationId]: { call: () => PromiseLike<unknown>; request: string; body?: unknown } } = {
  "messages.get": { call: () => flowroute.messages.get("mdr2-ca82be46e6ba11e79d08862d092cf73d"), request: "GET /v2.1/messages/mdr2-ca82be46e6ba11e79d08862d092cf73d" },
  "messages.getCallback": { call: () => flowroute.messages.getCallback("sms_callback"), request: "GET /v2.1/messages/sms_callback" },
  "messages.list": {
    call: () => flowroute.messages.list({ start_date: new Date("2017-12-01T00:00:00Z"), end_date: "2018-01-08", limit: 2 }),
    request: "GET /v2.1/messages?start_date=2017-12-01T00%3A00%3A00.000Z&end_date=2018-01-08&limit=2",
  },
  "messages.removeCallback": { call: () => flowroute.messages.removeCallback("mms_dlr_callback"), request: "DELETE /v2.1/messages/mms_dlr_callback" },
  "messages.send": { call: () => flowroute.messages.send({ ...message, to: "+1 (206) 555-1234" }), request: "POST /v2.1/messages", body: message },
  "messages.setCallback": {
    call: () => flowroute.messages.setCallback("dlr_callback", "https://example.com/flowroute/dlr"),
    request: "PUT /v2.1/messages/dlr_callback",
    body: { callback_url: "https://example.com/flowroute/dlr" },
  },
  "numbers.get": { call: () => flowroute.numbers.get("+16502390214"), request: `GET /v2/numbers/${number}` },
  "numbers.getCallback": { call: () => flowroute.numbers.getCallback(number, "sms_callback"), request: `GET /v2/numbers/${number}/relationships/sms_callback` },
  "numbers.list": { call: () => flowroute.numbers.list({ starts_with: "1201", limit: 3 }), request: "GET /v2/numbers?starts_with=1201&limit=3" },
  "numbers.listAreaCodes": {
    call: () => flowroute.numbers.listAreaCodes({ limit: 3, max_setup_cost: 3.25 }),
    request: "GET /v2/numbers/available/areacodes?limit=3&max_setup_cost=3.25",
  },
  "numbers.listExchanges": {
    call: () => flowroute.numbers.listExchanges({ areacode: "347", limit: 3 }),
    request: "GET /v2/numbers/available/exchanges?areacode=347&limit=3",
  },
  "numbers.listTiers": { call: () => flowroute.numbers.listTiers({ limit: 2 }), request: "GET /v2/numbers/available/tiers?limit=2" },
  "numbers.purchase": { call: () => flowroute.numbers.purchase("1-650-239-0214"), request: `POST /v2/numbers/${number}` },
  "numbers.release": { call: () => flowroute.numbers.release(number), request: `DELETE /v2/numbers/${number}` },
  "numbers.removeCallback": { call: () => flowroute.numbers.removeCallback(number, "mms_callback"), request: `DELETE /v2/numbers/${number}/relationships/mms_callback` },
  "numbers.removeFailoverRoute": { call: () => flowroute.numbers.removeFailoverRoute(number), request: `DELETE /v2/numbers/${number}/relationships/failover_route` },
  "numbers.removePrimaryRoute": { call: () => flowroute.numbers.removePrimaryRoute(number), request: `DELETE /v2/numbers/${number}/relationships/primary_route` },
  "numbers.search": {
    call: () => flowroute.numbers.search({ starts_with: "646", contains: "3", ends_with: "7", rate_center: "SEATTLE", state: "WA", limit: 3 }),
    request: "GET /v2/numbers/available?starts_with=646&contains=3&ends_with=7&rate_center=SEATTLE&state=WA&limit=3",
  },
  "numbers.setCallback": {
    call: () => flowroute.numbers.setCallback(number, "sms_dlr_callback", "https://example.com/flowroute/dlr"),
    request: `POST /v2/numbers/${number}/relationships/sms_dlr_callback`,
    body: { data: { attributes: { callback_url: "https://example.com/flowroute/dlr" } } },
  },
  "numbers.setFailoverRoute": {
    call: () => flowroute.numbers.setFailoverRoute(number, "1234"),
    request: `PATCH /v2/numbers/${number}/relationships/failover_route`,
    body: { data: { type: "route", id: "1234" } },
  },
  "numbers.setPrimaryRoute": {
    call: () => flowroute.numbers.setPrimaryRoute(number, "1234"),
    request: `PATCH /v2/numbers/${number}/relationships/primary_route`,
    body: { data: { type: "route", id: "1234" } },
  },
  "numbers.update": { call: () => flowroute.numbers.update(number, { alias: "NYC Number" }), request: `PATCH /v2/numbers/${number}`, body: { type: "number", alias: "NYC Number" } },
  "routes.create": { call: () => flowroute.routes.create({ ...route, edge_strategy_id: 2 }), request: "POST /v2/routes", body: { data: { type: "route", attributes: { ...route, edge_strategy_id: 2 } } } },
  "routes.delete": { call: () => flowroute.routes.delete("98396"), request: "DELETE /v2/routes/98396" },
  "routes.list": { call: () => flowroute.routes.list({ limit: 2, route_type: "host" }), request: "GET /v2/routes?limit=2&route_type=host" },
  "routes.listEdgeStrategies": { call: () => flowroute.routes.listEdgeStrategies(), request: "GET /v2/routes/edge_strategies" },
  "routes.update": {
    call: () => flowroute.routes.update("98396", { alias: "Renamed Route" }),
    request: "PATCH /v2/routes/98396",
    body: { data: { type: "route", attributes: { alias: "Renamed Route" } } },
  },
};

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

    const call = calls[id].call() as PromiseLike<unknown> & { withResponse(): Promise<{ data: unknown; document: unknown; response: { status: number } }> };
    const full = await call.withResponse();

    expect(full.document).toEqual(value);
    expect(full.data).toEqual((value as { data?: unknown } | undefined)?.data);
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

test.each(answers.filter(({ example }) => example.status >= 400).map((each) => ({ ...each, title: `${each.id} ${each.example.name}` })))(
  "$title comes back as an error",
  async ({ id, example }) => {
    const { status, value } = example;
    answerWith(() => (value === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(value as object, { status })));
    const error = await failureOf(calls[id].call());
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
