// This folder reads a list, whole and in order, each item once. It asks for no page that nobody wants, and a list that
// repeats itself ends.

import type { FullAnswer } from "../call/call.ts";
import { takeOptions } from "../settings/options.ts";
import { type ItemIterator, Items } from "./items.ts";
import { askFirst, type FirstPage, nextOffsetOf, type Page, type PageSource, pagesFrom } from "./page.ts";
import { type AskPage, Prefetch } from "./prefetch.ts";

/**
 * A list: `await` it for one page, loop over it for every item. It asks for nothing until one of the two happens.
 *
 * ```ts
 * const first = await flowroute.numbers.list({ limit: 3 });
 * for await (const number of flowroute.numbers.list()) console.log(number.id);
 * ```
 *
 * Awaiting takes the page length you give, or the API's default. Looping without a `limit` takes the longest pages that
 * the API gives, since that takes the fewest requests.
 */
export interface List<Item, Document = unknown> extends Promise<Page<Item>> {
  /** The items of all pages, in order. A page is asked for when the loop gets to it, none once it breaks. */
  [Symbol.asyncIterator](): ItemIterator<Item>;
  /** The pages, in order. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /** All items in one array; at most `max` of them. */
  toArray(options?: { readonly max?: number | undefined }): Promise<Item[]>;
  /** The first page's items with its whole document and the head of the answer. */
  withResponse(): Promise<FullAnswer<readonly Item[], Document>>;
}

/** A list of the API's. */
export class ApiList<Item, Document> implements List<Item, Document> {
  readonly #source: () => PageSource<Document>;
  #first: Promise<FirstPage<Item, Document>> | undefined;

  constructor(source: () => PageSource<Document>) {
    this.#source = source;
  }

  get [Symbol.toStringTag](): string {
    return "List";
  }

  /** What the console of Node shows: `List {}` would look like a list without items. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "List { await it for a page, or loop over it }";
  }

  [Symbol.asyncIterator](): ItemIterator<Item> {
    return new Items(this.pages());
  }

  pages(): AsyncGenerator<Page<Item>, void, undefined> {
    return this.#pages();
  }

  async toArray(options?: { readonly max?: number | undefined }): Promise<Item[]> {
    const { max } = takeOptions(options, ["max"]);
    const items: Item[] = [];
    for await (const page of this.#pages(max)) for (const item of page.data) items.push(item);
    return items;
  }

  async withResponse(): Promise<FullAnswer<readonly Item[], Document>> {
    const { page, document, response } = await this.#firstPage();
    return { data: page.data, document, response };
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a list is awaited for its first page
  then<Fulfilled = Page<Item>, Rejected = never>(
    onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#firstPage()
      .then(({ page }) => page)
      .then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<Page<Item> | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Item>> {
    return this.then().finally(onFinally);
  }

  async *#pages(max = Infinity): AsyncGenerator<Page<Item>, void, undefined> {
    const source = this.#source();
    const maxItems = Math.min(max, source.maxItems ?? Infinity);
    if (maxItems === 0) return;
    const longest = source.maximumLimit && Math.min(source.maximumLimit, maxItems);
    const { limit = longest } = source;
    const start = source.offset ?? 0;
    const askAt: AskPage<Document> = (offset, cancel) => source.ask(offset === start ? source.offset : offset, limit, cancel);
    const pages = new Prefetch(askAt, nextOffsetOf, { count: source.prefetch, end: start + maxItems, stride: limit ?? 0 });
    try {
      const { page: first } = await askFirst<Item, Document>(() => ({ ...source, maxItems, ask: (offset = start) => pages.ask(offset) }));
      yield* pagesFrom(first);
    } finally {
      pages.end();
    }
  }

  /** Asked for once, however often the list is awaited, unless it failed. Loops begin anew: the list may have changed. */
  #firstPage(): Promise<FirstPage<Item, Document>> {
    this.#first ??= askFirst<Item, Document>(this.#source).catch((failure: unknown) => {
      this.#first = undefined;
      throw failure;
    });
    return this.#first;
  }
}
