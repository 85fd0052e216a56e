import { catchUpTo, steadyNow } from "./steady-clock.ts";

/** One of several lanes, as far as it matters who goes first. */
export interface Waiting {
  readonly isEmpty: boolean;
  readonly lastStart: number;
  /** How long until its first may start; 0 or less when it may. */
  waitMs(now: number): number;
  startFirst(now: number): void;
  /** Nobody has started who could have: gives back what was got for those that have left meanwhile. */
  tidy(): void;
}

/** A clock that stands still for so long, while timers go on, has stopped. Some show no steps under a tenth of a second. */
const stoppedAfterMs = 200;

/** Lets those go whose time has come, in all lanes that take of the same slots. One timer does for all who wait. */
export class Dispatcher {
  readonly #lanes: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long timers have waited while the clock stood still. */
  #stillMs = 0;

  add(lane: Waiting): void {
    this.#lanes.push(lane);
  }

  letGo(): void {
    // Never kept from before: the timer may be one of a fake clock that is gone by now.
    clearTimeout(this.#timer);
    const now = steadyNow();
    for (;;) {
      let next: Waiting | undefined;
      let soonestMs = Infinity;
      for (const lane of this.#lanes) {
        if (lane.isEmpty) continue;
        const waitMs = lane.waitMs(now);
        if (waitMs > 0) soonestMs = Math.min(soonestMs, waitMs);
        // In turns: a lane that may start seldom would else never get the slot that one with many has an eye on.
        else if (!next || lane.lastStart < next.lastStart) next = lane;
      }
      if (!next) {
        if (soonestMs < Infinity) this.#ringIn(soonestMs, now);
        break;
      }
      next.startFirst(now);
    }
    for (const lane of this.#lanes) lane.tidy();
  }

  /** Somebody has left; once nobody waits, nothing may keep a process from ending. */
  left(): void {
    if (!this.#lanes.every(({ isEmpty }) => isEmpty)) return;
    clearTimeout(this.#timer);
    for (const lane of this.#lanes) lane.tidy();
  }

  #ringIn(waitMs: number, from: number): void {
    const ms = Math.ceil(waitMs);
    this.#timer = setTimeout(() => {
      const passedMs = steadyNow() - from;
      this.#stillMs = passedMs < ms / 2 ? this.#stillMs + ms : 0;
      if (this.#stillMs >= stoppedAfterMs) {
        this.#stillMs = 0;
        catchUpTo(from + ms);
      }
      // A timer may also be early by a fraction of a millisecond; a start before its time would break the limit.
      this.letGo();
    }, ms);
  }
}
