import {
  type ApiDocument,
  bodySchema,
  type Content,
  type Operation,
  type Parameter,
  pascalCase,
  type PlacedOperation,
  placedOperations,
  resolve,
  schemaName,
  versionedOperations,
} from "./document.ts";
import { ruleOf, withNumbers } from "./rules.ts";
import { DocumentMistake } from "./mistake.ts";

/** What our own facts of an operation may be. */
const known = { "x-retry": ["safe", "idempotent", "unsafe"], "x-paging": ["offset", "none"], "x-pacing": ["message", "none"] } as const;

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
  const items = operations.flatMap(({ id, operation }) => (operation["x-items"] ? [{ id, schema: operation["x-items"].schema }] : []));
  for (const { id, schema } of items) if (!document.components.schemas[schema]) throw new DocumentMistake(`${id}: x-items names no schema ${schema}`);
  const joinedPaths = operations.map(({ path }) => path).filter((path) => !document.paths[path]);
  return `${imports.join("\n")}
import type { ${items.map(({ schema }) => schema).join(", ")} } from "./schema.ts";

/** What each operation takes. */
export interface OperationInputs extends ${parts("Inputs")} {}

/** What each operation answers. */
export interface OperationDocuments extends ${parts("Documents")} {}

/** What the items of a list are, where they are not those of \`data\`. */
export interface OperationItems {
${items.map(({ id, schema }) => `  ${JSON.stringify(id)}: ${schema};`).join("\n")}
}

/** Paths of which the document has one for each value of an argument. */
export type ArgumentPath =
${[...new Set(joinedPaths)].map((path) => `  | ${JSON.stringify(path)}`).join("\n")};

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

/** What differs from that in another version. */
export const operationVersions = ${literal(versions(document, operations), "")} as const;

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

const successes = ({ responses }: Operation) => Object.entries(responses).filter(([status]) => status.startsWith("2"));

/** The media types of what an operation takes, and of what it answers where it succeeds. */
function mediaTypesOf(document: ApiDocument, operation: Operation): string[] {
  const bodies: (Content | undefined)[] = [operation.requestBody, ...successes(operation).map(([, response]) => resolve(document, response))];
  return [...new Set(bodies.flatMap((body) => Object.keys(body?.content ?? {})))];
}

/** The media type of most operations. The others have theirs in their facts. */
export function mediaType(document: ApiDocument, operations: readonly PlacedOperation[]): string {
  const counts = new Map<string, number>();
  for (const { id, operation } of operations) {
    const types = mediaTypesOf(document, operation);
    if (types.length > 1) throw new DocumentMistake(`${id}: the bodies must be of one media type, not ${types.join(", ")}`);
    for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!most) throw new DocumentMistake("the document has no bodies");
  return most[0];
}

/** All media types of the document, the one of most operations first. */
export function mediaTypes(document: ApiDocument, operations: readonly PlacedOperation[]): string[] {
  return [...new Set([mediaType(document, operations), ...operations.flatMap(({ operation }) => mediaTypesOf(document, operation))])];
}

/** For each version and operation, the facts that are others than in the version that `operations` describe. */
function versions(document: ApiDocument, operations: readonly PlacedOperation[]): Record<string, Record<string, unknown>> {
  const differences = ([version, forms]: [string, PlacedOperation[]]) => {
    const facts = forms.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((form) => {
      const usual = operations.find(({ id }) => id === form.id);
      if (!usual) throw new DocumentMistake(`${form.operation.operationId}: x-operation names no operation ${form.id}`);
      const usualFacts: Record<string, unknown> = factsOf(document, usual);
      return [form.id, Object.fromEntries(Object.entries(factsOf(document, form)).filter(([name, fact]) => literal(fact) !== literal(usualFacts[name])))] as const;
    });
    return [version, Object.fromEntries(facts)] as const;
  };
  return Object.fromEntries([...versionedOperations(document)].map(differences));
}

function pacingClasses(document: ApiDocument) {
  return Object.fromEntries(
    Object.entries(document["x-pacing-classes"]).map(([name, { limit, windowMs }]) => [name, { limit, windowMs }]),
  );
}

function factsOf(document: ApiDocument, { operation, parameters, id, method, path }: PlacedOperation) {
  for (const parameter of parameters) requireSendable(document, parameter, id);
  for (const [name, values] of Object.entries(known)) {
    const value = operation[name as keyof typeof known];
    if (!(values as readonly string[]).includes(value)) throw new DocumentMistake(`${id}: ${name} must be one of ${values.join(", ")}, not ${value}`);
  }
  const hasOffset = parameters.some(({ name, in: place }) => place === "query" && name === "offset");
  if (hasOffset !== (operation["x-paging"] === "offset")) {
    throw new DocumentMistake(`${id}: x-paging must be offset where the query has an offset, and only there`);
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
  const bodyRule = body && ruleOf(document, body, `${id} body`);
  const unsafeWith = operation["x-unsafe-with"];
  for (const name of unsafeWith ?? []) {
    if (!Object.hasOwn((bodyRule?.["properties"] as object) ?? {}, name)) throw new DocumentMistake(`${id}: x-unsafe-with names no member ${name} of the body`);
  }
  const { schema: _, ...items } = operation["x-items"] ?? { schema: "" };
  const [type] = mediaTypesOf(document, operation);
  return {
    path,
    ...(segments && { segments }),
    method,
    ...(operation["x-retry"] !== "unsafe" && { repeatable: true }),
    ...(unsafeWith && { unsafeWith }),
    answer: successSchema(document, operation).answer,
    ...(operation["x-items"] && { items }),
    ...(operation.responses["207"] && { partial: 207 }),
    ...(type !== undefined && type !== mediaType(document, placedOperations(document)) && { mediaType: type }),
    ...(query && { query: { properties: query, ...(required.length > 0 && { required }) } }),
    ...(bodyRule && { body: { ...withNumbers(bodyRule, operation["x-phone-number"]), ...(!operation.requestBody?.required && { optional: true }) } }),
  };
}

/** What an open part of a path may be has to be known so well that it cannot lead to another path. */
function requireSegment({ enum: values, pattern }: Record<string, unknown>, where: string): void {
  const leadsAstray = (text: string) => (pattern instanceof RegExp ? pattern.test(text) : true);
  if (!values && ["", ".", ".."].some(leadsAstray)) throw new DocumentMistake(`${where}: a parameter in the path wants an enum, or a pattern that none of "", "." and ".." fits`);
}

/** The client writes one value for each parameter, into the path or the query. */
function requireSendable(document: ApiDocument, { name, in: place, schema }: Parameter, id: string): void {
  if (place !== "path" && place !== "query") throw new DocumentMistake(`${id} ${name}: only parameters in the path and in the query are sent`);
  const { type } = resolve(document, schema);
  if (type === "array" || type === "object") throw new DocumentMistake(`${id} ${name}: a parameter must be a single value`);
}

function inputType({ id, operation, parameters }: PlacedOperation): string {
  const path = parameters.filter((parameter) => parameter.in === "path");
  const query = parameters.some((parameter) => parameter.in === "query");
  const body = bodySchema(operation.requestBody);
  if (body && schemaName(body) === undefined) throw new DocumentMistake(`${id}: the body must be a named schema`);
  const members = [
    path.length > 0 && `path: { ${path.map(({ name, schema }) => `${name}: ${schemaName(schema) ?? "string"}`).join("; ")} }`,
    query && `query: ${pascalCase(id)}Query`,
    body && (operation.requestBody?.required ? `body: ${schemaName(body)}` : `body?: ${schemaName(body)} | undefined`),
  ];
  return `{ ${members.filter((member) => member !== false && member !== undefined).join("; ")} }`;
}

type Success = { type: string; answer: "list" | "item" | "none" | "any" };

/** What an operation answers where all goes well. */
export function successSchema(document: ApiDocument, operation: Operation): Success {
  const found = successes(operation).map(([, response]) => answerOf(document, operation, resolve(document, response)));
  const [first] = found;
  if (!first) throw new DocumentMistake(`${operation.operationId} has no success answer`);
  const type = [...new Set(found.map((each) => each.type))].join(" | ");
  // That any success is right says that nobody knows which it will be.
  if (operation.responses["2XX"]) return { type: type.includes("undefined") ? type : `${type} | undefined`, answer: "any" };
  if (found.some(({ answer }) => answer !== first.answer)) throw new DocumentMistake(`${operation.operationId}: its successes differ; is its answer not known, add 2XX`);
  return { type, answer: operation["x-items"] ? "list" : first.answer };
}

function answerOf(document: ApiDocument, operation: Operation, response: Content): Success {
  const schema = bodySchema(response);
  if (!schema) return { type: "undefined", answer: "none" };
  const name = schemaName(schema);
  const data = resolve(document, schema).properties?.["data"];
  if (name === undefined || data === undefined) throw new DocumentMistake(`${operation.operationId}: the answer must be a named schema with "data"`);
  return { type: name, answer: resolve(document, data).type === "array" ? "list" : "item" };
}
