import { execFile } from "node:child_process";
import { EventEmitter } from "node:events";
import { Agent, type ClientRequest, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type AddressInfo, Socket } from "node:net";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { failureOf, keys } from "./support/client.ts";

const document = { data: { id: "12065551234", type: "number", attributes: { alias: "Größe" } } };
const answerPlainly = (_request: IncomingMessage, response: ServerResponse) => void response.end(JSON.stringify(document));

let answer = answerPlainly;
let requests: IncomingMessage[] = [];
const server = createServer((request, response) => {
  requests.push(request);
  answer(request, response);
});
const port = () => (server.address() as AddressInfo).port;
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
afterEach(() => {
  answer = answerPlainly;
  requests = [];
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const client = (options: FlowrouteOptions = {}) => new Flowroute({ ...keys, baseUrl: `http://127.0.0.1:${port()}/some/path`, ...options });
const sms = { from: "12065550101", to: "12065551234", body: "hi" };

test("sends method, path, headers and body over node:http, and keeps the connection", async () => {
  const flowroute = client();
  await flowroute.messages.send(sms);
  await flowroute.numbers.get("12065551234");

  const [send, get] = requests;
  expect([send?.method, send?.url, get?.method, get?.url]).toEqual(["POST", "/some/path/v2.1/messages", "GET", "/some/path/v2/numbers/12065551234"]);
  expect(send?.headers).toEqual({
    host: `127.0.0.1:${port()}`, connection: "keep-alive", accept: "application/vnd.api+json", authorization: "Basic QUs6U0s=",
    "accept-encoding": "gzip", "content-length": String(JSON.stringify(sms).length), "content-type": "application/vnd.api+json", "user-agent": expect.stringMatching(/^flowroute-sdk\//),
  });
  expect(get?.headers["content-length"]).toBeUndefined();
  expect(get?.socket).toBe(send?.socket);
});

test("only Node's own fetch sends again by itself, once, what a server answers with 421", async () => {
  const statuses = [421, 421, 202];
  answer = (request, response) => void response.writeHead(statuses[requests.indexOf(request)] ?? 500).end();
  const error = expect.objectContaining({ status: 421, attempts: 1, outcome: "rejected" });

  await expect(client().messages.send(sms)).rejects.toEqual(error);
  expect(requests).toHaveLength(1);
  requests = [];
  await expect(client({ fetch }).messages.send(sms)).rejects.toEqual(error);
  expect(requests).toHaveLength(2);
});

test("unpacks gzip, and gives the headers as they came", async () => {
  answer = (_request, response) => {
    response.writeHead(200, { "Content-Encoding": "gzip", "X-Twice": ["a", "b"], "Content-Type": "application/vnd.api+json" });
    response.end(gzipSync(JSON.stringify(document)));
  };
  const { data, response } = await client().numbers.get("12065551234").withResponse();

  expect(data).toEqual(document.data);
  expect(response.headers.get("x-twice")).toBe("a, b");
  expect(response.headers).toBe(response.headers);
});

test.each(["br", "gzip, br", "br, gzip", "identity, br", "no-identity", "klingon"])("an answer packed as %s, which was not asked for, is an error", async (encoding) => {
  answer = (_request, response) => {
    response.writeHead(200, { "content-encoding": encoding });
    response.end("packed");
  };

  expect(await failureOf(client().messages.send(sms))).toMatchObject({ code: "connection_failed", status: 200, outcome: "unknown", cause: { message: "the answer is packed in another way than was asked for" } });
});

test("an answer that is said to be packed and is not breaks off", async () => {
  answer = (_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" });
    response.end("plain");
  };

  expect(await failureOf(client().messages.send(sms))).toMatchObject({ code: "connection_failed", message: "no answer to messages.send: the answer, status 200, broke off (Z_DATA_ERROR)" });
});

test.each(["", "identity", "Identity", "x-gzip", "GZIP"])("takes in what is packed as %j", async (encoding) => {
  answer = (_request, response) => {
    response.writeHead(200, { "content-encoding": encoding });
    response.end(/gzip/i.test(encoding) ? gzipSync(JSON.stringify(document)) : JSON.stringify(document));
  };

  expect(await client().numbers.get("12065551234")).toEqual(document.data);
});

test("a body of nothing is nothing, however it is packed", async () => {
  answer = (_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip", "content-length": "0" });
    response.end();
  };

  expect(await client().routes.delete("1")).toBeUndefined();
});

test("a header is known by its name, not by its length", async () => {
  answer = (_request, response) => void response.writeHead(429, { "x-limit-hit": "1", "Retry-After": "7" }).end();

  expect(await failureOf(client({ maxRetries: 0 }).numbers.get("12065551234"))).toMatchObject({ retryAfterMs: 7_000 });
});

test("an answer in pieces is put together", async () => {
  const text = JSON.stringify(document);
  let finish = () => {};
  answer = (_request, response) => {
    finish = () => response.end(text.slice(10));
    response.write(text.slice(0, 10));
  };
  // The rest only once the beginning is here, so that the two cannot come as one.
  class InPieces extends Agent {
    override createConnection(...args: Parameters<Agent["createConnection"]>) {
      return super.createConnection(...args)?.once("data", () => setImmediate(() => finish()));
    }
  }

  expect(await client({ agent: new InPieces() }).numbers.get("12065551234")).toEqual(document.data);
});

test("an answer in ten thousand pieces is put together", async () => {
  const long = { data: { ...document.data, attributes: { alias: "é".repeat(5_000) } } };
  answer = (_request, response) => {
    for (const byte of Buffer.from(JSON.stringify(long))) response.write(Buffer.of(byte));
    response.end();
  };

  expect(await client().numbers.get("12065551234")).toEqual(long.data);
});

test("asks for an IPv6 address without its brackets", async () => {
  const agent = new Agent();
  const hosts: unknown[] = [];
  vi.spyOn(agent as unknown as { addRequest(request: ClientRequest, options: { host: string }): void }, "addRequest").mockImplementation((request, { host }) => {
    hosts.push(host);
    request.emit("error", new Error("seen enough"));
  });
  await failureOf(new Flowroute({ ...keys, agent, maxRetries: 0, baseUrl: "http://[::1]:4010" }).numbers.get("12065551234"));

  expect(hosts).toEqual(["::1"]);
});

test("a server that switches protocols is no answer", async () => {
  answer = ({ socket }) => void socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");

  expect(await failureOf(client().messages.send(sms))).toMatchObject({ code: "connection_failed", outcome: "unknown" });
});

test("an agent makes the connections", async () => {
  const agent = new Agent({ keepAlive: true });
  const addRequest = vi.spyOn(agent as unknown as { addRequest(): void }, "addRequest");
  await client({ agent }).numbers.get("12065551234");
  agent.destroy();

  expect(addRequest).toHaveBeenCalledOnce();
});

test.each([
  ["that turns out to be for https", () => Object.create(new HttpsAgent()) as HttpsAgent],
  ["that cannot make a connection", () => Object.assign(new Agent(), { createConnection: () => { throw new Error("no route"); } })],
])("an agent %s is a clear failure of each call, and nothing was sent", async (_name, makeAgent) => {
  const flowroute = client({ agent: makeAgent(), maxRetries: 0 });

  for (const call of [() => flowroute.messages.send(sms), () => flowroute.numbers.get("12065551234"), () => flowroute.routes.delete("1")]) {
    expect(await failureOf(call())).toMatchObject({ name: "ConnectionError", outcome: "not_sent", attempts: 1 });
  }
  expect(requests).toEqual([]);
});

/** Where a connection never comes to stand, for reasons before TLS. Each calls back when it has got as far as it gets. */
const unfinished: [string, (reached: () => void) => { options: FlowrouteOptions; close?: () => void }][] = [
  [
    "the host name is never found",
    (reached) => ({ options: { baseUrl: "http://localhost:1", agent: new Agent({ lookup: reached }) } }),
  ],
  [
    "all of the agent's connections are taken",
    (reached) => {
      const agent = new Agent({ maxSockets: 1 });
      answer = () => void reached();
      get({ host: "127.0.0.1", port: port(), agent }).on("error", () => {});
      return { options: { baseUrl: `http://127.0.0.1:${port()}`, agent }, close: () => agent.destroy() };
    },
  ],
];

test.each(unfinished)("a deadline that ends the wait for a connection knows that nothing was sent: %s", async (_name, begin) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const results: unknown[] = [];
  let options: FlowrouteOptions = {};
  let close: (() => void) | undefined;
  const reached = new Promise<void>((resolve) => ({ options, close } = begin(resolve)));
  const flowroute = new Flowroute({ ...keys, ...options, hooks: { onResult: ({ outcome, code }) => void results.push({ outcome, code }) } });
  const late = failureOf(flowroute.messages.send(sms, { timeoutMs: 5_000 }));
  const controller = new AbortController();
  const aborted = failureOf(flowroute.numbers.purchase("12065551234", {}, { signal: controller.signal }));
  await reached;
  controller.abort("enough");
  await vi.advanceTimersByTimeAsync(5_000);

  expect(await aborted).toBe("enough");
  expect(await late).toMatchObject({ code: "deadline_exceeded", outcome: "not_sent", attempts: 1, message: "messages.send took longer than 5000 ms; it was making the connection" });
  expect(results).toEqual([{ outcome: "not_sent", code: "aborted" }, { outcome: "not_sent", code: "deadline_exceeded" }]);
  close?.();
});

test.each([5, null, "agent", {}, { destroy: () => {} }])("refuses %j for an agent", (agent) => {
  expect(() => client({ agent: agent as never })).toThrow("agent must be an http.Agent or https.Agent, got");
});

test("a read goes out at once, but beside others in the next turn of the event loop, with those that begin until then", async () => {
  const agent = new Agent({ keepAlive: true });
  const addRequest = vi.spyOn(agent as unknown as { addRequest(): void }, "addRequest");
  const flowroute = client({ agent });
  const read = () => flowroute.numbers.get("12065551234");

  const first = read();
  expect(addRequest).toHaveBeenCalledTimes(1);
  const others = [read(), read()];
  await Promise.resolve();
  expect(addRequest).toHaveBeenCalledTimes(1);
  await new Promise(setImmediate);
  expect(addRequest).toHaveBeenCalledTimes(3);

  await Promise.all([first, ...others]);
  const last = read();
  expect(addRequest).toHaveBeenCalledTimes(4);
  await last;
  agent.destroy();
});

test("what may cost money does not go out on a connection that the server has just closed", async () => {
  const agent = new Agent({ keepAlive: true });
  const flowroute = client({ agent, pacing: false });
  for (let round = 0; round < 20; round++) {
    await flowroute.numbers.get("12065551234");
    // The client has not been able to hear of it yet.
    requests.at(-1)?.socket.destroy();
    await flowroute.messages.send(sms, { maxRetries: 0 });
  }

  expect(requests.map(({ method }) => method)).toEqual(Array.from({ length: 40 }, (_, index) => (index % 2 ? "POST" : "GET")));
  agent.destroy();
});

test("what is taken back before it has gone out never goes out", async () => {
  const agent = new Agent({ keepAlive: true });
  const addRequest = vi.spyOn(agent as unknown as { addRequest(): void }, "addRequest");
  const outcomes: string[] = [];
  const flowroute = client({ agent, hooks: { onResult: ({ outcome }) => outcomes.push(outcome) } });
  const controller = new AbortController();
  const { signal } = controller;

  const other = flowroute.numbers.get("12065551234");
  const takenBack = [flowroute.messages.send(sms, { signal }), flowroute.numbers.get("12065551234", { signal })];
  await Promise.resolve();
  controller.abort();

  expect(await Promise.allSettled(takenBack)).toEqual(takenBack.map(() => ({ status: "rejected", reason: signal.reason })));
  expect(outcomes).toEqual(["not_sent", "not_sent"]);
  await other;
  // A request that was still to come would begin within two turns of the event loop.
  for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
  expect(addRequest).toHaveBeenCalledOnce();
  expect(requests).toHaveLength(1);
  agent.destroy();
});

test("an agent that does not fit the base URL is refused at once, a proxy's that makes up its mind later is not", () => {
  const own = { addRequest() {}, destroy() {} };

  expect(() => new Flowroute({ ...keys, agent: new Agent() })).toThrow(expect.objectContaining({ name: "InvalidArgumentError", message: "agent is for http:, and baseUrl is https:" }));
  expect(() => client({ agent: new HttpsAgent() })).toThrow("agent is for https:, and baseUrl is http:");
  client({ agent: new Agent() });
  client({ agent: own });
  client({ agent: Object.assign(new Agent(), { protocol: undefined }) });
  client({ agent: new HttpsAgent(), fetch: async () => new Response("") });
  client({ agent: Object.create({ get protocol() { return "https:"; } }, Object.getOwnPropertyDescriptors(own)) as typeof own });
});

test("a call that is taken back while its connection is being made never goes out", async () => {
  const controller = new AbortController();
  class Aborting extends Agent {
    override createConnection(...given: Parameters<Agent["createConnection"]>) {
      controller.abort(new Error("enough"));
      return super.createConnection(...given);
    }
  }
  const agent = new Aborting();
  const outcomes: string[] = [];
  const flowroute = client({ agent, hooks: { onResult: ({ outcome }) => outcomes.push(outcome) } });

  expect(await failureOf(flowroute.messages.send(sms, { signal: controller.signal }))).toBe(controller.signal.reason);
  // One that goes out is answered before another that begins after it.
  await client().numbers.get("12065551234");
  expect([outcomes, requests.map(({ method }) => method)]).toEqual([["not_sent"], ["GET"]]);
  agent.destroy();
});

test.each(["setHeader", "end"] as const)("a request of an agent's whose %s throws leaves no connection behind", async (method) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { ClientRequest } = process.getBuiltinModule("node:http");
  const own = ClientRequest.prototype[method] as (...given: unknown[]) => never;
  const failing = vi.spyOn(ClientRequest.prototype, method).mockImplementation(function (this: ClientRequest, ...given: unknown[]) {
    // Node sets the host itself.
    if (given[0] === "host" || given[0] === "Host") return own.apply(this, given);
    throw new Error("out of order");
  });

  expect(await failureOf(client({ agent }).messages.send(sms))).toMatchObject({ code: "connection_failed", outcome: "unknown", cause: { message: "out of order" } });
  failing.mockRestore();
  expect(await client({ agent }).numbers.get("12065551234")).toEqual(document.data);
  agent.destroy();
});

/** Stands in the place of a request of Node's and tells less of it, or what is not true. */
class Wrapped extends EventEmitter {
  readonly #inner: ClientRequest;
  readonly #onEnd: (wrapped: Wrapped) => void;

  constructor(inner: ClientRequest, onEnd: (wrapped: Wrapped) => void) {
    super();
    this.#inner = inner;
    this.#onEnd = onEnd;
    for (const event of ["response", "error"]) inner.on(event, (what) => this.emit(event, what));
  }

  setHeader(name: string, value: string) {
    this.#inner.setHeader(name, value);
  }

  end(body: string) {
    this.#onEnd(this);
    this.#inner.end(body);
  }

  destroy() {
    this.#inner.destroy();
  }
}

test.each([
  ["that tells of no socket", () => {}],
  ["whose socket says that it is connecting", (wrapped: Wrapped) => wrapped.emit("socket", Object.assign(new Socket(), { connecting: true }))],
  ["that throws when it is ended", (wrapped: Wrapped) => {
    wrapped.end = () => {};
    wrapped.destroy();
    throw new Error("out of order");
  }],
])("a request of another kind than Node's %s proves nothing, and is not sent again", async (_what, onEnd) => {
  const nodeHttp = process.getBuiltinModule("node:http");
  const { request } = nodeHttp;
  const replaced = vi.spyOn(nodeHttp, "request").mockImplementation(((options: object) => new Wrapped(request(options), onEnd)) as never);
  answer = (incoming) => void incoming.resume().once("end", () => incoming.socket.resetAndDestroy());

  expect(await failureOf(client().messages.send(sms))).toMatchObject({ code: "connection_failed", outcome: "unknown", attempts: 1 });
  expect(replaced).toHaveBeenCalledOnce();
  replaced.mockRestore();
});

const fills = { setHeader() {}, write() {} };
const throws = () => {
  throw new Error("out of order");
};

test.each([
  ["gives nothing", () => undefined],
  ["gives what is no request", () => new EventEmitter()],
  ["gives what cannot be destroyed", () => Object.assign(new EventEmitter(), fills, { end: throws })],
])("a function in the place of Node's that %s is a failed connection, and ends no process", async (_what, give) => {
  const nodeHttp = process.getBuiltinModule("node:http");
  const replaced = vi.spyOn(nodeHttp, "request").mockImplementation(give as never);
  const failed = await Promise.all([failureOf(client().messages.send(sms)), failureOf(client({ maxRetries: 0 }).numbers.get("12065551234"))]);
  replaced.mockRestore();

  for (const failure of failed) expect(failure).toMatchObject({ code: "connection_failed", outcome: "unknown", attempts: 1 });
});

test("a request that cannot be stopped does not keep its call from ending", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const nodeHttp = process.getBuiltinModule("node:http");
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const replaced = vi.spyOn(nodeHttp, "request").mockImplementation((() => Object.assign(new EventEmitter(), fills, { end: begun, destroy: throws })) as never);
  const failed = failureOf(client({ timeoutMs: 5_000 }).messages.send(sms));
  await hasBegun;
  await vi.advanceTimersByTimeAsync(5_000);
  replaced.mockRestore();

  expect(await failed).toMatchObject({ code: "deadline_exceeded", outcome: "unknown" });
});

test("an agent of the caller's goes before a fetch put in the place of the global one", async () => {
  const fetch = vi.fn<typeof globalThis.fetch>();
  vi.stubGlobal("fetch", fetch);
  const agent = new Agent();

  expect(await client({ agent }).numbers.get("12065551234")).toEqual(document.data);
  expect(fetch).not.toHaveBeenCalled();
  agent.destroy();
});

test("a fetch put in the place of the global one is used, and Node's own is not", async () => {
  const stub = vi.fn<typeof fetch>(async () => new Response(JSON.stringify(document)));
  const flowroute = client();
  vi.stubGlobal("fetch", stub);
  await flowroute.numbers.get("12065551234");
  vi.unstubAllGlobals();
  await flowroute.numbers.get("12065551234");

  expect(stub).toHaveBeenCalledOnce();
  expect(requests).toHaveLength(1);
});

/** Runs a program in a process of its own: what stands in the place of a global when the package is loaded, is there to stay. */
async function outputOf(before: string, baseUrl = `http://127.0.0.1:${port()}`): Promise<string> {
  const program = `
    ${before}
    const { Flowroute } = await import("./src/node.ts");
    const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl: ${JSON.stringify(baseUrl)} });
    process.stdout.write((await flowroute.messages.send(${JSON.stringify(sms)})).id);
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], { cwd: new URL("..", import.meta.url) });
  return stdout;
}

test("a fetch that was put there before the package was loaded is used too", { timeout: 30_000 }, async () => {
  expect(await outputOf(`globalThis.fetch = async () => { process.stdout.write("mock "); return new Response('{"data":{"id":"1"}}'); };`)).toBe("mock 1");
  expect(requests).toEqual([]);
});

test("needs no fetch at all", { timeout: 30_000 }, async () => {
  expect(await outputOf("globalThis.fetch = undefined;")).toBe(document.data.id);
});

test("sends while somebody's fake timers stand still, which were there before the package was loaded", { timeout: 30_000 }, async () => {
  expect(await outputOf("globalThis.setImmediate = globalThis.setTimeout = () => {};")).toBe(document.data.id);
});

test.each([
  ["https://api.flowroute.com", '{"https_proxy":"http://127.0.0.1:9"}'],
  ["http://127.0.0.1:9", "undefined"],
])("to %s goes with the proxies %s, where Node was told to find these in the environment", { timeout: 30_000 }, async (baseUrl, proxies) => {
  const look = `
    for (const name of ["node:http", "node:https"]) {
      const { default: module } = await import(name);
      module.globalAgent.options.proxyEnv = { https_proxy: "http://127.0.0.1:9" };
      module.request = ({ agent }) => { process.stdout.write(String(JSON.stringify(agent.options.proxyEnv))); process.exit(); };
    }
  `;

  expect(await outputOf(look, baseUrl)).toBe(proxies);
});

test("keeps connections for four seconds", { timeout: 30_000 }, async () => {
  const look = `
    const { default: module } = await import("node:http");
    module.request = ({ agent }) => { process.stdout.write(JSON.stringify([agent.keepAlive, agent.options.timeout])); process.exit(); };
  `;

  expect(await outputOf(look)).toBe("[true,4000]");
});

test.each(["content-length: 99", "transfer-encoding: chunked", "connection: close"])("an answer that is reset on its way counts by its status: %s", async (framing) => {
  let reset = () => {};
  answer = ({ socket }) => {
    reset = () => socket.resetAndDestroy();
    socket.write(`HTTP/1.1 422 Unprocessable\r\n${framing}\r\n\r\n4\r\npart\r\n`);
  };
  // Only once the head is here: seen in one look with what came before it, a reset passes for the end on Linux.
  class ResetAfterHead extends Agent {
    override createConnection(...args: Parameters<Agent["createConnection"]>) {
      return super.createConnection(...args)?.once("data", () => setImmediate(() => reset()));
    }
  }
  const agent = new ResetAfterHead();

  expect(await failureOf(client({ agent }).messages.send(sms))).toMatchObject({ code: "unprocessable", status: 422, outcome: "rejected", attempts: 1, cause: { code: "ECONNRESET" } });
});

test("an answer that is followed by bytes of nobody's is taken for whole", async () => {
  answer = ({ socket }) => void socket.write("HTTP/1.1 204 No Content\r\n\r\n{}");

  expect(await client({ maxRetries: 0 }).routes.delete("1")).toBeUndefined();
});

test("a status that ends no answer is none", async () => {
  answer = ({ socket }) => void socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n");

  expect(await failureOf(client().messages.send(sms))).toMatchObject({ message: "unexpected answer to messages.send: status 101, no final answer", outcome: "unknown" });
});

test("a mock of node:http sees the requests", async () => {
  const msw = setupServer(http.get("https://api.flowroute.com/v2/numbers/:id", () => HttpResponse.json(document)));
  msw.listen({ onUnhandledRequest: "error" });
  // With an agent, requests never take the way over the mocked fetch.
  const agent = new HttpsAgent();
  const flowroute = new Flowroute({ ...keys, agent });

  expect(await flowroute.numbers.get("12065551234")).toEqual(document.data);
  msw.close();
});
