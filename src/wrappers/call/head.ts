import type { AnswerHead } from "./call.ts";

/**
 * Makes the headers when they are looked at. The getter is the class's: one of its own gives each object a shape of its
 * own, which stays in memory, with all that the getter sees, until the next full collection.
 */
export class Head implements AnswerHead {
  readonly status: number;
  readonly attempts: number;
  readonly #headers: () => Headers;

  constructor(status: number, headers: () => Headers, attempts: number) {
    this.status = status;
    this.attempts = attempts;
    this.#headers = headers;
  }

  get headers(): Headers {
    return this.#headers();
  }
}
