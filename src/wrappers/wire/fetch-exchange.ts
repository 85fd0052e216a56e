import { InvalidArgumentError } from "../input/invalid-argument.ts";
import { BodyTooLongError, type Exchange, longestBody, NotSentError, type WireAnswer, type WireRequest } from "./exchange.ts";

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
    const used = fetch ?? globalThis.fetch;
    if (!used) throw new NotSentError(new InvalidArgumentError("fetch", "is missing in this runtime"));
    const controller = new AbortController();
    onStop(() => controller.abort());
    const { method, headers, body } = request;
    const init: FetchInit = { method, headers: { ...headers }, redirect: "manual", signal: controller.signal, ...addition?.(request) };
    if (body !== undefined) init.body = body;
    let response: Response;
    try {
      response = await used(request.url, init);
    } catch (error) {
      throw provesNotSent(error) ? new NotSentError(error) : error;
    }
    // A fetch of the caller's may give anything, a mock's `undefined` above all.
    if (typeof response?.status !== "number" || typeof response.headers?.get !== "function") throw new TypeError("fetch gave no Response");
    const { status, headers: answered } = response;
    try {
      return wireAnswer(status, answered, await readBody(response));
    } catch (broken) {
      return wireAnswer(status, answered, new Uint8Array(), broken);
    }
  };
}

/** Made here, where nothing else is in sight: closures of the exchange would keep its streams for as long as the answer. */
function wireAnswer(status: number, headers: Headers, body: Uint8Array, broken?: unknown): WireAnswer {
  return { status, header: (name) => headers.get(name), headers: () => headers, body, broken };
}

async function readBody(response: Response): Promise<Uint8Array> {
  // There is none to read where the answer has no body, nor where a runtime has no streams.
  const reader = response.body?.getReader?.();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const refuse = async () => {
    await reader.cancel();
    throw new BodyTooLongError();
  };
  if (Number(response.headers.get("content-length")) > longestBody) await refuse();
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Counted, since what is packed is longer than announced.
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.byteLength;
    if (length > longestBody) await refuse();
    pieces.push(piece.value);
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
