import { afterEach, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";

/** What the fake and its parts may be given, but for what the platform's own `Request` and `Response` would obey too, as a fault in some other library may put it on all objects. */
const strangers = {
  
  accessKey: "EVIL", secretKey: "EVIL", seed: 9, inventory: 0, history: 5, finalReceipt: 1, provisioningMs: 1, chaos: 1, limits: { sms: 1 },
  duplicates: 1, lostAnswers: 1, lateMs: 9, sms: 0.001, mms: 0.001, strict: true, operation: "nothing.there", times: 0, delayMs: -1,
  withinMs: -1, media: ["https://evil.example"],
  alias: "evil", direction: "sideways", inbound: 1, country: "XX", message: 7, price: 1,
};

afterEach(() => {
  for (const name of Object.keys(strangers)) Reflect.deleteProperty(Object.prototype, name);
});

test("neither the fake nor a part of it obeys what was put on Object.prototype", async () => {
  const run = async () => {
    const fake = createFakeFlowroute({ now: "2026-01-01T00:00:00Z", numbers: ["12065550100"], limits: {}, chaos: {}, forms: {} });
    const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch });
    fake.faults.add({ operation: "routes.list", status: 500 });
    const fault = await flowroute.routes.list({}, { maxRetries: 0 }).then(() => "none", (error: { status: number }) => error.status);
    const phone = fake.phone("12065551234");
    await flowroute.messages.send({ from: "12065550100", to: phone.number, body: "hi" });
    const text = await phone.expectText("hi", {});
    await phone.reply("yes");
    const route = fake.state.addRoute({ alias: "office", routeType: "host", value: "sip.example.com", edgeStrategyId: null });
    return { keys: fake.keys, size: (await flowroute.numbers.search({}).toArray({ max: 1 })).length, fault, text: text.body, route, got: fake.requests.length };
  };
  const before = await run();
  // oxlint-disable-next-line no-extend-native -- that is what is tried
  for (const [name, value] of Object.entries(strangers)) Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });

  expect(await run()).toEqual(before);
});
