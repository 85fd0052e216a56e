import { expect, test, vi } from "vitest";
import { type Fetch, Flowroute } from "flowroute-sdk";
import { clientOn, failureOf, json, keys } from "./support/client.ts";

/** A client whose calls get these answers in turn, and what it asked for. */
function scripted(...answers: (() => Response)[]) {
  const fetch = vi.fn<Fetch>(async () => (answers.length > 1 ? answers.shift()! : answers[0]!)());
  const asked = () => fetch.mock.calls.map(([address, { method, body, headers }]) => ({ request: `${method} ${address.slice("https://api.flowroute.com".length)}`, body: body === undefined ? undefined : (JSON.parse(body) as unknown), headers: new Headers(headers) }));
  return { fetch, flowroute: clientOn(fetch), asked };
}

const cdrExport = (id: string | number) => ({ type: "cdrexport", id, attributes: { status: "completed" } });

test.each([
  ["nested twice", [{ data: cdrExport(1) }, { data: cdrExport(2) }]],
  ["flat", [cdrExport(1), cdrExport(2)]],
  ["both at once", [{ data: cdrExport(1) }, cdrExport(2)]],
])("items of exports are the exports, whether they come %s", async (_form, data) => {
  const { flowroute } = scripted(() => json({ data, links: {} }));

  expect((await flowroute.cdrExports.list()).data).toEqual([cdrExport(1), cdrExport(2)]);
  expect(await flowroute.cdrExports.list().toArray()).toEqual([cdrExport(1), cdrExport(2)]);
});

const none = { errors: [{ status: 404, title: "Resource not found", detail: "No Port Orders match this query." }] };
const unserved = { errors: [{ status: "404 Not Found: The requested URL was not found on the server." }] };

test("an account without port orders has an empty list, a wrong address an error", async () => {
  const { flowroute } = scripted(() => json(none, 404));
  expect((await flowroute.portOrders.list()).data).toEqual([]);
  expect(await flowroute.portOrders.list().toArray()).toEqual([]);
  expect((await flowroute.portOrders.list().withResponse()).response.status).toBe(404);

  expect(await failureOf(scripted(() => json(unserved, 404)).flowroute.portOrders.list())).toMatchObject({ code: "not_found" });
  expect(await failureOf(scripted(() => json(none, 404)).flowroute.portOrders.get("1"))).toMatchObject({ code: "not_found" });
  expect(await failureOf(scripted(() => json(none, 404)).flowroute.routes.list())).toMatchObject({ code: "not_found" });
});

const orders = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ attributes: { id: String(from + index), alias: null, status: "pending" } }));

test("port orders have no links: the list goes on while pages are full", async () => {
  const { flowroute, asked } = scripted(
    () => json({ data: { type: "portorder_list", attributes: { orders: { data: orders(0, 200) } } } }),
    () => json({ data: { type: "portorder_list", attributes: { orders: { data: orders(200, 3) } } } }),
  );

  expect(await flowroute.portOrders.list().toArray()).toHaveLength(203);
  expect(asked().map(({ request }) => request)).toEqual(["GET /v2/portorders?limit=200", "GET /v2/portorders?limit=200&offset=200"]);
});

test("porting talks application/json, everything else the API's own type", async () => {
  const { flowroute, asked } = scripted(() => json({ data: {} }));
  await flowroute.portOrders.checkPortability(["12065551234"]);
  await flowroute.cnams.create({ value: "BYRON" });
  expect(asked().map(({ headers }) => [headers.get("accept"), headers.get("content-type")])).toEqual([
    ["application/json", "application/json"],
    ["application/vnd.api+json", "application/vnd.api+json"],
  ]);
});

test("a letter of agency goes back whole, with members that nobody knows yet, and changes nothing of what it was read from", async () => {
  const attributes = { billing_name: "Ada Byron", numbers: ["2065551234"], loa_copy: "The letter.\nAll of it.", signature_name: "", signature_title: "", new_member: { a: [1] } };
  const { flowroute, asked } = scripted(() => new Response(null, { status: 201 }));

  const signed = await flowroute.portOrders.signLoa(42361, { type: "loa", attributes } as never, { signature_name: "Ada Byron", signature_title: "Owner" });

  expect(signed).toBeUndefined();
  expect(asked()[0]?.body).toEqual({ data: { type: "loa", attributes: { ...attributes, signature_name: "Ada Byron", signature_title: "Owner" } } });
  expect(attributes.signature_name).toBe("");
});

test("filters of an export that the document does not know are sent as they are, times to the second", async () => {
  const { flowroute, asked } = scripted(() => json({ data: cdrExport("1") }, 202));
  const start_call_start_time = new Date("2019-01-01T00:00:00.789Z");

  await flowroute.cdrExports.create({ filter_parameters: { start_call_start_time, start_call_end_time: "2019-02-01 00:00:00", toll_free_only: true } });

  expect(asked()[0]?.body).toEqual({
    data: { type: "cdrexport", attributes: { filter_parameters: { start_call_start_time: "2019-01-01 00:00:00", start_call_end_time: "2019-02-01 00:00:00", toll_free_only: true } } },
  });
});

test("a route to a number takes it in any notation, with what stands behind a semicolon, and a route to a host as it is", async () => {
  const { flowroute, asked } = scripted(() => json({ data: {} }));
  await flowroute.routes.create({ alias: "a", route_type: "number", value: "+1 (206) 555-1234" });
  await flowroute.routes.update("1", { route_type: "number", value: "1-206-555-1234;weight=5" });
  await flowroute.routes.create({ alias: "b", route_type: "host", value: "sip-1.example.com" });
  expect(asked().map(({ body }) => (body as { data: { attributes: { value: string } } }).data.attributes.value)).toEqual(["12065551234", "12065551234;weight=5", "sip-1.example.com"]);
});

test("version 2.2 of messages has its own paths and a plus in front of numbers, but not of short codes", async () => {
  const fetch = vi.fn<Fetch>(async () => json({ data: { type: "message", id: "mdr2-1", price_details: { charged_cost: "0.0070" } } }, 202));
  const flowroute = new Flowroute({ ...keys, fetch, messagesVersion: "2.2", pacing: false });

  const sent = await flowroute.messages.send({ from: "12065550100", to: "+1 206 555 1234", body: "hi" });
  await flowroute.messages.send({ from: "12065550100", to: "89203", body: "YES" });
  await flowroute.messages.get("mdr2-1");
  await flowroute.messages.setCallback("sms_callback", "https://example.com");

  expect(sent.price_details?.charged_cost).toBe("0.0070");
  expect(fetch.mock.calls.map(([address]) => new URL(address).pathname)).toEqual(["/v2.2/messages", "/v2.2/messages", "/v2.2/messages/mdr2-1", "/v2.2/messages/sms_callback"]);
  expect(fetch.mock.calls.slice(0, 2).map(([, { body }]) => JSON.parse(body!) as object)).toEqual([
    { from: "+12065550100", to: "+12065551234", body: "hi" },
    { from: "+12065550100", to: "89203", body: "YES" },
  ]);
  expect(await failureOf(flowroute.messages.getCallback("dlr_callback"))).toMatchObject({ code: "invalid_argument", argument: "callbackType" });
  expect(() => new Flowroute({ ...keys, messagesVersion: "3" as never })).toThrow('messagesVersion must be "2.1" or "2.2"');
});

test("a purchase whose messaging could not be turned on is paid for, and says so to who looks and to the hooks", async () => {
  const results: unknown[] = [];
  const purchase = (status: number) => clientOn(async () => json({ data: { id: "12065551234" } }, status), { hooks: { onResult: ({ outcome, isPartial }) => results.push([outcome, isPartial]) } }).numbers.purchase("12065551234", { messaging_enabled: true });

  expect((await purchase(207)).id).toBe("12065551234");
  expect((await purchase(207).withResponse()).response.isPartial).toBe(true);
  expect((await purchase(201).withResponse()).response.isPartial).toBe(false);
  expect(results).toEqual([["ok", true], ["ok", true], ["ok", undefined]]);
});

test("what is wrong with an address is said field by field", async () => {
  const errors = [{ status: 422, id: "15eb464e-d717-49e2-a6cc-e97af67c1930", detail: { data: { attributes: { zip: ["Length must be between 4 and 7."], state: ["Unknown.", "Too long."] } } } }];
  const address = { label: "Office", first_name: "Ada", last_name: "Byron", street_number: "1", street_name: "Main St", city: "Seattle", state: "WA", country: "US", zip: "9" };
  expect(await failureOf(scripted(() => json({ errors }, 422)).flowroute.e911s.validate(address))).toMatchObject({
    message: "422 zip: Length must be between 4 and 7.; state: Unknown.; state: Too long. (e911s.validate)",
    errors,
  });
});
