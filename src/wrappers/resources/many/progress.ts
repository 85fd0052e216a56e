import type { FlowrouteError } from "../../errors.ts";
import { steadyNow } from "../../pacing/steady-clock.ts";
import type { JournaledMessage } from "./send-journal.ts";

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
  const begun = steadyNow();
  return async (row) => {
    let end: keyof typeof count = "unknown";
    try {
      const sent = await start(row);
      end = sent.repeated ? "skipped" : "sent";
      return sent;
    } catch (failure) {
      if (((failure as Partial<FlowrouteError> | undefined)?.outcome ?? end) !== end) end = "failed";
      throw failure;
    } finally {
      count[end]++;
      try {
        tell({ ...count, total: (rows as { length?: number }).length, perSecond: (1_000 * count.sent) / (steadyNow() - begun + 1) });
      } catch {
        // The caller's own trouble.
      }
    }
  };
}
