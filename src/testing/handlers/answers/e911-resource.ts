import { serverUrl } from "../../../generated/operations.ts";
import type { E911Attributes, E911Record } from "../../../generated/schema.ts";
import type { FakeE911 } from "../../world/records/e911-records.ts";

/**
 * An emergency address. Without a unit both of its members are empty where records are read, and left out in answers to
 * changes; `alias` is in what was read on a live account.
 */
export function e911Resource(record: FakeE911, kind: "read" | "changed"): E911Record {
  return { attributes: attributesOf(record, kind), id: record.id, links: { self: `${serverUrl}/v2/e911s/${record.id}` }, type: "e911" };
}

function attributesOf(record: FakeE911, kind: "read" | "changed"): E911Attributes {
  const hasUnit = kind === "read" || record.addressType !== "";
  return {
    ...(hasUnit && { address_type: record.addressType, address_type_number: record.addressTypeNumber }),
    city: record.city,
    country: record.country,
    first_name: record.firstName,
    label: record.label,
    last_name: record.lastName,
    state: record.state,
    street_name: record.streetName,
    street_number: record.streetNumber,
    zip: record.zip,
    ...(kind === "read" && { alias: record.alias }),
  };
}
