/** Reads a slow list: `pages.mjs <way> <base URL> <prefetch> <pages>`. Answers with the milliseconds. */
import { byHand, pageAt } from "../by-hand.mjs";

const [, , way, baseUrl, prefetch, pages] = process.argv;
const read = byHand[way] ? await readByHand(await byHand[way]()) : await readWithLibrary();
// The first pass opens the connections.
await timed(Math.min(Number(pages), 2 * Number(prefetch) || 1));
process.send(await timed(Number(pages)), () => process.exit());

async function timed(count) {
  const start = performance.now();
  const items = await read(count);
  const ms = performance.now() - start;
  if (items !== count * 200) throw new Error(`${way} gave ${items} items of ${count} pages`);
  return { ms };
}

async function readWithLibrary() {
  const { items } = await import(`../peers/${way}.mjs`);
  return async (count) => {
    // Without an end, pages beyond it would be asked for and given up, and their connections closed.
    const options = prefetch === "0" ? undefined : { prefetch: Number(prefetch), maxItems: count * 200 };
    let read = 0;
    for await (const { id } of items(baseUrl, options)) if (id === undefined || ++read === count * 200) break;
    return read;
  };
}

/** As many streams as may be under way at once, each of which asks for its next page when the one before is there. */
async function readByHand(getJson) {
  return async (count) => {
    let next = 0;
    let read = 0;
    const stream = async () => {
      while (next < count) for (const { id } of (await getJson(pageAt(baseUrl, 200 * next++))).data) if (id !== undefined) read++;
    };
    await Promise.all(Array.from({ length: Number(prefetch) }, stream));
    return read;
  };
}
