/** What is used of a receipt, as `onReceipt` of a webhook handler gets it. */
export interface Receipt {
  readonly id: string;
  readonly level: number;
  readonly status: string;
  readonly status_code: number | null;
  readonly timestamp: Date | undefined;
}

/** How far a message got. */
export interface ReceiptState {
  /** The message's. */
  readonly id: string;
  /** 1 from Flowroute to the carrier, 2 anything after. */
  readonly level: number;
  readonly status: string;
  readonly status_code: number | null;
  /** In milliseconds since 1970, where it is said. */
  readonly at: number | undefined;
}

export const stateOf = ({ id, level, status, status_code, timestamp }: Receipt): ReceiptState => ({ id, level, status, status_code, at: timestamp?.getTime() });

/** From queued to accepted by the carrier: more is to come. */
const passing = new Set<number | null>([1000, 1001, 1002, 1003, null]);

/**
 * What is newer has the higher rank, whatever came first: by level, then what is the end before what is on the way, then
 * by time.
 */
export function rankOf({ level, status_code, at = 0 }: ReceiptState): number {
  // A time has 13 digits for the next two centuries; the sum stays exact.
  return (2 * Math.min(Math.max(level, 0), 9) + (passing.has(status_code) ? 0 : 1)) * 1e14 + Math.min(Math.max(at, 0), 1e14 - 1);
}
