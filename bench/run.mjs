/**
 * Measures flowroute-sdk beside its peers, in one run.
 *
 *     npm run bench                some minutes
 *     npm run bench -- --quick     under a minute, for a first look
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, release, type } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installOurs, installPeers } from "./install.mjs";
import { peers } from "./peers.mjs";
import { start } from "./worker.mjs";

const { values: flags } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

const effort = flags.quick
  ? {
      generations: 1,
      rounds: 9,
      atMostMs: 9_000,
      ms: 15,
      warmUpCalls: 80,
      freshRounds: 1,
      allocationCalls: 200,
      allocationRows: ["node-http", "fetch", "stripe", "ours-fetch", "ours"],
      signalCalls: 2_000,
      signalRows: ["fetch", "ours"],
      pageRows: ["by hand, fetch", "by hand, node:http", "ours-fetch", "ours"],
      webhookRounds: 9,
      webhooks: 1_000,
      pageRounds: 1,
      items: 20_000,
      queueCalls: [10_000, 100_000],
      slices: 4,
      messages: 8_000,
      messageSlices: 4,
      typePrograms: ["openapi-fetch.ts", "ours.ts"],
      segmentRounds: 3,
      segmentTexts: 7_000,
    }
  : {
      generations: 3,
      rounds: 12,
      atMostMs: 240_000,
      ms: 50,
      warmUpCalls: 1_200,
      freshRounds: 7,
      allocationCalls: 600,
      allocationRows: peers.map(({ key }) => key),
      signalCalls: 20_000,
      signalRows: ["node-http", "fetch", "openapi-fetch", "openai", "ours-fetch", "ours"],
      pageRows: ["openai", "telnyx", "by hand, fetch", "by hand, node:http", "ours-fetch", "ours"],
      webhookRounds: 30,
      webhooks: 2_000,
      pageRounds: 5,
      items: 1_000_000,
      queueCalls: [10_000, 50_000, 100_000, 200_000],
      slices: 20,
      messages: 100_000,
      messageSlices: 10,
      typePrograms: ["openapi-fetch.ts", "openai.ts", "twilio.ts", "ours.ts"],
      segmentRounds: 9,
      segmentTexts: 70_000,
    };

const began = performance.now();
/** Says on stderr how far it is, so that stdout holds the tables alone. */
const step = async (name, work) => {
  process.stderr.write(`${name} … `);
  const start = performance.now();
  const result = await work();
  process.stderr.write(`${((performance.now() - start) / 1_000).toFixed(1)} s\n`);
  return result;
};

await step("installing the peers", installPeers);
await step("building and packing", installOurs);

// Only now are the packages there that these import.
const { measureAllocation } = await import("./measure/allocation.mjs");
const { measureCalls } = await import("./measure/calls.mjs");
const { measureFresh } = await import("./measure/fresh.mjs");
const { measureItems } = await import("./measure/items.mjs");
const { measureQueue } = await import("./measure/queue.mjs");
const { measureMany } = await import("./measure/many.mjs");
const { measurePages } = await import("./measure/pages.mjs");
const { measureRows } = await import("./measure/rows.mjs");
const { measureSegments } = await import("./measure/segments.mjs");
const { measureSignal } = await import("./measure/signal.mjs");
const { measureSizes } = await import("./measure/size.mjs");
const { measureTypes } = await import("./measure/types.mjs");
const { measureWebhooks } = await import("./measure/webhooks.mjs");
const { report } = await import("./report.mjs");

const server = await start("server");
const baseUrl = `http://127.0.0.1:${server.first.port}`;
const machine = {
  date: new Date().toISOString().slice(0, 16).replace("T", " "),
  node: process.versions.node,
  cores: cpus().length,
  cpu: cpus()[0]?.model.trim(),
  system: `${type()} ${/^\d+\.\d+/.exec(release())?.[0]}`,
};

const results = {
  machine,
  effort,
  sizes: await step("sizes", measureSizes),
  types: await step("types", () => measureTypes(effort)),
  calls: await step("calls", () => measureCalls(baseUrl, effort)),
  // After the calls, so that the files are in the machine's memory already.
  fresh: await step("fresh processes", () => measureFresh(baseUrl, effort)),
  allocation: await step("allocation", () => measureAllocation(baseUrl, effort)),
  signal: await step("one shared signal", () => measureSignal(baseUrl, effort)),
  pages: await step("pages", () => measurePages(baseUrl, effort)),
  segments: await step("segments", () => measureSegments(effort)),
  items: await step("items", () => measureItems(baseUrl, effort)),
  queue: await step("queue", () => measureQueue(effort)),
  many: await step("many messages", () => measureMany(effort)),
  rows: await step("rows of call records", () => measureRows(baseUrl, effort)),
  webhooks: await step("webhooks", () => measureWebhooks(effort)),
};
server.stop();

const folder = join(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "latest.json"), `${JSON.stringify(results, null, 2)}\n`);
process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(0)} s in all\n\n`);
console.log(report(results));
