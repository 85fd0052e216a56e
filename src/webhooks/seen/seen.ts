// This folder knows repetitions. A webhook is handled once though it comes five times, or to two processes at once;
// with a store that survives, over crashes too.

/**
 * Remembers what was handled, so that a webhook that comes again is not handled again. Several processes may share one.
 */
export interface Seen {
  /**
   * Takes a key for `owner`, who then has so many milliseconds. `done`: it was handled before. `busy`: another has it, and
   * its time is not over.
   */
  claim(key: string, owner: string, leaseMs: number): "claimed" | "done" | "busy" | PromiseLike<"claimed" | "done" | "busy">;
  /** Sets the mark that it was handled, whoever has it. `false` where the mark was there already. */
  mark(key: string): boolean | PromiseLike<boolean>;
  /** Gives a key back that was not handled. */
  release(key: string, owner: string): unknown;
}

/** How long a mark is kept, where nothing else is said: longer than any outage that is caught up with. */
export const defaultKeepMs = 7 * 24 * 60 * 60 * 1000;
