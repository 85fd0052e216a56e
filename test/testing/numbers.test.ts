import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Deliver } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, detailsOf } from "../support/checked-fake.ts";

const forSale = ["12012010001", "12012010002", "12062795137", "16463439507", "18005550000"];
const mine = ["12065550100", "12065550101"];
const make = () => checkedFake({ inventory: forSale, numbers: mine });

test("search puts the country code in front and echoes the filters, then limit, then offset", async () => {
  const { flowroute } = make();
  const page = await flowroute.numbers.search({ starts_with: "646", contains: "3", ends_with: "7", limit: 3 });
  expect(page.data.map(({ id }) => id)).toEqual(["16463439507"]);
  expect(page.links).toEqual({ self: "https://api.flowroute.com/v2/numbers/available?contains=3&ends_with=7&starts_with=1646&limit=3&offset=0" });
});

test("next is there only while there is more", async () => {
  const { flowroute } = make();
  const first = await flowroute.numbers.search({ limit: 3 });
  expect(first.links.next).toBe("https://api.flowroute.com/v2/numbers/available?limit=3&offset=3");
  const second = await first.next();
  expect(second?.data.map(({ id }) => id)).toEqual(forSale.slice(3));
  expect(second?.links.next).toBeUndefined();
  expect((await flowroute.numbers.search({ offset: 5 })).data).toEqual([]);
});

test("area codes, exchanges and tiers follow from what is for sale", async () => {
  const { flowroute } = make();
  const codes = await flowroute.numbers.listAreaCodes({ max_setup_cost: 3.99 });
  expect(codes.links.self).toContain("max_setup_cost=3&limit=10&offset=0");
  expect((await flowroute.numbers.listAreaCodes()).data.map(({ id }) => id)).toEqual(["201", "206", "646", "800"]);
  expect((await flowroute.numbers.listAreaCodes({ max_setup_cost: 0 })).data).toEqual([]);
  expect((await flowroute.numbers.listExchanges({ areacode: "201" })).data.map(({ id, links }) => [id, links.related])).toEqual([
    ["201201", "https://api.flowroute.com/v2/numbers/available?starts_with=1201201"],
  ]);
  const tiers = await flowroute.numbers.listTiers({ limit: 2 });
  expect(tiers.links.next).toBe("https://api.flowroute.com/v2/numbers/tiers?limit=2&offset=2");
  expect((await tiers.next())?.data[0]?.links.related).toBe("https://api.flowroute.com/v2/numbers?tier=US%20Promo%20%240.0%2F%240.50%2F%240.005");
});

test("rate centre and state match in any case, and come back in lower case", async () => {
  const { flowroute } = make();
  const { rate_center, state } = (await flowroute.numbers.search({ starts_with: "1206" })).data[0]?.attributes ?? {};
  expect(state).toBe("wa");
  const again = await flowroute.numbers.search({ rate_center: rate_center?.toUpperCase(), state: "WA" });
  expect(again.data.map(({ id }) => id)).toEqual(["12062795137"]);
  expect(again.links.self).toContain("state=WA&rate_center=");
  expect((await flowroute.numbers.search({ number_type: "toll-free" })).data.map(({ id }) => id)).toEqual(["18005550000"]);
  expect((await flowroute.numbers.search({ iso_country: "BE" })).data).toEqual([]);
});

test("an order is ascending or descending, and one that is not documented is refused", async () => {
  const { flowroute } = make();
  const states = (await flowroute.numbers.search({ order_by: "state" })).data.map(({ attributes }) => attributes.state);
  expect(states).toEqual(states.toSorted());
  for (const order_by of ["tn", "tn,asc", "value, ASC"]) expect((await flowroute.numbers.search({ order_by })).data.map(({ id }) => id)).toEqual(forSale);
  const backwards = await flowroute.numbers.search({ order_by: "number,desc", limit: 2 });
  expect(backwards.data.map(({ id }) => id)).toEqual(forSale.toReversed().slice(0, 2));
  expect(backwards.links.self).toContain("order_by=number%2Cdesc&limit=2");
  for (const order_by of ["mood", "constructor", "tn,sideways", "tn,asc,desc"]) expect(await failureOf(flowroute.numbers.search({ order_by }))).toMatchObject({ status: 422 });
});

test("a purchase moves a number from stock to the account, once; a release moves it back", async () => {
  const { fake, flowroute } = make();
  const bought = await flowroute.numbers.purchase("16463439507").withResponse();
  expect(bought.response.status).toBe(201);
  expect(bought.data.relationships).toEqual({
    primary_route: { data: { type: "route", id: "0" } }, failover_route: { data: null }, cnam_preset: { data: null }, e911_address: { data: null },
  });
  expect(bought.document.included).toMatchObject([{ type: "route", id: "0" }]);
  expect(fake.state.inventory.has("16463439507")).toBe(false);
  expect((await flowroute.numbers.list()).data.map(({ id }) => id)).toEqual([...mine, "16463439507"]);

  expect(await failureOf(flowroute.numbers.purchase("16463439507"))).toMatchObject({ status: 404 });
  expect(await failureOf(flowroute.numbers.purchase("12025550000"))).toMatchObject({ status: 404 });

  await flowroute.numbers.release("16463439507");
  expect(fake.state.inventory.has("16463439507")).toBe(true);
  const gone = { status: 404, errors: [{ detail: "Could not find that resource on your account.", id: "d66802f3-b56b-43da-8c55-e8c9ec3e0a6d", status: 404 }] };
  expect(await failureOf(flowroute.numbers.get("16463439507"))).toMatchObject(gone);
  expect(await failureOf(flowroute.numbers.release("16463439507"))).toMatchObject(gone);
});

test("messaging is on once the task has ended, a minute later", async () => {
  const { fake, flowroute } = make();
  const bought = await flowroute.numbers.purchase("16463439507", { messaging_enabled: true, cnam_lookups_enabled: false }).withResponse();
  expect(bought.data.attributes).toMatchObject({ messaging_enabled: false, cnam_lookups_enabled: false });
  expect(bought.document.included?.map(({ type }) => type)).toEqual(["route", "message_provisioning_status"]);
  await fake.advance(60_000);
  expect((await flowroute.numbers.get("16463439507")).attributes.messaging_enabled).toBe(true);
  expect((await flowroute.numbers.update("16463439507", { messaging_enabled: false })).attributes.messaging_enabled).toBe(false);
});

test("options of a purchase travel in the query, as Python writes it too, in the body, or in both", async () => {
  for (const [query, body] of [["?messaging_enabled=True&cnam_lookups_enabled=False", undefined], ["", { messaging_enabled: true, cnam_lookups_enabled: false }], ["?messaging_enabled=true", { cnam_lookups_enabled: false }], ["", {}]] as const) {
    const { fake } = make();
    const response = await ask(fake, `POST /v2/numbers/16463439507${query}`, body);
    expect(response.status).toBe(201);
    const { data, included } = (await response.json()) as { data: { attributes: object }; included: { type: string }[] };
    const isAsked = query !== "" || Object.keys(body ?? {}).length > 0;
    expect(data.attributes).toMatchObject({ messaging_enabled: false, cnam_lookups_enabled: !isAsked });
    expect(included.map(({ type }) => type)).toEqual(isAsked ? ["route", "message_provisioning_status"] : ["route"]);
  }
  const { fake } = make();
  expect(await detailsOf(await ask(fake, "POST /v2/numbers/16463439507?messaging_enabled=perhaps"))).toEqual(["messaging_enabled: Must be true or false."]);
  expect(fake.state.inventory.has("16463439507")).toBe(true);
});

test("where the provisioning service is down, a number is bought and its messaging stays off: 207", async () => {
  const { fake } = make();
  fake.state.provisioning.isAvailable = false;
  for (const [line, body] of [["POST /v2/numbers/16463439507", { messaging_enabled: true }], ["PATCH /v2/numbers/16463439507", { type: "number", alias: "x", messaging_enabled: true }]] as const) {
    const response = await ask(fake, line, body);
    expect(response.status).toBe(207);
    expect(await response.json()).toMatchObject({ data: { id: "16463439507", attributes: { messaging_enabled: false } }, included: [{ type: "route" }] });
  }
  expect(fake.state.numbers.get("16463439507")).toMatchObject({ alias: "x" });
  await fake.advance(3_600_000);
  expect(fake.state.numbers.get("16463439507")?.messagingEnabled).toBe(false);
  fake.state.provisioning.isAvailable = true;
  expect((await ask(fake, "PATCH /v2/numbers/16463439507", { type: "number", messaging_enabled: true })).status).toBe(200);
});

test("a number without a route, and what lists and records show of a number, is as a live account has shown it", async () => {
  const { fake } = checkedFake({ numbers: ["12065550102"] });
  const number = fake.state.numbers.get("12065550102");
  Object.assign(number ?? {}, { primaryRoute: null, messagingEnabled: false, cnamLookupsEnabled: false });
  const seen = JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures/numbers.get.no-route.200.json"), "utf8")) as { data: { attributes: object; relationships: object } };
  const shown = (await (await ask(fake, "GET /v2/numbers/12065550102")).json()) as typeof seen;
  expect(Object.keys(shown).toSorted()).toEqual(Object.keys(seen).toSorted());
  expect(Object.keys(shown.data.attributes).toSorted()).toEqual(Object.keys(seen.data.attributes).toSorted());
  expect(shown.data.relationships).toEqual(seen.data.relationships);
  const list = (await (await ask(fake, "GET /v2/numbers")).json()) as { data: [{ attributes: object }] };
  expect(Object.keys(list.data[0].attributes).toSorted()).toEqual(["alias", "cnam_lookups_enabled", "iso_country", "number_type", "rate_center", "state", "status", "tier", "value"]);
});

test("an alias sticks, is found, and may be changed behind the API's back", async () => {
  const { fake, flowroute } = make();
  await flowroute.numbers.update("12065550101", { alias: "NYC Number", cnam_lookups_enabled: false });
  expect((await flowroute.numbers.list({ alias: "NYC Number" })).data).toMatchObject([{ id: "12065550101", attributes: { cnam_lookups_enabled: false } }]);
  const number = fake.state.numbers.get("12065550101");
  if (number) number.alias = "Desk";
  expect((await flowroute.numbers.get("12065550101")).attributes.alias).toBe("Desk");
  expect((await flowroute.numbers.list({ alias: "NYC Number" })).data).toEqual([]);
});

test("an alias may be of any length, and is searched for by 64 characters at most, whatever they are", async () => {
  const { fake, flowroute } = make();
  const alias = "😀".repeat(64);
  expect((await flowroute.numbers.update("12065550101", { alias })).attributes.alias).toBe(alias);
  expect(await flowroute.numbers.list({ alias }).toArray()).toHaveLength(1);
  expect((await ask(fake, `GET /v2/numbers?alias=${encodeURIComponent(`${alias}!`)}`)).status).toBe(422);
  expect((await flowroute.numbers.update("12065550101", { alias: `${alias}!` })).attributes.alias).toBe(`${alias}!`);
});

test("the tier filters account numbers", async () => {
  const { flowroute } = checkedFake({ numbers: 50 });
  const standard = await flowroute.numbers.list({ tier: "Standard", limit: 200 });
  const premium = await flowroute.numbers.list({ tier: "Premium", limit: 200 });
  expect(standard.data.length).toBeGreaterThan(premium.data.length);
  expect(premium.data.length).toBeGreaterThan(0);
});

test("routes of a number: set, shown among the included, in use, taken off", async () => {
  const { flowroute } = make();
  const route = await flowroute.routes.create({ alias: "office", route_type: "host", value: "sip.example.com" });
  await flowroute.numbers.setPrimaryRoute("12065550100", route.id);
  await flowroute.numbers.setFailoverRoute("12065550100", "0");
  const { data, document } = await flowroute.numbers.get("12065550100").withResponse();
  expect([data.relationships.primary_route.data?.id, data.relationships.failover_route.data?.id]).toEqual([route.id, "0"]);
  expect(document.included?.map(({ id }) => id)).toEqual([route.id, "0"]);
  expect(await failureOf(flowroute.routes.delete(route.id))).toMatchObject({ status: 403, errors: [{ title: "This Route has numbers still associated to it." }] });
  await flowroute.numbers.removePrimaryRoute("12065550100");
  await flowroute.numbers.removeFailoverRoute("12065550100");
  expect((await flowroute.numbers.get("12065550100")).relationships).toMatchObject({ primary_route: { data: { id: "0" } }, failover_route: { data: null } });
  await flowroute.routes.delete(route.id);
  expect(await failureOf(flowroute.numbers.setPrimaryRoute("12065550100", route.id))).toMatchObject({ status: 404 });
});

test("callbacks of a number are set, looked up and removed", async () => {
  const { flowroute } = make();
  expect(await failureOf(flowroute.numbers.getCallback("12065550100", "sms_callback"))).toMatchObject({ status: 404 });
  await flowroute.numbers.setCallback("12065550100", "dlr_callback", "https://example.com/dlr");
  expect((await flowroute.numbers.getCallback("12065550100", "sms_dlr_callback")).attributes).toEqual({ api_version: "v2.1", callback_url: "https://example.com/dlr", product: "dlr" });
  await flowroute.numbers.removeCallback("12065550100", "sms_dlr_callback");
  expect(await failureOf(flowroute.numbers.removeCallback("12065550100", "dlr_callback"))).toMatchObject({ status: 404 });
});

test("the same seed gives the same world, another seed another", async () => {
  const offers = async (seed: number) => (await checkedFake({ seed }).flowroute.numbers.search({ limit: 200 })).data;
  expect(await offers(7)).toEqual(await offers(7));
  expect(await offers(7)).not.toEqual(await offers(8));
});

test("a number that no number can be is not found, and the detail names the member", async () => {
  const { fake } = make();
  const response = await ask(fake, "GET /v2/numbers/office");
  expect(response.status).toBe(404);
  expect(await detailsOf(response)).toEqual([expect.stringContaining("id: Must be a phone number")]);
});

test("turning messaging off calls off the task that turns it on, and so does a release", async () => {
  const { fake, flowroute } = make();
  await flowroute.numbers.purchase("16463439507", { messaging_enabled: true });
  await flowroute.numbers.update("16463439507", { messaging_enabled: false });
  await flowroute.numbers.purchase("12012010001", { messaging_enabled: true });
  await flowroute.numbers.release("12012010001");
  await flowroute.numbers.purchase("12012010001");
  await flowroute.numbers.purchase("12012010002", { messaging_enabled: true });
  fake.state.inventory.add("12012010002");
  fake.state.numbers.add("12012010002", { messagingEnabled: false });
  await fake.advance(60_000);
  expect(fake.state.numbers.get("12012010002")?.messagingEnabled).toBe(false);
  expect(fake.state.numbers.get("16463439507")?.messagingEnabled).toBe(false);
  expect(fake.state.numbers.get("12012010001")?.messagingEnabled).toBe(false);
});

test("messaging_callback_url is told when the task ends", async () => {
  const got: { url: string; body: unknown }[] = [];
  const deliver: Deliver = async (request) => {
    got.push({ url: request.url, body: await request.json() });
    return new Response(null);
  };
  const { fake, flowroute } = checkedFake({ numbers: mine, deliver });
  await flowroute.numbers.update("12065550100", { messaging_enabled: false });
  await flowroute.numbers.update("12065550100", { messaging_enabled: true, messaging_callback_url: "https://example.com/events" });
  await fake.advance(59_999);
  expect(got).toEqual([]);
  await fake.advance(1);
  const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/) as string;
  const at = "2026-01-05T12:01:00.000000+00:00";
  const [task] = [...fake.state.provisioning.tasks.keys()];
  const attributes = { at, timestamp: at, event_type: "status_change", id: uuid, resource_id: task, resource_type: "message-provision", status: "successful", type: "event", url_override: "https://example.com/events", version: "1.0" };
  expect(got).toMatchObject([{ url: "https://example.com/events", body: { data: { id: uuid, timestamp: "2026-01-05T12:01:00.000Z", attributes } } }]);
  expect(fake.deliveries).toMatchObject([{ kind: "messaging", acknowledged: true }]);
  expect(fake.state.numbers.get("12065550100")?.messagingEnabled).toBe(true);
});

test("numbers outside country 1 are of their own country, and of no state", async () => {
  const { flowroute } = checkedFake({ inventory: ["32206550100", "42020655010", "16045550100", "12065550177"] });
  for (const [iso_country, id] of [["BE", "32206550100"], ["CZ", "42020655010"], ["CA", "16045550100"], ["US", "12065550177"]] as const) {
    expect((await flowroute.numbers.search({ iso_country })).data.map((offer) => offer.id)).toEqual([id]);
  }
  expect((await flowroute.numbers.search({ iso_country: "CZ" })).data[0]?.attributes).toMatchObject({ state: "", rate_center: "", number_type: "longcode" });
});

test("a number is in one place at a time, and may be added in any notation", async () => {
  const { fake, flowroute } = make();
  fake.state.numbers.add("+1 (646) 343-9507", { alias: "mine" });
  expect([fake.state.inventory.has("16463439507"), (await flowroute.numbers.get("16463439507")).attributes.alias]).toEqual([false, "mine"]);
  fake.state.inventory.add("+1 206 555 0100");
  expect([fake.state.inventory.has("12065550100"), fake.state.numbers.has("12065550100")]).toEqual([true, false]);
  expect(() => fake.state.numbers.add("office")).toThrow("add: give a phone number");
});

test("seeds that differ far up give different worlds too", () => {
  const offers = (seed: number) => checkedFake({ seed }).fake.state.inventory.all;
  expect(offers(1)).not.toEqual(offers(1 + 2 ** 32));
});
