import type { ValueRule } from "../../wrappers/input/facts.ts";
import { missing, type Problem } from "../failure.ts";
import { isRecord } from "../values/is-record.ts";
import { isWebAddress } from "../values/is-web-address.ts";

/** Holds a request against what the document says of it, and says what is wrong with each member. */
export function checkInput(rule: ValueRule, value: unknown, at: Problem["at"]): Problem[] {
  if (rule.properties) return checkMembers(rule, value, at);
  const refuse = (wanted: string) => [{ at, says: `Must be ${wanted}.` }];
  if (rule.type === "array") {
    if (!Array.isArray(value)) return refuse("an array");
    if (value.length < (rule.minItems ?? 0)) return refuse(`an array of at least ${rule.minItems}`);
    return checkItems(rule.items ?? {}, value, at);
  }
  if (rule.type === "boolean") return typeof value === "boolean" ? [] : refuse("true or false");
  if (rule.type) return isNumberWithin(rule, value) ? [] : refuse(wantedNumber(rule));
  return typeof value === "string" && isTextWithin(rule, value) ? [] : refuse(wantedText(rule));
}

/** Where this many things are wrong, the rest is not looked at: a list of half a million would be an answer of megabytes. */
const mostProblems = 100;

function checkItems(rule: ValueRule, items: readonly unknown[], at: Problem["at"]): Problem[] {
  const problems: Problem[] = [];
  for (const [index, item] of items.entries()) {
    problems.push(...checkInput(rule, item, [...at, index]));
    if (problems.length >= mostProblems) break;
  }
  return problems;
}

function checkMembers(rule: ValueRule, value: unknown, at: Problem["at"]): Problem[] {
  const isWhole = at.length === 0;
  if (value === undefined) return [{ at, says: isWhole ? "The body is missing." : missing }];
  if (!isRecord(value)) return [{ at, says: isWhole ? "The body must be an object." : "Must be an object." }];
  const isAbsent = (key: string) => value[key] === undefined;
  const isEmpty = (key: string) => isAbsent(key) || (Array.isArray(value[key]) && value[key].length === 0);
  const { required = [], requiredAny = [] } = rule;
  // Of several of which one will do, the first is named.
  const none = requiredAny.length > 0 && requiredAny.every(isEmpty) ? requiredAny.slice(0, 1) : [];
  const absent = [...required.filter(isAbsent), ...none].map((key) => ({ at: [...at, key], says: missing }));
  // Guess: members that the document does not know are passed over.
  const wrong = Object.entries(rule.properties ?? {}).flatMap(([key, member]) => (isAbsent(key) ? [] : checkInput(member, value[key], [...at, key])));
  return [...absent, ...wrong];
}

function isNumberWithin({ type, minimum, maximum }: ValueRule, value: unknown): boolean {
  if (typeof value !== "number" || !(type === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value))) return false;
  return value >= (minimum ?? Number.NEGATIVE_INFINITY) && value <= (maximum ?? Number.POSITIVE_INFINITY);
}

function wantedNumber({ type, minimum, maximum }: ValueRule): string {
  const kind = type === "integer" ? "a whole number" : "a number";
  if (minimum === undefined) return kind;
  return maximum === undefined ? `${kind} from ${minimum}` : `${kind} from ${minimum} to ${maximum}`;
}

function isTextWithin(rule: ValueRule, value: string): boolean {
  return (
    (!rule.enum || rule.enum.includes(value)) &&
    (!rule.pattern || rule.pattern.test(value)) &&
    value.length >= (rule.minLength ?? 0) &&
    (rule.maxLength === undefined || [...value].length <= rule.maxLength) &&
    (rule.format !== "uri" || isWebAddress(value))
  );
}

function wantedText(rule: ValueRule): string {
  // What the document wants is said for callers of a client; over the wire there are neither spaces nor a `Date`.
  if (rule.phoneNumber) return `a ${rule.wants?.includes("North American") ? "North American " : ""}phone number with its country code and without spaces, such as "12065551234"`;
  if (rule.acceptsDate) return 'a date such as "2017-12-01", or a time such as "2017-12-01T00:00:00Z"';
  if (rule.wants) return rule.wants;
  if (rule.enum) return `one of ${rule.enum.join(", ")}`;
  if (rule.format === "uri") return "an http or https address";
  if (rule.maxLength !== undefined) return `text of at most ${rule.maxLength} characters`;
  return rule.minLength === undefined ? "text" : "text, not empty";
}
