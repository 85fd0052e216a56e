import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { connect as connectHttp2, createServer as createHttp2Server } from "node:http2";
import { type AddressInfo, connect } from "node:net";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import express from "express";
import { Hono } from "hono";
import { afterEach, expect, test, vi } from "vitest";
import { createWebhookHandler, memorySeen, parseWebhook } from "flowroute-sdk/webhooks";
import { post, receipt, sample, sms } from "./bodies.ts";
import { keeping } from "./keeping.ts";

const closing: (() => unknown)[] = [];
// An exception or a rejection that escapes fails the run: it would end the process.
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  vi.useRealTimers();
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => void server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/flowroute`;
}

async function statusOf(url: string, init: RequestInit & { body?: string | Uint8Array }): Promise<number> {
  const response = await fetch(url, { method: "POST", ...init, headers: { "content-type": "application/json", ...init.headers } } as RequestInit);
  await response.text();
  return response.status;
}

test.each(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])("%s is no webhook, here as there", async (method) => {
  const { handler, got } = keeping();
  const url = await listening(handler.node);
  const answers = [await fetch(url, { method }), await handler(new Request(url, { method }))];
  for (const { status, headers } of answers) expect([status, headers.get("allow")]).toEqual([405, "POST"]);
  expect(got).toEqual([]);
});

test("a listener that rejects ends no process", async () => {
  const onError = async () => Promise.reject(new Error("no log"));
  const handler = createWebhookHandler({ onMessage: () => Promise.reject(new Error("no database")), onOther: () => {}, onError });
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 500 });
  expect(await handler(post("<p>"))).toMatchObject({ status: 400 });
});

test.each([undefined, null, 0, "", "no database"])("a callback that throws %j, at once or later, is told of and comes again", async (thrown) => {
  const given = [() => { throw thrown; }, () => Promise.reject(thrown)];
  for (const onMessage of given) {
    const told: unknown[][] = [];
    const { handler } = keeping({ onMessage, onError: (...words) => void told.push(words) });
    for (let times = 0; times < 2; times++) expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 500 });
    expect(told).toEqual([[thrown, expect.objectContaining({ kind: "message" })], [thrown, expect.objectContaining({ kind: "message" })]]);
  }
});

test("a store that answers when the time is over has no callback run: another may have taken the key meanwhile", async () => {
  vi.useFakeTimers();
  const store = memorySeen();
  let slow = true;
  const claim: typeof store.claim = async (key, owner, leaseMs) => {
    const state = await store.claim(key, owner, leaseMs);
    if (slow) await new Promise((resolve) => void setTimeout(resolve, 20_000));
    return state;
  };
  const { handler, got } = keeping({ seen: { ...store, claim } });
  const first = handler(post(sample("sms.inbound")));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await first).toMatchObject({ status: 503 });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(got).toEqual([]);
  slow = false;
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 200 });
  expect(got).toHaveLength(1);
});

test("a store that never answers holds nobody up, and the webhook comes again", async () => {
  vi.useFakeTimers();
  const { handler, got, errors } = keeping({ seen: { ...memorySeen(), claim: () => new Promise(() => {}) } });
  const answer = handler(post(sample("sms.inbound")));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toMatchObject({ status: 503 });
  expect([got, errors]).toMatchObject([[], [{ message: "not handled within 10000 ms" }]]);
});

test.each([
  [{ timeoutMs: Infinity }, "timeoutMs must be"],
  [{ timeoutMs: 0 }, "timeoutMs must be"],
  [{ timeoutMs: 2 ** 31 }, "timeoutMs must be"],
  [{ seen: memorySeen }, "seen must be a store"],
  [{ seen: { claim: () => "done" } }, "seen must be a store"],
  [{ secret: "a/b" }, "secret must have none of"],
  [{ secret: ["fine", "czNjcjN0=="] }, "secret must have none of"],
  [{ secret: "50%" }, "secret must have none of"],
])("%j would fail with each webhook, and is refused when the handler is made", (options, words) => {
  expect(() => keeping(options as object)).toThrow(words);
});

test("what a proxy has packed is refused in words, and what a parser has unpacked is taken", async () => {
  const { handler, got, errors } = keeping();
  const packed = { body: gzipSync(sample("sms.inbound")), headers: { "content-encoding": "gzip" } };
  expect(await statusOf(await listening(handler.node), packed)).toBe(415);
  expect(await handler(new Request("https://example.com", { method: "POST", ...packed }))).toMatchObject({ status: 415 });
  expect(errors).toMatchObject([{ message: "the body must not be compressed" }, { message: "the body must not be compressed" }]);
  expect(await statusOf(await listening(express().use(express.json(), handler.node)), packed)).toBe(200);
  expect(got).toHaveLength(1);
});

test("a mark of the byte order is no part of the text, whoever read it", async () => {
  const marked = `\uFEFF${sample("sms.inbound")}`;
  expect(parseWebhook(marked)).toMatchObject({ kind: "message" });
  expect(parseWebhook(new TextEncoder().encode(marked))).toMatchObject({ kind: "message" });
  const { handler, got } = keeping();
  expect(await statusOf(await listening(handler.node), { body: marked })).toBe(200);
  expect(got).toHaveLength(1);
});

test("bytes that are no UTF-8 cost some letters, and not the message", async () => {
  const { handler, got } = keeping();
  const body = Buffer.from(sample("sms.inbound").replace("Hello", "H\u00e9llo"), "latin1");
  expect(await statusOf(await listening(handler.node), { body })).toBe(200);
  expect(got).toMatchObject([{ body: "H\uFFFDllo there" }]);
});

test("bytes of another realm are bytes", () => {
  const bytes = new TextEncoder().encode(sample("sms.inbound"));
  expect(parseWebhook(new DataView(bytes.buffer) as object)).toMatchObject({ kind: "message" });
  const context = { text: sample("sms.inbound"), TextEncoder };
  const foreign = runInNewContext("const bytes = Uint8Array.from(new TextEncoder().encode(text)); bytes.buffer", context) as object;
  expect(foreign).not.toBeInstanceOf(ArrayBuffer);
  expect(parseWebhook(foreign)).toMatchObject({ kind: "message" });
});

test("names that lead to a prototype change none, wherever they stand", async () => {
  const { handler, got } = keeping();
  const evil = '"__proto__": {"polluted": true, "onMessage": 1}, "constructor": {"prototype": {"polluted": true}}';
  const { data } = sms("mdr2-1");
  const bodies = [
    JSON.stringify({ data }).replace('{"data":{', `{${evil}, "data":{${evil},`).replace('"attributes":{', `"attributes":{${evil},`),
    `{"data": {"type": "delivery_receipt", "id": "mdr2-1", "attributes": {"level": 1, ${evil}}}}`,
    `{${evil}, "from": "1", "to": "2", "body": "flat", "id": "3"}`,
    '{"__proto__": {"data": {"type": "message", "id": "1", "attributes": {"from": "1", "to": "2"}}}}',
  ];
  const statuses = [];
  for (const body of bodies) statuses.push((await handler(post(body))).status);
  expect(statuses).toEqual([200, 200, 200, 400]);
  expect(got).toHaveLength(3);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  for (const webhook of got) expect((webhook as { polluted?: boolean }).polluted).toBeUndefined();
});

test("a stream that was told to give text ends no process", async () => {
  const { handler, got } = keeping();
  const url = await listening((request, response) => void handler.node(request.setEncoding("utf8"), response));
  expect(await statusOf(url, { body: JSON.stringify(sms("mdr2-1", { body: "grüße 👋" })) })).toBe(200);
  expect(await statusOf(url, { body: `{"a":"${"ü".repeat(200_000)}"}` })).toBe(413);
  expect(got).toMatchObject([{ body: "grüße 👋" }]);
});

test("a body that throws when it is looked at, as on Vercel, is told of and rejects nothing", async () => {
  const { handler, errors } = keeping();
  const url = await listening((request, response) => {
    Object.defineProperty(request, "body", { get: () => { throw new Error("Invalid JSON"); } });
    void handler.node(request, response);
  });
  expect(await statusOf(url, { body: "{" })).toBe(400);
  expect(errors).toMatchObject([{ name: "WebhookError" }]);
});

test("over HTTP/2 it answers too, and a stream that went away rejects nothing", async () => {
  const settled: string[] = [];
  const { handler, got } = keeping({ onMessage: async ({ id }) => {
    if (id === "mdr2-slow") await new Promise((resolve) => void setTimeout(resolve, 60));
    got.push({ kind: "other", type: id, raw: undefined });
  } });
  const server = createHttp2Server((request, response) => void handler.node(request, response).then(() => settled.push("resolved"), () => settled.push("rejected")));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const session = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  closing.push(() => session.destroy(), () => new Promise((resolve) => void server.close(resolve)));
  const ask = (body: string) => {
    const stream = session.request({ ":method": "POST", ":path": "/", "content-type": "application/json" });
    stream.end(body);
    return stream;
  };
  const answer = (body: string) => new Promise((resolve) => void ask(body).once("response", (headers) => resolve(headers[":status"])).resume());
  expect(await answer(sample("sms.inbound"))).toBe(200);
  expect(await answer("x".repeat(300_000))).toBe(413);
  const gone = ask(JSON.stringify(sms("mdr2-slow")));
  gone.on("error", () => {});
  await new Promise((resolve) => void setTimeout(resolve, 20));
  gone.destroy();
  await expect.poll(() => settled).toEqual(["resolved", "resolved", "resolved"]);
  expect(got).toHaveLength(2);
});

test("who goes away before the answer has its message handled, and marked", async () => {
  let end = () => {};
  const { handler, got } = keeping({ onMessage: (message) => new Promise<void>((resolve) => {
    got.push(message);
    end = resolve;
  }) });
  const url = new URL(await listening(handler.node));
  const body = sample("sms.inbound");
  const socket = connect(Number(url.port), "127.0.0.1", () => socket.write(`POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`));
  await expect.poll(() => got).toHaveLength(1);
  socket.destroy();
  end();
  expect(await statusOf(url.href, { body })).toBe(200);
  expect(got).toHaveLength(1);
});

test("a handler behind a middleware that waits, or has read, misses nothing", async () => {
  const { handler, got, errors } = keeping();
  const later = (request: IncomingMessage, response: ServerResponse) => void setTimeout(() => void handler.node(request, response), 20);
  expect(await statusOf(await listening(later), { body: sample("sms.inbound") })).toBe(200);
  const app = new Hono();
  app.use(async (context, next) => {
    await context.req.json();
    await next();
  });
  app.post("/", (context) => handler(context.req.raw));
  expect(await app.request("/", { method: "POST", body: sample("sms.inbound.legacy"), headers: { "content-type": "application/json" } })).toMatchObject({ status: 500 });
  expect(errors).toMatchObject([{ message: "the request's body was read before it got here" }]);
  expect(got).toHaveLength(1);
});

test.each(["/flowroute/3bd0c9e1f2/", "//flowroute//3bd0c9e1f2", "/flowroute/3bd0c9e1f2?x=%", "/3bd0c9e1f2/../flowroute", "/flowroute/3%62d0c9e1f2"])("%s has the secret in it", async (path) => {
  const { handler } = keeping({ secret: "3bd0c9e1f2" });
  const { port } = new URL(await listening(handler.node));
  const body = sample("sms.inbound");
  const socket = connect(Number(port), "127.0.0.1", () => socket.write(`POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`));
  const answer = await new Promise<string>((resolve) => void socket.once("data", (piece) => resolve(String(piece))));
  expect(answer).toMatch(/^HTTP\/1.1 200/);
});

test("figures where there should be text cost no message", () => {
  expect(parseWebhook(sms("mdr2-1", { body: 4711, from: 12065550101 }))).toMatchObject({ body: "4711", from: "12065550101" });
  expect(parseWebhook(receipt("mdr2-1", 2, { status: 3 }))).toMatchObject({ status: "3" });
});

test("a flat body without its sender or its receiver is told which", () => {
  for (const name of ["from", "to"]) expect(() => parseWebhook({ from: "1", to: "2", body: "a", id: "3", [name]: undefined })).toThrow(`${name} must be text, got nothing`);
});

test("accounts that share a store share no webhooks, though one hears of a message that the other sent", async () => {
  const seen = memorySeen();
  const [one, other] = [keeping({ seen }), keeping({ seen })];
  await one.handler(post(sms("mdr2-a", { to: "12065550100" })));
  await other.handler(post(sms("mdr2-b", { to: "13125550100" })));
  await other.handler(post(receipt("mdr2-a", 1)));
  expect([one.got.length, other.got.length]).toEqual([1, 2]);
});
