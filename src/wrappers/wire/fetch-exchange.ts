import { InvalidArgumentError } from "../input/invalid-argument.ts";
import { bare, memberOf } from "../input/members.ts";
import { bodyTooLong, type Exchange, longestOf, NotSentError, type WireAnswer, type WireRequest } from "./exchange.ts";

/** What of `fetch` is used: an address, plain headers, a string body, `signal` and `redirect: "manual"`. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>;

/** The second argument of the `fetch` option. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body?: string;
  redirect: "manual";
  signal: AbortSignal;
}

/**
 * An exchange over `fetch`; without one given, over the global one as it is at each call, so that mocks are seen.
 *
 * @param provesNotSent - Whether an error of the runtime's proves that the request never left. A browser's says too little.
 * @param addition - What this runtime's `fetch` has to be told so that it sends once.
 */
export function fetchExchange(fetch: Fetch | undefined, provesNotSent: (error: unknown) => boolean = () => false, addition?: (request: WireRequest) => object): Exchange {
  return async (request, onStop) => {
    const used = fetch ?? (memberOf(globalThis, "fetch") as Fetch | undefined);
    if (!used) throw new NotSentError(new InvalidArgumentError("fetch", "is missing in this runtime"));
    const controller = new AbortController();
    let isStopped = false;
    onStop(() => {
      isStopped = true;
      controller.abort();
    });
    const { method, headers, body } = request;
    const init: FetchInit = bare({ method, headers: { ...headers }, redirect: "manual", signal: controller.signal, ...addition?.(request) });
    if (body !== undefined) init.body = body;
    let response: Response;
    try {
      response = await used(request.url, init);
    } catch (error) {
      throw provesNotSent(error) ? new NotSentError(error) : error;
    }
    // A fetch of the caller's may give anything, a mock's `undefined` above all.
    const status = response?.status;
    const answered = response?.headers;
    if (!Number.isInteger(status) || typeof answered?.get !== "function") throw new TypeError("fetch gave no Response");
    try {
      return wireAnswer(status, answered, await readBody(response, longestOf(status), () => isStopped));
    } catch (broken) {
      return wireAnswer(status, answered, new Uint8Array(), broken);
    }
  };
}

/** Made here, where nothing else is in sight: closures of the exchange would keep its streams for as long as the answer. */
function wireAnswer(status: number, headers: Headers, body: Uint8Array, broken?: unknown): WireAnswer {
  return { status, header: (name) => headerOf(headers, name), headers: () => headers, body, broken };
}

/** Of what stands in for headers, too, and may throw. */
function headerOf(headers: Headers, name: string): string | null {
  try {
    const value: unknown = headers.get(name);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/** After so many pieces others get their turn: a stream that is never out of them would let nothing happen, not even a deadline. */
const piecesInOneGo = 256;

async function readBody(response: Response, longest: number, isStopped: () => boolean): Promise<Uint8Array> {
  // There is none to read where the answer has no body, nor where a runtime has no streams.
  const reader = response.body?.getReader?.();
  try {
    if (Number(headerOf(response.headers, "content-length")) > longest) throw bodyTooLong;
    const body = reader ? await readPieces(reader, longest, isStopped) : new Uint8Array(await response.arrayBuffer());
    // Counted, since what is packed is longer than announced.
    if (body.byteLength > longest) throw bodyTooLong;
    return body;
  } catch (failure) {
    // It may have broken off already, and nobody waits for it.
    void (async () => reader?.cancel())().catch(() => {});
    throw failure;
  }
}

async function readPieces(reader: ReadableStreamDefaultReader<unknown>, longest: number, isStopped: () => boolean): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let count = 1; length <= longest; count++) {
    const { done, value: piece } = await reader.read();
    if (done) break;
    // A fetch of the caller's may give strings, or nothing without end.
    if (!ArrayBuffer.isView(piece) || count > length + piecesInOneGo) throw new TypeError("fetch gave a body that is not made of bytes");
    length += piece.byteLength;
    pieces.push(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
    if (count % piecesInOneGo === 0) await new Promise((resolve) => setTimeout(resolve));
    if (isStopped()) throw new Error("nobody waits any more");
  }
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
