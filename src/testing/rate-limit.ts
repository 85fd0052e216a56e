/** So many attempts in any second. Attempts that were refused count too, as the documentation has it. */
export class RateLimit {
  readonly most: number;
  /** The times of the last attempts, the oldest first, as many as are allowed. */
  readonly #attempts: number[] = [];

  constructor(most: number) {
    this.most = most;
  }

  admit(now: number): boolean {
    const oldest = this.#attempts.length < this.most ? Number.NEGATIVE_INFINITY : (this.#attempts[0] ?? 0);
    this.#attempts.push(now);
    if (this.#attempts.length > this.most) this.#attempts.shift();
    return now - oldest >= windowMs;
  }
}

// Guess: the window slides. Clocks of client and server differ by a moment, so the window is a little short of a second.
const windowMs = 990;
