import type { OperationId } from "../../generated/operations.ts";
import { facts, type ValueRule } from "../../wrappers/input/facts.ts";
import type { Problem } from "../failure.ts";
import { isRecord } from "../values/is-record.ts";

/** A body in the form that the document's facts describe. */
interface Arranged {
  readonly body: unknown;
  /** What stands around the members in the body that came, for errors. */
  readonly at: readonly string[];
  /** How many names stand around them here alone. */
  readonly around: number;
  readonly problems: readonly Problem[];
}

/**
 * Brings both forms of a body, compact and wrapped, into the one that the document's facts describe.
 *
 * Guess: that what is shown flat is taken wrapped as well, as it is for messages. The other way round it is known for the
 * callbacks of numbers only.
 */
export function arrange(id: OperationId, given: unknown): Arranged {
  const isWrappedThere = facts[id].body?.properties?.["data"] !== undefined;
  const data = isRecord(given) ? given["data"] : undefined;
  if (data === undefined && id === "numbers.setCallback" && isRecord(given)) return { body: { data: { attributes: given } }, at: [], around: 2, problems: [] };
  if (isWrappedThere || data === undefined) return { body: id === "messages.send" ? withoutEmptyMedia(given) : given, at: [], around: 0, problems: [] };
  if (!isRecord(data)) return { body: data, at: ["data"], around: 0, problems: [] };
  const { type, attributes } = data;
  const at = ["data", "attributes"];
  const problems = id === "messages.send" && type !== "message" ? [{ at: ["data", "type"], says: "Must be message." }] : [];
  if (!isRecord(attributes)) return { body: attributes, at, around: 0, problems };
  return { body: id === "messages.send" ? withoutEmptyMedia(attributes) : { ...(type === undefined ? {} : { type }), ...attributes }, at, around: 0, problems };
}

/** No attachments are as good as none said. */
function withoutEmptyMedia(message: unknown): unknown {
  if (!isRecord(message)) return message;
  const { media_urls: media, ...rest } = message;
  return Array.isArray(media) && media.length === 0 ? rest : message;
}

/** Operations whose options travel as query, as body, or as both: whichever the document has, the other is taken too. */
export const withOptions: ReadonlySet<OperationId> = new Set<OperationId>(["numbers.purchase"]);

/** What the options may be. */
export function optionsRule(id: OperationId): ValueRule {
  const { query, body } = facts[id];
  return { properties: { ...query?.properties, ...body?.properties } };
}
