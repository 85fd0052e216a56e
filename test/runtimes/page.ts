import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./check.ts";

const file = join(import.meta.dirname, "../../docs/where-it-runs.md");

/** Stands between the names of runtimes of which the same was measured. */
const separator = " · ";

/** Where a table of the page begins and ends. */
const markers = (table: string) => [`<!-- measured: ${table} -->`, "<!-- end -->"] as const;

/** The rows of a table of the page, one for each runtime. */
export function documentedRows(table: string): Row[] {
  return linesOf(table).flatMap((line) => {
    const [names = "", ...cells] = line.split("|").slice(1, -1).map((cell) => cell.trim());
    return names === "" ? [] : names.split(separator).map((name) => ({ name, cells }));
  });
}

function linesOf(table: string): string[] {
  const page = readFileSync(file, "utf8");
  const [begin, end] = markers(table);
  const start = page.indexOf(begin);
  if (start === -1) throw new Error(`${file} has no place for the table "${table}"`);
  return page.slice(start + begin.length, page.indexOf(end, start)).trim().split("\n").slice(2).filter(Boolean);
}

/** What was measured and stands otherwise in the page, or not at all. */
export function differences(table: string, columns: readonly string[], measured: readonly Row[]): string[] {
  const documented = new Map(documentedRows(table).map(({ name, cells }) => [name, cells]));
  return measured.flatMap(({ name, cells }) => {
    const told = documented.get(name);
    if (!told) return [`${name} is not in the page's table "${table}"`];
    return cells.flatMap((cell, index) => (isAsTold(cell, told[index]) ? [] : [`${name}, ${columns[index]}: measured ${cell}, the page says ${told[index]} (${table})`]));
  });
}

/** A POST may get lost on its way to a server that breaks off; where all should go well, that is a problem of its own. */
function isAsTold(measured: string, told: string | undefined): boolean {
  return measured === told || (measured === "0" && told === "1");
}

/** Says in the page when all of it was measured. */
export function writeDate(now: Date): void {
  const page = readFileSync(file, "utf8");
  writeFileSync(file, page.replace(/(?<=<!-- measured on -->)[^<]*/, now.toISOString().slice(0, 10)));
}

/** Puts what was measured into the page. What was not measured this time stays. */
export function writeRows(table: string, columns: readonly string[], measured: readonly Row[]): void {
  const fresh = new Map(measured.map((row) => [row.name, row]));
  const kept = documentedRows(table).map((row) => fresh.get(row.name) ?? row);
  const names = new Set(kept.map(({ name }) => name));
  const rows = [...kept, ...measured.filter(({ name }) => !names.has(name))];
  // Those that are alike share a line.
  const merged = new Map<string, Row>();
  for (const { name, cells } of rows) {
    const alike = merged.get(cells.join("|"));
    merged.set(cells.join("|"), { name: alike ? alike.name + separator + name : name, cells });
  }
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const text = [line(["", ...columns]), line(["", ...columns].map(() => "---")), ...[...merged.values()].map(({ name, cells }) => line([name, ...cells]))].join("\n");
  const page = readFileSync(file, "utf8");
  const [begin, end] = markers(table);
  const start = page.indexOf(begin) + begin.length;
  writeFileSync(file, `${page.slice(0, start)}\n\n${text}\n\n${page.slice(page.indexOf(end, start))}`);
}
