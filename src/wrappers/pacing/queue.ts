/** What can stand in a queue. It knows its place, so that it can leave from the middle. */
export interface Entry {
  /** The smallest comes first. */
  rank: number;
  /** Where in its queue it stands; for the queue alone. */
  index: number;
}

/** A queue that is joined and left, from wherever one stands, in log n: a heap. */
export class Queue<Item extends Entry> {
  readonly #items: Item[] = [];

  get size(): number {
    return this.#items.length;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  add(item: Item): void {
    this.#rise(item, this.#items.length);
  }

  /** Whether it stood here. */
  remove(item: Item): boolean {
    const { index } = item;
    if (this.#items[index] !== item) return false;
    item.index = -1;
    const last = this.#items.pop()!;
    if (last === item) return true;
    const parent = this.#items[(index - 1) >> 1];
    if (parent && index > 0 && parent.rank > last.rank) this.#rise(last, index);
    else this.#sink(last, index);
    return true;
  }

  /** Takes the first out. */
  shift(): Item | undefined {
    const { first } = this;
    if (first) this.remove(first);
    return first;
  }

  #put(item: Item, index: number): void {
    this.#items[index] = item;
    item.index = index;
  }

  #rise(item: Item, from: number): void {
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = this.#items[above]!;
      if (parent.rank <= item.rank) break;
      this.#put(parent, index);
      index = above;
    }
    this.#put(item, index);
  }

  #sink(item: Item, from: number): void {
    let index = from;
    for (;;) {
      let below = 2 * index + 1;
      const [left, right] = [this.#items[below], this.#items[below + 1]];
      if (left && right && right.rank < left.rank) below++;
      const child = this.#items[below];
      if (!child || child.rank >= item.rank) break;
      this.#put(child, index);
      index = below;
    }
    this.#put(item, index);
  }
}
