import { BodyTooLongError, type Exchange, joined, longestBody, NotSentError } from "./exchange.ts";

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
 */
export function fetchExchange(fetch: Fetch | undefined, provesNotSent: (error: unknown) => boolean = () => false): Exchange {
  return async (request, onStop) => {
    const controller = new AbortController();
    onStop(() => controller.abort());
    const { method, headers, body } = request;
    const init: FetchInit = { method, headers: { ...headers }, redirect: "manual", signal: controller.signal };
    if (body !== undefined) init.body = body;
    let response: Response;
    try {
      response = await (fetch ?? globalThis.fetch)(request.url, init);
    } catch (error) {
      throw provesNotSent(error) ? new NotSentError(error) : error;
    }
    // A fetch of the caller's may give anything, a mock's `undefined` above all.
    if (typeof response?.status !== "number" || typeof response.headers?.get !== "function") throw new TypeError("fetch gave no Response");
    const head = { status: response.status, header: (name: string) => response.headers.get(name), headers: () => response.headers };
    try {
      return { ...head, body: await readBody(response) };
    } catch (broken) {
      return { ...head, body: new Uint8Array(), broken };
    }
  };
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
  return joined(pieces, length);
}
