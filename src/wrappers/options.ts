import { alternatives } from "./alternatives.ts";
import { describe, InvalidArgumentError, requireObject, shownName } from "./invalid-argument.ts";

/** What every method takes as its last argument. */
export interface RequestOptions {
  /** Ends the call at once, also while it waits its turn or backs off; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds for the whole call: waiting for its turn, every attempt, headers and body, and the pauses between.
   * Where retries are allowed, one attempt may use an equal share of what is left.
   *
   * @default 30_000, or the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How often a failed attempt may be repeated where repeating is safe; 0 turns retries off.
   *
   * @default 2, or the client's `maxRetries`
   */
  readonly maxRetries?: number | undefined;
}

/** What every list takes as its last argument. The deadline is that of each page, not of the whole list. */
export interface ListOptions extends RequestOptions {
  /**
   * The most items to deliver, over all pages. No page is asked for once it is reached.
   *
   * @default no limit
   */
  readonly maxItems?: number | undefined;
  /**
   * How many pages a loop may have under way at once, so that a long list takes less time. A short list is asked for
   * pages beyond its end. For lists that stay as they are meanwhile: where items are added, the pages, each
   * taken at a moment of its own, may not fit together.
   *
   * @default 0, one page after the other
   */
  readonly prefetch?: number | undefined;
}

/** Node's `http.Agent` or `https.Agent`, or what behaves like one: a proxy agent, say. */
export interface Agent {
  destroy(): void;
}

/** The longest that timers can wait, about 24.8 days. */
const longestMs = 2_147_483_647;

const checks = {
  signal(name: string, value: unknown) {
    const signal = value as Partial<AbortSignal> | null;
    const isSignal = typeof signal === "object" && signal !== null && typeof signal.aborted === "boolean";
    if (!isSignal || typeof signal.addEventListener !== "function" || typeof signal.removeEventListener !== "function") {
      throw new InvalidArgumentError(name, `must be an AbortSignal, got ${describe(value)}`);
    }
  },
  timeoutMs(name: string, value: unknown) {
    if (typeof value !== "number" || !(value > 0 && value <= longestMs)) {
      throw new InvalidArgumentError(name, `must be milliseconds over 0, at most ${longestMs}, got ${describe(value)}`);
    }
  },
  maxRetries: checkCount,
  maxItems: checkCount,
  max: checkCount,
  prefetch: checkCount,
  concurrency(name: string, value: unknown) {
    if (!Number.isSafeInteger(value) || (value as number) < 1) {
      throw new InvalidArgumentError(name, `must be a whole number from 1, got ${describe(value)}`);
    }
  },
};

function checkCount(name: string, value: unknown): void {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new InvalidArgumentError(name, `must be a whole number from 0, got ${describe(value)}`);
  }
}

/** Refuses a wrong or misspelt option. `names` are those that this place takes; `others` too, but they are checked elsewhere. */
export function checkOptions(options: unknown, names: readonly (keyof typeof checks)[], others: readonly string[] = []): void {
  if (options === undefined) return;
  requireObject("options", options);
  for (const [name, value] of Object.entries(options)) {
    const known = names.find((candidate) => candidate === name);
    if (known === undefined) {
      if (others.includes(name)) continue;
      throw new InvalidArgumentError(shownName(name), `is not an option here; ${alternatives(name, [...others, ...names], "there are")}`);
    }
    if (value !== undefined) checks[known](name, value);
  }
}

export const requestOptionNames = ["signal", "timeoutMs", "maxRetries"] as const;
export const listOptionNames = [...requestOptionNames, "maxItems", "prefetch"] as const;

/** Whether a name is that of an option of some method. */
export const isOption = (name: string): boolean => (listOptionNames as readonly string[]).includes(name);
