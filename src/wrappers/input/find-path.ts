import type { OperationId } from "../../generated/operations.ts";
import type { Method, OperationFacts } from "./facts.ts";

/** A path of the document. */
export interface FoundPath {
  /** Its open parts are groups of this name. */
  readonly pattern: RegExp;
  /** What there is at the path. */
  readonly operations: ReadonlyMap<string, OperationId>;
}

/** Finds the path of the document that an address has, the most literal first, so that `available` is no number's id. */
export function pathFinder(facts: Readonly<Record<OperationId, Pick<OperationFacts, "method" | "path">>>): (pathname: string) => FoundPath | undefined {
  const byTemplate = new Map<string, Map<Method, OperationId>>();
  for (const [id, { method, path }] of Object.entries(facts)) {
    byTemplate.set(path, (byTemplate.get(path) ?? new Map<Method, OperationId>()).set(method, id as OperationId));
  }
  const paths = [...byTemplate]
    .toSorted(([a], [b]) => a.split("{").length - b.split("{").length || b.length - a.length)
    .map(([template, operations]) => ({ pattern: new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}/?$`), operations }));
  return (pathname) => paths.find(({ pattern }) => pattern.test(pathname));
}
