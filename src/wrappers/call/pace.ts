import type { OnStop } from "../wire/exchange.ts";

interface Waiter {
  readonly place: number;
  readonly go: () => void;
}

/**
 * Lets at most `limit` calls start in any `windowMs` milliseconds, first come, first served.
 *
 * A call takes a `place` once and keeps it through its retries, so that one that was turned away is not overtaken by
 * those behind it.
 */
export class Lane {
  readonly #limit: number;
  readonly #windowMs: number;
  /** When the latest starts were, oldest first; never more than `limit` of them. */
  readonly #starts: number[] = [];
  readonly #queue: Waiter[] = [];
  #nextPlace = 0;
  #closedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  takePlace(): number {
    return this.#nextPlace++;
  }

  /** Resolves when the call may start. Stopping gives the place up; the promise then stays pending. */
  turn(place: number, onStop: OnStop): Promise<void> {
    return new Promise((resolve) => {
      const waiter: Waiter = { place, go: resolve };
      onStop(() => {
        const index = this.#queue.indexOf(waiter);
        if (index !== -1) this.#queue.splice(index, 1);
        if (this.#queue.length === 0) clearTimeout(this.#timer);
      });
      // Looked for from the back, where a newcomer belongs: a long queue must not make each of its calls dearer.
      const before = this.#queue.findLastIndex((other) => other.place < place);
      this.#queue.splice(before + 1, 0, waiter);
      this.#letGo();
    });
  }

  /** Starts at once if the lane is free and nobody waits. */
  tryTurn(): boolean {
    if (this.#queue.length > 0 || this.#waitMs() > 0) return false;
    this.#start();
    return true;
  }

  /** Closes the whole lane for a while: the API says that it gets too much. */
  close(ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, performance.now() + ms);
  }

  #waitMs(): number {
    const oldest = this.#starts.at(-this.#limit) ?? -Infinity;
    return Math.max(this.#closedUntil, oldest + this.#windowMs) - performance.now();
  }

  #start(): void {
    this.#starts.push(performance.now());
    if (this.#starts.length > this.#limit) this.#starts.shift();
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    while (this.#queue.length > 0) {
      const waitMs = this.#waitMs();
      if (waitMs > 0) {
        // Timers may fire a fraction of a millisecond early; a start before its time would break the limit.
        this.#timer = setTimeout(() => this.#letGo(), Math.ceil(waitMs));
        return;
      }
      this.#start();
      this.#queue.shift()?.go();
    }
  }
}
