// This folder keeps what receipts say. The newest state of a message wins whatever the order, and a token in their address
// proves which send they came of.

import type { ReceiptState } from "./receipt-state.ts";

/** Keeps what receipts say, by name: a message's id, or the token of the send that it came of. */
export interface ReceiptStore {
  /** Keeps a state, unless what is there has the same rank or a higher one. One atomic step. */
  keep(name: string, state: ReceiptState, rank: number): PromiseLike<void>;
  /** The state that is kept. Of a message by its id, `mdr2-…`. */
  get(name: string): PromiseLike<ReceiptState | undefined>;
}
