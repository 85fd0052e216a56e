/** Why a webhook was refused, or one of its attachments could not be had. */
export type WebhookErrorCode =
  | "not_understood" | "too_large" | "wrong_type" | "wrong_address"
  | "no_address" | "refused_address" | "unexpected_status" | "connection_failed" | "deadline_exceeded";

/** Its message names the place and never the value, which may be a number, a text or the address of a file. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code: WebhookErrorCode;
  /** The place in the body, such as `data.attributes.from`; empty where it is the whole of it. */
  readonly path: string;

  /** @internal */
  constructor(path: string, problem: string, code: WebhookErrorCode = "not_understood") {
    super(`${path || "the body"} ${problem}`);
    this.path = path;
    this.code = code;
  }
}
