import type { Seen } from "./seen.ts";
import { only } from "../../wrappers/input/member-of.ts";

/** How much is remembered. */
export interface MemorySeenOptions {
  /**
   * The most keys. When there are so many, the older half is forgotten.
   *
   * @default 20_000
   */
  readonly max?: number | undefined;
}

/** Remembers in this process only: enough against repetitions, not against a crash, nor for several processes. */
export function memorySeen(options?: MemorySeenOptions): Seen {
  const { max = 20_000 } = only(options, ["max"]);
  // Two halves, and nothing is deleted from them: to look for the oldest, or to delete, makes work for the collector.
  let older = new Map<string, Holder>();
  let newer = new Map<string, Holder>();
  const holderOf = (key: string) => newer.get(key) ?? older.get(key);
  const set = (key: string, holder: Holder) => {
    newer.set(key, holder);
    if (newer.size >= max / 2) [older, newer] = [newer, new Map()];
  };
  return {
    claim(key, owner, leaseMs) {
      const holder = holderOf(key);
      const now = Date.now();
      if (holder === done) return "done";
      if (holder && holder.owner !== owner && holder.until > now) return "busy";
      set(key, { owner, until: now + leaseMs });
      return "claimed";
    },
    mark(key) {
      const isNew = holderOf(key) !== done;
      if (isNew) set(key, done);
      return isNew;
    },
    release(key, owner) {
      if (holderOf(key)?.owner === owner) set(key, { owner, until: 0 });
    },
  };
}

/** Who has a key, and until when. */
interface Holder {
  readonly owner: string;
  readonly until: number;
}

/** A mark: nobody's, and for ever. */
const done: Holder = { owner: "", until: Infinity };
