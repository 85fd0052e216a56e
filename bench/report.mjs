import { budgets } from "./budgets.mjs";
import { allocationColumns } from "./measure/allocation.mjs";
import { callColumns } from "./measure/calls.mjs";
import { segmentWays } from "./measure/segments.mjs";
import { webhookWays } from "./measure/webhooks.mjs";
import { baseline, peers } from "./peers.mjs";
import { column, median, medianRatio } from "./statistics.mjs";
import { digits, ratio, table, thousands, whole } from "./table.mjs";

const labelOf = (key) => peers.find((peer) => peer.key === key).label;

/** The results as tables, in Markdown. */
export function report(results) {
  const { machine, calls, fresh, sizes, allocation, signal, pages, items, many, queue, rows, types, segments, webhooks } = results;
  return [
    `${machine.date}, Node ${machine.node}, ${machine.cores} × ${machine.cpu}, ${machine.system}; ${calls.length} rounds of calls, ${fresh.length} of fresh processes.`,
    "CPU time of a call, bare global fetch = 1:",
    callTable(calls, fresh, sizes),
    `Bare global fetch took, in CPU µs: ${callColumns.map(({ key, label }) => `${label} ${whole(median(column(calls, `${baseline}.${key}`)))}`).join(", ")}.`,
    "What a call allocates, and the memory of a fresh process after one answer:",
    allocationTable(allocation, fresh),
    "Many GETs on one shared signal:",
    table(
      ["", "calls", "first 1,000, CPU µs", "last 1,000, CPU µs", "last / first", "listeners left"],
      Object.entries(signal).map(([key, { calls, first, last, listeners }]) => [labelOf(key), thousands(calls), whole(first), whole(last), ratio(last / first), thousands(listeners)]),
    ),
    "40 pages at 50 ms each:",
    pagesTable(pages),
    `${thousands(items[0].items)} items in pages of 200:`,
    itemsTable(items),
    `${thousands(rows[0].items)} rows of a file of call records:`,
    itemsTable(rows),
    "Counting the segments of a text:",
    table(
      ["", "CPU µs a text", "over split-sms"],
      segmentWays.map((way) => [way, digits(median(column(segments, way)), 2), digits(medianRatio(column(segments, way), column(segments, "split-sms")), 3)]),
    ),
    "Calls that wait for their turn and all leave:",
    queueTable(queue),
    `${thousands(many[0].messages)} messages through a stub, ten at once:`,
    itemsTable(many),
    "Receiving a message by webhook:",
    table(
      ["", "CPU µs", "/ by hand"],
      webhookWays.map((way) => [way, whole(median(column(webhooks, way))), ratio(medianRatio(column(webhooks, way), column(webhooks, "by hand")))]),
    ),
    "Type checking a program of one call:",
    table(
      ["", "instantiations", "types", "check, s"],
      types.map(({ label, instantiations, types: count, checkS }) => [label, thousands(instantiations), thousands(count), digits(checkS, 2)]),
    ),
    "What is promised, and what this run shows:",
    table(["", "budget", "figure", ""], budgets(results)),
  ].join("\n\n");
}

function callTable(calls, fresh, sizes) {
  const importBase = median(column(fresh, `${baseline}.importMs`));
  const rows = peers.map(({ key, label }) => [
    label,
    ...callColumns.map((each) => ratio(medianRatio(column(calls, `${key}.${each.key}`), column(calls, `${baseline}.${each.key}`)))),
    // Importing an empty row takes a moment too.
    whole(Math.max(0, median(column(fresh, `${key}.importMs`)) - importBase)),
    whole(median(column(fresh, `${key}.firstMs`))),
    sizes[key].gzipBytes === undefined ? "" : digits(sizes[key].gzipBytes / 1_024, 1),
    sizes[key].installedBytes === undefined ? "" : digits(sizes[key].installedBytes / 1e6, 1),
    sizes[key].packages,
  ]);
  return table(["", ...callColumns.map(({ label }) => label), "import, ms", "first answer, ms", "gzip kB", "installed MB", "packages"], rows);
}

function allocationTable(allocation, fresh) {
  const rows = peers.map(({ key, label }) => [
    label,
    ...allocationColumns.map((each) => digits(kilo(allocation[`${key}.${each.key}`]), 1)),
    whole(median(column(fresh, `${key}.rssMB`))),
  ]);
  return table(["", ...allocationColumns.map(({ label }) => label), "RSS, MB"], rows);
}

const kilo = (bytes) => (bytes === undefined ? undefined : bytes / 1_000);

function pagesTable(pages) {
  const rows = pages.map(({ label, prefetch, waitingMs, rounds, against }) => {
    const byHand = pages.find(({ way }) => way === against);
    return [label, prefetch || "none", whole(waitingMs), whole(median(rounds)), ratio(median(rounds) / waitingMs), byHand && ratio(medianRatio(rounds, byHand.rounds))];
  });
  return table(["", "at once", "the waiting, ms", "took, ms", "took / waiting", "took / by hand"], rows);
}

function itemsTable(items) {
  const rows = items.map(({ label, against, ms, cpuMs, heapGrowthMB, slices }) => {
    const byHand = items.find(({ way }) => way === against);
    return [
      label,
      digits(ms / 1_000, 2),
      digits(cpuMs / 1_000, 2),
      ratio(medianRatio(column(slices, "ms"), column(byHand.slices, "ms"))),
      ratio(medianRatio(column(slices, "cpuMs"), column(byHand.slices, "cpuMs"))),
      digits(heapGrowthMB, 2),
    ];
  });
  return table(["", "time, s", "CPU, s", "time / by hand", "CPU / by hand", "heap growth, MB"], rows);
}

function queueTable(queue) {
  const rows = queue.map(({ way, calls, leavingMs, cpuMs, lateMs }) => [way, thousands(calls), whole(leavingMs), whole(cpuMs), whole(lateMs)]);
  return table(["", "calls", "took, ms", "CPU, ms", "latest after its deadline, ms"], rows);
}
