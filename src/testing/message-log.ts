import { hash, hashDigits } from "./hash.ts";

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
  readonly #added: FakeMessage[] = [];

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
    const { history } = this.#options;
    if (place < 0 || place >= this.size) return undefined;
    return place < history ? this.#past(place) : this.#added[place - history];
  }

  get(id: string): FakeMessage | undefined {
    const place = (Number.parseInt(id.slice(5, 13), 16) ^ this.#mask()) >>> 0;
    return id === this.#idAt(place) ? this.at(place) : undefined;
  }

  add(message: Omit<FakeMessage, "id">): FakeMessage {
    const added = { id: this.#idAt(this.size), ...message };
    this.#added.push(added);
    return added;
  }

  /** How many messages are older than a time. */
  countBefore(time: number): number {
    let from = 0;
    let to = this.size;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#timeAt(middle) < time) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** All of them, the newest first. */
  *[Symbol.iterator](): Generator<FakeMessage, void, undefined> {
    for (let place = this.size - 1; place >= 0; place--) {
      const message = this.at(place);
      if (message) yield message;
    }
  }

  #timeAt(place: number): number {
    const { history, startAt } = this.#options;
    return place < history ? startAt - (history - place) * minute : (this.#added[place - history]?.at ?? 0);
  }

  /** The place is in the first digits, so that an id needs no index. */
  #idAt(place: number): string {
    const { seed } = this.#options;
    const place8 = ((place ^ this.#mask()) >>> 0).toString(16).padStart(8, "0");
    return `mdr2-${place8}${hashDigits(seed + 1, place)}${hashDigits(seed + 2, place)}${hashDigits(seed + 3, place)}`;
  }

  #mask(): number {
    return hash(this.#options.seed, 0x6d647232);
  }

  #past(place: number): FakeMessage {
    const { seed } = this.#options;
    const dice = hash(seed + 4, place);
    const mine = this.#numbers[dice % this.#numbers.length] ?? "";
    // 555-0100 to 555-0199 are set aside for fiction.
    const other = `1206555${String(100 + (dice % 100)).padStart(4, "0")}`;
    const inbound = dice % 3 === 0;
    return {
      id: this.#idAt(place),
      direction: inbound ? "inbound" : "outbound",
      from: inbound ? other : mine,
      to: inbound ? mine : other,
      body: `Message ${place + 1}`,
      isMms: false,
      mediaUrls: [],
      at: this.#timeAt(place),
      finalReceipt: inbound ? undefined : acceptedByCarrier,
    };
  }
}

const minute = 60_000;

/** The last receipt of the sample record. */
export const acceptedByCarrier: Receipt = { level: 2, status: "message buffered", status_code: 1003, status_code_description: "Message accepted by Carrier" };
