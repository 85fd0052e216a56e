import { type OperationId, operations } from "../../generated/operations.ts";
import { malformed, methodNotAllowed, notFound } from "../failure.ts";

interface Found {
  readonly id: OperationId;
  /** The open parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

interface PathEntry {
  readonly pattern: RegExp;
  readonly methods: Map<string, OperationId>;
}

/** The paths with their methods, the most literal first, so that `available` is no number's id. */
const paths: readonly PathEntry[] = makePaths();

function makePaths(): PathEntry[] {
  const byTemplate = new Map<string, Map<string, OperationId>>();
  for (const [id, { method, path }] of Object.entries(operations)) {
    byTemplate.set(path, (byTemplate.get(path) ?? new Map<string, OperationId>()).set(method, id as OperationId));
  }
  return [...byTemplate]
    .toSorted(([a], [b]) => a.split("{").length - b.split("{").length || b.length - a.length)
    .map(([template, methods]) => ({ pattern: new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}/?$`), methods }));
}

/** The operation that a request is for. A trailing slash does no harm. */
export function findOperation(method: string, pathname: string): Found {
  const entry = paths.find(({ pattern }) => pattern.test(pathname));
  // Guess: what is answered to a path that there is not.
  if (!entry) throw notFound("There is nothing at this path.");
  const id = entry.methods.get(method);
  if (!id) throw methodNotAllowed([...entry.methods.keys()].join(", "));
  const segments = entry.pattern.exec(pathname)?.groups ?? {};
  return { id, path: Object.fromEntries(Object.entries(segments).map(([name, text]) => [name, decode(name, text)])) };
}

function decode(name: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Guess: the status for bad percent-encoding.
    throw malformed(`${name} in the path is not valid percent-encoding`);
  }
}
