import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

const ways = ["pool by hand", "sendMany", "sendMany, file journal"];

/** The ways take turns, each with a slice of its messages. The first slice, while code is being compiled, is not counted. */
export async function measureMany({ messages, messageSlices }) {
  const slice = messages / messageSlices;
  const streams = [];
  for (const way of ways) streams.push({ way, worker: await start("many", [way, slice], ["--expose-gc"]), slices: [] });
  for (let turn = -1; turn < messageSlices; turn++) {
    for (const stream of rotated(streams, turn + 1)) {
      const figures = await stream.worker.ask("go on");
      if (turn >= 0) stream.slices.push(figures);
    }
  }
  for (const { worker } of streams) worker.stop();
  return streams.map(({ way, slices }) => ({ label: way, way, against: ways[0], messages, ms: sum(slices, "ms"), cpuMs: sum(slices, "cpuMs"), heapGrowthMB: slices.at(-1).heapMB - slices[0].heapMB, slices }));
}

const sum = (slices, key) => slices.reduce((total, slice) => total + slice[key], 0);
