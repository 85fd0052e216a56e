import type {
  Callback,
  CallbackDocument,
  CallbackType,
  MessageRecord,
  MessageRecordDocument,
  MessageRecordListDocument,
  MessageSend,
  MessagesListQuery,
  SentMessage,
  SentMessageDocument,
} from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import { callbackNames } from "../input/callback-type.ts";
import { misfit } from "../input/invalid-argument.ts";
import { requestOptionNames } from "../input/option-names.ts";
import type { List } from "../list/list.ts";
import { type ListOptions, type RequestOptions, takeOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";
import { type Attempted, settleInOrder } from "./settle-in-order.ts";

/** Options of {@link Messages.sendMany}; the deadline is that of each message, and begins when its turn is near. */
export interface SendManyOptions extends RequestOptions {
  /**
   * How many messages may be under way at once. They still start at the account's pace.
   *
   * @default 10
   */
  readonly concurrency?: number | undefined;
}

/** What became of one input of {@link Messages.sendMany}. */
export type SendResult = Attempted<MessageSend, SentMessage>;

/** SMS and MMS. */
export class Messages {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Sends one SMS, or one MMS where there are `media_urls` or `is_mms` is true.
   *
   * Waits its turn first: 5 SMS and 1 MMS a second by default. Accepted is not delivered: {@link Messages.get} and
   * delivery receipts tell. It is sent again only when it provably did not run; after anything else the error has
   * `outcome: "unknown"`. In a browser that promise ends: it may send a request again by itself, so send from a server of
   * your own.
   *
   * @param message - `from`, a number of yours; `to`; and `body`, `media_urls` or both.
   */
  send(message: MessageSend, options?: RequestOptions): Call<SentMessage, SentMessageDocument> {
    return this.#send(message, options, undefined);
  }

  /**
   * Sends messages at the account's pace and yields one result per input, in the order of the inputs, failures among
   * them. Sends nothing until it is looped over: awaiting it sends nothing. Inputs are taken one by one as there is room, so an endless source will
   * do. Breaking the loop sends none of those that still wait; of those sent ahead of it, up to `concurrency`, nothing is
   * told any more: to stop and know of each, end the source instead. A source that fails, or an aborted `signal`, ends the
   * loop with its reason, after the results of what was started by then.
   *
   * @param messages - One after the other; an array, or what is loaded or made as it goes.
   */
  async *sendMany(
    messages: Iterable<MessageSend> | AsyncIterable<MessageSend>,
    options?: SendManyOptions,
  ): AsyncGenerator<SendResult, void, undefined> {
    const given = takeOptions(options, [...requestOptionNames, "concurrency"]);
    if (typeof messages !== "object" || messages === null || !(Symbol.asyncIterator in messages || Symbol.iterator in messages)) {
      throw misfit("messages", "an array of messages, or another iterable", messages);
    }
    const { concurrency = 10, ...requestOptions } = given;
    const withdrawal = new AbortController();
    try {
      const send = (message: MessageSend) => this.#send(message, requestOptions, withdrawal.signal);
      yield* settleInOrder(messages, send, { concurrency, signal: given.signal });
    } finally {
      withdrawal.abort();
    }
  }

  /**
   * Message records from `start_date` on, in UTC; the samples show the newest first.
   *
   * A date without a time is the midnight with which that day begins, as `end_date` too: `end_date: "2026-01-31"` leaves
   * the 31st out, so give the day after the last. Captured answers suggest that; it is not documented.
   *
   * @param query - Which of them; `start_date` must be there.
   */
  list(query: MessagesListQuery, options?: ListOptions): List<MessageRecord, MessageRecordListDocument> {
    return this.#api.list("messages.list", query, options);
  }

  /**
   * One message's record, with its delivery receipts. It may not be there yet right after sending.
   *
   * @param id - The message's `id`, as {@link Messages.send} gave it: `mdr2-…`.
   */
  get(id: string, options?: RequestOptions): Call<MessageRecord, MessageRecordDocument> {
    return this.#api.call("messages.get", () => ({ path: { id } }), options);
  }

  /**
   * Sets where Flowroute POSTs the account's messages or receipts.
   *
   * @param callbackType - What it is for: `"sms_callback"` or `"mms_callback"` for messages that come in,
   *   `"sms_dlr_callback"` or `"mms_dlr_callback"` for receipts. `"dlr_callback"` is the deprecated name of
   *   `"sms_dlr_callback"`.
   * @param url - Your address, `https:` or `http:`, that gets the POSTs.
   */
  setCallback(callbackType: CallbackType, url: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call(
      "messages.setCallback",
      () => ({ path: { callback_type: callbackType }, body: { callback_url: url } }),
      options,
      { names: callbackNames },
    );
  }

  /**
   * Where Flowroute POSTs the account's messages or receipts.
   *
   * @param callbackType - What it is for: `"sms_callback"` or `"mms_callback"` for messages that come in,
   *   `"sms_dlr_callback"` or `"mms_dlr_callback"` for receipts. `"dlr_callback"` is the deprecated name of
   *   `"sms_dlr_callback"`.
   */
  getCallback(callbackType: CallbackType, options?: RequestOptions): Call<Callback, CallbackDocument> {
    return this.#api.call("messages.getCallback", () => ({ path: { callback_type: callbackType } }), options, { names: callbackNames });
  }

  /**
   * Removes one of the account's callbacks.
   *
   * @param callbackType - What it is for: `"sms_callback"` or `"mms_callback"` for messages that come in,
   *   `"sms_dlr_callback"` or `"mms_dlr_callback"` for receipts. `"dlr_callback"` is the deprecated name of
   *   `"sms_dlr_callback"`.
   */
  removeCallback(callbackType: CallbackType, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("messages.removeCallback", () => ({ path: { callback_type: callbackType } }), options, { names: callbackNames });
  }

  #send(message: MessageSend, options: RequestOptions | undefined, withdraw: AbortSignal | undefined): Call<SentMessage, SentMessageDocument> {
    return this.#api.call("messages.send", () => ({ body: message }), options, {
      names: { body: "message" },
      context: { withdraw, isPatient: withdraw !== undefined },
    });
  }
}
