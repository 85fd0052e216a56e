import type { MessageProvisioning, MessageProvisioningDocument, MessageProvisioningStart } from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import type { RequestOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/** Turns messaging of numbers on and off: a task that takes its time. */
export class MessageProvisionings {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Starts turning messaging on or off for numbers of your account, **which may be charged**. Never repeated on doubt:
   * {@link Numbers.get} tells in `attributes.messaging_enabled` how it stands. In a browser it may go out twice.
   *
   * @param task - Which numbers, and whether on or off.
   */
  start(task: MessageProvisioningStart, options?: RequestOptions): Call<MessageProvisioning, MessageProvisioningDocument> {
    return this.#api.call("messageProvisioning.start", () => ({ body: task }), options, { names: { body: "task" } });
  }

  /**
   * How far a task is.
   *
   * @param id - As {@link MessageProvisionings.start} gave it, or a number's `relationships.message_provision`.
   */
  get(id: string, options?: RequestOptions): Call<MessageProvisioning, MessageProvisioningDocument> {
    return this.#api.call("messageProvisioning.get", () => ({ path: { id } }), options);
  }
}
