import type { Seen } from "./seen.ts";

export interface OnceOptions {
  readonly seen: Seen;
  readonly key: string;
  /** How long one try may have the key; after that another may take it. */
  readonly leaseMs: number;
  /** Ends the wait for another who has the key. */
  readonly signal: AbortSignal;
  /** Told of a mark that could not be set though all was done. */
  onUnmarked(error: unknown): void;
}

/**
 * Runs something for a key that was not handled yet, and marks it. Whoever comes while another is at it waits for what
 * becomes of that: a try that failed is made good at once.
 */
export async function once(run: () => unknown, { seen, key, leaseMs, signal, onUnmarked }: OnceOptions): Promise<"handled" | "seen"> {
  const owner = crypto.randomUUID();
  for (let pauseMs = 20; ; pauseMs = Math.min(2 * pauseMs, 500)) {
    const state = await seen.claim(key, owner, leaseMs);
    if (state === "done") return "seen";
    if (state === "claimed") break;
    await pause(pauseMs, signal);
  }
  try {
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
      await seen.mark(key);
      break;
    } catch (error) {
      if (tries === 3) {
        onUnmarked(error);
        break;
      }
      await pause(100 * tries);
    }
  }
  return "handled";
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
    };
    const giveUp = () => {
      end();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      end();
      resolve();
    }, ms);
    signal?.addEventListener("abort", giveUp, { once: true });
  });
}
