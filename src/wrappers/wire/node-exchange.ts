import type { Agent as HttpAgent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { InvalidArgumentError, misfit } from "../input/invalid-argument.ts";
import type { Agent } from "../settings/options.ts";
import { bodyTooLong, type Exchange, longestOf, NotSentError, type WireAnswer, type WireRequest } from "./exchange.ts";
import { type Fetch, fetchExchange } from "./fetch-exchange.ts";
import { provesNotSent } from "./not-sent.ts";
import { shielded } from "./shielded.ts";

type Scheme = "http:" | "https:";

/** Loaded when first needed: a program that only reads types or texts pays nothing for TLS. */
const loaded: { "http:"?: typeof import("node:http"); "https:"?: typeof import("node:https") } = {};

function moduleOf(scheme: Scheme) {
  if (scheme === "http:") return (loaded[scheme] ??= process.getBuiltinModule("node:http"));
  return (loaded[scheme] ??= process.getBuiltinModule("node:https"));
}

/** Connections are kept for less than what servers and load balancers usually grant, so that few are closed under us. */
const idleMs = 4_000;

const agents: Partial<Record<Scheme, HttpAgent>> = {};

/** One pool of connections for all clients of the process. Idle ones keep no process alive. */
function sharedAgent(scheme: Scheme): HttpAgent {
  return (agents[scheme] ??= makeAgent(scheme));
}

function makeAgent(scheme: Scheme): HttpAgent {
  const { Agent, globalAgent } = moduleOf(scheme);
  // Newer versions of Node read the environment's proxies where NODE_USE_ENV_PROXY says so, for their own agent only.
  const { proxyEnv } = (globalAgent as { readonly options?: { readonly proxyEnv?: object } }).options ?? {};
  // Without TLS the credentials stay on this machine, where no proxy has to help.
  const proxies = scheme === "https:" && proxyEnv ? { proxyEnv } : undefined;
  return new Agent({ keepAlive: true, timeout: idleMs, ...proxies });
}

interface Origin extends Pick<RequestOptions, "host" | "port"> {
  readonly text: string;
  readonly scheme: Scheme;
}

function originOf(url: string): Origin {
  const { origin, protocol, hostname, port } = new URL(url);
  const scheme = protocol === "http:" ? protocol : "https:";
  // The URL parser puts an IPv6 address in brackets, the resolver wants none.
  return { text: origin, scheme, host: hostname.startsWith("[") ? hostname.slice(1, -1) : hostname, port };
}

/**
 * The global `fetch` as Node has it: known by its text, since a mock may stand in its place before this is loaded. Any
 * other wants to see the requests.
 */
const nodeFetch = isNodeFetch(globalThis.fetch) ? globalThis.fetch : undefined;

/** Of Node's own, since the global one may be a fake timer's: the event loop is no clock. */
const { setImmediate } = process.getBuiltinModule("node:timers");

/** There is none at all where Node was told to do without, and in some test environments. */
function isNodeFetch(fetch: unknown): boolean {
  return typeof fetch === "function" && /internal\/deps\/undici|lazyUndici/.test(Function.prototype.toString.call(fetch));
}

/**
 * An exchange over `node:http` and `node:https`: at less cost than `fetch`, and it knows from the socket whether
 * anything left. Gives way to the `fetch` option, and to a `fetch` that was put in the place of Node's own.
 */
export function nodeExchange(options: { readonly fetch?: Fetch | undefined; readonly agent?: Agent | undefined }, baseUrl: string): Exchange {
  const to = originOf(baseUrl);
  const agent = options.agent as HttpAgent | undefined;
  if (agent !== undefined && typeof (agent as { addRequest?: unknown } | null)?.addRequest !== "function") {
    throw misfit("agent", "an http.Agent or https.Agent", agent);
  }
  if (agent !== undefined && options.fetch === undefined) checkScheme(agent, to.scheme);
  const overFetch = fetchExchange(options.fetch, provesNotSent);
  return (request, onStop) => {
    if (options.fetch !== undefined || (globalThis.fetch !== nodeFetch && agent === undefined)) return overFetch(request, onStop);
    return new Promise((resolve, reject) => {
      let isStopped = false;
      onStop(() => {
        isStopped = true;
        return true;
      });
      const start = () => {
        if (isStopped) return;
        let sent: ClientRequest;
        try {
          sent = make(request, to, agent);
        } catch (error) {
          // An agent that does not fit, or whose certificates cannot be read.
          reject(new NotSentError(error));
          return;
        }
        const isStillHere = watchDeparture(sent);
        onStop(() => {
          const isIdle = isStillHere();
          sent.destroy();
          return isIdle;
        });
        let answer: IncomingMessage | undefined;
        // Stays to the end: what a stopped request or a torn connection still emits must not end the process.
        sent.on("error", (error) => {
          if (answer === undefined) reject(isStillHere() ? new NotSentError(error) : error);
          // The head of the answer has come and counts. What goes wrong behind a whole one is none of its business.
          else if (!answer.complete) answer.destroy(error);
        });
        sent.on("response", (message) => {
          answer = message;
          void receive(message).then(resolve);
        });
        sent.on("upgrade", (_message, socket) => {
          socket.destroy();
          reject(new Error("the server switched to another protocol"));
        });
        // The agent, or what stands in the place of Node's function, may have ended the call meanwhile.
        if (isStopped) {
          sent.destroy();
          return;
        }
        try {
          fill(sent, request);
        } catch (error) {
          reject(error);
          sent.destroy();
        }
      };
      const begin = () => {
        try {
          start();
        } catch (error) {
          // What stands in the place of Node's function gave no request, or one that cannot do what Node's can.
          reject(error);
        }
      };
      if (request.method !== "GET") afterPolling(begin);
      else if (isBusy(agent ?? agents[to.scheme])) setImmediate(begin);
      else begin();
    });
  };
}

/** Refuses an agent that Node would refuse with every call. A proxy's makes up its mind later, with a getter. */
function checkScheme(agent: HttpAgent & { readonly protocol?: string }, scheme: Scheme): void {
  if (!Object.hasOwn(agent, "protocol") || !agent.protocol || agent.protocol === scheme) return;
  throw new InvalidArgumentError("agent", `is for ${agent.protocol}, and baseUrl is ${scheme}`);
}

/**
 * Lets the event loop look at the sockets once more. A kept connection that the server has closed meanwhile is then not
 * taken for a request of which nobody could say, after the failure, whether it was carried out.
 */
function afterPolling(begin: () => void): void {
  setImmediate(() => setImmediate(begin));
}

/**
 * Whether others are under way. Their answers tend to come together: taken in together, and followed by requests that go
 * out together, they cost less than one after the other.
 */
function isBusy(agent: HttpAgent | undefined): boolean {
  for (const _ in agent?.sockets) return true;
  return false;
}

/** A request of which nothing goes out before it is filled: whoever watches it is there first. */
function make({ url, method }: WireRequest, { text, scheme, host, port }: Origin, agent: HttpAgent | undefined): ClientRequest {
  const path = url.slice(text.length);
  // By way of the module, whose functions mocks and tracers replace.
  return moduleOf(scheme).request(shielded({ host, port, path, method, agent: agent ?? sharedAgent(scheme) }));
}

function fill(request: ClientRequest, { headers, body }: WireRequest): void {
  // Not among the options: the runtime's debug log prints those, credentials and all.
  for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
  request.setHeader("accept-encoding", "gzip");
  request.end(body);
}

/**
 * Answers whether nothing can have left: there was no connection yet, or its other side was not verified. A request of
 * another kind than Node's may never tell of its socket, and proves nothing.
 */
function watchDeparture(request: ClientRequest): () => boolean {
  let mayHaveLeft = !isOfNode(request, "request");
  request.on("socket", (socket: Socket | TLSSocket) => {
    if (socket.connecting && isOfNode(socket, "net")) socket.once("connect", () => (mayHaveLeft = true));
    // Node holds back what is written until TLS stands, and destroys what has no good certificate before we hear of it.
    else if (isShakingHands(socket)) socket.once("secure", () => (mayHaveLeft = !socket.destroyed));
    else mayHaveLeft = true;
  });
  return () => !mayHaveLeft;
}

/** Through a proxy, TLS begins on a connection that stands already. */
function isShakingHands(socket: Socket | TLSSocket): boolean {
  return "getFinished" in socket && isOfNode(socket, "tls") && socket.getFinished() === undefined;
}

/** A mock's socket, or one of an agent's own kind, tells of its state what it likes, and proves nothing. */
function isOfNode(thing: Socket | TLSSocket | ClientRequest, kind: keyof typeof nodeClass): boolean {
  return Object.getPrototypeOf(thing) === nodeClass[kind]().prototype;
}

/** Looked up when a request is made: a program that only reads types or texts pays nothing for TLS. */
const nodeClass = {
  request: () => process.getBuiltinModule("node:http").ClientRequest,
  net: () => process.getBuiltinModule("node:net").Socket,
  tls: () => process.getBuiltinModule("node:tls").TLSSocket,
};

async function receive(message: IncomingMessage): Promise<WireAnswer> {
  // The names and values only: whoever keeps an answer must not keep its request and connection with it.
  const { rawHeaders, statusCode: status = 0 } = message;
  const header = (name: string) => find(rawHeaders, name);
  let made: Headers | undefined;
  const headers = () => (made ??= headersOf(rawHeaders));
  const longest = longestOf(status);
  try {
    if (Number(header("content-length")) > longest) throw bodyTooLong;
    const body = await readBody(message, longest);
    const encoding = header("content-encoding");
    return { status, header, headers, body: encoding === null ? body : await unpacked(body, encoding, longest), broken: undefined };
  } catch (broken) {
    // A body that breaks off leaves a connection of no further use.
    message.destroy();
    return { status, header, headers, body: new Uint8Array(), broken };
  }
}

const mostPieces = 4_096;

function readBody(message: IncomingMessage, longest: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    const joined: Uint8Array[] = [];
    let length = 0;
    message.on("data", (piece: Uint8Array) => {
      length += piece.byteLength;
      if (length > longest) reject(bodyTooLong);
      else pieces.push(piece);
      // A server that sends byte by byte would fill the memory with small pieces long before that.
      if (pieces.length === mostPieces) joined.push(Buffer.concat(pieces.splice(0)));
    });
    message.on("end", () => resolve(pieces.length === 1 && joined.length === 0 ? pieces[0]! : Buffer.concat([...joined, ...pieces])));
    message.on("error", reject);
    message.on("close", () => {
      // An error is dear to make, and every answer closes.
      if (!message.complete) reject(new Error("the connection closed before the end of the body"));
    });
  });
}

async function unpacked(body: Uint8Array, encoding: string, longest: number): Promise<Uint8Array> {
  if (/^(?:identity)?$/i.test(encoding) || body.byteLength === 0) return body;
  if (!/^(?:x-)?gzip$/i.test(encoding)) throw new Error("the answer is packed in another way than was asked for");
  return new Promise((resolve, reject) => {
    process.getBuiltinModule("node:zlib").gunzip(body, { maxOutputLength: longest }, (error, whole) => {
      if (error) reject((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? bodyTooLong : error);
      else resolve(whole);
    });
  });
}

/** The value of a header from Node's list of names and values. */
function find(rawHeaders: readonly string[], name: string): string | null {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const candidate = rawHeaders[index]!;
    if (candidate.length === name.length && candidate.toLowerCase() === name) return rawHeaders[index + 1] ?? null;
  }
  return null;
}

function headersOf(rawHeaders: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  return headers;
}
