// This folder is a Flowroute for tests, with state. It takes what the document takes and answers what the document
// allows; what is guessed says `Guess:`.

import { describe } from "../wrappers/input/invalid-argument.ts";
import { memberOf } from "../wrappers/input/members.ts";
import type { Keys } from "./requests/authorize.ts";
import { Engine } from "./requests/engine.ts";
import { Faults } from "./requests/faults.ts";
import type { LoggedRequest } from "./requests/request-log.ts";
import { fetchFrom, type FakeFetch } from "./server/fetch.ts";
import { listen, type ListenOptions, type Listening } from "./server/listen.ts";
import { handlersFrom, type MswHttp } from "./server/msw-handlers.ts";
import { isLoopback } from "./server/neighbours.ts";
import { checkedMembers, type Members } from "./values/checked-members.ts";
import { Chaos, type WebhookChaos } from "./webhooks/chaos.ts";
import { type Deliver, Deliveries, type Delivery } from "./webhooks/deliveries.ts";
import type { Phone } from "./webhooks/phone.ts";
import { type FinalReceipt, type InboundMessage, Post, type SendLimits } from "./webhooks/post.ts";
import type { Announce } from "./world/announcement.ts";
import { Clock } from "./world/clock.ts";
import type { GivenForms } from "./world/forms.ts";
import { World } from "./world/world.ts";

/** What a fake is made with. Every option may be left out. */
export interface FakeFlowrouteOptions {
  /** @default "12345678" */
  readonly accessKey?: string | undefined;
  /** @default "fake-secret" */
  readonly secretKey?: string | undefined;
  /**
   * The same seed gives the same world: numbers, prices, ids.
   *
   * @default 1
   */
  readonly seed?: number | undefined;
  /**
   * The time at which the fake's clock stands; from then on only `advance` moves it. Without it the clock is the
   * machine's, and `advance` puts it ahead.
   */
  readonly now?: Date | string | number | undefined;
  /**
   * Numbers for sale: how many, or which, as 11 digits.
   *
   * @default 1_000
   */
  readonly inventory?: number | readonly string[] | undefined;
  /**
   * Numbers on the account: how many, or which, as 11 digits.
   *
   * @default ["12065550100", "12065550101"]
   */
  readonly numbers?: number | readonly string[] | undefined;
  /**
   * How many message records there are from before, and how many calls, one of each a minute. They cost nothing until they
   * are looked at.
   *
   * @default 0
   */
  readonly history?: number | undefined;
  /**
   * How many messages may be sent in any second before the answer is 429; `false` lets any number through.
   *
   * @default 5 SMS and 1 MMS
   */
  readonly limits?: SendLimits | false | undefined;
  /**
   * Takes what goes to callback URLs: call your own handler here, and no server is needed.
   *
   * @default the global `fetch`, as it is at each delivery
   */
  readonly deliver?: Deliver | undefined;
  /**
   * What the last receipt of a message says.
   *
   * @default status "message buffered", code 1003, "Message accepted by Carrier"
   */
  readonly finalReceipt?: FinalReceipt | undefined;
  /**
   * Milliseconds that turning messaging on or off takes, on the fake's clock. A number that was just bought has it off.
   *
   * @default 60_000
   */
  readonly provisioningMs?: number | undefined;
  /**
   * Milliseconds until a caller name is approved, on the fake's clock.
   *
   * @default 60_000
   */
  readonly approvalMs?: number | undefined;
  /**
   * Milliseconds until an export of calls is completed, on the fake's clock.
   *
   * @default 10_000
   */
  readonly exportMs?: number | undefined;
  /**
   * Milliseconds from one status of a port order to the next, on the fake's clock; with `Infinity` only
   * `state.portOrders.moveTo` brings one on.
   *
   * @default 60_000
   */
  readonly portingMs?: number | undefined;
  /**
   * Whether a number whose messaging is off sends and receives all the same. How Flowroute refuses is not published.
   *
   * @default false
   */
  readonly messagingAlwaysOn?: boolean | undefined;
  /** In which of their known forms webhooks, prices and some answers come. */
  readonly forms?: GivenForms | undefined;
  /** How webhooks go wrong on their way. */
  readonly chaos?: WebhookChaos | undefined;
}

const optionMembers: Members<FakeFlowrouteOptions> = {
  accessKey: true, secretKey: true, seed: true, now: true, inventory: true, numbers: true, history: true, limits: true, deliver: true, finalReceipt: true,
  provisioningMs: true, approvalMs: true, exportMs: true, portingMs: true, messagingAlwaysOn: true, forms: true, chaos: true,
};

const optionTypes = {
  accessKey: "string", secretKey: "string", deliver: "function", finalReceipt: "function", provisioningMs: "number", approvalMs: "number", exportMs: "number", portingMs: "number",
  messagingAlwaysOn: "boolean",
} as const;

/** A Flowroute account that exists only here. */
export class FakeFlowroute {
  /** What a client needs: `new Flowroute({ ...fake.keys, fetch: fake.fetch })`. */
  readonly keys: Keys;
  /** Answers requests in this process, whatever their host: the client's `fetch` option, or in place of `fetch`. */
  readonly fetch: FakeFetch;
  /** What is to go wrong. */
  readonly faults = new Faults();
  readonly #options: FakeFlowrouteOptions;
  #scene: Scene;

  /** @internal */
  constructor(options: FakeFlowrouteOptions) {
    this.#options = checkedMembers("createFakeFlowroute", options, optionMembers);
    const { accessKey = "12345678", secretKey = "fake-secret" } = this.#options;
    for (const [name, type] of Object.entries(optionTypes)) {
      const value = this.#options[name as keyof typeof optionTypes];
      if (value !== undefined && typeof value !== type) throw new TypeError(`${name} must be a ${type}, got ${describe(value)}`);
    }
    if (accessKey.includes(":")) throw new TypeError("accessKey must hold no colon, which ends it in HTTP Basic");
    this.keys = { accessKey, secretKey };
    this.#scene = this.#begin();
    this.fetch = fetchFrom((request, signal) => this.#scene.engine.handle(request, signal));
  }

  /** What the fake knows, to look at and to change: `inventory`, `numbers`, `routes`, `messages`, `callbacks`, `e911s`, `portOrders`, and more. */
  get state(): World {
    return this.#scene.world;
  }

  /** What has arrived, the oldest first; the last 10,000, or fewer where they hold more than 16 MB in all. */
  get requests(): readonly LoggedRequest[] {
    return this.#scene.engine.requests;
  }

  /** What went to callback URLs, the oldest first; the last 10,000, or fewer where their bodies hold more than 16 MB in all. */
  get deliveries(): readonly Delivery[] {
    return this.#scene.deliveries.log;
  }

  /** The time by the fake's clock. */
  get time(): Date {
    return new Date(this.#scene.clock.now());
  }

  /** Lets time pass: receipts come, webhooks are repeated, delays end. Resolves when all that has been done. */
  advance(ms: number): Promise<void> {
    if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY)) throw new RangeError(`advance: milliseconds must be a number from 0, got ${ms}`);
    return this.#scene.clock.advance(ms);
  }

  /**
   * A message comes in for a number of the account: it is recorded, and POSTed to the callback. Resolves with the
   * delivery after the first attempt; `delivery` is `undefined` where no callback is set.
   */
  receive(message: InboundMessage): Promise<{ id: string; delivery: Delivery | undefined }> {
    return this.#scene.post.receive(message);
  }

  /**
   * Somebody's phone, to read what your program sends it and to answer. What nobody expected fails the test at its end:
   * `reset` throws then, and `expectNoMoreTexts` of the phone.
   *
   * ```ts
   * const phone = fake.phone("12065551234");
   * await phone.expectText(/code/);
   * await phone.reply("Y");
   * ```
   */
  phone(number: string): Phone {
    return this.#scene.post.phones.get(number);
  }

  /** Handlers for MSW, tested with version 2: `setupServer(...fake.handlers(http))`, with the `http` of your `msw`. */
  handlers<Handler>(http: MswHttp<Handler>): Handler[] {
    return handlersFrom(http, this.fetch);
  }

  /**
   * Starts an HTTP server on this machine. Needs Node, or what has its `node:http`.
   *
   * @throws {TypeError} where others could reach it and the fake has the keys that everybody knows.
   */
  async listen(options: ListenOptions = {}): Promise<Listening> {
    const { accessKey, secretKey } = this.#options;
    const host = memberOf(Object(options) as object, "host") ?? "localhost";
    if (!isLoopback(String(host)) && (accessKey === undefined || secretKey === undefined)) {
      throw new TypeError("listen: other machines reach this host, so make the fake with an accessKey and a secretKey of your own");
    }
    return listen((request, signal) => this.#scene.engine.handle(request, signal), options);
  }

  /**
   * Begins anew, with the world it was made with: no requests, no faults, nothing to be delivered. A request that a
   * delay holds back ends as a broken connection, and a webhook under way is broken off.
   *
   * @throws {Error} after that, where a {@link phone} got a text that was not expected.
   */
  reset(): void {
    const { clock, deliveries, post } = this.#scene;
    clock.stop();
    deliveries.stop();
    this.faults.clear();
    this.#scene = this.#begin();
    post.phones.expectNoMoreTexts();
  }

  #begin(): Scene {
    const { seed = 1, now, inventory = 1_000, numbers = ["12065550100", "12065550101"], history = 0, limits = {}, deliver, finalReceipt, chaos = {} } = this.#options;
    const { provisioningMs = 60_000, approvalMs = 60_000, exportMs = 10_000, portingMs = 60_000, messagingAlwaysOn = false, forms = {} } = this.#options;
    const startAt = now === undefined ? undefined : new Date(now).getTime();
    if (Number.isNaN(startAt)) throw new TypeError("now must be a time");
    const clock = new Clock(startAt);
    const chances = checkedMembers<WebhookChaos>("chaos", chaos, { duplicates: true, lostAnswers: true, lateMs: true });
    const deliveries = new Deliveries(clock, deliver, new Chaos(chances, seed));
    const announce: Announce = (announcement) => post.announce(announcement);
    const world = new World(clock, { seed, inventory, numbers, history, provisioningMs, approvalMs, exportMs, portingMs, forms }, announce);
    const post = new Post(world, deliveries, { limits, finalReceipt, messagingAlwaysOn });
    return { clock, world, deliveries, post, engine: new Engine({ world, post, faults: this.faults, keys: this.keys }) };
  }
}

/** All that a reset makes anew. */
interface Scene {
  readonly clock: Clock;
  readonly world: World;
  readonly deliveries: Deliveries;
  readonly post: Post;
  readonly engine: Engine;
}

/**
 * Makes a Flowroute to test against: stateful, deterministic, without an account, a bill or a network.
 *
 * ```ts
 * const fake = createFakeFlowroute({ numbers: ["12065550100"] });
 * const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch });
 * ```
 */
export function createFakeFlowroute(options: FakeFlowrouteOptions = {}): FakeFlowroute {
  return new FakeFlowroute(options);
}
