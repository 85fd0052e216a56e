import type { Seen } from "../seen/seen.ts";
import type { WebhookCallbacks } from "./callbacks.ts";
import type { Admission } from "./who-may-call.ts";

/** What a handler does and whom it lets in. */
export interface WebhookHandlerOptions extends WebhookCallbacks, Admission {
  /**
   * Where it is remembered what was handled: {@link memorySeen}, `redisSeen`, `postgresSeen`, or one of your own.
   *
   * @default memory, which a restart forgets
   */
  readonly seen?: Seen | undefined;
  /**
   * Milliseconds from the request to its answer. How long Flowroute waits is not documented. When they are over, the answer is
   * 503 and the callback's `signal` is aborted; what it still does counts, if it ends well.
   *
   * @default 10_000
   */
  readonly timeoutMs?: number | undefined;
  /** @default 262_144 */
  readonly maxBytes?: number | undefined;
}

const kinds: Readonly<Record<keyof WebhookHandlerOptions, "function" | "number" | "other">> = {
  onMessage: "function", onReceipt: "function", onEvent: "function", onOther: "function", onError: "function", addressOf: "function",
  timeoutMs: "number", maxBytes: "number", proxies: "number",
  seen: "other", secret: "other", basic: "other", addresses: "other",
};

/** Refuses what cannot work, while the program starts and not when the first message comes. */
export function checkHandlerOptions(options: WebhookHandlerOptions): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (!Object.hasOwn(kinds, name)) throw new TypeError(`there is no option ${name}`);
    const kind = kinds[name as keyof WebhookHandlerOptions];
    if (value === undefined || kind === "other") continue;
    if (typeof value !== kind || !(kind === "function" || value >= 0)) throw new TypeError(`${name} must be a ${kind}`);
  }
  if (!options?.onOther) throw new TypeError("onOther must be a function: it gets what is not known");
}
