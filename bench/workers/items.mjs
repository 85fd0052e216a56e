/**
 * A stream of items in pages of 200: `items.mjs <way> <base URL>`. Says after every slice how it stands, and goes on when
 * told to, so that several streams can take turns.
 */
import { byHand, pageAt } from "../by-hand.mjs";

const [, , way, baseUrl, slice] = process.argv;
let toldToGoOn;
process.on("message", () => toldToGoOn());
process.once("disconnect", () => process.exit());

let count = 0;
let before;
await checkpoint();
await (byHand[way] ? loopByHand(await byHand[way]()) : loopWithLibrary());
process.send({ ended: true });

async function checkpoint() {
  const told = new Promise((resolve) => (toldToGoOn = resolve));
  const cpu = process.cpuUsage(before?.cpu);
  const ms = before && performance.now() - before.at;
  globalThis.gc();
  process.send({ count, ms, cpuMs: (cpu.user + cpu.system) / 1_000, heapMB: process.memoryUsage().heapUsed / 1e6 });
  await told;
  before = { cpu: process.cpuUsage(), at: performance.now() };
}

async function loopWithLibrary() {
  const { items } = await import(`../peers/${way}.mjs`);
  for await (const item of items(baseUrl)) if (isSliceEnd(item)) await checkpoint();
}

/** The loop that one would write without a library. */
async function loopByHand(getJson) {
  for (let offset = 0; ; offset += 200) {
    const { data, links } = await getJson(pageAt(baseUrl, offset));
    for (const item of data) if (isSliceEnd(item)) await checkpoint();
    if (links.next === undefined) return;
  }
}

/** Looks at the item, as a user of the list would. */
function isSliceEnd(item) {
  return item.id !== undefined && ++count % Number(slice) === 0;
}
