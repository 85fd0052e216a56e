import { createRequire } from "node:module";
import fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { expect, test } from "vitest";
import { plain, segments } from "flowroute-sdk/sms";
import { runs } from "../support/runs.ts";

/** It has no types of its own. */
interface SplitSms {
  split(text: string, options: { summary: boolean }): { characterSet: "GSM" | "Unicode"; bytes: number; parts: object[] };
}
const { split } = createRequire(import.meta.url)("split-sms") as SplitSms;

const ours = (text: string) => {
  const { encoding, units, segments: count } = segments(text, { practice: "gsm" });
  return [encoding, units, count];
};
const bySplitSms = (text: string) => {
  const { characterSet, bytes, parts } = split(text, { summary: true });
  return characterSet === "GSM" ? ["GSM-7", bytes, parts.length] : ["UCS-2", bytes / 2, parts.length];
};
const byCalculator = (text: string) => {
  const { encodingName, numberOfCharacters, segmentsCount } = new SegmentedMessage(text);
  return encodingName === "GSM-7" ? [encodingName, numberOfCharacters, segmentsCount] : [encodingName, text.length, segmentsCount];
};

const gsm = [..."@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0189:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€"];
const odd = ["’", "“", "–", "…", "\u00a0", "ж", "中", "ç", "`", "\t"];
const pairs = ["😀", "🚀", "𝒳"];
const of = (characters: string[]) => fc.array(fc.constantFrom(...characters), { maxLength: 500 }).map((each) => each.join(""));
/** Long runs bring the ends of segments into play. */
const runsOf = (characters: string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...characters), fc.integer({ min: 1, max: 160 })), { maxLength: 6 }).map((each) => each.map(([character, times]) => character.repeat(times)).join(""));
const texts = fc.oneof(of(gsm), runsOf(gsm), of([...gsm, ...odd]), runsOf([...gsm, ...odd]), of([...odd, ...pairs]), runsOf([...odd, ...pairs]));

test("every character of the basic plane is of the alphabet here that it is of in both libraries", () => {
  const differing: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const text = String.fromCharCode(code);
    const [mine, splits] = [ours(text), bySplitSms(text)].map(([encoding, units]) => `${encoding} ${units}`);
    // Of half a pair the one counts two characters: difference 1.
    if (mine !== splits && (code & 0xfc00) !== 0xd800) differing.push(`${code.toString(16)} ${mine} ${splits}`);
  }
  for (const code of [...gsm, ...odd].map((each) => each.charCodeAt(0))) expect(ours(String.fromCharCode(code))).toEqual(byCalculator(String.fromCharCode(code)));
  expect(differing).toEqual([]);
});

test("gives what split-sms gives, for every well-formed text", () => {
  fc.assert(fc.property(texts, (text) => void expect(ours(text)).toEqual(bySplitSms(text))), { numRuns: runs(300) });
});

test("gives what sms-segments-calculator gives, for texts without characters of several code points", () => {
  fc.assert(fc.property(texts, (text) => void expect(ours(text)).toEqual(byCalculator(text))), { numRuns: runs(100) });
});

/** Every difference that was found, and who is right. */
test.each<[who: string, text: string, mine: unknown[], theirs: unknown[], oracle: (text: string) => unknown[]]>([
  // A high surrogate without its low one is one code unit. The library takes it for a pair, and skips what follows: ours is right.
  ["1. half a pair, split-sms", "ж\ud83dж", ["UCS-2", 3, 1], ["UCS-2", 3, 1], bySplitSms],
  ["1. half a pair at the end, split-sms", "ж\ud83d", ["UCS-2", 2, 1], ["UCS-2", 3, 1], bySplitSms],
  // A flag is two pairs, which a phone joins again; carriers cut between pairs. The library keeps what a reader takes for one
  // character in one segment, as Twilio does. On Flowroute ours is right as far as 03.40 goes: it knows nothing of graphemes.
  ["2. a flag at the end of a segment, sms-segments-calculator", `${"ж".repeat(65)}🇩🇪${"ж".repeat(65)}`, ["UCS-2", 134, 2], ["UCS-2", 134, 3], byCalculator],
  // The same for letters with marks, and also in what is GSM-7 but for the mark.
  ["2. a letter with a mark, sms-segments-calculator", `${"ж".repeat(66)}e\u0301${"ж".repeat(66)}`, ["UCS-2", 134, 2], ["UCS-2", 134, 3], byCalculator],
])("difference %s", (_who, text, mine, theirs, oracle) => {
  expect(ours(text)).toEqual(mine);
  expect(oracle(text)).toEqual(theirs);
});

test("whatever the text: nothing odd is left out, plain text costs no more, and is plain already", () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 300 })), fc.constantFrom("gsm" as const, "flowroute" as const), (text, practice) => {
      const whole = segments(text, { practice });
      const simple = plain(text, { practice });
      expect(whole.odd.length > 0).toBe(whole.encoding === "UCS-2");
      for (const { character, index } of whole.odd) expect(text.startsWith(character, index)).toBe(true);
      expect(plain(simple, { practice })).toBe(simple);
      expect(segments(simple, { practice }).odd.every(({ replacement }) => replacement === undefined)).toBe(true);
      const replaced = whole.odd.every(({ replacement }) => replacement !== undefined);
      expect(segments(simple, { practice }).encoding === "UCS-2").toBe(!replaced);
    }),
    { numRuns: runs(300) },
  );
}, 60_000);
