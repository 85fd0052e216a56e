/**
 * Takes the punctuation off a phone number: `+1 (206) 555-1234` becomes `12065551234`. Answers `undefined` for what is
 * no phone number with its country code (E.164: 7 to 15 digits, none begins with 0).
 *
 * A country code is never guessed: ten digits may be a North American number without its 1, or a whole number of
 * another country, and the API sells both.
 */
export function phoneNumberDigits(value: string): string | undefined {
  if (!/^\s*\+?[\d\s().\-‐‑–]+$/u.test(value)) return undefined;
  const digits = value.replace(/\D/g, "");
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
