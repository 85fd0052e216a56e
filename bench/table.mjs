/**
 * A table that reads well in a terminal and in Markdown.
 *
 * @param {string[]} head
 * @param {(string | number | undefined)[][]} rows - The first cell is the row's name.
 */
export function table(head, rows) {
  const lines = [head, ...rows].map((row) => head.map((_, column) => String(row[column] ?? "")));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const write = (line) => `| ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [write(lines[0]), rule, ...lines.slice(1).map(write)].join("\n");
}

/** A figure with as many digits as it deserves; nothing for nothing. */
export function digits(value, places) {
  return value === undefined || Number.isNaN(value) ? "" : value.toFixed(places);
}

export const ratio = (value) => digits(value, 2);
export const whole = (value) => digits(value, 0);
export const thousands = (value) => (value === undefined ? "" : value.toLocaleString("en-US"));
