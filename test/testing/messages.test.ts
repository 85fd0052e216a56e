import { expect, test, vi } from "vitest";
import type { Deliver, FakeFlowrouteOptions } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, webhookProblems } from "../support/checked-fake.ts";

const from = "12065550100";
const to = "12065551234";
const sms = { from, to, body: "Your table is ready" };
const mms = { from, to, media_urls: ["https://example.com/media/donut.png"] };

/** A webhook receiver that answers these statuses, then 200, and holds what it gets against the document. */
function receiver(...statuses: number[]) {
  const got: { url: string; body: { data: { id: string; type: string; attributes: Record<string, unknown> } } }[] = [];
  const deliver: Deliver = async (request) => {
    got.push({ url: request.url, body: (await request.json()) as (typeof got)[number]["body"] });
    expect([request.method, request.headers.get("content-type")]).toEqual(["POST", "application/json"]);
    return new Response(null, { status: statuses.shift() ?? 200 });
  };
  return { got, deliver };
}

test("a message sent is buffered, then with the carrier, then beyond", async () => {
  const { fake, flowroute } = checkedFake();
  const { id } = await flowroute.messages.send(sms);
  expect(id).toMatch(/^mdr2-[0-9a-f]{32}$/);
  const look = async () => {
    const { status, delivery_receipts } = (await flowroute.messages.get(id)).attributes;
    return [status, delivery_receipts.map(({ level, status_code }) => [level, status_code])];
  };
  expect(await look()).toEqual(["message buffered", []]);
  await fake.advance(1_000);
  expect(await look()).toEqual(["smsc submit", [[1, null]]]);
  await fake.advance(1_000);
  expect(await look()).toEqual(["message buffered", [[2, 1003], [1, null]]]);
});

test("a record shows what the samples show", async () => {
  const { flowroute } = checkedFake();
  const { id } = await flowroute.messages.send({ ...sms, body: "x".repeat(161) });
  expect((await flowroute.messages.get(id)).attributes).toMatchObject({
    direction: "outbound", from, to, amount_nanodollars: 8_000_000, amount_display: "$0.0080", message_encoding: 0, message_type: "longcode", timestamp: "2026-01-05T12:00:00.00Z",
  });
  const unicode = await flowroute.messages.send({ ...sms, body: "ü".repeat(80) });
  expect((await flowroute.messages.get(unicode.id)).attributes).toMatchObject({ message_encoding: 8, amount_nanodollars: 8_000_000 });
  const picture = await flowroute.messages.send(mms);
  expect(await flowroute.messages.get(picture.id)).toMatchObject({ attributes: { is_mms: true, body: null }, relationships: { media: { data: [{ type: "media" }] } } });
});

test("five SMS and one MMS a second go through; attempts that were refused count too", async () => {
  const { fake, flowroute } = checkedFake();
  for (let sent = 0; sent < 5; sent++) await flowroute.messages.send(sms);
  expect(await failureOf(flowroute.messages.send(sms))).toMatchObject({ status: 429, code: "rate_limited", outcome: "rejected" });
  await flowroute.messages.send(mms);
  expect(await failureOf(flowroute.messages.send(mms))).toMatchObject({ status: 429 });
  await fake.advance(500);
  expect(await failureOf(flowroute.messages.send(sms))).toMatchObject({ status: 429 });
  await fake.advance(500);
  // Of the last second there is the attempt that was refused half a second ago.
  for (let sent = 0; sent < 4; sent++) await flowroute.messages.send(sms);
  expect(await failureOf(flowroute.messages.send(sms))).toMatchObject({ status: 429 });
  await flowroute.messages.send(mms);
  expect(fake.state.messages.size).toBe(11);
});

test("strict limits count in a whole second, and an MMS among the SMS", async () => {
  const { fake, flowroute } = checkedFake({ limits: { strict: true } });
  const statusAfter = async (ms: number, message: typeof sms | typeof mms) => {
    await fake.advance(ms);
    return flowroute.messages.send(message).then(() => 202, (error: unknown) => (error as { status: number }).status);
  };

  expect(await statusAfter(0, mms)).toBe(202);
  for (let sent = 0; sent < 4; sent++) expect(await statusAfter(0, sms)).toBe(202);
  expect(await statusAfter(0, sms)).toBe(429);
  expect(await statusAfter(995, sms)).toBe(429);
  expect(await statusAfter(5, mms)).toBe(202);
  expect(await statusAfter(995, mms)).toBe(429);
});

test("limits may be other ones, or none", async () => {
  const two = checkedFake({ limits: { sms: 2 } }).flowroute;
  await two.messages.send(sms);
  await two.messages.send(sms);
  expect(await failureOf(two.messages.send(sms))).toMatchObject({ status: 429 });
  const none = checkedFake({ limits: false }).flowroute;
  for (let sent = 0; sent < 50; sent++) await none.messages.send(sms);
  expect((await none.messages.list({ start_date: "2026-01-01", limit: 100 })).data).toHaveLength(50);
});

test("a number that is not yours may not send", async () => {
  const { flowroute } = checkedFake();
  expect(await failureOf(flowroute.messages.send({ ...sms, from: "12025550000" }))).toMatchObject({ status: 403 });
});

test("a number that was just bought may not send until its messaging is on, and the error says what to do", async () => {
  const { fake, flowroute } = checkedFake({ inventory: ["16463439507", "16463439508"] });
  await flowroute.numbers.purchase("16463439507");
  const send = () => flowroute.messages.send({ ...sms, from: "16463439507" });
  const refused = { status: 403, code: "forbidden", outcome: "rejected", errors: [{ title: "ActionNotAuthorizedError", detail: expect.stringContaining("Turn it on with messaging_enabled") as string }] };
  expect(await failureOf(send())).toMatchObject(refused);
  await expect(fake.receive({ from: to, to: "16463439507", body: "hi" })).rejects.toThrow("receive: messaging is off on `to`");
  await flowroute.messages.send({ ...sms, to: "16463439507" });
  await fake.advance(5_000);
  expect([...fake.state.messages].map(({ direction }) => direction)).toEqual(["outbound"]);

  await flowroute.numbers.update("16463439507", { messaging_enabled: true });
  expect(await failureOf(send())).toMatchObject(refused);
  await fake.advance(60_000);
  await send();
  expect((await fake.receive({ from: to, to: "16463439507", body: "hi" })).id).toMatch(/^mdr2-/);

  await flowroute.numbers.update("16463439507", { messaging_enabled: false });
  expect(await failureOf(send())).toMatchObject(refused);
  const { id } = await flowroute.numbers.purchase("16463439508", { messaging_enabled: true });
  expect((await flowroute.numbers.get(id)).attributes.messaging_enabled).toBe(false);
  await fake.advance(60_000);
  expect((await flowroute.numbers.get(id)).attributes.messaging_enabled).toBe(true);
});

test("the fake can be told to let every number send, or to turn messaging on at once, or never", async () => {
  const bought = async (options: FakeFlowrouteOptions) => {
    const { fake, flowroute } = checkedFake({ inventory: ["16463439507"], ...options });
    await flowroute.numbers.purchase("16463439507", { messaging_enabled: true });
    await fake.advance(0);
    return flowroute.messages.send({ ...sms, from: "16463439507" });
  };
  expect((await bought({ messagingAlwaysOn: true })).id).toMatch(/^mdr2-/);
  expect((await bought({ provisioningMs: 0 })).id).toMatch(/^mdr2-/);
  expect(await failureOf(bought({ provisioningMs: Number.POSITIVE_INFINITY }))).toMatchObject({ status: 403 });
});

test("who answers STOP gets nothing more from that number, until UNSTOP", async () => {
  const { fake, flowroute } = checkedFake();
  await fake.receive({ from: to, to: from, body: " stop " });
  expect(await failureOf(flowroute.messages.send(sms))).toMatchObject({ status: 400, code: "bad_request", errors: [{ detail: expect.stringContaining("1110") as string }] });
  await flowroute.messages.send({ ...sms, from: "12065550101" });
  await fake.receive({ from: to, to: from, body: "UNSTOP" });
  await flowroute.messages.send(sms);
  expect((await flowroute.messages.list({ start_date: "2026-01-05" })).data.map(({ attributes }) => attributes.body)).toEqual([sms.body, "UNSTOP", sms.body, " stop "]);
});

test("receipts are POSTed to the message's address, else the number's, else the account's", async () => {
  const { got, deliver } = receiver();
  const { fake, flowroute } = checkedFake({ deliver });
  await flowroute.messages.setCallback("dlr_callback", "https://example.com/account");
  await flowroute.numbers.setCallback("12065550101", "sms_dlr_callback", "https://example.com/number");
  await flowroute.messages.setCallback("mms_dlr_callback", "https://example.com/mms");
  const sent = await flowroute.messages.send(sms);
  await flowroute.messages.send({ ...sms, from: "12065550101" });
  await flowroute.messages.send({ ...sms, dlr_callback: "https://example.com/message" });
  await flowroute.messages.send(mms);
  await fake.advance(5_000);
  const places = ["account", "number", "message", "mms"].map((place) => `https://example.com/${place}`);
  expect(got.map(({ url }) => url)).toEqual([...places, ...places]);
  expect(got[0]?.body.data).toEqual({
    type: "delivery_receipt", id: sent.id, links: { related: `https://api.flowroute.com/v2.1/messages/${sent.id}` },
    attributes: { body: sms.body, level: 1, status: "smsc submit", status_code: "1002", status_code_description: "Message has been sent", timestamp: "2026-01-05T12:00:01.00Z" },
  });
  expect(got[7]?.body.data.attributes).toMatchObject({ level: 2, body: "", status_code: "1003" });
  expect(fake.deliveries.flatMap(({ kind, body }) => webhookProblems(kind, body))).toEqual([]);
});

test("a message comes in, is recorded, and is POSTed", async () => {
  const { got, deliver } = receiver();
  const { fake, flowroute } = checkedFake({ deliver });
  await flowroute.messages.setCallback("sms_callback", "https://example.com/sms");
  await flowroute.numbers.setCallback(from, "mms_callback", "https://example.com/mms");
  const text = await fake.receive({ from: "+1 206 555 1234", to: from, body: "C" });
  const picture = await fake.receive({ from: to, to: from, media: ["https://example.com/cat.jpg"] });
  expect(text.delivery).toMatchObject({ kind: "sms", acknowledged: true, attempts: [{ status: 200 }] });
  expect(got.map(({ url, body }) => [url, body.data.id])).toEqual([["https://example.com/sms", text.id], ["https://example.com/mms", picture.id]]);
  expect(got[0]?.body.data.attributes).toMatchObject({ from: to, to: from, body: "C", amount_nanodollars: "4000000", message_callback_url: "https://example.com/sms" });
  expect(got[1]?.body.data.attributes).toMatchObject({ is_mms: true, status: "", body: null, amount_nanodollars: 9_500_000, delivery_receipts: [] });
  expect(got[1]?.body).toMatchObject({ included: [{ attributes: { file_name: "cat.jpg", mime_type: "image/jpeg", url: "https://example.com/cat.jpg" } }] });
  expect(fake.deliveries.flatMap(({ kind, body }) => webhookProblems(kind, body))).toEqual([]);
  expect((await flowroute.messages.get(text.id)).attributes).toMatchObject({ direction: "inbound", status: "delivered", delivery_receipts: [] });
});

test("a webhook is brought four times in all, 30 seconds apart, until a 200", async () => {
  const { got, deliver } = receiver(500, 202, 404, 503);
  const { fake } = checkedFake({ deliver });
  fake.state.callbacks.set("sms", "https://example.com/sms");
  const { delivery } = await fake.receive({ from: to, to: from, body: "hi" });
  expect(got).toHaveLength(1);
  await fake.advance(29_999);
  expect(got).toHaveLength(1);
  await fake.advance(1);
  expect(got).toHaveLength(2);
  await fake.advance(600_000);
  expect(delivery).toMatchObject({ acknowledged: false, attempts: [{ status: 500 }, { status: 202 }, { status: 404 }, { status: 503 }] });
  expect(delivery?.attempts.map(({ at }) => at.getTime() - Date.parse("2026-01-05T12:00:00Z"))).toEqual([0, 30_000, 60_000, 90_000]);
  expect(new Set(got.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test("a receiver that breaks counts as no answer, and one that recovers ends the repetitions", async () => {
  const attempts: number[] = [];
  const deliver: Deliver = () => {
    attempts.push(attempts.length);
    if (attempts.length === 1) throw new Error("connection refused");
    return new Response("ok");
  };
  const { fake } = checkedFake({ deliver });
  fake.state.callbacks.set("sms", "https://example.com/sms");
  const { delivery } = await fake.receive({ from: to, to: from, body: "hi" });
  expect(delivery?.attempts[0]?.error).toMatchObject({ message: "connection refused" });
  await fake.advance(600_000);
  expect(attempts).toHaveLength(2);
  expect(delivery?.acknowledged).toBe(true);
});

test("without a callback nothing is POSTed", async () => {
  const { fake, flowroute } = checkedFake();
  expect((await fake.receive({ from: to, to: from, body: "hi" })).delivery).toBeUndefined();
  await flowroute.messages.send(sms);
  await fake.advance(10_000);
  expect(fake.deliveries).toEqual([]);
});

test("receive refuses what cannot come in", async () => {
  const { fake } = checkedFake();
  await expect(fake.receive({ from: to, to: "12025550000", body: "hi" })).rejects.toThrow("`to` is not a number on the fake account");
  await expect(fake.receive({ from: to, to: from })).rejects.toThrow("give a body");
});

test("what becomes of a message may be another thing", async () => {
  const finalReceipt = () => ({ status: "delivery failure", status_code: 1106, status_code_description: "No valid route" });
  const { fake, flowroute } = checkedFake({ finalReceipt });
  const { id } = await flowroute.messages.send(sms);
  await fake.advance(2_000);
  expect((await flowroute.messages.get(id)).attributes).toMatchObject({ status: "delivery failure", delivery_receipts: [{ level: 2, status_code: 1106 }, { level: 1 }] });
});

test("records are listed newest first, between dates in both forms, with links of their own kind", async () => {
  const { fake, flowroute } = checkedFake({ now: "2026-01-05T23:59:00Z" });
  for (const body of ["one", "two", "three"]) {
    await flowroute.messages.send({ ...sms, body });
    await fake.advance(60_000);
  }
  const bodies = async (query: Parameters<typeof flowroute.messages.list>[0]) => (await flowroute.messages.list(query)).data.map(({ attributes }) => attributes.body);
  expect(await bodies({ start_date: "2026-01-05" })).toEqual(["three", "two", "one"]);
  expect(await bodies({ start_date: "2026-01-06" })).toEqual(["three", "two"]);
  // A bare date is the midnight with which its day begins, as an end too.
  expect(await bodies({ start_date: "2026-01-05", end_date: "2026-01-05" })).toEqual([]);
  expect(await bodies({ start_date: "2026-01-05", end_date: "2026-01-06" })).toEqual(["one"]);
  expect(await bodies({ start_date: new Date("2026-01-05T23:59:30Z"), end_date: "2026-01-06T00:01:00.00Z" })).toEqual(["two"]);
  expect(await bodies({ start_date: "2026-01-06T01:00:00+01:00" })).toEqual(["three", "two"]);
  expect(await bodies({ start_date: "2026-02-01", end_date: "2026-01-01" })).toEqual([]);
  const page = await flowroute.messages.list({ start_date: "2026-01-05", end_date: new Date("2026-01-07"), limit: 2 });
  expect(page.links).toEqual({
    next: "https://api.flowroute.com/v2.1/messages?limit=2&start_date=2026-01-05T00%3A00%3A00%2B00%3A00&end_date=2026-01-07T00%3A00%3A00%2B00%3A00&offset=2",
  });
  expect((await page.next())?.data.map(({ attributes }) => attributes.body)).toEqual(["one"]);
});

test.each([
  ["2026-01-06T00:00:00", "2026-01-06T00:00:00%2B00:00"],
  ["2026-01-06T00:00", "2026-01-06T00:00:00%2B00:00"],
  ["2026-01-06%2000:00:00", "2026-01-06T00:00:00%2B00:00"],
  ["2026-01-05T23:59:59.9999999", "2026-01-05T23:59:59%2B00:00"],
  ["2026-01-06T00:00:00.123456789Z", "2026-01-06T00:00:00%2B00:00"],
  ["2026-01-06T01:00:00%2B01:00", "2026-01-06T00:00:00%2B00:00"],
  ["2026-01-05T19:00:00-0500", "2026-01-06T00:00:00%2B00:00"],
])("the time %s is taken, without a zone as UTC", async (start, shown) => {
  const { fake } = checkedFake({ history: 20, now: "2026-01-06T00:10:00Z" });
  const response = await ask(fake, `GET /v2.1/messages?start_date=${start}&limit=1`);
  const { links } = (await response.json()) as { links: { next: string } };
  expect(decodeURIComponent(links.next).replaceAll("+", "%2B")).toContain(`start_date=${shown}`);
});

test("there is no largest page, but one answer is not endless", async () => {
  const { flowroute } = checkedFake({ history: 12_000 });
  const page = await flowroute.messages.list({ start_date: "2000-01-01", limit: 1_000_000 });
  expect([page.data.length, page.links.next]).toEqual([10_000, expect.stringContaining("&offset=10000")]);
  expect((await page.next())?.data.length).toBe(2_000);
});

test("an unknown message is not found", async () => {
  const { flowroute } = checkedFake({ history: 10 });
  expect(await failureOf(flowroute.messages.get("mdr2-00000000000000000000000000000000"))).toMatchObject({ status: 404 });
});

test("v2.2 has the same, with its own links and the price", async () => {
  const { fake } = checkedFake();
  const sent = await ask(fake, "POST /v2.2/messages", { to: `+${to}`, from: `+${from}`, body: "hi" });
  expect(sent.status).toBe(202);
  const { data } = (await sent.json()) as { data: { id: string; links: { self: string }; price_details: object } };
  expect(data.links.self).toBe(`https://api.flowroute.com/v2.2/messages/${data.id}`);
  expect(data.price_details).toEqual({ base_rate: "0.0040", surcharge_rate: "0.0000", charged_cost: "0.0040" });
  expect((await ask(fake, `GET /v2.2/messages/${data.id}`)).status).toBe(200);
  expect(fake.requests[1]).toMatchObject({ operation: "messages.get", path: `/v2.2/messages/${data.id}` });
});

test("on the machine's clock time passes by itself, and advance puts it ahead", async () => {
  const { got, deliver } = receiver();
  const { fake, flowroute } = checkedFake({ now: undefined, deliver });
  const before = Date.now();
  fake.state.callbacks.set("sms_dlr", "https://example.com/dlr");
  await flowroute.messages.send(sms);
  await fake.advance(10_000);
  expect(got).toHaveLength(2);
  expect(fake.time.getTime() - before).toBeGreaterThanOrEqual(10_000);
});

test("on the machine's clock receipts come by themselves", async () => {
  vi.useFakeTimers();
  try {
    const { got, deliver } = receiver();
    const { fake, flowroute } = checkedFake({ now: undefined, deliver });
    fake.state.callbacks.set("sms_dlr", "https://example.com/dlr");
    await flowroute.messages.send(sms);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(got.map(({ body }) => body.data.attributes["level"])).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(got.map(({ body }) => body.data.attributes["level"])).toEqual([1, 2]);
  } finally {
    vi.useRealTimers();
  }
});

test("reset begins anew", async () => {
  const { fake, flowroute } = checkedFake();
  await flowroute.messages.send(sms);
  await flowroute.numbers.release(from);
  fake.faults.add({ status: 500 });
  await fake.advance(1_000);
  fake.reset();
  expect([fake.requests, fake.deliveries, fake.faults.pending, fake.state.messages.size]).toEqual([[], [], [], 0]);
  expect(fake.time).toEqual(new Date("2026-01-05T12:00:00Z"));
  await flowroute.messages.send(sms);
});

test.each([
  [{ from: "garbage", body: "hi" }, "`from`"],
  [{ from: "", body: "hi" }, "`from`"],
  [{ from: to, media: ["cat.jpg"] }, "`media`"],
  [{ from: to, media: "https://example.com/cat.jpg" as unknown as string[] }, "`media`"],
  [{ from: to, body: 7 as unknown as string }, "`body`"],
])("receive refuses %j before anything is recorded", async (message, member) => {
  const { fake, flowroute } = checkedFake();
  await expect(fake.receive({ to: from, ...message })).rejects.toThrow(member);
  await expect(fake.receive({ from: to, to: "garbage", body: "hi" })).rejects.toThrow("`to`");
  expect((await flowroute.messages.list({ start_date: "2026-01-01" })).data).toEqual([]);
});

test("a client that speaks v2.2 finds all of messages there, the price of what it sends, and no callback of the old name", async () => {
  const { fake, flowroute } = checkedFake({}, { messagesVersion: "2.2" });
  const sent = await flowroute.messages.send({ to, from, body: "hi" });
  expect(sent.price_details).toEqual({ base_rate: "0.0040", surcharge_rate: "0.0000", charged_cost: "0.0040" });
  expect((await flowroute.messages.get(sent.id)).attributes).toMatchObject({ to, from, body: "hi" });
  expect((await flowroute.messages.list({ start_date: "2026-01-01" }).toArray()).map(({ id }) => id)).toEqual([sent.id]);
  await flowroute.messages.setCallback("sms_dlr_callback", "https://example.com/dlr");
  expect((await flowroute.messages.getCallback("sms_dlr_callback")).attributes.callback_url).toBe("https://example.com/dlr");
  await flowroute.messages.removeCallback("sms_dlr_callback");
  expect(fake.requests.map(({ path }) => path.slice(0, 14))).toEqual(fake.requests.map(() => "/v2.2/messages"));
  expect((await ask(fake, "GET /v2.2/messages/dlr_callback")).status).toBe(404);
  expect((await ask(fake, "PUT /v2.2/messages/dlr_callback", { callback_url: "https://example.com/dlr" })).status).toBe(405);
  expect((await ask(fake, "PUT /v2.1/messages/dlr_callback", { callback_url: "https://example.com/dlr" })).status).toBe(204);
});

test("v2.2 leaves addresses in a message alone", async () => {
  const { fake, flowroute } = checkedFake();
  const body = "see https://api.flowroute.com/v2.1/messages and https://example.com/v2.1/x";
  const { id } = await flowroute.messages.send({ ...sms, body });
  await flowroute.messages.send(sms);
  expect(await (await ask(fake, `GET /v2.2/messages/${id}`)).json()).toMatchObject({ data: { attributes: { body } } });
  const list = (await (await ask(fake, "GET /v2.2/messages?start_date=2026-01-01&limit=1")).json()) as { links: { next: string } };
  expect(list.links.next).toMatch(/^https:\/\/api\.flowroute\.com\/v2\.2\//);
});

test("with a limit of 0 every message is one too many, and with Infinity none is", async () => {
  const { fake, flowroute } = checkedFake({ limits: { sms: 0, mms: Number.POSITIVE_INFINITY } });
  for (let sent = 0; sent < 3; sent++) await flowroute.messages.send(mms);
  expect(await failureOf(flowroute.messages.send(sms))).toMatchObject({ status: 429 });
  await fake.advance(5_000);
  expect(await failureOf(flowroute.messages.send(sms))).toMatchObject({ status: 429 });
});

test("attempts that are refused for their body count for the 429", async () => {
  const { fake } = checkedFake({ limits: { sms: 2, mms: 1 } });
  const statusOf = async (body: unknown) => (await ask(fake, "POST /v2.1/messages", body)).status;
  expect([await statusOf({ from }), await statusOf("{"), await statusOf(sms)]).toEqual([422, 400, 429]);
  expect([await statusOf({ data: { type: "message", attributes: { ...mms, to: "1" } } }), await statusOf({ ...sms, is_mms: "true" })]).toEqual([422, 429]);
  await fake.advance(1_000);
  expect(await statusOf({ data: { type: "message", attributes: { ...sms, media_urls: [] } } })).toBe(202);
});

test("`dlr` and `sms_dlr` are one callback, behind the API's back too", async () => {
  const { got, deliver } = receiver();
  const { fake, flowroute } = checkedFake({ deliver });
  fake.state.callbacks.set("dlr", "https://example.com/account");
  fake.state.numbers.get("12065550101")?.callbacks.set("dlr", "https://example.com/number");
  await flowroute.messages.send(sms);
  await flowroute.messages.send({ ...sms, from: "12065550101" });
  await fake.advance(1_000);
  expect(got.map(({ url }) => url)).toEqual(["https://example.com/account", "https://example.com/number"]);
  expect([[...fake.state.callbacks.keys()], fake.state.callbacks.has("dlr"), fake.state.callbacks.delete("dlr"), fake.state.callbacks.get("sms_dlr")]).toEqual([["sms_dlr"], true, true, undefined]);
});

test("messages may be added with any time, and are found by it", async () => {
  const { fake, flowroute } = checkedFake({ history: 3 });
  const added = { direction: "inbound", from: to, to: from, isMms: false, mediaUrls: [], finalReceipt: undefined } as const;
  const times = { late: "2026-01-05T11:59:30Z", between: "2026-01-05T11:57:30Z", early: "2026-01-04T10:00:00Z", last: "2026-01-05T12:00:00Z" };
  const ids = new Map(Object.entries(times).map(([body, at]) => [body, fake.state.messages.add({ ...added, body, at: Date.parse(at) }).id]));
  const bodies = async (query: Parameters<typeof flowroute.messages.list>[0]) => (await flowroute.messages.list(query)).data.map(({ attributes }) => attributes.body);
  expect(await bodies({ start_date: "2026-01-01" })).toEqual(["last", "late", "Message 3", "Message 2", "between", "Message 1", "early"]);
  expect(await bodies({ start_date: "2026-01-04", end_date: "2026-01-05" })).toEqual(["early"]);
  expect(await bodies({ start_date: "2026-01-05", end_date: "2026-01-05T11:58:00Z" })).toEqual(["between", "Message 1"]);
  for (const [body, id] of ids) expect((await flowroute.messages.get(id)).attributes.body).toBe(body);
  expect(() => fake.state.messages.add({ ...added, body: "", at: Number.NaN })).toThrow("at must be a time");
  expect(() => fake.state.messages.add({ ...added, body: "", at: 0, mediaUrls: ["cat.jpg"] })).toThrow("mediaUrls");
});

test("an inbound SMS tells its time in seconds, an inbound MMS in hundredths", async () => {
  const { got, deliver } = receiver();
  const { fake } = checkedFake({ deliver, now: "2022-02-06T17:52:33.456Z" });
  fake.state.callbacks.set("sms", "https://example.com/sms").set("mms", "https://example.com/mms");
  await fake.receive({ from: to, to: from, body: "hi" });
  await fake.receive({ from: to, to: from, media: ["https://example.com/cat.jpg"] });
  expect(got.map(({ body }) => body.data.attributes["timestamp"])).toEqual(["2022-02-06T17:52:33Z", "2022-02-06T17:52:33.45Z"]);
});

test("a last receipt without a code is POSTed without one", async () => {
  const { got, deliver } = receiver();
  const finalReceipt = () => ({ status: "unknown", status_code: null, status_code_description: "Nobody knows" });
  const { fake, flowroute } = checkedFake({ deliver, finalReceipt });
  await flowroute.messages.send({ ...sms, dlr_callback: "https://example.com/message" });
  await fake.advance(2_000);
  expect(got.map(({ body }) => [body.data.attributes["level"], body.data.attributes["status_code"]])).toEqual([[1, "1002"], [2, null]]);
});

test("a message to a number of the account comes in there, which is how other languages get a webhook", async () => {
  const { got, deliver } = receiver();
  const { fake, flowroute } = checkedFake({ deliver });
  await flowroute.numbers.setCallback("12065550101", "sms_callback", "https://example.com/sms");
  const { id } = await flowroute.messages.send({ from, to: "12065550101", body: "On my way" });
  await fake.advance(1_999);
  expect(got).toEqual([]);
  await fake.advance(1);
  expect(got.map(({ body }) => body.data.attributes)).toMatchObject([{ direction: "inbound", from, to: "12065550101", body: "On my way" }]);
  expect(webhookProblems("sms", got[0]?.body)).toEqual([]);
  expect(got[0]?.body.data.id).not.toBe(id);
  expect([...fake.state.messages].map(({ direction }) => direction)).toEqual(["inbound", "outbound"]);

  await flowroute.messages.send({ from, to: "12065550101", body: "STOP" });
  await fake.advance(2_000);
  expect(await failureOf(flowroute.messages.send({ from: "12065550101", to: from, body: "hi" }))).toMatchObject({ status: 400 });
});

test("what was not delivered does not come in, nor does anything at a number that was released meanwhile", async () => {
  const failed = { status: "delivery failure", status_code: 1007, status_code_description: "Message failed" };
  const { fake, flowroute } = checkedFake({ finalReceipt: ({ body }) => (body === "lost" ? failed : { ...failed, status_code: 1004 }) });
  await flowroute.messages.send({ from, to: "12065550101", body: "lost" });
  await fake.advance(2_000);
  await flowroute.messages.send({ from, to: "12065550101", body: "late" });
  await flowroute.numbers.release("12065550101");
  await fake.advance(2_000);
  expect([...fake.state.messages].map(({ direction }) => direction)).toEqual(["outbound", "outbound"]);
});
