import { alternatives } from "../input/alternatives.ts";
import { InvalidArgumentError, misfit, requireObject, shownName } from "../input/invalid-argument.ts";

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

type Check = (name: string, value: unknown) => void;

const must =
  (fits: (value: unknown) => boolean, wanted: string): Check =>
  (name, value) => {
    if (!fits(value)) throw misfit(name, wanted, value);
  };
const mustBeWhole = (least: number) => must((value) => Number.isSafeInteger(value) && (value as number) >= least, `a whole number from ${least}`);
const mustBeFunction = must((value) => typeof value === "function", "a function");

/**
 * What the options are held against, those of calls, of the client, and of its `hooks` and `pacing`. The keys, the base URL
 * and the agent are looked at where they are used.
 */
const checks = {
  signal: must(isSignal, "an AbortSignal"),
  timeoutMs: must((value) => typeof value === "number" && value > 0 && value <= longestMs, `milliseconds over 0, at most ${longestMs}`),
  maxRetries: mustBeWhole(0),
  maxItems: mustBeWhole(0),
  max: mustBeWhole(0),
  prefetch: mustBeWhole(0),
  concurrency: mustBeWhole(1),
  maxBytes: mustBeWhole(1),
  filename: must((value) => typeof value === "string" && value !== "", "a name"),
  onPoll: mustBeFunction,
  onProgress: mustBeFunction,
  sms: mustBeWhole(1),
  mms: mustBeWhole(1),
  fakeHost: must((value) => typeof value === "string" && /^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(value), 'a host without scheme and port, such as "fake"'),
  fetch: mustBeFunction,
  messagesVersion: must((value) => value === "2.1" || value === "2.2", '"2.1" or "2.2"'),
  repeatable: must((value) => typeof value === "boolean", "true or false"),
  onAttempt: mustBeFunction,
  onRetry: mustBeFunction,
  onResult: mustBeFunction,
} satisfies Record<string, Check>;

/** What may stand in a list of names: a misspelt one would leave its option unlooked at. */
type OptionName = keyof typeof checks | "accessKey" | "secretKey" | "baseUrl" | "agent" | "pacing" | "hooks" | "query" | "body";

/** Anything that does what is done with one: polyfills and other realms have classes of their own. */
function isSignal(value: unknown): boolean {
  const { aborted, addEventListener, removeEventListener } = (value ?? {}) as Partial<AbortSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function" && typeof removeEventListener === "function";
}

/**
 * Refuses a wrong or misspelt option.
 *
 * @param names - Those that are taken here.
 * @param place - The option that holds them, where one does.
 */
export function checkOptions(options: unknown, names: readonly OptionName[], place?: string): void {
  if (options === undefined) return;
  requireObject(place ?? "options", options);
  for (const [name, value] of Object.entries(options)) {
    if (!(names as readonly string[]).includes(name)) {
      throw new InvalidArgumentError(shownName(name), `is not an option ${place ? `of ${place}` : "here"}; ${alternatives(name, names, "there are")}`);
    }
    if (value !== undefined) (checks as Readonly<Record<string, Check>>)[name]?.(place ? `${place}.${name}` : name, value);
  }
}
