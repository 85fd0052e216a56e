/**
 * Looks whether the package does in each runtime, bundler, compiler and test runner what the page "Where it runs" says,
 * with the packed tarball.
 *
 *     npm run test:runtimes                        everything, after installing what is missing into a cache of its own
 *     npm run test:runtimes -- --only node,deno    those runtimes, bundlers, compilers, test runners whose names begin so
 *     npm run test:runtimes -- --no-install        those that are there already
 *     npm run test:runtimes -- --quick             less of each
 *     npm run test:runtimes -- --write             puts what was measured into the page
 *
 * Wants `npm run build` before it.
 *
 * Ends with 1 where anything differs from the page, and says which runtimes it could not get.
 */
import { parseArgs } from "node:util";
import { NotHere } from "./cache.ts";
import type { Check, Report, Row } from "./check.ts";
import { checks } from "./checks.ts";
import { packed } from "./packed.ts";
import { differences, writeDate, writeRows } from "./page.ts";
import { type Ready, type Runtime, runtimes } from "./runtimes.ts";
import type { Tool } from "./tools/tool.ts";
import { tools } from "./tools/tools.ts";

const { values: flags } = parseArgs({
  options: { only: { type: "string", default: "" }, "no-install": { type: "boolean" }, quick: { type: "boolean" }, write: { type: "boolean" } },
});
const wanted = flags.only.split(",").map((name) => name.trim().toLowerCase());
const isWanted = ({ name }: { readonly name: string }) => wanted.some((beginning) => name.toLowerCase().startsWith(beginning));
const chosen = runtimes.filter(isWanted);

const { folder, remove } = packed();
const wrong: string[] = [];
const missing: string[] = [];
const measured = new Map<string, Row[]>();

for (const runtime of chosen) {
  const ready = await obtain(runtime);
  if (!ready) continue;
  console.log(`${runtime.name} (${ready.version})`);
  for (const check of checks) {
    const start = performance.now();
    const problems = await look(check, runtime, ready);
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    console.log(`  ${problems.length === 0 ? "as documented" : "DIFFERENT"}: ${check.name}, ${seconds} s`);
    for (const problem of problems) console.log(`    ${problem}`);
    wrong.push(...problems);
  }
}
for (const tool of flags.quick && flags.only === "" ? [] : tools.filter(isWanted)) {
  const start = performance.now();
  const problems = await tryOut(tool);
  if (!problems) continue;
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`${tool.name}: ${problems.length === 0 ? "as documented" : "DIFFERENT"}, ${seconds} s`);
  for (const problem of problems) console.log(`    ${problem}`);
  wrong.push(...problems);
}
remove();

if (flags.write) {
  // Part of it makes no new date.
  if (flags.only === "" && !flags.quick) writeDate(new Date());
  const columnsOf = new Map([...checks, ...tools].flatMap(({ tables }) => Object.entries(tables)));
  for (const [table, columns] of columnsOf) writeRows(table, columns, measured.get(table) ?? []);
}
for (const line of missing) console.log(`Not tried: ${line}`);
console.log(wrong.length === 0 ? "No difference." : `${wrong.length} differences.`);
process.exit(wrong.length === 0 ? 0 : 1);

async function obtain(runtime: Runtime): Promise<Ready | undefined> {
  try {
    return await runtime.get(!flags["no-install"]);
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    missing.push(`${runtime.name}: ${error.message}`);
    return undefined;
  }
}

async function tryOut(tool: Tool): Promise<readonly string[] | undefined> {
  try {
    return judged(tool, await tool.run(folder, !flags["no-install"]));
  } catch (error) {
    if (error instanceof NotHere) return void missing.push(`${tool.name}: ${error.message}`);
    return [`${tool.name}: it did not run: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What is wrong, the page's tables taken into account, and keeps what was measured for them. */
function judged({ tables }: Pick<Tool, "tables">, { problems, rows }: Report): readonly string[] {
  for (const [table, own] of Object.entries(rows)) measured.set(table, [...(measured.get(table) ?? []), ...own]);
  const told = flags.write ? [] : Object.entries(rows).flatMap(([table, own]) => differences(table, tables[table] ?? [], own));
  return [...problems, ...told];
}

async function look(check: Check, runtime: Runtime, ready: Ready): Promise<readonly string[]> {
  try {
    return judged(check, await check.run({ runtime, ready, folder, isQuick: flags.quick ?? false }));
  } catch (error) {
    return [`${runtime.name}: it did not run: ${error instanceof Error ? error.message : String(error)}`];
  }
}
