import { type ApiDocument, type Parameter, type PlacedOperation, placedOperations, resolve, type Schema } from "../generate/document.ts";

/** Whether a user gives it, is given it, or neither: what an operation says of itself. */
type Side = "given" | "answered" | "told";

/** One thing that a user of the document can see: a parameter, a member, a status, a fact of an operation. */
export interface Entry {
  readonly side: Side;
  readonly required: boolean;
  /** What is said of it, keyword by keyword; its members are entries of their own. */
  readonly says: Readonly<Record<string, unknown>>;
}

/** An operation, or a webhook, as its entries by place: `query limit`, `body data.attributes.alias`, `answer 200 data[].id`. */
export type Surface = ReadonlyMap<string, Entry>;

interface Media {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, { $ref?: string }>>;
}

/** Everything of a document that a user can see, by the id of its operation. */
export function surfacesOf(document: ApiDocument): ReadonlyMap<string, Surface> {
  const found = new Map(placedOperations(document).map((placed) => [placed.id, surfaceOf(document, placed)]));
  for (const [name, item] of Object.entries(document.webhooks ?? {})) found.set(`webhook ${name}`, webhookSurface(document, item.post?.requestBody?.content));
  found.set("every operation", new Map([["server", { side: "told", required: true, says: { is: document.servers.map(({ url }) => url) } }], ...Object.entries(document["x-pacing-classes"]).map(pace)]));
  return found;
}

function pace([name, { limit, windowMs }]: [string, { limit: number; windowMs: number }]): [string, Entry] {
  return [`pace of ${name}`, { side: "told", required: true, says: { "x-pacing": `${limit} in ${windowMs} ms` } }];
}

function surfaceOf(document: ApiDocument, { method, path, operation, parameters }: PlacedOperation): Surface {
  const surface = new Map<string, Entry>();
  const { "x-retry": retry, "x-paging": paging, "x-pacing": pacing } = operation;
  surface.set("", { side: "told", required: true, says: { is: `${method} ${path}`, "x-retry": retry, "x-paging": paging, "x-pacing": pacing, text: textOf(operation) } });
  for (const parameter of parameters) addParameter(document, surface, parameter);
  const { requestBody } = operation;
  if (requestBody) addBody(document, surface, requestBody.content, { root: "body", side: "given", required: requestBody.required ?? false });
  for (const [status, given] of Object.entries(operation.responses)) {
    const { content, description } = resolve(document, given) as { content?: Record<string, Media>; description?: string };
    surface.set(`answer ${status}`, { side: "answered", required: true, says: { text: description } });
    // Errors are of one shape, whatever their status.
    addBody(document, surface, content, { root: status < "300" ? `answer ${status}` : "error", side: "answered", required: true });
  }
  return surface;
}

function webhookSurface(document: ApiDocument, content: Record<string, Media> | undefined): Surface {
  const surface = new Map<string, Entry>();
  addBody(document, surface, content, { root: "body", side: "answered", required: true });
  return surface;
}

const textOf = (operation: object) => {
  const { summary, description, deprecated } = operation as { summary?: string; description?: string; deprecated?: boolean };
  return [summary, description, deprecated && "deprecated"].filter((part) => part !== undefined).join(" ");
};

function addParameter(document: ApiDocument, surface: Map<string, Entry>, parameter: Parameter): void {
  const { name, in: place, required = false, schema } = parameter;
  const { description } = parameter as { description?: string };
  const says = { ...keywordsOf(resolve(document, schema)), ...(description !== undefined && { text: description }) };
  surface.set(`${place} ${name}`, { side: "given", required, says });
}

interface At {
  /** `body`, `answer 200`, `error`. */
  readonly root: string;
  /** From there on: `data[].attributes.alias`. */
  readonly path: string;
  readonly side: Side;
  readonly required: boolean;
}

const placeOf = ({ root, path }: At) => (path === "" ? root : `${root} ${path}`);

function addBody(document: ApiDocument, surface: Map<string, Entry>, content: Record<string, Media> | undefined, at: Omit<At, "path">): void {
  const { root, side, required } = at;
  for (const [type, { schema, examples = {} }] of Object.entries(content ?? {})) {
    surface.set(`${root} as ${type}`, { side, required, says: {} });
    if (schema) addSchema(document, surface, schema, { ...at, path: "" });
    for (const [name, example] of Object.entries(examples)) {
      surface.set(`example ${name}`, { side: "told", required: false, says: { example: (resolve(document, example) as { value?: unknown }).value } });
    }
  }
}

/** Adds what a schema has, member by member. `open` are the schemas that are being looked at, so that none is twice in itself. */
function addSchema(document: ApiDocument, surface: Map<string, Entry>, given: Schema, at: At, open: readonly string[] = []): void {
  if (given.$ref !== undefined && open.includes(given.$ref)) return;
  const inside = given.$ref === undefined ? open : [...open, given.$ref];
  const schema = resolve(document, given);
  const place = placeOf(at);
  const { side, required } = at;
  surface.set(place, { side, required, says: { ...surface.get(place)?.says, ...keywordsOf(schema) } });
  for (const part of schema.allOf ?? []) addSchema(document, surface, part, at, inside);
  addForms(surface, (schema.oneOf ?? schema.anyOf ?? []).filter((form) => !namesOnly(form)).map((form) => {
    const own = new Map<string, Entry>();
    addSchema(document, own, form, at, inside);
    return own;
  }));
  if (schema.items) addSchema(document, surface, schema.items, { ...at, path: `${at.path}[]` }, inside);
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    const path = at.path === "" ? name : `${at.path}.${name}`;
    addSchema(document, surface, member, { ...at, path, required: schema.required?.includes(name) ?? false }, inside);
  }
}

/** Where a value may have one of several forms, a member must be there only if every form wants it, and may be what any allows. */
function addForms(surface: Map<string, Entry>, forms: readonly Map<string, Entry>[]): void {
  for (const place of new Set(forms.flatMap((form) => [...form.keys()]))) {
    const found = forms.flatMap((form) => form.get(place) ?? []);
    const [first] = found;
    if (!first) continue;
    const types = [...new Set(found.flatMap(({ says }) => says["type"] ?? []))];
    const says = { ...first.says, ...surface.get(place)?.says, ...(types.length > 0 && { type: types.length === 1 ? types[0] : types }) };
    surface.set(place, { side: first.side, required: found.length === forms.length && found.every(({ required }) => required), says });
  }
}

/** A form that only says which members must be there together. */
const namesOnly = (form: Schema) => Object.keys(form).join() === "required";

/** What makes a schema of others, and what is only for show. */
const elsewhere = new Set(["$ref", "x-source", "allOf", "anyOf", "oneOf", "items", "properties", "required", "examples", "example", "title", "description"]);

/** What a schema says of a value itself. */
function keywordsOf(schema: Schema): Record<string, unknown> {
  const { description } = schema;
  const says = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !elsewhere.has(keyword)));
  const together = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(namesOnly).map(({ required = [] }) => required.join(" and "));
  return { ...says, ...(description !== undefined && { text: description }), ...(together.length > 0 && { "one of": together }) };
}
