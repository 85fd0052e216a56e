// This folder asks the account: what came while nobody listened, and whether the callbacks are set. It is given a
// client and has none of its own.

import { objectOf, objectsOf, timeOf } from "../parse/members.ts";
import { webhookOf } from "../parse/parse-webhook.ts";
import type { Webhook } from "../parse/webhook.ts";
import { Callbacks, type Outcome, type WebhookCallbacks } from "../receive/callbacks.ts";
import { anything, checkedOptions, count as number } from "../receive/handler-options.ts";
import { within } from "../receive/turn.ts";
import { keyOf } from "../seen/key-of.ts";
import type { Seen } from "../seen/seen.ts";

/** What is used of a `Flowroute`. */
export interface MessageLists {
  readonly messages: {
    list(query: { start_date: string; end_date?: string; limit: number }, options: { signal?: AbortSignal | undefined }): AsyncIterable<unknown>;
  };
}

/** From when on, and what is done: the options of the handler, and some more. */
export interface CatchUpOptions extends WebhookCallbacks {
  /** From when on something may be missing. */
  readonly since: Date | string;
  /** The handler's store: what it has seen is not handed over again. */
  readonly seen: Seen;
  /**
   * How much further back to look, in milliseconds: for receipts of messages sent before `since`, and for clocks that differ.
   *
   * @default 600_000
   */
  readonly marginMs?: number | undefined;
  /**
   * How long an MMS is left to its webhook, which has its attachments, while the record has not.
   *
   * @default 300_000, by which Flowroute has given up, though its clock be some minutes behind
   */
  readonly settleMs?: number | undefined;
  /**
   * Milliseconds for each callback.
   *
   * @default 10_000
   */
  readonly timeoutMs?: number | undefined;
  /** Ends it between two callbacks. */
  readonly signal?: AbortSignal | undefined;
}

/** What was missing, and what is still. */
export interface CaughtUp {
  /** Messages that no webhook had brought, handled now. */
  readonly messages: number;
  /** Receipts of that kind. */
  readonly receipts: number;
  /** What had been handled before. */
  readonly seen: number;
  /** What could not be handled; `onError` was told why. */
  readonly failed: number;
  /** MMS that are so new that their webhook may still come. */
  readonly pending: number;
  /** The `since` of the next time: before all that failed or is pending. */
  readonly next: Date;
}

/** What was on the list. */
interface Item {
  /** When it happened. */
  readonly at: number;
  /** When its message came or went, by which the list finds it again: receipts may be hours later. */
  readonly from: number;
  readonly webhook: Webhook;
}

const hour = 3_600_000;

/**
 * Reads the message list over an outage, and hands what no webhook brought to the same callbacks, once, the oldest first.
 * Receipts are looked for if there is an `onReceipt`.
 *
 * Broken off by a crash it can be run again: with a store that survives nothing is handled twice. The attachments of an
 * MMS cannot be had this way: records have their ids only. Events are on no list.
 */
export async function catchUp(flowroute: MessageLists, given: CatchUpOptions): Promise<CaughtUp> {
  const options = checkedOptions(given, { since: anything, signal: anything, marginMs: number, settleMs: number });
  const { since, seen, marginMs = 600_000, settleMs = 300_000, timeoutMs = 10_000, signal, onReceipt } = options;
  const began = Date.now();
  const start = new Date(since).getTime() - marginMs;
  if (!seen) throw new TypeError("seen must be the handler's store");
  if (Number.isNaN(new Date(start).getTime())) throw new TypeError("since must be a time");
  const callbacks = new Callbacks(options, seen, timeoutMs);
  const count = { messages: 0, receipts: 0, seen: 0, failed: 0, pending: 0 };
  let next = began;

  const handle = async ({ at, from, webhook }: Item): Promise<void> => {
    if (webhook.kind === "message" && webhook.media.length > 0 && at > began - settleMs) {
      count.pending++;
      next = Math.min(next, from);
      return;
    }
    const key = await keyOf(webhook);
    const outcome = await within<Outcome>(timeoutMs, (turn) => callbacks.run(webhook, Object.assign(turn, { key })), ({ reason }) => {
      callbacks.tell(reason, webhook);
      return "failed";
    });
    if (outcome === "handled") count[webhook.kind === "receipt" ? "receipts" : "messages"]++;
    else if (outcome === "seen") count.seen++;
    else {
      count.failed++;
      next = Math.min(next, from);
    }
  };

  // Piece by piece, since a piece has to be held whole: the list begins with the newest.
  for (let from = start, span = hour; ; ) {
    const to = from + span;
    const query = { start_date: iso(from), ...(to < began && { end_date: iso(to) }), limit: 200 };
    const items: Item[] = [];
    for await (const record of flowroute.messages.list(query, { signal })) {
      try {
        items.push(...itemsOf(record, onReceipt !== undefined, from));
      } catch (error) {
        callbacks.tell(error);
        count.failed++;
      }
    }
    for (const item of items.toReversed().toSorted((a, b) => a.at - b.at)) {
      signal?.throwIfAborted();
      await handle(item);
    }
    if (to >= began) return { ...count, next: new Date(next) };
    from = to;
    span = Math.max(60_000, items.length < 1_000 ? span * 2 : span / 2);
  }
}

/** What a record tells, in the form in which it would have come; one without a time has that of its piece of the list. */
function itemsOf(record: unknown, withReceipts: boolean, pieceFrom: number): Item[] {
  const { id, attributes } = objectOf(record);
  const { direction, body, delivery_receipts: receipts, timestamp } = objectOf(attributes);
  const from = timeOf(timestamp)?.getTime() ?? pieceFrom;
  if (direction === "inbound") return [{ at: from, from, webhook: webhookOf({ data: record }, "record") }];
  if (!withReceipts) return [];
  return objectsOf(receipts).map((receipt) => ({
    at: timeOf(receipt["timestamp"])?.getTime() ?? from,
    from,
    webhook: webhookOf({ data: { type: "delivery_receipt", id, attributes: { ...receipt, body } } }, "record"),
  }));
}

const iso = (ms: number) => new Date(ms).toISOString();
