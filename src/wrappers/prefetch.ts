import type { FullAnswer } from "./call.ts";

/** Asks for one page, from `offset` on. */
export type AskPage<Document> = (offset: number, cancel: AbortSignal) => Promise<FullAnswer<unknown, Document>>;

interface Asked<Document> {
  readonly offset: number;
  readonly answer: Promise<FullAnswer<unknown, Document>>;
}

/**
 * Asks for the pages that will probably be wanted next, at most `count` at a time, and hands them out in order.
 *
 * Pages lie a page length apart, so their offsets are known before their links are read. Each guess is held against the
 * link when its turn comes; where the API gave shorter pages, say, all wrong guesses are dropped and made anew.
 */
export class Prefetch<Document> {
  readonly #ask: AskPage<Document>;
  readonly #nextOf: (document: Document) => number | undefined;
  readonly #count: number;
  /** No page from here on will be wanted. */
  readonly #end: number;
  /** How far the next page is thought to be; 0 while nobody knows. */
  #stride: number;
  #queue: Asked<Document>[] = [];
  #cancel = new AbortController();

  constructor(ask: AskPage<Document>, nextOf: (document: Document) => number | undefined, options: { count: number; end: number; stride: number }) {
    this.#ask = ask;
    this.#nextOf = nextOf;
    this.#count = options.count;
    this.#end = options.end;
    this.#stride = options.stride;
  }

  async ask(offset: number): Promise<FullAnswer<unknown, Document>> {
    if (this.#queue[0]?.offset !== offset) this.drop();
    if (this.#queue.length === 0) this.#begin(offset);
    this.#fill();
    const answer = await this.#queue[0]!.answer;
    this.#queue.shift();

    const next = this.#nextOf(answer.document);
    if (next === undefined) this.drop();
    else {
      this.#stride = next - offset;
      if (this.#queue[0]?.offset !== next) this.drop();
      if (this.#queue.length === 0 && this.#count > 0 && next < this.#end) this.#begin(next);
      this.#fill();
    }
    return answer;
  }

  /** Gives up all that is under way. */
  drop(): void {
    if (this.#queue.length === 0) return;
    this.#queue = [];
    this.#cancel.abort();
    this.#cancel = new AbortController();
  }

  #fill(): void {
    while (this.#queue.length > 0 && this.#queue.length < this.#count && this.#stride > 0) {
      const next = this.#queue.at(-1)!.offset + this.#stride;
      if (next >= this.#end) return;
      this.#begin(next);
    }
  }

  #begin(offset: number): void {
    const answer = this.#ask(offset, this.#cancel.signal);
    // A guess that fails is looked at when its turn comes, if ever.
    answer.catch(() => {});
    this.#queue.push({ offset, answer });
  }
}
