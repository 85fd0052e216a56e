import { InvalidArgumentError, type JournaledMessage, type JournaledSend, type MessageSend, type Outcome, type SentMessage } from "flowroute-sdk";
import { receiptAddress } from "../receipts/receipt-address.ts";
import { messageFingerprint } from "./fingerprint.ts";
import type { Journal, JournalEntry, JournalStore } from "./journal.ts";
import { JournalError } from "./journal-error.ts";
import { newToken } from "./token.ts";

type Sending = Parameters<Journal["send"]>[1];

/** A journal over a store: of a database of yours, say. */
export function createJournal(store: JournalStore): Journal {
  /** The last of those under way in this process, by key. They never reject. */
  const underWay = new Map<string, Promise<void>>();

  const send = (entry: JournaledSend, sending: Sending): Promise<JournaledMessage> => {
    const before = underWay.get(entry.key);
    const work = once(store, entry, sending, before);
    const end = (): void => {
      if (underWay.get(entry.key) === ended) underWay.delete(entry.key);
    };
    const ended = work.then(end, end);
    underWay.set(entry.key, ended);
    return work;
  };
  return {
    open: async () => void (await store.open?.()),
    send,
    async has(key) {
      requireKey(key);
      return underWay.has(key) || (await asked(() => store.find(key))) !== undefined;
    },
    parked: async () => store.parked(),
    complete: async (entry, id) => store.complete(entry.key, entry, id),
    free: async ({ key, token }) => store.free(key, token),
    known: async (ids) => (ids.length > 0 ? store.known([...ids]) : []),
    async close() {
      // Their ends are to be written down.
      while (underWay.size > 0) await Promise.all(underWay.values());
      await store.close?.();
    },
  };
}

async function once(store: JournalStore, { key, message, receipts }: JournaledSend, sending: Sending, before: Promise<void> | undefined): Promise<JournaledMessage> {
  requireKey(key);
  const fingerprint = await messageFingerprint(message);
  // Whoever comes second gets what became of the first.
  await before;
  const entry: JournalEntry = { fingerprint, at: Date.now(), token: newToken() };
  const ready: MessageSend = receipts ? { ...message, dlr_callback: receiptAddress(receipts.url, entry.token) } : message;
  const had = await claimed(store, key, entry);
  if (had) {
    if (had.fingerprint !== fingerprint) throw new InvalidArgumentError("key", "is in the journal with another message; each message needs a key of its own");
    if (had.id === undefined) throw new JournalError("parked", { at: had.at });
    return { ...sentBefore(had.id), repeated: true };
  }
  let known: Outcome | "ok" | undefined;
  let sent: SentMessage;
  try {
    sent = await sending(ready, (outcome) => void (known = outcome));
  } catch (failure) {
    const { outcome = known } = (failure ?? {}) as { outcome?: unknown };
    // Whatever is not surely undone is in doubt.
    const isFree = outcome === "not_sent" || outcome === "rejected";
    if (isFree) await settled(() => store.free(key, entry.token));
    if (isOurs(failure)) throw failure;
    throw isFree ? new JournalError("stopped", { cause: failure }) : new JournalError("parked", { cause: failure, at: entry.at });
  }
  // A journal that fails now makes this parked, and no failure of what was sent.
  await settled(() => store.complete(key, entry, String(sent.id)));
  return sent;
}

async function claimed(store: JournalStore, key: string, entry: JournalEntry): Promise<JournalEntry | undefined> {
  try {
    const had = await store.claim(key, entry);
    // One whose answer got lost may be there already.
    return had?.token === entry.token && had.id === undefined ? undefined : had;
  } catch (cause) {
    // It may have been written all the same, and would be in doubt for ever.
    void settled(() => store.free(key, entry.token));
    throw new JournalError("journal_failed", { cause });
  }
}

async function asked<Answer>(question: () => PromiseLike<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (cause) {
    throw new JournalError("journal_failed", { cause });
  }
}

async function settled(work: () => PromiseLike<void>): Promise<void> {
  try {
    await work();
  } catch {
    // The entry stays as it is, and is looked after by `settle`.
  }
}

const isOurs = (failure: unknown) => typeof failure === "object" && failure !== null && "outcome" in failure;

/** What is known of it, in the form of an answer. */
const sentBefore = (id: string): SentMessage => ({ id, type: "message", links: { self: `https://api.flowroute.com/v2.1/messages/${id}` } });

/** What every store takes, and keeps apart: half of a surrogate pair would become the same as any other half. */
function requireKey(key: unknown): void {
  if (typeof key !== "string" || key === "" || key.length > 500 || /[\0\p{Surrogate}]/u.test(key)) {
    throw new InvalidArgumentError("key", "must be text of 1 to 500 characters, your own id of the message");
  }
}
