import { expect, test } from "vitest";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, detailsOf } from "../support/checked-fake.ts";

const office = { alias: "office", route_type: "host" as const, value: "sip.example.com:5060" };

test("the links of a new route lack /v2, those of lists and changes have it", async () => {
  const { flowroute } = checkedFake();
  const created = await flowroute.routes.create(office).withResponse();
  expect(created.document.links.self).toBe(`https://api.flowroute.com/routes/${created.data.id}`);
  expect(created.data.links.self).toBe(created.document.links.self);
  const changed = await flowroute.routes.update(created.data.id, { alias: "desk" });
  expect(changed).toMatchObject({ attributes: { alias: "desk", value: office.value }, links: { self: `https://api.flowroute.com/v2/routes/${created.data.id}` } });
  expect((await flowroute.routes.list()).data.map(({ id, attributes }) => [id, attributes.alias])).toEqual([["0", "sip-reg"], [created.data.id, "desk"]]);
});

test("routes are listed by type, with the type in the links", async () => {
  const { flowroute } = checkedFake();
  await flowroute.routes.create(office);
  const page = await flowroute.routes.list({ route_type: "host", limit: 1 });
  expect(page.data).toHaveLength(1);
  expect(page.links).toEqual({ self: "https://api.flowroute.com/v2/routes?route_type=host&limit=1&offset=0" });
});

test("the built-in route stays, duplicates are refused, an unknown route is not found", async () => {
  const { flowroute } = checkedFake();
  const { id } = await flowroute.routes.create(office);
  const other = await flowroute.routes.create({ alias: "mobile", route_type: "number", value: "16476998778" });
  const refused = { status: 403, errors: [{ title: "ActionNotAuthorizedError" }] };
  expect(await failureOf(flowroute.routes.delete("0"))).toMatchObject(refused);
  expect(await failureOf(flowroute.routes.update("0", { alias: "x" }))).toMatchObject(refused);
  expect(await failureOf(flowroute.routes.create({ ...office, value: "other.example.com" }))).toMatchObject(refused);
  expect(await failureOf(flowroute.routes.create({ ...office, alias: "other" }))).toMatchObject(refused);
  expect(await failureOf(flowroute.routes.update(other.id, { alias: "office" }))).toMatchObject(refused);
  await flowroute.routes.update(id, { alias: "office", edge_strategy_id: 4 });
  await flowroute.routes.delete(id);
  expect(await failureOf(flowroute.routes.delete(id))).toMatchObject({ status: 404 });
  expect(await failureOf(flowroute.routes.update("1", { alias: "x" }))).toMatchObject({ status: 404 });
});

test.each([
  { route_type: "number" as const, value: "sip.example.com" },
  { route_type: "uri" as const, value: "alice@example.com" },
  { route_type: "host" as const, value: "not a host" },
  { route_type: "host" as const, value: "sip.example.com;weight=9999" },
  { route_type: "host" as const, value: "sip.example.com:99999" },
  { route_type: "host" as const, value: "sip.example.com:0" },
  { route_type: "uri" as const, value: "sip:alice@example.com:99999" },
  { route_type: "uri" as const, value: "sip:alice@example.com;weight=1001" },
])("$value is no value of type $route_type", async ({ route_type, value }) => {
  const { fake } = checkedFake();
  const response = await ask(fake, "POST /v2/routes", { data: { type: "route", attributes: { alias: "x", route_type, value } } });
  expect(response.status).toBe(422);
  expect(await detailsOf(response)).toEqual([expect.stringMatching(/^data\.attributes\.value: Must be/)]);
});

test.each(["24.239.23.40:5060", "myphone.com", "www.flowroute.com;weight=20"])("%s is a host", async (value) => {
  await expect(checkedFake().flowroute.routes.create({ alias: "x", route_type: "host", value })).resolves.toMatchObject({ attributes: { value } });
});

test.each(["sip:alice@atlanta.com", "sip:16476998778@215.122.69.152:5060;transport=tcp", "sips:securecall@securedserver.com;weight=1000"])("%s is a URI", async (value) => {
  await expect(checkedFake().flowroute.routes.create({ alias: "x", route_type: "uri", value })).resolves.toMatchObject({ attributes: { value } });
});

test("edge strategies are listed whole, and only those may be chosen", async () => {
  const { flowroute } = checkedFake();
  const strategies = await flowroute.routes.listEdgeStrategies();
  expect(strategies.map(({ id, attributes }) => [id, attributes.naptr])).toContainEqual([4, "us-east-va.sip.flowroute.com"]);
  expect(await failureOf(flowroute.routes.create({ ...office, edge_strategy_id: 99 }))).toMatchObject({ status: 422 });
});

test("there is no operation for a single route, though links point there", async () => {
  const { fake } = checkedFake();
  const response = await ask(fake, "GET /v2/routes/0");
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("DELETE, PATCH");
  expect(await detailsOf(response)).toEqual(["The method is not allowed for the requested URL."]);
});
