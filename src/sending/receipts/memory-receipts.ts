import type { ReceiptState } from "./receipt-state.ts";
import type { ReceiptStore } from "./receipt-store.ts";

/** Keeps receipts in this process only: for tests, and for a campaign and its webhook handler in one program. */
export function memoryReceipts(): ReceiptStore {
  const kept = new Map<string, { readonly state: ReceiptState; readonly rank: number }>();
  return {
    async keep(name, state, rank) {
      if ((kept.get(name)?.rank ?? -1) < rank) kept.set(name, { state, rank });
    },
    get: async (name) => kept.get(name)?.state,
  };
}
