/** What to write instead of a name that is not known: the likeliest one, or else all, introduced by `there`. */
export function alternatives(name: string, known: readonly string[], there: string): string {
  const likeliest =
    known.find((candidate) => squeezed(candidate) === squeezed(name)) ??
    known.find((candidate) => isOneEditAway(candidate, name)) ??
    known.find((candidate) => name.length > 3 && candidate.startsWith(name));
  return likeliest ? `did you mean "${likeliest}"?` : `${there} ${known.join(", ")}`;
}

/** `startsWith` and `starts_with` squeeze to the same. */
const squeezed = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** One letter too many, too few, wrong, or two swapped. */
function isOneEditAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
