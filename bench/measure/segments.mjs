import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

export const segmentWays = ["flowroute-sdk", "split-sms", "sms-segments-calculator"];

/** CPU time of counting the segments of one text, in microseconds; one record of ways per round. All must count the same. */
export async function measureSegments({ segmentRounds, segmentTexts }) {
  const counters = {};
  for (const way of segmentWays) counters[way] = await start("segments", [way]);
  const records = [];
  for (let round = 0; round < segmentRounds; round++) {
    const record = {};
    const sums = new Set();
    for (const way of rotated(segmentWays, round)) {
      // The slowest takes some forty times as long as the next.
      const texts = way === "sms-segments-calculator" ? segmentTexts / 50 : segmentTexts;
      const { us, perText } = await counters[way].ask(texts);
      record[way] = us / texts;
      sums.add(perText);
    }
    if (sums.size > 1) throw new Error(`segments: they do not count the same: ${[...sums]}`);
    records.push(record);
  }
  for (const { stop } of Object.values(counters)) stop();
  return records;
}
