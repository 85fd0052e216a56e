import { createWebhookHandler, type Webhook, type WebhookHandlerOptions } from "flowroute-sdk/webhooks";

/** A handler that keeps what it got, and what went wrong. */
export function keeping(options: Partial<WebhookHandlerOptions> = {}) {
  const got: Webhook[] = [];
  const errors: unknown[] = [];
  const keep = (webhook: Webhook) => void got.push(webhook);
  const handler = createWebhookHandler({ onMessage: keep, onReceipt: keep, onEvent: keep, onOther: keep, onError: (error) => void errors.push(error), ...options });
  return { handler, got, errors };
}
