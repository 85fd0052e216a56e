import { createServer } from "node:http";
import { Agent, type RequestOptions } from "node:https";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectSecurely, createServer as createSecureServer } from "node:tls";
import { HttpsProxyAgent } from "https-proxy-agent";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { selfSigned } from "./support/certificate.ts";
import { failureOf, keys } from "./support/client.ts";

/** One that nobody trusts unless told to. */
const { cert, key } = selfSigned("127.0.0.1");

const accepted = 'HTTP/1.1 202 Accepted\r\nconnection: close\r\n\r\n{"data":{"id":"mdr2-0123"}}';
let answer = accepted;
const received: string[] = [];
const server = createSecureServer({ cert, key }, (socket) => {
  socket.on("error", () => {});
  socket.on("data", (piece) => {
    received.push(piece.toString());
    socket.end(answer);
  });
});
server.on("tlsClientError", () => {});

const tunnels: (string | undefined)[] = [];
const proxy = createServer().on("connect", ({ url }, socket: Socket) => {
  tunnels.push(url);
  const onward = connect(portOf(server), "127.0.0.1", () => socket.write("HTTP/1.1 200 Connection established\r\n\r\n"));
  onward.on("error", () => socket.destroy()).pipe(socket);
  socket.on("error", () => onward.destroy()).pipe(onward);
});

const portOf = (listening: Server) => (listening.address() as AddressInfo).port;
const listen = (quiet: Server) => new Promise<void>((resolve) => void quiet.listen(0, "127.0.0.1", resolve));
beforeAll(() => Promise.all([listen(server), listen(proxy)]));
afterEach(() => {
  answer = accepted;
  received.length = 0;
  tunnels.length = 0;
});
afterAll(() => {
  server.close();
  proxy.close();
});

/** As the agents of the proxy packages do it: TLS on a connection that the proxy has made already. */
class TunnelAgent extends Agent {
  override createConnection({ host, port, ca }: RequestOptions, made?: (failure: null, connection: Duplex) => void): undefined {
    const socket = connect(portOf(proxy), "127.0.0.1");
    socket.write(`CONNECT ${host}:${port} HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
    socket.once("data", () => made?.(null, connectSecurely({ ca, host: host ?? "", socket })));
  }
}

/** It takes no certificates, but hands on what is among its options; and it does not hand on whom an address belongs to. */
function trusting(agent: HttpsProxyAgent<string>): HttpsProxyAgent<string> {
  Object.assign(agent.options, { ca: cert, checkServerIdentity: () => undefined });
  return agent;
}

const client = (options: FlowrouteOptions) => new Flowroute({ ...keys, baseUrl: `https://127.0.0.1:${portOf(server)}`, maxRetries: 0, ...options });
const sms = { from: "12065550101", to: "12065551234", body: "hi" };

test.each([
  ["", {}],
  [" through a proxy", { agent: new TunnelAgent() }],
])("nothing is sent%s to a server that cannot be verified", async (_where, options) => {
  expect(await failureOf(client(options).messages.send(sms))).toMatchObject({ code: "connection_failed", outcome: "not_sent", cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" } });
  expect(received).toEqual([]);
});

test.each([
  ["", () => new Agent({ ca: cert }), 0],
  [" through a proxy", () => new TunnelAgent({ ca: cert }), 1],
  [" through a proxy by the agent of the README", () => trusting(new HttpsProxyAgent(`http://127.0.0.1:${portOf(proxy)}`)), 1],
])("requests travel%s to a server that the agent trusts", async (_where, makeAgent, tunnelled) => {
  expect(await client({ agent: makeAgent() }).messages.send(sms)).toEqual({ id: "mdr2-0123" });
  expect(received.join("")).toMatch(/^POST \/v2\.1\/messages HTTP\/1\.1\r\n[^]*"body":"hi"/);
  expect(tunnels).toEqual(Array.from({ length: tunnelled }, () => `127.0.0.1:${portOf(server)}`));
});

test("what a trusted server leaves unanswered may have been carried out, through a proxy too", async () => {
  answer = "";

  expect(await failureOf(client({ agent: new TunnelAgent({ ca: cert }) }).messages.send(sms))).toMatchObject({ code: "connection_failed", outcome: "unknown" });
});
