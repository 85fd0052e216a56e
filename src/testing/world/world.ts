import { describe } from "../../wrappers/input/invalid-argument.ts";
import { type CallbackKind, Callbacks } from "./callbacks.ts";
import { checkMembers, type Members } from "./check-members.ts";
import type { Clock } from "./clock.ts";
import { MessageLog } from "./message-log.ts";
import { NumberList } from "./number-list.ts";
import { makeNumbers, type Place, placeOf } from "./places.ts";
import { phoneDigits } from "./values.ts";

/** A number on the fake account. Change what you like; the next request sees it. */
export interface AccountNumber {
  readonly id: string;
  alias: string | null;
  cnamLookupsEnabled: boolean;
  messagingEnabled: boolean;
  /** The id of a route. */
  primaryRoute: string;
  failoverRoute: string | null;
  /** The number's own callbacks, by what they are for; `sms_dlr` for `dlr` too. */
  readonly callbacks: Map<CallbackKind, string>;
}

/** An inbound route of the fake account. */
export interface FakeRoute {
  readonly id: string;
  alias: string;
  routeType: string;
  value: string | null;
  edgeStrategyId: number | null;
}

const attributeMembers: Members<Omit<AccountNumber, "id" | "callbacks">> = {
  alias: true, cnamLookupsEnabled: true, messagingEnabled: true, primaryRoute: true, failoverRoute: true,
};
const routeMembers: Members<Omit<FakeRoute, "id">> = { alias: true, routeType: true, value: true, edgeStrategyId: true };

/** What the fake begins with. */
export interface WorldOptions {
  readonly seed: number;
  readonly inventory: number | readonly string[];
  readonly numbers: number | readonly string[];
  readonly history: number;
}

/** The numbers of the account. They are made when they are touched, so that a hundred thousand cost little. */
export class AccountNumbers {
  readonly #list: NumberList;
  readonly #touched = new Map<string, AccountNumber>();

  /** @internal */
  constructor(ids: Iterable<string>, onAdd?: (id: string) => void) {
    this.#list = new NumberList(ids, onAdd);
  }

  get size(): number {
    return this.#list.size;
  }

  /** Their ids, in ascending order. */
  get list(): NumberList {
    return this.#list;
  }

  has(id: string): boolean {
    return this.#list.has(id);
  }

  /** A number by its 11 digits. What is changed of it, the next request sees. */
  get(id: string): AccountNumber | undefined {
    if (!this.has(id)) return undefined;
    const number = this.peek(id);
    this.#touched.set(id, number);
    return number;
  }

  /** @internal As `get`, for reading only. */
  peek(id: string): AccountNumber {
    return this.#touched.get(id) ?? newNumber(id);
  }

  /** @internal The alias alone, without making the rest of a number that has none. */
  aliasOf(id: string): string | null {
    return this.#touched.get(id)?.alias ?? null;
  }

  /** Puts a number on the account, without a purchase. It is not for sale any more. */
  add(phoneNumber: string, attributes: Partial<Omit<AccountNumber, "id" | "callbacks">> = {}): AccountNumber {
    checkMembers("numbers.add", attributes, attributeMembers);
    const id = this.#list.add(phoneNumber);
    const number = Object.assign(this.peek(id), attributes);
    this.#touched.set(id, number);
    return number;
  }

  /** Takes a number off the account; whether it was there. It is not put up for sale. */
  remove(id: string): boolean {
    this.#touched.delete(id);
    return this.#list.remove(id);
  }

  /** Whether any number sends its calls to a route. */
  use(route: string): boolean {
    return [...this.#touched.values()].some(({ primaryRoute, failoverRoute }) => primaryRoute === route || failoverRoute === route);
  }
}

function newNumber(id: string): AccountNumber {
  return { id, alias: null, cnamLookupsEnabled: true, messagingEnabled: true, primaryRoute: "0", failoverRoute: null, callbacks: new Callbacks() };
}

/** Everything the fake knows. A reset makes a new one. */
export class World {
  /** @internal */
  readonly clock: Clock;
  /** @internal */
  readonly seed: number;
  /** Numbers for sale. */
  readonly inventory: NumberList;
  readonly numbers: AccountNumbers;
  readonly messages: MessageLog;
  /** Routes by id, the built-in one first. */
  readonly routes = new Map<string, FakeRoute>([["0", { id: "0", alias: "sip-reg", routeType: "sip-reg", value: null, edgeStrategyId: null }]]);
  /** The account's callbacks, by what they are for; `sms_dlr` for `dlr` too. */
  readonly callbacks: Map<CallbackKind, string> = new Callbacks();
  /** Who has answered STOP to whom, as `recipient>number`. */
  readonly optOuts = new Set<string>();
  /** @internal Calls off the tasks that turn messaging on, by number. */
  readonly provisioning = new Map<string, () => void>();
  #nextRoute = firstRoute;

  /** @internal */
  constructor(clock: Clock, { seed, inventory, numbers, history }: WorldOptions) {
    this.clock = clock;
    if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
    this.seed = seed;
    for (const [option, many] of Object.entries({ inventory, numbers })) if (!Array.isArray(many)) requireCount(option, many, ", or an array of phone numbers");
    requireCount("history", history);
    const wanted = [numbers, inventory].map((many) => (typeof many === "number" ? many : 0));
    const made = makeNumbers((wanted[0] ?? 0) + (wanted[1] ?? 0), seed);
    const mine = typeof numbers === "number" ? made.slice(0, numbers) : numbers.map((id) => digitsOf("numbers", id));
    const forSale = typeof inventory === "number" ? made.slice(wanted[0] ?? 0) : inventory.map((id) => digitsOf("inventory", id));
    const owned = new Set(mine);
    // A number is in one place at a time.
    this.numbers = new AccountNumbers(owned, (id) => this.inventory.remove(id));
    this.inventory = new NumberList(forSale.filter((id) => !owned.has(id)), (id) => this.numbers.remove(id));
    this.messages = new MessageLog({ seed, history, startAt: clock.now(), numbers: this.numbers.list.all });
  }

  /** Where a number is from and what it costs, on the account or not. */
  placeOf(id: string): Place {
    return placeOf(id, this.seed);
  }

  /** Puts a route on the account, as it is given; its id comes next in turn. */
  addRoute(attributes: Omit<FakeRoute, "id">): FakeRoute {
    checkMembers("addRoute", attributes, routeMembers);
    const route = { id: String(this.#nextRoute++), ...attributes };
    this.routes.set(route.id, route);
    return route;
  }

  /** Whether a recipient has answered STOP to a number; both in digits. */
  hasOptedOut(recipient: string, number: string): boolean {
    return this.optOuts.has(`${recipient}>${number}`);
  }
}

function requireCount(option: string, count: unknown, orElse = ""): void {
  if (Number.isSafeInteger(count) && (count as number) >= 0) return;
  throw new RangeError(`${option} must be a whole number from 0${orElse}, got ${describe(count)}`);
}

function digitsOf(option: string, number: string): string {
  const digits = phoneDigits(number);
  if (digits === undefined) throw new TypeError(`${option} must hold phone numbers with their country code, such as "12065551234"`);
  return digits;
}

/** The id of the sample. */
const firstRoute = 98396;
