import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

const latencyMs = 50;
const pages = 40;

const rows = [
  { label: "OpenAI", way: "openai", prefetch: 0 },
  { label: "Telnyx", way: "telnyx", prefetch: 0 },
  { label: "flowroute-sdk over fetch", way: "ours-fetch", prefetch: 0 },
  { label: "flowroute-sdk as installed", way: "ours", prefetch: 0 },
  { label: "by hand, global fetch", way: "by hand, fetch", prefetch: 8, against: "by hand, fetch" },
  { label: "by hand, node:http", way: "by hand, node:http", prefetch: 8, against: "by hand, node:http" },
  { label: "flowroute-sdk over fetch", way: "ours-fetch", prefetch: 8, against: "by hand, fetch" },
  { label: "flowroute-sdk as installed", way: "ours", prefetch: 8, against: "by hand, node:http" },
];

/**
 * 40 pages at 50 ms each, against the waiting alone, in one stream or in eight, and against eight streams by hand over the
 * same transport. The length of a page is given, so that eight can be asked for at once from the beginning.
 */
export async function measurePages(baseUrl, { pageRows, pageRounds }) {
  const results = rows.filter(({ way }) => pageRows.includes(way)).map((row) => ({ ...row, waitingMs: waiting(row.prefetch), rounds: [] }));
  for (let round = 0; round < pageRounds; round++) {
    for (const result of rotated(results, round)) {
      const { first } = await start("pages", [result.way, `${baseUrl}/pages/${latencyMs}/${pages * 200}`, result.prefetch, pages]);
      result.rounds.push(first.ms);
    }
  }
  return results;
}

const waiting = (prefetch) => Math.ceil(pages / Math.max(1, prefetch)) * latencyMs;
