import { tokenIn } from "./receipt-address.ts";
import { rankOf, type Receipt, stateOf } from "./receipt-state.ts";
import type { ReceiptStore } from "./receipt-store.ts";

/**
 * Keeps what receipts say: give it to `createWebhookHandler` as `onReceipt`. The newest state of each message is kept,
 * whatever the order in which receipts come, also those that come before the answer to the send.
 */
export function track(store: ReceiptStore): (receipt: Receipt, context?: { readonly target?: string | undefined }) => Promise<void> {
  return async (receipt, context) => {
    const state = stateOf(receipt);
    const token = tokenIn(context?.target ?? "");
    // The proof first: what fails after it comes again.
    if (token !== undefined) await store.keep(token, state, rankOf(state));
    await store.keep(state.id, state, rankOf(state));
  };
}
