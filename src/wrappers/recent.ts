import { isObject } from "./answer.ts";

/** Enough for a list that grows by as much as twenty long pages while the program looks at one. */
const mostIds = 20_000;

type Id = string | number;

/**
 * The ids of the items just read, and on which page each was. A list that grows at its front while it is read moves
 * what has been seen down onto later pages; an item that was on an earlier page is not delivered again.
 */
export class Recent {
  readonly #pageOf = new Map<Id, number>();

  /** The items of a page but for those that were on an earlier one. Asked again for the same page, answers the same. */
  unseen<Item>(items: readonly Item[], page: number): readonly Item[] {
    const fresh = items.filter((item) => {
      const id = idOf(item);
      if (id === undefined) return true;
      if ((this.#pageOf.get(id) ?? page) < page) return false;
      this.#pageOf.set(id, page);
      return true;
    });
    this.#forget();
    return fresh;
  }

  #forget(): void {
    for (const id of this.#pageOf.keys()) {
      if (this.#pageOf.size <= mostIds) return;
      this.#pageOf.delete(id);
    }
  }
}

function idOf(item: unknown): Id | undefined {
  const id = isObject(item) ? item["id"] : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}
