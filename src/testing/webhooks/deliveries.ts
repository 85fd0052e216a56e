// This folder POSTs what Flowroute POSTs, and tries again as it does. Chaos makes it repeat, reorder and lose its
// answers.

import { BoundedLog } from "../values/bounded-log.ts";
import type { CallbackKind } from "../world/callbacks.ts";
import type { Clock } from "../world/clock.ts";
import type { Chaos } from "./chaos.ts";
import { memberOf } from "../../wrappers/input/member-of.ts";

/** Takes what the fake POSTs to callback URLs, in place of the network. */
export type Deliver = (request: Request) => Response | Promise<Response>;

/** One try to bring a webhook to its address. */
export interface DeliveryAttempt {
  readonly at: Date;
  /** The status that came back, or none. */
  readonly status: number | undefined;
  /** Why no answer came. */
  readonly error?: unknown;
}

/** A webhook that the fake has POSTed, or tried to. */
export interface Delivery {
  /** What it tells of: messages, or something in the background for which an address was given. */
  readonly kind: CallbackKind | "messaging" | "portOrder" | "cdrExport";
  readonly url: string;
  readonly body: unknown;
  readonly attempts: readonly DeliveryAttempt[];
  /** Whether the address has answered 200. */
  readonly acknowledged: boolean;
}

/** The documented rule: until a 200, four times in all, 30 seconds apart. */
const mostAttempts = 4;
const intervalMs = 30_000;

/** Guess: how long an answer may take is not documented. */
const patienceMs = 10_000;

/** POSTs webhooks, and again while nobody acknowledges them. */
export class Deliveries {
  readonly #log = new BoundedLog<Delivery>();
  readonly #clock: Clock;
  readonly #deliver: Deliver | undefined;
  readonly #chaos: Chaos;
  readonly #underWay = new Set<AbortController>();

  constructor(clock: Clock, deliver: Deliver | undefined, chaos: Chaos) {
    this.#clock = clock;
    this.#deliver = deliver;
    this.#chaos = chaos;
  }

  get log(): readonly Delivery[] {
    return this.#log.entries;
  }

  /** Resolves after the first attempt, whatever came of it; at once where it is late. */
  async post(kind: Delivery["kind"], url: string, body: unknown): Promise<Delivery> {
    const attempts: DeliveryAttempt[] = [];
    const delivery = { kind, url, body, attempts, acknowledged: false };
    const text = JSON.stringify(body);
    this.#log.add(delivery, url.length + text.length);
    const attempt = async (): Promise<void> => {
      const made = await this.#attempt(url, text);
      attempts.push(this.#chaos.losesAnswer() ? { ...made, status: undefined, error: new Error("the answer was lost") } : made);
      delivery.acknowledged ||= attempts.at(-1)?.status === 200;
      const isRepeated = delivery.acknowledged ? this.#chaos.repeats() : attempts.length < mostAttempts;
      if (isRepeated) this.#clock.after(intervalMs, attempt);
    };
    const latenessMs = this.#chaos.lateness();
    if (latenessMs > 0) this.#clock.after(latenessMs, attempt);
    else await attempt();
    return delivery;
  }

  /** Breaks off what is under way. */
  stop(): void {
    for (const abort of this.#underWay) abort.abort(new Error("the fake was reset"));
  }

  async #attempt(url: string, body: string): Promise<DeliveryAttempt> {
    const at = new Date(this.#clock.now());
    const abort = new AbortController();
    this.#underWay.add(abort);
    // By the machine's clock even where the fake's stands still: whoever awaits this cannot move that one meanwhile.
    const timer = setTimeout(() => abort.abort(new Error(`no answer in ${patienceMs / 1000} seconds`)), patienceMs);
    try {
      const request = webhookRequest(url, body, abort.signal);
      // A `deliver` need not look at the request's signal.
      const response = await Promise.race([(this.#deliver ?? (memberOf(globalThis, "fetch") as Deliver))(request), aborted(abort.signal)]);
      // Nobody waits for it: the answer is here, and its body does not matter.
      if (response.body && !response.bodyUsed && !response.body.locked) void response.body.cancel().catch(() => {});
      return { at, status: response.status };
    } catch (error) {
      return { at, status: undefined, error };
    } finally {
      clearTimeout(timer);
      this.#underWay.delete(abort);
    }
  }
}

function webhookRequest(address: string, body: string, signal: AbortSignal): Request {
  const url = new URL(address);
  const headers = new Headers({ "content-type": "application/json", "user-agent": "Go-http-client/1.1" });
  // A Request refuses an address with a name and a password in it.
  if (url.username !== "" || url.password !== "") {
    const bytes = new TextEncoder().encode(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`);
    headers.set("authorization", `Basic ${btoa(String.fromCharCode(...bytes))}`);
    url.username = "";
    url.password = "";
  }
  // Guess: a redirection is an answer other than 200, and is not followed.
  return new Request(url, { method: "POST", headers, body, signal, redirect: "manual" });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
