/** How things are said to people. */
import { dollars as twoDigits, faint, strong, table } from "../tour/print.ts";
export { faint, strong, table };

export const many = (count: number, one: string, more = `${one}s`): string => `${count.toLocaleString("en-US")} ${count === 1 ? one : more}`;

export function dollars(nanodollars: number): string {
  const amount = nanodollars / 1e9;
  return amount > 0 && amount < 1 ? `$${amount.toFixed(4)}` : twoDigits(amount);
}

export function duration(seconds: number): string {
  if (seconds < 1) return "a moment";
  if (seconds < 90 && seconds !== 60) return many(Math.round(seconds), "second");
  if (seconds === 3_600) return "1 hour";
  if (seconds < 5_400) return many(Math.round(seconds / 60), "minute");
  return `${Math.floor(seconds / 3_600)} h ${Math.round((seconds % 3_600) / 60)} min`;
}

/** Counts of each, the most frequent first. */
export function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** So that a shell takes it as one word. */
export const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
