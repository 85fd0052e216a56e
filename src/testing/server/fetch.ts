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
    const signal = init.signal ?? (input instanceof Request ? input.signal : undefined);
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

async function read(input: string | URL | Request, init: FakeFetchInit): Promise<IncomingRequest> {
  if (!(input instanceof Request) && (init.body === undefined || init.body === null || typeof init.body === "string")) {
    const { pathname, search } = new URL(input);
    return { method: (init.method ?? "GET").toUpperCase(), target: pathname + search, headers: Object.fromEntries(new Headers(init.headers)), body: init.body ?? "" };
  }
  const request = new Request(input, init as RequestInit);
  const { pathname, search } = new URL(request.url);
  return { method: request.method, target: pathname + search, headers: Object.fromEntries(request.headers), body: new Uint8Array(await request.arrayBuffer()) };
}
