import type { OperationId } from "../../generated/operations.ts";
import { BoundedLog } from "../values/bounded-log.ts";
import { bytesOf, type FileOperation } from "./file-request.ts";
import type { IncomingRequest } from "./read-request.ts";

/** A request as it arrived, for assertions. The credentials are left out. */
export interface LoggedRequest {
  /** What it was for; `undefined` where there is no such operation. Files of the fake's own are moved by `files.` operations. */
  readonly operation: OperationId | FileOperation | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** By names in lower case, without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON of the body, or its text where it is none, or the bytes of an upload; `undefined` without a body. */
  readonly body: unknown;
  readonly at: Date;
  /** The status that was answered; `undefined` while it is not, and after a reset. */
  readonly status: number | undefined;
}

/** What is known of a request before it is answered. */
interface Arrival {
  readonly request: IncomingRequest;
  readonly operation: LoggedRequest["operation"];
  readonly path: string;
  readonly search: string;
  readonly at: Date;
}

/** What has arrived. */
export class RequestLog {
  readonly #log = new BoundedLog<LoggedRequest>();

  get entries(): readonly LoggedRequest[] {
    return this.#log.entries;
  }

  /** Its status is filled in when it is known. */
  add({ request, operation, path, search, at }: Arrival): { status: number | undefined } {
    const { method, target, headers, body } = request;
    const { authorization: _, ...rest } = headers;
    const logged = { operation, method, path, query: Object.fromEntries(new URLSearchParams(search)), headers: rest, body: operation === "files.upload" ? bytesOf(body) : shown(body), at, status: undefined };
    // A client can fill its head as well as its body.
    const head = Object.entries(headers).reduce((size, [name, value]) => size + name.length + value.length, target.length);
    this.#log.add(logged, head + body.length);
    return logged;
  }
}

function shown(body: string | Uint8Array): unknown {
  if (body.length === 0) return undefined;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
