import { septetsOf } from "./alphabet.ts";
import { only } from "../wrappers/input/member-of.ts";

/**
 * How texts are cut and counted.
 *
 * - `flowroute`: as Flowroute documents it. ASCII: 160 characters in one segment, else 140 in each; anything else: 70.
 * - `gsm`: as GSM 03.38 and 03.40 have it, and as most carriers do. GSM-7: 160 in one, else 153 in each, with characters
 *   that take two; UCS-2: 70 in one, else 67 in each. What takes two units is not cut in two.
 */
export type Practice = "flowroute" | "gsm";

export interface PracticeOptions {
  /** @default "flowroute" */
  readonly practice?: Practice | undefined;
}

/** Whether a UTF-16 code unit is of the alphabet that is not UCS-2. */
export const fitsIn = (practice: Practice, code: number): boolean => (practice === "gsm" ? septetsOf(code) > 0 : code < 0x80);

/** @throws {TypeError} where there is no text, no such practice, or no such option. */
export function practiceOf(text: string, options?: PracticeOptions, other?: string): Practice {
  const { practice = "flowroute" } = only(options, ["practice"]);
  for (const name of Object.keys(options ?? {})) if (name !== "practice" && name !== other) throw new TypeError(`there is no option ${JSON.stringify(name)}`);
  if (typeof text !== "string") throw new TypeError("text must be a string");
  if (practice !== "flowroute" && practice !== "gsm") throw new TypeError('practice must be "flowroute" or "gsm"');
  return practice;
}
