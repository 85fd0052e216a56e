/**
 * A stream of items in pages of 200: `items.mjs <way> <base URL>`. Says after every slice how it stands, and goes on when
 * told to, so that several streams can take turns.
 */
const [, , way, baseUrl, slice] = process.argv;
const ways = {
  "by hand, fetch": () => loopByHand(async (url) => (await fetch(url)).json()),
  "by hand, node:http": () => loopByHand(nodeHttpJson()),
};
let toldToGoOn;
process.on("message", () => toldToGoOn());
process.once("disconnect", () => process.exit());

let count = 0;
let before;
await checkpoint();
await (ways[way] ?? loopWithLibrary)();
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
    const { data, links } = await getJson(`${baseUrl}/v2/numbers?limit=200&offset=${offset}`);
    for (const item of data) if (isSliceEnd(item)) await checkpoint();
    if (links.next === undefined) return;
  }
}

/** Looks at the item, as a user of the list would. */
function isSliceEnd(item) {
  return item.id !== undefined && ++count % Number(slice) === 0;
}

function nodeHttpJson() {
  const http = import("node:http");
  let agent;
  return async (url) => {
    const { Agent, get } = await http;
    agent ??= new Agent({ keepAlive: true });
    return new Promise((resolve, reject) => {
      get(url, { agent }, (response) => {
        const pieces = [];
        response.on("data", (piece) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () => resolve(JSON.parse(Buffer.concat(pieces).toString())));
      }).on("error", reject);
    });
  };
}
