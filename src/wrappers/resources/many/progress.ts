import type { JournaledMessage } from "./send-journal.ts";
import { steadyNow } from "../../pacing/steady-clock.ts";

/** How far {@link Messages.sendMany} is. */
export interface SendProgress {
  readonly sent: number;
  /** Surely not sent. */
  readonly failed: number;
  /** May or may not have been sent. */
  readonly unknown: number;
  /** Sent before, by what the journal says. */
  readonly skipped: number;
  /** How many there are, where they are an array. */
  readonly total: number | undefined;
  /** Sent a second, from the beginning on. */
  readonly perSecond: number;
}

/** Tells how far it is after each end of a start. */
export function counted<Row>(start: (row: Row) => PromiseLike<JournaledMessage>, rows: object, tell: (progress: SendProgress) => void): (row: Row) => Promise<JournaledMessage> {
  const count = { sent: 0, failed: 0, unknown: 0, skipped: 0 };
  const total = Array.isArray(rows) ? rows.length : undefined;
  const begun = steadyNow();
  const add = (what: keyof typeof count) => {
    count[what]++;
    try {
      tell({ ...count, total, perSecond: (1_000 * count.sent) / Math.max(1, steadyNow() - begun) });
    } catch {
      // The caller's own trouble.
    }
  };
  return async (row) => {
    try {
      const sent = await start(row);
      add(sent.repeated ? "skipped" : "sent");
      return sent;
    } catch (failure) {
      const { outcome = "unknown" } = (failure ?? {}) as { outcome?: unknown };
      add(outcome === "unknown" ? "unknown" : "failed");
      throw failure;
    }
  };
}
