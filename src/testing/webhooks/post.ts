import type { MessageSend } from "../../generated/schema.ts";
import { Failure, forbidden, missing, tooManyRequests, wrongMember } from "../failure.ts";
import { checkedMembers } from "../values/checked-members.ts";
import { isRecord } from "../values/is-record.ts";
import { isWebAddress } from "../values/is-web-address.ts";
import { phoneDigits } from "../values/phone-digits.ts";
import type { Announcement } from "../world/announcement.ts";
import type { CallbackKind } from "../world/callbacks.ts";
import { acceptedByCarrier, type FakeMessage, type Receipt } from "../world/messages/message-log.ts";
import { firstReceipt, receiptDelaysMs } from "../world/messages/message-record.ts";
import { RateLimit, strictMs } from "../world/rate-limit.ts";
import type { World } from "../world/world.ts";
import type { Deliveries, Delivery } from "./deliveries.ts";
import { eventNotification } from "./event-body.ts";
import { Phones } from "./phone.ts";
import { deliveryReceipt, inboundMms, inboundSms } from "./webhook-body.ts";

/** How many messages may be sent in any second: 0 for none at all, `Infinity` for any number. */
export interface SendLimits {
  /** @default 5 */
  readonly sms?: number | undefined;
  /** @default 1 */
  readonly mms?: number | undefined;
  /**
   * Counts as strictly as the documentation can be read: in any 1,000 ms, and an MMS among the SMS too, since both go to
   * one endpoint. Without it the second is 10 ms short, as clocks differ by a moment, and each kind counts by itself.
   *
   * @default false
   */
  readonly strict?: boolean | undefined;
}

/** What becomes of a message: the last receipt, of level 2. */
export type FinalReceipt = (message: Omit<FakeMessage, "id" | "finalReceipt">) => Omit<Receipt, "level">;

/** A message that comes in. */
export interface InboundMessage {
  /** Who sends; a short code will do too. */
  readonly from: string;
  /** A number of the account. */
  readonly to: string;
  /** The text, which an MMS may be without. */
  readonly body?: string | undefined;
  /** Addresses of attachments; they make it an MMS. */
  readonly media?: readonly string[] | undefined;
}

/** Takes messages in and sends them out, and tells the callbacks. */
export class Post {
  readonly #world: World;
  readonly #deliveries: Deliveries;
  readonly #finalReceipt: FinalReceipt;
  readonly #isMessagingAlwaysOn: boolean;
  /** How many events there were. */
  #events = 0;
  readonly #limits: { readonly sms: RateLimit; readonly mms: RateLimit; readonly isStrict: boolean } | undefined;
  /** Whom messages go to. */
  readonly phones = new Phones((message) => this.receive(message));

  constructor(world: World, deliveries: Deliveries, options: { limits: SendLimits | false; finalReceipt: FinalReceipt | undefined; messagingAlwaysOn: boolean }) {
    this.#world = world;
    this.#deliveries = deliveries;
    this.#finalReceipt = options.finalReceipt ?? (() => acceptedByCarrier);
    this.#isMessagingAlwaysOn = options.messagingAlwaysOn;
    const { limits } = options;
    if (limits === false) return;
    const { sms = 5, mms = 1, strict: isStrict = false } = checkedMembers<SendLimits>("limits", limits, { sms: true, mms: true, strict: true });
    const windowMs = isStrict ? strictMs : undefined;
    this.#limits = { sms: new RateLimit("limits.sms", sms, windowMs), mms: new RateLimit("limits.mms", mms, windowMs), isStrict };
  }

  /**
   * Counts an attempt to send, whatever becomes of it, and refuses one too many.
   *
   * Guess: that an attempt counts before its body is looked at, and as an SMS where that does not say otherwise.
   */
  admit(given: unknown): void {
    const data = isRecord(given) ? (given["data"] ?? given) : {};
    const attributes = isRecord(data) ? (data["attributes"] ?? data) : {};
    const { is_mms: flag, media_urls: media } = isRecord(attributes) ? attributes : {};
    const isMms = flag === true || flag === "true" || (media !== undefined && !(Array.isArray(media) && media.length === 0));
    if (!this.#limits) return;
    const { sms, mms, isStrict } = this.#limits;
    const now = this.#world.clock.now();
    const counting = [...(isMms ? [{ limit: mms, of: "MMS" }] : []), ...(!isMms || isStrict ? [{ limit: sms, of: isStrict ? "messages" : "SMS" }] : [])];
    // Each of them has to count it, whatever the others say.
    const full = counting.map(({ limit, of }) => ({ limit, of, isIn: limit.admit(now) })).find(({ isIn }) => !isIn);
    if (full) throw tooManyRequests(`More than ${full.limit.most} ${full.of} in a second.`);
  }

  /** A message of the user's own, which the account may or may not send. */
  send(send: MessageSend): FakeMessage {
    const world = this.#world;
    const [to, from] = [digits(send.to), digits(send.from)];
    const isMms = send.is_mms === true || send.media_urls !== undefined;
    // Guess: that an empty text is a text.
    if (send.body === undefined && !send.media_urls) throw wrongMember("body", missing);
    // Guess: the status for a number that is not yours, and for one whose messaging is off; and the words.
    if (!world.numbers.has(from)) throw forbidden("from is not a number on your account.");
    if (!this.#hasMessaging(from)) throw forbidden(messagingIsOff);
    if (world.hasOptedOut(to, from)) throw optedOut();

    const draft = { direction: "outbound", from, to, body: send.body ?? null, isMms, mediaUrls: send.media_urls ?? [], at: world.clock.now() } as const;
    const finalReceipt = { ...this.#finalReceipt(draft), level: 2 };
    const message = world.messages.add({ ...draft, finalReceipt });
    this.#promiseReceipts(message, [firstReceipt(message), finalReceipt], send.dlr_callback);
    this.#promiseArrival(message);
    if (goodCodes.has(finalReceipt.status_code ?? 0)) this.phones.take({ id: message.id, from, to, body: message.body, media: message.mediaUrls });
    return message;
  }

  /**
   * What goes to a number of the account itself comes in there, so that a program in any language can be sent a reply.
   *
   * Guess: that the real one does the same; and when, which is with the last receipt, if that is a good one.
   */
  #promiseArrival({ from, to, body, mediaUrls: media, finalReceipt }: FakeMessage): void {
    if (!this.#world.numbers.has(to) || !goodCodes.has(finalReceipt?.status_code ?? 0)) return;
    this.#world.clock.after(receiptDelaysMs[2], async () => {
      if (this.#world.numbers.has(to) && this.#hasMessaging(to)) await this.receive({ from, to, body: body ?? undefined, media });
    });
  }

  /** A message of somebody else's to a number of the account. Resolves once its webhook was tried. */
  async receive(incoming: InboundMessage): Promise<{ id: string; delivery: Delivery | undefined }> {
    const { from, to, body, media = [] } = checkedMembers<InboundMessage>("receive", incoming, { from: true, to: true, body: true, media: true });
    const world = this.#world;
    const sender = senderDigits(from);
    const number = phoneDigits(to) ?? "";
    if (!world.numbers.has(number)) throw new TypeError("receive: `to` is not a number on the fake account");
    if (!this.#hasMessaging(number)) throw new TypeError("receive: messaging is off on `to`; turn it on with messaging_enabled, or make the fake with messagingAlwaysOn");
    if (body !== undefined && typeof body !== "string") throw new TypeError("receive: `body` must be text");
    if (!Array.isArray(media) || !media.every((url) => isWebAddress(url))) throw new TypeError("receive: `media` must be an array of http or https addresses");
    if (body === undefined && media.length === 0) throw new TypeError("receive: give a body, or media, or both");
    // Guess: how an MMS counts as an answer, and that spaces around the word do no harm; only the single word in a text
    // is documented.
    const word = body?.trim().toUpperCase();
    if (word === "STOP") world.optOuts.add(`${sender}>${number}`);
    if (word === "UNSTOP") world.optOuts.delete(`${sender}>${number}`);

    const isMms = media.length > 0;
    const message = world.messages.add({
      direction: "inbound", from: sender, to: number, body: body ?? null, isMms, mediaUrls: media, at: world.clock.now(), finalReceipt: undefined,
    });
    const kind = isMms ? "mms" : "sms";
    const url = this.#callbackOf(number, kind);
    if (url === undefined) return { id: message.id, delivery: undefined };
    const webhook = isMms ? inboundMms(message, world) : inboundSms(message, world, url);
    return { id: message.id, delivery: await this.#deliveries.post(kind, url, webhook) };
  }

  /** The receipts go where the message says, else its number, else the account, as it is when they are due. */
  #promiseReceipts(message: FakeMessage, receipts: readonly Receipt[], own: string | undefined): void {
    const kind = message.isMms ? "mms_dlr" : "sms_dlr";
    for (const receipt of receipts) {
      const delayMs = receiptDelaysMs[receipt.level === 1 ? 1 : 2];
      this.#world.clock.after(delayMs, async () => {
        const url = own ?? this.#callbackOf(message.from, kind);
        if (url !== undefined) await this.#deliveries.post(kind, url, deliveryReceipt(message, receipt, message.at + delayMs, this.#world.forms));
      });
    }
  }

  /** Tells an address that something in the background has got further. */
  async announce(announcement: Announcement): Promise<void> {
    await this.#deliveries.post(announcement.kind, announcement.url, eventNotification(this.#world, announcement, this.#events++));
  }

  #hasMessaging(number: string): boolean {
    return this.#isMessagingAlwaysOn || this.#world.numbers.peek(number).messagingEnabled;
  }

  /** A number's own callback goes before the account's. */
  #callbackOf(number: string, kind: CallbackKind): string | undefined {
    return (this.#world.numbers.has(number) ? this.#world.numbers.peek(number).callbacks.get(kind) : undefined) ?? this.#world.callbacks.get(kind);
  }
}

/** A number that was just bought has messaging off. */
const messagingIsOff =
  "Messaging is off on the number in from. Turn it on with messaging_enabled, when you buy the number or with a PATCH to it, and wait until a GET of the number has messaging_enabled true.";

/** Accepted by the carrier, delivered to the handset. */
const goodCodes: ReadonlySet<number> = new Set([1003, 1004]);

// Guess: the place of the code 1110 in the body is not published.
function optedOut(): Failure {
  return new Failure(400, { title: "Client Error", detail: "1110: the recipient has opted out (STOP)." });
}

/** Accepts a number with a plus or punctuation. */
function digits(number: string): string {
  return number.replace(/\D/g, "");
}

/** Who sends may be a short code too. */
function senderDigits(from: unknown): string {
  const sender = typeof from === "string" && /^\+?[\d\s().-]+$/.test(from) ? digits(from) : "";
  if (sender.length < 3 || sender.length > 15) throw new TypeError("receive: `from` must be a phone number, such as \"12065551234\"");
  return sender;
}
