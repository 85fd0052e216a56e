// This folder counts what a text is sent and charged as. It knows the alphabets, the sizes and the price, and no client.

import { septetsOf } from "./alphabet.ts";
import { nanodollarsOf, type Price, priceOf, type Rate } from "./money.ts";
import { replacementOf } from "./plain.ts";
import { fitsIn, type Practice, practiceOf, type PracticeOptions } from "./practice.ts";
import { only } from "../wrappers/input/member-of.ts";

export interface SegmentsOptions extends PracticeOptions {
  /** What one segment costs: your account's rate, surcharges included. */
  readonly rate?: Rate | undefined;
}

/** A character that takes a text out of the alphabet of one byte a character. */
export interface OddCharacter {
  /** A whole one, though it may take two places: `"😀"`. */
  readonly character: string;
  /** Where it begins: `text.slice(index)` does with it. */
  readonly index: number;
  /** What looks the same or nearly so, and may be nothing at all; `undefined` where there is no such thing. */
  readonly replacement: string | undefined;
}

/** What a text comes to. */
export interface Segmented {
  readonly practice: Practice;
  /** `ASCII` and `GSM-7` are Flowroute's `message_encoding` 0, `UCS-2` is 8. */
  readonly encoding: "ASCII" | "GSM-7" | "UCS-2";
  /** Characters of ASCII, septets of GSM-7, or UTF-16 code units of UCS-2. */
  readonly units: number;
  /** How many messages the text is sent, and charged, as. */
  readonly segments: number;
  /** Each character that forces UCS-2, in the text's order. Looked for when you ask. */
  readonly odd: readonly OddCharacter[];
  /** Of all segments, where a `rate` was given. */
  readonly price: Price | undefined;
}

/**
 * How a text will be encoded, in how many segments, and what that costs.
 *
 * ```ts
 * segments("It’s open", { rate: "0.0040" }); // UCS-2, one segment, $0.0040; odd: ’ at 2, for which ' would do
 * ```
 *
 * @throws {TypeError} where an option is wrong.
 */
export function segments(text: string, options?: SegmentsOptions): Segmented {
  const practice = practiceOf(text, options, "rate");
  const { rate } = only(options, ["rate"]);
  const counted = practice === "gsm" ? asGsm(text) : asFlowroute(text);
  return new Count(text, practice, counted, rate === undefined ? undefined : priceOf(nanodollarsOf("rate", rate) * counted.segments));
}

/** A class, since an object with a getter of its own takes longer to make than a text to count. */
class Count implements Segmented {
  readonly practice: Practice;
  readonly encoding: Segmented["encoding"];
  readonly units: number;
  readonly segments: number;
  readonly price: Price | undefined;
  readonly #text: string;

  constructor(text: string, practice: Practice, { encoding, units, segments: count }: Counted, price: Price | undefined) {
    this.practice = practice;
    this.encoding = encoding;
    this.units = units;
    this.segments = count;
    this.price = price;
    this.#text = text;
  }

  get odd(): OddCharacter[] {
    return this.encoding === "UCS-2" ? oddIn(this.#text, this.practice) : [];
  }

  toJSON(): object {
    return { ...this, odd: this.odd };
  }
}

type Counted = Pick<Segmented, "encoding" | "units" | "segments">;

function asFlowroute(text: string): Counted {
  const { length: units } = text;
  for (let index = 0; index < units; index++) {
    if (text.charCodeAt(index) >= 0x80) return { encoding: "UCS-2", units, segments: Math.ceil(units / 70) };
  }
  return { encoding: "ASCII", units, segments: units <= 160 ? 1 : Math.ceil(units / 140) };
}

function asGsm(text: string): Counted {
  const { length } = text;
  let units = 0;
  let count = 1;
  let used = 0;
  for (let index = 0; index < length; index++) {
    const width = septetsOf(text.charCodeAt(index));
    if (width === 0) return { encoding: "UCS-2", units: length, segments: length <= 70 ? 1 : cutBetweenPairs(text) };
    units += width;
    used += width;
    if (used > 153) {
      // An escape at the end of a segment goes into the next, with what it escapes.
      count++;
      used = width;
    }
  }
  return { encoding: "GSM-7", units, segments: units <= 160 ? 1 : count };
}

/** Half of a surrogate pair at the end of a segment goes into the next. */
function cutBetweenPairs(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    at += 67;
    if ((text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00) at--;
  }
  return count;
}

function oddIn(text: string, practice: Practice): OddCharacter[] {
  const odd: OddCharacter[] = [];
  let index = 0;
  for (const character of text) {
    if (!fitsIn(practice, character.charCodeAt(0))) odd.push({ character, index, replacement: replacementOf(character) });
    index += character.length;
  }
  return odd;
}
