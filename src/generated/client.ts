// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import { createFinalURL, type ParamsOption, type RequestBodyOption } from "openapi-fetch";
import type { OperationId, OperationInputs } from "./operations.ts";
import type { paths } from "./schema.ts";

/** A request, ready but for credentials. It carries the caller's `call` along. */
export interface ApiRequest<Call> {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
  readonly call: Call;
}

/** One function per operation: input and call in, the answer of `send` out. */
export type ApiClient<Call, Answer> = {
  readonly [Id in OperationId]: (input: OperationInputs[Id], call: Call) => Promise<Answer>;
};

/**
 * Binds the document's operations to a server. `send` does the rest: credentials, attempts, reading the answer.
 *
 * Of openapi-fetch it has the types and the making of addresses. Its `createClient` would have to be talked out of most
 * of what it does (a Request, headers, middleware, reading the answer) and is a fifth of a bundle.
 */
export function createApiClient<Call extends object, Answer>(
  baseUrl: string,
  send: (request: ApiRequest<Call>) => Promise<Answer>,
): ApiClient<Call, Answer> {
  const serializers = { pathSerializer: fillPath, querySerializer: writeQuery };
  const ask = async <Path extends keyof paths, Method extends keyof paths[Path] & ("get" | "put" | "post" | "patch" | "delete")>(
    method: Method,
    path: Path,
    input: ParamsOption<paths[Path][Method]> & RequestBodyOption<paths[Path][Method]>,
    call: Call,
  ) => {
    const { params = {}, body } = input as Input;
    const url = createFinalURL(path, { baseUrl, params, ...serializers });
    return send({ url, method: method.toUpperCase(), body: body && JSON.stringify(body), call });
  };
  return {
    "messages.get": (input, call) => ask("get", "/v2.1/messages/{record_id}", { params: { path: input.path } }, call),
    "messages.getCallback": (input, call) => ask("get", "/v2.1/messages/{callback_kind}_callback", { params: { path: input.path } }, call),
    "messages.list": (input, call) => ask("get", "/v2.1/messages", { params: { query: input.query } }, call),
    "messages.removeCallback": (input, call) => ask("delete", "/v2.1/messages/{callback_kind}_callback", { params: { path: input.path } }, call),
    "messages.send": (input, call) => ask("post", "/v2.1/messages", { body: input.body }, call),
    "messages.setCallback": (input, call) => ask("put", "/v2.1/messages/{callback_kind}_callback", { params: { path: input.path }, body: input.body }, call),
    "numbers.get": (input, call) => ask("get", "/v2/numbers/{id}", { params: { path: input.path } }, call),
    "numbers.getCallback": (input, call) => ask("get", "/v2/numbers/{id}/relationships/{callback_kind}_callback", { params: { path: input.path } }, call),
    "numbers.list": (input, call) => ask("get", "/v2/numbers", { params: { query: input.query } }, call),
    "numbers.listAreaCodes": (input, call) => ask("get", "/v2/numbers/available/areacodes", { params: { query: input.query } }, call),
    "numbers.listExchanges": (input, call) => ask("get", "/v2/numbers/available/exchanges", { params: { query: input.query } }, call),
    "numbers.listTiers": (input, call) => ask("get", "/v2/numbers/available/tiers", { params: { query: input.query } }, call),
    "numbers.purchase": (input, call) => ask("post", "/v2/numbers/{id}", { params: { path: input.path }, ...(input.body && { body: input.body }) }, call),
    "numbers.release": (input, call) => ask("delete", "/v2/numbers/{id}", { params: { path: input.path } }, call),
    "numbers.removeCallback": (input, call) => ask("delete", "/v2/numbers/{id}/relationships/{callback_kind}_callback", { params: { path: input.path } }, call),
    "numbers.removeFailoverRoute": (input, call) => ask("delete", "/v2/numbers/{id}/relationships/failover_route", { params: { path: input.path } }, call),
    "numbers.removePrimaryRoute": (input, call) => ask("delete", "/v2/numbers/{id}/relationships/primary_route", { params: { path: input.path } }, call),
    "numbers.search": (input, call) => ask("get", "/v2/numbers/available", { params: { query: input.query } }, call),
    "numbers.setCallback": (input, call) => ask("post", "/v2/numbers/{id}/relationships/{callback_kind}_callback", { params: { path: input.path }, body: input.body }, call),
    "numbers.setFailoverRoute": (input, call) => ask("patch", "/v2/numbers/{id}/relationships/failover_route", { params: { path: input.path }, body: input.body }, call),
    "numbers.setPrimaryRoute": (input, call) => ask("patch", "/v2/numbers/{id}/relationships/primary_route", { params: { path: input.path }, body: input.body }, call),
    "numbers.update": (input, call) => ask("patch", "/v2/numbers/{id}", { params: { path: input.path }, body: input.body }, call),
    "routes.create": (input, call) => ask("post", "/v2/routes", { body: input.body }, call),
    "routes.delete": (input, call) => ask("delete", "/v2/routes/{id}", { params: { path: input.path } }, call),
    "routes.list": (input, call) => ask("get", "/v2/routes", { params: { query: input.query } }, call),
    "routes.listEdgeStrategies": (_input, call) => ask("get", "/v2/routes/edge_strategies", {}, call),
    "routes.update": (input, call) => ask("patch", "/v2/routes/{id}", { params: { path: input.path }, body: input.body }, call),
  };
}

/** What all inputs have in common. */
interface Input {
  readonly params?: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  readonly body?: object;
}

/** Fills the braces of a path. A segment that would change the path's meaning is refused. */
export function fillPath(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? "");
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`${name} must not be empty, "." or ".."`);
    return encodeURIComponent(value);
  });
}

/** Writes query parameters in the order given; `undefined` is left out, a date goes in UTC. */
export function writeQuery(query: Record<string, unknown>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const text = value instanceof Date ? value.toISOString() : String(value);
    pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  }
  return pairs.join("&");
}
