// This folder looks what became of messages that are in doubt. It says how it knows, and never that something was not
// sent.

import type { Journal, ParkedEntry } from "../journal/journal.ts";
import { knownOptions } from "../../stores/known-options.ts";
import type { ReceiptStore } from "../receipts/receipt-store.ts";
import type { MessageList } from "./find-in-list.ts";

export interface SettleOptions {
  /** Where `track` keeps the receipts of the messages, if they were sent with `receipts`. */
  readonly receipts?: ReceiptStore | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What is known of a message that was in doubt. */
export type Settled =
  /**
   * It was sent, and the journal knows it now. `by: "receipt"`: proven, since only this message carried the token of its
   * receipt. `by: "list"`: a record has the same sender, recipient and text since then, and is no other entry's. It may still be another
   * program's.
   */
  | { readonly entry: ParkedEntry; readonly state: "sent"; readonly by: "receipt" | "list"; readonly id: string }
  /** It was not found so far. That proves nothing: how long it takes until a message is on the list is not known. It stays parked. */
  | { readonly entry: ParkedEntry; readonly state: "not_found" };

/**
 * Looks what became of each parked message: at the receipts first, then in the message list. What is found is entered in
 * the journal. What is not stays parked: look again later, or give its key free with `journal.free` to have it sent again.
 *
 * Messages that another process has under way right now are among the parked.
 */
export async function settle(flowroute: MessageList, journal: Journal, options: SettleOptions = {}): Promise<Settled[]> {
  const { receipts, signal } = knownOptions(options, ["receipts", "signal"]);
  const settled: Settled[] = [];
  const found = async (entry: ParkedEntry, by: "receipt" | "list", id: string) => {
    await journal.complete(entry, id);
    settled.push({ entry, state: "sent", by, id });
  };
  const open: ParkedEntry[] = [];
  for (const entry of await journal.parked()) {
    const state = await receipts?.get(entry.token);
    if (state) await found(entry, "receipt", state.id);
    else open.push(entry);
  }
  if (open.length === 0) return settled;
  // Seldom needed, and so loaded when it is.
  const { findInList } = await import("./find-in-list.ts");
  const ids = await findInList(flowroute, journal, open, signal);
  for (const entry of open) {
    const id = ids.get(entry);
    if (id === undefined) settled.push({ entry, state: "not_found" });
    else await found(entry, "list", id);
  }
  return settled;
}
