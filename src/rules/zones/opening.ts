// This folder knows what time it is at a recipient's. It asks Intl, so that clocks that change need no rule here.

/** A part of every day, in minutes from midnight; `until` is no part of it. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** Zones differ by quarters of an hour, and clocks change at them: within one, nothing does. */
const quarterMs = 900_000;

/** Beyond a day, and a change of the clock in it. */
const quarters = 4 * 50;

/**
 * The first moment from `at` on at which the window is open in every zone; `undefined` where there is none, since they lie too
 * far apart.
 */
export function openingIn(zones: readonly Zone[], window: Window, at: number): number | undefined {
  for (let moment = at; ; ) {
    const opens = Math.max(...zones.map((zone) => zone.opening(window, moment)));
    if (opens === moment) return moment;
    if (!(opens < at + quarters * quarterMs)) return undefined;
    moment = opens;
  }
}

/** What clocks show in a zone. */
export class Zone {
  readonly #format: Intl.DateTimeFormat;
  /** The quarter that was looked at last, and its first minute of the day: a campaign asks for the same one again and again. */
  #quarter = NaN;
  #minute = 0;

  /** @throws {RangeError} where there is no such zone. */
  constructor(name: string) {
    this.#format = new Intl.DateTimeFormat("en-US", { timeZone: name, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  /** The first moment from `at` on at which the window is open; `Infinity` where clocks jump over it for two days. */
  opening({ from, until }: Window, at: number): number {
    const first = Math.floor(at / quarterMs);
    for (let quarter = first; quarter < first + quarters; quarter++) {
      const minute = this.#minuteAt(quarter);
      const opens = quarter * quarterMs + Math.max(0, from - minute) * 60_000;
      const closes = quarter * quarterMs + Math.min(15, until - minute) * 60_000;
      if (Math.max(opens, at) < closes) return Math.max(opens, at);
    }
    return Infinity;
  }

  #minuteAt(quarter: number): number {
    if (quarter !== this.#quarter) {
      const [hours, minutes] = this.#format.format(quarter * quarterMs).split(":");
      this.#minute = Number(hours) * 60 + Number(minutes);
      this.#quarter = quarter;
    }
    return this.#minute;
  }
}
