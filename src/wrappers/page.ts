import { isObject } from "./answer.ts";
import type { FullAnswer } from "./call.ts";
import { UnexpectedAnswerError } from "./errors.ts";
import { Items } from "./items.ts";
import { checkOptions } from "./options.ts";
import { type AskPage, Prefetch } from "./prefetch.ts";
import { mostGrowth, Recent } from "./recent.ts";

/** Links of a list, as the API wrote them. For reading only: they may lack the version or name an internal host. */
export interface PageLinks {
  /** This page. Message lists leave it out. */
  readonly self?: string | undefined;
  /** Only there when the list goes on. */
  readonly next?: string | undefined;
}

/** One page of a list. */
export interface Page<Item> {
  /** Its items, in the API's order. */
  readonly data: readonly Item[];
  /** For reading only; {@link Page.next} asks for the next page. */
  readonly links: PageLinks;
  /** Whether the list goes on after this page. */
  readonly hasNext: boolean;
  /** Asks for the page after this one; `undefined` after the last. */
  next(): Promise<Page<Item> | undefined>;
}

/** What a list needs to know to ask for its pages. */
export interface PageSource<Document> {
  readonly operationId: string;
  /** Asks for one page. What is undefined is left to the API. */
  readonly ask: (offset: number | undefined, limit: number | undefined, cancel?: AbortSignal) => Promise<FullAnswer<unknown, Document>>;
  /** Where the caller wants to begin, and how long pages shall be. */
  readonly offset: number | undefined;
  readonly limit: number | undefined;
  /** The longest page the API gives, where it is known. */
  readonly maximumLimit: number | undefined;
  readonly maxItems: number | undefined;
  /** How many pages a loop may have under way at once. */
  readonly prefetch: number;
}

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
export class List<Item, Document = unknown> implements Promise<Page<Item>>, AsyncIterable<Item> {
  readonly #source: () => PageSource<Document>;
  #first: Promise<FirstPage<Item, Document>> | undefined;

  /** @internal */
  constructor(source: () => PageSource<Document>) {
    this.#source = source;
  }

  get [Symbol.toStringTag](): string {
    return "List";
  }

  /**
   * What the console of Node shows: `List {}` would look like a list without items.
   *
   * @internal
   */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "List { await it for a page, or loop over it }";
  }

  /** The items of all pages, in order. A page is asked for when the loop gets to it, none once it breaks. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined, undefined> {
    return new Items(this.pages());
  }

  /** The pages, in order. */
  pages(): AsyncGenerator<Page<Item>, void, undefined> {
    return this.#pages();
  }

  /** All items in one array; at most `max` of them. */
  async toArray(options: { readonly max?: number | undefined } = {}): Promise<Item[]> {
    checkOptions(options, ["max"]);
    const items: Item[] = [];
    for await (const page of this.#pages(options.max)) for (const item of page.data) items.push(item);
    return items;
  }

  /** The first page's items with its whole document and the head of the answer. */
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
      for (let page: Page<Item> | undefined = first; page; page = await page.next()) yield page;
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

interface FirstPage<Item, Document> extends Pick<FullAnswer<unknown, Document>, "document" | "response"> {
  readonly page: Page<Item>;
}

async function askFirst<Item, Document>(prepare: () => PageSource<Document>): Promise<FirstPage<Item, Document>> {
  const source = prepare();
  const { offset, limit, maxItems = Infinity } = source;
  const answer = await source.ask(offset, limit);
  const page = makePage<Item, Document>(source, answer, { offset: offset ?? 0, left: maxItems, recent: new Recent(), barren: 0 });
  return { page, document: answer.document, response: answer.response };
}

interface Position {
  readonly offset: number;
  /** How many more items are wanted. */
  readonly left: number;
  readonly recent: Recent;
  /** How many pages in a row brought nothing new. */
  readonly barren: number;
}

function makePage<Item, Document>(source: PageSource<Document>, answer: FullAnswer<unknown, Document>, position: Position): Page<Item> {
  // That it is an array was checked when the answer was read.
  const whole = answer.data as readonly Item[];
  const fail = (problem: string) =>
    new UnexpectedAnswerError({ operationId: source.operationId, attempts: answer.response.attempts, outcome: "unknown" }, problem, answer.response.status);
  const links = readLinks(answer.document);
  const fresh = position.recent.unseen(whole);
  const left = position.left - fresh.length;
  const barren = fresh.length === 0 ? position.barren + 1 : 0;
  const nextOffset = offsetOf(links.next);

  if (links.next !== undefined && left > 0) {
    if (nextOffset === undefined) throw fail("links.next names no offset");
    if (nextOffset < position.offset + Math.max(1, whole.length)) {
      throw fail(`links.next leads back from ${whole.length} items at offset ${position.offset} to offset ${nextOffset}`);
    }
    if (barren > mostGrowth) throw fail(`nothing new on ${barren} pages, up to offset ${position.offset}`);
  }

  const hasNext = nextOffset !== undefined && left > 0;
  let recent: Recent | undefined = position.recent;
  return {
    data: left < 0 ? fresh.slice(0, left) : fresh,
    links,
    hasNext,
    async next() {
      if (!hasNext) return undefined;
      const nextAnswer = await source.ask(nextOffset, source.limit);
      // What the first walk has seen beyond this page, a second one has not. One that got no page has seen nothing.
      const known = recent ?? new Recent();
      if (!recent) known.unseen(whole);
      recent = undefined;
      return makePage<Item, Document>(source, nextAnswer, { offset: nextOffset, left, recent: known, barren });
    },
  };
}

function readLinks(document: unknown): PageLinks {
  const links = isObject(document) ? (document["links"] ?? {}) : {};
  // What is no link must not pass for the end of the list: as text it names no offset, which is an error.
  if (!isObject(links)) return { next: typeof links };
  return { self: addressOf(links["self"]), next: addressOf(links["next"]) };
}

function addressOf(link: unknown): string | undefined {
  if (isObject(link) && typeof link["href"] === "string") return addressOf(link["href"]);
  return typeof link === "string" ? link || undefined : link === undefined || link === null ? undefined : typeof link;
}

/**
 * The offset is all that is taken from a link: the rest may lack `/v2`, name an internal host or another path, or hold
 * HTML damage such as `&limit;=2`.
 */
function offsetOf(link: string | undefined): number | undefined {
  const digits = /[?&;]offset;?=(\d{1,15})(?:[&#;]|$)/.exec(link ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const nextOffsetOf = (document: unknown) => offsetOf(readLinks(document).next);
