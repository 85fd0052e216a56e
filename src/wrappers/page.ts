import { isObject } from "./answer.ts";
import type { FullAnswer } from "./call.ts";
import { UnexpectedAnswerError } from "./errors.ts";
import { checkOptions } from "./options.ts";

/** Links of a list, as the API wrote them. For reading only: they may lack the version or name an internal host. */
export interface PageLinks {
  readonly self?: string | undefined;
  /** Only there when the list goes on. */
  readonly next?: string | undefined;
}

/** One page of a list. */
export interface Page<Item> {
  readonly data: readonly Item[];
  readonly links: PageLinks;
  /** Whether the list goes on after this page. */
  readonly hasNext: boolean;
  /** Asks for the page after this one; `undefined` after the last. */
  next(): Promise<Page<Item> | undefined>;
}

/** What a list needs to know to ask for its pages. */
export interface PageSource<Document> {
  readonly operationId: string;
  /** Asks for one page. `limit` is left to the API where it is undefined. */
  readonly ask: (offset: number | undefined, limit: number | undefined) => Promise<FullAnswer<unknown, Document>>;
  /** Where the caller wants to begin, and how long pages shall be. */
  readonly offset: number | undefined;
  readonly limit: number | undefined;
  /** The longest page the API gives, where it is known. */
  readonly maximumLimit: number | undefined;
  readonly maxItems: number | undefined;
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
export class List<Item, Document = unknown> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  readonly #source: () => PageSource<Document>;
  #first: Promise<FirstPage<Item, Document>> | undefined;

  /** @internal */
  constructor(source: () => PageSource<Document>) {
    this.#source = source;
  }

  /** The items of all pages, in order. A page is asked for when the loop gets to it, none once it breaks. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  /** The pages, in order. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    yield* this.#pages(undefined);
  }

  /** All items in one array; at most `max` of them. */
  async toArray(options: { readonly max?: number | undefined } = {}): Promise<Item[]> {
    checkOptions(options, ["max"]);
    const max = options.max ?? Number.POSITIVE_INFINITY;
    const items: Item[] = [];
    if (max === 0) return items;
    for await (const page of this.#pages(options.max)) {
      for (const item of page.data) {
        items.push(item);
        if (items.length === max) return items;
      }
    }
    return items;
  }

  /** The first page's items with its whole document and the head of the answer. */
  async withResponse(): Promise<FullAnswer<readonly Item[], Document>> {
    const { page, document, response } = await this.#firstPage(undefined);
    return { data: page.data, document, response };
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a list is awaited for its first page
  then<Fulfilled = Page<Item>, Rejected = never>(
    onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#firstPage(undefined)
      .then(({ page }) => page)
      .then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<Page<Item> | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Item>> {
    return this.then().finally(onFinally);
  }

  async *#pages(max: number | undefined): AsyncGenerator<Page<Item>, void, undefined> {
    const source = this.#source();
    const wanted = Math.min(max ?? Number.POSITIVE_INFINITY, source.maxItems ?? Number.POSITIVE_INFINITY);
    if (wanted === 0) return;
    const longest = source.maximumLimit && Math.min(source.maximumLimit, wanted);
    let page: Page<Item> | undefined = (await this.#firstPage(longest)).page;
    for (; page; page = await page.next()) yield page;
  }

  #firstPage(longest: number | undefined): Promise<FirstPage<Item, Document>> {
    this.#first ??= askFirst<Item, Document>(this.#source, longest);
    return this.#first;
  }
}

interface FirstPage<Item, Document> extends Pick<FullAnswer<unknown, Document>, "document" | "response"> {
  readonly page: Page<Item>;
}

async function askFirst<Item, Document>(source: () => PageSource<Document>, longest: number | undefined): Promise<FirstPage<Item, Document>> {
  const given = source();
  const { offset, limit = longest, maxItems = Number.POSITIVE_INFINITY } = given;
  const { data, document, response } = await given.ask(offset, limit);
  const page = makePage<Item, Document>({ ...given, limit }, { data, document, response }, { offset: offset ?? 0, left: maxItems, before: undefined });
  return { page, document, response };
}

interface Position {
  readonly offset: number;
  /** How many more items are wanted. */
  readonly left: number;
  readonly before: readonly unknown[] | undefined;
}

function makePage<Item, Document>(source: PageSource<Document>, answer: FullAnswer<unknown, Document>, position: Position): Page<Item> {
  // That it is an array was checked when the answer was read.
  const data = answer.data as readonly Item[];
  const fail = (problem: string) =>
    new UnexpectedAnswerError({ operationId: source.operationId, attempts: answer.response.attempts, outcome: "unknown" }, problem, answer.response.status);
  const links = readLinks(answer.document);
  const left = position.left - data.length;
  const nextOffset = links.next === undefined ? undefined : offsetOf(links.next);

  if (links.next !== undefined && left > 0) {
    if (nextOffset === undefined) throw fail("links.next names no offset, so the rest of the list cannot be asked for");
    if (nextOffset < position.offset + Math.max(1, data.length)) {
      throw fail(`links.next leads back: ${data.length} items from offset ${position.offset} on, then offset ${nextOffset}`);
    }
    if (position.before && sameItems(position.before, data)) {
      throw fail(`the page at offset ${position.offset} is the one before it once more`);
    }
  }

  const hasNext = nextOffset !== undefined && left > 0;
  return {
    data: left < 0 ? data.slice(0, left) : data,
    links,
    hasNext,
    async next() {
      if (!hasNext) return undefined;
      const nextAnswer = await source.ask(nextOffset, source.limit);
      return makePage<Item, Document>(source, nextAnswer, { offset: nextOffset, left, before: data });
    },
  };
}

function readLinks(document: unknown): PageLinks {
  const links = isObject(document) && isObject(document["links"]) ? document["links"] : {};
  const text = (name: string) => (typeof links[name] === "string" && links[name] !== "" ? { [name]: links[name] } : {});
  return { ...text("self"), ...text("next") };
}

/**
 * The offset is all that is taken from a link: the rest may lack `/v2`, name an internal host or another path, or hold
 * HTML damage such as `&limit;=2`.
 */
function offsetOf(link: string): number | undefined {
  const digits = /[?&;]offset;?=(\d{1,15})(?:[&#;]|$)/.exec(link)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => idOf(item) === idOf(b[index]));
}

function idOf(item: unknown): unknown {
  return isObject(item) ? item["id"] : item;
}
