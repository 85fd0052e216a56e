import type { MessageRule } from "flowroute-sdk";
import { didNotGo } from "./did-not-go.ts";
import { knownOptions } from "../stores/known-options.ts";

/** How many messages one recipient may get. */
export interface PerRecipientOptions {
  readonly max: number;
  /** Milliseconds. However they lie, no more than `max` are let go in so many. */
  readonly windowMs: number;
  /**
   * Whether `sendMany` waits until a message may go.
   *
   * @default false
   */
  readonly waits?: boolean | undefined;
}

/**
 * Lets so many messages go to one recipient in any window; refuses with `recipient_limit`. It counts in this process, from its
 * start on. What was not sent after all is taken back.
 */
export function perRecipient(options: PerRecipientOptions): MessageRule {
  const { max, windowMs, waits = false } = knownOptions(options, ["max", "windowMs", "waits"]);
  if (!Number.isSafeInteger(max) || max < 1) throw new TypeError("max must be a whole number from 1");
  if (!(windowMs > 0 && windowMs < Infinity)) throw new TypeError("windowMs must be milliseconds over 0");
  const sent = new Map<string, number[]>();
  let sweptAt = 0;
  return ({ to }, { at }) => {
    const now = at.getTime();
    const recipient = to.replace(/\D/g, "");
    // Once in a window, so that who got none for so long takes no room.
    if (now - sweptAt >= windowMs) {
      for (const [each, times] of sent) if ((times.at(-1) ?? 0) <= now - windowMs) sent.delete(each);
      sweptAt = now;
    }
    const times = (sent.get(recipient) ?? []).filter((time) => time > now - windowMs);
    const oldest = times.at(-max);
    if (oldest !== undefined) {
      return { reason: "recipient_limit", words: `this recipient has had ${max} in the last ${windowMs} ms`, notBefore: new Date(oldest + windowMs), waits };
    }
    sent.set(recipient, [...times, now]);
    return (failure) => {
      if (!didNotGo(failure)) return;
      const left = sent.get(recipient) ?? [];
      const place = left.lastIndexOf(now);
      sent.set(recipient, left.filter((_, index) => index !== place));
    };
  };
}
