import { isMap, LineCounter, parseDocument } from "yaml";
import { alternatives } from "../../src/wrappers/input/alternatives.ts";
import { DocumentMistake } from "./mistake.ts";

type Way = readonly string[];

/** Facts of ours that every operation must state, since none has a value that is right where nothing is said. */
const stated = {
  "x-retry": ["safe", "idempotent", "unsafe"],
  "x-paging": ["offset", "none"],
  "x-pacing": ["message", "none"],
} as const;
const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Finds the mistakes of the document that can be told without making anything of it, all of them at once. */
export function proofRead(text: string, file: string): void {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const [error] = yaml.errors;
  if (error) throw new DocumentMistake(`${file}: ${error.message}`);
  const root: unknown = yaml.toJS();
  const found: string[] = [];
  const say = (way: Way, words: string) => {
    const line = lineOf(way);
    found.push(`${file}${line === undefined ? "" : `:${line}`}  ${words}`);
  };

  /** Where a member stands, or else what it is missing from. */
  function lineOf(way: Way): number | undefined {
    for (let length = way.length; length > 0; length--) {
      const parent = yaml.getIn(way.slice(0, length - 1), true);
      const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === way[length - 1]) : undefined;
      const at = (pair?.key as { range?: [number] } | undefined)?.range?.[0];
      if (at !== undefined) return lines.linePos(at).line;
    }
    return undefined;
  }

  for (const { ref, way } of references(root)) {
    const problem = brokenReference(root, ref);
    if (problem) say(way, `${placeOf(root, way)}: $ref "${ref}" leads nowhere; ${problem}`);
  }
  const places = new Map<string, string>();
  for (const { operation, way, name } of operationsOf(root)) {
    const id = operation["operationId"];
    const shown = typeof id === "string" ? id : name;
    if (typeof id !== "string") say(way, `${name} has no operationId; write resource.method, such as "routes.list"`);
    else if (!/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/.test(id)) say([...way, "operationId"], `${name}: operationId must be resource.method, such as "routes.list", not "${id}"`);
    else if (places.has(id)) say([...way, "operationId"], `${name}: operationId ${id} is that of ${places.get(id)} too`);
    if (typeof id === "string") places.set(id, name);
    for (const [fact, values] of Object.entries(stated)) sayFact(operation, [...way, fact], { shown, fact, values });
    if (!Object.keys(child(operation, "responses") ?? {}).some((status) => status.startsWith("2"))) say([...way, "responses"], `${shown} has no answer of success; write one with a status from 200 to 299`);
  }

  function sayFact(operation: Members, way: Way, { shown, fact, values }: { shown: string; fact: string; values: readonly string[] }) {
    const value = operation[fact];
    if (value === undefined) {
      const near = Object.keys(operation).find((key) => key.startsWith("x-") && !(key in stated) && alternatives(key, [fact], "").startsWith("did"));
      say(way, `${shown}: ${fact} is missing; write one of ${values.join(", ")}${near ? ` (there is "${near}")` : ""}`);
    } else if (!values.some((known) => known === value)) {
      say(way, `${shown}: ${fact} must be one of ${values.join(", ")}, not ${JSON.stringify(value)}; ${alternatives(String(value), values, "there are")}`);
    }
  }

  if (found.length > 0) throw new DocumentMistake(found.join("\n"));
}

type Members = Readonly<Record<string, unknown>>;

function isMembers(node: unknown): node is Members {
  return typeof node === "object" && node !== null;
}

function child(node: unknown, key: string): Members | undefined {
  const found = isMembers(node) ? node[key] : undefined;
  return isMembers(found) ? found : undefined;
}

/** The operations of `paths`, also where a path is a reference. */
function* operationsOf(root: unknown): Generator<{ operation: Members; way: Way; name: string }> {
  for (const path of Object.keys(child(root, "paths") ?? {})) {
    const given = child(child(root, "paths"), path);
    const ref = given?.["$ref"];
    const way = typeof ref === "string" ? segments(ref) : ["paths", path];
    const item = typeof ref === "string" ? target(root, ref) : given;
    for (const method of isMembers(item) ? Object.keys(item) : []) {
      const operation = child(item, method);
      if (operation && methods.has(method)) yield { operation, way: [...way, method], name: `${method.toUpperCase()} ${path}` };
    }
  }
}

/** Every `$ref`, but for those that stand in an example. */
function* references(node: unknown, way: Way = []): Generator<{ ref: string; way: Way }> {
  if (!isMembers(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "$ref" && typeof value === "string") yield { ref: value, way: [...way, key] };
    else if (key !== "example" && way.at(-2) !== "examples") yield* references(value, [...way, key]);
  }
}

const segments = (ref: string) => ref.replace(/^#\//, "").split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
const target = (root: unknown, ref: string) => segments(ref).reduce<unknown>((at, key) => (isMembers(at) ? at[key] : undefined), root);

/** What is wrong with a reference, and what may be meant. */
function brokenReference(root: unknown, ref: string): string | undefined {
  if (!ref.startsWith("#/")) return `it must begin with "#/", since the document is one file`;
  if (target(root, ref) !== undefined) return undefined;
  const way = segments(ref);
  const parent = target(root, `#/${ref.slice(2).split("/").slice(0, -1).join("/")}`);
  const name = way.at(-1) ?? "";
  if (!isMembers(parent)) return `there is no ${way.slice(0, -1).join("/")}`;
  const hint = alternatives(name, Object.keys(parent), "");
  return `there is no "${name}" in ${way.slice(0, -1).join("/")}${hint.startsWith("did") ? `; ${hint}` : ""}`;
}

/** `paths /v2/routes get parameters 0` → `routes.list parameters 0`. */
function placeOf(root: unknown, way: Way): string {
  const [first, path = "", method = "", ...rest] = way.slice(0, -1);
  const id = first === "paths" ? child(child(child(root, "paths"), path), method)?.["operationId"] : undefined;
  return typeof id === "string" ? [id, ...rest].join(" ") : way.slice(0, -1).join(" ");
}
