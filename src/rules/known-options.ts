/** Refuses a misspelt option, which would otherwise be left out without a word. */
export function requireKnown(options: object, names: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw new TypeError(`there is no option ${JSON.stringify(name)}; there are ${names.join(", ")}`);
  }
}
