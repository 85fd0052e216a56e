import type { FullAnswer } from "../call/call.ts";

/** Asks for one page, from `offset` on. `cancel` gives it up again; there is none where somebody waits for the page. */
export type AskPage<Document> = (offset: number, cancel?: AbortSignal) => Promise<FullAnswer<unknown, Document>>;

/** A page that nobody waits for yet. */
interface Guess<Document> {
  readonly offset: number;
  readonly answer: Promise<FullAnswer<unknown, Document>>;
  readonly cancel: AbortController;
}

/**
 * Asks for the pages that will probably be wanted next, so that at most `count` are under way, and hands them out in
 * order.
 *
 * Pages lie a page length apart, so their offsets are known before their links are read. Each guess is held against the
 * link when its turn comes; where the API gave shorter pages, say, all wrong guesses are given up and made anew.
 */
export class Prefetch<Document> {
  readonly #ask: AskPage<Document>;
  readonly #nextOf: (document: Document) => number | undefined;
  #count: number;
  /** No page from here on will be wanted. */
  readonly #end: number;
  /** How far the next page is thought to be; 0 while nobody knows. */
  #stride: number;
  #guesses: Guess<Document>[] = [];
  #awaited = 0;

  constructor(ask: AskPage<Document>, nextOf: (document: Document) => number | undefined, options: { count: number; end: number; stride: number }) {
    this.#ask = ask;
    this.#nextOf = nextOf;
    this.#count = options.count;
    this.#end = options.end;
    this.#stride = options.stride;
  }

  async ask(offset: number): Promise<FullAnswer<unknown, Document>> {
    if (this.#guesses[0]?.offset !== offset) this.drop();
    const wanted = this.#guesses.shift()?.answer ?? this.#ask(offset);
    this.#awaited++;
    this.#guessFrom(offset + this.#stride);
    let answer: FullAnswer<unknown, Document>;
    try {
      answer = await wanted;
    } catch (failure) {
      this.drop();
      throw failure;
    } finally {
      this.#awaited--;
    }

    const next = this.#nextOf(answer.document);
    if (next === undefined) this.drop();
    else {
      this.#stride = next - offset;
      if (this.#guesses[0]?.offset !== next) this.drop();
      this.#guessFrom(next);
    }
    return answer;
  }

  /** Gives up all that nobody waits for. */
  drop(): void {
    for (const { cancel } of this.#guesses.splice(0)) cancel.abort();
  }

  /** Nobody loops any more: pages that are asked for from now on come alone. */
  end(): void {
    this.#count = 0;
    this.drop();
  }

  #guessFrom(first: number): void {
    const last = this.#guesses.at(-1);
    let next = last ? last.offset + this.#stride : first;
    for (; this.#stride > 0 && next < this.#end && this.#awaited + this.#guesses.length < this.#count; next += this.#stride) {
      const cancel = new AbortController();
      const answer = this.#ask(next, cancel.signal);
      // A guess that fails is looked at when its turn comes, if ever.
      answer.catch(() => {});
      this.#guesses.push({ offset: next, answer, cancel });
    }
  }
}
