import { type Entry, Queue } from "./queue.ts";

/** A slot that is taken, ranked by when it is free again. */
export interface Lease extends Entry {
  /** The slot taken with it, of those over these. */
  readonly over: Lease | undefined;
}

/** How an attempt ended, as far as it counts for the API. */
export type AttemptEnd =
  /** It was not made. */
  | "unused"
  /** An answer came, or it is certain that nothing is on its way any more. */
  | "over"
  /** No answer came, so that the request may still be on its way. */
  | "in doubt";

const windowsAfter: Readonly<Record<AttemptEnd, number>> = { unused: 0, over: 1, "in doubt": 2 };

/** An answer that stays out holds its slot for no longer than this. Three lost packets in a row take seven seconds. */
export const longestAnswerMs = 10_000;

/**
 * A slot is taken when an attempt starts, and is free again one window after its answer. The API counts an attempt at
 * some moment between the two, so those of one slot count a window apart, whatever the network does: no window ever sees
 * more attempts than there are slots.
 *
 * Where an answer stays out for ten seconds, or does not come, nothing is certain: the slot is free again one window
 * after the ten seconds, or two after the attempt was given up, which leaves what is still on its way one to arrive.
 */
export class Slots {
  readonly count: number;
  readonly windowMs: number;
  readonly #over: Slots | undefined;
  readonly #taken = new Queue<Lease>();

  /**
   * @param limit - So many attempts in a second; a fraction makes the window longer, so that whole slots come of it.
   * @param over - More slots, of which each attempt takes one too.
   */
  constructor(limit: number, windowMs: number, over?: Slots) {
    this.count = Math.ceil(limit);
    this.windowMs = (windowMs * this.count) / limit;
    this.#over = over;
  }

  /** How long until one is free. */
  waitMs(now: number): number {
    let first = this.#taken.first;
    for (; first && first.rank <= now; first = this.#taken.first) this.#taken.remove(first);
    const ownMs = first && this.#taken.size >= this.count ? first.rank - now : 0;
    return this.#over ? Math.max(ownMs, this.#over.waitMs(now)) : ownMs;
  }

  take(now: number): Lease {
    const lease = { rank: now + longestAnswerMs + this.windowMs, index: -1, over: this.#over?.take(now) };
    this.#taken.add(lease);
    return lease;
  }

  /** How long after its attempt a slot is free again. */
  restMs(end: AttemptEnd): number {
    return windowsAfter[end] * this.windowMs;
  }

  end(lease: Lease, end: AttemptEnd, now: number): void {
    // One whose time was up is another's by now.
    if (this.#taken.remove(lease)) {
      lease.rank = now + this.restMs(end);
      this.#taken.add(lease);
    }
    if (lease.over) this.#over?.end(lease.over, end, now);
  }
}
