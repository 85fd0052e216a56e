import type { JournaledMessage, MessageSend, RequestOptions, SendManyOptions, SendReceipts } from "flowroute-sdk";
import type { Journal } from "../journal/journal.ts";
import { JournalError } from "../journal/journal-error.ts";

export interface SendOnceOptions extends RequestOptions {
  readonly journal: Journal;
  /** Your own id of the message: the job's id, say, the same in every try. */
  readonly key: string;
  /** Has the receipts of the message prove that it was sent. For `settle`. */
  readonly receipts?: SendReceipts | undefined;
}

/** What is used of a `Flowroute`. */
export interface Sender {
  readonly messages: {
    sendMany(messages: MessageSend[], options: SendManyOptions): AsyncIterable<{ readonly status: "fulfilled"; readonly value: JournaledMessage } | { readonly status: "rejected"; readonly reason: unknown }>;
  };
}

/**
 * Sends a message at most once under its key, however often a queue hands its job out. Where it was sent before, nothing is
 * sent, and the answer has `repeated: true`.
 *
 * What it throws, `disposition` tells how to take.
 */
export async function sendOnce(flowroute: Sender, message: MessageSend, { key, ...options }: SendOnceOptions): Promise<JournaledMessage> {
  let failure: { readonly reason: unknown } | undefined;
  try {
    for await (const result of flowroute.messages.sendMany([message], { ...options, key: () => key })) {
      if (result.status === "fulfilled") return result.value;
      failure = result;
    }
  } catch (cause) {
    // Without a result nothing was begun: the journal did not open, or the signal had fired before.
    const isOurs = typeof cause === "object" && cause !== null && "outcome" in cause;
    failure ??= { reason: isOurs ? cause : new JournalError(options.signal?.aborted ? "stopped" : "journal_failed", { cause }) };
  }
  throw failure?.reason;
}
