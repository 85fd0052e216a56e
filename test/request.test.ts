import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type CustomRequestOptions, type Fetch, Flowroute, type Method } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { clientOn, failureOf, json } from "./support/client.ts";

test("asks for what the document does not have, and gives all of the answer's JSON", async () => {
  const fetch = vi.fn<Fetch>(async () => json({ data: [1], meta: { total: 1 } }));

  const call = clientOn(fetch).request("PUT", "/v2/something/new", { query: { since: new Date(0), n: 1, all: true, none: undefined, text: "a b" }, body: { x: 1 } });
  const { data, document, response } = await call.withResponse();

  const [address, init] = fetch.mock.calls[0]!;
  expect(address).toBe("https://api.flowroute.com/v2/something/new?since=1970-01-01T00%3A00%3A00.000Z&n=1&all=true&text=a%20b");
  expect([init.method, init.body]).toEqual(["PUT", '{"x":1}']);
  expect(new Headers(init.headers).get("authorization")).toBe("Basic QUs6U0s=");
  expect([data, document, response.status]).toEqual([{ data: [1], meta: { total: 1 } }, data, 200]);
});

test("an answer without a body is undefined, one that is no JSON an error, an error answer an ApiError", async () => {
  expect(await clientOn(async () => new Response(null, { status: 204 })).request("DELETE", "/v2/something/1")).toBeUndefined();
  expect(await failureOf(clientOn(async () => new Response("<html>")).request("GET", "/v2/x"))).toMatchObject({ code: "unexpected_answer", operationId: "request" });
  expect(await failureOf(clientOn(async () => json({ errors: [{ status: 403, detail: "not yours" }] }, 403)).request("GET", "/v2/x"))).toMatchObject({
    code: "forbidden",
    message: "403 not yours (request)",
  });
});

test.each<{ method: Method; repeatable?: boolean; status: number; attempts: number }>([
  { method: "GET", status: 503, attempts: 1 },
  { method: "GET", repeatable: true, status: 503, attempts: 3 },
  { method: "POST", repeatable: true, status: 503, attempts: 3 },
  { method: "POST", status: 503, attempts: 1 },
])("a $method that is repeatable: $repeatable is tried $attempts times after a $status", async ({ method, repeatable, status, attempts }) => {
  vi.useFakeTimers();
  try {
    const failure = failureOf(clientOn(async () => json({}, status)).request(method, "/v2/x", { repeatable }));
    await vi.runAllTimersAsync();
    expect(await failure).toMatchObject({ attempts, outcome: "unknown" });
  } finally {
    vi.useRealTimers();
  }
});

test("a message sent this way waits its turn too", async () => {
  const fake = createFakeFlowroute({ limits: false });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: { sms: 1 }, timeoutMs: 150 });
  const body = { from: "12065550100", to: "12065551234", body: "hi" };

  await flowroute.request("POST", "/v2.2/messages", { body });
  expect(await failureOf(flowroute.messages.send(body))).toMatchObject({ code: "deadline_exceeded", outcome: "not_sent" });
  expect(await failureOf(flowroute.request("POST", "/v2.1/messages", { body: { data: { attributes: body } } }))).toMatchObject({ outcome: "not_sent" });
});

const elsewhere = ["", "v2/x", "//example.com/x", "/\\example.com", "https://example.com/x", "/v2/../../x", "/v2/./x", "/v2/%2e%2e/x", "/v2//x", "/v2/x/", "/v2/x?y=1", "/v2/x#y", "/v2/a b", "/v2/\n", "@example.com/x"];

test("a path that would lead elsewhere, or be read as another, is refused before anything is sent and not repeated in the error", { timeout: 60_000 }, async () => {
  const fetch = vi.fn<Fetch>(async () => json({}));
  for (const path of elsewhere) {
    const error = await failureOf(clientOn(fetch).request("GET", path));
    expect(error).toMatchObject({ code: "invalid_argument", argument: "path", outcome: "not_sent" });
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
      const sent: string[] = [];
      await clientOn(async (address) => (sent.push(address), json({}))).request("GET", `/${text}`).catch(() => {});
      for (const address of sent) expect(new URL(address).href).toBe(`https://api.flowroute.com/${text}`);
    }),
  );
  expect(fetch).not.toHaveBeenCalled();
});

test.each<[string, Method, CustomRequestOptions, string]>([
  ["a method that there is not", "TRACE" as Method, {}, "method must be one of GET, PUT, POST, PATCH, DELETE"],
  ["a misspelt option", "GET", { querry: {} } as CustomRequestOptions, '"querry" is not an option here; did you mean "query"?'],
  ["a query of objects", "GET", { query: { filter: {} } as never }, 'query."filter" must be text, a finite number, true, false or a valid Date, got an object (Object)'],
  ["a query that is none", "GET", { query: "a=1" as never }, "query must be an object, got a string of length 3"],
  ["no number", "GET", { query: { n: Number.NaN } }, 'query."n" must be text, a finite number, true, false or a valid Date, got NaN'],
])("%s is refused", async (_name, method, options, message) => {
  const fetch = vi.fn<Fetch>(async () => json({}));
  expect(await failureOf(clientOn(fetch).request(method, "/v2/x", options))).toMatchObject({ code: "invalid_argument", message });
  expect(fetch).not.toHaveBeenCalled();
});

const circle: unknown[] = [];
circle.push(circle);

test.each([["a function", () => 1], ["a circle", circle], ["a BigInt", { n: 1n }]])("a body that JSON cannot hold is refused: %s", async (_name, body) => {
  expect(await failureOf(clientOn(async () => json({})).request("POST", "/v2/x", { body }))).toMatchObject({ code: "invalid_argument", argument: "body", outcome: "not_sent" });
});
