import type { OperationId } from "../generated/operations.ts";
import { malformed, methodNotAllowed, notFound } from "./failure.ts";

/** Where each operation is. The tests hold this against the document. */
export const operationPaths: Readonly<Record<OperationId, `${string} /v${string}`>> = {
  "messages.get": "GET /v2.1/messages/{record_id}",
  "messages.getCallback": "GET /v2.1/messages/{callback_kind}_callback",
  "messages.list": "GET /v2.1/messages",
  "messages.removeCallback": "DELETE /v2.1/messages/{callback_kind}_callback",
  "messages.send": "POST /v2.1/messages",
  "messages.setCallback": "PUT /v2.1/messages/{callback_kind}_callback",
  "numbers.get": "GET /v2/numbers/{id}",
  "numbers.getCallback": "GET /v2/numbers/{id}/relationships/{callback_kind}_callback",
  "numbers.list": "GET /v2/numbers",
  "numbers.listAreaCodes": "GET /v2/numbers/available/areacodes",
  "numbers.listExchanges": "GET /v2/numbers/available/exchanges",
  "numbers.listTiers": "GET /v2/numbers/available/tiers",
  "numbers.purchase": "POST /v2/numbers/{id}",
  "numbers.release": "DELETE /v2/numbers/{id}",
  "numbers.removeCallback": "DELETE /v2/numbers/{id}/relationships/{callback_kind}_callback",
  "numbers.removeFailoverRoute": "DELETE /v2/numbers/{id}/relationships/failover_route",
  "numbers.removePrimaryRoute": "DELETE /v2/numbers/{id}/relationships/primary_route",
  "numbers.search": "GET /v2/numbers/available",
  "numbers.setCallback": "POST /v2/numbers/{id}/relationships/{callback_kind}_callback",
  "numbers.setFailoverRoute": "PATCH /v2/numbers/{id}/relationships/failover_route",
  "numbers.setPrimaryRoute": "PATCH /v2/numbers/{id}/relationships/primary_route",
  "numbers.update": "PATCH /v2/numbers/{id}",
  "routes.create": "POST /v2/routes",
  "routes.delete": "DELETE /v2/routes/{id}",
  "routes.list": "GET /v2/routes",
  "routes.listEdgeStrategies": "GET /v2/routes/edge_strategies",
  "routes.update": "PATCH /v2/routes/{id}",
};

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
  for (const [id, place] of Object.entries(operationPaths)) {
    const [method = "", template = ""] = place.split(" ");
    byTemplate.set(template, (byTemplate.get(template) ?? new Map<string, OperationId>()).set(method, id as OperationId));
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
