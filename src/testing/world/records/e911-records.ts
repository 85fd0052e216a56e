// This folder keeps the records that are put to numbers: addresses and caller names. A number has one of a kind at
// most.

import { checkedMembers, type Members } from "../../values/checked-members.ts";

/** An emergency address of the fake account. Change what you like; the next request sees it. */
export interface FakeE911 {
  readonly id: string;
  label: string;
  firstName: string;
  lastName: string;
  streetNumber: string;
  streetName: string;
  /** The kind of unit, `Suite`; empty where there is none. */
  addressType: string;
  addressTypeNumber: string;
  city: string;
  /** Two letters. */
  state: string;
  country: string;
  zip: string;
  alias: string | null;
}

const attributeMembers: Members<Omit<FakeE911, "id">> = {
  label: true, firstName: true, lastName: true, streetNumber: true, streetName: true, addressType: true, addressTypeNumber: true,
  city: true, state: true, country: true, zip: true, alias: true,
};

/** What a record has where nothing is said. */
const anAddress: Omit<FakeE911, "id" | "label"> = {
  firstName: "Alex", lastName: "Example", streetNumber: "100", streetName: "Example Ave", addressType: "", addressTypeNumber: "",
  city: "Seattle", state: "WA", country: "US", zip: "98101", alias: null,
};

/** The emergency addresses of the account, by id, the oldest first. */
export class E911Records extends Map<string, FakeE911> {
  #nextId = firstId;

  /** Puts an address on the account, as it is given; its id comes next in turn. */
  add(attributes: Pick<FakeE911, "label"> & Partial<Omit<FakeE911, "id">>): FakeE911 {
    const record = { id: String(this.#nextId++), ...anAddress, ...checkedMembers("e911s.add", attributes, attributeMembers) };
    this.set(record.id, record);
    return record;
  }
}

/** The id of a sample. */
const firstId = 21907;
