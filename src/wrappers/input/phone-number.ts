/** A phone number as its digits, or what about the text is wrong, in words that repeat nothing of it. */
export interface PhoneNumber {
  readonly digits: string;
  readonly hasPlus: boolean;
  readonly problem: string | undefined;
}

/** Many times what any number has, for all that programs put around one. */
const longest = 200;

/**
 * What stands between digits: blanks, dashes, points, brackets, slashes and tildes of every script that writes numbers
 * with them; and what nobody sees: marks for the direction of a text, joiners, soft hyphens, a byte order mark, anchors of
 * notes and pictures, the cap around a digit that is an emoji.
 */
const dress = /[\s\u2800\p{Dash}\p{DI}\p{Cc}\uFFF9-\uFFFC().[\]/~·•・ー（）［］．／～]|\u20E3/u;

/** It turns round the order in which digits are seen, so that another number is meant than is written. */
const override = "\u202E";

/**
 * Takes everything but the digits off a phone number: `+1 (206) 555-1234` becomes `12065551234`, and so does what
 * contacts, web pages and chat programs make of it.
 *
 * A country code is never guessed: ten digits may be a North American number without its 1, or a whole number of
 * another country, and the API sells both.
 */
export function readPhoneNumber(text: string): PhoneNumber {
  let digits = "";
  let hasPlus = false;
  const found = (problem?: string): PhoneNumber => ({ digits, hasPlus, problem });
  if (text.length > longest) return found("too long for a phone number");
  // The usual case, for which nothing has to be looked up.
  if (/^[0-9]+$/.test(text)) return { digits: text, hasPlus, problem: undefined };
  let position = 0;
  for (const character of text) {
    position++;
    if (/\p{Nd}/u.test(character)) digits += valueOf(character);
    else if (/[+＋]/.test(character) && !hasPlus && digits === "") hasPlus = true;
    else if (character === override || !dress.test(character)) return found(`with ${nameOf(character)} at position ${position}`);
  }
  return digits ? found() : found("without a digit");
}

/** Of a digit of any script; each has its ten in a row, from 0 on. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value % 10;
}

function nameOf(character: string): string {
  // Of letters and numbers not even the code point: they are the caller's.
  if (/\p{L}/u.test(character)) return "a letter";
  if (/\p{N}/u.test(character)) return "a number that is no digit";
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return /[+＋]/.test(character) ? "another plus" : `the character U+${code}`;
}
