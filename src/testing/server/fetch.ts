// This folder lets the fake be reached: as a `fetch`, by MSW, over HTTP. All ways lead to the same answer.

import type { Outcome } from "../requests/engine.ts";
import type { IncomingRequest } from "../requests/read-request.ts";

/** Answers a request, in time. */
export type Handle = (request: IncomingRequest, signal?: AbortSignal) => Promise<Outcome>;

/** What of `fetch`'s second argument is looked at. */
export interface FakeFetchInit {
  readonly method?: string | undefined;
  readonly headers?: RequestInit["headers"] | undefined;
  readonly body?: RequestInit["body"] | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

/** As `fetch`, but for the network. */
export type FakeFetch = (input: string | URL | Request, init?: FakeFetchInit) => Promise<Response>;

/** A `fetch` that asks the fake. */
export function fetchFrom(handle: Handle): FakeFetch {
  return async (input, init = {}) => {
    const signal = init.signal ?? (isRequest(input) ? input.signal : undefined);
    signal?.throwIfAborted();
    const outcome = await handle(await read(input, init), signal);
    if (outcome === "reset") {
      // As Node's own fetch fails when the other side resets the connection.
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
    }
    const { status, headers, body } = outcome;
    // A Response with one of these statuses may not have a body, and an empty text would bring a type of its own.
    const hasNoBody = body.length === 0 || status === 204 || status === 205 || status === 304;
    return new Response(hasNoBody ? null : body, { status, headers: { ...headers } });
  };
}

/** Those of other realms and of undici's package too. */
const isRequest = (input: string | URL | Request): input is Request => typeof input === "object" && "url" in input && "arrayBuffer" in input;

async function read(input: string | URL | Request, init: FakeFetchInit): Promise<IncomingRequest> {
  if (!isRequest(input) && (init.body === undefined || init.body === null || typeof init.body === "string")) {
    const { pathname, search } = new URL(input);
    return { method: (init.method ?? "GET").toUpperCase(), target: pathname + search, headers: Object.fromEntries(new Headers(init.headers)), body: init.body ?? "" };
  }
  const request = new Request(isRequest(input) ? await ofThisRealm(input) : input, init as RequestInit);
  const { pathname, search } = new URL(request.url);
  return { method: request.method, target: pathname + search, headers: Object.fromEntries(request.headers), body: new Uint8Array(await request.arrayBuffer()) };
}

async function ofThisRealm(request: Request): Promise<Request> {
  if (request instanceof Request) return request;
  const { url, method, headers } = request as Request;
  const body = await (request as Request).arrayBuffer();
  return new Request(url, { method, headers: [...headers], ...(body.byteLength > 0 && { body }) });
}
