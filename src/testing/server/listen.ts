import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { mediaType } from "../../generated/operations.ts";
import { type Failure, internalError, malformed, methodNotAllowed, otherFailure } from "../failure.ts";
import type { Outcome } from "../requests/engine.ts";
import { isFile } from "../requests/file-request.ts";
import { shielded } from "../../wrappers/input/shielded.ts";
import { checkedMembers } from "../values/checked-members.ts";
import { isPreflight, preflightHeaders, sharedWith } from "./cors.ts";
import type { Handle } from "./fetch.ts";
import { type HeadersIn, headersOf } from "./headers.ts";
import { isOwnHost, isOwnOrigin, type Neighbours, reachable } from "./neighbours.ts";

/** Where to listen. */
export interface ListenOptions {
  /**
   * The port; 0 takes a free one.
   *
   * @default 0
   */
  readonly port?: number | undefined;
  /**
   * The address to listen on: a name or a number. `"0.0.0.0"` is every address of the machine, for other machines and
   * containers; then the fake wants keys of your own.
   *
   * @default "127.0.0.1", which only this machine reaches
   */
  readonly host?: string | undefined;
  /** Names under which it is reached besides, such as that of its container. A `Host` that is none of its own is refused. */
  readonly names?: readonly string[] | undefined;
  /** Origins whose pages may ask it in a browser, such as `https://app.example.com`; pages of this machine may anyway. */
  readonly origins?: readonly string[] | undefined;
  /** Called after each answer, for logs. */
  readonly onAnswer?: ((seen: SeenAnswer) => void) | undefined;
}

/** One line of a log. */
export interface SeenAnswer {
  readonly method: string;
  readonly path: string;
  /** `undefined` where the connection was broken on purpose. */
  readonly status: number | undefined;
}

/** A server that is up. */
export interface Listening {
  /** Its address, for the client's `baseUrl`. */
  readonly url: string;
  readonly port: number;
  /** Ends it, and every connection to it. */
  close(): Promise<void>;
}

/** Guess: the largest body that is taken. What the API sends and takes is far smaller, media are addresses; files are not. */
const mostBytes = 1024 * 1024;
const mostBytesOfFile = 100 * mostBytes;

/** How long a client may take for its request; it ends what dribbles in without end. */
const patienceMs = 30_000;

/** Puts the fake on a port of this machine. */
export async function listen(handle: Handle, options: ListenOptions): Promise<Listening> {
  const members = { port: true, host: true, names: true, origins: true, onAnswer: true };
  const { port = 0, host = "127.0.0.1", names = [], origins = [], onAnswer } = checkedMembers<ListenOptions>("listen", options, members);
  const neighbours = { host, names, origins };
  // Not `import()`, which throws where Jest has loaded this as a script of its own.
  const { createServer } = process.getBuiltinModule("node:http");
  // The server itself no longer knows a socket on which CONNECT was asked for.
  const connections = new Map<Duplex, Set<ServerResponse>>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const unanswered = connections.get(request.socket)?.add(response);
    response.once("close", () => unanswered?.delete(response));
    void respond(handle, request, response, neighbours)
      .then((status) => onAnswer?.({ method: request.method ?? "", path: pathOf(request.url), status }))
      // A log that throws is no reason to end the server; its request has been answered already.
      .catch(() => {});
  };
  // Guess: a request without a Host is answered as any other; Node's own 400 would have no body.
  const server = createServer(shielded({ requestTimeout: patienceMs, headersTimeout: patienceMs, requireHostHeader: false }), answer);
  // Node would ask `Object.prototype` for it, whatever it is given.
  Object.assign(server, { pauseOnConnect: false });
  server.on("connection", (socket) => {
    connections.set(socket, new Set());
    socket.once("close", () => connections.delete(socket));
  });
  const refused = new WeakSet<Duplex>();
  const refuse = async (socket: Duplex, failure: Failure) => {
    // What comes after it is no HTTP either.
    if (refused.has(socket)) return;
    refused.add(socket);
    // A client takes the first answer for its first request, so those that came whole are answered before.
    const before = [...(connections.get(socket) ?? [])].filter(({ req }) => req.complete);
    await Promise.all(before.map((response) => new Promise((resolve) => response.once("close", resolve))));
    endWith(socket, failure);
  };
  // What an `Expect` asks for makes no difference here.
  server.on("checkExpectation", answer);
  server.on("connect", (_request, socket) => void refuse(socket, methodNotAllowed(everyMethod)));
  server.on("clientError", (error: HttpError, socket) => void refuse(socket, failureOf(error)));
  await listening(server, port, host);
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${reachable(host)}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections.keys()) socket.destroy();
      }),
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      const words = troubles[error.code ?? ""]?.(port, host);
      reject(words ? Object.assign(new Error(`listen: ${words}`, { cause: error }), { code: error.code }) : error);
    };
    server.once("error", fail);
    server.listen(shielded({ port, host }), () => {
      server.off("error", fail);
      resolve();
    });
  });
}

/** What Node says in codes. */
const troubles: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port, host) => `port ${port} of ${host} is taken by another program; give another port, or 0 for a free one`,
  EACCES: (port) => `port ${port} is not yours to take; give one from 1024 on, or 0 for a free one`,
  EADDRNOTAVAIL: (_, host) => `${host} is no address of this machine`,
  ENOTFOUND: (_, host) => `${host} is no name that leads to an address`,
};

async function respond(handle: Handle, request: IncomingMessage, response: ServerResponse, neighbours: Neighbours): Promise<number | undefined> {
  const headers = headersOf(request);
  const stranger = strangerIn(headers, neighbours);
  if (stranger) return write(wholeAnswer(stranger), request, response);
  const { origin } = headers;
  if (origin !== undefined && isPreflight(request.method, headers)) return write({ status: 204, headers: preflightHeaders(headers, origin), body: "" }, request, response);
  for (const [name, value] of Object.entries(origin === undefined ? {} : sharedWith(origin))) response.setHeader(name, value);
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  try {
    const { method = "", url: target = "/" } = request;
    const most = isFile(target) ? mostBytesOfFile : mostBytes;
    const body = await readBody(request, headers, most);
    const fileServer = `http://${headers.host ?? `${reachable(neighbours.host)}:${request.socket.localPort}`}`;
    const outcome = body === undefined ? tooLarge(most) : await handle({ method, target, headers, body, fileServer }, gone.signal);
    return write(outcome, request, response);
  } catch (error) {
    if (gone.signal.aborted || request.errored) {
      // The client went away in the middle of its request, or while its answer was held back.
      request.socket.destroy();
      return undefined;
    }
    return write(wholeAnswer(internalError(error)), request, response);
  }
}

/** Who has no business here: a name that only looks like this machine's, or a page from elsewhere. */
function strangerIn({ host, origin }: HeadersIn, neighbours: Neighbours): Failure | undefined {
  // What is no browser may do without a Host.
  if (host !== undefined && !isOwnHost(host, neighbours)) {
    return otherFailure(421, "Misdirected Request", "This Host is not the fake's. Give its name to listen({ names }), or to the command with --name.");
  }
  if (origin !== undefined && !isOwnOrigin(origin, neighbours)) {
    return otherFailure(403, "Forbidden", "Pages of this Origin may not ask the fake. Give the origin to listen({ origins }), or to the command with --origin.");
  }
  return undefined;
}

function write(outcome: Outcome, request: IncomingMessage, response: ServerResponse): number | undefined {
  if (outcome === "reset") {
    request.socket.resetAndDestroy();
    return undefined;
  }
  const { status, headers, body } = outcome;
  const length = status === 204 ? {} : { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length }).end(request.method === "HEAD" || status === 204 ? undefined : body);
  return status;
}

/** The body, or `undefined` if it is too large. It is read to its end all the same, so that the client hears the answer. */
async function readBody(request: IncomingMessage, headers: HeadersIn, most: number): Promise<string | Uint8Array | undefined> {
  const { "content-length": announced, "transfer-encoding": coding } = headers;
  // Most requests have none, and then there is no stream to be read.
  if (announced === undefined && coding === undefined) return "";
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= most) pieces.push(piece);
    else pieces.length = 0;
  }
  if (length > most) return undefined;
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

// Guess: what the API says to a body that is too large.
function tooLarge(most: number): Outcome {
  return wholeAnswer(otherFailure(413, "Payload Too Large", `The body is larger than ${most} bytes.`));
}

function wholeAnswer({ answer: { status, body } }: Failure): Outcome {
  return { status, headers: { "content-type": mediaType, connection: "close" }, body: JSON.stringify(body) };
}

/** What the parser says; `rawPacket` is what it was reading when it gave up at `bytesParsed`. */
type HttpError = Error & { readonly code?: string; readonly rawPacket?: Buffer; readonly bytesParsed?: number };

const everyMethod = "GET, POST, PUT, PATCH, DELETE";

/** What is no HTTP never becomes a request; it gets its answer from here. */
function failureOf({ code, rawPacket, bytesParsed = 0 }: HttpError): Failure {
  if (code === "HPE_HEADER_OVERFLOW") return otherFailure(431, "Request Header Fields Too Large", "The headers are too large.");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return otherFailure(408, "Request Timeout", "The request took too long to arrive.");
  if (code === "HPE_INVALID_METHOD") {
    const text = rawPacket?.toString("latin1") ?? "";
    const line = text.slice(text.lastIndexOf("\n", bytesParsed - 1) + 1);
    // To Node's parser a method it does not know is no HTTP, but the rest of the line tells.
    if (/^[!#$%&'*+.^_`|~\w-]+ \S+ HTTP\/1\.[01]\r?\n/.test(line)) return methodNotAllowed(everyMethod);
  }
  return malformed("This is not valid HTTP.");
}

function endWith(socket: Duplex, failure: Failure): void {
  // The client may reset the connection before it has read the answer.
  socket.on("error", () => {});
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body, headers = {} } = failure.answer;
  const text = JSON.stringify(body);
  const lines = Object.entries({ ...headers, "content-type": mediaType, "content-length": Buffer.byteLength(text), connection: "close" });
  const answer = `HTTP/1.1 ${status} Error\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${text}`;
  // A client that stays on after its answer would hold the socket for ever.
  socket.end(answer, () => socket.destroy());
}

function pathOf(target = "/"): string {
  return target.split("?")[0] ?? target;
}
