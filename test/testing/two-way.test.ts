import { afterEach, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { ensureCallbacks } from "flowroute-sdk/webhooks";
import { listen, twoWay } from "../../examples/two-way.ts";
import { noChromium, openPage } from "../support/browser-page.ts";

const restaurant = "12065550100";
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function running() {
  const fake = createFakeFlowroute({ numbers: [restaurant], chaos: { duplicates: 1 } });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, maxRetries: 0 });
  const { receiver, inbox } = twoWay(flowroute, { from: restaurant, secret: "3bd0c9e1f2" });
  for (const server of [receiver, inbox]) closing.push(() => (server.closeAllConnections(), server.close()));
  const url = `${await listen(receiver)}/flowroute/3bd0c9e1f2`;
  expect(await ensureCallbacks(flowroute, { sms: url, mms: url, sms_dlr: url, mms_dlr: url })).toHaveLength(4);
  const address = await listen(inbox);
  const send = async (guest: string, body: unknown, type = "application/json") =>
    (await fetch(`${address}/conversations/${guest}`, { method: "POST", headers: { "content-type": type }, body: JSON.stringify(body) })).status;
  const conversations = async () => (await fetch(`${address}/conversations`)).json() as Promise<unknown>;
  return { fake, url, address, send, conversations };
}

test("what guests write is shown once, answers go out, receipts tell how far they got, STOP ends it", async () => {
  const { fake, send, conversations, url } = await running();
  const [ann, bob] = [fake.phone("12065551001"), fake.phone("12065551002")];
  await ann.text(restaurant, "A table at eight?");
  await bob.text(restaurant, "Us", { media: ["https://example.com/us.jpg"] });
  expect(await send(ann.number, { body: "Yes, see you then" })).toBe(204);
  expect((await ann.expectText("see you")).from).toBe(restaurant);
  await fake.advance(60_000);
  await ann.reply("Stop");
  expect(await conversations()).toEqual([
    { guest: ann.number, stopped: true, lines: [
      { mine: false, body: "A table at eight?", state: "" }, { mine: true, body: "Yes, see you then", state: "accepted by carrier" }, { mine: false, body: "Stop", state: "" },
    ] },
    { guest: bob.number, stopped: false, lines: [{ mine: false, body: "Us [a picture]", state: "" }] },
  ]);
  expect(await send(ann.number, { body: "One more thing" })).toBe(409);
  await ann.reply("UNSTOP");
  expect(await send(ann.number, { body: "Welcome back" })).toBe(204);
  await ann.expectText("Welcome back");
  fake.reset();

  expect(await send(bob.number, { body: "a form" }, "text/plain")).toBe(415);
  expect((await fetch(url.replace("3bd0c9e1f2", "guess"), { method: "POST", body: "{}" })).status).toBe(403);
});

test("what cannot be sent is answered with a status that says so", async () => {
  const { fake, send } = await running();
  fake.faults.add({ operation: "messages.send", status: 503 });
  expect(await send("12065551001", { body: "Hello" })).toBe(502);
  expect(await send("12065551001", "nonsense")).toBe(400);
});

test.skipIf(noChromium)("in the browser a conversation is read and answered", async () => {
  const { fake, address } = await running();
  const guest = fake.phone("12065551001");
  await guest.text(restaurant, "<img src=x onerror=alert(1)>");
  const page = await openPage(address);
  closing.push(() => page.close());
  const shown = () => page.evaluate<string[]>('[...document.querySelectorAll("p")].map((each) => each.innerText)');
  await expect.poll(shown, { timeout: 10_000 }).toEqual(["<img src=x onerror=alert(1)>"]);

  await page.evaluate('document.querySelector("input").value = "A table at eight?"; document.querySelector("button").click()');
  await guest.expectText("at eight", { withinMs: 10_000 });
  await fake.advance(60_000);
  await guest.reply("Yes, thank you");
  await expect.poll(shown, { timeout: 10_000 }).toEqual(["<img src=x onerror=alert(1)>", "A table at eight?\naccepted by carrier", "Yes, thank you"]);

  await guest.reply("STOP");
  await expect.poll(() => page.evaluate('document.querySelector("button").disabled'), { timeout: 10_000 }).toBe(true);
  expect(await page.evaluate('document.querySelectorAll("img").length')).toBe(0);
  expect(page.errors).toEqual([]);
  fake.reset();
}, 60_000);
