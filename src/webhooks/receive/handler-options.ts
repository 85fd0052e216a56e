import type { Seen } from "../seen/seen.ts";
import type { WebhookCallbacks } from "./callbacks.ts";
import type { Admission } from "./who-may-call.ts";
import { only } from "../../wrappers/input/member-of.ts";

/** What a handler does and whom it lets in. */
export interface WebhookHandlerOptions extends WebhookCallbacks, Admission {
  /**
   * Where it is remembered what was handled: {@link memorySeen}, `redisSeen`, `postgresSeen`, or one of your own.
   *
   * @default memory, which a restart forgets
   */
  readonly seen?: Seen | undefined;
  /**
   * Milliseconds from the request to its answer. How long Flowroute waits is not documented. When they are over, the answer is
   * 503 and the callback's `signal` is aborted; what it still does counts, if it ends well.
   *
   * @default 10_000
   */
  readonly timeoutMs?: number | undefined;
  /** @default 262_144 */
  readonly maxBytes?: number | undefined;
}

/** What an option must be, in words, and whether a value is. */
type Rule = readonly [words: string, fits: (value: unknown) => boolean];

const callback: Rule = ["must be a function", (value) => typeof value === "function"];
export const count: Rule = ["must be a number, 0 or more", (value) => typeof value === "number" && value >= 0];
const methods = ["claim", "mark", "release"];
/** Others look at it. */
export const anything: Rule = ["", () => true];

const rules: Readonly<Record<string, Rule>> = {
  onMessage: callback, onReceipt: callback, onEvent: callback, onOther: callback, onError: callback, addressOf: callback,
  // A timer that is told a longer time is over at once.
  timeoutMs: ["must be a number, 1 to 2147483647", (value) => typeof value === "number" && value >= 1 && value < 2 ** 31],
  maxBytes: count, proxies: count, secret: anything, basic: anything, addresses: anything,
  seen: ["must be a store, such as memorySeen()", (value) => methods.every((name) => typeof (value as Record<string, unknown> | null)?.[name] === "function")],
};

/** Refuses what cannot work, while the program starts and not when the first message comes; gives the rest. */
export function checkedOptions<Options extends WebhookCallbacks>(options: Options, more: Readonly<Record<string, Rule>> = {}): Options {
  const known = { ...rules, ...more };
  const stranger = Object.keys(options ?? {}).find((name) => !Object.hasOwn(known, name));
  if (stranger !== undefined) throw new TypeError(`there is no option ${stranger}`);
  const checked = only(options, Object.keys(known) as (keyof Options & string)[]) as Options;
  for (const [name, [words, fits]] of Object.entries(known)) {
    const value = (checked as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && !fits(value)) throw new TypeError(`${name} ${words}`);
  }
  if (!checked.onOther) throw new TypeError("onOther must be a function, for what is not known");
  return checked;
}
