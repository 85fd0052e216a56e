// This folder has the numbers: those for sale, those of the account, and where they are. A hundred thousand of them
// cost no more than are asked for.

import { checkedMembers, type Members } from "../../values/checked-members.ts";
import { type CallbackKind, Callbacks } from "../callbacks.ts";
import { NumberList } from "./number-list.ts";

/** A number on the fake account. Change what you like; the next request sees it. */
export interface AccountNumber {
  readonly id: string;
  alias: string | null;
  cnamLookupsEnabled: boolean;
  /** On for the numbers that the fake begins with, off for one that was just bought. */
  messagingEnabled: boolean;
  /** The id of a route; `null` for a number that rings nowhere. */
  primaryRoute: string | null;
  failoverRoute: string | null;
  /** The id of its emergency address. */
  e911: string | null;
  /** The id of the caller name that it shows. */
  cnam: string | null;
  /** The number's own callbacks, by what they are for; `sms_dlr` for `dlr` too. */
  readonly callbacks: Map<CallbackKind, string>;
}

const attributeMembers: Members<Omit<AccountNumber, "id" | "callbacks">> = {
  alias: true, cnamLookupsEnabled: true, messagingEnabled: true, primaryRoute: true, failoverRoute: true, e911: true, cnam: true,
};

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
    const checked = checkedMembers("numbers.add", attributes, attributeMembers);
    const id = this.#list.add(phoneNumber);
    const number = Object.assign(this.peek(id), checked);
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

  /** The numbers that have this emergency address, or show this caller name, in ascending order. */
  with(record: "e911" | "cnam", id: string): AccountNumber[] {
    return [...this.#touched.values()].filter((number) => number[record] === id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function newNumber(id: string): AccountNumber {
  return { id, alias: null, cnamLookupsEnabled: true, messagingEnabled: true, primaryRoute: "0", failoverRoute: null, e911: null, cnam: null, callbacks: new Callbacks() };
}
