// This folder holds rules that a client is given, each a function. What a rule lets go it may still take back; what it refuses
// was not sent.

import type { MessageRule, MessageSend } from "flowroute-sdk";
import { knownOptions } from "../stores/known-options.ts";
import { openingIn, type Window, Zone } from "./zones/opening.ts";

/** When messages may go out. */
export interface HoursOptions {
  /** The first minute of the day, such as `"09:00"`, by the clock at the recipient's. */
  readonly from: string;
  /** The first minute at which it is too late, such as `"20:00"`; `"24:00"` is midnight. */
  readonly to: string;
  /**
   * The zone, such as `"America/New_York"`, or a function that gives it for a message.
   *
   * @default where this gives nothing: every zone of the area code at once, so that it is right wherever in it the number is
   */
  readonly zone?: string | ((message: MessageSend) => string | undefined) | undefined;
  /**
   * Whether `sendMany` waits until a message may go. It holds a place of `concurrency` meanwhile, and those behind it wait
   * too. `send` never waits.
   *
   * @default false: it is refused, and `notBefore` says from when on it may go
   */
  readonly waits?: boolean | undefined;
}

/**
 * Lets messages go only by day. An area code says where a number was given out, not where its owner is.
 *
 * Refuses with `outside_hours` and `notBefore`; with `unknown_area_code` where no zone was given and the number's first digits
 * name none (toll-free numbers, short codes, other countries), since nobody knows what time it is there.
 */
export function hours(options: HoursOptions): MessageRule {
  const { from, to, zone, waits = false } = knownOptions(options, ["from", "to", "zone", "waits"]);
  const window: Window = { from: minuteOf("from", from), until: minuteOf("to", to) };
  if (window.from >= window.until) throw new TypeError("from must be earlier in the day than to");
  const known = new Map<string, Zone>();
  const zoneNamed = (name: string) => {
    const had = known.get(name);
    if (had) return had;
    const made = newZone(name);
    known.set(name, made);
    return made;
  };
  if (typeof zone === "string") zoneNamed(zone);
  else if (zone !== undefined && typeof zone !== "function") throw new TypeError("zone must be the name of a zone, or a function");

  return async (message, { at }) => {
    const given = typeof zone === "function" ? zone(message) : zone;
    const names = given === undefined ? await zonesOf(message.to) : [given];
    if (names.length === 0) return { reason: "unknown_area_code", words: "nobody knows what time it is at the recipient's, whose area code has no known zone; give hours() a zone" };
    const opening = openingIn(names.map(zoneNamed), window, at.getTime());
    if (opening === at.getTime()) return undefined;
    const notBefore = opening === undefined ? undefined : new Date(opening);
    const when = notBefore ? `before ${notBefore.toISOString().slice(0, 16)}Z` : "at any time: its zones lie too far apart";
    return { reason: "outside_hours", words: `by the clocks at the recipient's it may not go ${when}`, notBefore, waits };
  };
}

/** The table is a chunk of its own, for those who use it. */
async function zonesOf(number: string): Promise<string[]> {
  return (await import("./zones/area-codes.ts")).zonesOf(number.replace(/\D/g, ""));
}

function minuteOf(name: string, time: string): number {
  const [, hour, minute] = (typeof time === "string" && /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time)) || [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (minutes <= 1_440) return minutes;
  throw new TypeError(`${name} must be a time of the day such as "09:00"`);
}

function newZone(name: string): Zone {
  try {
    return new Zone(name);
  } catch {
    throw new TypeError('zone must be one that Intl knows, such as "America/New_York"');
  }
}
