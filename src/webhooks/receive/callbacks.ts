import type { Webhook, WebhookEvent, WebhookKind, WebhookMessage, WebhookReceipt } from "../parse/webhook.ts";
import { once } from "../seen/once.ts";
import type { Seen } from "../seen/seen.ts";
import type { Turn, WebhookContext } from "./turn.ts";

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
  readonly onError?: ((error: unknown, webhook: Webhook | undefined) => unknown) | undefined;
}

/** What became of a webhook; `seen`: it was handled before. */
export type Outcome = "handled" | "seen" | "failed";

/** What runs the callbacks, each webhook once. */
export class Callbacks {
  readonly #given: WebhookCallbacks;
  readonly #seen: Seen;
  readonly #timeoutMs: number;

  constructor(given: WebhookCallbacks, seen: Seen, timeoutMs: number) {
    this.#given = given;
    this.#seen = seen;
    this.#timeoutMs = timeoutMs;
  }

  /** The kinds that have a callback of their own. */
  get kinds(): WebhookKind[] {
    const { onMessage: message, onReceipt: receipt, onEvent: event } = this.#given;
    return Object.entries({ message, receipt, event }).flatMap(([kind, own]) => (own ? [kind as WebhookKind] : []));
  }

  /** Resolves with what became of a webhook; never rejects. */
  async run(webhook: Webhook, turn: Turn): Promise<Outcome> {
    try {
      const onUnmarked = (error: unknown) => this.tell(error, webhook);
      const owner = crypto.randomUUID();
      // Longer than the callback's own time, and with the default shorter than the 30 seconds until the next delivery.
      return await once(this.#seen, { owner, leaseMs: 1.5 * this.#timeoutMs, turn, onUnmarked }, () => this.#call(webhook, turn));
    } catch (error) {
      // That the time was over has been told.
      if (!turn.reason || error !== turn.reason) this.tell(error, webhook);
      return "failed";
    }
  }

  /** Tells of a failure. What the listener throws, at once or later, is not worth a webhook, nor the process. */
  tell(error: unknown, webhook?: Webhook): void {
    // oxlint-disable-next-line no-console -- a failure that nobody asked to hear of must be seen somewhere
    const tell = async () => (this.#given.onError ?? ((failure) => console.error(failure)))(error, webhook);
    tell().catch(() => {});
  }

  #call(webhook: Webhook, context: WebhookContext): unknown {
    const { onMessage, onReceipt, onEvent, onOther } = this.#given;
    if (webhook.kind === "message" && onMessage) return onMessage(webhook, context);
    if (webhook.kind === "receipt" && onReceipt) return onReceipt(webhook, context);
    if (webhook.kind === "event" && onEvent) return onEvent(webhook, context);
    return onOther(webhook, context);
  }
}
