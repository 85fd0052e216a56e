import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

/** `against`: the loop by hand over the same transport, so that the ratio shows what the library's loop adds. */
const rows = [
  { label: "by hand, global fetch", way: "by hand, fetch", against: "by hand, fetch" },
  { label: "by hand, node:http", way: "by hand, node:http", against: "by hand, node:http" },
  { label: "OpenAI", way: "openai", against: "by hand, fetch" },
  { label: "Telnyx", way: "telnyx", against: "by hand, fetch" },
  { label: "flowroute-sdk over fetch", way: "ours-fetch", against: "by hand, fetch" },
  { label: "flowroute-sdk as installed", way: "ours", against: "by hand, node:http" },
  { label: "the same, ids in no order", way: "ours", path: "/scattered", against: "by hand, node:http" },
];

/** The streams take turns: each does a slice of its items, then the next one, so that all see the same weather. */
export async function measureItems(baseUrl, { items, slices }) {
  const slice = items / slices;
  const streams = [];
  for (const row of rows) {
    const worker = await start("items", [row.way, `${baseUrl}/pages/0/${items}${row.path ?? ""}`, slice], ["--expose-gc"]);
    streams.push({ ...row, worker, slices: [] });
  }
  for (let turn = 0; turn < slices; turn++) {
    for (const stream of rotated(streams, turn)) stream.slices.push(await stream.worker.ask("go on"));
  }
  for (const { worker, label } of streams) {
    const { ended } = await worker.ask("go on");
    worker.stop();
    if (!ended) throw new Error(`${label} gave more than ${items} items`);
  }
  return streams.map(({ label, way, path = "", against, slices }) => ({
    label,
    way: way + path,
    against,
    items: slices.at(-1).count,
    ms: sum(slices.map(({ ms }) => ms)),
    cpuMs: sum(slices.map(({ cpuMs }) => cpuMs)),
    // From the end of the first slice on: before it, code and connections are still being set up.
    heapGrowthMB: slices.at(-1).heapMB - slices[0].heapMB,
    slices,
  }));
}

const sum = (values) => values.reduce((a, b) => a + b, 0);
