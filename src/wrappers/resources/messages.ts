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
import { type Call, PendingCall } from "../call/call.ts";
import { causeOf } from "../call/cause.ts";
import type { CallContext } from "../call/context.ts";
import { within } from "../call/within.ts";
import { DeadlineError, RuleError } from "../errors.ts";
import { callbackNames } from "../input/callback-type.ts";
import { InvalidArgumentError, misfit } from "../input/invalid-argument.ts";
import { requestOptionNames } from "../input/option-names.ts";
import type { List } from "../list/list.ts";
import type { MessageRule } from "../rules/message-rule.ts";
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
  /**
   * Asked before each message, after those of the client. One that says to wait keeps its message's place meanwhile.
   *
   * @default none
   */
  readonly rules?: readonly MessageRule[] | undefined;
}

/** What became of one input of {@link Messages.sendMany}. */
export type SendResult<Row = MessageSend> = Attempted<Row, JournaledMessage>;

/** Sends what the rules have let go, and tells how that ended. */
type SendRuled<T> = (message: MessageSend, onEnd: CallContext["onEnd"], remainingMs: number) => PromiseLike<T>;

/** SMS and MMS. */
export class Messages {
  readonly #api: Api;
  readonly #rules: readonly MessageRule[];
  readonly #timeoutMs: number;
  /** Asked for once: what loads modules may take its time to find that it has one. */
  #asking: Promise<typeof import("../rules/ask-rules.ts")> | undefined;

  /** @internal */
  constructor(api: Api, rules: readonly MessageRule[], timeoutMs: number) {
    this.#api = api;
    this.#rules = rules;
    this.#timeoutMs = timeoutMs;
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
    if (this.#rules.length === 0) return this.#send(message, options, undefined);
    return new PendingCall(this.#ask(this.#rules, message, options, undefined, (ruled, onEnd, timeoutMs) => this.#send(ruled, { ...options, timeoutMs }, undefined, onEnd).withResponse()));
  }

  /**
   * Sends messages at the account's pace and yields one result per input, in the order of the inputs, failures among
   * them. Sends nothing until it is looped over: awaiting it sends nothing. Inputs are taken one by one as there is room, so an endless source will
   * do. Breaking the loop sends none of those that still wait; of those sent ahead of it, up to `concurrency`, nothing is
   * told any more: to stop and know of each, end the source instead. A source that fails, or an aborted `signal`, ends the
   * loop with its reason, after the results of what was started by then.
   *
   * @param rows - One after the other; an array, or what is loaded or made as it goes.
   */
  sendMany<Row>(rows: Iterable<Row> | AsyncIterable<Row>, options: SendManyOptions<Row> & { readonly message: (row: Row, index: number) => MessageSend }): AsyncGenerator<SendResult<Row>, void, undefined>;
  /**
   * The same of messages that are messages already.
   *
   * @param messages - One after the other; an array, or what is loaded or made as it goes.
   */
  sendMany(messages: Iterable<MessageSend> | AsyncIterable<MessageSend>, options?: SendManyOptions): AsyncGenerator<SendResult, void, undefined>;
  sendMany<Row>(rows: Iterable<Row> | AsyncIterable<Row>, options?: SendManyOptions<Row>): AsyncGenerator<SendResult<Row>, void, undefined> {
    return settleInOrder(async () => {
      const given = takeOptions(options, [...requestOptionNames, "concurrency", "journal", "key", "message", "receipts", "onProgress", "rules"]);
      if (typeof rows !== "object" || rows === null || !(Symbol.asyncIterator in rows || Symbol.iterator in rows)) {
        throw misfit("messages", "an array of messages, or another iterable", rows);
      }
      const { concurrency = 10, journal, key, message: messageOf, receipts, onProgress, rules: own = [], ...requestOptions } = given;
      if (!journal !== !key || (receipts && !journal)) {
        throw new InvalidArgumentError(journal ? "key" : "journal", "is missing; a journal needs a key of your own for each message, such as (row) => row.id");
      }
      const rules = [...this.#rules, ...own];
      await journal?.open?.();
      const withdrawal = new AbortController();
      let index = 0;
      const start = (row: Row): PromiseLike<JournaledMessage> => {
        const at = index++;
        const message = messageOf ? messageOf(row, at) : (row as MessageSend);
        const send = (each: MessageSend, onEnd?: CallContext["onEnd"]) => this.#send(each, requestOptions, withdrawal.signal, onEnd);
        const name = key?.(row, at) ?? "";
        const journaled = (each: MessageSend, sending: Parameters<SendJournal["send"]>[1]) => journal!.send({ key: name, message: each, receipts }, sending);
        if (rules.length === 0) return journal ? journaled(message, send) : send(message);
        const ask = <T>(each: MessageSend, then: SendRuled<T>, onEnd?: CallContext["onEnd"]) => this.#ask(rules, each, requestOptions, withdrawal.signal, then, onEnd);
        if (!journal) return ask(message, send);
        const askFirst = () => ask(message, (each) => journaled(each, send));
        // What went out in another run must not be counted again, nor be said to be refused. Should it be given free
        // meanwhile, the rules are asked all the same.
        const askLast = () => journaled(message, (each, onEnd) => ask(each, send, onEnd));
        return journal.has ? Promise.resolve(journal.has(name)).then((isKnown) => (isKnown ? askLast() : askFirst())) : askFirst();
      };
      return { inputs: rows, start: onProgress ? counted(start, rows, onProgress) : start, concurrency, signal: given.signal, onEnd: () => withdrawal.abort() };
    });
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

  /** Sends what the rules have let go: a copy, since who gave it may go on with it while they are asked. */
  async #ask<T>(rules: readonly MessageRule[], message: MessageSend, options: RequestOptions | undefined, withdraw: AbortSignal | undefined, send: SendRuled<T>, onEnd?: CallContext["onEnd"]): Promise<T> {
    const { timeoutMs = this.#timeoutMs, signal } = takeOptions(options, requestOptionNames);
    const body = this.#api.body("messages.send", message, { body: "message" });
    const { askRules } = await (this.#asking ??= import("../rules/ask-rules.ts"));
    return askRules(rules, body, { parts: { within, causeOf, RuleError, DeadlineError }, timeoutMs, signals: [signal, withdraw], isPatient: withdraw !== undefined, onEnd }, (onSendEnd, remainingMs) => send(body, onSendEnd, remainingMs));
  }

  #send(message: MessageSend, options: RequestOptions | undefined, withdraw: AbortSignal | undefined, onEnd?: CallContext["onEnd"]): Call<SentMessage, SentMessageDocument> {
    return this.#api.call("messages.send", () => ({ body: message }), options, {
      names: { body: "message" },
      context: { withdraw, isPatient: withdraw !== undefined, onEnd },
    });
  }
}
