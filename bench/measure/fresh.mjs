import { peers } from "../peers.mjs";
import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

/** Import, first answer and memory of fresh processes: one record of `row.importMs`, `.firstMs`, `.rssMB` per round. */
export async function measureFresh(baseUrl, { freshRounds }) {
  const records = [];
  // The round -1 brings the files into the machine's memory and is not kept.
  for (let round = -1; round < freshRounds; round++) {
    const record = {};
    for (const { key } of rotated(peers, round + 1)) {
      const { first } = await start("fresh", [key, baseUrl]);
      for (const [name, value] of Object.entries(first)) record[`${key}.${name}`] = value;
    }
    if (round >= 0) records.push(record);
  }
  return records;
}
