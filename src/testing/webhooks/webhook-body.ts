import { serverUrl } from "../../generated/operations.ts";
import type { DeliveryReceiptEvent, InboundMms, InboundSms } from "../../generated/schema.ts";
import { hashDigits } from "../world/hash.ts";
import type { FakeMessage, Receipt } from "../world/message-log.ts";
import { dollars, mediaOf, recordOf, timestamp, priceOf } from "../world/message-record.ts";
import type { World } from "../world/world.ts";

/** What is POSTed for an inbound SMS: the price is text here, and there are no receipts. */
export function inboundSms(message: FakeMessage, world: World, url: string): InboundSms {
  const { delivery_receipts: _, ...attributes } = recordOf(message, world).attributes;
  const price = priceOf(message);
  return {
    data: {
      attributes: { ...attributes, body: message.body ?? "", timestamp: secondsOf(message.at), amount_nanodollars: String(price), amount_display: dollars(price), message_callback_url: url },
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
      links: { self: `${serverUrl}/v2.1/media/${encodeURIComponent(id)}` },
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
        status_code: codeOf(receipt),
        status_code_description: receipt.status_code_description,
        timestamp: timestamp(at),
      },
      id: message.id,
      links: { related: `${serverUrl}/v2.1/messages/${message.id}` },
      type: "delivery_receipt",
    },
  };
}

/** The page says string. Guess: where the record of the first receipt has null, the webhook has the code for "sent", as the sample does. */
function codeOf({ level, status_code: code }: Receipt): string | null {
  if (code !== null) return String(code);
  return level === 1 ? "1002" : null;
}

/** An inbound SMS has its time in seconds: `2022-02-06T17:52:33Z`. */
function secondsOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/**
 * What is POSTed when a task that turned messaging on has ended.
 *
 * Guess: all values of an event of this kind, and how its id comes about; a sample is published for port orders only.
 */
export function messagingEvent({ seed, clock }: World, number: string, url: string): object {
  const time = new Date(clock.now()).toISOString();
  const digits = [1, 2, 3, 4].map((part) => hashDigits(seed + part, Number(number) + clock.now())).join("");
  const id = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
  const at = time.replace("Z", "000+00:00");
  return {
    data: {
      attributes: {
        at,
        customer_id: [5, 6, 7, 8].map((part) => hashDigits(seed + part, 0)).join(""),
        event_type: "status_change",
        id,
        message: `Messaging has been enabled for ${number}.`,
        resource_id: number,
        resource_type: "numbers",
        status: "completed",
        timestamp: at,
        type: "event",
        url_override: url,
        version: "1.0",
      },
      id,
      type: "message_provisioning_status_change",
      timestamp: time,
    },
  };
}
