import type { Seen } from "./seen.ts";

export interface OnceOptions {
  /** Whoever tries; another for each try. */
  readonly owner: string;
  /** How long one try may have the key; after that another may take it. */
  readonly leaseMs: number;
  /** Whose key it is; the wait for another who has it ends when there is a reason. */
  readonly turn: { readonly key: string; readonly reason: Error | undefined };
  /** Told of a mark that could not be set though all was done. */
  onUnmarked(error: unknown): void;
}

/**
 * Runs something for a key that was not handled yet, and marks it. Whoever comes while another is at it waits for what
 * becomes of that: a try that failed is made good at once.
 */
export async function once(seen: Seen, { turn, owner, leaseMs, onUnmarked }: OnceOptions, run: () => unknown): Promise<"handled" | "seen"> {
  const { key } = turn;
  for (let pauseMs = 20; ; pauseMs = Math.min(2 * pauseMs, 500)) {
    const answer = seen.claim(key, owner, leaseMs);
    // What is in memory need not be waited for.
    const state = typeof answer === "string" ? answer : await answer;
    if (state === "done") return "seen";
    if (state === "claimed") break;
    await pause(pauseMs);
    if (turn.reason) throw turn.reason;
  }
  try {
    // A store that took so long may have given the key to another by now.
    if (turn.reason) throw turn.reason;
    await run();
  } catch (failure) {
    try {
      await seen.release(key, owner);
    } catch {
      // Its lease ends by itself.
    }
    throw failure;
  }
  for (let tries = 1; ; tries++) {
    try {
      const answer = seen.mark(key);
      if (typeof answer !== "boolean") await answer;
      return "handled";
    } catch (error) {
      if (tries === 3) {
        onUnmarked(error);
        return "handled";
      }
      await pause(100 * tries);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
