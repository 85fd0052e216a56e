import fc from "fast-check";
import { expect, test } from "vitest";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, fixture } from "../support/checked-fake.ts";

const home = { label: "Home", first_name: "Dan", last_name: "Smith", street_number: "3901", street_name: "N Vassault", city: "Tacoma", state: "WA", country: "US", zip: "98407" };
const unit = { address_type: "apartment", address_type_number: "601" };
const make = () => checkedFake({ numbers: ["12065550100", "12065550101", "18005550100", "16045550100", "32206550100"] });

test("a record is answered as in the samples: with its unit, without one, read and listed", async () => {
  const { flowroute } = make();
  const { id } = await flowroute.e911s.create({ ...home, ...unit });
  const created = fixture("e911s.create.201.json");
  expect((await flowroute.e911s.create({ ...home, label: "Shed" })).attributes).not.toHaveProperty("address_type");
  const read = await flowroute.e911s.get(id).withResponse();
  expect(read.data.attributes).toEqual({ ...(created["data"] as { attributes: object }).attributes, alias: null });
  expect(read.document).toEqual({ data: { type: "e911", id, attributes: read.data.attributes, links: { self: `https://api.flowroute.com/v2/e911s/${id}` } } });
  const { data } = await flowroute.e911s.list();
  expect(data.map(({ attributes }) => [attributes.label, attributes.address_type, attributes.address_type_number])).toEqual([["Shed", "", ""], ["Home", "Apartment", "601"]]);
});

test.each([
  ["a ZIP code that is too short", { zip: "123" }, "e911s.validate.422.json", 422],
  ["a ZIP code that is too long", { zip: "98407-1234" }, "e911s.validate.422.json", 422],
  ["an address that nobody finds", { street_number: "0" }, "e911s.validate.400.json", 400],
])("%s is refused in the words of the sample, wherever it comes", async (_, wrong, name, status) => {
  const { fake, flowroute } = make();
  const { id } = await flowroute.e911s.create(home);
  for (const [line, attributes] of [["POST /v2/e911s/validate", { ...home, ...wrong }], ["POST /v2/e911s", { ...home, ...wrong, label: "Shed" }], [`PATCH /v2/e911s/${id}`, wrong]] as const) {
    const response = await ask(fake, line, { data: { type: "e911", attributes } });
    expect([response.status, await response.json()]).toEqual([status, fixture(name)]);
  }
  expect([...fake.state.e911s.values()]).toMatchObject([{ label: "Home", zip: "98407", streetNumber: "3901" }]);
});

test("everything that is wrong with an address is said at once, by member", async () => {
  const error = await failureOf(make().flowroute.e911s.validate({ ...home, zip: "1", state: "wa", country: "USA", address_type: "Cave" }));
  const words = expect.any(String) as string;
  expect(error).toMatchObject({ status: 422, errors: [{ detail: { data: { attributes: { zip: [words], state: [words], country: [words], address_type: [words], address_type_number: ["Missing data for required field."] } } } }] });
});

test("what is valid is stored as it is, and validating stores nothing", async () => {
  const text = fc.string({ minLength: 1, maxLength: 20 });
  const address = fc.record({ label: text, first_name: text, last_name: text, street_name: text, city: text, street_number: fc.integer({ min: 1 }).map(String), state: fc.stringMatching(/^[A-Z]{2}$/), country: fc.constantFrom("US", "CA"), zip: fc.string({ minLength: 4, maxLength: 7 }) });
  await fc.assert(
    fc.asyncProperty(address, async (given) => {
      const { fake, flowroute } = make();
      expect(await flowroute.e911s.validate(given)).toBeUndefined();
      expect(fake.state.e911s.size).toBe(0);
      const { id } = await flowroute.e911s.create(given);
      expect((await flowroute.e911s.get(id)).attributes).toMatchObject(given);
    }),
    { numRuns: 30 },
  );
});

test("a change takes what is given and leaves the rest; a unit is taken off with an empty kind; a label is unique", async () => {
  const { flowroute } = make();
  const { id } = await flowroute.e911s.create({ ...home, ...unit });
  await flowroute.e911s.create({ ...home, label: "Shed" });
  expect((await flowroute.e911s.update(id, { last_name: "Wiley", address_type: "FLOOR" })).attributes).toEqual({ ...home, last_name: "Wiley", address_type: "Floor", address_type_number: "601" });
  expect((await flowroute.e911s.update(id, { address_type: "" })).attributes).toEqual({ ...home, last_name: "Wiley" });
  expect((await flowroute.e911s.update(id, { label: "Home" })).attributes.label).toBe("Home");
  expect(await failureOf(flowroute.e911s.update(id, { label: "Shed" }))).toMatchObject({ status: 422 });
  expect(await failureOf(flowroute.e911s.create(home))).toMatchObject({ status: 422, errors: [{ detail: { data: { attributes: { label: ["Label must be unique."] } } } }] });
});

test("an assigned record shows on its number and counts its numbers, and cannot be deleted before it is taken off", async () => {
  const { fake, flowroute } = make();
  const { id } = await flowroute.e911s.create(home);
  for (const number of ["12065550101", "12065550100", "18005550100", "16045550100", "12065550100"]) await flowroute.e911s.assign(number, id);
  const { data, document } = await flowroute.numbers.get("12065550100").withResponse();
  expect(data.relationships.e911_address).toEqual({ data: { type: "e911", id } });
  expect(document.included).toMatchObject([{ type: "route" }, { type: "e911", id, attributes: { label: "Home" } }]);

  const page = await flowroute.e911s.listNumbers(id, { limit: 3 });
  expect(page.data.map(({ attributes }) => attributes.value)).toEqual(["12065550100", "12065550101", "16045550100"]);
  expect(page.links).toEqual({
    self: `https://api.flowroute.com/v2/e911s/${id}/relationships/numbers?limit=3&offset=0`,
    next: `https://api.flowroute.com/v2/e911s/${id}/relationships/numbers?limit=3&offset=3`,
  });

  expect(await failureOf(flowroute.e911s.delete(id))).toMatchObject({ status: 403 });
  for (const number of ["12065550100", "12065550101", "18005550100"]) await flowroute.e911s.unassign(number);
  await flowroute.numbers.release("16045550100");
  expect((await flowroute.e911s.listNumbers(id)).data).toEqual([]);
  expect((await flowroute.numbers.get("12065550100")).relationships.e911_address).toEqual({ data: null });
  await flowroute.e911s.delete(id);
  expect(fake.state.e911s.size).toBe(0);
  expect(await failureOf(flowroute.e911s.get(id))).toMatchObject({ status: 404 });
});

test("a number where there is no 911, a record and a number that there are not, and nothing to take off are refused", async () => {
  const { fake, flowroute } = make();
  const { id } = fake.state.e911s.add({ label: "Home" });
  const foreign = await ask(fake, `PATCH /v2/numbers/32206550100/relationships/e911s/${id}`);
  expect([foreign.status, await foreign.json()]).toEqual([422, fixture("e911s.assign.422.json")]);
  for (const refused of [flowroute.e911s.assign("12025550000", id), flowroute.e911s.assign("12065550100", "1"), flowroute.e911s.unassign("12065550100"), flowroute.e911s.delete("1"), flowroute.e911s.listNumbers("1")]) {
    expect(await failureOf(refused)).toMatchObject({ status: 404 });
  }
});

test("filters look into label, street and city in any case, for a state as a whole, and are in the links", async () => {
  const { fake, flowroute } = make();
  for (const [label, state, city] of [["Head Office", "WA", "Seattle"], ["Branch office", "OR", "Portland"], ["Home", "WA", "Tacoma"]] as const) fake.state.e911s.add({ label, state, city, streetName: `${label} Street` });
  const labels = async (query: object) => (await flowroute.e911s.list(query)).data.map(({ attributes }) => attributes.label);
  expect(await labels({ label: "OFFICE" })).toEqual(["Branch office", "Head Office"]);
  expect(await labels({ state: "WA" })).toEqual(["Home", "Head Office"]);
  expect(await labels({ street_name: "head", city: "sea" })).toEqual(["Head Office"]);
  expect((await flowroute.e911s.list({ state: "WA", limit: 1 })).links).toEqual({
    self: "https://api.flowroute.com/v2/e911s?state=WA&limit=1&offset=0",
    next: "https://api.flowroute.com/v2/e911s?state=WA&limit=1&offset=1",
  });
});

test("records may be put on the account and changed behind the API's back, and a misspelt member is refused", async () => {
  const { fake, flowroute } = make();
  const record = fake.state.e911s.add({ label: "Old", country: "USA", alias: "hq" });
  record.lastName = "Crow";
  fake.state.numbers.add("12065550100", { e911: record.id });
  expect((await flowroute.e911s.get(record.id)).attributes).toMatchObject({ country: "USA", last_name: "Crow", alias: "hq" });
  expect((await flowroute.numbers.get("12065550100")).relationships.e911_address.data?.id).toBe(record.id);
  fake.state.e911s.delete(record.id);
  expect((await flowroute.numbers.get("12065550100")).relationships.e911_address).toEqual({ data: null });
  expect(() => fake.state.e911s.add({ label: "x", lastNmae: "y" } as never)).toThrow('e911s.add: there is no "lastNmae"; did you mean "lastName"?');
});
