import { Agent, createServer, globalAgent, type ServerResponse } from "node:http";
import { Agent as HttpsAgent, createServer as createSecureServer, globalAgent as secureGlobalAgent } from "node:https";
import type { AddressInfo } from "node:net";
import { Agent as Dispatcher, getGlobalDispatcher, MockAgent, Pool, setGlobalDispatcher } from "undici";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { selfSigned } from "./support/certificate.ts";
import { failureOf, keys } from "./support/client.ts";

/** What a program puts in the place of Node's own, or adds to it, is obeyed: the client would be the one thing that is not. */

const sms = { from: "12065550101", to: "12065551234", body: "hi" };
let requests = 0;
const certificate = selfSigned("127.0.0.1");
const answer = (_: unknown, response: ServerResponse) => {
  requests++;
  response.end('{"data":{"id":"1"}}');
};
const plain = createServer(answer);
const secure = createSecureServer(certificate, answer);
const ordinary = getGlobalDispatcher();

beforeAll(() => Promise.all([plain, secure].map((server) => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)))));
afterEach(() => {
  setGlobalDispatcher(ordinary);
  requests = 0;
  vi.restoreAllMocks();
});
afterAll(() => {
  for (const server of [plain, secure]) server.close().closeAllConnections();
});

const portOf = (server: typeof plain) => (server.address() as AddressInfo).port;
const clientTo = (server: typeof plain, options: FlowrouteOptions = {}) =>
  new Flowroute({ ...keys, baseUrl: `${server === plain ? "http" : "https"}://127.0.0.1:${portOf(server)}`, maxRetries: 0, ...options });

test("a test that forbids the network with undici's MockAgent sends nothing", async () => {
  const mock = new MockAgent();
  mock.disableNetConnect();
  setGlobalDispatcher(mock);

  expect(await failureOf(clientTo(plain).messages.send(sms))).toMatchObject({ code: "connection_failed", outcome: "unknown", cause: { message: "fetch failed" } });
  expect(requests).toBe(0);
});

test("what undici's MockAgent answers is what the client gets, while it is set", async () => {
  const mock = new MockAgent();
  setGlobalDispatcher(mock);
  mock.get(`http://127.0.0.1:${portOf(plain)}`).intercept({ method: "POST", path: "/v2.1/messages" }).reply(202, { data: { id: "mocked" } });
  const flowroute = clientTo(plain);

  expect((await flowroute.messages.send(sms)).id).toBe("mocked");
  setGlobalDispatcher(ordinary);
  expect((await flowroute.messages.send(sms)).id).toBe("1");
});

test.each<[string, () => Dispatcher]>([
  ["that trusts a CA", () => new Dispatcher({ connect: { ca: certificate.cert } })],
  ["that makes its connections itself", () => new Dispatcher({ factory: (origin) => new Pool(origin, { connect: { ca: certificate.cert } }) })],
  ["of a class of its own", () => new (class extends Dispatcher {})({ connect: { ca: certificate.cert } })],
])("a dispatcher %s is used as Node's fetch would use it", async (_what, make) => {
  expect(await failureOf(clientTo(secure).messages.send(sms))).toMatchObject({ outcome: "not_sent" });
  setGlobalDispatcher(make());

  expect((await clientTo(secure).messages.send(sms)).id).toBe("1");
});

test("a dispatcher with an interceptor in front is used", async () => {
  const seen: string[] = [];
  const tells = vi.fn<(dispatch: Dispatcher["dispatch"]) => Dispatcher["dispatch"]>((dispatch) => (options, handler) => {
    seen.push(options.method);
    return dispatch(options, handler);
  });
  setGlobalDispatcher(new Dispatcher().compose(tells));
  await clientTo(plain).messages.send(sms);

  expect(seen).toEqual(["POST"]);
});

test("undici's own default dispatcher, which comes with loading it, changes nothing", async () => {
  setGlobalDispatcher(new Dispatcher());
  const fetch = vi.spyOn(ordinary.constructor.prototype as Dispatcher, "dispatch");

  await clientTo(plain).messages.send(sms);
  expect(fetch).not.toHaveBeenCalled();
});

test("an agent of the client's own goes before a dispatcher", async () => {
  setGlobalDispatcher(new MockAgent());
  const agent = new Agent();

  expect((await clientTo(plain, { agent }).messages.send(sms)).id).toBe("1");
  agent.destroy();
});

test("a CA that was given to Node's global agent is trusted, and what is sent over it counts as sent", async () => {
  secureGlobalAgent.options.ca = certificate.cert;
  try {
    expect((await clientTo(secure).messages.send(sms)).id).toBe("1");
  } finally {
    delete secureGlobalAgent.options.ca;
    secureGlobalAgent.destroy();
  }
  expect(await failureOf(clientTo(secure).messages.send(sms))).toMatchObject({ outcome: "not_sent" });
});

interface WithAddRequest {
  addRequest(...given: unknown[]): void;
}

test("a limit that was put on Node's global agent is kept to", async () => {
  globalAgent.maxSockets = 1;
  const used = vi.spyOn(Agent.prototype as unknown as WithAddRequest, "addRequest");
  await clientTo(plain).messages.send(sms);
  globalAgent.maxSockets = Infinity;
  await clientTo(plain).messages.send(sms);

  expect(used.mock.contexts.map((agent) => agent === globalAgent)).toEqual([true, false]);
  globalAgent.destroy();
});

test("a global agent that makes connections, or takes requests, in another way is used", async () => {
  const addRequest = vi.spyOn(globalAgent as unknown as WithAddRequest, "addRequest");
  await clientTo(plain).messages.send(sms);
  expect(addRequest).toHaveBeenCalledOnce();
  addRequest.mockRestore();
  globalAgent.destroy();

  const createConnection = vi.spyOn(globalAgent, "createConnection");
  await clientTo(plain).messages.send(sms);
  expect(createConnection).toHaveBeenCalledOnce();
  globalAgent.destroy();
});

test("an agent in the place of Node's global one is used", async () => {
  const nodeHttps = process.getBuiltinModule("node:https");
  const agent = new HttpsAgent({ ca: certificate.cert });
  nodeHttps.globalAgent = agent;
  try {
    expect((await clientTo(secure).messages.send(sms)).id).toBe("1");
  } finally {
    nodeHttps.globalAgent = secureGlobalAgent;
    agent.destroy();
  }
});
