import { WebhookError } from "./webhook-error.ts";

/** Takes a body's pieces, as far as they may go. */
export interface BodyReader {
  /** `false` where it has become too large. What it had is let go of. */
  take(piece: Uint8Array): boolean;
  text(): string;
}

export function readerOf(maxBytes: number): BodyReader {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  return {
    take(piece) {
      bytes += piece.byteLength;
      text = bytes > maxBytes ? "" : text + decoder.decode(piece, { stream: true });
      return bytes <= maxBytes;
    },
    text: () => text + decoder.decode(),
  };
}

/** All of a request's body as text. What is beyond the limit is not read. */
export async function readText({ body, bodyUsed }: Pick<Request, "body" | "bodyUsed">, maxBytes: number, signal?: AbortSignal): Promise<string> {
  if (bodyUsed) throw new TypeError("the request's body was read before it got here");
  const stream = body?.getReader();
  const reader = readerOf(maxBytes);
  const cancel = () => void stream?.cancel().catch(() => {});
  signal?.addEventListener("abort", cancel, { once: true });
  for (let piece = await stream?.read(); piece?.value; piece = await stream?.read()) {
    if (reader.take(piece.value)) continue;
    cancel();
    throw tooLarge(maxBytes);
  }
  return reader.text();
}

export const tooLarge = (maxBytes: number) => new WebhookError("", `must be at most ${maxBytes} bytes`, "too_large");
