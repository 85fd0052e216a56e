import { serverUrl } from "../../../generated/operations.ts";
import type { Answer } from "../../failure.ts";

/** What a list answers: one page and its links. */
interface PageRequest<Item> {
  readonly query: { readonly limit?: number | undefined; readonly offset?: number | undefined };
  readonly total: number;
  readonly itemAt: (index: number) => Item;
  /** The address of the page of this length from this offset on. */
  readonly link: (limit: number, offset: number) => string;
}

/** The default of every list. Guess: that it is the one of messages too, whose default is not documented. */
const defaultLimit = 10;

/** Guess: the largest page where no maximum is documented. It keeps an answer within some megabytes; `next` leads on. */
const mostItems = 10_000;

/** Items from `offset` on, whatever comes before them is not looked at. `next` is there only while there is more. */
export function listPage<Item>({ query, total, itemAt, link }: PageRequest<Item>, withSelf = true): Answer {
  const { offset = 0 } = query;
  const limit = Math.min(mostItems, query.limit ?? defaultLimit);
  const count = Math.max(0, Math.min(limit, total - offset));
  const data = Array.from({ length: count }, (_, index) => itemAt(offset + index));
  const self = withSelf ? { self: link(limit, offset) } : {};
  const next = offset + limit < total ? { next: link(limit, offset + limit) } : {};
  return { status: 200, body: { data, links: { ...self, ...next } } };
}

/** An address with the filters in use, then `limit`, then `offset`, as the samples have it. */
export function pageLink(path: string, filters: Readonly<Record<string, unknown>>): PageRequest<unknown>["link"] {
  const used = Object.entries(filters).filter(([, value]) => value !== undefined);
  const query = used.map(([name, value]) => `${name}=${encodeURIComponent(textOf(value))}&`).join("");
  return (limit, offset) => `${serverUrl}${path}?${query}limit=${limit}&offset=${offset}`;
}

/** Booleans come back as Python writes them. */
function textOf(value: unknown): string {
  if (typeof value !== "boolean") return String(value);
  return value ? "True" : "False";
}
