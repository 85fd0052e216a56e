// This folder answers webhooks, for `fetch` and for `node:http`. It says 200 only after the program's callback has
// succeeded, and no delivery takes longer than it may.

import { defaultMaxBytes, parseWebhook } from "../parse/parse-webhook.ts";
import { readText, tooLarge } from "../parse/read-text.ts";
import { WebhookError, type WebhookErrorCode } from "../parse/webhook-error.ts";
import type { WebhookKind } from "../parse/webhook.ts";
import { keyOf } from "../seen/key-of.ts";
import { memorySeen } from "../seen/memory-seen.ts";
import { Callbacks, type Outcome } from "./callbacks.ts";
import { checkedOptions, type WebhookHandlerOptions } from "./handler-options.ts";
import type { Answer, Incoming } from "./incoming.ts";
import { NodeCall, type NodeRequest, type NodeResponse, writeAnswer } from "./node.ts";
import { type Turn, within } from "./turn.ts";
import { admission } from "./who-may-call.ts";

/** Answers what Flowroute POSTs, wherever there is a `Request`; `node` does where there is Node's `(req, res)`. */
export interface WebhookHandler {
  (request: Request, context?: unknown): Promise<Response>;
  /** For `node:http`, Express and Fastify as it is; for Koa with `ctx.req` and `ctx.res`. It never rejects. */
  readonly node: (request: NodeRequest, response: NodeResponse) => Promise<void>;
  /** What has a callback of its own, for a test of yours: `expect(handler.handles).toContain("receipt")`. */
  readonly handles: readonly WebhookKind[];
}

/**
 * Makes what answers Flowroute's webhooks. It answers 200 once your callback has succeeded, so that what failed comes again:
 * four times in all, 30 seconds apart. What comes again is not handled again.
 *
 * ```ts
 * export const POST = createWebhookHandler({ secret, onMessage, onReceipt, onEvent, onOther });
 * createServer(POST.node).listen(8080);
 * ```
 */
export function createWebhookHandler(given: WebhookHandlerOptions): WebhookHandler {
  const options = checkedOptions(given);
  const { seen = memorySeen(), timeoutMs = 10_000, maxBytes = defaultMaxBytes, addressOf } = options;
  const callbacks = new Callbacks(options, seen, timeoutMs);
  const admit = admission(options);

  const answerTo = async (incoming: Incoming, turn: Turn): Promise<Answer> => {
    try {
      const stranger = admit(incoming);
      if (stranger) return stranger;
      requireReadable(incoming, maxBytes);
      const webhook = parseWebhook(await incoming.body(maxBytes, turn));
      const key = keyOf(webhook);
      turn.key = typeof key === "string" ? key : await key;
      turn.webhook = webhook;
      turn.target = incoming.target;
      return { status: statusOf[await callbacks.run(webhook, turn)] };
    } catch (thrown) {
      // What nobody can read may only have been packed.
      const isPacked = thrown instanceof WebhookError && thrown.code === "not_understood" && !thrown.path && incoming.header("content-encoding");
      const error = isPacked ? new WebhookError("", "must not be compressed", "wrong_type") : thrown;
      if (!turn.reason) callbacks.tell(error);
      return error instanceof WebhookError ? { status: refusals[error.code] ?? 400, text: error.message } : { status: 500 };
    }
  };
  const late = ({ webhook, reason }: Turn): Answer => {
    if (!webhook) return { status: 408 };
    callbacks.tell(reason, webhook);
    return { status: 503 };
  };
  const receive = (incoming: Incoming): Answer | Promise<Answer> =>
    incoming.method === "POST" ? within(timeoutMs, (turn) => answerTo(incoming, turn), late) : { status: 405, headers: { allow: "POST" } };

  const handle = async (request: Request, context?: unknown): Promise<Response> => {
    const { status, text, headers = {} } = await receive(fetchIncoming(request, () => addressOf?.(request, context)));
    return new Response(text ?? null, { status, headers });
  };
  const node = async (request: NodeRequest, response: NodeResponse): Promise<void> => writeAnswer(response, await receive(new NodeCall(request)));
  return Object.assign(handle, { node, handles: callbacks.kinds });
}

const statusOf = { handled: 200, seen: 200, failed: 500 } as const satisfies Record<Outcome, number>;
const refusals: Partial<Record<WebhookErrorCode, number>> = { wrong_address: 403, too_large: 413, wrong_type: 415 };

const json = "application/json";

/** Refuses what need not be read. */
function requireReadable(incoming: Incoming, maxBytes: number): void {
  const type = incoming.header("content-type") || json;
  if (type !== json && !/^application\/(?:[\w.-]+\+)?json *(?:;|$)/i.test(type)) throw new WebhookError("", "must be JSON by its content type", "wrong_type");
  if (Number(incoming.header("content-length")) > maxBytes) throw tooLarge(maxBytes);
}

function fetchIncoming(request: Request, address: () => string | null | undefined): Incoming {
  return {
    method: request.method,
    target: request.url,
    header: (name) => request.headers.get(name) ?? undefined,
    address,
    body: (maxBytes, turn) => readText(request, maxBytes, (cancel) => void (turn.onLate = cancel)),
  };
}
