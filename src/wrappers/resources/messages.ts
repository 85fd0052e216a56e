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
import type { CallContext } from "../call/context.ts";
import { callbackNames } from "../input/callback-type.ts";
import { InvalidArgumentError, misfit } from "../input/invalid-argument.ts";
import { requestOptionNames } from "../input/option-names.ts";
import type { List } from "../list/list.ts";
import { type ListOptions, type RequestOptions, takeOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";
import { counted, type SendProgress } from "./many/progress.ts";
import type { JournaledMessage, SendJournal, SendReceipts } from "./many/send-journal.ts";
import { type Attempted, settleInOrder } from "./many/settle-in-order.ts";

/** Options of {@link Messages.sendMany}; the deadline is that of each message, and begins when its turn is near. */
export interface SendManyOptions<Row = MessageSend> extends RequestOptions {
  /**
   * How many messages may be under way at once. They still start at the account's pace.
   *
   * @default 10
   */
  readonly concurrency?: number | undefined;
  /**
   * Where each message is written down before it goes out: after a crash the same rows may be given again, and none is sent
   * twice. `fileJournal`, `redisJournal` and `postgresJournal` of `flowroute-sdk/sending`. Needs `key`.
   */
  readonly journal?: SendJournal | undefined;
  /** The key of each row's message in the journal: your own id of that message, the same in every run. A place in a list is none. */
  readonly key?: ((row: Row, index: number) => string) | undefined;
  /** Makes the message of a row, where the rows are no messages themselves. */
  readonly message?: ((row: Row, index: number) => MessageSend) | undefined;
  /** Has the receipts of each message prove that it was sent. For `settle`, and with a journal only. */
  readonly receipts?: SendReceipts | undefined;
  /** Called after each message. */
  readonly onProgress?: ((progress: SendProgress) => void) | undefined;
}

/** What became of one input of {@link Messages.sendMany}. */
export type SendResult<Row = MessageSend> = Attempted<Row, JournaledMessage>;

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
   */
  sendMany<Row>(rows: Iterable<Row> | AsyncIterable<Row>, options: SendManyOptions<Row> & { readonly message: (row: Row, index: number) => MessageSend }): AsyncGenerator<SendResult<Row>, void, undefined>;
  sendMany(messages: Iterable<MessageSend> | AsyncIterable<MessageSend>, options?: SendManyOptions): AsyncGenerator<SendResult, void, undefined>;
  sendMany<Row>(rows: Iterable<Row> | AsyncIterable<Row>, options?: SendManyOptions<Row>): AsyncGenerator<SendResult<Row>, void, undefined> {
    return settleInOrder(async () => {
      const given = takeOptions(options, [...requestOptionNames, "concurrency", "journal", "key", "message", "receipts", "onProgress"]);
      if (typeof rows !== "object" || rows === null || !(Symbol.asyncIterator in rows || Symbol.iterator in rows)) {
        throw misfit("messages", "an array of messages, or another iterable", rows);
      }
      const { concurrency = 10, journal, key, message: messageOf, receipts, onProgress, ...requestOptions } = given;
      if (!journal !== !key || (receipts && !journal)) {
        throw new InvalidArgumentError(journal ? "key" : "journal", "is missing; a journal needs a key");
      }
      await journal?.open?.();
      const withdrawal = new AbortController();
      let index = 0;
      const start = (row: Row): PromiseLike<JournaledMessage> => {
        const at = index++;
        const message = messageOf ? messageOf(row, at) : (row as MessageSend);
        const send = (each: MessageSend, onEnd?: CallContext["onEnd"]) => this.#send(each, requestOptions, withdrawal.signal, onEnd);
        return journal ? journal.send({ key: key!(row, at), message, receipts }, send) : send(message);
      };
      return { inputs: rows, start: onProgress ? counted(start, rows, onProgress) : start, concurrency, signal: given.signal, onEnd: () => withdrawal.abort() };
    });
  }

  /**
   * Message records from `start_date` on, in UTC; the samples show the newest first.
   *
   * A date without a time is the midnight with which that day begins, as `end_date` too: `end_date: "2026-01-31"` leaves
   * the 31st out, so give the day after the last. Captured answers suggest that; it is not documented.
   */
  list(query: MessagesListQuery, options?: ListOptions): List<MessageRecord, MessageRecordListDocument> {
    return this.#api.list("messages.list", query, options);
  }

  /** One message's record, with its delivery receipts. It may not be there yet right after sending. */
  get(id: string, options?: RequestOptions): Call<MessageRecord, MessageRecordDocument> {
    return this.#api.call("messages.get", () => ({ path: { id } }), options);
  }

  /** Sets where Flowroute POSTs the account's messages or receipts. */
  setCallback(callbackType: CallbackType, url: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call(
      "messages.setCallback",
      () => ({ path: { callback_type: callbackType }, body: { callback_url: url } }),
      options,
      { names: callbackNames },
    );
  }

  /** Where Flowroute POSTs the account's messages or receipts. */
  getCallback(callbackType: CallbackType, options?: RequestOptions): Call<Callback, CallbackDocument> {
    return this.#api.call("messages.getCallback", () => ({ path: { callback_type: callbackType } }), options, { names: callbackNames });
  }

  /** Removes one of the account's callbacks. */
  removeCallback(callbackType: CallbackType, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("messages.removeCallback", () => ({ path: { callback_type: callbackType } }), options, { names: callbackNames });
  }

  #send(message: MessageSend, options: RequestOptions | undefined, withdraw: AbortSignal | undefined, onEnd?: CallContext["onEnd"]): Call<SentMessage, SentMessageDocument> {
    return this.#api.call("messages.send", () => ({ body: message }), options, {
      names: { body: "message" },
      context: { withdraw, isPatient: withdraw !== undefined, onEnd },
    });
  }
}
