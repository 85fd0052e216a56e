/** Digits without a plus and country code get a 1 in front: 646 means 1646, and links say so. */
export function withCountryCode(startsWith: string | undefined): string | undefined {
  if (startsWith === undefined) return undefined;
  if (startsWith.startsWith("+")) return startsWith.slice(1);
  // No North American area code begins with 1, so a 1 in front is the country code.
  return startsWith.startsWith("1") ? startsWith : `1${startsWith}`;
}
