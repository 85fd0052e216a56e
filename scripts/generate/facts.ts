import {
  type ApiDocument,
  bodySchema,
  nameMembersOnly,
  type Parameter,
  pascalCase,
  type PlacedOperation,
  placedOperations,
  resolve,
  type Schema,
  schemaName,
} from "./document.ts";

/** What the argument checks see of a value of each type, as `ValueRule` has it. */
const checkedMembers: Readonly<Record<string, readonly string[]>> = {
  object: ["properties", "required", "requiredAny"],
  array: ["items", "minItems"],
  boolean: [],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
  string: ["enum", "pattern", "minLength", "maxLength", "format", "acceptsDate", "phoneNumber", "wants"],
};
/** Keywords that mean the same in a schema and in a `ValueRule`. */
const ruleKeywords = new Set(["type", "enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "format", "required"]);
const ruleExtensions: Record<string, string> = { "x-accepts-date": "acceptsDate", "x-phone-number": "phoneNumber", "x-wants": "wants" };
/** Keywords that say nothing about which values are right. */
const silentKeywords = new Set(["description", "examples", "example", "default", "deprecated", "title"]);

/** One generated file: its name below `src/generated`, and its text. */
export type GeneratedFiles = Readonly<Record<string, string>>;

/** `facts/<resource>.ts` for each resource, and `operations.ts`, which joins them. */
export function generateFacts(document: ApiDocument): GeneratedFiles {
  const operations = placedOperations(document);
  const resources = [...new Set(operations.map(({ id }) => resourceOf(id)))];
  const parts = resources.map((resource) => [`facts/${kebabCase(resource)}.ts`, resourceFacts(document, resource, operations.filter(({ id }) => resourceOf(id) === resource))]);
  return { ...Object.fromEntries(parts), "operations.ts": joined(document, operations, resources) };
}

const resourceOf = (id: string) => id.split(".")[0]!;
const kebabCase = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

function resourceFacts(document: ApiDocument, resource: string, operations: readonly PlacedOperation[]): string {
  const inputs = operations.map((placed) => `  ${JSON.stringify(placed.id)}: ${inputType(placed)};`);
  const documents = operations.map(({ id, operation }) => `  ${JSON.stringify(id)}: ${successSchema(document, operation).type};`);
  const facts = operations.map((placed) => `  ${JSON.stringify(placed.id)}: ${literal(factsOf(document, placed), "  ")},`);
  const names = [...new Set([...inputs, ...documents].join("\n").match(/\b[A-Z]\w+/g))].toSorted();
  const name = pascalCase(resource);
  return `${names.length > 0 ? `import type { ${names.join(", ")} } from "../schema.ts";\n\n` : ""}/** What each operation takes. */
export interface ${name}Inputs {
${inputs.join("\n")}
}

/** What each operation answers. */
export interface ${name}Documents {
${documents.join("\n")}
}

export const ${resource} = {
${facts.join("\n")}
} as const;
`;
}

function joined(document: ApiDocument, operations: readonly PlacedOperation[], resources: readonly string[]): string {
  const imports = resources.map((resource) => `import { type ${pascalCase(resource)}Documents, type ${pascalCase(resource)}Inputs, ${resource} } from "./facts/${kebabCase(resource)}.ts";`);
  const lists = operations.filter(({ operation }) => operation["x-paging"] === "offset").map(({ id }) => JSON.stringify(id));
  const parts = (role: string) => resources.map((resource) => pascalCase(resource) + role).join(", ");
  return `${imports.join("\n")}

/** What each operation takes. */
export interface OperationInputs extends ${parts("Inputs")} {}

/** What each operation answers. */
export interface OperationDocuments extends ${parts("Documents")} {}

export type OperationId =
${operations.map(({ id }) => `  | ${JSON.stringify(id)}`).join("\n")};

/** Operations whose answer is a list that goes on in further pages. */
export type ListOperationId =
${lists.map((id) => `  | ${id}`).join("\n")};

/** The document's server. */
export const serverUrl = ${JSON.stringify(document.servers[0]?.url)};

/** The form of every body, sent and answered. */
export const mediaType = ${JSON.stringify(mediaType(document, operations))};

/** What the document says of each operation. */
export const operations = { ${resources.map((resource) => `...${resource}`).join(", ")} } as const;

/** How many messages of a class may start within its window. */
export const pacingClasses = ${JSON.stringify(pacingClasses(document))} as const;
`;
}

/** What is longer than a line has a line for each member, so that a reader finds the facts of an operation. */
const longestLine = 130;

/** As it is written in a program: JSON, but for patterns. Strings and objects are told apart without their type. */
function literal(value: unknown, indent = ""): string {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const shown = Object.entries(value).filter(([name, member]) => name !== "type" || (member !== "string" && member !== "object"));
  const line = shown.map(([name, member]) => `${keyOf(name)}: ${literal(member)}`).join(", ");
  if (shown.length === 0) return "{}";
  if (indent.length + line.length < longestLine) return `{ ${line} }`;
  const inner = `${indent}  `;
  return `{\n${shown.map(([name, member]) => `${inner}${keyOf(name)}: ${literal(member, inner)},\n`).join("")}${indent}}`;
}

const keyOf = (name: string) => (/^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name));

/** The one media type of all bodies. */
export function mediaType(document: ApiDocument, operations: readonly PlacedOperation[]): string {
  const bodies = operations.flatMap(({ operation }) => [operation.requestBody, ...Object.values(operation.responses).map((response) => resolve(document, response))]);
  const types = new Set(bodies.flatMap((body) => Object.keys(body?.content ?? {})));
  const [type] = types;
  if (type === undefined || types.size > 1) throw new Error(`the bodies must be of one media type, not ${[...types].join(", ")}`);
  return type;
}

function pacingClasses(document: ApiDocument) {
  return Object.fromEntries(
    Object.entries(document["x-pacing-classes"]).map(([name, { limit, windowMs }]) => [name, { limit, windowMs }]),
  );
}

function factsOf(document: ApiDocument, { operation, parameters, id, method, path }: PlacedOperation) {
  for (const parameter of parameters) requireSendable(document, parameter, id);
  const hasOffset = parameters.some(({ name, in: place }) => place === "query" && name === "offset");
  if (hasOffset !== (operation["x-paging"] === "offset")) {
    throw new Error(`${id}: x-paging must be offset where the query has an offset, and only there`);
  }
  const rulesIn = (place: string) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    return here.length === 0 ? undefined : Object.fromEntries(here.map(({ name, schema }) => [name, ruleOf(document, schema, `${id} ${name}`)]));
  };
  const segments = rulesIn("path");
  for (const [name, rule] of Object.entries(segments ?? {})) requireSegment(rule, `${id} ${name}`);
  const query = rulesIn("query");
  const required = parameters.filter((parameter) => parameter.in === "query" && parameter.required).map(({ name }) => name);
  const body = bodySchema(operation.requestBody);
  return {
    path,
    ...(segments && { segments }),
    method,
    ...(["safe", "idempotent"].includes(operation["x-retry"]) && { repeatable: true }),
    answer: successSchema(document, operation).answer,
    ...(query && { query: { properties: query, ...(required.length > 0 && { required }) } }),
    ...(body && { body: { ...ruleOf(document, body, `${id} body`), ...(!operation.requestBody?.required && { optional: true }) } }),
  };
}

/** What an open part of a path may be has to be known so well that it cannot lead to another path. */
function requireSegment({ enum: values, pattern }: Record<string, unknown>, where: string): void {
  const leadsAstray = (text: string) => (pattern instanceof RegExp ? pattern.test(text) : true);
  if (!values && ["", ".", ".."].some(leadsAstray)) throw new Error(`${where}: a parameter in the path wants an enum, or a pattern that none of "", "." and ".." fits`);
}

/** The client writes one value for each parameter, into the path or the query. */
function requireSendable(document: ApiDocument, { name, in: place, schema }: Parameter, id: string): void {
  if (place !== "path" && place !== "query") throw new Error(`${id} ${name}: only parameters in the path and in the query are sent`);
  const { type } = resolve(document, schema);
  if (type === "array" || type === "object") throw new Error(`${id} ${name}: a parameter must be a single value`);
}

/** Turns a schema into the rule that is checked at run time, and refuses what the checks would not see. */
function ruleOf(document: ApiDocument, given: Schema, where: string): Record<string, unknown> {
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
    } else if (keyword === "anyOf" && nameMembersOnly(value as Schema[])) {
      own["requiredAny"] = (value as Schema[]).flatMap((branch) => branch.required ?? []);
    } else if (!silentKeywords.has(keyword) && !keyword.startsWith("x-")) {
      throw new Error(`${where}: the argument checks do not know the keyword "${keyword}"`);
    }
  }
  return requireChecked(mergeRule(rule, own), where);
}

function requireChecked(rule: Record<string, unknown>, where: string): Record<string, unknown> {
  const { type, format = "uri", ...others } = rule;
  const checked = typeof type === "string" ? checkedMembers[type] : undefined;
  if (!checked) throw new Error(`${where}: the argument checks do not know the type ${JSON.stringify(type)}`);
  if (others["phoneNumber"] && !others["pattern"]) throw new Error(`${where}: x-phone-number wants a pattern, which says what digits make a number`);
  if (format !== "uri") throw new Error(`${where}: the argument checks do not know the format ${JSON.stringify(format)}`);
  if (type === "array" && !others["items"]) throw new Error(`${where}: an array wants items`);
  for (const member of Object.keys(others)) {
    if (!checked.includes(member)) throw new Error(`${where}: the argument checks do not see "${member}" on the type "${String(type)}"`);
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

function inputType({ id, operation, parameters }: PlacedOperation): string {
  const path = parameters.filter((parameter) => parameter.in === "path");
  const query = parameters.some((parameter) => parameter.in === "query");
  const body = bodySchema(operation.requestBody);
  if (body && schemaName(body) === undefined) throw new Error(`${id}: the body must be a named schema`);
  const members = [
    path.length > 0 && `path: { ${path.map(({ name, schema }) => `${name}: ${schemaName(schema) ?? "string"}`).join("; ")} }`,
    query && `query: ${pascalCase(id)}Query`,
    body && (operation.requestBody?.required ? `body: ${schemaName(body)}` : `body?: ${schemaName(body)} | undefined`),
  ];
  return `{ ${members.filter((member) => member !== false && member !== undefined).join("; ")} }`;
}

function successSchema(document: ApiDocument, operation: PlacedOperation["operation"]): { type: string; answer: "list" | "item" | "none" } {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
  if (!success) throw new Error(`${operation.operationId} has no success answer`);
  const schema = bodySchema(resolve(document, success[1]));
  if (!schema) return { type: "undefined", answer: "none" };
  const name = schemaName(schema);
  const data = resolve(document, schema).properties?.["data"];
  if (name === undefined || data === undefined) throw new Error(`${operation.operationId}: the answer must be a named schema with "data"`);
  return { type: name, answer: resolve(document, data).type === "array" ? "list" : "item" };
}
