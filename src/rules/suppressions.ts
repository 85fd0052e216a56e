import type { MessageRule } from "flowroute-sdk";
import type { Suppression, SuppressionStore } from "./stores/suppression-store.ts";

/** What is used of a message that came in, as `createWebhookHandler` and `catchUp` give it. */
export interface IncomingMessage {
  readonly from: string;
  readonly body: string | null;
  readonly timestamp: Date | undefined;
  readonly optOut: { readonly wants: "out" | "in"; readonly exact: boolean } | undefined;
}

/** What is used of a receipt. */
export interface IncomingReceipt {
  readonly id: string;
  readonly status_code: number | null;
  readonly timestamp: Date | undefined;
}

/** What is used of `flowroute.messages`: a receipt does not say to whom its message went. */
export interface MessageLookup {
  get(id: string): PromiseLike<{ readonly attributes: { readonly to: string } }>;
}

/** A rule, and what fills its store. */
export interface Suppressions extends MessageRule {
  /** For the webhook handler: one of the words that end messages, alone, puts its sender in; START and UNSTOP take them out. */
  onMessage(message: IncomingMessage): Promise<void>;
  /** For the webhook handler: code 1110 puts the recipient in, who is looked up. Other receipts cost nothing. */
  onReceipt(receipt: IncomingReceipt, messages: MessageLookup): Promise<void>;
  /** Puts a number in, for what a person has judged: "please stop texting me", a call, a letter. */
  add(number: string, words: string, at?: Date): Promise<void>;
  /** Takes a number out, unless it was put in after `upTo`, which is now by default. */
  remove(number: string, upTo?: Date): Promise<void>;
  /** Whether a number is in, since when and why. */
  get(number: string): Promise<Suppression | undefined>;
}

/**
 * Refuses messages to those who want none, with `suppressed`. Flowroute itself acts on the word STOP alone, and for one pair of
 * numbers; this for all your numbers, and on every word that `isOptOut` knows.
 *
 * A send that Flowroute refuses with 1110 puts its recipient in too.
 */
export function suppressions(store: SuppressionStore): Suppressions {
  if (typeof store?.get !== "function" || typeof store.add !== "function" || typeof store.remove !== "function") {
    throw new TypeError("store must be a SuppressionStore, which has get, add and remove: memorySuppressions(), for example");
  }
  const add = async (digits: string, words: string, at = new Date()) => void (await store.add(digits, { at, words }));
  const remove = async (digits: string, upTo = new Date()) => void (await store.remove(digits, upTo));

  const rule: MessageRule = async (message) => {
    const to = digitsOf(message.to);
    const found = await store.get(to);
    if (found) return { reason: "suppressed", words: `the recipient has wanted no messages since ${found.at.toISOString().slice(0, 16)}Z` };
    return (failure) => (isOptedOut(failure) ? add(to, refusedByFlowroute) : undefined);
  };
  return Object.assign(rule, {
    async add(number: string, words: string, at?: Date) {
      if (typeof words !== "string") throw new TypeError("words must be text: what was said, or how it is known");
      await add(given(number), words, givenTime(at));
    },
    remove: async (number: string, upTo?: Date) => remove(given(number), givenTime(upTo)),
    get: async (number: string) => store.get(given(number)),
    async onMessage({ from, body, timestamp, optOut }: IncomingMessage) {
      if (!optOut?.exact) return;
      if (optOut.wants === "out") await add(digitsOf(from), body ?? "", timestamp);
      // "Yes" is an answer to too many questions to lift what STOP has set.
      else if (/^\W*(?:un)?st(?:art|op)\W*$/i.test(body ?? "")) await remove(digitsOf(from), timestamp);
    },
    async onReceipt({ id, status_code, timestamp }: IncomingReceipt, messages: MessageLookup) {
      if (status_code === 1110) await add(digitsOf((await messages.get(id)).attributes.to), refusedByFlowroute, timestamp);
    },
  });
}

const refusedByFlowroute = "Flowroute says that the recipient has opted out (1110)";

/** Which member of the error has the code is not documented. */
function isOptedOut(failure: unknown): boolean {
  const { status, errors } = (failure ?? {}) as { status?: unknown; errors?: unknown };
  if (status !== 400 || !Array.isArray(errors)) return false;
  const words = JSON.stringify(errors, (member, value: unknown) => (member === "id" ? undefined : value));
  return [...words.matchAll(/\b1110\b/g)].some(({ index }) => !isEndOfNumber(words, index));
}

/** Whether digits go before, and nothing but what stands between the digits of a phone number. */
function isEndOfNumber(words: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && " .)-".includes(words.charAt(at))) at--;
  return /\d/.test(words.charAt(at));
}

/** As a webhook, a record or a message has it. */
const digitsOf = (number: string) => number.replace(/\D/g, "");

/**
 * As a person writes it.
 *
 * @throws {TypeError} where it would never be found again: ten digits without a plus may lack the 1 of their country.
 */
function given(number: string): string {
  const written = String(number).replace(/[\s().-]/g, "");
  if (!/^(?:\+\d{7,15}|\d{3,9}|\d{11,15})$/.test(written)) {
    throw new TypeError("a number must be digits with their country code, such as 12065551234");
  }
  return digitsOf(written);
}

/** @throws {TypeError} where it is none: nothing would be newer or older than that, ever. */
function givenTime(time: Date | undefined): Date | undefined {
  if (time === undefined || (time instanceof Date && !Number.isNaN(time.getTime()))) return time;
  throw new TypeError("a time must be a Date, and one that can be read");
}
