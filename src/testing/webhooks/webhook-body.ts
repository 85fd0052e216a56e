import { serverUrl } from "../../generated/operations.ts";
import type { DeliveryReceiptEvent, InboundMms, InboundSms, InboundSmsLegacy } from "../../generated/schema.ts";
import { contentTypeOf } from "../values/content-type.ts";
import { microseconds, seconds } from "../values/time-text.ts";
import type { Forms } from "../world/forms.ts";
import type { FakeMessage, Receipt } from "../world/messages/message-log.ts";
import { mediaOf, priceOf, recordOf, timestamp } from "../world/messages/message-record.ts";
import type { World } from "../world/world.ts";

/** What is POSTed for an inbound SMS. Accounts on v2.0 get it flat. */
export function inboundSms(message: FakeMessage, world: World, url: string): InboundSms | InboundSmsLegacy {
  const { forms } = world;
  const { from, to } = message;
  const body = message.body ?? "";
  // The documentation shows `mdr1-` there; a report of 2024 has `mdr2-`.
  if (forms.version === "v2.0") return { to, from, body, id: message.id.replace("mdr2-", "mdr1-") };
  const { delivery_receipts: receipts, ...attributes } = recordOf(message, world).attributes;
  return {
    data: {
      attributes: {
        ...attributes,
        body,
        timestamp: forms.timestamps === "seconds" ? seconds(message.at) : microseconds(message.at),
        amount_nanodollars: amountOf(message, forms),
        message_callback_url: url,
        ...(forms.receiptsInTexts && { delivery_receipts: receipts }),
      },
      id: message.id,
      type: "message",
    },
  };
}

/** What is POSTed for an inbound MMS: the attachments come along. Guess: that accounts on v2.0 get it in the same form. */
export function inboundMms(message: FakeMessage, world: World): InboundMms {
  const { forms } = world;
  const { message_encoding: encoding, ...attributes } = recordOf(message, world).attributes;
  const media = mediaOf(message);
  return {
    data: {
      attributes: { ...attributes, amount_nanodollars: amountOf(message, forms), ...(forms.encodingInPictures && { message_encoding: encoding }) },
      id: message.id,
      relationships: { media: { data: media.map(({ id }) => ({ id, type: "media" })) } },
      type: "message",
    },
    included: media.map(({ id, fileName, url }) => ({
      attributes: { file_name: fileName, file_size: fileName.length * 1_000, mime_type: contentTypeOf(fileName), url },
      id,
      links: { self: `${serverUrl}/${linkVersion(forms)}/media/${encodeURIComponent(id)}` },
      type: "media",
    })),
  };
}

/** In captures the price is a string in a text, and a number in a picture. */
function amountOf(message: FakeMessage, { amounts }: Forms): string | number {
  const isText = amounts === "captured" ? !message.isMms : amounts === "string";
  return isText ? String(priceOf(message)) : priceOf(message);
}

/** Guess: that an account on v2.0 is shown the links of v2.1. */
function linkVersion({ version }: Forms): string {
  return version === "v2.2" ? "v2.2" : "v2.1";
}

/** What is POSTed when a message sent has got further. */
export function deliveryReceipt(message: FakeMessage, receipt: Receipt, at: number, forms: Forms): DeliveryReceiptEvent {
  return {
    data: {
      attributes: {
        body: message.isMms ? "" : (message.body ?? ""),
        level: receipt.level,
        status: receipt.status,
        status_code: forms.statusCodes === "number" ? receipt.status_code : codeOf(receipt),
        status_code_description: receipt.status_code_description,
        timestamp: timestamp(at),
      },
      id: message.id,
      links: { related: `${serverUrl}/${linkVersion(forms)}/messages/${message.id}` },
      type: "delivery_receipt",
    },
  };
}

/** The page says string. Guess: where the record of the first receipt has null, the webhook has the code for "sent", as the sample does. */
function codeOf({ level, status_code: code }: Receipt): string | null {
  if (code !== null) return String(code);
  return level === 1 ? "1002" : null;
}
