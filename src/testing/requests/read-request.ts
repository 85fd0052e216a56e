import type { OperationId } from "../../generated/operations.ts";
import { facts, type ValueRule } from "../../wrappers/input/facts.ts";
import { malformed, notFound, unprocessable, unsupportedMediaType } from "../failure.ts";
import { isRecord } from "../world/values.ts";
import { checkInput } from "./check-input.ts";

/** A request as it came, whichever way. Header names are in lower case. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What was asked, as the document's types have it. */
export interface Input {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** The body as JSON, or `undefined` where there is none. */
export function readBody({ headers, body }: IncomingRequest): unknown {
  if (body.length === 0) return undefined;
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw unsupportedMediaType(`content-encoding ${encoding} is not taken`);
  const contentType = headers["content-type"] ?? "";
  // Guess: a body without a type, or with another one, is refused; the document knows that the two below are taken.
  if (!/^\s*application\/(?:vnd\.api\+)?json\s*(?:;|$)/i.test(contentType)) throw unsupportedMediaType(`content-type must be application/vnd.api+json or application/json, got ${contentType || "none"}`);
  // Guess: another charset, or a packed body, is refused in the same way.
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw unsupportedMediaType(`charset must be utf-8, got ${charset || "none"}`);
  const text = typeof body === "string" ? body : decode(body);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw malformed("The body is not valid JSON.");
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not valid UTF-8.");
  }
}

/** Brings both forms of a body, compact and wrapped, into the one that the document's facts describe. */
export function checkRequest(id: OperationId, path: Input["path"], search: string, given: unknown): Input {
  const { segments = {}, query: queryRule = { properties: {} }, body: bodyRule } = facts[id];
  const pathProblems = checkInput({ properties: segments }, path, "");
  if (pathProblems.length > 0) throw notFound(`${pathProblems.join("; ")}.`);
  const query = readQuery(queryRule, search);
  const { body, problems, place } = arrange(id, given);
  const bodyIsWanted = bodyRule && (body !== undefined || !bodyRule.optional);
  // Guess: an empty body where one is needed is 422 too, as is a limit that is too large.
  const found = [
    ...checkInput(queryRule, query, ""),
    ...problems,
    ...(bodyIsWanted ? checkInput(bodyRule, body, place) : []),
  ];
  if (found.length > 0) throw unprocessable(found);
  return { path, query, body };
}

/** Query values are text; the document says which are numbers. Of a repeated parameter the first counts. */
function readQuery(rule: ValueRule, search: string): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    if (Object.hasOwn(query, name)) continue;
    const type = rule.properties?.[name]?.type;
    // Guess: numbers are in plain digits; `0x10` and `1e2` are none.
    const isNumber = (type === "integer" || type === "number") && /^[+-]?\d+(?:\.\d+)?$/.test(text);
    // Guess: of any case, since Python writes `True`.
    const isBoolean = type === "boolean" && /^(?:true|false)$/i.test(text);
    query[name] = isNumber ? Number(text) : isBoolean ? text.toLowerCase() === "true" : text;
  }
  return query;
}

interface Arranged {
  readonly body: unknown;
  readonly problems: string[];
  /** What stands before a member's name in an error. */
  readonly place: string;
}

/** What comes both compact and wrapped, where the document's facts describe the compact form. */
const bothForms: ReadonlySet<OperationId> = new Set<OperationId>(["messages.send", "messages.setCallback", "numbers.purchase", "numbers.update"]);

function arrange(id: OperationId, given: unknown): Arranged {
  const unwrapped = { body: given, problems: [], place: "" };
  const data = isRecord(given) ? given["data"] : undefined;
  if (data !== undefined && !isRecord(data) && bothForms.has(id)) return { body: data, problems: [], place: "data" };
  if (id === "messages.send") {
    if (data === undefined) return { ...unwrapped, body: withBoolean(withoutEmptyList(given)) };
    const problems = asRecord(data)["type"] === "message" ? [] : ["data.type must be message"];
    const attributes = asRecord(data)["attributes"];
    if (!isRecord(attributes)) return { body: attributes, problems, place: "data.attributes" };
    return { body: withBoolean(withoutEmptyList(attributes)), problems, place: "data.attributes" };
  }
  if (id === "messages.setCallback" && isRecord(data)) return { body: data["attributes"], problems: [], place: "data.attributes" };
  if (id === "numbers.setCallback" && isRecord(given) && data === undefined) return { ...unwrapped, body: { data: { attributes: given } } };
  // Guess: the document shows these two flat only; wrapped is taken as well, as it is for messages.
  const inner = isRecord(data) ? data["attributes"] : undefined;
  if ((id === "numbers.update" || id === "numbers.purchase") && inner !== undefined && !isRecord(inner)) return { body: inner, problems: [], place: "data.attributes" };
  if (id === "numbers.update" && isRecord(data)) return { body: { type: data["type"], ...asRecord(data["attributes"]) }, problems: [], place: "data.attributes" };
  if (id === "numbers.purchase" && isRecord(data)) return { body: asRecord(data["attributes"]), problems: [], place: "data.attributes" };
  return unwrapped;
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** Guess: an empty list of attachments is none. */
function withoutEmptyList(message: unknown): unknown {
  if (!isRecord(message) || !Array.isArray(message["media_urls"]) || message["media_urls"].length > 0) return message;
  const { media_urls: _, ...rest } = message;
  return rest;
}

/** The Python SDK sends `is_mms` as text, which works. */
function withBoolean(message: unknown): unknown {
  if (!isRecord(message)) return message;
  const text = message["is_mms"];
  return text === "true" || text === "false" ? { ...message, is_mms: text === "true" } : message;
}
