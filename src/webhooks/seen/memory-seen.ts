import type { Seen } from "./seen.ts";

/** How much is remembered. */
export interface MemorySeenOptions {
  /**
   * The most keys; the oldest are forgotten first.
   *
   * @default 20_000
   */
  readonly max?: number | undefined;
}

/** Remembers in this process only: enough against repetitions, not against a crash, nor for several processes. */
export function memorySeen({ max = 20_000 }: MemorySeenOptions = {}): Seen {
  const claims = new Map<string, { owner: string; until: number }>();
  const done = new Set<string>();
  return {
    claim(key, owner, leaseMs) {
      if (done.has(key)) return "done";
      const claim = claims.get(key);
      if (claim && claim.owner !== owner && claim.until > Date.now()) return "busy";
      claims.set(key, { owner, until: Date.now() + leaseMs });
      forgetOldest(claims, max);
      return "claimed";
    },
    mark(key) {
      claims.delete(key);
      const isNew = !done.has(key);
      done.add(key);
      forgetOldest(done, max);
      return isNew;
    },
    release(key, owner) {
      if (claims.get(key)?.owner === owner) claims.delete(key);
    },
  };
}

function forgetOldest(keys: Map<string, unknown> | Set<string>, max: number): void {
  for (const key of keys.keys()) {
    if (keys.size <= max) return;
    keys.delete(key);
  }
}
