// This folder keeps the account's pace as the server counts it. Calls wait in lanes, in order, and one that leaves
// costs the others nothing.

import type { OnStop } from "../wire/exchange.ts";
import type { Dispatcher, Waiting } from "./dispatcher.ts";
import { type Entry, Queue } from "./queue.ts";
import type { SharedSlots } from "./shared-slots.ts";
import type { AttemptEnd, Lease, Slots } from "./slots.ts";
import type { SlowDown } from "./slow-down.ts";
import { steadyNow } from "./steady-clock.ts";

/** Leave to make one attempt. It has to be ended. */
export interface Turn {
  readonly startedAt: number;
  readonly lease: Lease;
  /** What was got for it of slots that processes share, in the order of the lane's. */
  readonly shared: readonly (string | undefined)[];
}

export interface TurnOptions {
  /** Whether it has had a turn before. */
  readonly isAgain: boolean;
  /** Called once it is the first, and nothing of this process is in its way any more. */
  readonly onNear?: (() => void) | undefined;
}

/** Ranked by its place. */
interface Waiter extends Entry, TurnOptions {
  readonly go: (turn: Turn) => void;
}

/** However long the API asks to be left alone, it is asked again after so long: it may have changed its mind. */
const longestPauseMs = 60_000;

/**
 * Where calls wait for one of the slots, first come, first served.
 *
 * A call takes a `place` once and keeps it through its retries, so that one that was turned away is not overtaken by
 * those behind it.
 */
export class Lane implements Waiting {
  readonly #slots: Slots;
  readonly #slowDown: SlowDown;
  readonly #dispatcher: Dispatcher;
  readonly #shares: readonly SharedSlots[];
  readonly #queue = new Queue<Waiter>();
  #nextPlace = 0;
  #lastStart = -Infinity;
  #closedUntil = -Infinity;
  /** Until when the API has asked to be left alone. */
  #unwelcomeUntil = -Infinity;

  constructor(slots: Slots, slowDown: SlowDown, dispatcher: Dispatcher, shares: readonly SharedSlots[] = []) {
    this.#slots = slots;
    this.#slowDown = slowDown;
    this.#dispatcher = dispatcher;
    this.#shares = shares;
    dispatcher.add(this);
    for (const share of shares) share.addUser(this);
  }

  get isEmpty(): boolean {
    return this.#queue.size === 0;
  }

  get lastStart(): number {
    return this.#lastStart;
  }

  takePlace(): number {
    return this.#nextPlace++;
  }

  /** A turn at once, if the lane is free and nobody waits. */
  tryTurn(): Turn | undefined {
    if (!this.isEmpty || this.#shares.length > 0) return undefined;
    const now = steadyNow();
    return this.waitMs(now) > 0 ? undefined : this.#start(now);
  }

  /** Resolves when the call may start. Stopping gives the place up; the promise then stays pending. */
  turn(place: number, onStop: OnStop, options: TurnOptions): Promise<Turn> {
    return new Promise((resolve) => {
      let granted: Turn | undefined;
      const go = (turn: Turn) => {
        granted = turn;
        resolve(turn);
      };
      const waiter: Waiter = { rank: place, index: -1, ...options, go };
      onStop(() => {
        if (this.#queue.remove(waiter)) this.#dispatcher.left();
        // It was let go, and left before it heard of it.
        else if (granted) this.end(granted, "unused");
      });
      this.#queue.add(waiter);
      this.#dispatcher.letGo();
    });
  }

  /** The attempt has ended. */
  end(turn: Turn, end: AttemptEnd): void {
    this.#slots.end(turn.lease, end, steadyNow());
    for (const [index, share] of this.#shares.entries()) share.end(turn.shared[index], end);
    this.#dispatcher.letGo();
  }

  /**
   * The API has turned the attempt away with 429: it gets too much. Ends the turn and closes the lane for at least a
   * window, at random up to three, so that processes that met do not meet again. Answers how long it will be at least until the call's next turn.
   */
  turnedAway(turn: Turn, retryAfterMs = 0): number {
    const now = steadyNow();
    this.#slowDown.slow(turn.startedAt, now);
    const pauseMs = Math.max(this.#slots.windowMs * (1 + 2 * Math.random()), Math.min(retryAfterMs, longestPauseMs));
    this.#closedUntil = Math.max(this.#closedUntil, now + pauseMs);
    this.#unwelcomeUntil = Math.max(this.#unwelcomeUntil, now + retryAfterMs);
    // Only its own: the others may not be concerned.
    this.#shares[0]?.close(pauseMs);
    this.end(turn, "over");
    return Math.max(this.#closedUntil, this.#lastStart + this.#slowDown.gapMs(now, true)) - now;
  }

  /** The lane is on its own for a while, without the others that load the same slots: it cannot know how many they are. */
  leftAlone(): void {
    const now = steadyNow();
    this.#slowDown.slow(now, now);
  }

  /** What a call in the queue is doing, in words. */
  get doing(): string {
    const now = steadyNow();
    const asked = this.#closedUntil > now ? Math.ceil((this.#unwelcomeUntil - now) / 1_000) : 0;
    return `waiting for its turn${asked > 0 ? `, while the API wants none for another ${asked} s (429, Retry-After)` : ""}`;
  }

  waitMs(now: number): number {
    const first = this.#queue.first;
    const gapMs = this.#slowDown.gapMs(now, first?.isAgain ?? false);
    const ownMs = Math.max(this.#closedUntil - now, this.#lastStart + gapMs - now, this.#slots.waitMs(now));
    if (ownMs > 0) return ownMs;
    first?.onNear?.();
    for (const share of this.#shares) {
      const sharedMs = share.waitMs(now);
      if (sharedMs > 0) return sharedMs;
    }
    return 0;
  }

  startFirst(now: number): void {
    this.#queue.shift()?.go(this.#start(now));
  }

  tidy(): void {
    for (const share of this.#shares) share.tidy();
  }

  #start(now: number): Turn {
    this.#lastStart = now;
    return { startedAt: now, lease: this.#slots.take(now), shared: this.#shares.map((share) => share.take()) };
  }
}
