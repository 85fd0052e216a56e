import type { ValueRule } from "../generated/operations.ts";
import { alternatives } from "./alternatives.ts";
import { describe, InvalidArgumentError, requireObject, shownName } from "./invalid-argument.ts";
import { isOption } from "./options.ts";
import { phoneNumberDigits } from "./phone-number.ts";

/** How users know the members of the wire body, where the wrapper takes them as arguments: `{ "body": "message" }`. */
export type ArgumentNames = Readonly<Record<string, string>>;

/**
 * Holds a value against what the document says of it, and answers what to send: the same, but for phone numbers, of
 * which the digits are sent. Refuses, naming the argument, what the document forbids or does not know.
 */
export function check(rule: ValueRule, value: unknown, place: string, names: ArgumentNames): unknown {
  if (rule.type === "object") return checkObject(rule, value, place, names);
  const refuse = (wanted: string, got = describe(value)) => new InvalidArgumentError(nameOf(place, names), `must be ${wanted}, got ${got}`);

  if (rule.type === "array") {
    if (!Array.isArray(value)) throw refuse("an array");
    if (value.length < (rule.minItems ?? 0)) throw refuse(`an array of at least ${rule.minItems}`);
    // Array.from sees the holes of a sparse array, which would go out as null.
    return Array.from(value, (item, index) => (rule.items ? check(rule.items, item, `${place}[${index}]`, names) : item));
  }
  if (rule.type === "boolean") {
    if (typeof value !== "boolean") throw refuse("true or false");
    return value;
  }
  if (rule.type === "integer" || rule.type === "number") {
    if (!isNumberWithin(rule, value)) throw refuse(wantedNumber(rule));
    return value;
  }
  if (rule.acceptsDate && value instanceof Date) {
    // Years beyond 9999 are written in another form.
    if (Number.isNaN(value.getTime()) || (rule.pattern && !patternOf(rule.pattern).test(value.toISOString()))) throw refuse("a valid Date");
    return value;
  }
  // "Must be a phone number, got a number" would leave one wondering.
  if (typeof value === "number") throw refuse(wantedText(rule), `${describe(value)} instead of a string`);
  if (typeof value !== "string") throw refuse(wantedText(rule));
  return checkText(rule, value, refuse);
}

function checkObject(rule: ValueRule, value: unknown, place: string, names: ArgumentNames): Record<string, unknown> {
  const name = nameOf(place, names);
  requireObject(name, value);
  const properties = rule.properties ?? {};
  const checked: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const memberRule = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!memberRule) {
      const instead = isOption(key) ? "it is an option, and options are the last argument" : alternatives(key, Object.keys(properties), "known are");
      throw new InvalidArgumentError(shownName(key), `is not known here; ${instead}`);
    }
    if (member !== undefined) checked[key] = check(memberRule, member, inside(place, key), names);
  }
  for (const key of rule.required ?? []) {
    if (!(key in checked)) throw new InvalidArgumentError(nameOf(inside(place, key), names), "is missing");
  }
  if (rule.requiredAny && !rule.requiredAny.some((key) => key in checked)) {
    throw new InvalidArgumentError(rule.requiredAny.join(" or "), "is missing");
  }
  return checked;
}

function checkText(rule: ValueRule, value: string, refuse: (wanted: string) => InvalidArgumentError): string {
  // Half of a surrogate pair has no UTF-8 form: it would arrive as something else.
  if (/\p{Surrogate}/u.test(value)) throw refuse("well-formed Unicode text");
  const text = rule.phoneNumber ? phoneNumberDigits(value) : value;
  const fits =
    text !== undefined &&
    (!rule.enum || rule.enum.includes(text)) &&
    (!rule.pattern || patternOf(rule.pattern).test(text)) &&
    text.length >= (rule.minLength ?? 0) &&
    (rule.maxLength === undefined || [...text].length <= rule.maxLength) &&
    (rule.format !== "uri" || isWebAddress(text));
  if (!fits) throw refuse(wantedText(rule));
  return text;
}

function isNumberWithin(rule: ValueRule, value: unknown): boolean {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  if (rule.type === "integer" && !Number.isSafeInteger(value)) return false;
  return value >= (rule.minimum ?? Number.NEGATIVE_INFINITY) && value <= (rule.maximum ?? Number.POSITIVE_INFINITY);
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

const inside = (place: string, key: string) => (place === "" ? key : `${place}.${key}`);

/** What users call the argument: `body.data.attributes.alias` is `alias` to them. */
function nameOf(place: string, names: ArgumentNames): string {
  return names[place] ?? place.replace(/^(?:body\.data\.attributes|body\.data|body|path|query)\./, "");
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = new RegExp(source, "u");
    patterns.set(source, pattern);
  }
  return pattern;
}
