import { forbidden, notFound, unsupportedEmergency, wrongMember } from "../failure.ts";
import type { FakeE911 } from "../world/records/e911-records.ts";
import type { World } from "../world/world.ts";
import { addressFrom, checkAddress } from "./answers/e911-address.ts";
import { e911Resource } from "./answers/e911-resource.ts";
import { listPage, pageLink } from "./answers/list-page.ts";
import { findNumber, numberResource } from "./answers/number-resource.ts";
import { type Handlers, noContent } from "./handler.ts";

export const e911Handlers: Handlers<"e911s"> = {
  "e911s.list": (world, { query }) => {
    const { state, label, street_name: streetName, city } = query;
    // Guess: that a state is found in any case too.
    const fits = (record: FakeE911) =>
      (state === undefined || record.state.toLowerCase() === state.toLowerCase()) && isIn(label, record.label) && isIn(streetName, record.streetName) && isIn(city, record.city);
    // The newest first, as in the sample.
    const records = [...world.e911s.values()].filter(fits).toReversed();
    const itemAt = (index: number) => e911Resource(records[index] as FakeE911, "read");
    return listPage({ query, total: records.length, itemAt, link: pageLink("/v2/e911s", { state, label, street_name: streetName, city }) });
  },

  "e911s.get": (world, { path }) => ({ status: 200, body: { data: e911Resource(findE911(world, path.id), "read") } }),

  "e911s.validate": (_world, { body }) => {
    checkAddress(addressFrom(body.data.attributes));
    return noContent;
  },

  "e911s.create": (world, { body }) => {
    const address = addressFrom(body.data.attributes);
    checkAddress(address);
    refuseDuplicate(world, address.label);
    return { status: 201, body: { data: e911Resource(world.e911s.add(address), "changed") } };
  },

  "e911s.update": (world, { path, body }) => {
    const record = findE911(world, path.id);
    const address = addressFrom(body.data.attributes, record);
    checkAddress(address);
    refuseDuplicate(world, address.label, record);
    Object.assign(record, address);
    return { status: 200, body: { data: e911Resource(record, "changed") } };
  },

  "e911s.delete": (world, { path }) => {
    const { id } = findE911(world, path.id);
    // Guess: the status for a record in use.
    if (world.numbers.with("e911", id).length > 0) throw forbidden("This E911 record has numbers still associated to it.");
    world.e911s.delete(id);
    return noContent;
  },

  "e911s.assign": (world, { path }) => {
    const number = findNumber(world, path.id);
    const { id } = findE911(world, path.e911_id);
    // Toll-free numbers are possible by the newer page. The same record once more is no error.
    if (!/^(?:US|CA)$/.test(world.placeOf(number.id).country)) throw unsupportedEmergency();
    number.e911 = id;
    return noContent;
  },

  "e911s.unassign": (world, { path }) => {
    const number = findNumber(world, path.id);
    // Guess: that there is none to take off is a 404.
    if (number.e911 === null) throw notFound("It has no E911 record.");
    number.e911 = null;
    return noContent;
  },

  "e911s.listNumbers": (world, { path, query }) => {
    const { id } = findE911(world, path.id);
    const numbers = world.numbers.with("e911", id);
    const itemAt = (index: number) => {
      const { attributes, ...resource } = numberResource(world, numbers[index] as (typeof numbers)[number]);
      return { ...resource, attributes: { alias: attributes.alias, value: attributes.value } };
    };
    return listPage({ query, total: numbers.length, itemAt, link: pageLink(`/v2/e911s/${id}/relationships/numbers`, {}) });
  },
};

function isIn(part: string | undefined, text: string): boolean {
  return part === undefined || text.toLowerCase().includes(part.toLowerCase());
}

function findE911(world: World, id: string): FakeE911 {
  const record = world.e911s.get(id);
  if (!record) throw notFound();
  return record;
}

/** A label is unique in the account. Guess: that another one with it is a 422, and the words. */
function refuseDuplicate(world: World, label: string, self?: FakeE911): void {
  for (const record of world.e911s.values()) if (record !== self && record.label === label) throw wrongMember("data.attributes.label", "Label must be unique.");
}
