import type { Ajv2020 as Ajv, ValidateFunction } from "ajv/dist/2020.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ApiDocument, type PlacedOperation, placedOperations, readDocument, resolve, writtenOperations } from "../../scripts/generate/document.ts";

export const document: ApiDocument = readDocument(join(import.meta.dirname, "../../openapi/flowroute.yaml"));
/** The operations that the client has a method for. */
export const operations: PlacedOperation[] = placedOperations(document);
/** Those that the document writes down: one for each callback type, and another version's too. */
export const written: PlacedOperation[] = writtenOperations(document);

const documentKeywords = [
  "openapi", "info", "servers", "security", "tags", "paths", "webhooks", "components", "externalDocs", "example",
  "x-pacing-classes", "x-accepts-date", "x-phone-number", "x-phone-number-if", "x-known-values", "x-wants", "x-source", "x-confidence", "x-other-types",
];

function createAjv(root: unknown): Ajv {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addVocabulary(documentKeywords);
  ajv.addSchema(root as object, "document");
  return ajv;
}

/** Answers may have members we do not know; what we send may not. So requests are held to closed schemas. */
const openAjv = createAjv(document);
const closedAjv = createAjv(closed(document));

function closed(root: ApiDocument): unknown {
  const partsOfAllOf = new Set(JSON.stringify(root).match(/"allOf":\[[^\]]*?"#\/components\/schemas\/(\w+)"/g)?.map((match) => match.split("/").at(-1)?.slice(0, -1)));
  const close = (node: unknown, isPart = false): unknown => {
    if (Array.isArray(node)) return node.map((item) => close(item, isPart));
    if (typeof node !== "object" || node === null) return node;
    const copy = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, close(child, key === "allOf" || (key !== "properties" && partsOfAllOf.has(key)))]));
    const isWhole = (("properties" in node && "type" in node && node.type === "object") || "allOf" in node) && !("additionalProperties" in node);
    return isWhole && !isPart ? { ...copy, unevaluatedProperties: false } : copy;
  };
  return close(root);
}

const compiled = new Map<Ajv, Map<string, ValidateFunction>>([[openAjv, new Map()], [closedAjv, new Map()]]);

/** Once for each place: to compile takes longer than to validate. */
function compile(ajv: Ajv, pointer: string[]): ValidateFunction {
  const path = pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
  const known = compiled.get(ajv)?.get(path) ?? ajv.compile({ $ref: `document#/${path}` });
  compiled.get(ajv)?.set(path, known);
  return known;
}

/** What is wrong with a value under a schema of the document, in words; empty when nothing is. */
export function problems(pointer: string[], value: unknown, sort: "answer" | "request" = "answer"): string[] {
  const validate = compile(sort === "request" ? closedAjv : openAjv, pointer);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}

export interface Example {
  name: string;
  status: number;
  value: unknown;
}

interface Media {
  examples?: Record<string, { $ref?: string; value: unknown }>;
}

function examplesOf(media: Media | undefined): { name: string; value: unknown }[] {
  return Object.entries(media?.examples ?? {}).map(([name, example]) => ({ name, value: resolve(document, example).value }));
}

/** Every answer of an operation: one entry per example, one without a body for a status that has none. */
export function answerExamples({ operation }: PlacedOperation): Example[] {
  return Object.entries(operation.responses).flatMap(([key, given]) => {
    // Any other failure has a status of its own; any success has the first there is.
    const status = key === "default" ? "" : key.replace("XX", "00");
    if (status === "") return [];
    const media = Object.values(resolve(document, given).content ?? {})[0] as Media | undefined;
    if (!media) return [{ name: status, status: Number(status), value: undefined }];
    return examplesOf(media).map((example) => ({ ...example, status: Number(status) }));
  });
}

export function requestExamples({ operation }: PlacedOperation): { name: string; value: unknown }[] {
  return examplesOf(Object.values(operation.requestBody?.content ?? {})[0] as Media | undefined);
}

/** Where in the document the body schema of a request is. */
export function requestPointer({ at }: PlacedOperation): string[] {
  return schemaPointer([...at, "requestBody"]);
}

/** Where in the document the body schema of an answer is. */
export function answerPointer({ at, operation }: PlacedOperation, status: number): string[] {
  return schemaPointer([...at, "responses", status in operation.responses ? String(status) : "2XX"]);
}

function schemaPointer(place: string[]): string[] {
  const body = place.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document) as { $ref?: string; content?: object };
  const [type = ""] = Object.keys(resolve(document, body).content ?? {});
  return [...(body.$ref?.slice(2).split("/") ?? place), "content", type, "schema"];
}

/** What the bodies of an operation are. */
export function mediaTypeOf({ operation }: PlacedOperation): string {
  const success = Object.entries(operation.responses).find(([status, response]) => status.startsWith("2") && resolve(document, response).content);
  return Object.keys((success ? resolve(document, success[1]) : operation.requestBody)?.content ?? {})[0] ?? "application/vnd.api+json";
}

/** The operation of the document that a request is, the most literal path first. */
export function operationOf(method: string, pathname: string, search = ""): PlacedOperation | undefined {
  // The state of a group of port orders shares its path and method with their list.
  const isFlagged = new URLSearchParams(search).get("status") === "";
  return written
    .filter((placed) => placed.method === method && (placed.at[0] !== "components" || isFlagged) && pathPattern(placed.path).test(pathname))
    .toSorted((a, b) => a.path.split("{").length - b.path.split("{").length || b.path.length - a.path.length || (a.at[0] ?? "").localeCompare(b.at[0] ?? ""))[0];
}

const patterns = new Map<string, RegExp>();

function pathPattern(template: string): RegExp {
  const pattern = patterns.get(template) ?? new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
  patterns.set(template, pattern);
  return pattern;
}

/** Everything in which a request that was made differs from what the document allows. */
export async function requestProblems(request: Request): Promise<string[]> {
  const url = new URL(request.url);
  const placed = operationOf(request.method, url.pathname, url.search);
  if (!placed) return [`no operation ${request.method} ${url.pathname}`];
  const found: string[] = [];
  if (url.origin !== document.servers[0]?.url) found.push(`sent to ${url.origin}`);
  const mediaType = mediaTypeOf(placed);
  if (request.headers.get("accept") !== mediaType) found.push(`accept ${request.headers.get("accept")}`);
  if (!/^Basic [A-Za-z0-9+/]+=*$/.test(request.headers.get("authorization") ?? "")) found.push("no Basic credentials");

  const segments = pathPattern(placed.path).exec(url.pathname)?.groups ?? {};
  for (const { name, in: place, required, schema } of placed.parameters) {
    const text = place === "path" ? segments[name] : url.searchParams.get(name);
    if (text === undefined || text === null) {
      if (required) found.push(`${name} is missing`);
      continue;
    }
    found.push(...schemaProblems(schema, fromText(schema, decodeURIComponent(text))).map((problem) => `${name}: ${problem}`));
  }
  for (const name of url.searchParams.keys()) {
    if (!placed.parameters.some((parameter) => parameter.in === "query" && parameter.name === name)) found.push(`unknown parameter ${name}`);
  }

  const body = await request.text();
  const hasBody = body !== "";
  if (hasBody !== (request.headers.get("content-type") === mediaType)) found.push(`content-type ${request.headers.get("content-type")}`);
  if (hasBody && !placed.operation.requestBody) found.push("a body where none belongs");
  if (!hasBody && placed.operation.requestBody?.required) found.push("no body");
  if (hasBody && placed.operation.requestBody) {
    found.push(...problems(requestPointer(placed), JSON.parse(body), "request"));
  }
  return found;
}

function schemaProblems(schema: object, value: unknown): string[] {
  const resolved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object;
  const validate = openAjv.compile(resolved);
  return validate(value) ? [] : (validate.errors ?? []).map(({ message }) => String(message));
}

const unserved = JSON.stringify(JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures/errors.404.unserved.json"), "utf8")));

function fromText(schema: { $ref?: string; type?: string | string[] }, text: string): unknown {
  const { type } = resolve(document, schema);
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return type === "integer" || type === "number" ? Number(text) : text;
}

/** Everything in which an answer differs from what the document says of its operation, or of errors in general. */
export async function answerProblems(request: Request, response: Response): Promise<string[]> {
  const { pathname, search } = new URL(request.url);
  const placed = operationOf(request.method, pathname.replace(/\/$/, ""), search);
  const { status } = response;
  const text = await response.clone().text();
  if (status === 204) return text === "" ? [] : ["204 with a body"];
  if (text === "" && placed?.operation.responses[status] && !resolve(document, placed.operation.responses[status]).content) return [];
  // Errors come in either, whatever is asked for.
  const types = placed && status < 400 ? [mediaTypeOf(placed)] : ["application/vnd.api+json", "application/json"];
  if (!types.includes(response.headers.get("content-type") ?? "")) return [`content-type ${response.headers.get("content-type")}`];
  const body = JSON.parse(text) as unknown;
  const documented = placed?.operation.responses[status] ?? (status < 300 ? placed?.operation.responses["2XX"] : undefined);
  if (placed && documented && resolve(document, documented).content) return problems(answerPointer(placed, status), body);
  if (status < 400) return [`undocumented status ${status}`];
  // An address that the API does not serve has an answer of its own.
  if (status === 404 && JSON.stringify(body) === unserved) return placed ? ["said not to be served"] : [];
  // Statuses of HTTP itself, and those whose body is not published, have the shape of every error.
  return problems(["components", "schemas", "ErrorDocument"], body);
}
