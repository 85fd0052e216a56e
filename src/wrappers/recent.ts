import { isObject } from "./answer.ts";

/** Enough for a list that grows by as much as twenty long pages while the program looks at one. */
const mostIds = 20_000;

type Id = string | number | undefined;

/**
 * The ids of the items just read, and on which page each was. A list that grows at its front while it is read moves
 * what has been seen down onto later pages; an item that was on an earlier page is not delivered again.
 */
export class Recent {
  readonly #pageOf = new Map<Id, number>();
  /** The pages so far, while every id lies beyond the one before it. Then none can be there twice, and is looked up. */
  #inOrder: { readonly page: number; readonly ids: readonly Id[] }[] | undefined = [];
  #last = "";

  /** The items of a page but for those that were on an earlier one. Asked again for the same page, answers the same. */
  unseen<Item>(items: readonly Item[], page: number): readonly Item[] {
    const ids = items.map(idOf);
    if (this.#inOrder) {
      if (ids.every((id) => this.#goesOn(id))) {
        this.#inOrder.push({ page, ids });
        while (this.#inOrder.length * ids.length > mostIds) this.#inOrder.shift();
        return items;
      }
      for (const earlier of this.#inOrder) for (const id of earlier.ids) this.#pageOf.set(id, earlier.page);
      this.#inOrder = undefined;
    }
    const fresh = items.filter((_, index) => {
      const id = ids[index];
      if (id === undefined) return true;
      if ((this.#pageOf.get(id) ?? page) < page) return false;
      this.#pageOf.set(id, page);
      return true;
    });
    for (const id of this.#pageOf.keys()) {
      if (this.#pageOf.size <= mostIds) break;
      this.#pageOf.delete(id);
    }
    return fresh;
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
