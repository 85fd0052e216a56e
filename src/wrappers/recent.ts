import { isObject } from "./answer.ts";

type Id = string | number;

/** Of so many ids that look-ups among them stay in the processor's cache, and together enough for twenty long pages. */
const longestChunk = 200;
const mostChunks = 100;

/**
 * The ids of the items just read, and on which page each was. A list that grows at its front while it is read moves
 * what has been seen down onto later pages; an item that was on an earlier page is not delivered again.
 */
export class Recent {
  /** The oldest first. All ids of a page are in one of them. */
  readonly #chunks = [new Map<Id, number>()];

  /** The items of a page but for those that were on an earlier one. Asked again for the same page, answers the same. */
  unseen<Item>(items: readonly Item[], page: number): readonly Item[] {
    const ids = items.map(idOf);
    const isIn = (chunks: readonly ReadonlyMap<Id, number>[]) => (id: Id | undefined) =>
      id !== undefined && chunks.some((pageOf) => (pageOf.get(id) ?? page) < page);
    const isSeen = isIn(this.#chunks);
    // To look everywhere for every id would cost as much as to read the list. What is moved down keeps its order: some of
    // it was on the page before, or it fills this page up to one of its ends.
    const hasMoved = isSeen(ids[0]) || isSeen(ids.at(-1)) || ids.some(isIn(this.#chunks.slice(-1)));
    const unseen = hasMoved ? ids.filter((id) => !isSeen(id)) : ids;
    const fresh = hasMoved ? items.filter((item) => !isSeen(idOf(item))) : items;
    this.#remember(unseen, page);
    return fresh;
  }

  #remember(ids: readonly (Id | undefined)[], page: number): void {
    let pageOf = this.#chunks.at(-1)!;
    if (pageOf.size >= longestChunk) {
      pageOf = new Map();
      if (this.#chunks.push(pageOf) > mostChunks) this.#chunks.shift();
    }
    for (const id of ids) if (id !== undefined) pageOf.set(id, page);
  }
}

function idOf(item: unknown): Id | undefined {
  const id = isObject(item) ? item["id"] : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}
