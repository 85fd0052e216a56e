import { createServer, type IncomingMessage, request as httpRequest, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { bodyParser } from "@koa/bodyparser";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import Koa from "koa";
import { afterEach, describe, expect, test } from "vitest";
import { createWebhookHandler, type WebhookHandler, type WebhookHandlerOptions } from "flowroute-sdk/webhooks";
import { receipt, sample, sms } from "./bodies.ts";

/** Puts a handler behind a framework, at `/hooks/flowroute`, and gives its address. */
type Mount = (handler: WebhookHandler) => Promise<string>;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => void server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/flowroute`;
}

const withExpress = (...before: express.RequestHandler[]): Mount => (handler) => {
  const app = express();
  for (const middleware of before) app.use(middleware);
  const hooks = express.Router();
  hooks.post("/flowroute", handler.node);
  app.use("/hooks", hooks);
  return listening(createServer(app));
};

const withKoa = (...before: Koa.Middleware[]): Mount => (handler) => {
  const app = new Koa();
  app.silent = true;
  for (const middleware of before) app.use(middleware);
  app.use((context) => {
    // What a body parser has read is not where Node has it.
    Object.assign(context.req, { body: context.request.body });
    context.respond = false;
    return handler.node(context.req, context.res);
  });
  return listening(createServer(app.callback()));
};

const mounts: Readonly<Record<string, Mount>> = {
  "node:http": (handler) => listening(createServer(handler.node)),
  "Express 5": withExpress(),
  "Express 5 with express.json": withExpress(express.json()),
  "Express 5 with express.raw": withExpress(express.raw({ type: "*/*" })),
  "Express 5 with express.text": withExpress(express.text({ type: "*/*" })),
  "Express 5 with express.urlencoded, which has nothing to do": withExpress(express.urlencoded()),
  "Fastify 5": async (handler) => {
    const app = fastify();
    app.post("/hooks/flowroute", handler.node);
    const origin = await app.listen({ port: 0, host: "127.0.0.1" });
    closing.push(() => app.close());
    return `${origin}/hooks/flowroute`;
  },
  "Fastify 5 with a parser of its own that gives text": async (handler) => {
    const app = fastify();
    app.addContentTypeParser("application/json", { parseAs: "string" }, (_, body, done) => done(null, body));
    app.post("/hooks/flowroute", handler.node);
    const origin = await app.listen({ port: 0, host: "127.0.0.1" });
    closing.push(() => app.close());
    return `${origin}/hooks/flowroute`;
  },
  "Koa 3": withKoa(),
  "Koa 3 with @koa/bodyparser": withKoa(bodyParser()),
  "Hono 4 on node:http": (handler) => {
    const app = new Hono();
    app.post("/hooks/flowroute", (context) => handler(context.req.raw));
    return listening(createServer((request, response) => void bridge((given) => app.fetch(given), request, response)));
  },
};

/** What an adapter for `fetch` does on Node, in a few lines. */
async function bridge(fetch: (request: Request) => Response | Promise<Response>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = incoming.method === "POST" ? (incoming as unknown as ReadableStream) : null;
  const given = new Request(`http://localhost${incoming.url}`, { method: incoming.method ?? "", headers: incoming.headers as Record<string, string>, body, duplex: "half" } as RequestInit);
  const response = await fetch(given);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}

function keeping(options: Partial<WebhookHandlerOptions> = {}) {
  const got: string[] = [];
  const errors: unknown[] = [];
  const handler = createWebhookHandler({
    onMessage: ({ id, body }) => {
      if (body === "fail") throw new Error("no database");
      got.push(id);
    },
    onOther: ({ kind }) => void got.push(kind),
    onError: (error) => void errors.push(error),
    ...options,
  });
  return { handler, got, errors };
}

async function statusOf(url: string, body: unknown, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });
  await response.text();
  return response.status;
}

describe.each(Object.entries(mounts).map(([name, mount]) => ({ name, mount })))("behind $name", ({ mount }) => {
  test("messages and receipts come through once, a failure comes again, and what is nonsense ends nothing", async () => {
    const { handler, got } = keeping();
    const url = await mount(handler);
    expect(await statusOf(url, sample("sms.inbound"))).toBe(200);
    expect(await statusOf(url, sample("sms.inbound"))).toBe(200);
    expect(await statusOf(url, sample("sms.inbound.legacy"))).toBe(200);
    expect(await statusOf(url, receipt("mdr2-1", 2))).toBe(200);
    expect(await statusOf(url, sms("mdr2-2", { body: "fail" }))).toBe(500);
    expect(await statusOf(url, sms("mdr2-2", { body: "grüße 👋" }))).toBe(200);
    for (const nonsense of ["", "<p>", "[1]", "{}", '{"data":{"type":"message"}}', '{"headers":{},"body":{}}']) expect(await statusOf(url, nonsense)).toBe(400);
    expect(got).toEqual(["mdr2-5ca00ec193834bc691acd70988428554", "mdr1-febb118b9b034338adfc662a8c02fd88", "receipt", "mdr2-2"]);
  });

  test("what is too large is refused", async () => {
    const { handler, got } = keeping();
    // Some parsers refuse it themselves, with the same status, and some never see that it was large.
    expect([413, 400]).toContain(await statusOf(await mount(handler), `{"a":"${"x".repeat(2_000_000)}"}`));
    expect(got).toEqual([]);
  });

  test("a secret in the path is found, wherever the framework put the path", async () => {
    const { handler, got } = keeping({ secret: "hooks" });
    expect(await statusOf(await mount(handler), sample("sms.inbound"))).toBe(200);
    const strange = keeping({ secret: "other" });
    expect(await statusOf(await mount(strange.handler), sample("sms.inbound"))).toBe(403);
    expect([got.length, strange.got.length]).toEqual([1, 0]);
  });
});

test("on Node the connection's other end is who calls", async () => {
  const { handler, got } = keeping({ addresses: ["127.0.0.1"] });
  expect(await statusOf(await listening(createServer(handler.node)), sample("sms.inbound"))).toBe(200);
  const strange = keeping({ addresses: ["52.88.246.140"] });
  expect(await statusOf(await listening(createServer(strange.handler.node)), sample("sms.inbound"), { "x-forwarded-for": "52.88.246.140" })).toBe(403);
  expect([got.length, strange.got.length]).toEqual([1, 0]);
});

test("a body that was read before and is nowhere to be found is told of, and comes again", async () => {
  const { handler, errors } = keeping();
  const server = createServer((request, response) => void request.resume().once("end", () => void handler.node(request, response)));
  expect(await statusOf(await listening(server), sample("sms.inbound"))).toBe(500);
  expect(errors).toMatchObject([{ message: "the request's body was read before it got here" }]);
});

test("a client that goes away in the middle of its body, or dribbles, is let go", async () => {
  const { handler, errors, got } = keeping({ timeoutMs: 200 });
  const url = new URL(await listening(createServer(handler.node)));
  const socket = connect(Number(url.port), "127.0.0.1", () => socket.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{"));
  const answer = await new Promise<string>((resolve) => void socket.once("data", (piece) => resolve(piece.toString())));
  expect(answer).toMatch(/^HTTP\/1.1 408/);
  socket.destroy();
  const gone = connect(Number(url.port), "127.0.0.1", () => gone.write("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{", () => gone.resetAndDestroy()));
  await expect.poll(() => errors.length).toBe(1);
  expect(errors).toMatchObject([{ message: "the body broke off before its end" }]);
  expect(await statusOf(url.href, sample("sms.inbound"))).toBe(200);
  expect(got).toHaveLength(1);
});

test("a body that says it is too large is not waited for", async () => {
  const { handler } = keeping();
  const { port } = new URL(await listening(createServer(handler.node)));
  const status = await new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: "127.0.0.1", method: "POST", headers: { "content-length": 10 ** 12 } }, (response) => resolve(response.statusCode));
    request.once("error", reject);
    request.write("{");
  });
  expect(status).toBe(413);
});
