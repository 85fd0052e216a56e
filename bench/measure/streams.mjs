import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

/**
 * Streams that take turns: each does a slice of its things, then the next one, so that all see the same weather.
 *
 * @param {string} name - Of the worker.
 * @param {{ label: string, way: string, path?: string, against: string }[]} rows - `against`: the way that the ratio is to.
 * @param {(row: object) => unknown[]} argsOf - What the worker is given.
 * @param {{ count: number, slices: number }} amount
 */
export async function measureStreams(name, rows, argsOf, { count, slices }) {
  const streams = [];
  for (const row of rows) streams.push({ ...row, worker: await start(name, argsOf(row), ["--expose-gc"]), slices: [] });
  for (let turn = 0; turn < slices; turn++) {
    for (const stream of rotated(streams, turn)) stream.slices.push(await stream.worker.ask("go on"));
  }
  for (const { worker, label } of streams) {
    const { ended } = await worker.ask("go on");
    worker.stop();
    if (!ended) throw new Error(`${label} gave more than ${count}`);
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
