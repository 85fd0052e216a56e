import { readFileSync } from "node:fs";
import { parse } from "yaml";

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

interface Content {
  content?: Record<string, { schema: Schema }>;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content & { $ref?: string; required?: boolean };
  responses: Record<string, Content & { $ref?: string }>;
  "x-retry": "safe" | "idempotent" | "unsafe";
  "x-paging": "offset" | "none";
  "x-pacing": "message" | "none";
}

type PathItem = Record<string, Operation> & { $ref?: string; parameters?: Parameter[] };

export interface ApiDocument {
  servers: { url: string }[];
  paths: Record<string, PathItem>;
  components: { schemas: Record<string, Schema> };
  "x-pacing-classes": Record<string, { limit: number; windowMs: number }>;
}

/** One operation with its place in the document. */
export interface PlacedOperation {
  id: string;
  method: string;
  path: string;
  operation: Operation;
  parameters: Parameter[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function readDocument(file: string): ApiDocument {
  return parse(readFileSync(file, "utf8")) as ApiDocument;
}

/** The operations of `paths`, in the order of their ids. Webhooks are not ours to call. */
export function placedOperations(document: ApiDocument): PlacedOperation[] {
  const placed = Object.entries(document.paths).flatMap(([path, given]) => {
    const item = resolve(document, given);
    return methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      if (!operation.operationId) throw new Error(`${method.toUpperCase()} ${path} has no operationId`);
      const parameters = parametersOf(document, item, operation);
      const requestBody = operation.requestBody && resolve(document, operation.requestBody);
      return [{ id: operation.operationId, method: method.toUpperCase(), path, operation: { ...operation, ...(requestBody && { requestBody }) }, parameters }];
    });
  });
  return placed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

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
  if (target === undefined) throw new Error(`${node.$ref} leads nowhere`);
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

/** Branches of an `anyOf` that only say which members go together: "a text or an attachment". */
export function nameMembersOnly(branches: readonly Schema[]): boolean {
  return branches.every((branch) => Object.keys(branch).join() === "required");
}

/** `numbers.listAreaCodes` → `NumbersListAreaCodes`. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|\.)(.)/g, (_, first: string) => first.toUpperCase());
}
