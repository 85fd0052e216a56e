import { peers } from "../peers.mjs";
import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

/** Import, first answer and memory of fresh processes: one record of `row.importMs`, `.firstMs`, `.rssMB` per round. */
export async function measureFresh(baseUrl, { freshRounds }) {
  const records = [];
  for (let round = 0; round < freshRounds; round++) {
    const record = {};
    for (const { key } of rotated(peers, round)) {
      const { first } = await start("fresh", [key, baseUrl]);
      for (const [name, value] of Object.entries(first)) record[`${key}.${name}`] = value;
    }
    records.push(record);
  }
  return records;
}
