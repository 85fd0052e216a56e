import { start } from "../worker.mjs";

export const queueWays = ["aborted", "out of time"];

/** Calls that wait for their turn and all leave: how long that takes, and how late the last of those out of time is, in milliseconds. */
export async function measureQueue({ queueCalls }) {
  const rows = [];
  for (const way of queueWays) {
    for (const calls of queueCalls) {
      const worker = await start("queue", [way, String(calls)]);
      rows.push({ way, calls, ...(await worker.ask("leave")) });
      worker.stop();
    }
  }
  return rows;
}
