/**
 * Takes the punctuation off a phone number: `+1 (206) 555-1234` becomes `12065551234`. Answers `undefined` where there is
 * more than digits and punctuation.
 *
 * A country code is never guessed: ten digits may be a North American number without its 1, or a whole number of
 * another country, and the API sells both.
 */
export function phoneNumberDigits(value: string): string | undefined {
  return /^\s*\+?[\d\s().\-‐‑–]+$/u.test(value) ? value.replace(/\D/g, "") : undefined;
}
