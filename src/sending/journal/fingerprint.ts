import type { MessageSend } from "flowroute-sdk";
import { base64url } from "./token.ts";

/**
 * What a record of the message list shows of a message, as a hash: so the journal needs no number and no text to find it
 * there again. Whoever has the journal and knows the text can try all numbers, though.
 */
export function recordFingerprint(from: unknown, to: unknown, body: unknown): Promise<string> {
  return hash([digits(from), digits(to), body ?? null]);
}

/** The same, and behind a point whatever else there is in the message. Not where its receipts go: it is the same message. */
export async function messageFingerprint(message: MessageSend): Promise<string> {
  const { from, to, body, dlr_callback: _, ...others } = (message ?? {}) as Partial<MessageSend> & Record<string, unknown>;
  const rest = Object.entries(others).filter(([, value]) => value !== undefined);
  const first = await recordFingerprint(from, to, body);
  return rest.length === 0 ? first : `${first}.${await hash(rest.toSorted())}`;
}

/** However the number is written. */
function digits(number: unknown): string {
  const text = String(number).normalize("NFKC");
  return text.replace(/\D/g, "") || text;
}

async function hash(value: unknown): Promise<string> {
  const text = JSON.stringify(value);
  // At once where that can be had: a message waits for no other thread then.
  const node = globalThis.process?.getBuiltinModule?.("crypto");
  const digest = node ? node.createHash("sha256").update(text).digest() : new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return base64url(digest.subarray(0, 16));
}
