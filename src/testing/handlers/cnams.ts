import { type Answer, duplicateCnam, forbidden, nothingToDelete, notFound } from "../failure.ts";
import type { FakeCnam } from "../world/records/cnam-records.ts";
import type { World } from "../world/world.ts";
import { cnamResource } from "./answers/cnam-resource.ts";
import { listPage, pageLink } from "./answers/list-page.ts";
import { findNumber, numberResource } from "./answers/number-resource.ts";
import { type Handlers, noContent } from "./handler.ts";

export const cnamHandlers: Handlers<"cnams"> = {
  "cnams.list": (world, { query }) => {
    const { is_approved: isApproved, value, starts_with: startsWith, contains, ends_with: endsWith } = query;
    const fits = (record: FakeCnam) =>
      (isApproved === undefined || record.isApproved === isApproved) &&
      record.value.includes(value?.toUpperCase() ?? "") &&
      record.value.includes(contains?.toUpperCase() ?? "") &&
      record.value.startsWith(startsWith?.toUpperCase() ?? "") &&
      record.value.endsWith(endsWith?.toUpperCase() ?? "");
    const records = [...world.cnams.values()].filter(fits);
    const itemAt = (index: number) => cnamResource(records[index] as FakeCnam);
    return listPage({ query, total: records.length, itemAt, link: pageLink("/v2/cnams", { is_approved: isApproved, value, starts_with: startsWith, contains, ends_with: endsWith }) });
  },

  "cnams.get": (world, { path }) => {
    const record = findCnam(world, path.id);
    const data = cnamResource(record);
    if (!record.isApproved) return { status: 200, body: { data } };
    const numbers = world.numbers.with("cnam", record.id);
    const relationships = { numbers: { data: numbers.map(({ id }) => ({ type: "number", id })) } };
    const included = numbers.map((number) => numberResource(world, number));
    return { status: 200, body: { data: { ...data, relationships }, ...(included.length > 0 && { included }) } };
  },

  "cnams.create": (world, { body }) => {
    refuseDuplicate(world, body.value);
    return { status: 201, body: { data: cnamResource(world.cnams.add(body.value)) } };
  },

  "cnams.update": (world, { path, body }) => {
    const record = findCnam(world, path.id);
    const { value } = body.data.attributes;
    // Guess: the status, and that a name that was refused is not pending any more.
    if (record.isApproved || record.rejectionReason !== null) throw forbidden("Only a CNAM record that waits for its approval can be changed.");
    refuseDuplicate(world, value, record);
    record.value = value.toUpperCase();
    return { status: 200, body: { data: cnamResource(record) } };
  },

  "cnams.delete": (world, { path }) => {
    if (!world.cnams.delete(path.id)) throw nothingToDelete();
    for (const number of world.numbers.with("cnam", path.id)) number.cnam = null;
    return noContent;
  },

  "cnams.assign": (world, { path }) => {
    const number = findNumber(world, path.id);
    const record = findCnam(world, path.cnam_id);
    const { country, numberType } = world.placeOf(number.id);
    // Guess: the status of both, and that the number shows the name at once: it takes 5 to 7 business days.
    if (!record.isApproved) throw forbidden("This CNAM record is not approved.");
    if (country !== "US" || numberType !== "longcode") throw forbidden("CNAM storage is for local US numbers only.");
    number.cnam = record.id;
    return takenUp(world, Number(record.id));
  },

  // Guess: that a number without a name is answered in the same way.
  "cnams.unassign": (world, { path }) => {
    findNumber(world, path.id).cnam = null;
    return takenUp(world, null);
  },
};

function takenUp({ clock }: World, id: number | null): Answer {
  return { status: 202, body: { data: { attributes: { date_created: new Date(clock.now()).toUTCString() }, id, type: "cnam" } } };
}

function findCnam(world: World, id: string): FakeCnam {
  const record = world.cnams.get(id);
  if (!record) throw notFound();
  return record;
}

function refuseDuplicate(world: World, value: string, self?: FakeCnam): void {
  for (const record of world.cnams.values()) if (record !== self && record.value === value.toUpperCase()) throw duplicateCnam();
}
