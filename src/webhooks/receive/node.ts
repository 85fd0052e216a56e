import { readerOf, tooLarge, wasRead } from "../parse/read-text.ts";
import { WebhookError } from "../parse/webhook-error.ts";
import type { Answer, Incoming } from "./incoming.ts";

/** What is used of Node's `IncomingMessage`, and of Express's request, which has a `body` where a parser was at work. */
export interface NodeIncoming {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket?: { readonly remoteAddress?: string | undefined } | null | undefined;
  readonly body?: unknown;
  readonly readableDidRead?: boolean | undefined;
  readonly readableEnded?: boolean | undefined;
  on(event: string, listener: (value: Uint8Array | string) => void): unknown;
  resume(): unknown;
}

/** What is used of Node's `ServerResponse`. */
export interface NodeOutgoing {
  readonly headersSent: boolean;
  writeHead(status: number, headers?: Record<string, string>): unknown;
  end(): unknown;
  end(text: string): unknown;
}

/** Node's request, or Fastify's, which has it in `raw`. */
export type NodeRequest = NodeIncoming | { readonly raw: NodeIncoming; readonly body: unknown };

/** Node's response, or Fastify's reply. */
export type NodeResponse = NodeOutgoing | { readonly raw: NodeOutgoing; hijack(): unknown };

/** A call by way of Node. */
export class NodeCall implements Incoming {
  readonly #request: NodeIncoming;
  readonly #given: NodeRequest;

  constructor(given: NodeRequest) {
    this.#request = "raw" in given ? given.raw : given;
    this.#given = given;
  }

  get method(): string {
    return this.#request.method ?? "";
  }

  get target(): string {
    // Express takes off the path where it was mounted, and that may hold the secret.
    return this.#request.originalUrl ?? this.#request.url ?? "/";
  }

  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(",") : value;
  }

  address(): string | undefined {
    return this.#request.socket?.remoteAddress;
  }

  body(maxBytes: number): string | object | Promise<string> {
    const { readableDidRead, readableEnded } = this.#request;
    // A parser that this was nothing for may leave an empty object, and the body unread.
    if (!(readableDidRead ?? this.#given.body !== undefined)) return readableEnded ? "" : readNode(this.#request, maxBytes);
    const parsed = this.#given.body;
    if (typeof parsed === "string" || (typeof parsed === "object" && parsed !== null)) return parsed;
    throw wasRead();
  }
}

export function writeAnswer(given: NodeResponse, { status, text, headers }: Answer): void {
  if ("raw" in given) given.hijack();
  const response = "raw" in given ? given.raw : given;
  // A framework may have lost its patience.
  if (response.headersSent) return;
  // The rest of a body that was not read must not be taken for the next request.
  response.writeHead(status, status === 408 || status === 413 ? { connection: "close" } : headers);
  response.end(text ?? "");
}

function readNode(request: NodeIncoming, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = readerOf(maxBytes);
    let hasEnded = false;
    request.on("data", (piece) => {
      // Something before this may have asked for text. What is too much is let go by: whoever sends it reads no answer before the end.
      if (!reader.take(typeof piece === "string" ? new TextEncoder().encode(piece) : piece)) reject(tooLarge(maxBytes));
    });
    request.on("end", () => {
      hasEnded = true;
      resolve(reader.text());
    });
    const breakOff = () => {
      if (!hasEnded) reject(new WebhookError("", "broke off before its end"));
    };
    request.on("close", breakOff);
    request.on("error", breakOff);
  });
}
