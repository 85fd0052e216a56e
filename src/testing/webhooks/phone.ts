import { checkedMembers } from "../values/checked-members.ts";
/** A text as it came to a phone. */
export interface PhoneText {
  readonly id: string;
  /** The number of the account that sent it. */
  readonly from: string;
  readonly to: string;
  readonly body: string | null;
  /** The addresses of what came with it. */
  readonly media: readonly string[];
}

/** How a text is waited for. */
export interface ExpectTextOptions {
  /**
   * How long to wait for it, by the machine's clock.
   *
   * @default 1_000
   */
  readonly withinMs?: number | undefined;
}

/** What a phone writes. */
type Write = (message: { from: string; to: string; body?: string; media?: readonly string[] }) => Promise<unknown>;

// As they are when this is loaded: a test may put others in their place, and shall not wait for ever.
const { setTimeout, clearTimeout } = globalThis;

/** Somebody's phone, in the hand of a test. */
export class Phone {
  readonly number: string;
  readonly #write: Write;
  readonly #texts: PhoneText[] = [];
  readonly #expected = new Set<PhoneText>();
  readonly #waiting = new Set<() => void>();
  #partner: string | undefined;

  /** @internal */
  constructor(number: string, write: Write) {
    this.number = number;
    this.#write = write;
  }

  /** All that has come, the oldest first. */
  get texts(): readonly PhoneText[] {
    return this.#texts;
  }

  /** What has come and was not expected. */
  get unexpected(): readonly PhoneText[] {
    return this.#texts.filter((text) => !this.#expected.has(text));
  }

  /** @internal */
  take(text: PhoneText): void {
    this.#texts.push(text);
    for (const look of this.#waiting) look();
  }

  /**
   * The oldest text that was not expected yet and fits: that has the words in it, or matches. Waits for it.
   *
   * @throws {Error} where none comes in time, with what came instead.
   */
  async expectText(pattern: string | RegExp = "", options: ExpectTextOptions = {}): Promise<PhoneText> {
    const { withinMs = 1_000 } = checkedMembers<ExpectTextOptions>("expectText", options, { withinMs: true });
    const fits = ({ body }: PhoneText) => {
      const words = body ?? "";
      // `search` goes by no `lastIndex`, so that a pattern with the flag g fits the same text each time.
      return typeof pattern === "string" ? words.includes(pattern) : words.search(pattern) >= 0;
    };
    const text = await this.#first(fits, withinMs);
    if (!text) throw new Error(`${this.number} got no text that fits ${typeof pattern === "string" ? JSON.stringify(pattern) : pattern} within ${withinMs} ms; not expected: ${listOf(this.unexpected)}`);
    this.#expected.add(text);
    this.#partner = text.from;
    return text;
  }

  /** Answers the text that was expected last. Resolves once its webhook was tried. */
  async reply(body: string, options: { readonly media?: readonly string[] } = {}): Promise<void> {
    const to = this.#partner;
    if (to === undefined) throw new Error(`${this.number} cannot reply: no text was expected yet`);
    await this.#write({ from: this.number, to, body, ...options });
  }

  /** Writes to a number of the account. */
  async text(to: string, body: string, options: { readonly media?: readonly string[] } = {}): Promise<void> {
    await this.#write({ from: this.number, to, body, ...options });
  }

  /** @throws {Error} where a text has come that was not expected. */
  expectNoMoreTexts(): void {
    if (this.unexpected.length > 0) throw new Error(`${this.number} got what nobody expected: ${listOf(this.unexpected)}`);
  }

  #first(fits: (text: PhoneText) => boolean, withinMs: number): Promise<PhoneText | undefined> {
    return new Promise((resolve) => {
      const look = (isLast: boolean) => {
        const found = this.unexpected.find(fits);
        if (!found && !isLast) return;
        clearTimeout(timer);
        this.#waiting.delete(lookAgain);
        resolve(found);
      };
      const lookAgain = () => look(false);
      const timer = setTimeout(() => look(true), withinMs);
      this.#waiting.add(lookAgain);
      lookAgain();
    });
  }
}

/** Every phone that texts were sent to, or that a test has taken in its hand. */
export class Phones {
  readonly #write: Write;
  readonly #phones = new Map<string, Phone>();
  readonly #inHand = new Set<Phone>();

  constructor(write: Write) {
    this.#write = write;
  }

  take(text: PhoneText): void {
    this.#at(text.to).take(text);
  }

  /** A phone by its number, in any notation. */
  get(number: string): Phone {
    const digits = String(number).replace(/[\s+().-]/g, "");
    if (!/^\d{3,15}$/.test(digits)) throw new TypeError('phone: the number must be one, such as "12065551234"');
    const phone = this.#at(digits);
    this.#inHand.add(phone);
    return phone;
  }

  /** @throws {Error} where a phone that a test has taken got what it did not expect. */
  expectNoMoreTexts(): void {
    for (const phone of this.#inHand) phone.expectNoMoreTexts();
  }

  #at(number: string): Phone {
    const phone = this.#phones.get(number) ?? new Phone(number, this.#write);
    this.#phones.set(number, phone);
    return phone;
  }
}

function listOf(texts: readonly PhoneText[]): string {
  return texts.length === 0 ? "nothing" : texts.map(({ from, body, media }) => `${JSON.stringify(body)} from ${from}${media.length > 0 ? ` with ${media.length} attachments` : ""}`).join(", ");
}
