import { alternatives } from "./alternatives.ts";
import type { OperationFacts, ValueRule } from "./facts.ts";
import { describe, InvalidArgumentError, misfit, requireObject, shownName } from "./invalid-argument.ts";
import { isOption } from "./option-names.ts";
import { phoneNumberDigits } from "./phone-number.ts";

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
    ...(query && { query: check(query, given.query, "query", names) as CheckedInput["query"] }),
    ...(body && (!body.optional || given.body !== undefined) && { body: check(body, given.body, "body", names) }),
  };
}

function check(rule: ValueRule, value: unknown, place: string, names: ArgumentNames): unknown {
  if (value === undefined) throw missing(nameOf(place, names));
  if (rule.properties) return checkObject(rule, value, place, names);
  const refuse = (wanted: string, got?: string) => misfit(nameOf(place, names), wanted, value, got);

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
  if (rule.acceptsDate && value instanceof Date) {
    // Years beyond 9999 are written in another form.
    if (Number.isNaN(value.getTime()) || value.toISOString().length > 24) throw refuse("a valid Date");
    return rule.acceptsDate === "seconds" ? value.toISOString().slice(0, 19).replace("T", " ") : value;
  }
  // "Must be a phone number, got a number" would leave one wondering.
  if (typeof value === "number") throw refuse(wantedText(rule), `${describe(value)} instead of a string`);
  if (typeof value !== "string") throw refuse(wantedText(rule));
  return checkText(rule, value, refuse);
}

function checkObject({ properties = {}, required = [], requiredAny, open }: ValueRule, value: unknown, place: string, names: ArgumentNames): object {
  requireObject(nameOf(place, names), value);
  const checked: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const rule = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!rule && open) {
      checked[key] = member;
      continue;
    }
    if (!rule) {
      const instead = isOption(key) ? "options are the last argument" : alternatives(key, Object.keys(properties), "known are");
      throw new InvalidArgumentError(shownName(key), `is not known here; ${instead}`);
    }
    if (member !== undefined) checked[key] = check(isNumberHere(rule, value) ? { ...rule, phoneNumber: true } : rule, member, `${place}.${key}`, names);
  }
  for (const key of required) if (!(key in checked)) throw missing(nameOf(`${place}.${key}`, names));
  if (requiredAny && !requiredAny.some((key) => isThere(checked[key]))) throw missing(requiredAny.join(" or "));
  return checked;
}

/** The value of a route to a number is one, and may be written like any other. */
function isNumberHere({ phoneNumberIf }: ValueRule, beside: object): boolean {
  return phoneNumberIf !== undefined && Object.entries(phoneNumberIf).every(([name, value]) => (beside as Record<string, unknown>)[name] === value);
}

/** An empty list of attachments is none. */
const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);

const missing = (argument: string) => new InvalidArgumentError(argument, "is missing");

function checkText(rule: ValueRule, value: string, refuse: (wanted: string) => InvalidArgumentError): string {
  // Half of a surrogate pair has no UTF-8 form: it would arrive as something else.
  if (/\p{Surrogate}/u.test(value)) throw refuse("well-formed Unicode text");
  const text = rule.phoneNumber ? numberText(rule, value) : value;
  const fits =
    text !== undefined &&
    (!rule.enum || rule.enum.includes(text)) &&
    (!rule.pattern || rule.pattern.test(text)) &&
    text.length >= (rule.minLength ?? 0) &&
    (rule.maxLength === undefined || [...text].length <= rule.maxLength) &&
    (rule.format !== "uri" || isWebAddress(text));
  if (!fits) throw refuse(wantedText(rule));
  return text;
}

/** As the API wants it: digits, or with a plus in front where it is no short code. What stands behind a semicolon stays. */
function numberText({ phoneNumber, phoneNumberIf }: ValueRule, value: string): string | undefined {
  const [number = "", ...rest] = phoneNumberIf ? value.split(";") : [value];
  const digits = phoneNumberDigits(number);
  if (digits === undefined) return undefined;
  const plus = phoneNumber === "e164" && digits.length > 6 ? "+" : "";
  return [plus + digits, ...rest].join(";");
}

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
