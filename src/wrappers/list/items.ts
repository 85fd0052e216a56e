import type { Page } from "./page.ts";

/**
 * Hands out the items of pages one by one. What an async generator would do, with one turn of the microtask queue for
 * each item in place of three.
 */
export class Items<Item> implements AsyncIterableIterator<Item, undefined, undefined> {
  readonly #pages: AsyncIterator<Pick<Page<Item>, "data">, unknown, undefined>;
  #page: readonly Item[] = [];
  #at = 0;
  #hasEnded = false;
  /** Calls that wait for a page, and the last of them; they are served in their order. */
  #waiting = 0;
  #last: Promise<unknown> | undefined;

  constructor(pages: AsyncIterator<Pick<Page<Item>, "data">, unknown, undefined>) {
    this.#pages = pages;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.#waiting > 0 || this.#at === this.#page.length) return this.#inTurn(() => this.#nextOfPages());
    return Promise.resolve({ done: false, value: this.#page[this.#at++]! });
  }

  return(): Promise<IteratorResult<Item, undefined>> {
    return this.#inTurn(async () => {
      this.#hasEnded = true;
      this.#at = this.#page.length;
      await this.#pages.return?.();
      return { done: true, value: undefined };
    });
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#after(this.#waiting++ > 0 ? this.#last : undefined, step);
    this.#last = turn;
    return turn;
  }

  /** Looks at no promise but another's: with a reaction beside the caller's, an error's stack ends before their code. */
  async #after<T>(before: Promise<unknown> | undefined, step: () => Promise<T>): Promise<T> {
    try {
      await before?.catch(() => {});
      return await step();
    } finally {
      this.#waiting--;
    }
  }

  async #nextOfPages(): Promise<IteratorResult<Item, undefined>> {
    while (this.#at === this.#page.length) {
      if (this.#hasEnded) return { done: true, value: undefined };
      try {
        const { done, value } = await this.#pages.next();
        if (done) this.#hasEnded = true;
        else {
          this.#page = value.data;
          this.#at = 0;
        }
      } catch (failure) {
        this.#hasEnded = true;
        throw failure;
      }
    }
    return { done: false, value: this.#page[this.#at++]! };
  }
}
