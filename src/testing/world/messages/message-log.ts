// This folder keeps the messages of an account, the newest first. A record has what the API tells of it, and its
// receipts.

import { firstWhere } from "../../values/first-where.ts";
import { hash, hashDigits } from "../../values/hash.ts";

/** How far a message sent got, in the end or on the way. */
export interface Receipt {
  readonly level: number;
  readonly status: string;
  readonly status_code: number | null;
  readonly status_code_description: string;
}

/** A message, inbound or outbound, without what time makes of it. */
export interface FakeMessage {
  readonly id: string;
  readonly direction: "inbound" | "outbound";
  readonly from: string;
  readonly to: string;
  readonly body: string | null;
  readonly isMms: boolean;
  readonly mediaUrls: readonly string[];
  /** When it was sent or received, in milliseconds since 1970. */
  readonly at: number;
  /** What the last receipt says; outbound messages only. */
  readonly finalReceipt: Receipt | undefined;
}

interface LogOptions {
  readonly seed: number;
  /** How many messages there were before the fake began. */
  readonly history: number;
  readonly startAt: number;
  /** The numbers that have sent and received them. */
  readonly numbers: readonly string[];
}

/** Every message in the order of time. Those of the past are made when they are looked at, so a million cost nothing. */
export class MessageLog {
  readonly #options: LogOptions;
  readonly #numbers: readonly string[];
  /** In the order in which they were added, from which their ids come. */
  readonly #added: FakeMessage[] = [];
  /** The same in the order of time. */
  readonly #byTime: FakeMessage[] = [];

  /** @internal */
  constructor(options: LogOptions) {
    this.#options = options;
    // A copy: the past does not change with the account.
    this.#numbers = options.history === 0 ? [] : options.numbers.length === 0 ? ["12065550100"] : [...options.numbers];
  }

  get size(): number {
    return this.#options.history + this.#added.length;
  }

  /** The message at a place, the oldest at 0. */
  at(place: number): FakeMessage | undefined {
    if (place < 0 || place >= this.size) return undefined;
    // Each one added has its place after those that were added before it and the past up to its time.
    const next = firstWhere(this.#byTime.length, (index) => index + this.#pastBefore((this.#byTime[index]?.at ?? 0) + 1) >= place);
    const added = this.#byTime[next];
    return added && next + this.#pastBefore(added.at + 1) === place ? added : this.#past(place - next);
  }

  /** The message with this id, such as `mdr2-` and 32 digits. */
  get(id: string): FakeMessage | undefined {
    const turn = (Number.parseInt(id.slice(5, 13), 16) ^ this.#mask()) >>> 0;
    // An account on v2.0 is told of `mdr1-`.
    if (id.replace(/^mdr1-/, "mdr2-") !== this.#idOf(turn)) return undefined;
    const { history } = this.#options;
    return turn < history ? this.#past(turn) : this.#added[turn - history];
  }

  /** Puts a message in, at the place that its time gives it. */
  add(message: Omit<FakeMessage, "id">): FakeMessage {
    if (!Number.isFinite(message.at)) throw new TypeError(`at must be a time in milliseconds since 1970, got ${message.at}`);
    if (!message.mediaUrls.every((url) => URL.canParse(url))) throw new TypeError("mediaUrls must hold addresses");
    const added = { id: this.#idOf(this.size), ...message };
    this.#added.push(added);
    this.#byTime.splice(this.#addedBefore(message.at + 1), 0, added);
    return added;
  }

  /** How many messages are older than a time. */
  countBefore(time: number): number {
    return this.#pastBefore(time) + this.#addedBefore(time);
  }

  /** All of them, the newest first. */
  *[Symbol.iterator](): Generator<FakeMessage, void, undefined> {
    for (let place = this.size - 1; place >= 0; place--) {
      const message = this.at(place);
      if (message) yield message;
    }
  }

  #pastBefore(time: number): number {
    const { history, startAt } = this.#options;
    return Math.min(history, Math.max(0, Math.ceil(history - (startAt - time) / minute)));
  }

  #addedBefore(time: number): number {
    return firstWhere(this.#byTime.length, (index) => (this.#byTime[index]?.at ?? 0) >= time);
  }

  /** The turn is in the first digits, so that an id needs no index. */
  #idOf(turn: number): string {
    const { seed } = this.#options;
    const turn8 = ((turn ^ this.#mask()) >>> 0).toString(16).padStart(8, "0");
    return `mdr2-${turn8}${hashDigits(seed + 1, turn)}${hashDigits(seed + 2, turn)}${hashDigits(seed + 3, turn)}`;
  }

  #mask(): number {
    return hash(this.#options.seed, 0x6d647232);
  }

  #past(place: number): FakeMessage {
    const { seed, history, startAt } = this.#options;
    const dice = hash(seed + 4, place);
    const mine = this.#numbers[dice % this.#numbers.length] ?? "";
    // 555-0100 to 555-0199 are set aside for fiction.
    const other = `1206555${String(100 + (dice % 100)).padStart(4, "0")}`;
    const inbound = dice % 3 === 0;
    return {
      id: this.#idOf(place),
      direction: inbound ? "inbound" : "outbound",
      from: inbound ? other : mine,
      to: inbound ? mine : other,
      body: `Message ${place + 1}`,
      isMms: false,
      mediaUrls: [],
      at: startAt - (history - place) * minute,
      finalReceipt: inbound ? undefined : acceptedByCarrier,
    };
  }
}

const minute = 60_000;

/** The last receipt of the sample record. */
export const acceptedByCarrier: Receipt = { level: 2, status: "message buffered", status_code: 1003, status_code_description: "Message accepted by Carrier" };
