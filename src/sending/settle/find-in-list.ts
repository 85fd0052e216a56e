import type { MessagesListQuery } from "flowroute-sdk";
import { recordFingerprint } from "../journal/fingerprint.ts";
import type { Journal, ParkedEntry } from "../journal/journal.ts";

/** What is used of a `Flowroute`. */
export interface MessageList {
  readonly messages: {
    list(query: MessagesListQuery, options: { signal?: AbortSignal | undefined }): AsyncIterable<unknown>;
  };
}

/** So much may our clock be before the API's. */
const marginMs = 5 * 60_000;
/** So long after its claim a message may have waited for its turn. */
const longestMs = 60 * 60_000;

/** A record that is like an entry. */
interface Match {
  readonly id: string;
  readonly at: number;
}

/** The ids of records with the sender, the recipient and the text of the entries, each for one entry and none for two. */
export async function findInList(flowroute: MessageList, journal: Journal, entries: readonly ParkedEntry[], signal: AbortSignal | undefined): Promise<Map<ParkedEntry, string>> {
  const matches = new Map<string, Map<string, Match>>(entries.map(({ fingerprint }) => [firstPart(fingerprint), new Map()]));
  for (const { from, to } of spans(entries)) {
    const query = { start_date: new Date(from), ...(to < Date.now() && { end_date: new Date(to) }), limit: 200 };
    for await (const record of flowroute.messages.list(query, { signal })) {
      const { id, attributes } = (record ?? {}) as { id?: unknown; attributes?: Readonly<Record<string, unknown>> };
      if (typeof id !== "string" || !attributes || attributes["direction"] === "inbound") continue;
      const print = await recordFingerprint(attributes["from"], attributes["to"], attributes["body"]);
      matches.get(print)?.set(id, { id, at: Date.parse(String(attributes["timestamp"])) });
    }
  }
  const ids = [...matches.values()].flatMap((found) => [...found.keys()]);
  const taken = new Set(await journal.known(ids));
  const result = new Map<ParkedEntry, string>();
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const found = [...(matches.get(firstPart(entry.fingerprint))?.values() ?? [])].toSorted((a, b) => a.at - b.at);
    // A time that cannot be read excludes nothing.
    const match = found.find(({ id, at }) => !taken.has(id) && !(at < entry.at - marginMs));
    if (!match) continue;
    taken.add(match.id);
    result.set(entry, match.id);
  }
  return result;
}

const firstPart = (fingerprint: string) => fingerprint.replace(/\..*/, "");

/** The times in which they may have gone out, those that touch as one. */
function spans(entries: readonly ParkedEntry[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { at } of entries.toSorted((a, b) => a.at - b.at)) {
    const last = spans.at(-1);
    if (last && at - marginMs <= last.to) last.to = at + longestMs;
    else spans.push({ from: at - marginMs, to: at + longestMs });
  }
  return spans;
}
