import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Outcome } from "./engine.ts";
import { type Failure, malformed, methodNotAllowed, otherFailure } from "./failure.ts";
import type { Handle } from "./fetch.ts";

/** Where to listen. */
export interface ListenOptions {
  /**
   * The port; 0 takes a free one.
   *
   * @default 0
   */
  readonly port?: number | undefined;
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

/** Guess: the largest body that is taken. What the API sends and takes is far smaller, media are addresses. */
const mostBytes = 1024 * 1024;

/** How long a client may take for its request; it ends what dribbles in without end. */
const patienceMs = 30_000;

/** Puts the fake on a port of this machine, and of no other. */
export async function listen(handle: Handle, { port = 0, onAnswer }: ListenOptions): Promise<Listening> {
  const { createServer } = await import("node:http");
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    void respond(handle, request, response).then((status) => onAnswer?.({ method: request.method ?? "", path: pathOf(request.url), status }));
  };
  const server = createServer({ requestTimeout: patienceMs, headersTimeout: patienceMs }, answer);
  // What an `Expect` asks for makes no difference here.
  server.on("checkExpectation", answer);
  server.on("connect", (_request, socket) => endWith(socket, methodNotAllowed("GET, POST, PUT, PATCH, DELETE")));
  server.on("clientError", (error: Error & { code?: string }, socket) => endWith(socket, failureOf(error.code)));
  await listening(server, port);
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function respond(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<number | undefined> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  let outcome: Outcome;
  try {
    const body = await readBody(request);
    const { method = "", url: target = "/", headers } = request;
    outcome = body === undefined ? tooLarge() : await handle({ method, target, headers: headers as Record<string, string>, body }, gone.signal);
  } catch (error) {
    if (gone.signal.aborted || request.errored) {
      // The client went away in the middle of its request, or while its answer was held back.
      request.socket.destroy();
      return undefined;
    }
    // A function of the user's own has thrown, such as `finalReceipt`, or this is a mistake of ours.
    outcome = wholeAnswer(otherFailure(500, "Internal Server Error", error instanceof Error ? error.message : String(error)));
  }
  if (outcome === "reset") {
    request.socket.resetAndDestroy();
    return undefined;
  }
  const { status, headers, text } = outcome;
  const length = status === 204 ? {} : { "content-length": Buffer.byteLength(text) };
  response.writeHead(status, { ...headers, ...length }).end(request.method === "HEAD" || status === 204 ? undefined : text);
  return status;
}

/** The body, or `undefined` if it is too large. It is read to its end all the same, so that the client hears the answer. */
async function readBody(request: IncomingMessage): Promise<string | Uint8Array | undefined> {
  const { "content-length": announced, "transfer-encoding": coding } = request.headers;
  // Most requests have none, and then there is no stream to be read.
  if (announced === undefined && coding === undefined) return "";
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length <= mostBytes) pieces.push(piece);
    else pieces.length = 0;
  }
  if (length > mostBytes) return undefined;
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

// Guess: what the API says to a body that is too large.
function tooLarge(): Outcome {
  return wholeAnswer(otherFailure(413, "Payload Too Large", `The body is larger than ${mostBytes} bytes.`));
}

function wholeAnswer({ answer: { status, body } }: Failure): Outcome {
  return { status, headers: { "content-type": "application/vnd.api+json", connection: "close" }, text: JSON.stringify(body) };
}

/** What is no HTTP never becomes a request; it gets its answer from here. */
function failureOf(code: string | undefined): Failure {
  if (code === "HPE_HEADER_OVERFLOW") return otherFailure(431, "Request Header Fields Too Large", "The headers are too large.");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return otherFailure(408, "Request Timeout", "The request took too long to arrive.");
  return malformed("This is not valid HTTP.");
}

function endWith(socket: Duplex, failure: Failure): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body, headers = {} } = failure.answer;
  const text = JSON.stringify(body);
  const lines = Object.entries({ ...headers, "content-type": "application/vnd.api+json", "content-length": Buffer.byteLength(text), connection: "close" });
  socket.end(`HTTP/1.1 ${status} Error\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${text}`);
}

function pathOf(target = "/"): string {
  return target.split("?")[0] ?? target;
}
