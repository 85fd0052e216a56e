/** So many attempts in any window. Attempts that were refused count too, as the documentation has it. */
export class RateLimit {
  readonly most: number;
  readonly #windowMs: number;
  /** The times of the last attempts, the oldest first, as many as are allowed. */
  readonly #attempts: number[] = [];

  constructor(name: string, most: number, windowMs: number = lenientMs) {
    if (most !== Number.POSITIVE_INFINITY && !(Number.isSafeInteger(most) && most >= 0)) throw new RangeError(`${name} must be a whole number from 0, got ${most}`);
    this.most = most;
    this.#windowMs = windowMs;
  }

  admit(now: number): boolean {
    if (this.most === 0 || this.most === Number.POSITIVE_INFINITY) return this.most > 0;
    const oldest = this.#attempts.at(-this.most) ?? Number.NEGATIVE_INFINITY;
    this.#attempts.push(now);
    if (this.#attempts.length > this.most) this.#attempts.shift();
    return now - oldest >= this.#windowMs;
  }
}

/** The documented second. */
export const strictMs = 1_000;

// Guess: the window slides. Clocks of client and server differ by a moment, so the window is a little short of a second.
const lenientMs = 990;
