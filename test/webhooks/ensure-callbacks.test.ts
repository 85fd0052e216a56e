import { expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { ensureCallbacks } from "flowroute-sdk/webhooks";
import { failureOf } from "../support/client.ts";

function account() {
  const fake = createFakeFlowroute();
  return { fake, flowroute: new Flowroute({ ...fake.keys, fetch: fake.fetch, maxRetries: 0 }) };
}

test("it looks first, and changes only what differs", async () => {
  const { fake, flowroute } = account();
  fake.state.callbacks.set("sms", "https://example.com/flowroute");
  fake.state.callbacks.set("mms", "https://old.example.com");
  const urls = { sms: "https://example.com/flowroute", mms: "https://example.com/flowroute", sms_dlr: "https://example.com/receipts" };
  expect(await ensureCallbacks(flowroute, urls)).toEqual(["mms", "sms_dlr"]);
  expect(Object.fromEntries(fake.state.callbacks)).toEqual(urls);
  expect(fake.requests.map(({ operation, path }) => `${operation} ${path.split("/").at(-1)}`)).toEqual([
    "messages.getCallback sms_callback",
    "messages.getCallback mms_callback", "messages.setCallback mms_callback",
    "messages.getCallback sms_dlr_callback", "messages.setCallback sms_dlr_callback",
  ]);
  expect(await ensureCallbacks(flowroute, urls)).toEqual([]);
});

test("a look-up that fails changes nothing, and options are passed on", async () => {
  const { fake, flowroute } = account();
  fake.faults.add({ status: 503 });
  expect(await failureOf(ensureCallbacks(flowroute, { sms: "https://example.com" }))).toMatchObject({ code: "server_error" });
  expect(await failureOf(ensureCallbacks(flowroute, { sms: "https://example.com" }, { signal: AbortSignal.abort("no") }))).toBe("no");
  expect(fake.state.callbacks.size).toBe(0);
});

test("a misspelt kind is refused", async () => {
  const { flowroute } = account();
  expect(await failureOf(ensureCallbacks(flowroute, { smms: "https://example.com" } as object))).toMatchObject({ name: "TypeError" });
});
