import type { OperationId } from "../../generated/operations.ts";
import { facts } from "../../wrappers/input/facts.ts";
import { pathFinder } from "../../wrappers/input/find-path.ts";
import { malformed, methodNotAllowed, notInTheFake, notServed } from "../failure.ts";

interface Found {
  readonly id: OperationId;
  /** The open parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

const findPath = pathFinder(facts);

/** What Flowroute is known to serve beyond the document, by the beginning of its path. */
const beyondTheDocument = /^\/v2\/(?:e911s|cnams|portorders|cdrs\/exports|message-provision|messages|numbers\/details|numbers\/[^/]+\/relationships\/(?:e911s|cnams?))(?:\/|$)|^\/v2\.[12]\/media\//;

/** The operation that a request is for. A trailing slash does no harm. */
export function findOperation(method: string, pathname: string, search = ""): Found {
  const entry = findPath(pathname);
  const [first] = entry?.operations.values() ?? [];
  // Where the document has it, its path is written out; `details` fits that of a number's id.
  if (beyondTheDocument.test(pathname) && !(first && beyondTheDocument.test(facts[first].path))) throw notInTheFake();
  if (!entry) throw notServed();
  const id = entry.operations.get(method);
  if (!id) throw methodNotAllowed([...entry.operations.keys()].join(", "));
  const segments = entry.pattern.exec(pathname)?.groups ?? {};
  // The state of a group shares its address with the list; a status without a value tells them apart.
  const isGroup = id === "portOrders.list" && new URLSearchParams(search).get("status") === "";
  return { id: isGroup ? "portOrders.getGroupStatus" : id, path: Object.fromEntries(Object.entries(segments).map(([name, text]) => [name, decode(name, text)])) };
}

function decode(name: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Guess: the status for bad percent-encoding.
    throw malformed(`${name} in the path is not valid percent-encoding`);
  }
}
