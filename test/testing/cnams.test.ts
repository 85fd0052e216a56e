import { expect, test } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, fixture } from "../support/checked-fake.ts";

const make = () => checkedFake({ numbers: ["12065550100", "12065550101", "18005550100", "16045550100"] });

/** With an approved name on the account. */
function approved() {
  const made = make();
  const { id } = made.fake.state.cnams.add("Heartwood");
  made.fake.state.cnams.approve(id);
  return { ...made, id };
}

test("a new name is in capitals, not approved, and has its time with a space in it, as in the sample", async () => {
  const { flowroute } = make();
  const { document } = await flowroute.cnams.create({ value: "Heartwood" }).withResponse();
  const sample = fixture("cnams.create.201.json")["data"] as { id: string; attributes: object };
  expect(document).toEqual({ data: { ...sample, attributes: { ...sample.attributes, creation_datetime: "2026-01-05 12:00:00.000000+00:00" } } });
});

test("approval comes on the clock, unless the name was refused before, or taken off the account", async () => {
  const { fake, flowroute } = make();
  const good = await flowroute.cnams.create({ value: "Heartwood" });
  const bad = await flowroute.cnams.create({ value: "Free Money" });
  const gone = await flowroute.cnams.create({ value: "Gone" });
  fake.state.cnams.reject(bad.id, "Misleading");
  await flowroute.cnams.delete(gone.id);
  await fake.advance(59_999);
  expect((await flowroute.cnams.get(good.id)).attributes.is_approved).toBe(false);
  await fake.advance(1);
  expect((await flowroute.cnams.get(good.id)).attributes).toMatchObject({ is_approved: true, approval_datetime: "2026-01-05 12:01:00.000000+00:00", rejection_reason: null });
  expect((await flowroute.cnams.get(bad.id)).attributes).toMatchObject({ is_approved: false, approval_datetime: null, rejection_reason: "Misleading" });
  expect(() => fake.state.cnams.approve(gone.id)).toThrow("cnams: there is no record");
});

test("how long approval takes is said, when the fake is made and later", async () => {
  const { fake, flowroute } = checkedFake({ approvalMs: Number.POSITIVE_INFINITY });
  const first = await flowroute.cnams.create({ value: "First" });
  fake.state.cnams.approvalMs = 1_000;
  const second = await flowroute.cnams.create({ value: "Second" });
  await fake.advance(3_600_000);
  expect([(await flowroute.cnams.get(first.id)).attributes.is_approved, (await flowroute.cnams.get(second.id)).attributes.is_approved]).toEqual([false, true]);
  expect(() => createFakeFlowroute({ approvalMs: -1 })).toThrow("approvalMs must be a number from 0, got -1");
});

test("a name that is there is refused, in whatever case", async () => {
  const { fake, flowroute } = make();
  await flowroute.cnams.create({ value: "Heartwood" });
  const other = await flowroute.cnams.create({ value: "Other" });
  for (const refused of [flowroute.cnams.create({ value: "HEARTwood" }), flowroute.cnams.update(other.id, { value: "heartwood" })]) {
    expect(await failureOf(refused)).toMatchObject({ status: 422, errors: [{ detail: "Duplicate CNAM entry found on your account" }] });
  }
  expect(fake.state.cnams.size).toBe(2);
});

test("a name changes while it waits, and not any more once people have looked at it", async () => {
  const { fake, flowroute } = make();
  const { id } = await flowroute.cnams.create({ value: "Heartwood" });
  expect((await flowroute.cnams.update(id, { value: "Heartwood Inc" })).attributes.value).toBe("HEARTWOOD INC");
  await fake.advance(60_000);
  expect(await failureOf(flowroute.cnams.update(id, { value: "Other" }))).toMatchObject({ status: 403 });
  expect(fake.state.cnams.get(id)?.value).toBe("HEARTWOOD INC");
});

test("assigning is taken up with an integer id, taking off with null, and both show on the number and the name", async () => {
  const { flowroute, id } = approved();
  const expected = (name: string, own: number | null) => {
    const { data } = fixture(name) as { data: object };
    return { data: { ...data, id: own, attributes: { date_created: "Mon, 05 Jan 2026 12:00:00 GMT" } } };
  };
  const assigned = await flowroute.cnams.assign("12065550100", id).withResponse();
  expect([assigned.response.status, assigned.document]).toEqual([202, expected("cnams.assign.202.json", Number(id))]);
  const { data, document } = await flowroute.numbers.get("12065550100").withResponse();
  expect(data.relationships.cnam_preset).toEqual({ data: { type: "cnam", id } });
  expect(document.included).toMatchObject([{ type: "route" }, { type: "cnam", id, attributes: { value: "HEARTWOOD" } }]);
  const shown = await flowroute.cnams.get(id).withResponse();
  expect(shown.data.relationships).toEqual({ numbers: { data: [{ type: "number", id: "12065550100" }] } });
  expect(shown.document.included).toMatchObject([{ type: "number", id: "12065550100" }]);

  const taken = await flowroute.cnams.unassign("12065550100").withResponse();
  expect([taken.response.status, taken.document]).toEqual([202, expected("cnams.unassign.202.json", null)]);
  const left = await flowroute.cnams.get(id).withResponse();
  expect([left.data.relationships, left.document.included]).toEqual([{ numbers: { data: [] } }, undefined]);
});

test("what cannot be assigned is refused: a name that waits, a toll-free or Canadian number, what there is not", async () => {
  const { fake, flowroute, id } = approved();
  const waiting = fake.state.cnams.add("Waiting").id;
  for (const [number, name, status] of [["12065550100", waiting, 403], ["18005550100", id, 403], ["16045550100", id, 403], ["12065550100", "1", 404], ["12025550000", id, 404]] as const) {
    expect(await failureOf(flowroute.cnams.assign(number, name))).toMatchObject({ status });
  }
  expect(await failureOf(flowroute.cnams.unassign("12025550000"))).toMatchObject({ status: 404 });
  expect(fake.state.numbers.with("cnam", id)).toEqual([]);
});

test("a deleted name is taken off its numbers; one that there is not is told so in the words of the sample", async () => {
  const { fake, flowroute, id } = approved();
  for (const number of ["12065550100", "12065550101"]) await flowroute.cnams.assign(number, id);
  await flowroute.cnams.delete(id);
  expect(fake.state.numbers.get("12065550101")?.cnam).toBeNull();
  expect((await flowroute.numbers.get("12065550100")).relationships.cnam_preset).toEqual({ data: null });
  const again = await ask(fake, `DELETE /v2/cnams/${id}`);
  expect([again.status, await again.json()]).toEqual([404, fixture("cnams.delete.404.json")]);
  expect(await failureOf(flowroute.cnams.get(id))).toMatchObject({ status: 404 });
});

test("the spelling of four official SDKs works too, with a slash behind it as PHP has it", async () => {
  const { fake, id } = approved();
  expect((await ask(fake, `PATCH /v2/numbers/12065550100/relationships/cnam/${id}`)).status).toBe(202);
  expect(fake.state.numbers.get("12065550100")?.cnam).toBe(id);
  expect((await ask(fake, "DELETE /v2/numbers/12065550100/relationships/cnam/")).status).toBe(202);
  expect(fake.requests.map(({ operation }) => operation)).toEqual(["cnams.assign", "cnams.unassign"]);
});

test("lists are in the order of creation, filters look into names in any case, and links write booleans as Python does", async () => {
  const { fake, flowroute } = make();
  for (const value of ["Brown Bag", "Regence Inc", "Big Brown"]) fake.state.cnams.add(value);
  fake.state.cnams.approve([...fake.state.cnams.keys()][0] ?? "");
  const values = async (query: object) => (await flowroute.cnams.list(query)).data.map(({ attributes }) => attributes.value);
  expect(await values({})).toEqual(["BROWN BAG", "REGENCE INC", "BIG BROWN"]);
  expect(await values({ value: "brown" })).toEqual(["BROWN BAG", "BIG BROWN"]);
  expect(await values({ starts_with: "b", contains: "own", ends_with: "bag" })).toEqual(["BROWN BAG"]);
  expect(await values({ is_approved: false })).toEqual(["REGENCE INC", "BIG BROWN"]);
  expect((await flowroute.cnams.list({ is_approved: false, limit: 1 })).links).toEqual({
    self: "https://api.flowroute.com/v2/cnams?is_approved=False&limit=1&offset=0",
    next: "https://api.flowroute.com/v2/cnams?is_approved=False&limit=1&offset=1",
  });
});
