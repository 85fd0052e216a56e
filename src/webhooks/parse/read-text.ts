import { WebhookError } from "./webhook-error.ts";

/** Takes a body's pieces, as far as they may go. */
export interface BodyReader {
  /** `false` where it has become too large. What it had is let go of. */
  take(piece: Uint8Array): boolean;
  text(): string;
}

export function readerOf(maxBytes: number): BodyReader {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  return {
    take(piece) {
      bytes += piece.byteLength;
      if (bytes > maxBytes) pieces = [];
      else pieces.push(piece);
      return bytes <= maxBytes;
    },
    text: () => textOf(pieces),
  };
}

/** All of a request's body as text. What is beyond the limit is not read; `onStart` gets what ends the reading early. */
export async function readText({ body, bodyUsed }: Pick<Request, "body" | "bodyUsed">, maxBytes: number, onStart?: (cancel: () => void) => void): Promise<string> {
  if (bodyUsed) throw wasRead();
  const stream = body?.getReader();
  const reader = readerOf(maxBytes);
  const cancel = () => void stream?.cancel().catch(() => {});
  onStart?.(cancel);
  for (let piece = await stream?.read(); piece?.value; piece = await stream?.read()) {
    if (reader.take(piece.value)) continue;
    cancel();
    throw tooLarge(maxBytes);
  }
  return reader.text();
}

/** One decoder for all: to make one costs more than to use it. */
const decoder = new TextDecoder();

/** What bytes say in UTF-8; a mark before them, and what is no UTF-8, do no harm. */
export function decoded(bytes: ArrayBufferView | ArrayBuffer): string {
  return decoder.decode(bytes);
}

function textOf(pieces: readonly Uint8Array[]): string {
  if (pieces.length === 1 && pieces[0]) return decoded(pieces[0]);
  // A character may lie on both sides of a seam.
  const streaming = new TextDecoder();
  return pieces.map((piece) => streaming.decode(piece, { stream: true })).join("") + streaming.decode();
}

export const tooLarge = (maxBytes: number) => new WebhookError("", `must be at most ${maxBytes} bytes`, "too_large");

/** Whose doing it is that nothing can be read; what was sent may be right. */
export const wasRead = () => new TypeError("the request's body was read before it got here");
