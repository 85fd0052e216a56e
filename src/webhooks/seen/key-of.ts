import { WebhookError } from "../parse/webhook-error.ts";
import type { Webhook } from "../parse/webhook.ts";

/**
 * What makes two deliveries the same: messages by id; receipts, which share their message's id, by level and status too;
 * events by id. Of what is not known nothing less than the whole body will do.
 */
export function keyOf(webhook: Webhook): string | Promise<string> {
  if (webhook.kind === "other") return hashed("other", jsonOf(webhook.raw));
  // The flat form may have `mdr1-` where a record has `mdr2-`.
  const id = webhook.id.replace(/^mdr\d-/, "");
  const name = webhook.kind === "receipt" ? `${id}:${webhook.level}:${webhook.status}` : id;
  // No store takes all characters, nor any length, as a key.
  return /^[ -~]{1,200}$/.test(name) ? `${webhook.kind}:${name}` : hashed(webhook.kind, name);
}

async function hashed(kind: string, name: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(name));
  return `${kind}:sha256:${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

function jsonOf(raw: unknown): string {
  try {
    return JSON.stringify(raw);
  } catch {
    throw new WebhookError("", "is nested too deeply");
  }
}
