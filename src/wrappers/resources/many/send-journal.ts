import type { MessageSend, SentMessage } from "../../../generated/schema.ts";
import type { Outcome } from "../../errors.ts";

/** Where receipts of journaled messages go. `flowroute-sdk/sending` has the stores. */
export interface SendReceipts {
  /** The address of your webhook handler, with its secret. Each message's own has `receipt=` and an unguessable key behind it. */
  readonly url: string;
  /** Where `track(store)` of your handler keeps what comes. */
  readonly store: object;
}

/** One message to be sent at most once. */
export interface JournaledSend {
  readonly key: string;
  readonly message: MessageSend;
  readonly receipts?: SendReceipts | undefined;
}

/** A message that was sent now, or under the same key before. */
export type JournaledMessage = SentMessage & {
  /** It was sent before, and was not sent again. Nothing but its id was kept. */
  readonly repeated?: true;
};

/** What is written down of messages, so that none is sent twice. `flowroute-sdk/sending` has them for files, Redis and PostgreSQL. */
export interface SendJournal {
  /** Opens what must be open before anything is sent. */
  open?(): unknown;
  /** Whether a key is not new. Rules are not asked then. */
  has?(key: string): PromiseLike<boolean>;
  /**
   * Lets a message go out if its key is new. `send` may say how a call ended whose error does not tell: an abort, say.
   */
  send(entry: JournaledSend, send: (message: MessageSend, onEnd: (outcome: Outcome | "ok") => void) => PromiseLike<SentMessage>): PromiseLike<JournaledMessage>;
}
