/** Refuses a misspelt option, which would otherwise be left out without a word. */
export function requireKnown(options: object, names: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw new TypeError(`there is no option ${JSON.stringify(name)}; there ${names.length > 1 ? "are" : "is"} ${names.join(", ")}`);
  }
}

/** What is kept for no time, or for none that can be told, would be lost without a word. */
export function requireTime(name: string, ms: number | undefined): void {
  if (ms !== undefined && !(typeof ms === "number" && ms > 0 && ms <= Number.MAX_SAFE_INTEGER)) throw new TypeError(`${name} must be milliseconds over 0`);
}
