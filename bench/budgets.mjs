import { callColumns } from "./measure/calls.mjs";
import { baseline, peers } from "./peers.mjs";
import { column, median, medianRatio } from "./statistics.mjs";
import { digits, ratio, whole } from "./table.mjs";

const overLoopback = callColumns.filter(({ stub }) => !stub);
const libraries = peers.filter(({ install, key }) => install && !["ours", "ours-fetch", "undici", "openapi-fetch"].includes(key));
const worst = (values) => Math.max(...values);
const ours = (rows) => rows.filter(({ label, way = "" }) => label.startsWith("flowroute-sdk") || way.startsWith("ours"));

/**
 * What is promised, and what this run shows: rows of a table. The figure that counts is the worst of its kind.
 *
 * @param {object} results - Of all measurements, as `run.mjs` writes them to a file.
 */
export function budgets({ calls, fresh, sizes, pages, items, many, queue, rows, types, segments, webhooks }) {
  const callRatio = (key, base, name) => medianRatio(column(calls, `${key}.${name}`), column(calls, `${base}.${name}`));
  const importBase = median(column(fresh, `${baseline}.importMs`));
  const cpuOf = (wanted) => column(items.find(({ way }) => way === wanted).slices, "cpuMs");
  const rowsCpu = (wanted) => column(rows.find(({ way }) => way === wanted).slices, "cpuMs");
  return [
    ["stub GET over a bare fetch", 1.75, callRatio("ours-fetch", baseline, "stubGet"), ratio],
    ["stub POST over a bare fetch", 2, callRatio("ours-fetch", baseline, "stubPost"), ratio],
    ["over fetch on loopback, worst of four, over a bare fetch", 1.15, worst(overLoopback.map(({ key }) => callRatio("ours-fetch", baseline, key))), ratio],
    ["over fetch on loopback, worst of four, over a fetch with a deadline by hand", 1.15, worst(overLoopback.map(({ key }) => callRatio("ours-fetch", "fetch-deadline", key))), ratio],
    ["as installed on loopback, worst of four, over node:http by hand", 1.3, worst(overLoopback.map(({ key }) => callRatio("ours", "node-http", key))), ratio],
    ...libraries.map(({ key: peer, label }) => [`as installed on loopback, worst of four, over ${label}`, 1, worst(overLoopback.map(({ key }) => callRatio("ours", peer, key))), ratio]),
    ["first answer beyond node:http by hand, ms", 40, median(column(fresh, "ours.firstMs")) - median(column(fresh, "node-http.firstMs")), whole],
    ["import, ms", 15, worst(["ours", "ours-fetch"].map((key) => median(column(fresh, `${key}.importMs`)) - importBase)), whole],
    ["bundle for the web, the whole API, gzip kB of 1,024 bytes", 20, sizes["ours-fetch"].gzipBytes / 1_024, (value) => digits(value, 2)],
    ["packages installed beside it", 0, sizes.ours.packages - 1, whole],
    ["40 pages, eight at once, over eight streams by hand", 1.15, worst(ours(pages).filter(({ against }) => against).map(({ rounds, against }) => medianRatio(rounds, pages.find(({ way }) => way === against).rounds))), ratio],
    ["items as installed, CPU time over the loop by hand over fetch", 1.1, medianRatio(cpuOf("ours"), cpuOf("by hand, fetch")), ratio],
    ["items over fetch, CPU time over the loop by hand over fetch", 1.1, medianRatio(cpuOf("ours-fetch"), cpuOf("by hand, fetch")), ratio],
    ["items as installed, CPU time over the loop by hand over node:http", 1.1, medianRatio(cpuOf("ours"), cpuOf("by hand, node:http")), ratio],
    ["the same, ids in no order", 1.1, medianRatio(cpuOf("ours/scattered"), cpuOf("by hand, node:http")), ratio],
    ["items, heap growth, MB", 1, worst(ours(items).map(({ heapGrowthMB }) => heapGrowthMB)), (value) => digits(value, 2)],
    ["rows of call records, CPU time over download, gzip and the CSV parser by hand", 1.2, medianRatio(rowsCpu("ours"), rowsCpu("by hand")), ratio],
    ["rows of call records, heap growth, MB", 1, worst(ours(rows).map(({ heapGrowthMB }) => heapGrowthMB)), (value) => digits(value, 2)],
    ["segments of a text, CPU time over that of split-sms, the faster of the other two", 0.1, medianRatio(column(segments, "flowroute-sdk"), column(segments, "split-sms")), (value) => digits(value, 3)],
    ["100,000 calls that wait, all aborted, s", 2, queue.find(({ way, calls }) => way === "aborted" && calls === 100_000).leavingMs / 1_000, (value) => digits(value, 2)],
    ["calls that wait, latest after its deadline, s", 0.3, worst(queue.map(({ lateMs }) => lateMs)) / 1_000, (value) => digits(value, 2)],
    ["many messages, CPU time over a pool by hand over send", 1.3, medianRatio(column(many[1].slices, "cpuMs"), column(many[0].slices, "cpuMs")), ratio],
    ["many messages, heap growth, MB", 1, many[1].heapGrowthMB, (value) => digits(value, 2)],
    ["a webhook received, over node:http with JSON.parse by hand", 1.5, worst(["ours", "ours, with a secret"].map((way) => medianRatio(column(webhooks, way), column(webhooks, "by hand")))), ratio],
    ["type instantiations of a program of one call", 1_000, ours(types)[0].instantiations, whole],
  ].map(([name, budget, figure, shown]) => [name, `≤ ${budget}`, shown(figure), figure <= budget ? "met" : "NOT met"]);
}
