// This folder takes what a program sets: options, keys, base URL, hooks. What is wrong is refused when the client is
// made, by the name that its user knows.

import { alternatives } from "../input/alternatives.ts";
import { InvalidArgumentError, misfit, requireObject, shownName } from "../input/invalid-argument.ts";
import { bare, taken } from "../input/members.ts";

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
   * How often a failed attempt may be repeated where repeating is safe. One that was turned away with 429 has not run,
   * and is repeated until the deadline beside those. 0 turns all retries off.
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
/** A thousandth is one message in a quarter of an hour; timers wait no longer than some weeks. */
const mustBeRate = must((value) => Number.isFinite(value) && (value as number) >= 0.001, "a number from 0.001");
const mustBeFunction = must((value) => typeof value === "function", "a function");

/**
 * What the options are held against, those of calls, of the client, and of its `hooks` and `pacing`. The keys, the base URL
 * and the agent are looked at where they are used.
 */
const checks = bare({
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
  journal: must((value) => typeof (value as { send?: unknown } | null)?.send === "function", "a journal"),
  key: mustBeFunction,
  message: mustBeFunction,
  sms: mustBeRate,
  mms: mustBeRate,
  store: must(isPacingStore, "a PacingStore, which has take, end and close"),
  rules: must((value) => Array.isArray(value) && value.every((rule) => typeof rule === "function"), "an array of functions"),
  fakeHost: must((value) => typeof value === "string" && /^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(value), 'a host without scheme and port, such as "fake"'),
  fetch: mustBeFunction,
  messagesVersion: must((value) => value === "2.1" || value === "2.2", '"2.1" or "2.2"'),
  repeatable: must((value) => typeof value === "boolean", "true or false"),
  onAttempt: mustBeFunction,
  onRetry: mustBeFunction,
  onResult: mustBeFunction,
  onDeprecation: mustBeFunction,
  onPacingFailure: mustBeFunction,
} satisfies Record<string, Check>);

/** What may stand in a list of names: a misspelt one would leave its option unlooked at. */
type OptionName = keyof typeof checks | "accessKey" | "secretKey" | "baseUrl" | "agent" | "pacing" | "hooks" | "query" | "body" | "receipts";

/** Anything that does what is done with one: polyfills and other realms have classes of their own. */
function isSignal(value: unknown): boolean {
  const { aborted, addEventListener, removeEventListener } = (value ?? {}) as Partial<AbortSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function" && typeof removeEventListener === "function";
}

function isPacingStore(value: unknown): boolean {
  const { take, end, close } = (value ?? {}) as Record<string, unknown>;
  return [take, end, close].every((method) => typeof method === "function");
}

const none = Object.freeze(bare({}));

/**
 * Refuses a wrong or misspelt option, and gives those that are right: a copy, so that what was checked is what is used.
 *
 * @param names - Those that are taken here.
 * @param place - The option that holds them, where one does.
 */
export function takeOptions<Options extends object>(given: Options | undefined, names: readonly (OptionName & keyof Options)[], place?: string): Options {
  if (given === undefined) return none as Options;
  requireObject(place ?? "options", given);
  const options = taken(given, names);
  for (const [name, value] of Object.entries(options)) {
    if (!(names as readonly string[]).includes(name)) {
      throw new InvalidArgumentError(shownName(name), `is not an option ${place ? `of ${place}` : "here"}; ${alternatives(name, names, "there are")}`);
    }
    if (value !== undefined) (checks as Readonly<Record<string, Check | undefined>>)[name]?.(place ? `${place}.${name}` : name, value);
  }
  return options as Options;
}
