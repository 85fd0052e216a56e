import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFakeFlowroute, type Deliver, type GivenForms } from "flowroute-sdk/testing";
import { ask, checkedFake, webhookProblems } from "../support/checked-fake.ts";
import { problems } from "../support/document.ts";

const from = "12065550100";
const to = "12065551234";
const sample = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures", name), "utf8")) as Document;

interface Document {
  readonly data: { readonly attributes: Record<string, unknown>; readonly links?: object };
}

/** What is POSTed for a text, a picture and the receipts of a text, in these forms. */
async function posted(forms: GivenForms) {
  const got: Document[] = [];
  const deliver: Deliver = async (request) => {
    got.push((await request.json()) as Document);
    return new Response(null);
  };
  const { fake, flowroute } = checkedFake({ deliver, forms });
  fake.state.callbacks.set("sms", "https://example.com/sms").set("mms", "https://example.com/mms").set("sms_dlr", "https://example.com/dlr");
  const { id } = await fake.receive({ from: to, to: from, body: "hi" });
  await fake.receive({ from: to, to: from, media: ["https://example.com/cat.png"] });
  await flowroute.messages.send({ from, to, body: "hi" });
  await fake.advance(2_000);
  expect(fake.deliveries.filter(({ kind }) => forms.version !== "v2.0" || kind !== "sms").flatMap(({ kind, body }) => webhookProblems(kind, body))).toEqual([]);
  const [text, picture, first, second] = got as [Document, Document, Document, Document];
  return { id, fake, flowroute, text, picture, first, second };
}

/** Every member of a document, with what it is. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]));
}

test.each([
  [{}, "webhooks.sms.inbound.json", "text"],
  [{ timestamps: "microseconds" }, "webhooks.sms.inbound.2024.json", "text"],
  [{ version: "v2.0" }, "webhooks.sms.inbound.legacy.json", "text"],
  [{ encodingInPictures: false }, "webhooks.mms.inbound.json", "picture"],
  [{ encodingInPictures: false, version: "v2.2" }, "webhooks.mms.inbound.v2.2.json", "picture"],
  [{}, "webhooks.dlr.level1.json", "first"],
  [{}, "webhooks.dlr.level2.json", "second"],
] as const)("with the forms %j a webhook has the members of %s", async (forms, name, which) => {
  expect(shapeOf((await posted(forms))[which])).toEqual(shapeOf(sample(name)));
});

test("a text has its time in seconds or in microseconds", async () => {
  expect((await posted({})).text.data.attributes["timestamp"]).toBe("2026-01-05T12:00:00Z");
  expect((await posted({ timestamps: "microseconds" })).text.data.attributes["timestamp"]).toBe("2026-01-05T12:00:00.000000Z");
});

test("an account on v2.0 gets texts flat, by an id that leads to the record", async () => {
  const { text, id, flowroute } = await posted({ version: "v2.0" });
  expect(text).toEqual({ from: to, to: from, body: "hi", id: id.replace("mdr2-", "mdr1-") });
  expect(problems(["components", "schemas", "InboundSmsLegacy"], text)).toEqual([]);
  expect((await flowroute.messages.get(id.replace("mdr2-", "mdr1-"))).attributes.body).toBe("hi");
});

test("an account on v2.2 is linked to v2.2", async () => {
  const { picture, first, flowroute } = await posted({ version: "v2.2" });
  expect(JSON.stringify(picture)).toContain("https://api.flowroute.com/v2.2/media/");
  expect(JSON.stringify(first.data.links)).toContain("https://api.flowroute.com/v2.2/messages/");
  expect((await flowroute.messages.getCallback("sms_callback")).attributes.api_version).toBe("v2.2");
});

test("a picture has its encoding, which the page lists and no capture has, unless told otherwise; a text its receipts if told so", async () => {
  expect((await posted({})).picture.data.attributes["message_encoding"]).toBe(0);
  expect((await posted({ receiptsInTexts: true })).text.data.attributes["delivery_receipts"]).toEqual([]);
});

test.each([
  [{}, "4000000", 9_500_000],
  [{ amounts: "string" }, "4000000", "9500000"],
  [{ amounts: "number" }, 4_000_000, 9_500_000],
] as const)("amounts come as %j says", async (forms, ofText, ofPicture) => {
  const { text, picture } = await posted(forms);
  expect([text.data.attributes["amount_nanodollars"], picture.data.attributes["amount_nanodollars"]]).toEqual([ofText, ofPicture]);
});

test("codes of receipts come as strings, or as records have them", async () => {
  const codes = async (forms: GivenForms) => {
    const { first, second } = await posted(forms);
    return [first, second].map(({ data }) => data.attributes["status_code"]);
  };
  expect(await codes({})).toEqual(["1002", "1003"]);
  expect(await codes({ statusCodes: "number" })).toEqual([null, 1003]);
});

test("the price of a v2.2 answer comes in both places, as strings or as numbers", async () => {
  const price = async (forms: GivenForms) => {
    const fake = createFakeFlowroute({ forms });
    return (await (await ask(fake, "POST /v2.2/messages", { from, to, body: "x".repeat(161) })).json()) as Document;
  };
  expect((await price({})).data).toMatchObject({ price_details: { base_rate: "0.0040", surcharge_rate: "0.0000", charged_cost: "0.0080" } });
  expect((await price({ priceDetails: "attributes" })).data).toMatchObject({ attributes: { price_details: { base_rate: "0.0040", charged_cost: "0.0080", segment_count: 2 } } });
  expect((await price({ priceDetails: "attributes", amounts: "number" })).data).toMatchObject({ attributes: { price_details: { base_rate: 0.004, charged_cost: 0.008 } } });
});

test("forms change while the fake runs, and a reset brings the first ones back", async () => {
  const { fake } = await posted({});
  fake.state.forms.version = "v2.2";
  expect(await (await ask(fake, "GET /v2.1/messages/sms_callback")).json()).toMatchObject({ data: { attributes: { api_version: "v2.2" } } });
  fake.reset();
  expect(fake.state.forms.version).toBe("v2.1");
});

test("a form that is none is refused", () => {
  expect(() => createFakeFlowroute({ forms: { version: "v3" as never } })).toThrow("forms.version must be one of v2.1, v2.0, v2.2, got v3");
  expect(() => createFakeFlowroute({ forms: { verson: "v2.0" } as object })).toThrow('forms: there is no "verson"; did you mean "version"?');
});
