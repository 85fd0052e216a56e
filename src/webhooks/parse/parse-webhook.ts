// This folder makes one shape of every form that Flowroute sends. It takes what is new, keeps the raw body, and says
// where it cannot understand.

import { Media } from "./media.ts";
import { type Members, maybeText, membersOf, objectOf, objectsOf, text, textOf, timeOf, whole, wholeOf } from "./members.ts";
import { optOutOf } from "./opt-out.ts";
import { decoded, readText } from "./read-text.ts";
import { receiptCodes } from "./receipt-codes.ts";
import { WebhookError } from "./webhook-error.ts";
import type { OtherWebhook, Webhook, WebhookEvent, WebhookMessage, WebhookReceipt } from "./webhook.ts";

/**
 * Reads what Flowroute POSTs: text, bytes, an object that was parsed before, or a `Request`, of which it gives a promise.
 *
 * Nested and flat forms become one shape; what nobody knows stays in `raw`. A missing price or time is no fault, since
 * the message matters more.
 *
 * @throws {WebhookError} where it cannot be understood, with the place in `path`.
 */
export function parseWebhook(input: Request): Promise<Webhook>;
export function parseWebhook(input: string | ArrayBufferView | ArrayBuffer | object): Webhook;
export function parseWebhook(input: unknown): Webhook | Promise<Webhook> {
  if (typeof input === "string") return webhookOf(fromJson(input));
  if (isBytes(input)) return webhookOf(fromJson(decoded(input)));
  if (isRequest(input)) return readText(input, defaultMaxBytes).then((body) => webhookOf(fromJson(body)));
  return webhookOf(input);
}

/** Those of other realms too, as Jest's are. */
const isBytes = (input: unknown): input is ArrayBufferView | ArrayBuffer => ArrayBuffer.isView(input) || Object.prototype.toString.call(input) === "[object ArrayBuffer]";

/** The largest body, in bytes. Media come as addresses, so that a body is small; its text was joined from parts. */
export const defaultMaxBytes = 256 * 1024;

function isRequest(input: unknown): input is Request {
  return typeof input === "object" && input !== null && "arrayBuffer" in input && typeof input.arrayBuffer === "function";
}

function fromJson(body: string): unknown {
  try {
    // A mark of the byte order is no JSON; a parser that gives text may have left it.
    return JSON.parse(body[0] === "\uFEFF" ? body.slice(1) : body);
  } catch {
    // Its own words would show a piece of the body.
    throw new WebhookError("", body === "" ? "is empty" : "is not JSON");
  }
}

/** What it is that came; `form` says where from. */
export function webhookOf(raw: unknown, form: "nested" | "record" = "nested"): Webhook {
  const root = membersOf("", raw);
  if (!("data" in root.of) && ("from" in root.of || "to" in root.of)) return messageOf(root, root, "flat");
  const data = membersOf("data", root.of["data"]);
  const type = text(data, "type");
  const attributes = objectOf(data.of["attributes"]);
  if (type === "delivery_receipt") return receiptOf(root, data, form);
  // An outbound message is nobody's to answer.
  if (type === "message" && (attributes["direction"] ?? "inbound") === "inbound") return messageOf(root, data, form);
  if (attributes["type"] === "event" || typeof attributes["event_type"] === "string") return eventOf(root, data, type);
  return { kind: "other", type, raw } satisfies OtherWebhook;
}

function messageOf(root: Members, data: Members, form: WebhookMessage["form"]): WebhookMessage {
  const attributes = form === "flat" ? data : membersOf("data.attributes", data.of["attributes"]);
  const { of } = attributes;
  const media = mediaOf(root, data);
  const is_mms = of["is_mms"] === undefined ? media.length > 0 : String(of["is_mms"]) === "true";
  const body = maybeText(attributes, "body") ?? (is_mms ? null : "");
  return {
    kind: "message",
    id: text(data, "id"),
    from: text(attributes, "from"),
    to: text(attributes, "to"),
    body,
    is_mms,
    media,
    optOut: optOutOf(body),
    timestamp: timeOf(of["timestamp"]),
    amount_nanodollars: wholeOf(of["amount_nanodollars"]),
    amount_display: textOf(of["amount_display"]),
    message_type: textOf(of["message_type"]),
    message_encoding: wholeOf(of["message_encoding"]),
    form,
    raw: root.of,
  };
}

/** Attachments stand in `included`; one that is only named, as in a record, has nothing but its id. */
function mediaOf(root: Members, data: Members): Media[] {
  if (!root.of["included"] && !data.of["relationships"]) return [];
  const named = objectsOf(objectOf(objectOf(data.of["relationships"])["media"])["data"]);
  const included = objectsOf(root.of["included"]).filter(({ type }) => type === "media");
  const details = new Map(included.map((each) => [each["id"], objectOf(each["attributes"])]));
  const ids = new Set([...named, ...included].map(({ id }) => id).filter((id) => typeof id === "string"));
  return [...ids].map((id) => {
    const { file_name, file_size, mime_type, url } = details.get(id) ?? {};
    return new Media({ id, file_name: textOf(file_name), file_size: wholeOf(file_size), mime_type: textOf(mime_type), url: textOf(url) });
  });
}

function receiptOf(root: Members, data: Members, form: WebhookReceipt["form"]): WebhookReceipt {
  const attributes = membersOf("data.attributes", data.of["attributes"]);
  const { of } = attributes;
  const status_code = wholeOf(of["status_code"]) ?? null;
  return {
    kind: "receipt",
    id: text(data, "id"),
    level: whole(attributes, "level"),
    status: maybeText(attributes, "status") ?? "",
    status_code,
    code_name: receiptCodes.get(status_code ?? 0),
    status_code_description: textOf(of["status_code_description"]),
    body: textOf(of["body"]),
    timestamp: timeOf(of["timestamp"]),
    form,
    raw: root.of,
  };
}

function eventOf(root: Members, data: Members, type: string): WebhookEvent {
  const attributes = membersOf("data.attributes", data.of["attributes"]);
  const { of } = attributes;
  return {
    kind: "event",
    id: textOf(data.of["id"]) || text(attributes, "id"),
    type,
    event_type: textOf(of["event_type"]),
    resource_type: textOf(of["resource_type"]),
    resource_id: textOf(of["resource_id"]),
    status: textOf(of["status"]),
    message: textOf(of["message"]),
    timestamp: timeOf(of["timestamp"] ?? of["at"] ?? data.of["timestamp"]),
    raw: root.of,
  };
}
