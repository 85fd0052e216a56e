import { styleText } from "node:util";

/** Colours are for a terminal, and for whoever has not asked to be spared. */
const isColourful = process.stdout.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";

const styled = (style: Parameters<typeof styleText>[0]) => (text: string) => (isColourful ? styleText(style, text) : text);

export const strong = styled("bold");
export const faint = styled("dim");
export const code = styled("cyan");
export const good = styled("green");

export function print(...lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

/** Rows under their headings, each column as wide as it has to be. */
export function table<Column extends string>(headings: readonly Column[], rows: readonly Readonly<Record<Column, string | number | null>>[]): string[] {
  const cells = rows.map((row) => headings.map((heading) => String(row[heading] ?? "")));
  const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ").trimEnd();
  return [faint(line(headings)), ...cells.map(line)];
}

/** `12065551234` as people write it. */
export function phone(number: string): string {
  return number.replace(/^1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}

export function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
