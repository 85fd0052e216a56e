import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { DocumentMistake } from "./mistake.ts";

/** As much of a JSON Schema as the generator looks at; anything else in it is an error where it would matter. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: (string | number)[];
  const?: string | number;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  [keyword: string]: unknown;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

export interface Content {
  content?: Record<string, { schema: Schema }>;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content & { $ref?: string; required?: boolean };
  responses: Record<string, Content & { $ref?: string }>;
  "x-retry": "safe" | "idempotent" | "unsafe";
  "x-unsafe-with"?: string[];
  "x-paging": "offset" | "none";
  "x-items"?: { schema: string; in?: string[]; wrapped?: boolean; none?: number; short?: boolean };
  "x-pacing": "message" | "none";
  /** The operation that this one is a form of: for one value of an argument, or in another version. */
  "x-operation"?: string;
  "x-version"?: string;
  "x-phone-number"?: "e164";
}

type PathItem = Record<string, Operation> & {
  $ref?: string;
  parameters?: Parameter[];
  "x-path"?: string;
  "x-argument"?: Record<string, string>;
};

export interface ApiDocument {
  servers: { url: string }[];
  paths: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components: { schemas: Record<string, Schema>; parameters?: Record<string, Parameter>; pathItems?: Record<string, PathItem> };
  "x-pacing-classes": Record<string, { limit: number; windowMs: number }>;
}

/** One operation with its place in the document. */
export interface PlacedOperation {
  id: string;
  method: string;
  path: string;
  /** The keys that lead to it. */
  at: string[];
  operation: Operation;
  parameters: Parameter[];
  /** What stands in its path for an argument, by the argument's name. */
  argument?: Record<string, string> | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function readDocument(file: string): ApiDocument {
  return parse(readFileSync(file, "utf8")) as ApiDocument;
}

/** Every operation as the document has it, in the order of their ids. Webhooks are not ours to call. */
export function writtenOperations(document: ApiDocument): PlacedOperation[] {
  const items = [
    ...Object.entries(document.paths).map(([path, item]) => ({ path, item, at: ["paths", path] })),
    ...Object.entries(document.components.pathItems ?? {}).flatMap(([name, item]) =>
      item["x-path"] === undefined ? [] : [{ path: item["x-path"], item, at: ["components", "pathItems", name] }],
    ),
  ];
  const placed = items.flatMap(({ path, item: given, at }) => {
    const item = resolve(document, given);
    return methods.flatMap((method): PlacedOperation[] => {
      const operation = item[method];
      if (!operation) return [];
      if (!operation.operationId) throw new DocumentMistake(`${method.toUpperCase()} ${path} has no operationId`);
      const parameters = parametersOf(document, item, operation);
      const requestBody = operation.requestBody && resolve(document, operation.requestBody);
      return [
        {
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          at: [...at, method],
          operation: { ...operation, ...(requestBody && { requestBody }) },
          parameters,
          argument: item["x-argument"],
        },
      ];
    });
  });
  return placed.toSorted(byId);
}

const byId = (a: PlacedOperation, b: PlacedOperation) => (a.id < b.id ? -1 : 1);

/** The operations that a client offers, in the order of their ids: where several are forms of one, that one. */
export function placedOperations(document: ApiDocument): PlacedOperation[] {
  const written = writtenOperations(document);
  const whole = written.filter(({ operation }) => operation["x-operation"] === undefined);
  return [...whole, ...joined(document, written.filter(({ operation }) => operation["x-version"] === undefined))].toSorted(byId);
}

/** What another version has of them. */
export function versionedOperations(document: ApiDocument): Map<string, PlacedOperation[]> {
  const versions = grouped(writtenOperations(document), ({ operation }) => operation["x-version"]);
  return new Map([...versions].map(([version, operations]) => [version, joined(document, operations)]));
}

/** The operations that the given ones are forms of. */
function joined(document: ApiDocument, written: readonly PlacedOperation[]): PlacedOperation[] {
  const forms = grouped(written, ({ operation }) => operation["x-operation"]);
  return [...forms].map(([id, [first, ...others]]) => join(document, id, first!, others));
}

/** By a key; what has none is left out. */
function grouped(operations: readonly PlacedOperation[], keyOf: (placed: PlacedOperation) => string | undefined): Map<string, PlacedOperation[]> {
  const groups = new Map<string, PlacedOperation[]>();
  for (const placed of operations) {
    const key = keyOf(placed);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  return groups;
}

/** One operation of forms that differ in nothing but what stands in their path for an argument. */
function join(document: ApiDocument, id: string, first: PlacedOperation, others: readonly PlacedOperation[]): PlacedOperation {
  const [name, value] = Object.entries(first.argument ?? {})[0] ?? [];
  if (name === undefined || value === undefined) {
    if (others.length > 0) throw new DocumentMistake(`${id}: its forms want x-argument on their paths, which tells them apart`);
    return { ...first, id };
  }
  const path = first.path.replace(value, `{${name}}`);
  for (const form of others) {
    const isAlike = form.method === first.method && form.path === path.replace(`{${name}}`, form.argument?.[name] ?? "") && shape(form) === shape(first);
    if (!isAlike) throw new DocumentMistake(`${form.id} and ${first.id} are forms of ${id}, and must differ in nothing but "${value}" in the path`);
  }
  const values = [first, ...others].map((form) => form.argument?.[name]);
  const shared = document.components.parameters?.[pascalCase(name)];
  if (!shared) throw new DocumentMistake(`${id}: there is no parameter that describes ${name}`);
  const known = resolve(document, shared.schema).enum ?? [];
  // In the order of the schema, whatever the order of the paths.
  const taken = known.filter((each) => values.includes(String(each)));
  if (taken.length !== values.length) throw new DocumentMistake(`${id}: ${name} may be ${known.join(", ")}, but there are paths for ${values.join(", ")}`);
  const schema = taken.length === known.length ? shared.schema : { type: "string", enum: taken };
  return { ...first, id, path, parameters: [...first.parameters, { ...shared, schema }] };
}

const shape = ({ operation, parameters }: PlacedOperation) =>
  JSON.stringify([parameters, operation.requestBody, operation.responses, operation["x-retry"], operation["x-paging"], operation["x-pacing"]]);

/** An operation's own parameters come after those of its path, and stand in for the ones of the same name and place. */
function parametersOf(document: ApiDocument, item: PathItem, operation: Operation): Parameter[] {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => resolve(document, parameter));
  return [...new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

/** Follows `$ref` inside the document until something that is not a reference. */
export function resolve<T extends { $ref?: string }>(document: ApiDocument, node: T): T {
  if (node.$ref === undefined) return node;
  const target = node.$ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")], document);
  if (target === undefined) throw new DocumentMistake(`${node.$ref} leads nowhere`);
  return resolve(document, target as T);
}

export function schemaName(schema: Schema): string | undefined {
  return schema.$ref?.replace("#/components/schemas/", "");
}

/** The schema of a body. Where a request may take several forms, the first is the one that the SDK sends. */
export function bodySchema(body: Content | undefined): Schema | undefined {
  const schema = Object.values(body?.content ?? {})[0]?.schema;
  return schema?.oneOf?.[0] ?? (schema?.anyOf?.every((form) => form.$ref) ? schema.anyOf[0] : schema);
}

/** `numbers.listAreaCodes` → `NumbersListAreaCodes`, `callback_type` → `CallbackType`. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|[._])(.)/g, (_, first: string) => first.toUpperCase());
}
