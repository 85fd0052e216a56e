import type { IncomingMessage } from "node:http";
import { bare } from "../../wrappers/input/members.ts";

/** The headers of a request, by their names in lower case. */
export type HeadersIn = Readonly<Record<string, string>>;

/** What came, and nothing besides: Node keeps no header of whose name `Object.prototype` has something. */
export function headersOf({ headers, rawHeaders }: IncomingMessage): HeadersIn {
  const all = bare({ ...headers }) as Record<string, string>;
  for (let index = 0; index < rawHeaders.length; index += 2) all[rawHeaders[index]!.toLowerCase()] ??= rawHeaders[index + 1]!;
  return all;
}
