import type { Answer } from "./failure.ts";

/** What a list answers: one page and its links. */
interface PageRequest<Item> {
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
  readonly itemAt: (index: number) => Item;
  /** The address of page with this offset. */
  readonly link: (offset: number) => string;
}

/** Items from `offset` on, whatever comes before them is not looked at. `next` is there only while there is more. */
export function listPage<Item>({ total, limit, offset, itemAt, link }: PageRequest<Item>, withSelf = true): Answer {
  const count = Math.max(0, Math.min(limit, total - offset));
  const data = Array.from({ length: count }, (_, index) => itemAt(offset + index));
  const self = withSelf ? { self: link(offset) } : {};
  const next = offset + limit < total ? { next: link(offset + limit) } : {};
  return { status: 200, body: { data, links: { ...self, ...next } } };
}

/** An address with the filters in use, then `limit`, then `offset`, as the samples have it. */
export function pageLink(path: string, filters: Readonly<Record<string, unknown>>, limit: number): (offset: number) => string {
  const used = Object.entries(filters).filter(([, value]) => value !== undefined);
  const query = used.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}&`).join("");
  return (offset) => `https://api.flowroute.com${path}?${query}limit=${limit}&offset=${offset}`;
}
