import { peers } from "../peers.mjs";
import { start } from "../worker.mjs";

// Room for the calls of the heaviest row without a collection.
const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

export const allocationColumns = [
  { key: "get1", label: "GET, kB", method: "get" },
  { key: "post1", label: "POST, kB", method: "post" },
  { key: "stubGet", label: "stub GET, kB", method: "get", stub: true },
  { key: "stubPost", label: "stub POST, kB", method: "post", stub: true },
];

/**
 * Bytes that a call allocates, by `row.column`. Once is enough, and two rows at a time: it hardly varies, and not with
 * the load of the machine.
 */
export async function measureAllocation(baseUrl, { allocationCalls, allocationRows }) {
  const record = {};
  const rows = peers.filter(({ key }) => allocationRows.includes(key)).values();
  const lane = async () => {
    for (const { key, stub } of rows) {
      const worker = await start("allocation", [key, baseUrl, allocationCalls], flags);
      for (const column of allocationColumns) {
        if (column.stub && !stub) continue;
        record[`${key}.${column.key}`] = (await worker.ask(column)).bytes;
      }
      worker.stop();
    }
  };
  await Promise.all([lane(), lane()]);
  return record;
}
