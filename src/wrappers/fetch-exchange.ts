/** A request as it goes over the wire. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** An answer as it came over the wire, read to the end or to where it broke off. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Why the body broke off; absent when all of it is here. */
  readonly broken?: unknown;
}

/** Sends one request once and reads the whole answer. The seam for other ways than fetch. */
export type Exchange = (request: WireRequest, abort: AbortSignal) => Promise<WireAnswer>;

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

/** The most bytes of one answer that are taken in: an API page is some hundred kilobytes at most. */
export const longestBody = 64 * 1024 * 1024;

/** An exchange over `fetch`; without one given, over the global one as it is at each call, so that mocks are seen. */
export function fetchExchange(fetch: Fetch | undefined): Exchange {
  return async (request, signal) => {
    const init: FetchInit = { method: request.method, headers: { ...request.headers }, redirect: "manual", signal };
    if (request.body !== undefined) init.body = request.body;
    const response = await (fetch ?? globalThis.fetch)(request.url, init);
    const { status, headers } = response;
    try {
      return { status, headers, body: await readBody(response) };
    } catch (broken) {
      return { status, headers, body: new Uint8Array(), broken };
    }
  };
}

export class BodyTooLongError extends Error {
  override readonly name = "BodyTooLongError";
}

async function readBody(response: Response): Promise<Uint8Array> {
  const announced = response.headers.get("content-length");
  // The HTTP layer holds a body to its announced length, unless it unpacks it; then the pieces have to be counted.
  if (announced !== null && !response.headers.has("content-encoding")) {
    if (Number(announced) > longestBody) {
      await response.body?.cancel();
      throw new BodyTooLongError();
    }
    return new Uint8Array(await response.arrayBuffer());
  }
  if (response.body === null) return new Uint8Array();
  return readCounted(response.body.getReader());
}

async function readCounted(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.byteLength;
    if (length > longestBody) {
      await reader.cancel();
      throw new BodyTooLongError();
    }
    pieces.push(piece.value);
  }
  if (pieces.length === 1 && pieces[0] !== undefined) return pieces[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
