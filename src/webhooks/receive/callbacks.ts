import type { Webhook, WebhookEvent, WebhookKind, WebhookMessage, WebhookReceipt } from "../parse/webhook.ts";
import type { Deadline } from "./deadline.ts";
import { once } from "../seen/once.ts";
import type { Seen } from "../seen/seen.ts";

/** What a callback gets beside the webhook. */
export interface WebhookContext {
  /** What the webhook is remembered by: `postgresSeen(tx).mark(key)` sets the mark in a transaction of yours. */
  readonly key: string;
  /** Aborted when the time is up: the answer has then been given, and another delivery may run soon. */
  readonly signal: AbortSignal;
}

/** What is done with what comes in. One that rejects is tried again with the next delivery. */
export interface WebhookCallbacks {
  readonly onMessage?: ((message: WebhookMessage, context: WebhookContext) => unknown) | undefined;
  readonly onReceipt?: ((receipt: WebhookReceipt, context: WebhookContext) => unknown) | undefined;
  readonly onEvent?: ((event: WebhookEvent, context: WebhookContext) => unknown) | undefined;
  /** Gets what is not known, and the kinds that have no callback of their own: nothing is thrown away without a word. */
  readonly onOther: (webhook: Webhook, context: WebhookContext) => unknown;
  /**
   * Told of what failed: a callback, the store, a body that nobody understands.
   *
   * @default `console.error`, since a failure must not go unseen
   */
  readonly onError?: ((error: unknown, webhook: Webhook | undefined) => void) | undefined;
}

/** What became of a webhook; `seen`: it was handled before. */
export type Outcome = "handled" | "seen" | "failed";

/** Milliseconds on top of a callback's own time, until another may try. */
const graceMs = 5_000;

class Context implements WebhookContext {
  readonly key: string;
  readonly #time: Deadline;

  constructor(key: string, time: Deadline) {
    this.key = key;
    this.#time = time;
  }

  get signal(): AbortSignal {
    return this.#time.signal;
  }
}

/** What runs the callbacks, each webhook once. */
export class Callbacks {
  readonly #given: WebhookCallbacks;
  readonly #seen: Seen;
  readonly #timeoutMs: number;
  #process: string | undefined;
  #tries = 0;

  constructor(given: WebhookCallbacks, seen: Seen, timeoutMs: number) {
    this.#given = given;
    this.#seen = seen;
    this.#timeoutMs = timeoutMs;
  }

  /** The kinds that have a callback of their own. */
  get kinds(): WebhookKind[] {
    const { onMessage, onReceipt, onEvent } = this.#given;
    return [...(onMessage ? ["message" as const] : []), ...(onReceipt ? ["receipt" as const] : []), ...(onEvent ? ["event" as const] : [])];
  }

  /** Resolves with what became of a webhook; never rejects. */
  async run(webhook: Webhook, key: string, time: Deadline): Promise<Outcome> {
    try {
      const onUnmarked = (error: unknown) => this.tell(error, webhook);
      // Not when this is made: some runtimes have nothing random before the first request.
      this.#process ??= crypto.randomUUID();
      const owner = `${this.#process}/${this.#tries++}`;
      return await once(this.#seen, { key, owner, leaseMs: this.#timeoutMs + graceMs, time, onUnmarked }, () => this.#call(webhook, new Context(key, time)));
    } catch (error) {
      // That the time was over has been told.
      if (error !== time.reason) this.tell(error, webhook);
      return "failed";
    }
  }

  /** Tells of a failure. What the listener throws is not worth a webhook. */
  tell(error: unknown, webhook?: Webhook): void {
    try {
      // oxlint-disable-next-line no-console -- a failure that nobody asked to hear of must be seen somewhere
      (this.#given.onError ?? ((failure) => console.error(failure)))(error, webhook);
    } catch {
      // There is nobody left to tell.
    }
  }

  #call(webhook: Webhook, context: WebhookContext): unknown {
    const { onMessage, onReceipt, onEvent, onOther } = this.#given;
    if (webhook.kind === "message" && onMessage) return onMessage(webhook, context);
    if (webhook.kind === "receipt" && onReceipt) return onReceipt(webhook, context);
    if (webhook.kind === "event" && onEvent) return onEvent(webhook, context);
    return onOther(webhook, context);
  }
}
