import { start } from "../worker.mjs";

const latencyMs = 50;
const pages = 40;

const rows = [
  { label: "OpenAI", way: "openai", prefetch: 0 },
  { label: "Telnyx", way: "telnyx", prefetch: 0 },
  { label: "flowroute-sdk over fetch", way: "ours-fetch", prefetch: 0 },
  { label: "flowroute-sdk as installed", way: "ours", prefetch: 0 },
  { label: "flowroute-sdk over fetch", way: "ours-fetch", prefetch: 8 },
  { label: "flowroute-sdk as installed", way: "ours", prefetch: 8 },
];

/**
 * 40 pages at 50 ms each, against the limit: the waiting alone, in one stream or in eight. No loop can be faster, as the
 * first page tells that there are others only after its 50 ms; eight at once need six turns for 40 pages.
 */
export async function measurePages(baseUrl, { pageRows }) {
  const results = [];
  for (const { label, way, prefetch } of rows) {
    if (!pageRows.includes(way)) continue;
    const { first } = await start("pages", [way, `${baseUrl}/pages/${latencyMs}/${pages * 200}`, prefetch]);
    const limitMs = prefetch === 0 ? pages * latencyMs : (1 + Math.ceil((pages - 1) / prefetch)) * latencyMs;
    results.push({ label, prefetch, limitMs, ...first });
  }
  return results;
}
