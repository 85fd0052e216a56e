// This folder sends no message twice. What is to go out is written down before, and a key that was claimed is claimed by
// nobody else, over crashes and processes.

import type { SendJournal } from "flowroute-sdk";

/** What is kept of a message from before it goes out. No number and no text: only a fingerprint of them. */
export interface JournalEntry {
  /** Made of the sender, the recipient and the text, and of what else there is in the message. */
  readonly fingerprint: string;
  /** When it was claimed, in milliseconds since 1970, by the clock of the process. */
  readonly at: number;
  /** Of this one claim, and not to be guessed. Receipts carry it. */
  readonly token: string;
  /** The message's id, once there is one. */
  readonly id?: string | undefined;
}

/** What was claimed and has no answer: it may have been sent, or may be under way in another process right now. */
export interface ParkedEntry extends JournalEntry {
  readonly key: string;
}

/** Where the entries are kept. Each method resolves once what it did is durable, or has not happened. */
export interface JournalStore {
  /** Opens what must be open before anything is sent. */
  open?(): unknown;
  /** Writes the entry if the key is new; else gives what is there. One atomic step. */
  claim(key: string, entry: JournalEntry): PromiseLike<JournalEntry | undefined>;
  /** What is there under the key. */
  find(key: string): PromiseLike<JournalEntry | undefined>;
  /** Adds the id. That may get lost in a crash: the entry is then parked. */
  complete(key: string, entry: JournalEntry, id: string): PromiseLike<void>;
  /** Takes the claim of this token back, if the key has it and has no id. */
  free(key: string, token: string): PromiseLike<void>;
  /** All that have no id. */
  parked(): PromiseLike<ParkedEntry[]>;
  /** Those of the ids that some entry has. */
  known(ids: string[]): PromiseLike<string[]>;
  /** Lets go of what {@link open} opened. */
  close?(): unknown;
}

/** What was sent, and what is in doubt, by keys. */
export interface Journal extends SendJournal {
  /** What was claimed and has no answer; `settle` looks what became of it. */
  parked(): Promise<ParkedEntry[]>;
  /** Says that a parked message was sent, and which it is. */
  complete(entry: ParkedEntry, id: string): Promise<void>;
  /**
   * Gives the key of a parked message free, so that it will be sent again. Your decision: it may have been sent, and whoever gets it gets
   * it twice.
   */
  free(entry: ParkedEntry): Promise<void>;
  /** Those of the ids that belong to some entry. */
  known(ids: readonly string[]): Promise<string[]>;
  /** Waits for what is under way in this process, then lets go of a file and its lock; what belongs to a client of yours stays open. */
  close(): Promise<void>;
}
