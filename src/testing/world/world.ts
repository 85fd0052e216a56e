// This folder is what the fake knows, and its clock. It has no notion of HTTP: whoever asks gets values.

import { describe } from "../../wrappers/input/invalid-argument.ts";
import { checkedMembers } from "../values/checked-members.ts";
import { phoneDigits } from "../values/phone-digits.ts";
import type { Announce } from "./announcement.ts";
import { type CallbackKind, Callbacks } from "./callbacks.ts";
import { CallLog } from "./calls/call-log.ts";
import { CdrExports } from "./calls/cdr-exports.ts";
import type { Clock } from "./clock.ts";
import { builtInRoute, type FakeRoute, routeMembers } from "./fake-route.ts";
import { type Forms, formsFrom, type GivenForms } from "./forms.ts";
import { MessageLog } from "./messages/message-log.ts";
import { AccountNumbers } from "./numbers/account-numbers.ts";
import { NumberList } from "./numbers/number-list.ts";
import { makeNumbers, type Place, placeOf } from "./numbers/places.ts";
import { Provisioning } from "./numbers/provisioning.ts";
import { PortOrders } from "./porting/port-orders.ts";
import { CnamRecords } from "./records/cnam-records.ts";
import { E911Records } from "./records/e911-records.ts";

/** What the fake begins with. */
export interface WorldOptions {
  readonly seed: number;
  readonly inventory: number | readonly string[];
  readonly numbers: number | readonly string[];
  readonly history: number;
  readonly provisioningMs: number;
  readonly approvalMs: number;
  readonly exportMs: number;
  readonly portingMs: number;
  readonly forms: GivenForms;
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
  readonly routes = new Map<string, FakeRoute>([["0", builtInRoute()]]);
  /** The account's callbacks, by what they are for; `sms_dlr` for `dlr` too. */
  readonly callbacks: Map<CallbackKind, string> = new Callbacks();
  /** Who has answered STOP to whom, as `recipient>number`. */
  readonly optOuts = new Set<string>();
  /** Emergency addresses. */
  readonly e911s = new E911Records();
  /** Caller names. */
  readonly cnams: CnamRecords;
  readonly portOrders: PortOrders;
  /** The calls of the account, of which exports are made. */
  readonly calls: CallLog;
  readonly cdrExports: CdrExports;
  /** The service that turns messaging on and off. */
  readonly provisioning: Provisioning;
  /** The forms of webhooks, prices and some answers. */
  readonly forms: Forms;
  #nextRoute = firstRoute;

  /** @internal */
  constructor(clock: Clock, { seed, inventory, numbers, history, forms, ...delays }: WorldOptions, announce: Announce) {
    this.clock = clock;
    if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
    this.seed = seed;
    this.forms = formsFrom(forms);
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
    this.calls = new CallLog({ seed, history, startAt: clock.now(), numbers: this.numbers.list.all });
    const parts = { clock, seed, numbers: this.numbers, calls: this.calls, placeOf: (id: string) => this.placeOf(id), announce };
    this.provisioning = new Provisioning({ ...parts, delayMs: delays.provisioningMs });
    this.cnams = new CnamRecords(clock, delays.approvalMs);
    this.cdrExports = new CdrExports({ ...parts, delayMs: delays.exportMs });
    this.portOrders = new PortOrders({ ...parts, cnams: this.cnams, e911s: this.e911s, routes: this.routes, stepMs: delays.portingMs });
  }

  /** Where a number is from and what it costs, on the account or not. */
  placeOf(id: string): Place {
    return placeOf(id, this.seed);
  }

  /** Puts a route on the account, as it is given; its id comes next in turn. */
  addRoute(attributes: Omit<FakeRoute, "id">): FakeRoute {
    const route = { id: String(this.#nextRoute++), ...checkedMembers("addRoute", attributes, routeMembers) };
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
