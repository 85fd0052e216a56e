// This folder invents the calls of an account, the same for the same seed. Exports are made of them, line by line.

import { checkedMembers, type Members } from "../../values/checked-members.ts";
import { firstWhere } from "../../values/first-where.ts";
import { hash } from "../../values/hash.ts";
import { phoneDigits } from "../../values/phone-digits.ts";

/** A call of the account that is over. */
export interface FakeCall {
  readonly direction: "inbound" | "outbound";
  /** Digits. */
  readonly from: string;
  /** Digits. */
  readonly to: string;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** How long it was, in seconds. */
  readonly duration: number;
  /** Guess: the words. What exports write is not published, but there are calls that were cancelled and calls that failed. */
  readonly result: "Completed" | "Cancelled" | "Failed";
  /** The value of the SIP header X-Tag; empty without one. */
  readonly tag: string;
  /** The address that it came from or went to. */
  readonly ip: string;
}

const callMembers: Members<FakeCall> = { direction: true, from: true, to: true, at: true, duration: true, result: true, tag: true, ip: true };

interface LogOptions {
  readonly seed: number;
  /** How many calls there were before the fake began, one a minute. */
  readonly history: number;
  readonly startAt: number;
  /** The numbers that have made and taken them. */
  readonly numbers: readonly string[];
}

/** Every call in the order of time. Those of the past are made when they are looked at, so a million cost nothing. */
export class CallLog {
  readonly #options: LogOptions;
  readonly #numbers: readonly string[];
  readonly #added: FakeCall[] = [];

  /** @internal */
  constructor(options: LogOptions) {
    this.#options = options;
    // A copy: the past does not change with the account.
    this.#numbers = options.history === 0 ? [] : options.numbers.length === 0 ? ["12065550100"] : [...options.numbers];
  }

  get size(): number {
    return this.#options.history + this.#added.length;
  }

  /** Puts a call in, at the place that its time gives it. */
  add(given: Pick<FakeCall, "direction" | "from" | "to" | "at"> & Partial<FakeCall>): FakeCall {
    const call = checkedMembers("calls.add", given, callMembers);
    if (!Number.isFinite(call.at)) throw new TypeError(`calls.add: at must be a time in milliseconds since 1970, got ${call.at}`);
    const from = phoneDigits(call.from);
    const to = phoneDigits(call.to);
    if (from === undefined || to === undefined) throw new TypeError('calls.add: from and to must be phone numbers with their country code, such as "12065551234"');
    const added = { duration: 60, result: "Completed", tag: "", ip: "198.51.100.1", ...call, from, to } as const;
    const place = firstWhere(this.#added.length, (index) => (this.#added[index]?.at ?? 0) > added.at);
    this.#added.splice(place, 0, added);
    return added;
  }

  /** The calls that began at a time or after, and before another, the oldest first. */
  *between(start: number, end: number): Generator<FakeCall, void, undefined> {
    let next = firstWhere(this.#added.length, (index) => (this.#added[index]?.at ?? 0) >= start);
    for (let place = this.#pastBefore(start); place < this.#pastBefore(end); place++) {
      const past = this.#past(place);
      for (let added = this.#added[next]; added && added.at < past.at; added = this.#added[++next]) yield added;
      yield past;
    }
    for (let added = this.#added[next]; added && added.at < end; added = this.#added[++next]) yield added;
  }

  /** All of them, the oldest first. */
  [Symbol.iterator](): Generator<FakeCall, void, undefined> {
    return this.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  #pastBefore(time: number): number {
    const { history, startAt } = this.#options;
    return Math.min(history, Math.max(0, Math.ceil(history - (startAt - time) / minute)));
  }

  #past(place: number): FakeCall {
    const { seed, history, startAt } = this.#options;
    const dice = hash(seed + 30, place);
    const mine = this.#numbers[dice % this.#numbers.length] ?? "";
    // 555-0100 to 555-0199 are set aside for fiction.
    const other = `1206555${String(100 + (dice % 100)).padStart(4, "0")}`;
    const isInbound = dice % 3 !== 0;
    const result = dice % 17 === 0 ? "Failed" : dice % 11 === 0 ? "Cancelled" : "Completed";
    return {
      direction: isInbound ? "inbound" : "outbound",
      from: isInbound ? other : mine,
      to: isInbound ? mine : other,
      at: startAt - (history - place) * minute,
      duration: result === "Completed" ? 1 + (dice % 600) : 0,
      result,
      tag: "",
      ip: `198.51.100.${1 + (dice % 250)}`,
    };
  }
}

const minute = 60_000;
