/** An object with members, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An address that a callback, an attachment or a file can have. */
export function isWebAddress(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Numbers are known by their digits; a plus and punctuation do no harm. `undefined` where it is no number with a country code. */
export function phoneDigits(number: unknown): string | undefined {
  const digits = typeof number === "string" ? number.replace(/[\s().+-]/g, "") : "";
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
