// This folder is openapi-fetch as its users know it. Our keys, pace, retries and deadline are below it.

import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { createPathsClient, type PathsClient } from "../generated/client.ts";
import type { OperationId } from "../generated/operations.ts";
import type { CallContext } from "../wrappers/call/context.ts";
import { fillPath, writeQuery } from "../wrappers/call/request.ts";
import { stackFromHere } from "../wrappers/call/stack.ts";
import { type ClientParts, parts } from "../wrappers/client-parts.ts";
import { callFacts, type Method, methods } from "../wrappers/input/facts.ts";
import { pathFinder } from "../wrappers/input/find-path.ts";
import { InvalidArgumentError } from "../wrappers/input/invalid-argument.ts";
import { only } from "../wrappers/input/member-of.ts";
import { shielded } from "../wrappers/input/shielded.ts";
import { bare } from "../wrappers/input/members.ts";
import { isSending, laneOf } from "../wrappers/resources/message-lanes.ts";
import type { WireAnswer } from "../wrappers/wire/exchange.ts";

/**
 * openapi-fetch's client over the paths of the document (`GET`, `POST` …, `{ data, error, response }`, middleware), with
 * the keys, the pace, the retries and the deadline of a {@link Flowroute}.
 *
 * An HTTP error comes back as `error`. What brought no answer, or one that cannot be the API's, rejects with this
 * package's errors. A request for another origin than the client's is refused.
 *
 * ```ts
 * const client = createOpenApiClient();
 * const { data, error } = await client.GET("/v2/numbers/{id}", { params: { path: { id: "12065551234" } } });
 * ```
 *
 * @param client - A client, to share its keys, lanes and hooks; or the options of a new one.
 */
export function createOpenApiClient(client: Flowroute | FlowrouteOptions = {}): PathsClient {
  const shared = (client as { [parts]?: ClientParts })[parts] ?? partsOf(new Flowroute(client as FlowrouteOptions));
  return guarded(createPathsClient(shielded({ baseUrl: shared.baseUrl, fetch: fetchThrough(shared), pathSerializer: fillOwnPath, querySerializer: writeQuery })));
}

type Init = { readonly params?: object; readonly signal?: AbortSignal | null } | undefined;

/** openapi-fetch reads what it is given with all that it inherits: what was put on `Object.prototype` could be its `fetch`. */
function guarded(client: PathsClient): PathsClient {
  const asks = client as unknown as Record<string, (...given: unknown[]) => unknown>;
  for (const name of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]) {
    const ask = asks[name]!;
    asks[name] = (path, init) => ask(path, guard(init as Init));
  }
  const { request } = asks;
  asks["request"] = (method, path, init) => request!(method, path, guard(init as Init));
  return client;
}

function guard(init: Init): object {
  const { params, signal } = only(init, ["params", "signal"]);
  // Node would look for a signal that is `undefined` once more.
  return shielded({ ...init, signal: signal ?? null, params: shielded(params ?? {}) });
}

const partsOf = (client: Flowroute) => (client as unknown as { [parts]: ClientParts })[parts];

/** A segment that is empty, `.` or `..` would make it the path of another operation. */
function fillOwnPath(template: string, values: Readonly<Record<string, unknown>>): string {
  for (const [, name = ""] of template.matchAll(/\{(\w+)\}/g)) {
    if (/^(?:undefined|null|\.{0,2})$/.test(String(values[name]))) throw new InvalidArgumentError(name, 'must be there, and not be empty, "." or ".."');
  }
  return fillPath(template, values);
}

/** A `fetch` whose requests are calls of the client. */
function fetchThrough({ baseUrl, send, lanes, facts }: ClientParts): (request: Request) => Promise<Response> {
  const findPath = pathFinder(facts);
  return async (request) => {
    const target = targetOf(request.url, baseUrl);
    const method = methodOf(request.method);
    const body = (await request.text()) || undefined;
    const [path = ""] = target.split("?");
    const id: OperationId | undefined = findPath(path)?.operations.get(method);
    const call: CallContext = bare({
      operationId: id ?? "request",
      facts: id ? callFacts(facts[id], parsed(body)) : bare({ answer: "any" }),
      options: bare({ signal: request.signal }),
      lane: isSending(method, path) ? laneOf(lanes, parsed(body)) : undefined,
      headers: headersOf(request, body),
      takesErrors: true,
    });
    try {
      const { wire } = await send({ method, target, body }, call);
      return responseOf(wire);
    } catch (failure) {
      throw stackFromHere(failure);
    }
  };
}

/** What follows the client's base URL. A middleware can make the request another one; the keys go nowhere else. */
function targetOf(url: string, baseUrl: string): string {
  if (!url.startsWith(`${baseUrl}/`)) throw new InvalidArgumentError("request", "must be for the client's baseUrl: the keys go to no other place");
  const target = url.slice(baseUrl.length);
  return target.includes("#") ? target.slice(0, target.indexOf("#")) : target;
}

function methodOf(method: string): Method {
  const known = methods.find((each) => each === method);
  if (!known) throw new InvalidArgumentError("request", `must have one of the methods ${methods.join(", ")}`);
  return known;
}

/** The caller's own, but for those that say what the body is where there is none. */
function headersOf({ headers }: Request, body: string | undefined): Record<string, string> {
  const { "content-type": type, ...others } = Object.fromEntries(headers);
  return body === undefined || type === undefined ? others : { ...others, "content-type": type };
}

function parsed(body: string | undefined): unknown {
  try {
    return JSON.parse(body ?? "");
  } catch {
    return undefined;
  }
}

/** The answer as `fetch` would give it. What described the bytes on the wire no longer fits: they have been unpacked. */
function responseOf({ status, headers, body }: WireAnswer): Response {
  const shown = new Headers(headers());
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) shown.delete(name);
  // A Response with one of these statuses may not have a body, not even an empty one.
  const hasNoBody = status === 204 || status === 205 || status === 304;
  return new Response(hasNoBody ? null : new Uint8Array(body), { status, headers: shown });
}
