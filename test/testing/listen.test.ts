import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute, type Listening, type SeenAnswer } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";

const fake = createFakeFlowroute({ limits: false });
const seen: SeenAnswer[] = [];
let server: Listening;
beforeAll(async () => {
  server = await fake.listen({ onAnswer: (answer) => seen.push(answer) });
});
afterAll(() => server.close());

const authorization = `authorization: Basic ${btoa("12345678:fake-secret")}\r\n`;

/** Writes bytes to the server and reads until it hangs up. */
function raw(bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (piece: Buffer) => pieces.push(piece));
    socket.on("close", () => resolve(Buffer.concat(pieces).toString()));
    socket.on("error", reject);
  });
}

function post(body: string | Uint8Array, headers = "content-type: application/json\r\n"): Promise<string> {
  const bytes = Buffer.from(body);
  return raw(Buffer.concat([Buffer.from(`POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${authorization}${headers}content-length: ${bytes.length}\r\n\r\n`), bytes]));
}

function partsOf(answer: string): { status: number; errors: { status: number; detail: string }[] } {
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  const { errors } = JSON.parse(body) as { errors: { status: number; detail: string }[] };
  expect(head.toLowerCase()).toContain("content-type: application/vnd.api+json");
  return { status: Number(head.split(" ")[1]), errors };
}

test("the client works against it", async () => {
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: server.url });
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  const { id } = await flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "Grüße" });
  expect((await flowroute.messages.get(id)).attributes.body).toBe("Grüße");
  await flowroute.numbers.setPrimaryRoute("12065550100", "0");
  expect(seen.slice(0, 3)).toEqual([
    { method: "POST", path: "/v2.1/messages", status: 202 },
    { method: "GET", path: `/v2.1/messages/${id}`, status: 200 },
    { method: "PATCH", path: "/v2/numbers/12065550100/relationships/primary_route", status: 204 },
  ]);
});

test.each([
  ["no HTTP at all", "hello\r\n\r\n", 400],
  ["a wrong version", "GET / HTTP/9.9\r\n\r\n", 400],
  ["a header that is none", "GET /v2/numbers HTTP/1.1\r\nhost: localhost\r\nno colon\r\n\r\n", 400],
  ["a length that is none", "POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\ncontent-length: many\r\n\r\n", 400],
  ["two lengths", "POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}", 400],
  ["chunks that are none", `POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\n${authorization}transfer-encoding: chunked\r\n\r\nzz\r\n`, 400],
  ["no host", "GET /v2/numbers HTTP/1.1\r\nconnection: close\r\n\r\n", 401],
  ["a method that nobody knows", "FOO /v2/numbers HTTP/1.1\r\nhost: localhost\r\n\r\n", 405],
  ["a method in lower case", "get /v2/numbers HTTP/1.1\r\nhost: localhost\r\n\r\n", 405],
  ["headers beyond measure", `GET /v2/numbers HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(100_000)}\r\n\r\n`, 431],
  ["CONNECT", "CONNECT example.com:443 HTTP/1.1\r\nhost: example.com:443\r\n\r\n", 405],
])("%s gets an answer", async (name, bytes, status) => {
  const answer = await raw(bytes);
  if (name.startsWith("chunks")) expect(Number(answer.split(" ")[1])).toBe(status);
  else expect(partsOf(answer)).toMatchObject({ status, errors: [{ status }] });
});

test.each(["TRACE", "OPTIONS", "PUT", "PROPFIND"])("the method %s is not allowed", async (method) => {
  const answer = await raw(`${method} /v2/numbers HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${authorization}\r\n`);
  expect(partsOf(answer)).toMatchObject({ status: 405, errors: [{ detail: "The method is not allowed for the requested URL." }] });
});

test("HEAD is answered without a body", async () => {
  const answer = await raw(`HEAD /v2/numbers HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${authorization}\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
  expect(answer.endsWith("\r\n\r\n")).toBe(true);
});

test.each([
  ["half a document", '{"to": "1', 400, "The body is not valid JSON."],
  ["bytes that are no UTF-8", new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 400, "The body is not valid UTF-8."],
  ["UTF-16", Buffer.from('{"to":"1"}', "utf16le"), 400, "The body is not valid JSON."],
  ["a number", "7", 422, "The body must be an object."],
  ["deep nesting", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, 422, "The body must be an object."],
])("a body that is %s", async (_, body, status, detail) => {
  expect(partsOf(await post(body))).toMatchObject({ status, errors: [{ detail }] });
});

test("a body that is too large is refused, whether announced or in chunks", async () => {
  const megabytes = " ".repeat(3 * 1024 * 1024);
  expect(partsOf(await post(megabytes))).toMatchObject({ status: 413 });
  const chunked = `POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${authorization}transfer-encoding: chunked\r\n\r\n${megabytes.length.toString(16)}\r\n${megabytes}\r\n0\r\n\r\n`;
  expect(partsOf(await raw(chunked))).toMatchObject({ status: 413 });
});

test("a packed body is refused; a charset that is wrong, or no content type at all, makes no difference", async () => {
  expect(partsOf(await post("{}", "content-type: application/json\r\ncontent-encoding: gzip\r\n"))).toMatchObject({ status: 415 });
  for (const headers of ["content-type: application/json; charset=utf-16\r\n", ""]) expect(partsOf(await post("{}", headers))).toMatchObject({ status: 422 });
});

test("an expectation makes no difference, and neither does a whole address in the first line", async () => {
  const expecting = `POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nexpect: miracles\r\n${authorization}content-length: 0\r\n\r\n`;
  expect(partsOf(await raw(expecting))).toMatchObject({ status: 422 });
  const absolute = `GET http://api.flowroute.com/v2/numbers?limit=1 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${authorization}\r\n`;
  expect(await raw(absolute)).toMatch(/^HTTP\/1\.1 200 /);
});

test("several requests on one connection are answered in order", async () => {
  const get = (path: string, more = "") => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${authorization}${more}\r\n`;
  const answers = await raw(get("/v2/routes") + get("/nowhere") + get("/v2/numbers", "connection: close\r\n"));
  expect([...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(["200", "404", "200"]);
});

test("what is no HTTP gets its answer after those of the requests before it", async () => {
  const body = JSON.stringify({ from: "12065550100", to: "12065551234", body: "Grüße" });
  const message = `POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\n${authorization}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const before = fake.state.messages.size;
  const broken = `POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n`;
  for (const rest of ["more than was announced\r\n\r\n", broken]) {
    const answers = await raw(message + rest);
    expect([...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(["202", "400"]);
  }
  expect(fake.state.messages.size - before).toBe(2);
});

test("a client that goes away in the middle leaves the server up", async () => {
  const socket = connect(server.port, "127.0.0.1", () => {
    socket.write(`POST /v2.1/messages HTTP/1.1\r\nhost: localhost\r\n${authorization}content-length: 100\r\n\r\n{`, () => socket.resetAndDestroy());
  });
  await new Promise((resolve) => socket.on("close", resolve));
  expect(await raw(`GET /v2/routes HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${authorization}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
});

test("a reset is a real one, and a client that gives up on a delay leaves nothing behind", async () => {
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: server.url, maxRetries: 0 });
  fake.faults.add({ reset: true });
  expect(await failureOf(flowroute.routes.list())).toMatchObject({ code: "connection_failed" });
  fake.faults.add({ delayMs: 3_600_000 });
  expect(await failureOf(flowroute.routes.list(undefined, { timeoutMs: 50 }))).toMatchObject({ code: "deadline_exceeded" });
  expect((await flowroute.routes.list()).data).toHaveLength(1);
});

test("what throws on the way is a 500 that says so", async () => {
  const broken = createFakeFlowroute({
    finalReceipt: () => {
      throw new Error("no receipt today");
    },
  });
  const other = await broken.listen();
  const flowroute = new Flowroute({ ...broken.keys, baseUrl: other.url, maxRetries: 0 });
  const error = await failureOf(flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "hi" }));
  expect(error).toMatchObject({ status: 500, errors: [{ detail: "no receipt today" }] });
  await other.close();
});

test("a port that is taken is said in words, and a server that is closed is gone", async () => {
  await expect(fake.listen({ port: server.port })).rejects.toMatchObject({
    code: "EADDRINUSE", message: `listen: port ${server.port} of 127.0.0.1 is taken by another program; give another port, or 0 for a free one`,
  });
  const other = await fake.listen();
  await other.close();
  await expect(fetch(other.url)).rejects.toThrow("fetch failed");
});

test("CONNECT and then a reset leaves the server up", async () => {
  const socket = connect(server.port, "127.0.0.1", () => {
    socket.write("CONNECT example.com:443 HTTP/1.1\r\nhost: example.com:443\r\n\r\n", () => socket.resetAndDestroy());
  });
  await new Promise((resolve) => socket.on("close", resolve));
  expect(await raw(`GET /v2/routes HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${authorization}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
});

test("a client that stays on after CONNECT does not keep the server from closing", async () => {
  const other = await createFakeFlowroute().listen();
  const socket = connect({ port: other.port, host: "127.0.0.1", allowHalfOpen: true });
  socket.write("CONNECT example.com:443 HTTP/1.1\r\nhost: example.com:443\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));
  await expect(other.close()).resolves.toBeUndefined();
  socket.destroy();
});

test("a log that throws leaves the server up", async () => {
  const other = await createFakeFlowroute().listen({
    onAnswer: () => {
      throw new Error("no log today");
    },
  });
  for (let asked = 0; asked < 2; asked++) expect((await fetch(`${other.url}/v2/routes`)).status).toBe(401);
  await other.close();
});

test("headers of a fault take the place of the fake's own, in whatever case", async () => {
  fake.faults.add({ status: 503, headers: { "Content-Type": "text/plain", "Content-Length": "3" }, body: "busy today" });
  const response = await fetch(`${server.url}/v2/routes`);
  expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([503, "text/plain", "busy today"]);
});

test("a reset breaks the connection of a request that is held back", async () => {
  const delayed = createFakeFlowroute();
  const other = await delayed.listen();
  delayed.faults.add({ delayMs: 3_600_000 });
  const failing = failureOf(new Flowroute({ ...delayed.keys, baseUrl: other.url, maxRetries: 0 }).routes.list());
  while (delayed.requests.length === 0) await new Promise(setImmediate);
  delayed.reset();
  expect(await failing).toMatchObject({ code: "connection_failed" });
  await other.close();
});
