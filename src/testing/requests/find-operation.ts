import type { OperationId } from "../../generated/operations.ts";
import { facts, factsOf } from "../../wrappers/input/facts.ts";
import { pathFinder } from "../../wrappers/input/find-path.ts";
import { malformed, methodNotAllowed, notInTheFake, notServed } from "../failure.ts";
import { isNewer } from "./newer-version.ts";

interface Found {
  readonly id: OperationId;
  /** The open parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
}

const findPath = pathFinder(facts);

/** The newer version of messages has paths of its own, and no `dlr_callback`. */
const findNewerPath = pathFinder(factsOf("2.2"));

/** What Flowroute is known to serve beyond the document, by the beginning of its path. */
const beyondTheDocument = /^\/v2\/(?:messages|numbers\/details)(?:\/|$)|^\/v2\.[12]\/media\//;

/** The operation that a request is for. A trailing slash does no harm. */
export function findOperation(method: string, given: string, search: string): Found {
  if (beyondTheDocument.test(given)) throw notInTheFake();
  // Guess: that the older spelling, which four official SDKs have, works too.
  const pathname = given.replace(/(\/relationships\/cnam)(?=\/|$)/, "$1s");
  const entry = isNewer(pathname) ? findNewerPath(pathname) : findPath(pathname);
  if (!entry) throw notServed();
  const id = entry.operations.get(method);
  if (!id) throw methodNotAllowed([...entry.operations.keys()].join(", "));
  const segments = entry.pattern.exec(pathname)?.groups ?? {};
  const path = Object.fromEntries(Object.entries(segments).map(([name, text]) => [name, decode(name, text)]));
  // The state of a group shares its address with the list; a status without a value tells them apart.
  const isGroup = id === "portOrders.list" && new URLSearchParams(search).get("status") === "";
  return { id: isGroup ? "portOrders.getGroupStatus" : id, path };
}

function decode(name: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Guess: the status for bad percent-encoding.
    throw malformed(`${name} in the path is not valid percent-encoding`);
  }
}
