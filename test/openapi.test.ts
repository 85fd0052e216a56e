import createClient from "openapi-fetch";
import { createOpenApiHttp } from "openapi-msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, expectTypeOf, test, vi } from "vitest";
import { type Fetch, Flowroute, type ResultEvent } from "flowroute-sdk";
import { createOpenApiClient, type paths } from "flowroute-sdk/openapi";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf, json, keys } from "./support/client.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const message = { from: "12065550100", to: "12065551234", body: "hi" };
const problem = { errors: [{ id: "1", status: 404, title: "not here", detail: "It is not here." }] };

test("gives typed data, and the head of the answer", async () => {
  const fake = createFakeFlowroute();
  const client = createOpenApiClient({ ...fake.keys, fetch: fake.fetch });

  const { data, error, response } = await client.GET("/v2/numbers/{id}", { params: { path: { id: "12065550100" } } });

  expectTypeOf(data!.data.attributes.value).toEqualTypeOf<string>();
  expect(data?.data.id).toBe("12065550100");
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
});

test("sends and lists, with query and body as the document's types have them", async () => {
  const fake = createFakeFlowroute();
  const client = createOpenApiClient({ ...fake.keys, fetch: fake.fetch });

  const sent = await client.POST("/v2.1/messages", { body: message });
  const list = await client.GET("/v2/numbers", { params: { query: { starts_with: "1206", limit: 1 } } });

  expect(sent.data?.data.id).toMatch(/^mdr2-/);
  expect(list.data?.data).toHaveLength(1);
  expect(fake.requests.map(({ operation, query, headers }) => [operation, query, headers["content-type"]])).toEqual([
    ["messages.send", {}, "application/vnd.api+json"],
    ["numbers.list", { starts_with: "1206", limit: "1" }, undefined],
  ]);
});

test("an HTTP error comes back as error, with the API's words, and nothing is thrown", async () => {
  const client = createOpenApiClient({ ...keys, fetch: async () => json(problem, 404, { "x-trace": "1" }) });

  const { data, error, response } = await client.GET("/v2/numbers/{id}", { params: { path: { id: "12065550100" } } });

  expect(data).toBeUndefined();
  expect(error).toEqual(problem);
  expect([response.status, response.headers.get("x-trace")]).toEqual([404, "1"]);
});

test("a wrong key is an error answer of 401", async () => {
  const fake = createFakeFlowroute();
  const { error, response } = await createOpenApiClient({ ...keys, fetch: fake.fetch }).GET("/v2/routes");

  expect(response.status).toBe(401);
  expect(error?.errors[0]?.detail).toBe("Authentication failed.");
});

test("what brings no answer, or an answer that cannot be the API's, rejects with this package's errors", async () => {
  const without = createOpenApiClient({ ...keys, fetch: () => Promise.reject(new TypeError("no network")), maxRetries: 0 });
  const strange = createOpenApiClient({ ...keys, fetch: async () => new Response("<html>"), maxRetries: 0 });
  const moved = createOpenApiClient({ ...keys, fetch: async () => new Response(null, { status: 302 }) });

  expect(await failureOf(without.GET("/v2/routes"))).toMatchObject({ code: "connection_failed", operationId: "routes.list" });
  expect(await failureOf(strange.GET("/v2/routes"))).toMatchObject({ code: "unexpected_answer" });
  expect(await failureOf(moved.GET("/v2/routes"))).toMatchObject({ code: "unexpected_answer" });
});

test("what only reads is tried again, what costs money is not", async () => {
  vi.useFakeTimers();
  try {
    const fetch = vi.fn<Fetch>(async () => json(problem, 503));
    const client = createOpenApiClient({ ...keys, fetch });
    const read = client.GET("/v2/routes");
    await vi.runAllTimersAsync();
    expect((await read).response.status).toBe(503);
    expect(fetch).toHaveBeenCalledTimes(3);

    const bought = client.POST("/v2/numbers/{id}", { params: { path: { id: "12065550199" } } });
    await vi.runAllTimersAsync();
    expect((await bought).response.status).toBe(503);
    expect(fetch).toHaveBeenCalledTimes(4);
  } finally {
    vi.useRealTimers();
  }
});

test("an abort ends a call with the signal's reason, and the client's deadline ends it too", async () => {
  const never = () => new Promise<Response>(() => {});
  const abort = new AbortController();
  const call = createOpenApiClient({ ...keys, fetch: never }).GET("/v2/routes", { signal: abort.signal });
  abort.abort(new Error("enough"));
  await expect(call).rejects.toThrow("enough");

  const late = createOpenApiClient({ ...keys, fetch: never, timeoutMs: 20, maxRetries: 0 }).GET("/v2/routes");
  expect(await failureOf(late)).toMatchObject({ code: "deadline_exceeded", operationId: "routes.list" });
});

test("given a client, it shares its keys, hooks and lanes", async () => {
  const fake = createFakeFlowroute({ limits: false });
  const results: ResultEvent[] = [];
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: { sms: 2 }, timeoutMs: 150, hooks: { onResult: (event) => results.push(event) } });
  const client = createOpenApiClient(flowroute);

  await client.POST("/v2.1/messages", { body: message });
  await flowroute.messages.send(message);
  const third = await failureOf(client.POST("/v2.1/messages", { body: message }));

  expect(third).toMatchObject({ code: "deadline_exceeded", outcome: "not_sent", operationId: "messages.send" });
  expect(results.map(({ operationId, outcome }) => [operationId, outcome])).toEqual([["messages.send", "ok"], ["messages.send", "ok"], ["messages.send", "not_sent"]]);
  expect(fake.state.messages.size).toBe(2);
});

test("an MMS takes its turn in the lane of MMS, also in the JSON:API form", async () => {
  const fake = createFakeFlowroute({ limits: false });
  const client = createOpenApiClient({ ...fake.keys, fetch: fake.fetch, pacing: { sms: 1, mms: 1 }, timeoutMs: 150 });
  const mms = { data: { type: "message" as const, attributes: { ...message, media_urls: ["https://example.com/a.png"] } } };

  await client.POST("/v2.1/messages", { body: mms });
  await client.POST("/v2.1/messages", { body: message });
  expect(await failureOf(client.POST("/v2.1/messages", { body: mms }))).toMatchObject({ outcome: "not_sent" });
});

test("middleware sees requests and answers, and its headers go out; the keys are never among them", async () => {
  const seen: Headers[] = [];
  const client = createOpenApiClient({ ...keys, fetch: async (_address, init) => (seen.push(new Headers(init.headers)), json({ data: [] })) });
  const met: (string | null)[] = [];
  client.use({
    onRequest({ request }) {
      met.push(request.headers.get("authorization"));
      request.headers.set("traceparent", "00-1");
      request.headers.set("authorization", "Basic of-another");
    },
    onResponse({ response }) {
      met.push(response.headers.get("content-type"));
    },
  });

  await client.GET("/v2/routes");

  expect(met).toEqual([null, "application/vnd.api+json"]);
  expect(seen.map((headers) => [headers.get("traceparent"), headers.get("authorization")])).toEqual([["00-1", "Basic QUs6U0s="]]);
});

test("a middleware that makes it a request for another place is refused: the keys go to one origin", async () => {
  const fetch = vi.fn<Fetch>(async () => json({ data: [] }));
  for (const url of ["https://example.com/v2/routes", "https://api.flowroute.com.example.com/v2/routes", "http://api.flowroute.com/v2/routes"]) {
    const client = createOpenApiClient({ ...keys, fetch });
    client.use({ onRequest: () => new Request(url) });
    expect(await failureOf(client.GET("/v2/routes"))).toMatchObject({ code: "invalid_argument", outcome: "not_sent" });
  }
  expect(fetch).not.toHaveBeenCalled();
});

test("an open part of a path that would make it another one is refused", async () => {
  const fetch = vi.fn<Fetch>(async () => json({ data: [] }));
  for (const id of ["", ".", "..", undefined as never]) {
    expect(await failureOf(createOpenApiClient({ ...keys, fetch }).GET("/v2/numbers/{id}", { params: { path: { id } } }))).toMatchObject({ code: "invalid_argument", argument: "id" });
  }
  expect(fetch).not.toHaveBeenCalled();
});

test("a Date in a query goes in UTC, as everywhere", async () => {
  const fetch = vi.fn<Fetch>(async () => json({ data: [], links: {} }));
  await createOpenApiClient({ ...keys, fetch }).GET("/v2.1/messages", { params: { query: { start_date: new Date(0), limit: 1 } } });
  expect(fetch.mock.calls[0]![0]).toBe("https://api.flowroute.com/v2.1/messages?start_date=1970-01-01T00%3A00%3A00.000Z&limit=1");
});

test("typed handlers of openapi-msw answer a Flowroute", async () => {
  const http = createOpenApiHttp<paths>({ baseUrl: "https://api.flowroute.com" });
  server.use(
    http.get("/v2/numbers/{id}", ({ params, response }) =>
      response(404).json({ errors: [{ status: 404, detail: `no ${params.id}` }] }),
    ),
    http.get("/v2/routes", ({ response }) => response(200).json({ data: [], links: { self: "" } })),
  );
  const flowroute = new Flowroute({ ...keys, fetch: globalThis.fetch });

  expect((await flowroute.routes.list()).data).toEqual([]);
  expect(await failureOf(flowroute.numbers.get("12065550100"))).toMatchObject({ code: "not_found", message: "404 no 12065550100 (numbers.get)" });
});

test("openapi-fetch of the user's own works with the paths that we ship", async () => {
  const fake = createFakeFlowroute();
  const authorization = `Basic ${btoa(`${fake.keys.accessKey}:${fake.keys.secretKey}`)}`;
  const client = createClient<paths, "application/vnd.api+json">({ baseUrl: "https://api.flowroute.com", fetch: fake.fetch, headers: { authorization } });

  const { data } = await client.GET("/v2/routes");

  expectTypeOf(data!.data[0]!.id).toEqualTypeOf<string>();
  expect(data?.data.map(({ id }) => id)).toEqual(["0"]);
});
