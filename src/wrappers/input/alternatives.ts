/** What to write instead of a name that is not known: the likeliest one, or else all, introduced by `there`. */
export function alternatives(name: string, known: readonly string[], there: string): string {
  const wanted = squeezed(name);
  const likeliest =
    known.find((candidate) => isNear(squeezed(candidate), wanted)) ?? known.find((candidate) => wanted.length > 3 && squeezed(candidate).startsWith(wanted));
  return likeliest ? `did you mean "${likeliest}"?` : `${there} ${known.join(", ")}`;
}

/** `startsWith` and `starts_with` squeeze to the same. */
const squeezed = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Alike but for two letters side by side: wrong, swapped, too many or too few. */
function isNear(a: string, b: string): boolean {
  let before = 0;
  let behind = 0;
  while (before < a.length && a[before] === b[before]) before++;
  while (behind < a.length && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  return before + behind >= Math.max(1, a.length - 2, b.length - 2);
}
