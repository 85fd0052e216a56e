// This folder refuses wrong arguments before anything is sent. It goes by the facts of the document, and its errors
// name the argument, what it got and what it wants.

import { alternatives } from "./alternatives.ts";
import type { OperationFacts, ValueRule } from "./facts.ts";
import { describe, InvalidArgumentError, misfit, requireObject, shownName } from "./invalid-argument.ts";
import { bare, dateOf, taken } from "./members.ts";
import { isOption } from "./option-names.ts";
import { readPhoneNumber } from "./phone-number.ts";

/** How users know the members of the wire body, where the wrapper takes them as arguments: `{ "body": "message" }`. */
export type ArgumentNames = Readonly<Record<string, string>>;

/** What a call gives, place by place. */
export interface Input {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** What to send of it. */
export interface CheckedInput {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/**
 * Holds what a call gives against what the document says of its operation, and answers what to send: the same, but for
 * phone numbers, of which the digits are sent. Refuses, naming the argument, what the document forbids or does not know.
 */
export function checkInput({ segments, query, body }: OperationFacts, given: Input, names: ArgumentNames = {}): CheckedInput {
  const path: Record<string, unknown> = {};
  for (const name in segments) path[name] = check(segments[name]!, given.path?.[name], `path.${name}`, names);
  return {
    path,
    query: query && (check(query, given.query, "query", names) as CheckedInput["query"]),
    body: body && (!body.optional || given.body !== undefined) ? check(body, given.body, "body", names) : undefined,
  };
}

function check(rule: ValueRule, value: unknown, place: string, names: ArgumentNames): unknown {
  if (value === undefined) throw missing(nameOf(place, names), rule);
  if (rule.properties) return checkObject(rule, value, place, names);
  const refuse: Refuse = (wanted, got) => misfit(nameOf(place, names), wanted, value, got);

  if (rule.type === "array") {
    if (!Array.isArray(value)) throw refuse("an array");
    if (value.length < (rule.minItems ?? 0)) throw refuse(`an array of at least ${rule.minItems}`);
    // Array.from sees the holes of a sparse array, which would go out as null.
    return Array.from(value, (item, index) => check(rule.items!, item, `${place}[${index}]`, names));
  }
  if (rule.type === "boolean") {
    if (typeof value !== "boolean") throw refuse("true or false");
    return value;
  }
  if (rule.type) {
    if (!isNumberWithin(rule, value)) throw refuse(wantedNumber(rule));
    return value;
  }
  const date = rule.acceptsDate && dateOf(value);
  if (date) {
    // Years beyond 9999 are written in another form.
    if (Number.isNaN(date.getTime()) || date.toISOString().length > 24) throw refuse("a valid Date");
    return rule.acceptsDate === "seconds" ? date.toISOString().slice(0, 19).replace("T", " ") : date;
  }
  // "Must be a phone number, got a number" would leave one wondering.
  if (typeof value === "number") throw refuse(wantedText(rule), `${describe(value)} instead of a string`);
  if (typeof value !== "string") throw refuse(wantedText(rule));
  return checkText(rule, value, refuse);
}

function checkObject({ properties = {}, required = [], requiredAny, open }: ValueRule, value: unknown, place: string, names: ArgumentNames): object {
  requireObject(nameOf(place, names), value);
  const known = Object.keys(properties);
  const checked: Record<string, unknown> = bare({});
  const members = taken(value, known);
  for (const [key, member] of Object.entries(members)) {
    const rule = properties[key];
    if (!rule && open) {
      checked[key] = member;
      continue;
    }
    if (!rule) {
      const instead = isOption(key) ? "options are the last argument" : alternatives(key, known, "known are");
      throw new InvalidArgumentError(shownName(key), `is not known here; ${instead}`);
    }
    if (member !== undefined) checked[key] = check(isNumberHere(rule, members) ? bare({ ...rule, phoneNumber: true as const }) : rule, member, `${place}.${key}`, names);
  }
  for (const key of required) if (!(key in checked)) throw missing(nameOf(`${place}.${key}`, names));
  if (requiredAny && !requiredAny.some((key) => isThere(checked[key]))) throw missing(requiredAny.join(" or "));
  return checked;
}

/** The value of a route to a number is one, and may be written like any other. */
function isNumberHere({ phoneNumberIf }: ValueRule, beside: Readonly<Record<string, unknown>>): boolean {
  return phoneNumberIf !== undefined && Object.entries(phoneNumberIf).every(([name, value]) => beside[name] === value);
}

/** An empty list of attachments is none. */
const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);

const missing = (argument: string, { required = [] }: ValueRule = {}) =>
  new InvalidArgumentError(argument, required.length > 0 ? `is missing: it must have ${required.join(", ")}` : "is missing");

type Refuse = (wanted: string, got?: string) => InvalidArgumentError;

function checkText(rule: ValueRule, value: string, refuse: Refuse): string {
  // Half of a surrogate pair has no UTF-8 form: it would arrive as something else.
  if (/\p{Surrogate}/u.test(value)) throw refuse("well-formed Unicode text");
  if (rule.phoneNumber) return phoneNumber(rule, value, refuse);
  const { maxLength = Infinity } = rule;
  const fits =
    // A character may take two places, which are counted only where that can make a difference.
    value.length <= 2 * maxLength &&
    (value.length <= maxLength || [...value].length <= maxLength) &&
    value.length >= (rule.minLength ?? 0) &&
    (!rule.enum || rule.enum.includes(value)) &&
    (!rule.pattern || rule.pattern.test(value)) &&
    (rule.format !== "uri" || isWebAddress(value));
  if (!fits) throw refuse(wantedText(rule));
  return value;
}

/** As the API wants it: the digits, or a plus in front of them; of a route's value what stands behind a semicolon stays. */
function phoneNumber(rule: ValueRule, value: string, refuse: Refuse): string {
  const end = rule.phoneNumberIf && value.includes(";") ? value.indexOf(";") : value.length;
  const { digits, hasPlus, problem } = readPhoneNumber(value.slice(0, end));
  const isE164 = rule.phoneNumber === "e164" && digits.length > longestShortCode;
  const forms = isE164 ? [`+${digits}`] : [digits, ...(hasPlus ? [`+${digits}`] : [])];
  const number = problem === undefined ? forms.find((each) => !rule.pattern || rule.pattern.test(each)) : undefined;
  if (number === undefined) throw refuse(wantedText(rule), `${describe(value)}, ${problem ?? `with ${digits.length} digits`}`);
  return number + value.slice(end);
}

/** A short code has no country code, and so no plus. */
const longestShortCode = 6;

function isNumberWithin({ type, minimum = -Infinity, maximum = Infinity }: ValueRule, value: unknown): boolean {
  const isRight = type === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value);
  return isRight && (value as number) >= minimum && (value as number) <= maximum;
}

function isWebAddress(value: string): boolean {
  // The URL parser forgives white space and line breaks; a server's might not.
  return /^https?:\/\/[^\s\p{Cc}]+$/u.test(value) && URL.canParse(value);
}

function wantedNumber({ type, minimum, maximum }: ValueRule): string {
  const from = minimum === undefined ? "" : ` from ${minimum}`;
  const to = maximum === undefined ? "" : ` to ${maximum}`;
  return `a ${type === "integer" ? "whole " : ""}number${from}${to}`;
}

function wantedText(rule: ValueRule): string {
  if (rule.wants) return rule.wants;
  if (rule.enum) return `${rule.enum.length > 1 ? "one of " : ""}${rule.enum.map((each) => JSON.stringify(each)).join(", ")}`;
  if (rule.format === "uri") return "an http or https address";
  if (rule.maxLength !== undefined) return `a string of at most ${rule.maxLength} characters`;
  return rule.minLength ? "a string that is not empty" : "a string";
}

/** What users call the argument: `body.data.attributes.alias` is `alias` to them. */
function nameOf(place: string, names: ArgumentNames): string {
  return names[place] ?? place.replace(/^\w+\.(?:data\.(?:attributes\.)?)?/, "");
}
