import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fetch, Flowroute, PhoneNumber } from "flowroute-sdk";
import { clientOn, failureOf, json } from "./support/client.ts";
import { runs } from "./support/runs.ts";

const phoneNumber = (position: number) => String(12_060_000_000 + position);

/** A list of `total` numbers as the API pages it; `asked` records the query of every request. */
function listOf(total: number, { cap = 200, defaultLimit = 10 } = {}): { flowroute: Flowroute; asked: { offset: number; limit: number }[] } {
  const asked: { offset: number; limit: number }[] = [];
  const fetch: Fetch = async (address) => {
    const query = new URL(address).searchParams;
    const offset = Number(query.get("offset") ?? 0);
    const limit = Math.min(cap, Number(query.get("limit") ?? defaultLimit));
    asked.push({ offset, limit });
    const end = Math.min(total, offset + limit);
    const data = Array.from({ length: Math.max(0, end - offset) }, (_, index) => ({ type: "number", id: phoneNumber(offset + index) }));
    const next = end < total ? { next: `http://internal-host/numbers?limit;=${limit}&amp;offset=${end}` } : {};
    return json({ data, links: { self: "https://api.flowroute.com/numbers", ...next } });
  };
  return { flowroute: clientOn(fetch), asked };
}

const ids = (numbers: readonly PhoneNumber[]) => numbers.map(({ id }) => id);
const firstIds = (count: number) => Array.from({ length: count }, (_, position) => phoneNumber(position));

test("delivers the same items in the same order with the fewest requests, wherever the loop breaks", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 25 }), fc.nat(70), fc.integer({ min: 1, max: 25 }), async (total, limit, stop, cap) => {
      const { flowroute, asked } = listOf(total, { cap });
      const seen: string[] = [];
      for await (const number of flowroute.numbers.list({ limit })) {
        seen.push(number.id);
        if (seen.length === stop) break;
      }
      const wanted = stop === 0 ? total : Math.min(stop, total);
      const pageSize = Math.min(limit, cap);
      expect(seen).toEqual(firstIds(wanted));
      expect(asked.map(({ offset }) => offset)).toEqual(
        Array.from({ length: Math.max(1, Math.ceil(wanted / pageSize)) }, (_, page) => page * pageSize),
      );
    }),
    { numRuns: runs(300) },
  );
});

test("collects at most max and maxItems, and asks for no page beyond them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 15 }), fc.nat(50), fc.nat(50), async (total, limit, max, maxItems) => {
      const { flowroute, asked } = listOf(total);
      const items = await flowroute.numbers.list({ limit }, { maxItems }).toArray({ max });
      const wanted = Math.min(total, max, maxItems);
      expect(ids(items)).toEqual(firstIds(wanted));
      const least = Math.min(max, maxItems) === 0 ? 0 : Math.max(1, Math.ceil(wanted / limit));
      expect(asked.length).toBe(least);
    }),
    { numRuns: runs(300) },
  );
});

test("begins where offset says", async () => {
  const { flowroute } = listOf(12);
  expect(ids(await flowroute.numbers.list({ offset: 9, limit: 2 }).toArray())).toEqual(firstIds(12).slice(9));
});

test("awaiting a list gives one page of the API's own length", async () => {
  const { flowroute, asked } = listOf(25);
  const page = await flowroute.numbers.list();
  expect(ids(page.data)).toEqual(firstIds(10));
  expect(page.hasNext).toBe(true);
  expect(asked).toEqual([{ offset: 0, limit: 10 }]);
});

test("looping without a limit asks for the longest pages, no longer than what is wanted", async () => {
  const whole = listOf(450);
  expect(await whole.flowroute.numbers.list().toArray()).toHaveLength(450);
  expect(whole.asked.map(({ limit }) => limit)).toEqual([200, 200, 200]);

  const few = listOf(450);
  expect(await few.flowroute.numbers.list({}, { maxItems: 15 }).toArray()).toHaveLength(15);
  expect(few.asked).toEqual([{ offset: 0, limit: 15 }]);
});

test("page.next() walks to the end and then says undefined", async () => {
  const { flowroute } = listOf(5);
  const first = await flowroute.numbers.list({ limit: 3 });
  const second = await first.next();
  expect(ids(second?.data ?? [])).toEqual(firstIds(5).slice(3));
  expect(second?.hasNext).toBe(false);
  expect(await second?.next()).toBeUndefined();
});

test("pages() delivers the pages", async () => {
  const { flowroute } = listOf(5);
  const lengths: number[] = [];
  for await (const page of flowroute.numbers.list({ limit: 2 }).pages()) lengths.push(page.data.length);
  expect(lengths).toEqual([2, 2, 1]);
});

test("a list asks for nothing until it is used, and once for its first page", async () => {
  const { flowroute, asked } = listOf(5);
  const list = flowroute.numbers.list({ limit: 3 });
  expect(asked).toHaveLength(0);
  await list;
  await list;
  await list.withResponse();
  expect(asked).toHaveLength(1);
});

test("keeps the filters on every page", async () => {
  const queries: string[] = [];
  const flowroute = clientOn(async (address) => {
    queries.push(new URL(address).search);
    return queries.length === 1
      ? json({ data: [{ type: "number", id: "1" }], links: { next: "https://api.flowroute.com/v2/numbers?offset=1" } })
      : json({ data: [], links: {} });
  });
  await flowroute.numbers.list({ starts_with: "1206", limit: 1 }).toArray();
  expect(queries).toEqual(["?starts_with=1206&limit=1", "?starts_with=1206&limit=1&offset=1"]);
});

test.each([
  ["the same offset again", () => 0, "links.next leads back from 2 items at offset 0 to offset 0", 1],
  ["an offset inside the page", () => 1, "links.next leads back from 2 items at offset 0 to offset 1", 1],
  ["an offset inside a later page", (offset: number) => (offset < 4 ? offset + 2 : 5), "links.next leads back from 2 items at offset 4 to offset 5", 3],
  ["no offset", () => "none", "links.next names no offset", 1],
  ["the same page under ever new offsets", (offset: number) => offset + 2, "nothing new on 21 pages, up to offset 42", 22],
])("a server that links to %s ends in an error, not in a loop", async (_name, nextOf, problem, most) => {
  let requests = 0;
  const flowroute = clientOn(async (address) => {
    requests++;
    const offset = Number(new URL(address).searchParams.get("offset") ?? 0);
    return json({ data: [{ type: "number", id: "12060000000" }, { type: "number", id: "12060000001" }], links: { next: `/v2/numbers?offset=${nextOf(offset)}` } });
  });
  const error = await failureOf(flowroute.numbers.list({ limit: 2 }).toArray());

  expect(error).toMatchObject({ code: "unexpected_answer", operationId: "numbers.list", status: 200, attempts: 1, outcome: "unknown", message: `unexpected answer to numbers.list: ${problem}` });
  expect(requests).toBe(most);
});

test("a link that leads nowhere is no error where no more items are wanted", async () => {
  const flowroute = clientOn(async () => json({ data: [{ id: "1" }, { id: "2" }], links: { next: "/v2/numbers?page=2" } }));

  expect(ids(await flowroute.numbers.list({}, { maxItems: 2 }).toArray())).toEqual(["1", "2"]);
});

test.each([5, true, {}, ["/v2/numbers?offset=1"]])("a link that is none, %j, does not pass for the end of the list", async (next) => {
  const flowroute = clientOn(async () => json({ data: [{ type: "number", id: "1" }], links: { next } }));

  expect(await failureOf(flowroute.numbers.list().toArray())).toMatchObject({ code: "unexpected_answer" });
});

test.each([5, "next", []])("links that are none, %j, do not pass for the end of the list", async (links) => {
  const flowroute = clientOn(async () => json({ data: [{ type: "number", id: "1" }], links }));

  expect(await failureOf(flowroute.numbers.list().toArray())).toMatchObject({ code: "unexpected_answer" });
});

test.each([{ links: { self: "/v2/numbers", next: null } }, { links: { self: "/v2/numbers", next: "" } }, { links: { self: "/v2/numbers" } }])("a list ends where its links are %j", async (rest) => {
  const page = await clientOn(async () => json({ data: [{ type: "number", id: "1" }], ...rest })).numbers.list();

  expect([page.hasNext, page.links, await page.next()]).toEqual([false, { self: "/v2/numbers" }, undefined]);
});

test.each([{ links: null }, {}])("a list ends where there are no links: %j", async (rest) => {
  expect(ids(await clientOn(async () => json({ data: [{ id: "1" }], ...rest })).numbers.list().toArray())).toEqual(["1"]);
});

test("a link written as an object is read", async () => {
  const pages = [json({ data: [{ type: "number", id: "1" }], links: { next: { href: "/v2/numbers?offset=1" } } }), json({ data: [{ type: "number", id: "2" }] })];

  expect(ids(await clientOn(async () => pages.shift()!).numbers.list().toArray())).toEqual(["1", "2"]);
});

test("a server of endless empty pages ends in an error", async () => {
  const flowroute = clientOn(async (address) => {
    const offset = Number(new URL(address).searchParams.get("offset") ?? 0);
    return json({ data: [], links: { next: `https://api.flowroute.com/v2/numbers?offset=${offset + 10}` } });
  });
  expect(await failureOf(flowroute.numbers.list().toArray())).toMatchObject({ code: "unexpected_answer", message: expect.stringContaining("nothing new on 21 pages") });

  const standing = clientOn(async () => json({ data: [], links: { next: "/v2/numbers?offset=0" } }));
  expect(await failureOf(standing.numbers.list().toArray())).toMatchObject({ message: expect.stringContaining("links.next leads back from 0 items at offset 0 to offset 0") });
});

test("items that are asked for all at once come in order, and nothing comes after the end or after a return", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(20), fc.integer({ min: 1, max: 7 }), fc.array(fc.constantFrom("next", "next", "next", "return"), { maxLength: 30 }), async (total, limit, asks) => {
      const items = listOf(total).flowroute.numbers.list({ limit })[Symbol.asyncIterator]();
      const answers = await Promise.all(asks.map((ask) => (ask === "next" ? items.next() : items.return?.())));
      const returned = asks.includes("return") ? asks.indexOf("return") : asks.length;
      const wanted = Math.min(total, returned);
      expect(answers).toEqual(asks.map((_, index) => (index < wanted ? { done: false, value: { type: "number", id: phoneNumber(index) } } : { done: true, value: undefined })));
    }),
    { numRuns: runs(300) },
  );
});

test("an item asked for while others are waited for comes after them", async () => {
  const { flowroute } = listOf(6);
  const items = flowroute.numbers.list({ limit: 6 })[Symbol.asyncIterator]();
  const late: Promise<IteratorResult<PhoneNumber, undefined>>[] = [];
  const early = [1, 2, 3].map(() => items.next().finally(() => late.push(items.next())));
  const answers = [...(await Promise.all(early)), ...(await Promise.all(late))];
  expect(answers.map(({ value }) => value?.id)).toEqual(firstIds(6));
});

test("what iterates over a list is iterable too", async () => {
  const iterator = listOf(7).flowroute.numbers.list({ limit: 3 })[Symbol.asyncIterator]();
  const items: string[] = [];
  for await (const { id } of iterator) items.push(id);

  expect(items).toHaveLength(7);
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
});

test("a page that fails fails one item, and no more are asked for", async () => {
  let requests = 0;
  const flowroute = clientOn(async () => {
    requests++;
    return requests === 1 ? json({ data: [{ type: "number", id: "1" }], links: { next: "/v2/numbers?offset=1" } }) : json({ errors: [] }, 404);
  });
  const items = flowroute.numbers.list()[Symbol.asyncIterator]();
  const [first, second, third] = await Promise.allSettled([items.next(), items.next(), items.next()]);

  expect(first).toMatchObject({ value: { done: false, value: { id: "1" } } });
  expect(second).toMatchObject({ reason: { code: "not_found" } });
  expect(third).toEqual({ status: "fulfilled", value: { done: true, value: undefined } });
  expect(requests).toBe(2);
});

test("looping over a page goes on through the pages behind it, from there, and asks for no more than it takes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 10 }), fc.nat(3), fc.nat(50), async (total, limit, skip, stop) => {
      const { flowroute, asked } = listOf(total);
      let page = await flowroute.numbers.list({ limit });
      for (let each = 0; each < skip; each++) page = (await page.next()) ?? page;
      const first = asked.at(-1)!.offset;
      asked.length = 0;
      const seen: string[] = [];
      for await (const number of page) {
        if (seen.length === stop) break;
        seen.push(number.id);
      }
      const left = firstIds(total).slice(first);
      expect(seen).toEqual(left.slice(0, stop));
      const pages = Math.ceil(Math.min(left.length, stop + 1) / limit);
      expect(asked.map(({ offset }) => offset)).toEqual(Array.from({ length: Math.max(0, pages - 1) }, (_, index) => first + (index + 1) * limit));
    }),
    { numRuns: runs(300) },
  );
});

test("an async function that returns a list gives its page, over which one can loop to the end, twice", async () => {
  const { flowroute } = listOf(25);
  const mine = async () => flowroute.numbers.list({ limit: 10 }, { maxItems: 23 });

  const page = await mine();
  for (let round = 0; round < 2; round++) {
    const seen: string[] = [];
    for await (const { id } of page) seen.push(id);
    expect(seen).toEqual(firstIds(23));
  }
});

test("a page can be cloned, with its data, its links and whether there is more", async () => {
  const { flowroute } = listOf(25);
  const page = await flowroute.numbers.list({ limit: 2 });

  const wanted = { data: page.data, links: page.links, hasNext: true };
  expect(structuredClone(page)).toStrictEqual(wanted);
  expect(JSON.parse(JSON.stringify(page))).toEqual(wanted);
  expect(Object.keys(page)).toEqual(["data", "links", "hasNext"]);
});
