import type { E911Update } from "../../../generated/schema.ts";
import { geocodingFailed, missing, type Problem, unprocessable } from "../../failure.ts";
import type { FakeE911 } from "../../world/records/e911-records.ts";

/** An address without what the account knows of it. */
export type Address = Omit<FakeE911, "id" | "alias">;

const kinds = [
  "Apartment", "Basement", "Building", "Department", "Floor", "Front", "Key", "Lobby", "Lot", "Lower", "Office", "Penthouse", "Pier", "Rear",
  "Room", "Side", "Slip", "Space", "Stop", "Suite", "Trailer", "Unit", "Upper",
];

/** What a request makes of an address; what it does not give stays. The kind of unit is taken in any case. */
export function addressFrom(given: E911Update, before: Partial<Address> = {}): Address {
  const kind = given.address_type ?? before.addressType ?? "";
  return {
    label: given.label ?? before.label ?? "",
    firstName: given.first_name ?? before.firstName ?? "",
    lastName: given.last_name ?? before.lastName ?? "",
    streetNumber: given.street_number ?? before.streetNumber ?? "",
    streetName: given.street_name ?? before.streetName ?? "",
    addressType: kinds.find((each) => each.toLowerCase() === kind.toLowerCase()) ?? kind,
    addressTypeNumber: kind === "" ? "" : (given.address_type_number ?? before.addressTypeNumber ?? ""),
    city: given.city ?? before.city ?? "",
    state: given.state ?? before.state ?? "",
    country: given.country ?? before.country ?? "",
    zip: given.zip ?? before.zip ?? "",
  };
}

/**
 * Throws where the emergency service would not take an address.
 *
 * Guess: all sentences but that of the ZIP code; and that an address cannot be found where its street number has no digit
 * but 0.
 */
export function checkAddress({ addressType, addressTypeNumber, country, state, streetNumber, zip }: Address): void {
  const problems: Problem[] = [];
  const refuse = (name: string, says: string) => problems.push({ at: ["data", "attributes", name], says });
  if (zip.length < 4 || zip.length > 7) refuse("zip", "ZIP code must be at least 4 and at most 7 digits long");
  if (!/^(?:US|CA)$/.test(country)) refuse("country", "Must be US or CA.");
  if (!/^[A-Z]{2}$/.test(state)) refuse("state", "Must be two letters in upper case.");
  if (addressType !== "" && !kinds.includes(addressType)) refuse("address_type", `Must be one of ${kinds.join(", ")}.`);
  if (addressType !== "" && addressTypeNumber === "") refuse("address_type_number", missing);
  if (problems.length > 0) throw unprocessable(problems);
  if (!/[1-9]/.test(streetNumber)) throw geocodingFailed();
}
