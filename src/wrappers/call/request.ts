import type { ParamsOption, RequestBodyOption } from "../../generated/client.ts";
import { mediaType, type OperationId, type OperationInputs } from "../../generated/operations.ts";
import type { operations as Operations } from "../../generated/schema.ts";
import type { CheckedInput } from "../input/check.ts";
import type { CallFacts, Method } from "../input/facts.ts";
import { dateOf } from "../input/members.ts";
import type { Credentials } from "../settings/auth.ts";
import type { WireRequest } from "../wire/exchange.ts";
import { version } from "./version.ts";

/** A request, ready but for its server and the credentials. */
export interface ApiRequest {
  readonly method: Method;
  /** Path and query, from the first slash on. */
  readonly target: string;
  readonly body: string | undefined;
}

/** Builds the request of an operation. */
export function requestOf(method: Method, path: string, input: Partial<CheckedInput>): ApiRequest {
  const query = input.query ? writeQuery(input.query) : "";
  return { method, target: fillPath(path, input.path ?? {}) + (query && `?${query}`), body: input.body === undefined ? undefined : JSON.stringify(input.body) };
}

/** Makes a request ready for the wire. */
export function wireOf(
  { method, target, body }: ApiRequest,
  { baseUrl, credentials }: { readonly baseUrl: string; readonly credentials: Credentials },
  { facts, headers: more }: { readonly facts: Pick<CallFacts, "mediaType" | "repeatable">; readonly headers?: Readonly<Record<string, string>> | undefined },
): WireRequest {
  const headers: Record<string, string> = {
    ...more,
    accept: facts.mediaType ?? mediaType,
    authorization: credentials.authorization(),
    "user-agent": `flowroute-sdk/${version}`,
  };
  if (body !== undefined) headers["content-type"] = facts.mediaType ?? mediaType;
  return { url: baseUrl + target, method, headers, body, isRepeatable: facts.repeatable === true };
}

/** Fills the braces of a path. That no value leads to another path is in the facts, against which it has been held. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  let path = template;
  for (const name of Object.keys(values)) path = path.replace(`{${name}}`, encodeURIComponent(String(values[name])));
  return path;
}

/** Writes query parameters in the order given; `undefined` is left out, a date goes in UTC. */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const text = dateOf(value)?.toISOString() ?? String(value);
    pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  }
  return pairs.join("&");
}

/** An input as openapi-fetch would be given it. */
type Options<Given> = { params: Omit<Given, "body"> } & { [Body in keyof Given as Body & "body"]: Exclude<Given[Body], undefined> };

/** The places in which an operation takes something. */
type Places<Parameters> = { [Place in keyof Parameters]-?: Parameters[Place] extends undefined ? never : Place }[keyof Parameters];
type Wanted<Operation extends { parameters: object; requestBody?: unknown }> =
  | Places<Operation["parameters"]>
  | ([Exclude<Operation["requestBody"], undefined>] extends [never] ? never : "body");

type Fits<Id extends OperationId> = Options<OperationInputs[Id]> extends ParamsOption<Operations[Id]> & RequestBodyOption<Operations[Id]>
  ? [Exclude<Wanted<Operations[Id]>, keyof OperationInputs[Id]>] extends [never]
    ? true
    : false
  : false;

/** The compiler shows what is wanted. */
type EachFits<Misfit extends "inputs that fit the document's types: generate again, or mend inputType() in scripts/generate/facts.ts"> = Misfit;

/** Fails to compile, naming the operation, where an input does not fit the document's types, or lacks what they have. */
export type Misfits = EachFits<{ [Id in OperationId]: Fits<Id> extends true ? never : Id }[OperationId]>;
