/** How webhooks go wrong on their way, each time in the same way for the same seed. */
export interface WebhookChaos {
  /**
   * Which share of them comes once more though it was acknowledged, from 0 to 1.
   *
   * @default 0
   */
  readonly duplicates?: number | undefined;
  /**
   * Which share of the answers is lost on the way back, so that the webhook comes again though it was handled.
   *
   * @default 0
   */
  readonly lostAnswers?: number | undefined;
  /**
   * Up to how many milliseconds late they come, on the fake's clock: they overtake each other.
   *
   * @default 0
   */
  readonly lateMs?: number | undefined;
}

/** What befalls the webhooks, one after the other. */
export class Chaos {
  readonly #given: WebhookChaos;
  #state: number;

  constructor(given: WebhookChaos, seed: number) {
    this.#given = given;
    this.#state = seed;
  }

  /** How late the next webhook is. */
  lateness(): number {
    const { lateMs = 0 } = this.#given;
    return lateMs === 0 ? 0 : this.#dice() * lateMs;
  }

  /** Whether the next answer is lost. */
  losesAnswer(): boolean {
    return this.#dice() < (this.#given.lostAnswers ?? 0);
  }

  /** Whether what was acknowledged comes once more. */
  repeats(): boolean {
    return this.#dice() < (this.#given.duplicates ?? 0);
  }

  /** From 0 to 1. The generator is mulberry32. */
  #dice(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }
}
