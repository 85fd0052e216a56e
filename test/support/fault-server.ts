import { Agent, type ClientRequest, type RequestOptions } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import type { FlowrouteOptions } from "flowroute-sdk";
import { inject } from "vitest";

/** What goes wrong with one request. A plain value, so that a script of them can be generated and printed. */
export interface Fault {
  readonly kind: FaultKind;
  /** Of the kinds `status`, `redirect`, `errors echo`, `reset in body` and `close in body`. */
  readonly status?: number;
  /** The `Retry-After` of a `status`. */
  readonly retryAfter?: string;
  /** The `Location` of a `redirect`. */
  readonly location?: string;
}

export type FaultKind = "refuse" | "reset before reading" | keyof typeof behaviours;

export function nameOf({ kind, status, retryAfter }: Fault): string {
  return [kind, status, retryAfter === undefined ? undefined : `Retry-After: ${retryAfter}`].filter((part) => part !== undefined).join(" ");
}

/** One request as the server saw it. */
export interface Logged {
  readonly connection: number;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  headersRead: boolean;
  bodyRead: boolean;
  /** The server carried it out, whatever it answered: it is paid for. */
  accepted: boolean;
  /** The status of the answer, if there was one. */
  status: number | undefined;
  /** Whether the connection has been closed since. */
  closed: boolean;
}

/** A request that was read whole, and the socket to misbehave on. */
interface Exchange {
  readonly socket: Socket;
  readonly logged: Logged;
  /** The bytes of the request as they came. */
  readonly raw: Buffer;
  /** The right answer's body; empty where the API answers 204. */
  readonly right: Buffer;
}

/** The kinds of which the client never hears the end. */
export const stalls = ["stall before headers", "stall in headers", "stall in body", "trickle without end"] as const satisfies FaultKind[];

export const kilobyte = 1024;
export const megabyte = kilobyte * kilobyte;

const html = (status: number) => Buffer.from(`<!doctype html><title>${status}</title><p>A proxy's page. Größe, Maß</p>`);

/** What each kind does once the request is read. Where nothing is said of it, the server has carried the request out. */
const behaviours = {
  "none": ({ socket, logged, right }: Exchange) => answer(socket, logged, right.length > 0 ? 200 : 204, right),
  "reset after reading": ({ socket }: Exchange) => socket.resetAndDestroy(),
  "close after reading": ({ socket }: Exchange) => socket.destroy(),
  "reset in body": ({ socket, logged, right }: Exchange, { status = 200 }: Fault) => {
    logged.accepted = mayBeCarriedOut(status);
    head(socket, logged, status, { "content-length": right.length + 1 });
    socket.write(right.subarray(0, right.length / 2), () => socket.resetAndDestroy());
  },
  "close in body": ({ socket, logged, right }: Exchange, { status = 200 }: Fault) => {
    logged.accepted = mayBeCarriedOut(status);
    head(socket, logged, status, { "content-length": right.length + 1 });
    socket.end(right.subarray(0, right.length / 2));
  },
  "stall before headers": () => {},
  "stall in headers": ({ socket }: Exchange) => socket.write("HTTP/1.1 200 OK\r\ncontent-ty"),
  "stall in body": ({ socket, logged, right }: Exchange) => {
    head(socket, logged, 200, { "content-length": right.length + 1 });
    socket.write(right);
  },
  "trickle": ({ socket, logged, right }: Exchange) => {
    head(socket, logged, 200, { "content-length": right.length });
    trickle(socket, right);
  },
  "trickle without end": ({ socket, logged }: Exchange) => {
    head(socket, logged, 200, { "content-length": megabyte });
    trickle(socket, Buffer.alloc(megabyte, " "));
  },
  "close the kept-alive socket": ({ socket, logged, right }: Exchange) => {
    answer(socket, logged, right.length > 0 ? 200 : 204, right);
    socket.end();
  },
  "status": ({ socket, logged }: Exchange, { status = 500, retryAfter }: Fault) => {
    logged.accepted = mayBeCarriedOut(status);
    answer(socket, logged, status, errors(status, "no"), retryAfter === undefined ? {} : { "retry-after": retryAfter });
  },
  "redirect": ({ socket, logged }: Exchange, { status = 302, location = "/" }: Fault) => answer(socket, logged, status, html(status), { location }),
  "HTML 200": ({ socket, logged }: Exchange) => answer(socket, logged, 200, html(200), { "content-type": "text/html; charset=utf-8" }),
  "HTML 502": ({ socket, logged }: Exchange) => answer(socket, logged, 502, html(502), { "content-type": "text/html; charset=utf-8" }),
  "empty 200": ({ socket, logged }: Exchange) => answer(socket, logged, 200, Buffer.alloc(0)),
  "truncated JSON": ({ socket, logged, right }: Exchange) => answer(socket, logged, 200, right.subarray(0, -1)),
  "Content-Length too long": ({ socket, logged, right }: Exchange) => {
    head(socket, logged, 200, { "content-length": right.length + 10 });
    socket.end(right);
  },
  "Content-Length too short": ({ socket, logged, right }: Exchange) => {
    head(socket, logged, 200, { "content-length": right.length - 5 });
    socket.write(right);
  },
  "Latin-1 declared UTF-8": ({ socket, logged }: Exchange) => answer(socket, logged, 200, latin1, { "content-type": "application/vnd.api+json; charset=utf-8" }),
  "Latin-1 declared Latin-1": ({ socket, logged }: Exchange) => answer(socket, logged, 200, latin1, { "content-type": "application/vnd.api+json; charset=iso-8859-1" }),
  "200 with errors": ({ socket, logged }: Exchange) => answer(socket, logged, 200, errors(422, "no")),
  "duplicate keys": ({ socket, logged, right }: Exchange) => answer(socket, logged, 200, Buffer.from(`{"data":{"id":"wrong"},${right.subarray(1)}`)),
  "headers of 64 kB": ({ socket, logged, right }: Exchange) => answer(socket, logged, 200, right, { "x-wide": "x".repeat(64 * kilobyte) }),
  "body of 50 MB": ({ socket, logged, right }: Exchange) => {
    head(socket, logged, 200, { "content-length": right.length + 50 * megabyte });
    writeMegabytes(socket, 50);
    socket.write(right);
  },
  "body beyond the limit": ({ socket, logged }: Exchange) => {
    head(socket, logged, 200, { "transfer-encoding": "chunked" });
    socket.write(`${(65 * megabyte).toString(16)}\r\n`);
    writeMegabytes(socket, 65);
    socket.write("\r\n0\r\n\r\n");
  },
  "length beyond the limit": ({ socket, logged }: Exchange) => head(socket, logged, 200, { "content-length": 65 * megabyte }),
  "zipped beyond the limit": ({ socket, logged }: Exchange) => {
    zipped ??= gzipSync(Buffer.alloc(65 * megabyte, " "));
    answer(socket, logged, 200, zipped, { "content-encoding": "gzip" });
  },
  "HTML echo": ({ socket, logged, raw }: Exchange) => answer(socket, logged, 200, Buffer.from(`<pre>${raw}</pre>`), { "content-type": "text/html" }),
  "errors echo": ({ socket, logged, raw }: Exchange, { status = 400 }: Fault) => {
    logged.accepted = mayBeCarriedOut(status);
    answer(socket, logged, status, errors(status, raw.toString()));
  },
  "raw echo": ({ socket, raw }: Exchange) => socket.end(raw),
  "chunk echo": ({ socket, logged, raw }: Exchange) => {
    head(socket, logged, 200, { "transfer-encoding": "chunked" });
    socket.end(raw);
  },
} satisfies Record<string, (exchange: Exchange, fault: Fault) => void>;

/** A 408 or a 5xx may be a proxy's, with the request carried out behind it. */
const mayBeCarriedOut = (status: number) => status < 400 || status === 408 || status >= 500;

let zipped: Buffer | undefined;
const latin1 = Buffer.from('{"data":{"id":"1","type":"route","attributes":{"alias":"Größe"}}}', "latin1");
const errors = (status: number, detail: string) => Buffer.from(JSON.stringify({ errors: [{ id: "1", status, title: "Refused", detail }] }));

function head(socket: Socket, logged: Logged, status: number, headers: Record<string, string | number>): void {
  logged.status = status;
  const lines = Object.entries({ "content-type": "application/vnd.api+json", ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${status} Whatever\r\n${lines.join("")}\r\n`);
}

function answer(socket: Socket, logged: Logged, status: number, body: Buffer, headers: Record<string, string | number> = {}): void {
  head(socket, logged, status, status === 204 ? headers : { "content-length": body.length, ...headers });
  socket.write(body);
}

function trickle(socket: Socket, bytes: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at < bytes.length) socket.write(bytes.subarray(at, ++at));
    else clearInterval(timer);
  }, 1);
  socket.once("close", () => clearInterval(timer));
}

function writeMegabytes(socket: Socket, count: number): void {
  const piece = Buffer.alloc(megabyte, " ");
  for (let written = 0; written < count; written++) socket.write(piece);
}

/** Below the ports that the system gives out, and nothing listens on it. */
const refusingPort = 2;
const refusingOrigin = `http://127.0.0.1:${refusingPort}`;

/** Node's own agent, but that the test may lead a request astray. */
class CountingAgent extends Agent {
  readonly #isRefused: () => boolean;

  constructor(isRefused: () => boolean) {
    super({ keepAlive: true });
    this.#isRefused = isRefused;
  }

  addRequest(request: ClientRequest, options: RequestOptions): void {
    const { addRequest } = Agent.prototype as unknown as { addRequest(this: Agent, request: ClientRequest, options: RequestOptions): void };
    addRequest.call(this, request, this.#isRefused() ? { ...options, port: refusingPort } : options);
  }
}

export interface FaultServer {
  readonly origin: string;
  /** Every request since the last `play`, in the order of their first bytes. */
  readonly log: readonly Logged[];
  /** How many connections there ever were. */
  readonly connections: number;
  /** The client's options for a way here on which a `refuse` whose turn it is leads to where nothing listens. Counts. */
  readonly way: Pick<FlowrouteOptions, "fetch" | "agent">;
  /** How often that way was taken since the last `play`. */
  readonly attempts: number;
  /** One fault per request, then `afterwards` for all others. Empties the log. A `right` answer of null is a 204. */
  play(faults: readonly Fault[], right?: unknown, afterwards?: Fault): void;
  /** Resolves once everything that was on its way here has been read. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

const something = { data: { id: "1", type: "something", attributes: {} } };

/** A server on raw sockets of this machine that misbehaves byte for byte as it is told. */
export async function faultServer(): Promise<FaultServer> {
  let log: Logged[] = [];
  let faults: Fault[] = [];
  let afterwards: Fault = { kind: "none" };
  let right = Buffer.alloc(0);
  let connections = 0;
  let attempts = 0;
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    const connection = ++connections;
    let received = Buffer.alloc(0);
    let logged: Logged | undefined;
    let fault = afterwards;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("close", () => {
      sockets.delete(socket);
      for (const each of log) each.closed ||= each.connection === connection;
    });
    socket.on("error", () => {});
    socket.on("data", (piece) => {
      received = Buffer.concat([received, piece]);
      while (received.length > 0 && !socket.destroyed) {
        if (!logged) {
          fault = faults.shift() ?? afterwards;
          logged = { connection, method: "", path: "", headers: {}, body: "", headersRead: false, bodyRead: false, accepted: false, status: undefined, closed: false };
          log.push(logged);
        }
        const { kind } = fault;
        if (kind === "reset before reading" || kind === "refuse") {
          socket.resetAndDestroy();
          return;
        }
        const length = readRequest(received, logged);
        if (length === undefined) return;
        logged.accepted = true;
        const raw = received.subarray(0, length);
        received = received.subarray(length);
        const exchange = { socket, logged, raw, right };
        logged = undefined;
        behaviours[kind](exchange, fault);
      }
    });
  });
  const isRefused = () => {
    attempts++;
    if ((faults[0] ?? afterwards).kind !== "refuse") return false;
    faults.shift();
    return true;
  };
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    get log() {
      return log;
    },
    get connections() {
      return connections;
    },
    get attempts() {
      return attempts;
    },
    way: inject("transport") === "node" ? { agent: new CountingAgent(isRefused) } : { fetch: (url, init) => fetch(isRefused() ? url.replace(origin, refusingOrigin) : url, init) },
    play(script, document = something, then = { kind: "none" }) {
      log = [];
      attempts = 0;
      faults = [...script];
      afterwards = then;
      right = Buffer.from(document === null ? "" : JSON.stringify(document));
    },
    async quiet() {
      // A turn of the event loop reads what the system has; what was written to this machine's own sockets is there.
      for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => void setImmediate(resolve));
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** Reads one request into the log and answers its length; `undefined` while some of it is still to come. */
function readRequest(received: Buffer, logged: Logged): number | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end === -1) return undefined;
  const [start = "", ...lines] = received.toString("latin1", 0, end).split("\r\n");
  const [method = "", path = ""] = start.split(" ");
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]));
  Object.assign(logged, { method, path, headers, headersRead: true });
  const length = end + 4 + Number(headers["content-length"] ?? 0);
  if (received.length < length) return undefined;
  Object.assign(logged, { body: received.toString("utf8", end + 4, length), bodyRead: true });
  return length;
}
