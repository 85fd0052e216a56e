import type { ValueRule } from "../../wrappers/input/facts.ts";
import { isRecord } from "../values/is-record.ts";

/**
 * A value of a JSON body as the document has it, where clients are known to write it otherwise: `null` for a member that
 * may be left out, a boolean as text, a time without a zone. What is wrong stays wrong.
 */
export function readValue(rule: ValueRule, value: unknown): unknown {
  if (typeof value === "string") return readText(rule, value, false);
  if (Array.isArray(value)) return rule.items ? value.map((item) => readValue(rule.items ?? {}, item)) : value;
  if (!rule.properties || !isRecord(value)) return value;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const own = Object.hasOwn(rule.properties ?? {}, name) ? rule.properties?.[name] : undefined;
    if (!own) return [[name, member] as const];
    return member === null && !rule.required?.includes(name) ? [] : [[name, readValue(own, member)] as const];
  });
  return Object.fromEntries(members);
}

/** Query values are all text; the document says which are numbers. Of a repeated parameter the first counts. */
export function readQuery(rule: ValueRule, search: string): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [name, text] of new URLSearchParams(search)) {
    if (Object.hasOwn(query, name)) continue;
    const own = Object.hasOwn(rule.properties ?? {}, name) ? rule.properties?.[name] : undefined;
    Object.defineProperty(query, name, { value: readText(own ?? {}, text, true), enumerable: true });
  }
  return query;
}

function readText(rule: ValueRule, text: string, isParameter: boolean): unknown {
  // The Python SDK writes `True` into a query, and sends text in a body too, which works.
  if (rule.type === "boolean" && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  // Guess: whole numbers are in plain digits; `0x10` and `1e2` are none.
  if (isParameter && rule.type === "integer" && /^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (isParameter && rule.type === "number" && /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  return rule.acceptsDate === true ? withZone(text) : text;
}

/** A time without a zone is UTC. Guess: that a space may stand in the place of the T, as Python and SQL write it. */
function withZone(text: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/.exec(text) ?? [];
  return day && time ? `${day}T${time}Z` : text;
}
