/** Of what the pace was. */
const slowerBy = 0.5;
/** From a standstill to the full pace. */
const recoveryMs = 200_000;
/** So many windows between two starts are the slowest pace. */
const mostWindows = 16;
/** What was turned away asks again within so many, or its deadline would come before its third try. */
const mostWindowsAgain = 3;

/**
 * The even pace of a lane that others load too, programs or processes that know nothing of each other: each 429 halves
 * it, and it recovers slowly. Unspaced attempts, of which each refused one counts as well, would keep the API's window
 * full for all of them. Figures from simulation: 4 processes send 200 messages with some 30 refused, and lose none.
 */
export class SlowDown {
  readonly #count: number;
  readonly #windowMs: number;
  /** Between two starts at the full pace; a burst needs none, a fraction is spread out. */
  readonly #leastGapMs: number;
  /** The share of the full pace that was left when it was slowed down last. */
  #share = 1;
  #since = -Infinity;

  constructor(limit: number, count: number, windowMs: number) {
    this.#count = count;
    this.#windowMs = windowMs;
    this.#leastGapMs = limit === count ? 0 : windowMs / count;
  }

  /** How long after the last start the next one may be. */
  gapMs(now: number, isAgain: boolean): number {
    const share = this.#shareAt(now);
    if (share >= 1) return this.#leastGapMs;
    const gapMs = this.#windowMs / (this.#count * share);
    return isAgain ? Math.min(gapMs, mostWindowsAgain * this.#windowMs) : gapMs;
  }

  /** An attempt was turned away. Those that started before the last time are of the same burst. */
  slow(startedAt: number, now: number): void {
    if (startedAt <= this.#since) return;
    this.#share = Math.max(1 / (mostWindows * this.#count), this.#shareAt(now) * slowerBy);
    this.#since = now;
  }

  #shareAt(now: number): number {
    return this.#share >= 1 ? 1 : Math.min(1, this.#share + (now - this.#since) / recoveryMs);
  }
}
