// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import createClient from "openapi-fetch";
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
 * A rejection of `send` comes through as it is.
 */
export function createApiClient<Call extends object, Answer>(
  baseUrl: string,
  send: (request: ApiRequest<Call>) => Promise<Answer>,
): ApiClient<Call, Answer> {
  const fetch = (request: unknown) => send(request as ApiRequest<Call>).then(delivered, undelivered);
  const client = createClient<paths>({
    baseUrl,
    fetch: fetch as unknown as typeof globalThis.fetch,
    Request: LeanRequest as unknown as typeof Request,
    pathSerializer: fillPath,
    querySerializer: writeQuery,
  });
  const receive = async ({ response }: { response: unknown }) => {
    const { failure, body } = response as Delivery<Answer>;
    if (failure) throw failure.reason;
    return body as Answer;
  };
  // The answer is read and parsed by `send`, under the call's deadline; "stream" hands it through untouched.
  const parseAs = "stream" as const;
  return {
    "messages.get": (input, call) =>
      client.GET("/v2.1/messages/{record_id}", { params: { path: input.path }, parseAs, call }).then(receive),
    "messages.getCallback": (input, call) =>
      client.GET("/v2.1/messages/{callback_kind}_callback", { params: { path: input.path }, parseAs, call }).then(receive),
    "messages.list": (input, call) =>
      client.GET("/v2.1/messages", { params: { query: input.query }, parseAs, call }).then(receive),
    "messages.removeCallback": (input, call) =>
      client.DELETE("/v2.1/messages/{callback_kind}_callback", { params: { path: input.path }, parseAs, call }).then(receive),
    "messages.send": (input, call) =>
      client.POST("/v2.1/messages", { body: input.body, parseAs, call }).then(receive),
    "messages.setCallback": (input, call) =>
      client.PUT("/v2.1/messages/{callback_kind}_callback", { params: { path: input.path }, body: input.body, parseAs, call }).then(receive),
    "numbers.get": (input, call) =>
      client.GET("/v2/numbers/{id}", { params: { path: input.path }, parseAs, call }).then(receive),
    "numbers.getCallback": (input, call) =>
      client.GET("/v2/numbers/{id}/relationships/{callback_kind}_callback", { params: { path: input.path }, parseAs, call }).then(receive),
    "numbers.list": (input, call) =>
      client.GET("/v2/numbers", { params: { query: input.query }, parseAs, call }).then(receive),
    "numbers.listAreaCodes": (input, call) =>
      client.GET("/v2/numbers/available/areacodes", { params: { query: input.query }, parseAs, call }).then(receive),
    "numbers.listExchanges": (input, call) =>
      client.GET("/v2/numbers/available/exchanges", { params: { query: input.query }, parseAs, call }).then(receive),
    "numbers.listTiers": (input, call) =>
      client.GET("/v2/numbers/available/tiers", { params: { query: input.query }, parseAs, call }).then(receive),
    "numbers.purchase": (input, call) =>
      client.POST("/v2/numbers/{id}", { params: { path: input.path }, ...(input.body && { body: input.body }), parseAs, call }).then(receive),
    "numbers.release": (input, call) =>
      client.DELETE("/v2/numbers/{id}", { params: { path: input.path }, parseAs, call }).then(receive),
    "numbers.removeCallback": (input, call) =>
      client.DELETE("/v2/numbers/{id}/relationships/{callback_kind}_callback", { params: { path: input.path }, parseAs, call }).then(receive),
    "numbers.removeFailoverRoute": (input, call) =>
      client.DELETE("/v2/numbers/{id}/relationships/failover_route", { params: { path: input.path }, parseAs, call }).then(receive),
    "numbers.removePrimaryRoute": (input, call) =>
      client.DELETE("/v2/numbers/{id}/relationships/primary_route", { params: { path: input.path }, parseAs, call }).then(receive),
    "numbers.search": (input, call) =>
      client.GET("/v2/numbers/available", { params: { query: input.query }, parseAs, call }).then(receive),
    "numbers.setCallback": (input, call) =>
      client.POST("/v2/numbers/{id}/relationships/{callback_kind}_callback", { params: { path: input.path }, body: input.body, parseAs, call }).then(receive),
    "numbers.setFailoverRoute": (input, call) =>
      client.PATCH("/v2/numbers/{id}/relationships/failover_route", { params: { path: input.path }, body: input.body, parseAs, call }).then(receive),
    "numbers.setPrimaryRoute": (input, call) =>
      client.PATCH("/v2/numbers/{id}/relationships/primary_route", { params: { path: input.path }, body: input.body, parseAs, call }).then(receive),
    "numbers.update": (input, call) =>
      client.PATCH("/v2/numbers/{id}", { params: { path: input.path }, body: input.body, parseAs, call }).then(receive),
    "routes.create": (input, call) =>
      client.POST("/v2/routes", { body: input.body, parseAs, call }).then(receive),
    "routes.delete": (input, call) =>
      client.DELETE("/v2/routes/{id}", { params: { path: input.path }, parseAs, call }).then(receive),
    "routes.list": (input, call) =>
      client.GET("/v2/routes", { params: { query: input.query }, parseAs, call }).then(receive),
    "routes.listEdgeStrategies": (_input, call) =>
      client.GET("/v2/routes/edge_strategies", { parseAs, call }).then(receive),
    "routes.update": (input, call) =>
      client.PATCH("/v2/routes/{id}", { params: { path: input.path }, body: input.body, parseAs, call }).then(receive),
  };
}

/** What a Request costs to build is half of a call, and it can be sent only once. */
class LeanRequest {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
  readonly call: unknown;

  constructor(url: string, init: { method: string; body?: string; call?: unknown }) {
    this.url = url;
    this.method = init.method;
    this.body = init.body;
    this.call = init.call;
  }
}

/** As much of a Response as openapi-fetch looks at. A failure is handed over as a value: it may be `null`. */
interface Delivery<Answer> {
  readonly ok: true;
  readonly status: 200;
  readonly headers: { get(name: string): null };
  readonly body?: Answer;
  readonly failure?: { readonly reason: unknown };
}

const headers = { get: () => null };
const delivered = <Answer>(body: Answer): Delivery<Answer> => ({ ok: true, status: 200, headers, body });
const undelivered = (reason: unknown): Delivery<never> => ({ ok: true, status: 200, headers, failure: { reason } });

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
