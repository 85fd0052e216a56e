import type { OperationId } from "../../generated/operations.ts";
import type { Method, OperationFacts } from "./facts.ts";

/** A path of the document. */
export interface FoundPath {
  /** Its open parts are groups of this name. */
  readonly pattern: RegExp;
  /** What there is at the path. */
  readonly operations: ReadonlyMap<string, OperationId>;
}

const anything = "[^/]+";

/** Finds the path of the document that an address has, the most literal first, so that `available` is no number's id. */
export function pathFinder(facts: Readonly<Record<OperationId, Pick<OperationFacts, "method" | "path" | "segments">>>): (pathname: string) => FoundPath | undefined {
  const byPattern = new Map<string, Map<Method, OperationId>>();
  for (const [id, { method, path, segments }] of Object.entries(facts)) {
    // Where it is known what may stand there, anything else is for another path.
    const open = (_: string, name: string) => `(?<${name}>${segments?.[name]?.enum?.join("|") ?? anything})`;
    const pattern = path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, open);
    byPattern.set(pattern, (byPattern.get(pattern) ?? new Map<Method, OperationId>()).set(method, id as OperationId));
  }
  const paths = [...byPattern]
    .toSorted(([a], [b]) => a.split(anything).length - b.split(anything).length || b.length - a.length)
    .map(([pattern, operations]) => ({ pattern: new RegExp(`^${pattern}/?$`), operations }));
  return (pathname) => paths.find(({ pattern }) => pattern.test(pathname));
}
