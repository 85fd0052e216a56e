import type { DeliveryReceiptEvent, InboundMms, InboundSms } from "../generated/schema.ts";
import type { FakeMessage, Receipt } from "./message-log.ts";
import { dollars, mediaOf, recordOf, timestamp, priceOf } from "./message-record.ts";
import type { World } from "./world.ts";

/** What is POSTed for an inbound SMS: the price is text here, and there are no receipts. */
export function inboundSms(message: FakeMessage, world: World, url: string): InboundSms {
  const { delivery_receipts: _, ...attributes } = recordOf(message, world).attributes;
  const price = priceOf(message);
  return {
    data: {
      attributes: { ...attributes, body: message.body ?? "", amount_nanodollars: String(price), amount_display: dollars(price), message_callback_url: url },
      id: message.id,
      type: "message",
    },
  };
}

/** What is POSTed for an inbound MMS: the price is a number here, and the attachments come along. */
export function inboundMms(message: FakeMessage, world: World): InboundMms {
  const { message_encoding: _, ...attributes } = recordOf(message, world).attributes;
  const media = mediaOf(message);
  return {
    data: {
      attributes,
      id: message.id,
      relationships: { media: { data: media.map(({ id }) => ({ id, type: "media" })) } },
      type: "message",
    },
    included: media.map(({ id, fileName, url }) => ({
      attributes: { file_name: fileName, file_size: fileName.length * 1_000, mime_type: mimeTypeOf(fileName), url },
      id,
      links: { self: `https://api.flowroute.com/v2.1/media/${encodeURIComponent(id)}` },
      type: "media",
    })),
  };
}

const mimeTypes = new Map(
  Object.entries({ gif: "image/gif", jpeg: "image/jpeg", jpg: "image/jpeg", mp4: "video/mp4", png: "image/png", txt: "text/plain" }),
);

function mimeTypeOf(fileName: string): string {
  return mimeTypes.get(fileName.split(".").at(-1)?.toLowerCase() ?? "") ?? "application/octet-stream";
}

/** What is POSTed when a message sent has got further. */
export function deliveryReceipt(message: FakeMessage, receipt: Receipt, at: number): DeliveryReceiptEvent {
  return {
    data: {
      attributes: {
        body: message.isMms ? "" : (message.body ?? ""),
        level: receipt.level,
        status: receipt.status,
        // The page says string. Guess: where records have null, the webhook has the code for "sent", as the sample does.
        status_code: String(receipt.status_code ?? 1002),
        status_code_description: receipt.status_code_description,
        timestamp: timestamp(at),
      },
      id: message.id,
      links: { related: `https://api.flowroute.com/v2.1/messages/${message.id}` },
      type: "delivery_receipt",
    },
  };
}
