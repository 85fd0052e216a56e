import { type ApiDocument, resolve, type Schema } from "./document.ts";
import { DocumentMistake } from "./mistake.ts";

/** What the argument checks see of a value of each type, as `ValueRule` has it. */
const checkedMembers: Readonly<Record<string, readonly string[]>> = {
  object: ["properties", "required", "requiredAny", "open"],
  array: ["items", "minItems"],
  boolean: [],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
  string: ["enum", "pattern", "minLength", "maxLength", "format", "acceptsDate", "phoneNumber", "phoneNumberIf", "wants"],
};
/** Keywords that mean the same in a schema and in a `ValueRule`. */
const ruleKeywords = new Set(["type", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "format", "required"]);
const ruleExtensions: Record<string, string> = { "x-accepts-date": "acceptsDate", "x-phone-number": "phoneNumber", "x-phone-number-if": "phoneNumberIf", "x-wants": "wants" };
/** Keywords that say nothing about which values are right. */
const silentKeywords = new Set(["description", "examples", "example", "default", "deprecated", "title"]);

/** Turns a schema into the rule that is checked at run time, and refuses what the checks would not see. */
export function ruleOf(document: ApiDocument, given: Schema, where: string): Record<string, unknown> {
  const { allOf = [], ...schema } = resolve(document, given);
  const rule: Record<string, unknown> = {};
  for (const part of allOf) mergeRule(rule, ruleOf(document, part, where));
  const own: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "pattern") own["pattern"] = new RegExp(value as string, "u");
    else if (ruleKeywords.has(keyword)) own[keyword] = value;
    else if (keyword in ruleExtensions) own[ruleExtensions[keyword] as string] = value;
    else if (keyword === "const") own["enum"] = [value];
    else if (keyword === "items") own["items"] = ruleOf(document, value as Schema, where);
    else if (keyword === "properties") {
      own["properties"] = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, member]) => [name, ruleOf(document, member, `${where}.${name}`)]),
      );
    } else if (keyword === "additionalProperties" && value === true) {
      own["open"] = true;
    } else if (keyword === "anyOf") {
      Object.assign(own, eitherOf((value as Schema[]).map((branch) => ruleOf(document, branch, where)), where));
    } else if (!silentKeywords.has(keyword) && !keyword.startsWith("x-")) {
      throw new DocumentMistake(`${where}: the argument checks do not know the keyword "${keyword}"`);
    }
  }
  return requireChecked(mergeRule(rule, own), where);
}

const membersOf = (rule: Record<string, unknown>) => Object.keys((rule["properties"] as object | undefined) ?? {}).toSorted().join();

/**
 * The rule of what may have one of several shapes, which have the same members and differ in which of them must be there.
 * What the first says of a member holds: it must be the most tolerant.
 */
function eitherOf(rules: readonly Record<string, unknown>[], where: string): Record<string, unknown> {
  const [first, ...others] = rules.map(({ required, ...rule }) => ({ rule, required: (required as string[] | undefined) ?? [] }));
  if (!first || first.rule["type"] !== "object" || others.some(({ rule }) => membersOf(rule) !== membersOf(first.rule))) {
    throw new DocumentMistake(`${where}: the argument checks know "anyOf" of objects only, with the same members`);
  }
  const always = first.required.filter((name) => others.every(({ required }) => required.includes(name)));
  const either = [first, ...others].flatMap(({ required }) => required).filter((name) => !always.includes(name));
  return { ...first.rule, required: always, requiredAny: [...new Set(either)] };
}

function requireChecked(rule: Record<string, unknown>, where: string): Record<string, unknown> {
  const { type, format = "uri", ...others } = rule;
  const checked = typeof type === "string" ? checkedMembers[type] : undefined;
  if (!checked) throw new DocumentMistake(`${where}: the argument checks do not know the type ${JSON.stringify(type)}`);
  if (others["phoneNumber"] && !others["pattern"]) throw new DocumentMistake(`${where}: x-phone-number wants a pattern, which says what digits make a number`);
  if (format !== "uri") throw new DocumentMistake(`${where}: the argument checks do not know the format ${JSON.stringify(format)}`);
  if (type === "array" && !others["items"]) throw new DocumentMistake(`${where}: an array wants items`);
  for (const member of Object.keys(others)) {
    if (!checked.includes(member)) throw new DocumentMistake(`${where}: the argument checks do not see "${member}" on the type "${String(type)}"`);
  }
  return type === "object" ? { properties: {}, ...rule } : rule;
}

function mergeRule(into: Record<string, unknown>, from: Record<string, unknown>): Record<string, unknown> {
  const properties = { ...(into["properties"] as object), ...(from["properties"] as object) };
  const required = [...((into["required"] as string[]) ?? []), ...((from["required"] as string[]) ?? [])];
  Object.assign(into, from);
  if (Object.keys(properties).length > 0) into["properties"] = properties;
  if (required.length > 0) into["required"] = required;
  return into;
}

/** The rule of a whole body whose phone numbers are written in one way. */
export function withNumbers(rule: Record<string, unknown>, phoneNumber: "e164" | undefined): Record<string, unknown> {
  if (phoneNumber === undefined) return rule;
  const visit = (node: unknown): unknown => {
    if (typeof node !== "object" || node === null || node instanceof RegExp || Array.isArray(node)) return node;
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, name === "phoneNumber" ? phoneNumber : visit(child)]));
  };
  return visit(rule) as Record<string, unknown>;
}
