import { fitsIn, type Practice, practiceOf, type PracticeOptions } from "./practice.ts";

/** A replacement, then the characters that it stands for: such as programs put in the place of what was typed. */
const groups = [
  "'\u2018\u2019\u201a\u201b\u2032\u02b9\u02bc\u00b4\u0060\u2039\u203a",
  '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb',
  "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u2022",
  " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
  "\n\u0085\u2028\u2029",
];
/** Seen by nobody. Not U+200D, which joins the parts of an emoji and of some scripts' letters. */
const unseen = "\u00ad\u200b\u2060\ufeff";

let replacements: ReadonlyMap<string, string> | undefined;

function all(): ReadonlyMap<string, string> {
  const pairs = groups.flatMap(([replacement = "", ...characters]) => characters.map((each) => [each, replacement] as const));
  return new Map([...pairs, ["\u2026", "..."], ...Array.from(unseen, (each) => [each, ""] as const)]);
}

/** What a character may be replaced by that looks the same or nearly so. Letters are never: an accent is part of a name. */
export const replacementOf = (character: string): string | undefined => (replacements ??= all()).get(character);

/**
 * The text with typographic quotes, dashes, spaces, ellipses and invisible marks replaced by plain ones where they would
 * take it out of the one-byte alphabet. What has no plain form stays as it is: {@link segments} names it.
 */
export function plain(text: string, options?: PracticeOptions): string {
  const practice: Practice = practiceOf(text, options);
  let result = "";
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if (fitsIn(practice, text.charCodeAt(index))) continue;
    const replacement = replacementOf(text.charAt(index));
    if (replacement === undefined) continue;
    result += text.slice(from, index) + replacement;
    from = index + 1;
  }
  return result + text.slice(from);
}
