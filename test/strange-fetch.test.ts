import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { type Fetch, Flowroute, FlowrouteError } from "flowroute-sdk";
import { clientOn, failureOf, json, keys } from "./support/client.ts";

const message = { to: "12065551234", from: "12065550101", body: "hi" };

const throwing = (...names: string[]) => Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, { get: () => { throw new Error(`${name} throws`); } }])));
const hostile = new Proxy({}, { get: () => { throw new Error("nobody reads me"); }, has: () => { throw new Error("nobody looks"); }, getPrototypeOf: () => { throw new Error("of no class"); }, ownKeys: () => { throw new Error("no keys"); }, getOwnPropertyDescriptor: () => { throw new Error("no members"); } });
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const circle: { cause?: unknown; errors?: unknown[] } = {};
circle.cause = circle;
circle.errors = [circle, circle];

const thrown: [string, unknown][] = [
  ["an error whose message throws", throwing("message", "name", "stack")],
  ["an error whose code and cause throw", throwing("code", "cause", "errors")],
  ["a proxy that answers nothing", hostile],
  ["a revoked proxy", revoked()],
  ["an error that such a thing caused", new Error("failed", { cause: hostile })],
  ["one of many that such things are", Object.assign(new AggregateError([hostile, revoked()]), { errors: revoked() })],
  ["an error that caused itself", circle],
  ["undefined", undefined],
  ["null", null],
  ["a symbol", Symbol("x")],
  ["a function", () => "12065551234"],
  ["a BigInt", 5n],
  ["a string", "out of order"],
  ["an error with a code of a million letters", Object.assign(new Error("x"), { code: "A".repeat(1_000_000) })],
];

test.each(thrown)("what a fetch throws ends in an error of the family, with its outcome: %s", async (_name, error) => {
  const fetch: Fetch = () => {
    throw error;
  };
  for (const sync of [true, false]) {
    const failure = await failureOf(clientOn(sync ? fetch : () => Promise.reject(error)).messages.send(message));

    expect(failure).toBeInstanceOf(FlowrouteError);
    expect(failure).toMatchObject({ code: "connection_failed", outcome: "unknown", attempts: 1 });
    expect(JSON.stringify(failure).length).toBeLessThan(2_000_000);
  }
});

/** A Response, or what passes for one, with some of it replaced. */
const like = (members: object) => Object.defineProperties({ ok: true, status: 200, headers: new Headers(), body: null, arrayBuffer: async () => new TextEncoder().encode('{"data":{"id":"1"}}').buffer }, Object.getOwnPropertyDescriptors(members)) as unknown as Response;
const headersThat = (get: (name: string) => unknown) => ({ get });
const sound = like({});

const responses: [string, () => unknown, object][] = [
  ["headers.get throws on an error answer", () => like({ status: 429, headers: headersThat(() => { throw new Error("no headers"); }) }), { code: "rate_limited", status: 429, outcome: "rejected" }],
  ["headers.get gives objects", () => like({ status: 503, headers: headersThat(() => hostile) }), { code: "server_error", status: 503, outcome: "unknown" }],
  ["its status throws", () => like(throwing("status")), { code: "connection_failed", outcome: "unknown" }],
  ["its headers throw", () => like(throwing("headers")), { code: "connection_failed", outcome: "unknown" }],
  ["its body throws", () => like(throwing("body")), { code: "connection_failed", status: 200, outcome: "unknown" }],
  ["its body breaks off with what answers nothing", () => like({ arrayBuffer: () => Promise.reject(hostile) }), { code: "connection_failed", status: 200, outcome: "unknown" }],
  ["its status is no whole number", () => like({ status: Number.NaN }), { code: "connection_failed", outcome: "unknown" }],
  ["its body is a string", () => like({ arrayBuffer: async () => "text" }), { code: "unexpected_answer", outcome: "unknown" }],
  ["it answers nothing", () => hostile, { code: "connection_failed", outcome: "unknown" }],
  ["it is not modified, though nobody asked", () => like({ status: 304 }), { code: "unexpected_answer", status: 304, message: "unexpected answer to messages.send: status 304, which only a cache is asked for" }],
];

test.each(responses)("a Response ends in an error of the family where %s", async (_name, answer, wanted) => {
  const failure = await failureOf(clientOn(async () => answer() as Response, { maxRetries: 0 }).messages.send(message));

  expect(failure).toBeInstanceOf(FlowrouteError);
  expect(failure).toMatchObject(wanted);
});

test("what passes for a Response is read as one, also where its headers throw", async () => {
  const answer = like({ headers: headersThat(() => { throw new Error("no headers"); }) });

  expect(await clientOn(async () => answer).messages.send(message)).toEqual({ id: "1" });
  expect(await clientOn(async () => sound).messages.send(message)).toEqual({ id: "1" });
});

/** A Response whose body gives pieces as fast as they are read, and counts them. */
function streamOf(piece: () => unknown, status = 200): { response: Response; count: () => number; cancel: ReturnType<typeof vi.fn> } {
  let count = 0;
  const cancel = vi.fn<() => Promise<void>>(async () => {});
  const body = { getReader: () => ({ read: async () => (count++, { done: false, value: piece() }), cancel }) };
  return { response: like({ status, body }), count: () => count, cancel };
}

test.each<[string, () => unknown, string]>([
  ["nothing, for ever", () => new Uint8Array(), "fetch gave a body that is not made of bytes"],
  ["strings", () => "text", "fetch gave a body that is not made of bytes"],
  ["undefined", () => undefined, "fetch gave a body that is not made of bytes"],
])("a body that is made of %s is refused, and let go", async (_name, piece, words) => {
  const { response, count, cancel } = streamOf(piece);

  const failure = await failureOf(clientOn(async () => response, { maxRetries: 0 }).numbers.get("12065551234"));

  expect(failure).toMatchObject({ code: "connection_failed", status: 200, cause: { message: words } });
  expect(count()).toBeLessThan(1_000);
  expect(cancel).toHaveBeenCalledOnce();
});

test("a body that comes byte by byte and never ends does not keep the deadline from coming, nor goes on behind it", async () => {
  const { response, count } = streamOf(() => new Uint8Array(1));

  const failure = await failureOf(clientOn(async () => response, { maxRetries: 0 }).numbers.get("12065551234", { timeoutMs: 50 }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const then = count();
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(failure).toMatchObject({ code: "deadline_exceeded", outcome: "unknown" });
  expect(count()).toBe(then);
});

test("pieces of other realms and kinds are bytes too, and an empty one among them does no harm", async () => {
  const text = new TextEncoder().encode('{"data":{"id":"Größe"}}');
  const pieces: unknown[] = [text.subarray(0, 3), new Uint8Array(), new DataView(text.buffer, 3, 10), Buffer.from(text.subarray(13))];
  const body = { getReader: () => ({ read: async () => ({ done: pieces.length === 0, value: pieces.shift() }) }) };

  expect(await clientOn(async () => like({ body })).numbers.get("12065551234")).toEqual({ id: "Größe" });
});

const megabyte = 1024 * 1024;
const errorsOf = (length: number) => `{"errors":[${'{"detail":"x"},'.repeat(length / 15)}{"detail":"x"}]}`;

test.each([["a fetch", false], ["node:http", true]])("an error body of 60 MB keeps its status and is not read, over %s", async (_way, isNode) => {
  const body = errorsOf(60 * megabyte);
  const server = createServer((_request, response) => {
    response.on("error", () => {});
    response.writeHead(404, { "content-type": "application/vnd.api+json" });
    response.end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const flowroute = new Flowroute({ ...keys, baseUrl, ...(!isNode && { fetch: globalThis.fetch as Fetch }) });
  let turns = 0;
  const timer = setInterval(() => turns++, 10);
  const before = performance.now();

  const failure = await failureOf(flowroute.numbers.get("12065551234"));
  const took = performance.now() - before;
  clearInterval(timer);

  expect(failure).toMatchObject({ code: "not_found", status: 404, outcome: "rejected", errors: [], message: "404 it does not exist, or is not on your account; a body too long to take in; is baseUrl right? (numbers.get)" });
  // It took 12.8 s, in which nothing else could happen.
  expect(took).toBeLessThan(2_000);
  server.closeAllConnections();
  server.close();
}, 20_000);

test("an error body of 200 kB is still read, and its words are carried whole", async () => {
  const failure = await failureOf(clientOn(async () => json({ errors: [{ status: 422, detail: "x".repeat(200_000) }] }, 422)).numbers.get("12065551234"));

  expect(failure).toMatchObject({ code: "unprocessable", errors: [{ detail: "x".repeat(200_000) }] });
});

const bytes = (text: string) => async () => new Response(text);

test("a document that takes long to parse is refused before it keeps the program waiting, a long one that does not is taken", async () => {
  const rich = `{"data":[${"{},".repeat(10_000_000)}{}]}`;
  const before = performance.now();

  expect(await failureOf(clientOn(bytes(rich)).numbers.list())).toMatchObject({ code: "unexpected_answer", status: 200, message: "unexpected answer to numbers.list: status 200, a document too rich to take in" });

  expect(performance.now() - before).toBeLessThan(3_000);
  const record = { type: "message", id: "mdr2-1", attributes: { body: "Your table is ready, see you at eight", from: "12065550100", to: "12065551234", status: "delivered" } };
  const many = JSON.stringify({ data: Array.from({ length: 50_000 }, (_, at) => ({ ...record, id: `mdr2-${at}` })) });
  expect((await clientOn(bytes(many)).messages.list({ start_date: "2017-12-01" })).data).toHaveLength(50_000);
}, 30_000);

test("an answer that cannot surely be parsed in the time that is left is not begun with", async () => {
  const rich = `{"data":[${"{},".repeat(800_000)}{}]}`;
  const long = `{"data":{"id":"${"x".repeat(40 * megabyte)}"}}`;
  // A slow machine parses a thousand things in a millisecond.
  expect(await failureOf(clientOn(bytes(rich)).numbers.list({}, { timeoutMs: 1_000, maxRetries: 0 }))).toMatchObject({ code: "deadline_exceeded", status: 200, message: "numbers.list took longer than 1000 ms; it was reading the answer" });
  expect((await clientOn(bytes(rich)).numbers.list()).data).toHaveLength(800_001);
  expect((await clientOn(bytes(long)).numbers.get("12065551234", { timeoutMs: 5_000 })).id).toHaveLength(40 * megabyte);
}, 30_000);
