import { peers } from "../peers.mjs";
import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

export const callColumns = [
  { key: "get1", label: "GET, 1", method: "get", concurrency: 1 },
  { key: "post1", label: "POST, 1", method: "post", concurrency: 1 },
  { key: "get64", label: "GET, 64", method: "get", concurrency: 64 },
  { key: "post64", label: "POST, 64", method: "post", concurrency: 64 },
  { key: "stubGet", label: "stub GET", method: "get", concurrency: 1, stub: true },
  { key: "stubPost", label: "stub POST", method: "post", concurrency: 1, stub: true },
];

/** The rows in the order they take turns: those whose ratio is close to its budget run side by side, at the end. */
const sideBySide = ["stripe", "ours", "node-http", "fetch", "fetch-deadline", "ours-fetch"];
const turns = peers.toSorted((a, b) => sideBySide.indexOf(a.key) - sideBySide.indexOf(b.key));

/**
 * CPU time of a call, in microseconds, one record of `row.column` per round. Each generation has fresh processes, since
 * what the compiler makes of a library differs a little from process to process.
 *
 * @param {string} baseUrl
 * @param {{ generations: number, rounds: number, atMostMs?: number, ms: number, warmUpCalls: number }} effort - Rounds of each
 *   generation, fewer but three where they would take too long; time of one measurement.
 */
export async function measureCalls(baseUrl, { generations, rounds, atMostMs = Infinity, ms, warmUpCalls }) {
  const records = [];
  const began = performance.now();
  for (let generation = 0; generation < generations; generation++) {
    const clients = {};
    const warm = [];
    for (const { key, stub } of peers) {
      clients[key] = await start("client", [key, baseUrl]);
      warm.push(clients[key].ask({ warmUpCalls }));
      // In a process of its own: the compiler sees one way of answering there, and not two.
      if (!stub) continue;
      clients[`${key} stub`] = await start("client", [key, "stub"]);
      warm.push(clients[`${key} stub`].ask({ warmUpCalls: 8 * warmUpCalls }));
    }
    await Promise.all(warm);
    for (let round = 0; round < rounds; round++) {
      const record = {};
      for (const column of callColumns) {
        for (const { key, stub } of rotated(turns, records.length)) {
          if (column.stub && !stub) continue;
          const { us } = await clients[column.stub ? `${key} stub` : key].ask({ ...column, ms });
          record[`${key}.${column.key}`] = us;
        }
      }
      records.push(record);
      if (round >= 2 && performance.now() - began > (atMostMs * (generation + 1)) / generations) break;
    }
    for (const client of Object.values(clients)) client.stop();
  }
  return records;
}
