import { expect, test } from "vitest";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, fixture, webhookProblems } from "../support/checked-fake.ts";

const mine = ["12065550101", "12065550102"];
const callback_url = "https://example.com/flowroute/provisioning";

/** A fake whose numbers have messaging off, and what the callback was told. */
function make() {
  const told: { data: { type: string; attributes: object } }[] = [];
  const deliver = async (request: Request) => {
    told.push((await request.json()) as (typeof told)[number]);
    return new Response(null);
  };
  const made = checkedFake({ numbers: mine, inventory: ["12065550177"], deliver });
  for (const id of mine) Object.assign(made.fake.state.numbers.get(id) ?? {}, { messagingEnabled: false });
  const isOn = () => mine.map((id) => made.fake.state.numbers.get(id)?.messagingEnabled);
  return { ...made, told, isOn };
}

test.each([
  ["message_provision.create.201.json", ["12065550101"]],
  ["message_provision.create.bulk.201.json", mine],
])("a task begins as in %s, and is looked up in the same form", async (name, numbers) => {
  const { fake } = make();
  const response = await ask(fake, "POST /v2/message-provision", { ...fixture("message_provision.create.request.json"), numbers });
  const { data } = (await response.json()) as { data: { id: string } };
  const sample = fixture(name)["data"] as object;
  expect([response.status, data]).toEqual([201, { ...sample, id: data.id }]);
  expect(await (await ask(fake, `GET /v2/message-provision/status/${data.id}`)).json()).toEqual({ data });
});

test("messaging is on when the task has ended, which is told; a number that is not on the account fails", async () => {
  const { fake, flowroute, told, isOn } = make();
  const { id } = await flowroute.messageProvisioning.start({ numbers: [...mine, "+1 202 555 0000"], action: "enable", callback_url });
  await fake.advance(59_999);
  expect([isOn(), told]).toEqual([[false, false], []]);
  await fake.advance(1);
  expect(isOn()).toEqual([true, true]);
  expect((await flowroute.messageProvisioning.get(id)).attributes).toEqual({ status: "failed", message: "", numbers: { successful: mine, processing: [], failed: ["12025550000"] } });
  expect(told).toMatchObject([{ data: { type: "message_provisioning_status_change", attributes: { resource_id: id, status: "failed", url_override: callback_url } } }]);
  expect(webhookProblems("event", told[0])).toEqual([]);
  expect(fake.deliveries).toMatchObject([{ kind: "messaging" }]);
});

test("messaging is turned off again by a task, and a later task takes the place of one under way", async () => {
  const { fake, flowroute, isOn } = make();
  const on = await flowroute.messageProvisioning.start({ numbers: mine, action: "enable" });
  await fake.advance(30_000);
  const off = await flowroute.messageProvisioning.start({ numbers: mine.slice(1), action: "disable" });
  await fake.advance(60_000);
  expect(isOn()).toEqual([true, false]);
  expect((await flowroute.messageProvisioning.get(on.id)).attributes.numbers).toEqual({ successful: ["12065550101"], processing: [], failed: ["12065550102"] });
  expect((await flowroute.messageProvisioning.get(off.id)).attributes).toEqual({ status: "successful", tn: "12065550102" });
  await flowroute.messageProvisioning.start({ numbers: mine, action: "disable" });
  await fake.advance(60_000);
  expect(isOn()).toEqual([false, false]);
});

test("a purchase and an update start such a task too, which is among the included and linked to the number", async () => {
  const { fake, flowroute } = make();
  const bought = await flowroute.numbers.purchase("12065550177", { messaging_enabled: true }).withResponse();
  const updated = await flowroute.numbers.update("12065550101", { messaging_enabled: true }).withResponse();
  for (const { data, document } of [bought, updated]) {
    const link = data.relationships.message_provision?.data;
    expect(link?.type).toBe("message_provisioning_status");
    expect(document.included).toMatchObject([{ type: "route" }, { id: link?.id, type: "message_provisioning_status", attributes: { status: "processing", tn: data.id } }]);
    expect((await flowroute.messageProvisioning.get(link?.id ?? "")).attributes).toEqual({ status: "processing", tn: data.id });
  }
  expect((await flowroute.numbers.get("12065550101")).relationships).not.toHaveProperty("message_provision");
  await fake.advance(60_000);
  expect([...fake.state.provisioning.tasks.values()].map(({ status }) => status)).toEqual(["successful", "successful"]);
});

test("a number that is released has nothing turned on, though it is bought again", async () => {
  const { fake, flowroute } = make();
  const { id } = await flowroute.messageProvisioning.start({ numbers: ["12065550101"], action: "enable" });
  await flowroute.numbers.release("12065550101");
  await flowroute.numbers.purchase("12065550101");
  await fake.advance(60_000);
  expect(fake.state.numbers.get("12065550101")?.messagingEnabled).toBe(false);
  expect((await flowroute.messageProvisioning.get(id)).attributes.status).toBe("failed");
});

test("where the service is down a task is refused, and a task that there is not is a 404", async () => {
  const { fake, flowroute } = make();
  fake.state.provisioning.isAvailable = false;
  expect(await failureOf(flowroute.messageProvisioning.start({ numbers: mine, action: "enable" }))).toMatchObject({ status: 503 });
  expect(fake.state.provisioning.tasks.size).toBe(0);
  expect(await failureOf(flowroute.messageProvisioning.get("1"))).toMatchObject({ status: 404 });
});
