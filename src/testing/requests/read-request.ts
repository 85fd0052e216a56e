import type { OperationId, OperationInputs } from "../../generated/operations.ts";
import { facts } from "../../wrappers/input/facts.ts";
import { idOfQuery, malformed, notFound, unprocessable, unsupportedMediaType } from "../failure.ts";
import { isRecord } from "../values/is-record.ts";
import { arrange, optionsRule, withOptions } from "./body-forms.ts";
import { checkInput } from "./check-input.ts";
import { readQuery, readValue } from "./read-value.ts";

/** A request as it came, whichever way. Header names are in lower case. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Where the file store is for who asks, if not at a host of its own. */
  readonly fileServer?: string | undefined;
}

/**
 * The body as JSON, or `undefined` where there is none. Its type is not looked at: official SDKs send JSON as text, as a
 * form or as nothing, and no source reports a 415.
 */
export function readBody({ headers, body }: IncomingRequest): unknown {
  if (body.length === 0) return undefined;
  const encoding = headers["content-encoding"] ?? "identity";
  // Guess: that a packed body is not taken.
  if (encoding !== "identity") throw unsupportedMediaType(`content-encoding ${encoding} is not taken`);
  // As `decode` does with bytes: programs on Windows put a mark of the byte order in front.
  const text = typeof body === "string" ? body.replace(/^\uFEFF/, "") : decode(body);
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

/** Whether an operation looks at a body at all. Guess: where none belongs, one that came all the same is passed over. */
export function takesBody(id: OperationId): boolean {
  return facts[id].body !== undefined || withOptions.has(id);
}

/** What was asked, as the document's types have it. Throws a `Failure` where the document forbids it. */
export function checkRequest<Id extends OperationId>(id: Id, path: Readonly<Record<string, string>>, search: string, given: unknown): OperationInputs[Id] {
  const { segments = {}, query: queryRule = { properties: {} }, body: bodyRule } = facts[id];
  const astray = checkInput({ properties: segments }, path, []);
  if (astray.length > 0) throw notFound(astray.map(({ at, says }) => `${at.join(".")}: ${says}`).join(" "));

  const arranged = arrange(id, given);
  let query = readQuery(queryRule, search);
  let body = readValue(bodyRule ?? {}, arranged.body);
  if (withOptions.has(id)) {
    const rule = optionsRule(id);
    const options = readValue(rule, arranged.body);
    // Guess: that the query counts where both say something.
    query = { ...(isRecord(options) ? options : {}), ...readQuery(rule, search) };
    // What is no object is refused below.
    if (body === undefined || isRecord(body)) body = query;
  }
  const found = checkInput(queryRule, query, []);
  if (found.length > 0) throw unprocessable(found, idOfQuery);
  // Guess: an empty body where one is needed is 422 too, as is a limit that is too large.
  const isWanted = bodyRule && (body !== undefined || !bodyRule.optional);
  const wrong = isWanted ? checkInput(bodyRule, body, arranged.at).map(({ at, says }) => ({ at: at.slice(arranged.around), says })) : [];
  if (arranged.problems.length + wrong.length > 0) throw unprocessable([...arranged.problems, ...wrong]);
  // Held against the facts, from which the types are made as well.
  return { path, query, body } as unknown as OperationInputs[Id];
}
