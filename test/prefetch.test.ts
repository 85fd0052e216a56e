import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Fetch, Page, PhoneNumber } from "flowroute-sdk";
import { clientOn, failureOf, json } from "./support/client.ts";
import { runs } from "./support/runs.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const named = (position: number) => ({ type: "number", id: String(12_060_000_000 + position) });
/** Ids of messages lie anyhow, so that they are looked up. */
const scattered = (position: number) => named(Math.imul(position, 0x9e3779b1));
const firstIds = (count: number) => Array.from({ length: count }, (_, position) => named(position).id);
const idsOf = (items: readonly Pick<PhoneNumber, "id">[]) => items.map(({ id }) => id);

interface World {
  /** What the list holds at the moment, in order. */
  items: { type: string; id: string }[];
  /** The most items of one answer, whatever is asked for. */
  cap: number;
  latencyMs: (request: number) => number;
  /** A look at each request as it comes, which may answer in place of the list. */
  onRequest?: (request: number, offset: number) => Response | undefined;
}

function worldOf({ total, cap, latencies }: { total: number; cap: number; latencies: readonly number[] }): World {
  return { items: Array.from({ length: total }, (_, position) => named(position)), cap, latencyMs: (request) => latencies[request % latencies.length]! };
}

/** A list of an API that answers late, and what was asked of it. */
function serve(world: World) {
  const asked: number[] = [];
  const seen = { underWay: 0, most: 0, aborted: 0 };
  const fetch: Fetch = async (address, { signal }) => {
    const query = new URL(address).searchParams;
    const offset = Number(query.get("offset") ?? 0);
    const limit = Math.min(world.cap, Number(query.get("limit") ?? 10));
    const request = asked.push(offset) - 1;
    seen.most = Math.max(seen.most, ++seen.underWay);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, world.latencyMs(request));
      signal.addEventListener("abort", () => {
        seen.aborted++;
        seen.underWay--;
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    });
    seen.underWay--;
    const instead = world.onRequest?.(request, offset);
    if (instead) return instead;
    const end = offset + limit;
    const next = end < world.items.length ? { next: `/numbers?limit=${limit}&offset=${end}` } : {};
    return json({ data: world.items.slice(offset, end), links: next });
  };
  return { flowroute: clientOn(fetch, { maxRetries: 0, timeoutMs: 1_000_000 }), asked, seen };
}

/** Lets time pass until the promise settles. */
async function after<T>(promise: Promise<T>): Promise<T> {
  const state = { isSettled: false };
  const settle = () => void (state.isSettled = true);
  promise.then(settle, settle);
  while (!state.isSettled) await vi.advanceTimersByTimeAsync(25);
  return promise;
}

test("forty pages of 50 ms each take as long as eight side by side must", async () => {
  const { flowroute, asked, seen } = serve({ items: Array.from({ length: 8_000 }, (_, position) => named(position)), cap: 200, latencyMs: () => 50 });
  const began = performance.now();
  let endedAt = 0;

  const items = await after(flowroute.numbers.list({}, { prefetch: 8 }).toArray().finally(() => (endedAt = performance.now() - began)));

  expect(idsOf(items)).toEqual(firstIds(8_000));
  expect(endedAt).toBe((40 / 8) * 50);
  expect(seen.most).toBe(8);
  // Those beyond the end are given up as soon as the last page says that it is the last.
  expect(asked.length).toBeLessThan(40 + 8);
});

test("without prefetch one page is asked for after the other", async () => {
  const { flowroute, asked, seen } = serve({ items: Array.from({ length: 30 }, (_, position) => named(position)), cap: 200, latencyMs: () => 50 });

  await after(flowroute.numbers.list({ limit: 10 }).toArray());

  expect(asked).toEqual([0, 10, 20]);
  expect(seen.most).toBe(1);
});

const anyWorld = fc.record({
  total: fc.nat(120),
  cap: fc.integer({ min: 1, max: 25 }),
  limit: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
  prefetch: fc.nat(9),
  latencies: fc.array(fc.nat(300), { minLength: 1, maxLength: 20 }),
});

test("whatever the latencies, page lengths and totals, the same items come in the same order, bounded, and nothing is left behind", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, fc.nat(130), fc.nat(130), async ({ total, cap, limit, prefetch, latencies }, stop, maxItems) => {
      const { flowroute, seen } = serve(worldOf({ total, cap, latencies }));
      const items: string[] = [];

      await after(
        (async () => {
          for await (const { id } of flowroute.numbers.list({ limit }, { prefetch, maxItems })) {
            items.push(id);
            if (items.length === stop) break;
          }
        })(),
      );

      expect(items).toEqual(firstIds(Math.min(total, maxItems, stop === 0 ? total : stop)));
      expect(seen.most).toBeLessThanOrEqual(Math.max(1, prefetch));
      await vi.advanceTimersByTimeAsync(1_000);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: runs(500) },
  );
});

test.each([
  [{ maxItems: 35 }, {}, [0, 10, 20, 30]],
  [{ maxItems: 30 }, {}, [0, 10, 20]],
  [{}, { max: 11 }, [0, 10]],
])("with %j and %j no page is asked for beyond what is wanted", async (options, most, offsets) => {
  const { flowroute, asked } = serve(worldOf({ total: 100, cap: 200, latencies: [50] }));

  await after(flowroute.numbers.list({ limit: 10 }, { prefetch: 8, ...options }).toArray(most));

  expect(asked).toEqual(offsets);
});

test("breaking the loop gives up what is under way", async () => {
  const { flowroute, asked, seen } = serve({ items: Array.from({ length: 100 }, (_, position) => named(position)), cap: 200, latencyMs: (request) => (request === 0 ? 10 : 10_000) });

  await after(
    (async () => {
      for await (const { id } of flowroute.numbers.list({ limit: 10 }, { prefetch: 4 })) if (id !== "") break;
    })(),
  );

  expect(asked).toEqual([0, 10, 20, 30, 40]);
  expect(seen.aborted).toBe(4);
});

test("a page that fails in the middle fails the loop after everything before it, and not before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(9), fc.nat(9), fc.array(fc.nat(200), { minLength: 1, maxLength: 10 }), async (broken, prefetch, latencies) => {
      const { flowroute } = serve({
        items: Array.from({ length: 100 }, (_, position) => named(position)),
        cap: 10,
        latencyMs: (request) => latencies[request % latencies.length]!,
        onRequest: (_, offset) => (offset === broken * 10 ? json({ errors: [{ detail: "broken" }] }, 404) : undefined),
      });
      const items: string[] = [];
      const error = await after(
        failureOf(
          (async () => {
            for await (const { id } of flowroute.numbers.list({ limit: 10 }, { prefetch })) items.push(id);
          })(),
        ),
      );

      expect(items).toEqual(firstIds(broken * 10));
      expect(error).toMatchObject({ code: "not_found", operationId: "numbers.list" });
    }),
    { numRuns: runs(200) },
  );
});

test("pages that fail beyond the end of the list fail nothing", async () => {
  const { flowroute } = serve({
    items: Array.from({ length: 25 }, (_, position) => named(position)),
    cap: 10,
    latencyMs: (request) => (request < 3 ? 100 : 1),
    onRequest: (_, offset) => (offset >= 30 ? json({}, 400) : undefined),
  });

  expect(await after(flowroute.numbers.list({ limit: 10 }, { prefetch: 8 }).toArray())).toHaveLength(25);
});

test("a list that grows at its front while it is read shows no item twice and loses none", { timeout: 60_000 }, async () => {
  const anyGrowth = fc.array(fc.nat(40), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(anyWorld, anyGrowth, fc.boolean(), async ({ total, cap, limit, latencies }, growth, isSteady) => {
      const pageLength = Math.min(cap, limit ?? cap);
      let newest = 0;
      const world = worldOf({ total, cap, latencies });
      world.onRequest = (request) => {
        const added = Math.min(growth[request] ?? 0, isSteady ? pageLength - 1 : 20 * pageLength + newest);
        for (let count = 0; count < added; count++) world.items.unshift(named(--newest));
        return undefined;
      };
      const { flowroute } = serve(world);

      const items = idsOf(await after(flowroute.numbers.list({ limit }).toArray()));

      expect(new Set(items).size).toBe(items.length);
      expect(items.filter((id) => Number(id) >= 12_060_000_000)).toEqual(firstIds(total));
    }),
    { numRuns: runs(500) },
  );
});

async function collect(items: string[], list: AsyncIterable<PhoneNumber>): Promise<void> {
  for await (const { id } of list) items.push(id);
}

test("a list that grows at its front while items are taken from it shows no item twice", { timeout: 60_000 }, async () => {
  const anyChange = fc.array(fc.record({ added: fc.nat(40), removed: fc.array(fc.nat(), { maxLength: 20 }) }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(anyWorld, anyChange, fc.boolean(), async ({ total, cap, limit, latencies }, changes, isOrdered) => {
      let newest = 0;
      const world = worldOf({ total, cap, latencies });
      // The ids of numbers go up, those of messages lie anyhow.
      const itemAt = isOrdered ? named : scattered;
      world.items = world.items.map((_, position) => itemAt(position));
      world.onRequest = (request) => {
        const { added, removed } = changes[request] ?? { added: 0, removed: [] };
        for (const place of removed) world.items.splice(place % Math.max(1, world.items.length), 1);
        for (let count = 0; count < added; count++) world.items.unshift(itemAt(--newest));
        return undefined;
      };
      const { flowroute } = serve(world);

      const items: string[] = [];
      const failure = await after(failureOf(collect(items, flowroute.numbers.list({ limit }))).catch(() => undefined));

      expect(items).toEqual([...new Set(items)]);
      // One that grows faster than it can be read is told from a circle by nobody.
      if (failure) expect(failure).toMatchObject({ message: expect.stringContaining("nothing new on") });
    }),
    { numRuns: runs(500) },
  );
});

test("whatever ids come on whatever pages, each is shown where it comes first", async () => {
  const anyPages = fc.array(fc.tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }), fc.boolean()), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(anyPages, async (given) => {
      const pages = given.map(([ids, isSorted], page) => (isSorted ? ids.map((id) => id + page * 20).toSorted((a, b) => a - b) : ids).map(String));
      const flowroute = clientOn(async (address) => {
        const page = pages.findIndex((_, at) => at * 10 === Number(new URL(address).searchParams.get("offset") ?? 0));
        return json({ data: pages[page]!.map((id) => ({ id })), links: { next: pages[page + 1] && `/v2/numbers?offset=${page * 10 + 10}` } });
      });
      const before = new Set<string>();
      const expected = pages.flatMap((ids) => {
        const fresh = ids.filter((id) => !before.has(id));
        for (const id of ids) before.add(id);
        return fresh;
      });

      expect(idsOf(await after(flowroute.numbers.list({ limit: 10 }).toArray()))).toEqual(expected);
    }),
    { numRuns: runs(2_000) },
  );
});

test("what was seen twenty thousand items ago is forgotten, so that memory stays flat", async () => {
  const many = Array.from({ length: 20_200 }, (_, position) => named(position));
  const { flowroute } = serve({ items: [...many, named(0), named(1_000), named(20_150)], cap: 200, latencyMs: () => 0 });

  const items = idsOf(await after(flowroute.numbers.list({ limit: 200 }).toArray()));

  expect(items.slice(-2)).toEqual([named(20_199).id, named(0).id]);
  expect(items).toHaveLength(20_201);
});

test("what was seen thirty thousand items ago is forgotten too where the ids lie anyhow", async () => {
  const many = Array.from({ length: 30_000 }, (_, position) => scattered(position));
  const { flowroute } = serve({ items: [...many, scattered(0), scattered(29_950)], cap: 200, latencyMs: () => 0 });

  const items = idsOf(await after(flowroute.numbers.list({ limit: 200 }).toArray()));

  expect(items.slice(-2)).toEqual([scattered(29_999).id, scattered(0).id]);
  expect(items).toHaveLength(30_001);
});

test("an item that a list pushes down onto page after page is shown once, for as long as that goes on", async () => {
  let newest = 0;
  const { flowroute } = serve({
    items: Array.from({ length: 400 }, (_, position) => scattered(position)),
    cap: 200,
    latencyMs: () => 0,
    onRequest(request) {
      // All but one of the items of a page are there again on the next.
      if (request > 0 && request < 150) for (let count = 0; count < 199; count++) this.items.unshift(scattered(--newest));
      return undefined;
    },
  });

  const items = idsOf(await after(flowroute.numbers.list({ limit: 200 }).toArray()));

  expect(items).toEqual(Array.from({ length: 400 }, (_, position) => scattered(position).id));
});

test("items without ids are all shown", async () => {
  const { flowroute } = serve({ items: Array.from({ length: 9 }, () => ({ type: "number" }) as never), cap: 3, latencyMs: () => 0 });

  expect(await after(flowroute.numbers.list({ limit: 3 }).toArray())).toHaveLength(9);
});

test("items with numbers for ids are not shown twice either", async () => {
  const { flowroute } = serve({
    items: Array.from({ length: 9 }, (_, position) => ({ type: "number", id: position as unknown as string })),
    cap: 3,
    latencyMs: () => 0,
    onRequest(request) {
      if (request > 0) this.items.unshift({ type: "number", id: -request as unknown as string });
      return undefined;
    },
  });

  expect(idsOf(await after(flowroute.numbers.list({ limit: 3 }).toArray()))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test("going on from a page of a loop that is over asks for one page", async () => {
  const { flowroute, asked } = serve({ items: Array.from({ length: 90 }, (_, position) => named(position)), cap: 10, latencyMs: () => 5 });
  const kept: Page<PhoneNumber>[] = [];
  await after(
    (async () => {
      for await (const page of flowroute.numbers.list({ limit: 10 }, { prefetch: 4 }).pages()) if (kept.push(page) === 1) break;
    })(),
  );
  asked.length = 0;

  expect(idsOf((await after(Promise.resolve(kept[0]!.next())))?.data ?? [])).toEqual(firstIds(20).slice(10));
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual([10]);
});

test("going on twice from the same page gives the same page twice", async () => {
  const { flowroute } = serve({ items: Array.from({ length: 30 }, (_, position) => named(position)), cap: 10, latencyMs: () => 0 });
  const first = await after(Promise.resolve(flowroute.numbers.list({ limit: 10 })));

  expect(idsOf((await after(first.next()))?.data ?? [])).toEqual(firstIds(20).slice(10));
  expect(idsOf((await after(first.next()))?.data ?? [])).toEqual(firstIds(20).slice(10));
});

test("going on twice from the pages of a list that grows loses nothing, whoever has gone on before", async () => {
  const anyWalks = fc.record({ total: fc.integer({ min: 20, max: 60 }), growth: fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }), peeks: fc.array(fc.boolean(), { maxLength: 6 }) });
  await fc.assert(
    fc.asyncProperty(anyWalks, async ({ total, growth, peeks }) => {
      let newest = 0;
      const at = (request: number) => growth[request % growth.length]!;
      const first = Array.from({ length: total }, (_, position) => scattered(position));
      const { flowroute } = serve({
        items: [...first],
        cap: 10,
        latencyMs: () => 0,
        onRequest(request) {
          // Both requests from one page must see less than a page of growth since that page was read.
          for (let count = 0; count < at(request) / 2; count++) this.items.unshift(scattered(--newest));
          return undefined;
        },
      });
      const list = flowroute.numbers.list({ limit: 10 });
      const walk = async () => {
        const items: string[] = [];
        for (let page: Page<PhoneNumber> | undefined = await list, number = 0; page; number++) {
          items.push(...idsOf(page.data));
          if (peeks[number]) await page.next();
          page = await page.next();
        }
        return items;
      };

      const items = await after(walk());

      expect(items).toEqual([...new Set(items)]);
      expect(items.filter((id) => first.some((item) => item.id === id))).toEqual(idsOf(first as PhoneNumber[]));
    }),
    { numRuns: runs(300) },
  );
});

test("a page that failed and is asked for again is spared what was seen before", async () => {
  const first = Array.from({ length: 60 }, (_, position) => scattered(position));
  let newest = 0;
  const { flowroute } = serve({
    items: [...first],
    cap: 10,
    latencyMs: () => 0,
    onRequest(request) {
      // More than a page at once moves down what stood before the page in hand.
      if (request === 2) for (let count = 0; count < 15; count++) this.items.unshift(scattered(--newest));
      return request === 2 ? json({}, 404) : undefined;
    },
  });
  const walk = async () => {
    const items: string[] = [];
    for (let page: Page<PhoneNumber> | undefined = await flowroute.numbers.list({ limit: 10 }); page; page = await page.next().catch(() => page?.next())) items.push(...idsOf(page.data));
    return items;
  };

  expect(await after(walk())).toEqual(first.map(({ id }) => id));
});

test("a second walk from an awaited list is not spared what only the first has seen", async () => {
  const first = Array.from({ length: 40 }, (_, position) => scattered(position));
  const world: World = { items: [...first], cap: 10, latencyMs: () => 0 };
  const list = serve(world).flowroute.numbers.list({ limit: 10 });
  const walk = async () => {
    const items: string[] = [];
    for (let page: Page<PhoneNumber> | undefined = await list; page; page = await page.next()) items.push(...idsOf(page.data));
    return items;
  };
  await after(walk());
  world.items.unshift(scattered(-1), scattered(-2), scattered(-3));

  expect(await after(walk())).toEqual(first.map(({ id }) => id));
});

test("twenty long pages added in front at once show nothing twice", async () => {
  const length = 1_200;
  const first = Array.from({ length: 2 * length }, (_, position) => scattered(position));
  const { flowroute } = serve({
    items: [...first],
    cap: length,
    latencyMs: () => 0,
    onRequest(request) {
      if (request === 1) this.items.unshift(...Array.from({ length: 20 * length }, (_, position) => scattered(-1 - position)));
      return undefined;
    },
  });

  const items = idsOf(await after(flowroute.messages.list({ start_date: "2026-01-01", limit: length }).toArray()) as unknown as PhoneNumber[]);

  expect(new Set(items).size).toBe(items.length);
  expect(items.slice(-length)).toEqual(first.slice(length).map(({ id }) => id));
});

test("a list can be looped over twice", async () => {
  const { flowroute } = serve({ items: Array.from({ length: 30 }, (_, position) => named(position)), cap: 10, latencyMs: () => 5 });
  const list = flowroute.numbers.list({ limit: 10 }, { prefetch: 3 });

  expect(idsOf(await after(list.toArray()))).toEqual(firstIds(30));
  expect(idsOf(await after(list.toArray()))).toEqual(firstIds(30));
});

test("two loops over one list do not disturb each other", async () => {
  for (const prefetch of [0, 3]) {
    const { flowroute } = serve({ items: Array.from({ length: 30 }, (_, position) => named(position)), cap: 4, latencyMs: (request) => (request * 7) % 20 });
    const list = flowroute.numbers.list({ limit: 4 }, { prefetch });
    const slowly = async (pauseMs: number) => {
      const ids: string[] = [];
      for await (const { id } of list) {
        ids.push(id);
        await new Promise<void>((resolve) => void setTimeout(resolve, pauseMs));
      }
      return ids;
    };

    expect(await after(Promise.all([slowly(0), slowly(30)]))).toEqual([firstIds(30), firstIds(30)]);
  }
});

test("a second loop sees what the list has become", async () => {
  const world: World = { items: Array.from({ length: 6 }, (_, position) => named(position)), cap: 2, latencyMs: () => 5 };
  const list = serve(world).flowroute.numbers.list({ limit: 2 });
  expect(idsOf(await after(list.toArray()))).toEqual(firstIds(6));
  world.items.unshift(named(-1));

  expect(idsOf(await after(list.toArray()))).toEqual([named(-1).id, ...firstIds(6)]);
});

test("a list that failed can be awaited again", async () => {
  const { flowroute } = serve({ items: [named(0)], cap: 2, latencyMs: () => 0, onRequest: (request) => (request === 0 ? json({}, 404) : undefined) });
  const list = flowroute.numbers.list();

  expect(await after(failureOf(list))).toMatchObject({ code: "not_found" });
  expect((await after(Promise.resolve(list))).data).toHaveLength(1);
});
