import type { ApiErrorItem, ErrorReading } from "../errors.ts";
import type { CallFacts, ItemsFacts } from "../input/facts.ts";
import { InvalidArgumentError } from "../input/invalid-argument.ts";
import { bodyTooLong, type WireAnswer } from "../wire/exchange.ts";

/** What a body turned out to be. */
export type Reading =
  | { readonly document: unknown }
  /** Damaged when the body is not whole or not JSON, which a second attempt may cure. */
  | { readonly problem: string; readonly isDamaged: boolean };

/** Reads a successful answer: the whole JSON document, its envelope checked, everything inside left as it came. */
export function readDocument(answer: WireAnswer, { answer: expected, items }: CallFacts, conceal: (text: string) => string): Reading {
  const { byteLength } = answer.body;
  if (byteLength === 0) return expected === "none" || expected === "any" ? { document: undefined } : { problem: "an empty body", isDamaged: true };

  let document: unknown;
  try {
    document = parseJson(answer);
  } catch {
    return { problem: notJson(answer, conceal), isDamaged: true };
  }

  const data = isObject(document) ? document["data"] : undefined;
  if (data === undefined && readErrorItems(document).length > 0) return { problem: "errors in place of data", isDamaged: false };
  return (items ? itemsIn(data, items) !== undefined : fits[expected](data)) ? { document } : { problem: `"data" is no ${expected}`, isDamaged: false };
}

/**
 * The items of a list that stand deeper than in `data`, or each in a `data` of its own; both forms are known of some lists.
 * `undefined` where there is no list.
 */
export function itemsIn(data: unknown, { in: way = [], wrapped }: ItemsFacts): unknown[] | undefined {
  if (Array.isArray(data)) return wrapped ? data.map((item: unknown) => (isObject(item) && isObject(item["data"]) ? item["data"] : item)) : data.flatMap((item: unknown) => below(item, way) ?? [item]);
  return below(data, way);
}

function below(data: unknown, way: readonly string[]): unknown[] | undefined {
  const found = way.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), data);
  return Array.isArray(found) ? found : undefined;
}

/** What `data` has to be. Where no body is expected, one that is JSON does no harm. */
const fits: Readonly<Record<CallFacts["answer"], (data: unknown) => boolean>> = {
  list: Array.isArray,
  item: isObject,
  none: () => true,
  any: () => true,
};

/** The longest that parsing may keep the whole program waiting; 50,000 message records take a quarter of a second. */
export const longestParsingMs = 2_000;

const partsPerMs = 1_000;
const bytesPerMs = 200_000;

/**
 * How long JSON may take to be parsed on a slow machine, in which nothing else can happen: that is less a matter of its
 * length than of how many things are in it. They are counted only where it could take longer than is `enough`.
 */
export function parsingMs(body: Uint8Array, enough: number): number {
  if (body.byteLength / partsPerMs < enough) return 0;
  let parts = 0;
  for (let at = 0; at < body.byteLength; at++) {
    const byte = body[at];
    if (byte === 0x2c || byte === 0x5b || byte === 0x7b) parts++; // , [ {
  }
  return parts / partsPerMs + body.byteLength / bytesPerMs;
}

/** Reads what an error answer says. */
export function readErrors(answer: WireAnswer, conceal: (text: string) => string): ErrorReading {
  if (answer.broken === bodyTooLong) return { errors: [], problem: "a body too long to take in" };
  try {
    return { errors: readErrorItems(parseJson(answer, (_name, value) => concealed(value, conceal))), problem: "" };
  } catch {
    return { errors: [], problem: answer.body.byteLength > 0 ? notJson(answer, conceal) : "" };
  }
}

function notJson({ header, body }: WireAnswer, conceal: (text: string) => string): string {
  return `${conceal(header("content-type") ?? "no content type").slice(0, 80)}, ${body.byteLength} bytes that are not whole JSON`;
}

/** Called from the inside out, so that one level of names at a time is enough. */
function concealed(value: unknown, conceal: (text: string) => string): unknown {
  if (typeof value === "string") return conceal(value);
  // A key of digits alone may come back as a number.
  if (typeof value === "number" && conceal(`${value}`) !== `${value}`) return conceal(`${value}`);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [conceal(name), member]));
}

function readErrorItems(document: unknown): readonly ApiErrorItem[] {
  const errors = isObject(document) ? document["errors"] : undefined;
  return Array.isArray(errors) ? (errors as ApiErrorItem[]).filter(isObject) : [];
}

/** Refuses bytes that are not text in the announced character set, rather than put question marks in their place. */
function parseJson({ header, body }: WireAnswer, revive?: (name: string, value: unknown) => unknown): unknown {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(header("content-type") ?? "")?.[1];
  const decoder = charset ? new TextDecoder(charset, { fatal: true }) : (utf8 ??= new TextDecoder("utf-8", { fatal: true }));
  return JSON.parse(decoder.decode(body), revive);
}

/** The usual one, made once and when it is needed: Jest's jsdom has none, and importing this must do no harm there. */
let utf8: TextDecoder | undefined;

/** Refuses to begin what could not be read in the end. */
export function requireDecoder(): void {
  if (typeof TextDecoder === "undefined") throw new InvalidArgumentError("TextDecoder", "is missing in this runtime");
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
