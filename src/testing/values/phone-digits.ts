/** Numbers are known by their digits; a plus and punctuation do no harm. `undefined` where it is no number with a country code. */
export function phoneDigits(number: unknown): string | undefined {
  const digits = typeof number === "string" ? number.replace(/[\s().+-]/g, "") : "";
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
