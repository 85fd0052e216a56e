import type { Media } from "./media.ts";
import type { OptOut } from "./opt-out.ts";
import type { ReceiptCodeName } from "./receipt-codes.ts";

/** What Flowroute POSTs, in one shape whatever its form was. Members that Flowroute names have their names of the wire. */
export type Webhook = WebhookMessage | WebhookReceipt | WebhookEvent | OtherWebhook;

/** What tells webhooks apart. */
export type WebhookKind = Webhook["kind"];

interface Received {
  /** All that came, as JSON reads it, with the members that nobody knew. */
  readonly raw: unknown;
}

/** Somebody has sent you a message. */
export interface WebhookMessage extends Received {
  readonly kind: "message";
  /** `mdr2-…`, or `mdr1-…`; the same in every repetition. */
  readonly id: string;
  /** The sender, mostly 11 digits. */
  readonly from: string;
  /** Your number. */
  readonly to: string;
  /** The text; `null` where an MMS has none. */
  readonly body: string | null;
  readonly is_mms: boolean;
  /** The attachments. Only a webhook has their addresses, a record has their ids. */
  readonly media: readonly Media[];
  /** Whether the text asks for no more messages, or for them again. */
  readonly optOut: OptOut | undefined;
  /** When it came in; the flat form does not say. */
  readonly timestamp: Date | undefined;
  /** The price in billionths of a US dollar, where it is given. */
  readonly amount_nanodollars: number | undefined;
  /** Such as `$0.0040`. */
  readonly amount_display: string | undefined;
  /** `longcode` or `toll-free`: the type of your number. */
  readonly message_type: string | undefined;
  /** 0 for ASCII, 8 for UCS-2. */
  readonly message_encoding: number | undefined;
  /** Nested as on v2.1 and v2.2, flat as on accounts still on v2.0, or `record`: read from the message list by `catchUp`. */
  readonly form: "nested" | "flat" | "record";
}

/** A message of yours has got further. */
export interface WebhookReceipt extends Received {
  readonly kind: "receipt";
  /** The message's id, the same for all its receipts. */
  readonly id: string;
  /** 1 from Flowroute to the carrier, 2 anything after. */
  readonly level: number;
  /** Free text, such as `message buffered`. */
  readonly status: string;
  readonly status_code: number | null;
  /** What the code means, for a `switch`; `undefined` for a code that is not known here, and for none. */
  readonly code_name: ReceiptCodeName | undefined;
  /** The code in Flowroute's words. */
  readonly status_code_description: string | undefined;
  /** The text that was sent; empty for an MMS. */
  readonly body: string | undefined;
  readonly timestamp: Date | undefined;
  /** `record`: read from the message list by `catchUp`. */
  readonly form: "nested" | "record";
}

/** Something else has changed: a port order, an export, a provisioning task. */
export interface WebhookEvent extends Received {
  readonly kind: "event";
  /** The event's own id, a UUID. */
  readonly id: string;
  /** Such as `po_status_change`. */
  readonly type: string;
  /** `status_change`, the only one that is known. */
  readonly event_type: string | undefined;
  /** Such as `portorders`. */
  readonly resource_type: string | undefined;
  readonly resource_id: string | undefined;
  /** The new status. */
  readonly status: string | undefined;
  /** A sentence. */
  readonly message: string | undefined;
  readonly timestamp: Date | undefined;
}

/** Something that is not known here. */
export interface OtherWebhook extends Received {
  readonly kind: "other";
  /** What it calls itself. */
  readonly type: string;
}
