import type { PacingStore, PacingTake } from "./pacing-store.ts";
import { type AttemptEnd, longestAnswerMs, type Slots } from "./slots.ts";
import { steadyNow } from "./steady-clock.ts";

/** A lane that asks for these slots. */
interface User {
  readonly isEmpty: boolean;
  leftAlone(): void;
}

export interface SharedSlotsOptions {
  readonly store: PacingStore;
  /** Of the lane, in the store. */
  readonly name: () => Promise<string>;
  /** Those that this process takes beside them. */
  readonly slots: Slots;
  /** Called when the store has answered, or will not. */
  readonly onChange: () => void;
  /** Called once when the store begins to fail. */
  readonly onFailure: (error: unknown) => void;
}

/** A store that has not answered for so long is out of order. */
const longestQuestionMs = 1_000;
/** So long it is not asked again. */
const outMs = 5_000;
/** What is got and not used for so long is given back, before it ends by itself. */
const longestIdleMs = 1_000;
/** No store can know of a longer wait: all that holds a slot or closes a lane ends by then. */
const longestWaitMs = 60_000;

/**
 * Slots that processes share by way of a store. One question at a time is under way, and one lease in hand: that of the
 * next to start. While the store is out of order there are none to be waited for.
 */
export class SharedSlots {
  readonly #options: SharedSlotsOptions;
  readonly #users: User[] = [];
  #inHand: { readonly lease: string; readonly until: number } | undefined;
  #isAsking = false;
  #askAgainAt = -Infinity;
  #outUntil = -Infinity;
  #isOut = false;
  #name: string | undefined;

  constructor(options: SharedSlotsOptions) {
    this.#options = options;
  }

  addUser(user: User): void {
    this.#users.push(user);
  }

  /** How long until one may start; asks the store where that is not known. */
  waitMs(now: number): number {
    if (this.#inHand && this.#inHand.until <= now) this.#giveBack();
    if (this.#inHand || now < this.#outUntil) return 0;
    if (now < this.#askAgainAt) return this.#askAgainAt - now;
    if (!this.#isAsking) void this.#ask();
    return Infinity;
  }

  /** The lease in hand; none where the store is out of order. */
  take(): string | undefined {
    const lease = this.#inHand?.lease;
    this.#inHand = undefined;
    return lease;
  }

  end(lease: string | undefined, end: AttemptEnd): void {
    if (lease !== undefined) this.#tell((store, name) => store.end(name, lease, this.#options.slots.restMs(end)));
  }

  close(ms: number): void {
    this.#tell((store, name) => store.close(name, ms));
  }

  /** Gives back what was got for somebody who has left. */
  tidy(): void {
    if (this.#inHand && this.#users.every(({ isEmpty }) => isEmpty)) this.#giveBack();
  }

  #giveBack(): void {
    this.end(this.take(), "unused");
  }

  async #ask(): Promise<void> {
    const { store, slots, onChange } = this.#options;
    this.#isAsking = true;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#isAsking = false;
      this.#fail(new Error(`the pacing store has not answered within ${longestQuestionMs} ms`));
    }, longestQuestionMs);
    try {
      const taken = read(await store.take((this.#name ??= await this.#options.name()), slots.count, longestIdleMs + longestAnswerMs + slots.windowMs, slots.windowMs));
      if (isLate) {
        if ("lease" in taken) this.end(taken.lease, "unused");
        return;
      }
      this.#isOut = false;
      this.#isAsking = false;
      const now = steadyNow();
      if ("lease" in taken) this.#inHand = { lease: taken.lease, until: now + longestIdleMs };
      else this.#askAgainAt = now + Math.min(Math.max(1, taken.waitMs), longestWaitMs);
      onChange();
    } catch (error) {
      if (isLate) return;
      this.#isAsking = false;
      this.#fail(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * What is told needs no answer; if it does not arrive, the lease ends by itself. It leaves at once: a program that
   * closes its store after its last answer would else take the slot with it.
   */
  #tell(message: (store: PacingStore, name: string) => Promise<void>): void {
    // Who has asked for nothing has nothing to tell.
    if (this.#name === undefined) return;
    try {
      message(this.#options.store, this.#name).catch((error: unknown) => this.#fail(error));
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const { onFailure, onChange } = this.#options;
    this.#outUntil = steadyNow() + outMs;
    if (!this.#isOut) {
      this.#isOut = true;
      for (const user of this.#users) user.leftAlone();
      onFailure(error);
    }
    onChange();
  }
}

/** A store is the caller's, and may answer anything. */
function read(answer: PacingTake): PacingTake {
  const { lease, waitMs } = (answer ?? {}) as { lease?: unknown; waitMs?: unknown };
  if (typeof lease === "string") return { lease };
  if (typeof waitMs === "number" && waitMs >= 0) return { waitMs };
  throw new TypeError("the pacing store must answer with a lease or with waitMs, a number of milliseconds");
}
