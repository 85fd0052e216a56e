import { type ApiRequest, requestOf } from "../call/request.ts";
import { type Method, methods } from "../input/facts.ts";
import { InvalidArgumentError, misfit, requireObject, shownName } from "../input/invalid-argument.ts";
import { dateOf, taken } from "../input/members.ts";
import type { RequestOptions } from "../settings/options.ts";

/** What `flowroute.request` takes as its last argument. */
export interface CustomRequestOptions extends RequestOptions {
  /** Query parameters; those that are `undefined` are left out, a `Date` goes in UTC. */
  readonly query?: Readonly<Record<string, string | number | boolean | Date | undefined>> | undefined;
  /** What JSON can hold. */
  readonly body?: unknown;
  /**
   * Whether it does the same twice as once, so that it may be sent again after an attempt that may have run.
   *
   * @default false
   */
  readonly repeatable?: boolean | undefined;
}

/** Builds a request that the document does not have; refuses what would not go to the API as it stands. */
export function customRequest(baseUrl: string, method: Method, path: string, options: CustomRequestOptions): ApiRequest {
  if (!methods.includes(method)) throw new InvalidArgumentError("method", `must be one of ${methods.join(", ")}`);
  requireOwnPath(baseUrl, path);
  const { query: given = {}, body } = options;
  requireObject("query", given);
  const query = taken(given, []);
  for (const [name, value] of Object.entries(query)) requireSingle(name, value);
  try {
    const request = requestOf(method, path, { path: {}, query, body });
    // A function, say, has no JSON and would go out as no body at all.
    if ((request.body === undefined) === (body === undefined)) return request;
  } catch {
    // A circle, a BigInt, or a toJSON that throws.
  }
  throw misfit("body", "what JSON can hold", body);
}

/** A path that is read as written: one that a URL parser would change could lead out of the API, or to another operation. */
function requireOwnPath(baseUrl: string, path: unknown): void {
  if (typeof path !== "string") throw misfit("path", 'a path such as "/v2/numbers"', path);
  const isPlain = /^(?:\/[^/?#]+)+$/.test(path) && URL.canParse(baseUrl + path) && new URL(baseUrl + path).href === baseUrl + path;
  if (!isPlain) {
    throw new InvalidArgumentError("path", 'must be a path such as "/v2/numbers": from the first slash on, percent-encoded, with no empty, "." or ".." segment; a query is an option');
  }
}

const isTime = (value: unknown) => !Number.isNaN(dateOf(value)?.getTime() ?? Number.NaN);

function requireSingle(name: string, value: unknown): void {
  const isSingle = value === undefined || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value) || isTime(value);
  if (!isSingle) throw misfit(`query.${shownName(name)}`, "text, a finite number, true, false or a valid Date", value);
}
