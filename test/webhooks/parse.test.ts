import fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import { parseWebhook, receiptCode, receiptCodes, type Webhook, WebhookError, type WebhookMessage } from "flowroute-sdk/webhooks";
import { runs } from "../support/runs.ts";
import { post, receipt, sample, sms } from "./bodies.ts";

/** The error of what must not be understood. */
function refusal(body: unknown): WebhookError {
  try {
    parseWebhook(body as object);
  } catch (error) {
    if (error instanceof WebhookError) return error;
    throw error;
  }
  throw new Error("it was understood");
}

test("an SMS of v2.1 becomes a message with its price as a number and its time as a Date", () => {
  expect(parseWebhook(sample("sms.inbound"))).toEqual({
    kind: "message",
    id: "mdr2-5ca00ec193834bc691acd70988428554",
    from: "12065550101",
    to: "12065551234",
    body: "Hello there",
    is_mms: false,
    media: [],
    optOut: undefined,
    timestamp: new Date("2022-02-06T17:52:33Z"),
    amount_nanodollars: 4_000_000,
    amount_display: "$0.0040",
    message_type: "longcode",
    message_encoding: 0,
    form: "nested",
    raw: JSON.parse(sample("sms.inbound")),
  });
});

test("microseconds are read", () => {
  expect(parseWebhook(sample("sms.inbound.2024"))).toMatchObject({ timestamp: new Date("2024-10-19T01:21:21.980Z"), amount_nanodollars: 7_000_000 });
});

test("the flat form, which accounts on v2.0 still get, becomes the same shape", () => {
  expect(parseWebhook(sample("sms.inbound.legacy"))).toMatchObject({
    kind: "message", id: "mdr1-febb118b9b034338adfc662a8c02fd88", from: "18553569768", to: "12066418000", body: "Hello there from Flowroute!",
    is_mms: false, media: [], form: "flat", timestamp: undefined, amount_nanodollars: undefined,
  });
});

test.each(["mms.inbound", "mms.inbound.v2.2"])("the attachments of %s are joined from what was included", (name) => {
  const message = parseWebhook(sample(name)) as WebhookMessage;
  const [included] = (JSON.parse(sample(name)) as { included: { id: string; attributes: object }[] }).included;
  expect(message).toMatchObject({ kind: "message", is_mms: true, body: null, form: "nested" });
  expect(message.media).toHaveLength(1);
  expect(message.media[0]).toMatchObject({ id: included?.id, ...included?.attributes });
});

test("an attachment that is only named, and one that is only included, are both there", () => {
  const { data } = sms("mdr2-1", { is_mms: true, body: null });
  const body = { data: { ...data, relationships: { media: { data: [{ type: "media", id: "a" }] } } }, included: [{ type: "media", id: "b", attributes: { url: "https://example.com/b" } }, { type: "route", id: "c" }] };
  expect(parseWebhook(body)).toMatchObject({ media: [{ id: "a", url: undefined }, { id: "b", url: "https://example.com/b" }] });
});

test("a receipt has its code as a number and by name", () => {
  expect(parseWebhook(sample("dlr.level1"))).toMatchObject({ kind: "receipt", level: 1, status: "smsc submit", status_code: 1002, code_name: "sent", body: "test sms on v2" });
  expect(parseWebhook(sample("dlr.level2"))).toMatchObject({ kind: "receipt", level: 2, status_code: 1003, code_name: "accepted_by_carrier", timestamp: new Date("2017-12-21T16:44:35Z") });
});

test.each([
  ["1110", 1110, "recipient_opted_out"],
  [1110, 1110, "recipient_opted_out"],
  [1999, 1999, undefined],
  ["", null, undefined],
  [null, null, undefined],
  [undefined, null, undefined],
])("a receipt's code of %j is %j, %s", (given, code, name) => {
  expect(parseWebhook(receipt("mdr2-1", 2, { status_code: given }))).toMatchObject({ status_code: code, code_name: name });
});

test("a receipt's level may be text", () => {
  expect(parseWebhook(receipt("mdr2-1", 2, { level: "1" }))).toMatchObject({ level: 1 });
});

test("every code of the reference has a name of its own and a meaning", () => {
  expect(receiptCodes.size).toBe(52);
  expect(new Set(receiptCodes.values()).size).toBe(52);
  expect(receiptCode(1222)).toEqual({ name: "smpp_invalid_destination_npi", meaning: "invalid destination npi" });
  expect(receiptCode(1116)).toEqual({ name: "destination_not_text_enabled", meaning: "destination not text enabled" });
  expect(receiptCode(1113)).toBeUndefined();
});

test("an event is one, whatever its numbers are written as", () => {
  expect(parseWebhook(sample("event.port-order-status"))).toMatchObject({
    kind: "event", id: "1e4e5686-b739-5fc5-918c-8db0b36ce6a6", type: "po_status_change", event_type: "status_change", resource_type: "portorders",
    resource_id: "50404", status: "cancelled", message: "Port Order #50404 has been cancelled.", timestamp: new Date("2019-03-19T22:49:48.060Z"),
  });
  const body = JSON.parse(sample("event.port-order-status")) as { data: { attributes: object } };
  Object.assign(body.data.attributes, { resource_id: 50404, timestamp: 1_553_035_788, version: 1 });
  expect(parseWebhook(body)).toMatchObject({ resource_id: "50404", timestamp: new Date(1_553_035_788_000) });
});

test("what is not known says what it calls itself, and an outbound message is no message to answer", () => {
  expect(parseWebhook({ data: { type: "rcs_message", id: "1" } })).toMatchObject({ kind: "other", type: "rcs_message" });
  expect(parseWebhook(sms("mdr2-1", { direction: "outbound" }))).toMatchObject({ kind: "other", type: "message" });
});

test("text, bytes, an object and a Request give the same", async () => {
  const text = sample("sms.inbound");
  const expected = parseWebhook(text);
  const bytes = new TextEncoder().encode(text);
  expect(parseWebhook(bytes)).toEqual(expected);
  expect(parseWebhook(bytes.buffer)).toEqual(expected);
  expect(parseWebhook(Buffer.from(`\uFEFF${text}`))).toEqual(expected);
  expect(parseWebhook(JSON.parse(text) as object)).toEqual(expected);
  expect(await parseWebhook(post(text))).toEqual(expected);
});

test("a Request that is too large, or was read before, is refused", async () => {
  await expect(parseWebhook(post(" ".repeat(300_000)))).rejects.toMatchObject({ code: "too_large" });
  const read = post("{}");
  await read.text();
  await expect(parseWebhook(read)).rejects.toThrow("was read before");
});

test.each([
  ["", "", "the body is empty"],
  ["<p>", "", "the body is not JSON"],
  ["[]", "", "the body must be an object, got an array"],
  ["null", "", "the body must be an object, got null"],
  ["{}", "data", "data must be an object, got nothing"],
  [{ data: [] }, "data", "data must be an object, got an array"],
  [{ data: { id: "1" } }, "data.type", "data.type must be text, got nothing"],
  [{ data: { type: "message", id: "1" } }, "data.attributes", "data.attributes must be an object, got nothing"],
  [{ data: { type: "message", id: "", attributes: { from: "1", to: "2" } } }, "data.id", "data.id must be text, got string"],
  [sms("1", { from: null }), "data.attributes.from", "data.attributes.from must be text, got null"],
  [sms("1", { to: ["12065550100"] }), "data.attributes.to", "data.attributes.to must be text, got an array"],
  [sms("1", { body: {} }), "data.attributes.body", "data.attributes.body must be text, got object"],
  [{ from: "1", to: "2", body: "x" }, "id", "id must be text, got nothing"],
  [receipt("1", 2, { level: "high" }), "data.attributes.level", "data.attributes.level must be a whole number, got string"],
])("%j is refused at %j", (body, path, message) => {
  expect(refusal(body)).toMatchObject({ path, message, code: "not_understood" });
});

test("no error shows anything of the body", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom("from", "to", "body", "id"), (value, name) => {
      const secret = "12065559876";
      const body = sms("mdr2-1", { from: secret, body: secret });
      Object.assign(name === "id" ? body.data : body.data.attributes, { [name]: { value, secret } });
      expect(JSON.stringify(refusal(body)) + refusal(body).message + refusal(body).stack).not.toContain(secret);
    }),
    { numRuns: runs(200) },
  );
  expect(refusal(`{"data": "12065559876`).message).not.toContain("1206");
});

test("whatever is added to a message, it is still that message, and what was added is kept", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string().map((name) => `x_${name}`), fc.jsonValue()), fc.dictionary(fc.string().map((name) => `x_${name}`), fc.jsonValue()), (inside, outside) => {
      const { data } = sms("mdr2-1", inside);
      const body = { ...outside, data: { ...outside, ...data } };
      expect(parseWebhook(JSON.stringify(body))).toMatchObject({ kind: "message", id: "mdr2-1", from: "12065550101", body: "Hello", raw: JSON.parse(JSON.stringify(body)) });
    }),
    { numRuns: runs(300) },
  );
});

test("the members that a program can do without may be anything", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom("amount_nanodollars", "amount_display", "timestamp", "message_type", "message_encoding", "status", "delivery_receipts", "message_callback_url"), (value, name) => {
      expect(parseWebhook(sms("mdr2-1", { [name]: value }))).toMatchObject({ kind: "message", body: "Hello" });
    }),
    { numRuns: runs(500) },
  );
});

test("the kind tells the types apart", () => {
  const webhook = parseWebhook(sample("sms.inbound"));
  expectTypeOf(webhook).toEqualTypeOf<Webhook>();
  expectTypeOf(parseWebhook(post(sample("sms.inbound")))).toEqualTypeOf<Promise<Webhook>>();
  if (webhook.kind === "receipt") expectTypeOf(webhook.status_code).toEqualTypeOf<number | null>();
  expect(webhook.kind).toBe("message");
});
