/** The last entries of something that goes on for ever. The oldest go first once there are too many, or they are too large. */
export class BoundedLog<Entry> {
  readonly entries: Entry[] = [];
  readonly #sizes: number[] = [];
  #size = 0;

  /** @param size - About how many bytes it holds. */
  add(entry: Entry, size: number): void {
    this.entries.push(entry);
    this.#sizes.push(size);
    this.#size += size;
    while (this.entries.length > mostEntries || (this.#size > mostBytes && this.entries.length > 1)) {
      this.entries.shift();
      this.#size -= this.#sizes.shift() ?? 0;
    }
  }
}

const mostEntries = 10_000;
const mostBytes = 16 * 1024 * 1024;
