import fc from "fast-check";
import { expect, test } from "vitest";
import { createFakeFlowroute, type PortStatus } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, detailsOf, fixture, webhookProblems } from "../support/checked-fake.ts";

const order = {
  numbers: ["+12065550177"], billing_name: "Alex Example", street: "100 Example Ave", city: "Seattle", state: "WA", zip: "98101", country: "US", provider: "Example Carrier",
};
const status_url = "https://example.com/flowroute/port-status";
const statuses: PortStatus[] = ["pending", "processing", "submitted", "accepted", "rejected", "review", "completed", "cancelled", "abandoned", "hard_canceled"];
const signature = { signature_name: "Sam Sample", signature_title: "Agent" };

/** A fake with a pending order, and what its `status_url` was told. */
function make(options: Parameters<typeof checkedFake>[0] = {}) {
  const told: { data: { type: string; attributes: { status: string; resource_id: string; message: string } } }[] = [];
  const deliver = async (request: Request) => {
    told.push((await request.json()) as (typeof told)[number]);
    return new Response(null);
  };
  const made = checkedFake({ deliver, ...options });
  const [first] = made.fake.state.portOrders.add({ ...order, status_url });
  return { ...made, id: first?.id ?? "", told };
}

test("portability is as in the sample: directory assistance cannot be ported, numbers of the own stock are on the own network", async () => {
  const { fake } = make({ numbers: ["12065550100"], inventory: ["14252081174"] });
  const response = await ask(fake, "POST /v2/portorders/portability", fixture("portorders.portability.request.json"));
  const { data } = (await response.json()) as { data: Record<string, string[]> };
  const sample = fixture("portorders.portability.200.json")["data"] as Record<string, string[]>;
  expect(Object.fromEntries(Object.entries(data).map(([name, numbers]) => [name, numbers.toSorted()]))).toEqual(Object.fromEntries(Object.entries(sample).map(([name, numbers]) => [name, numbers.toSorted()])));
  fake.state.portOrders.nonportable.add("+18002255277");
  const again = await ask(fake, "POST /v2/portorders/portability", { numbers: ["+18002255277", "+12065550100", "+32206550100"] });
  expect(await again.json()).toEqual({ data: { portable: [], nonportable: ["+18002255277", "+12065550100", "+32206550100"], hypernetwork_enabled: [] } });
});

test("an order is answered with the members of the sample, and porting is application/json, its errors too", async () => {
  const { fake, flowroute, id } = make();
  await flowroute.portOrders.uploadFile(id, new TextEncoder().encode("x"), { filename: "csr.pdf" });
  await flowroute.portOrders.update(id, { company: "Example Company Inc.", usage_type: "residential", desired_completion_date: "2026-02-01", pin: "0000", alias: "Mine" });
  const membersOf = (body: unknown) => Object.keys((body as { data: { attributes: object } }).data.attributes).toSorted();
  const read = await ask(fake, `GET /v2/portorders/${id}`);
  expect(read.headers.get("content-type")).toBe("application/json");
  const body = (await read.json()) as { data: { attributes: { business_documents: unknown[] } } };
  expect(membersOf(body)).toEqual(membersOf(fixture("portorders.get.200.json")));
  expect(body.data.attributes.business_documents).toMatchObject([{ data: [{ type: "portorder-file", attributes: { status: "uploaded" } }] }]);
  const changed = await ask(fake, `PATCH /v2/portorders/${id}/relationships/numbers`, { add: ["+12065550178"] });
  expect(await changed.json()).toMatchObject({ data: { attributes: { business_documents: [{ status: "uploaded" }], numbers: ["+12065550177", "+12065550178"], cost: "15" } } });

  const missing = await ask(fake, "GET /v2/portorders/1");
  expect([missing.status, missing.headers.get("content-type"), await missing.json()]).toEqual([404, "application/json", fixture("portorders.get.404.json")]);
  const stranger = await ask(fake, `GET /v2/portorders/${id}`, undefined, { authorization: "Basic eA==" });
  expect([stranger.status, stranger.headers.get("content-type")]).toEqual([401, "application/json"]);
});

test("numbers of several kinds and countries become orders of one group, and more of them join or make one", async () => {
  const { fake, flowroute } = make();
  const created = await flowroute.portOrders.create({ ...order, numbers: ["+12065550178", "+18005550100", "+16045550100", "+12065550178", "+13035550100"] });
  const group = String(created?.id);
  const numbers = () => fake.state.portOrders.group(group).map((each) => each.numbers);
  expect([created?.type, numbers()]).toEqual(["portorder_group", [["+12065550178", "+13035550100"], ["+18005550100"], ["+16045550100"]]]);
  await flowroute.portOrders.addGroupNumbers(group, { add: ["+18885550100", "+12065550179"] });
  expect(numbers()).toEqual([["+12065550178", "+13035550100", "+12065550179"], ["+18005550100", "+18885550100"], ["+16045550100"]]);
  await fake.state.portOrders.moveTo(fake.state.portOrders.group(group)[1]?.id ?? "", "submitted");
  expect((await flowroute.portOrders.addGroupNumbers(group, { add: ["+18665550100"] })).attributes).toMatchObject({ numbers: ["+18665550100"], group_id: group, status: "pending", provider: "Example Carrier" });
  expect(await failureOf(flowroute.portOrders.addGroupNumbers("1", { add: ["+12065550179"] }))).toMatchObject({ status: 404 });
  expect(await failureOf(flowroute.portOrders.changeNumbers(fake.state.portOrders.group(group)[0]?.id ?? "", { add: ["+18665550101"] }))).toMatchObject({ status: 422 });
});

test("the answer to a new order and to a signed letter comes in both of the forms that pages speak of", async () => {
  const { fake, flowroute, id } = make({ forms: { createdOrder: "order", signedLetter: "order" } });
  expect(await flowroute.portOrders.create(order)).toMatchObject({ type: "portorder", attributes: { status: "pending", status_updated_at: null } });
  expect(await flowroute.portOrders.signLoa(id, await flowroute.portOrders.getLoa(id), signature)).toMatchObject({ attributes: { status: "processing", business_documents: [{ status: "uploaded" }] } });
  fake.reset();
  const [again] = fake.state.portOrders.add(order);
  fake.state.forms.signedLetter = "nothing";
  expect(await flowroute.portOrders.signLoa(again?.id ?? "", await flowroute.portOrders.getLoa(again?.id ?? ""), signature)).toBeUndefined();
});

test("a signed letter sends an order on its course, each step of which is told as in the sample", async () => {
  const { fake, flowroute, id, told } = make();
  expect((await flowroute.portOrders.getStatus(id)).attributes).toEqual({ status: "pending" });
  await flowroute.portOrders.signLoa(id, await flowroute.portOrders.getLoa(id), signature);
  expect((await flowroute.portOrders.getStatus(id)).attributes).toEqual({ status: "processing", status_updated_at: "2026-01-05T12:00:00Z" });
  await fake.advance(1_000);
  for (const status of ["submitted", "accepted", "completed"]) {
    await fake.advance(60_000);
    expect((await flowroute.portOrders.getStatus(id)).attributes.status).toBe(status);
  }
  await fake.advance(60 * 86_400_000);
  expect((await flowroute.portOrders.getStatus(id)).attributes.status).toBe("completed");
  expect(told.map(({ data }) => data.attributes.status)).toEqual(["processing", "submitted", "accepted", "completed"]);
  const sample = fixture("webhooks.event.port-order-status.json") as (typeof told)[number];
  for (const event of told) {
    expect(webhookProblems("event", event)).toEqual([]);
    expect([Object.keys(event.data).toSorted(), Object.keys(event.data.attributes).toSorted()]).toEqual([Object.keys(sample.data).toSorted(), Object.keys(sample.data.attributes).toSorted()]);
    expect(event.data).toMatchObject({ type: "po_status_change", attributes: { event_type: "status_change", resource_type: "portorders", resource_id: id, url_override: status_url } });
  }
  expect(new Set(told.map(({ data }) => JSON.stringify((data as unknown as { id: string }).id))).size).toBe(4);
  expect(fake.deliveries.map(({ kind }) => kind)).toEqual(["portOrder", "portOrder", "portOrder", "portOrder"]);
});

test("ported numbers are on the account with what was preset for them", async () => {
  const { fake, flowroute } = make({ numbers: [], inventory: ["12065550178"] });
  const { id: route } = await flowroute.routes.create({ alias: "office", route_type: "host", value: "sip.example.com" });
  const { id: e911 } = fake.state.e911s.add({ label: "office" });
  const { id: cnam } = fake.state.cnams.add("Heartwood");
  fake.state.cnams.approve(cnam);
  const presets = { primary_route_id: route, failover_route_id: "0", e911_id: e911, cnam_id: cnam, alias: "New Office" };
  const [local, tollFree] = fake.state.portOrders.add({ ...order, numbers: ["+12065550178", "+18005550100"], enable_cnam_lookups: false });
  for (const { id } of [local, tollFree] as { id: string }[]) {
    expect((await flowroute.portOrders.update(id, { presets }))?.attributes.presets).toEqual({ primary_route_id: Number(route), failover_route_id: 0, e911_id: Number(e911), cnam_id: Number(cnam), alias: "New Office" });
    await fake.state.portOrders.moveTo(id, "completed");
  }
  expect(fake.state.numbers.get("12065550178")).toMatchObject({ alias: "New Office", primaryRoute: route, failoverRoute: "0", e911, cnam, cnamLookupsEnabled: false, messagingEnabled: false });
  expect(fake.state.numbers.get("18005550100")).toMatchObject({ e911, cnam: null });
  expect(fake.state.inventory.has("12065550178")).toBe(false);
});

test("presets are kept by what is not given, go one by one, and must be of the account", async () => {
  const { fake, flowroute, id } = make();
  await flowroute.portOrders.update(id, { presets: { primary_route_id: "0", alias: "a" } });
  await flowroute.portOrders.update(id, { presets: { failover_route_id: "0" } });
  expect((await flowroute.portOrders.removePreset(id, "primary_route_id")).attributes.presets).toEqual({ primary_route_id: null, failover_route_id: 0, e911_id: null, cnam_id: null, alias: "a" });
  for (const preset of ["cnam_id", "e911_id", "primary_route_id", "failover_route_id"]) {
    for (const [line, attributes] of [[`PATCH /v2/portorders/${id}`, {}], ["POST /v2/portorders", order]] as const) {
      const refused = await ask(fake, line, { data: { type: "portorder", attributes: { ...attributes, presets: { [preset]: "123" } } } });
      expect([refused.status, await detailsOf(refused)]).toEqual([422, [`data.attributes.presets.${preset}: Must be a record of your account.`]]);
    }
  }
  expect(fake.state.portOrders.size).toBe(1);
});

test("what may be changed depends on the status, as the pages' table has it", async () => {
  const letter = (await make().flowroute.portOrders.getLoa(make().id)).attributes;
  const changes: [PortStatus[], string, unknown][] = [
    [["pending", "rejected"], "PATCH /v2/portorders/ID", { data: { type: "portorder", attributes: { alias: "x" } } }],
    [["pending"], "PATCH /v2/portorders/ID/relationships/numbers", { add: ["+12065550178"] }],
    [["pending", "rejected"], "POST /v2/portorders/ID/upload_file", { filename: "bill.pdf" }],
    [["pending", "rejected"], "POST /v2/portorders/ID/files", { url: "https://example.com/bill.pdf" }],
    [["pending", "processing", "submitted", "accepted", "rejected", "review"], "PATCH /v2/portorders/ID", { data: { type: "portorder", attributes: { presets: { alias: "x" } } } }],
    [["pending", "processing", "submitted", "accepted", "rejected", "review"], "DELETE /v2/portorders/ID/presets/cnam_id", undefined],
    [["pending"], "POST /v2/portorders/ID/loa", { data: { type: "loa", attributes: { ...letter, ...signature } } }],
    [["pending", "rejected"], "PATCH /v2/portorders/ID/status", { data: { type: "portorder", attributes: { status: "cancelled" } } }],
  ];
  for (const [allowed, line, body] of changes) {
    for (const status of statuses) {
      const { fake, id } = make();
      if (status !== "pending") await fake.state.portOrders.moveTo(id, status);
      const before = JSON.stringify(fake.state.portOrders.get(id));
      const response = await ask(fake, line.replace("ID", id), body);
      expect(response.ok, `${line} while ${status}`).toBe(allowed.includes(status));
      if (!response.ok) expect([response.status, JSON.stringify(fake.state.portOrders.get(id))]).toEqual([422, before]);
    }
  }
});

test("a change takes the details that the document has, and passes over what else is given", async () => {
  const { fake, id } = make();
  const change = async (attributes: object) => (await ask(fake, `PATCH /v2/portorders/${id}`, { data: { type: "portorder", attributes } })).status;
  expect(await change({ zip: "98104", numbers: [], status: "completed", status_url: "https://example.com/other", cost: "0" })).toBe(200);
  expect(fake.state.portOrders.get(id)).toMatchObject({ status: "pending", numbers: order.numbers, details: { zip: "98104", city: "Seattle", status_url } });
  expect(fake.state.portOrders.get(id)?.details).not.toHaveProperty("numbers");
  expect([await change({}), await change({ numbers: [] })]).toEqual([422, 422]);
});

test("cancelling makes pending cancelled and rejected abandoned, which is told, and what nobody touches goes the same way in 45 days", async () => {
  const { fake, flowroute, id, told } = make();
  expect((await flowroute.portOrders.cancel(id)).attributes).toEqual({ status: "cancelled", status_updated_at: "2026-01-05T12:00:00Z" });
  const [second, third] = [order, { ...order, status_url }].flatMap((each) => fake.state.portOrders.add(each)) as { id: string }[] as [{ id: string }, { id: string }];
  await fake.state.portOrders.moveTo(third.id, "rejected");
  expect((await flowroute.portOrders.cancel(third.id)).attributes.status).toBe("abandoned");
  await fake.advance(1_000);
  expect(told.map(({ data }) => data.attributes.message)).toEqual([`Port Order #${third.id} has been rejected.`, `Port Order #${id} has been cancelled.`, `Port Order #${third.id} has been abandoned.`]);
  await fake.advance(45 * 86_400_000);
  expect((await flowroute.portOrders.getStatus(second.id)).attributes.status).toBe("cancelled");
});

test("the letter holds numbers of ten digits and goes back whole, unchanged and signed; then it is among the documents", async () => {
  const { fake, flowroute, id } = make();
  const loa = await flowroute.portOrders.getLoa(id);
  const sample = fixture("portorders.loa.get.200.json")["data"] as { attributes: object };
  expect(Object.keys({ street2: "", ...loa.attributes }).toSorted()).toEqual(Object.keys(sample.attributes).toSorted());
  expect(loa.attributes).toMatchObject({ numbers: ["2065550177"], street: "100 Example Ave", usage_type: "Business", signature_name: "", signature_title: "" });
  for (const changed of [{ provider: "Another" }, { numbers: [] }, { loa_copy: undefined }]) {
    const refused = await ask(fake, `POST /v2/portorders/${id}/loa`, { data: { type: "loa", attributes: { ...loa.attributes, ...signature, ...changed } } });
    expect([refused.status, await detailsOf(refused)]).toEqual([422, [`data.attributes.${Object.keys(changed)[0]}: Must be as it was in the form.`]]);
  }
  await flowroute.portOrders.signLoa(id, loa, signature);
  const [file] = fake.state.portOrders.get(id)?.files ?? [];
  expect(file).toMatchObject({ name: "loa.pdf", contentType: "application/pdf" });
  expect(new TextDecoder().decode(file?.bytes)).toContain("Sam Sample, Agent");
  expect(await failureOf(flowroute.portOrders.signLoa(id, loa, signature))).toMatchObject({ status: 422 });
});

test("an empty list is a 404, and so is a page behind the last; filters, order and group narrow it", async () => {
  const { fake, flowroute } = checkedFake();
  const empty = await ask(fake, "GET /v2/portorders");
  expect([empty.status, await empty.json()]).toEqual([404, fixture("portorders.list.404.json")]);
  expect(await flowroute.portOrders.list().toArray()).toEqual([]);

  const [first] = fake.state.portOrders.add({ ...order, alias: "My Order" });
  await fake.advance(86_400_000);
  const [second, third] = fake.state.portOrders.add({ ...order, numbers: ["+12065550178", "+18005550100"], alias: "Another" });
  const ids = [first, second, third].map((each) => each?.id ?? "") as [string, string, string];
  await fake.state.portOrders.moveTo(ids[0], "hard_canceled");
  await fake.advance(86_400_000);
  await fake.state.portOrders.moveTo(ids[1], "completed");

  const found = async (query: string) => {
    const response = await ask(fake, `GET /v2/portorders?${query}`);
    const { data } = (await response.json()) as { data?: { attributes: { orders: { data: { attributes: { id: string } }[] } } } };
    expect(response.status).toBe(data ? 200 : 404);
    return data?.attributes.orders.data.map(({ attributes }) => attributes.id) ?? [];
  };
  expect(await found("")).toEqual(ids);
  expect(await found("offset=1&limit=1")).toEqual([ids[1]]);
  expect(await found("offset=3")).toEqual([]);
  expect(await found("status=Hard%20Canceled")).toEqual([ids[0]]);
  expect(await found("numbers=%2B18005550100")).toEqual([ids[2]]);
  expect(await found("alias=my")).toEqual([ids[0]]);
  expect(await found(`group_id=${second?.groupId}`)).toEqual([ids[1], ids[2]]);
  expect(await found("created_after=2026-01-05")).toEqual([ids[1], ids[2]]);
  expect(await found("created_before=2026-01-06")).toEqual([ids[0]]);
  expect(await found("completion_date=2026-01-07")).toEqual([ids[1]]);
  expect(await found("modified_after=2026-01-05&modified_before=2026-01-07")).toEqual([ids[0], ids[2]]);
  expect(await found("completed_before=2026-01-07")).toEqual([]);
  expect(await found("order_by=alias,modified_date,desc")).toEqual([ids[1], ids[2], ids[0]]);
  expect((await ask(fake, "GET /v2/portorders?order_by=mood")).status).toBe(422);
});

test("the state of a group follows from its orders", async () => {
  const oneOf = (...some: PortStatus[]) => (status: PortStatus) => some.includes(status);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...statuses), { minLength: 2, maxLength: 2 }), async (drawn) => {
      const { fake, flowroute } = checkedFake();
      const orders = fake.state.portOrders.add({ ...order, numbers: ["+12065550178", "+18005550100"] });
      for (const [index, status] of drawn.entries()) if (status !== "pending") await fake.state.portOrders.moveTo(orders[index]?.id ?? "", status);
      const cancelled = oneOf("cancelled", "abandoned", "hard_canceled");
      const expected = drawn.some(oneOf("pending", "rejected"))
        ? "Requires Action"
        : drawn.some(oneOf("processing", "submitted", "accepted", "review"))
          ? "In Progress"
          : drawn.every(cancelled)
            ? "Canceled"
            : "Completed";
      const group = await flowroute.portOrders.getGroupStatus(orders[0]?.groupId ?? "");
      expect([group.id, group["attributes"]]).toMatchObject([Number(orders[0]?.groupId), { status: expected, orders: drawn.map((status) => ({ status })) }]);
    }),
    { numRuns: 40 },
  );
  expect(await failureOf(checkedFake().flowroute.portOrders.getGroupStatus("1"))).toMatchObject({ status: 404 });
});

test("orders stay where they are without a course, and only statuses that there are can be given", async () => {
  const { fake, flowroute, id } = make({ portingMs: Number.POSITIVE_INFINITY });
  await flowroute.portOrders.signLoa(id, await flowroute.portOrders.getLoa(id), signature);
  await fake.advance(30 * 86_400_000);
  expect((await flowroute.portOrders.getStatus(id)).attributes.status).toBe("processing");
  await fake.state.portOrders.moveTo(id, "rejected");
  expect((await flowroute.portOrders.update(id, { billing_name: "Sam Sample" }))?.attributes).toMatchObject({ billing_name: "Sam Sample", status: "rejected" });
  await expect(fake.state.portOrders.moveTo(id, "Canceled" as never)).rejects.toThrow('portOrders: there is no status "Canceled"');
  await expect(fake.state.portOrders.moveTo("1", "rejected")).rejects.toThrow('portOrders: there is no order "1"');
  expect(() => createFakeFlowroute({ portingMs: Number.NaN })).toThrow("portingMs must be a number from 0, got NaN");
});
