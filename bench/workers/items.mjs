/**
 * A stream of items in pages of 200: `items.mjs <way> <base URL>`. Says after every slice how it stands, and goes on when
 * told to, so that several streams can take turns.
 */
import { byHand, pageAt } from "../by-hand.mjs";
import { checkpoints } from "../checkpoints.mjs";

const [, , way, baseUrl, slice] = process.argv;
const { checkpoint, isSliceEnd } = await checkpoints(Number(slice));
await (byHand[way] ? loopByHand(await byHand[way]()) : loopWithLibrary());
process.send({ ended: true });

async function loopWithLibrary() {
  const { items } = await import(`../peers/${way}.mjs`);
  for await (const item of items(baseUrl)) if (isSliceEnd(item.id)) await checkpoint();
}

/** The loop that one would write without a library. */
async function loopByHand(getJson) {
  for (let offset = 0; ; offset += 200) {
    const { data, links } = await getJson(pageAt(baseUrl, offset));
    for (const item of data) if (isSliceEnd(item.id)) await checkpoint();
    if (links.next === undefined) return;
  }
}
