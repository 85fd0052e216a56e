import { readerOf, tooLarge } from "../parse/read-text.ts";
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
  on(event: string, listener: (value: Uint8Array) => void): unknown;
  resume(): unknown;
}

/** What is used of Node's `ServerResponse`. */
export interface NodeOutgoing {
  readonly headersSent: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(text: string): unknown;
}

/** Node's request, or Fastify's, which has it in `raw`. */
export type NodeRequest = NodeIncoming | { readonly raw: NodeIncoming; readonly body: unknown };

/** Node's response, or Fastify's reply. */
export type NodeResponse = NodeOutgoing | { readonly raw: NodeOutgoing; hijack(): unknown };

export function nodeIncoming(given: NodeRequest): Incoming {
  const request = "raw" in given ? given.raw : given;
  return {
    method: request.method ?? "",
    // Express takes off the path where it was mounted, and that may hold the secret.
    target: request.originalUrl ?? request.url ?? "/",
    header(name) {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(",") : value;
    },
    address: () => request.socket?.remoteAddress,
    async body(maxBytes) {
      const { body } = given;
      // A parser that this was nothing for may leave an empty object, and the body unread.
      if (!(request.readableDidRead ?? body !== undefined)) return request.readableEnded ? "" : readNode(request, maxBytes);
      if (typeof body === "string" || (typeof body === "object" && body !== null)) return body;
      throw new TypeError("the request's body was read before it got here, and is not in its `body`");
    },
  };
}

export function writeAnswer(given: NodeResponse, { status, text = "", headers = {} }: Answer): void {
  if ("raw" in given) given.hijack();
  const response = "raw" in given ? given.raw : given;
  // A framework may have lost its patience.
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "text/plain", ...headers });
  response.end(text);
}

function readNode(request: NodeIncoming, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = readerOf(maxBytes);
    request.on("data", (piece) => {
      // What is too much is let go by: whoever sends it reads no answer before the end.
      if (!reader.take(piece)) reject(tooLarge(maxBytes));
    });
    request.on("end", () => resolve(reader.text()));
    request.on("close", () => reject(new WebhookError("", "broke off before its end")));
    request.on("error", () => reject(new WebhookError("", "broke off before its end")));
  });
}
