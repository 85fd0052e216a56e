/** Reads a slow list: `pages.mjs <way> <base URL> <prefetch> <pages>`. Answers with the milliseconds, or that the option is refused. */
import { byHand, pageAt } from "../by-hand.mjs";

const [, , way, baseUrl, prefetch, pages] = process.argv;
const read = byHand[way] ? await readByHand(await byHand[way]()) : await readWithLibrary();
// The first pass opens the connections; to the end where pages are asked for ahead, since to break off would close some again.
const answer = await timed(prefetch === "0" ? 1 : Number(pages)).then(() => timed(Number(pages)), (error) => ({ refused: error.message }));
process.send(answer, () => process.exit());

async function timed(count) {
  const start = performance.now();
  const items = await read(count);
  const ms = performance.now() - start;
  if (items !== count * 200) throw new Error(`${way} gave ${items} items of ${count} pages`);
  return { ms };
}

async function readWithLibrary() {
  const { items } = await import(`../peers/${way}.mjs`);
  const options = prefetch === "0" ? undefined : { prefetch: Number(prefetch) };
  return async (count) => {
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
