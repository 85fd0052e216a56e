import type { DeliveryReceipt, MessageRecord } from "../../../generated/schema.ts";
import type { World } from "../world.ts";
import type { FakeMessage, Receipt } from "./message-log.ts";

/** Guess: how long after sending the receipts come; the sample's come in the same second. */
export const receiptDelaysMs = { 1: 1_000, 2: 2_000 } as const;

/** Times are given to hundredths of a second: `2017-12-22T01:52:39.39Z`. */
export function timestamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 22)}Z`;
}

/** 8, UCS-2, where a single character is outside ASCII. */
function encodingOf(text: string | null): 0 | 8 {
  // oxlint-disable-next-line no-control-regex -- ASCII, all of it
  return /^[\0-\x7f]*$/.test(text ?? "") ? 0 : 8;
}

/** The vendor's own figures: 160, then parts of 140; or parts of 70. */
export function segmentsOf(text: string | null): number {
  const length = text?.length ?? 0;
  if (encodingOf(text) === 8) return Math.ceil(length / 70);
  return length <= 160 ? 1 : Math.ceil(length / 140);
}

/** Billionths of a US dollar for an MMS, or for one segment of an SMS, as in the samples. */
export function rateOf({ isMms }: FakeMessage): number {
  return isMms ? 9_500_000 : 4_000_000;
}

/** Billionths of a US dollar. */
export function priceOf(message: FakeMessage): number {
  return rateOf(message) * (message.isMms ? 1 : segmentsOf(message.body));
}

export function dollars(nanodollars: number): string {
  return `$${(nanodollars / 1e9).toFixed(4)}`;
}

/** The receipt of the hand-over to the carrier. */
export function firstReceipt(message: FakeMessage): Receipt {
  return { level: 1, status: message.isMms ? "mmsc submit" : "smsc submit", status_code: null, status_code_description: "Message has been sent" };
}

/** The receipts there are by now, the newest first. */
function receiptsOf(message: FakeMessage, now: number): DeliveryReceipt[] {
  const { finalReceipt } = message;
  if (!finalReceipt) return [];
  const due = [
    { receipt: { ...finalReceipt, level: 2 }, at: message.at + receiptDelaysMs[2] },
    { receipt: firstReceipt(message), at: message.at + receiptDelaysMs[1] },
  ];
  return due.filter(({ at }) => at <= now).map(({ receipt, at }) => ({ ...receipt, timestamp: timestamp(at) }));
}

/** A message as the API shows it now. */
export function recordOf(message: FakeMessage, world: World): MessageRecord {
  const receipts = receiptsOf(message, world.clock.now());
  const inboundStatus = message.isMms ? "" : "delivered";
  const mine = message.direction === "inbound" ? message.to : message.from;
  const price = priceOf(message);
  const record: MessageRecord = {
    attributes: {
      body: message.body,
      status: message.direction === "inbound" ? inboundStatus : (receipts[0]?.status ?? "message buffered"),
      direction: message.direction,
      amount_nanodollars: price,
      to: message.to,
      message_encoding: encodingOf(message.body),
      timestamp: timestamp(message.at),
      delivery_receipts: receipts,
      amount_display: dollars(price),
      from: message.from,
      is_mms: message.isMms,
      message_type: world.placeOf(mine).numberType,
    },
    type: "message",
    id: message.id,
  };
  if (message.mediaUrls.length === 0) return record;
  return { ...record, relationships: { media: { data: mediaOf(message).map(({ id }) => ({ type: "media", id })) } } };
}

/** The attachments of a message: an id and a name for each address. */
export function mediaOf({ mediaUrls, at }: FakeMessage): { id: string; fileName: string; url: string }[] {
  return mediaUrls.map((url, index) => {
    const fileName = new URL(url).pathname.split("/").at(-1) || "attachment";
    return { id: `${at}${index}-${fileName}`, fileName, url };
  });
}
