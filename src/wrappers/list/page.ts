import { isObject } from "../call/answer.ts";
import type { FullAnswer } from "../call/call.ts";
import { UnexpectedAnswerError } from "../errors.ts";
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
  /** There are no links: a page that is shorter than was asked for is the last. */
  readonly endsShort?: boolean | undefined;
}

/** A page that came first, with the answer it came in. */
export interface FirstPage<Item, Document> extends Pick<FullAnswer<unknown, Document>, "document" | "response"> {
  readonly page: Page<Item>;
}

/** Asks for the first page of a list. */
export async function askFirst<Item, Document>(prepare: () => PageSource<Document>): Promise<FirstPage<Item, Document>> {
  const source = prepare();
  const { offset, limit, maxItems = Infinity } = source;
  const answer = await source.ask(offset, limit);
  const page = makePage<Item, Document>(source, answer, { offset: offset ?? 0, left: maxItems, recent: new Recent(), barren: 0 });
  return { page, document: answer.document, response: answer.response };
}

/** How long the API's pages are where nobody says. */
const usualLimit = 10;

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
  const nextOffset = offsetOf(links.next) ?? (source.endsShort && whole.length >= (source.limit ?? usualLimit) ? position.offset + whole.length : undefined);

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

/** Where the list goes on, by the links of a page. */
export const nextOffsetOf = (document: unknown) => offsetOf(readLinks(document).next);
