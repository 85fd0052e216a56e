import { expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";

const mine = "12065550100";

function account(replies: string[] = []) {
  const deliver = async (request: Request) => {
    replies.push(((await request.json()) as { data: { attributes: { body: string } } }).data.attributes.body);
    return new Response();
  };
  const fake = createFakeFlowroute({ numbers: [mine], deliver, limits: false });
  fake.state.callbacks.set("sms", "https://example.com/sms");
  return { fake, flowroute: new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, maxRetries: 0 }), replies };
}

test("a phone gets what is sent to it, and answers", async () => {
  const { fake, flowroute, replies } = account();
  const phone = fake.phone("+1 (206) 555-1234");
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "Your code is 4711" });
  expect(await phone.expectText(/code is (\d+)/)).toMatchObject({ from: mine, to: "12065551234", body: "Your code is 4711", media: [] });
  await phone.reply("Y");
  expect(replies).toEqual(["Y"]);
  phone.expectNoMoreTexts();
  fake.reset();
});

test("a text is waited for, and one that came before the phone was taken is there", async () => {
  const { fake, flowroute } = account();
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "first" });
  const phone = fake.phone("12065551234");
  const second = phone.expectText("second");
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "the second" });
  expect(await second).toMatchObject({ body: "the second" });
  expect(await phone.expectText()).toMatchObject({ body: "first" });
});

test("a text that does not come is an error that tells what came instead", async () => {
  const { fake, flowroute } = account();
  const phone = fake.phone("12065551234");
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "Hello", media_urls: ["https://example.com/cat.jpg"] });
  expect(await failureOf(phone.expectText(/code/, { withinMs: 5 }))).toMatchObject({
    message: '12065551234 got no text that fits /code/ within 5 ms; not expected: "Hello" from 12065550100 with 1 attachments',
  });
});

test("a text that nobody expected fails the test when the fake is reset, and only once", async () => {
  const { fake, flowroute } = account();
  fake.phone("12065551234");
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "Surprise" });
  await flowroute.messages.send({ from: mine, to: "12065559999", body: "to a phone that nobody holds" });
  expect(() => fake.phone("12065551234").expectNoMoreTexts()).toThrow('12065551234 got what nobody expected: "Surprise" from 12065550100');
  expect(() => fake.reset()).toThrow("Surprise");
  expect(fake.requests).toEqual([]);
  fake.reset();
});

test("each expectation takes one text", async () => {
  const { fake, flowroute } = account();
  const phone = fake.phone("12065551234");
  for (const body of ["a", "a"]) await flowroute.messages.send({ from: mine, to: "12065551234", body });
  await phone.expectText("a");
  expect(phone.unexpected).toHaveLength(1);
  await phone.expectText("a");
  expect(phone.texts).toHaveLength(2);
  fake.reset();
});

test("what fails on its way does not reach the phone", async () => {
  const fake = createFakeFlowroute({ numbers: [mine], finalReceipt: () => ({ status: "failed", status_code: 1007, status_code_description: "failed" }) });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch });
  await flowroute.messages.send({ from: mine, to: "12065551234", body: "lost" });
  expect(fake.phone("12065551234").texts).toEqual([]);
});

test("a phone may write first, and STOP as everybody does", async () => {
  const { fake, flowroute, replies } = account();
  const phone = fake.phone("12065551234");
  expect(await failureOf(phone.reply("to whom?"))).toMatchObject({ message: "12065551234 cannot reply: no text was expected yet" });
  await phone.text(mine, "STOP");
  expect(replies).toEqual(["STOP"]);
  expect(await failureOf(flowroute.messages.send({ from: mine, to: "12065551234", body: "no" }))).toMatchObject({ status: 400 });
  expect(() => fake.phone("home")).toThrow("must be one");
});
