import fc from "fast-check";
import { resolve, type Schema } from "../../scripts/generate/document.ts";
import { document } from "./document.ts";

/** Stands for an id of a type, such as `route`, that an answer has shown: which one is known when it is sent. */
export class Known {
  readonly type: string;
  readonly turn: number;

  constructor(type: string, turn: number) {
    this.type = type;
    this.turn = turn;
  }
}

/** Mostly an id that is likely to be there, now and then another one. */
export function idOf(type: string, schema: Schema): fc.Arbitrary<unknown> {
  const known = fc.nat({ max: 999 }).map((turn) => new Known(type, turn));
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: arbitraryOf(schema) });
}

/** What the document allows. */
export function arbitraryOf(given: Schema): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, allOf, ...schema } = resolve(document, given);
  const forms = anyOf ?? oneOf;
  if (allOf) return fc.tuple(...allOf.map((part) => arbitraryOf(part)), arbitraryOf(schema)).map((parts) => Object.assign({}, ...(parts as object[])) as object);
  // Branches of their own, or such as only say what goes together: those are filled by the whole.
  if (forms && !forms.every((form) => Object.keys(form).join() === "required")) return fc.oneof(...forms.map((form) => arbitraryOf(form)));
  if (forms) return fc.oneof(...forms.map((form) => arbitraryOf({ ...schema, required: [...(schema.required ?? []), ...(form.required ?? [])] })));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return fc.oneof(...types.map((type) => ofType({ ...schema, type: type ?? "object" })));
}

function ofType(schema: Schema): fc.Arbitrary<unknown> {
  const number = (name: string, otherwise: number) => (schema[name] as number | undefined) ?? otherwise;
  switch (schema.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: number("minimum", -1_000), max: number("maximum", 1_000_000) });
    case "number":
      return fc.double({ min: number("minimum", -1_000), max: number("maximum", 1_000_000), noNaN: true });
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}), { minLength: number("minItems", 0), maxLength: 4 });
    case "string":
      return ofText(schema);
    default:
      return ofObject(schema);
  }
}

function ofText(schema: Schema): fc.Arbitrary<unknown> {
  const examples = (schema["examples"] as string[] | undefined) ?? [];
  const values = (schema["x-known-values"] as string[] | undefined) ?? [];
  const some = [...examples, ...values].map((text) => ({ weight: 3, arbitrary: fc.constant(text) }));
  if (schema["x-accepts-date"]) return fc.date({ min: new Date(0), max: new Date("2040-01-01"), noInvalidDate: true }).map((date) => date.toISOString());
  if (typeof schema["pattern"] === "string") return fc.oneof(...some, matching(schema["pattern"]));
  if (schema["format"] === "uri") return fc.oneof(...some, fc.webUrl({ withQueryParameters: true }));
  return fc.oneof(...some, fc.string({ minLength: (schema["minLength"] as number | undefined) ?? 0, maxLength: Math.min(40, (schema["maxLength"] as number | undefined) ?? 40) }));
}

/** Text that a pattern takes. fast-check cannot look ahead, so what lies ahead is looked at afterwards. */
function matching(pattern: string): fc.Arbitrary<string> {
  const bare = pattern.replace(/\(\?[=!][^()]*(?:\([^()]*\)[^()]*)*\)/g, "");
  const made = fc.stringMatching(new RegExp(bare, "u"));
  return bare === pattern ? made : made.filter((text) => new RegExp(pattern, "u").test(text));
}

function ofObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const { type } = properties;
  const arbitraryIn = (name: string, schema: Schema) => {
    if (resolve(document, schema)["x-phone-number"] || name === "to" || name === "from") return idOf("number", schema);
    // What is preset for the numbers of a port order.
    const linked = /(cnam|e911|route)_id$/.exec(name)?.[1];
    if (linked) return idOf(linked, schema);
    return name === "id" && typeof type?.const === "string" ? idOf(type.const, schema) : arbitraryOf(schema);
  };
  const members = Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, arbitraryIn(name, member)]));
  return fc.record(members, { requiredKeys: required.filter((name) => name in members) });
}
