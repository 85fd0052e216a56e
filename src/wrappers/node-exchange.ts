import type { Agent as HttpAgent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { BodyTooLongError, type Exchange, joined, longestBody, NotSentError, type WireAnswer, type WireRequest } from "./exchange.ts";
import { type Fetch, fetchExchange } from "./fetch-exchange.ts";
import { describe, InvalidArgumentError } from "./invalid-argument.ts";
import type { Agent } from "./options.ts";

/** Loaded when first needed: a program that only reads types or texts pays nothing for TLS. */
const modules = {
  "http:": () => process.getBuiltinModule("node:http"),
  "https:": () => process.getBuiltinModule("node:https"),
};

/** Connections are kept for less than what servers and load balancers usually grant, so that few are closed under us. */
const idleMs = 4_000;

const agents: Partial<Record<keyof typeof modules, HttpAgent>> = {};

/** One pool of connections for all clients of the process. Idle ones keep no process alive. */
function sharedAgent(protocol: keyof typeof modules): HttpAgent {
  return (agents[protocol] ??= new (modules[protocol]().Agent)({ keepAlive: true, timeout: idleMs, scheduling: "lifo" }));
}

/** The global `fetch` as Node has it. Another in its place is a mock or a tracer, and wants to see the requests. */
const nodeFetch = globalThis.fetch;

/** As it is before anybody's fake timers: the event loop is no clock. */
const { setImmediate } = globalThis;

/**
 * An exchange over `node:http` and `node:https`: at half the cost of `fetch`, and it knows from the socket whether
 * anything left. Gives way to the `fetch` option, and to a `fetch` that was put in the place of Node's own.
 */
export function nodeExchange(options: { readonly fetch?: Fetch | undefined; readonly agent?: Agent | undefined }): Exchange {
  const { agent } = options;
  if (agent !== undefined && typeof (agent as { addRequest?: unknown } | null)?.addRequest !== "function") {
    throw new InvalidArgumentError("agent", `must be an http.Agent or https.Agent, got ${describe(agent)}`);
  }
  const overFetch = fetchExchange(options);
  return (request, onStop) => {
    if (options.fetch !== undefined || (globalThis.fetch !== nodeFetch && agent === undefined)) return overFetch(request, onStop);
    return new Promise((resolve, reject) => {
      let isStopped = false;
      onStop(() => (isStopped = true));
      const begin = () => {
        if (isStopped) return;
        const sent = send(request, agent as HttpAgent | undefined);
        onStop(() => sent.destroy());
        const isStillHere = watchDeparture(sent);
        // Stays to the end: what a stopped request or a torn connection still emits must not end the process.
        sent.on("error", (error) => reject(isStillHere() ? new NotSentError(error) : error));
        sent.on("response", (message) => void receive(message).then(resolve));
      };
      if (request.method === "GET") begin();
      else afterPolling(begin);
    });
  };
}

/**
 * Lets the event loop look at the sockets once more. A kept connection that the server has closed meanwhile is then not
 * taken for a request of which nobody could say, after the failure, whether it was carried out.
 */
function afterPolling(begin: () => void): void {
  setImmediate(() => setImmediate(begin));
}

function send({ url, method, headers, body }: WireRequest, agent: HttpAgent | undefined): ClientRequest {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const scheme = protocol === "http:" ? protocol : "https:";
  const options: RequestOptions = {
    protocol,
    // The URL parser puts an IPv6 address in brackets, the resolver wants none.
    hostname: hostname.startsWith("[") ? hostname.slice(1, -1) : hostname,
    port,
    path: pathname + search,
    method,
    agent: agent ?? sharedAgent(scheme),
  };
  // By way of the module, whose functions mocks and tracers replace.
  const request = modules[scheme]().request(options);
  // Not among the options: the runtime's debug log prints those, credentials and all.
  for (const name in headers) request.setHeader(name, headers[name]!);
  request.setHeader("accept-encoding", "gzip");
  if (body !== undefined) request.setHeader("content-length", Buffer.byteLength(body));
  request.end(body);
  return request;
}

/** Answers whether nothing can have left: there was no connection yet, or its other side was not verified. */
function watchDeparture(request: ClientRequest): () => boolean {
  let mayHaveLeft = false;
  request.on("socket", (socket: Socket | TLSSocket) => {
    if (!socket.connecting) mayHaveLeft = true;
    // Node holds back what is written until TLS stands and the certificate is found good.
    else socket.once("encrypted" in socket ? "secureConnect" : "connect", () => (mayHaveLeft = true));
  });
  return () => !mayHaveLeft;
}

async function receive(message: IncomingMessage): Promise<WireAnswer> {
  const head = {
    status: message.statusCode ?? 0,
    header: (name: string) => textOf(message.headers[name]),
    headers: () => headersOf(message),
  };
  try {
    const body = await readBody(message);
    return { ...head, body: await unpacked(body, head.header("content-encoding")) };
  } catch (broken) {
    // A body that breaks off leaves a connection of no further use.
    message.destroy();
    return { ...head, body: new Uint8Array(), broken };
  }
}

function readBody(message: IncomingMessage): Promise<Uint8Array> {
  if (Number(message.headers["content-length"]) > longestBody) throw new BodyTooLongError();
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    message.on("data", (piece: Uint8Array) => {
      length += piece.byteLength;
      if (length > longestBody) reject(new BodyTooLongError());
      else pieces.push(piece);
    });
    message.on("end", () => resolve(joined(pieces, length)));
    message.on("error", reject);
    message.on("close", () => reject(new Error("the connection closed before the end of the body")));
  });
}

async function unpacked(body: Uint8Array, encoding: string | null): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase();
  if (!name || name === "identity" || body.byteLength === 0) return body;
  if (name !== "gzip") throw new Error("the answer is packed in another way than was asked for");
  return new Promise((resolve, reject) => {
    process.getBuiltinModule("node:zlib").gunzip(body, { maxOutputLength: longestBody }, (error, whole) => {
      if (error) reject((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? new BodyTooLongError() : error);
      else resolve(whole);
    });
  });
}

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(", ") : (value ?? null));

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  return headers;
}
