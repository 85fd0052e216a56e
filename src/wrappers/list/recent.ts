import { isObject } from "../call/answer.ts";

/**
 * By how many pages a list may grow at its front while the program looks at one. It then shows as many that were seen
 * already; one that goes on to do so is a circle.
 */
export const mostGrowth = 20;

/** Of short pages more are remembered. */
const mostIds = 20_000;

type Id = string | number | undefined;

/**
 * The ids of the items just read. A list that grows at its front while it is read moves what has been seen down onto
 * later pages; an item that was on an earlier page is not delivered again.
 */
export class Recent {
  readonly #pages: (readonly Id[])[] = [];
  #count = 0;
  /**
   * The last page on which each was. There is none while every id lies beyond the one before it: until then none can be
   * there twice, and nothing has to be indexed or forgotten.
   */
  #pageOf: Map<Id, readonly Id[]> | undefined;
  #last = "";

  /** The items of the next page but for those that were on an earlier one. */
  unseen<Item>(items: readonly Item[]): readonly Item[] {
    const page = items.map(idOf);
    if (!this.#pageOf && !page.every((id) => this.#goesOn(id))) {
      this.#pageOf = new Map();
      for (const earlier of this.#pages) this.#index(earlier);
    }
    const known = this.#pageOf;
    const fresh = known ? items.filter((_, index) => !known.has(page[index])) : items;
    this.#pages.push(page);
    this.#count += page.length;
    this.#index(page);
    while (this.#count > mostIds && this.#pages.length > mostGrowth + 1) this.#forget(this.#pages.shift()!);
    return fresh;
  }

  #index(page: readonly Id[]): void {
    for (const id of page) if (id !== undefined) this.#pageOf?.set(id, page);
  }

  #forget(page: readonly Id[]): void {
    this.#count -= page.length;
    // One that was on a later page too may be on the next.
    for (const id of page) if (this.#pageOf?.get(id) === page) this.#pageOf.delete(id);
  }

  /** Digits go on to larger numbers, other texts in an order too in which none comes again. */
  #goesOn(id: Id): boolean {
    const last = this.#last;
    if (typeof id !== "string" || id.length < last.length || (id.length === last.length && id <= last)) return false;
    this.#last = id;
    return true;
  }
}

function idOf(item: unknown): Id {
  const id = isObject(item) ? item["id"] : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}
