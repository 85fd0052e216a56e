import { expect, expectTypeOf, test, vi } from "vitest";
import {
  type AvailableNumber,
  type Call,
  type EdgeStrategy,
  Flowroute,
  type FlowrouteError,
  type FlowrouteErrorCode,
  type List,
  type Messages,
  type MessageRecord,
  type MessageSend,
  type Numbers,
  type NumberDetails,
  type Page,
  type PhoneNumber,
  type Route,
  type Routes,
  type SendJournal,
  type SendResult,
  type JournaledMessage,
  type SentMessage,
} from "flowroute-sdk";
import { keys } from "./support/client.ts";

/** Asks for nothing here: the compiler is the test. */
const flowroute = new Flowroute(keys);

test("lists give pages when awaited and items when looped over", () => {
  expectTypeOf(flowroute.numbers.search).returns.toExtend<List<AvailableNumber>>();
  expectTypeOf(flowroute.numbers.list).returns.resolves.toEqualTypeOf<Page<PhoneNumber>>();
  expectTypeOf(flowroute.routes.list).returns.toExtend<AsyncIterable<Route>>();
  expectTypeOf(flowroute.routes.list).returns.toExtend<Promise<Page<Route>>>();
  expectTypeOf<ReturnType<List<MessageRecord>["toArray"]>>().resolves.toEqualTypeOf<MessageRecord[]>();
});

test("calls give the resource, and the whole document on request", () => {
  expectTypeOf(flowroute.numbers.get).returns.resolves.toEqualTypeOf<NumberDetails>();
  expectTypeOf(flowroute.numbers.get).returns.toExtend<Call<NumberDetails>>();
  expectTypeOf(flowroute.numbers.release).returns.resolves.toEqualTypeOf<undefined>();
  expectTypeOf(flowroute.messages.send).returns.resolves.toEqualTypeOf<SentMessage>();
  expectTypeOf(flowroute.routes.listEdgeStrategies).returns.resolves.toEqualTypeOf<EdgeStrategy[]>();
  const full = () => flowroute.numbers.get("12065551234").withResponse();
  expectTypeOf(full).returns.resolves.toHaveProperty("document").toHaveProperty("included");
});

test("attributes are as the sources have them", () => {
  expectTypeOf<PhoneNumber["attributes"]["value"]>().toEqualTypeOf<string>();
  expectTypeOf<PhoneNumber["attributes"]["alias"]>().toEqualTypeOf<string | null>();
  expectTypeOf<AvailableNumber["attributes"]["monthly_cost"]>().toEqualTypeOf<number>();
  expectTypeOf<MessageRecord["attributes"]["amount_display"]>().toEqualTypeOf<string>();
  expectTypeOf<MessageRecord["attributes"]["delivery_receipts"][number]["status_code"]>().toEqualTypeOf<number | null>();
  expectTypeOf<EdgeStrategy["id"]>().toEqualTypeOf<number>();
  expectTypeOf<NumberDetails["relationships"]["primary_route"]["data"]>().extract<null>().toEqualTypeOf<null>();
});

test("what a program asks for, a test of it can stand in for", async () => {
  const sent: SentMessage = { type: "message", id: "mdr2-1", links: { self: "" } };
  const notify = async (messages: Pick<Messages, "send">) => (await messages.send({ from: "12065550100", to: "12065551234", body: "hi" })).id;

  expect(await notify({ send: async () => sent })).toBe("mdr2-1");
  expect(await notify({ send: vi.fn<Messages["send"]>(() => Promise.resolve(sent)) })).toBe("mdr2-1");
  expectTypeOf(flowroute.messages).toExtend<Messages>();
  expectTypeOf(flowroute.numbers).toExtend<Numbers>();
  expectTypeOf(flowroute.routes).toExtend<Routes>();
  const quiet: Pick<Numbers, "release" | "setCallback"> = { release: async () => {}, setCallback: async () => undefined };
  expectTypeOf(quiet.release).returns.resolves.toEqualTypeOf<void>();
  // @ts-expect-error not what the API answers
  const wrong: Pick<Messages, "send"> = { send: async () => ({ id: 1 }) };
  expect(wrong).toBeDefined();
});

test("calls, lists and pages are interfaces: whatever has their members is one", () => {
  const call: Call<number> = Object.assign(Promise.resolve(1), { withResponse: () => new Promise<never>(() => {}) });
  expectTypeOf(call).resolves.toEqualTypeOf<number>();
  async function* none(): AsyncGenerator<never, undefined, undefined> {}
  const page: Page<Route> = { data: [], links: {}, hasNext: false, next: async () => undefined, [Symbol.asyncIterator]: none };
  const list: List<Route> = Object.assign(Promise.resolve(page), { pages: none, toArray: async () => [], withResponse: () => new Promise<never>(() => {}), [Symbol.asyncIterator]: none });
  expectTypeOf(list).resolves.toEqualTypeOf<Page<Route>>();
});

test("arguments take what the API takes, and nothing else", () => {
  const calls = () => [
    flowroute.messages.list({ start_date: new Date(), end_date: "2018-01-08" }),
    flowroute.numbers.list({ starts_with: undefined }),
    flowroute.numbers.purchase("12065551234", { cnam_lookups_enabled: false }, { timeoutMs: 5_000 }),
    // @ts-expect-error start_date is required
    flowroute.messages.list({}),
    // @ts-expect-error a misspelt parameter
    flowroute.numbers.list({ start_with: "1206" }),
    // @ts-expect-error a limit is a number
    flowroute.numbers.list({ limit: "3" }),
    // @ts-expect-error a misspelt option
    flowroute.numbers.get("12065551234", { sginal: new AbortController().signal }),
    // @ts-expect-error maxItems belongs to lists
    flowroute.numbers.get("12065551234", { maxItems: 3 }),
    // @ts-expect-error no such callback
    flowroute.messages.getCallback("fax_callback"),
    // @ts-expect-error a route to the SIP registration cannot be created
    flowroute.routes.create({ alias: "a", route_type: "sip-reg", value: "" }),
    // @ts-expect-error from is missing
    flowroute.messages.send({ to: "12065551234", body: "hi" }),
  ];
  expectTypeOf(calls).toBeFunction();
  expectTypeOf<MessageSend>().toHaveProperty("media_urls");
});

test("results of sendMany are told apart by their status", () => {
  const valueOf = (result: SendResult) => (result.status === "fulfilled" ? result.value : undefined);
  expectTypeOf(valueOf).returns.toEqualTypeOf<JournaledMessage | undefined>();
});

test("rows of the caller's own go in and come back, and nothing has to be said of their type", () => {
  const journal = {} as SendJournal;
  const people = [{ id: 7, phone: "12065551234" }];
  const own = () =>
    flowroute.messages.sendMany(people, {
      journal,
      key: (person, index) => {
        expectTypeOf(person).toEqualTypeOf<{ id: number; phone: string }>();
        return `${person.id}-${index}`;
      },
      message: ({ phone }) => ({ from: "12065550100", to: phone, body: "hi" }),
      onProgress: ({ sent }) => expectTypeOf(sent).toEqualTypeOf<number>(),
    });
  expectTypeOf(own).returns.toEqualTypeOf<AsyncGenerator<SendResult<{ id: number; phone: string }>, void, undefined>>();
  const messages = () => flowroute.messages.sendMany([{ from: "1", to: "2", body: "" }], { journal, key: ({ to }, index) => `${to}${index}` });
  expectTypeOf(messages).returns.toEqualTypeOf<AsyncGenerator<SendResult, void, undefined>>();
  const wrong = () => [
    // @ts-expect-error the rows are no messages, and nothing makes them some
    flowroute.messages.sendMany(people, { journal, key: () => "a" }),
    // @ts-expect-error a key is text
    flowroute.messages.sendMany(people, { journal, key: ({ id }) => id, message: ({ phone }) => ({ from: "1", to: phone, body: "" }) }),
    // @ts-expect-error a misspelt option
    flowroute.messages.sendMany([], { jurnal: journal }),
  ];
  expectTypeOf(wrong).toBeFunction();
});

test("a switch over an error's code can be exhaustive", () => {
  expectTypeOf<FlowrouteError["code"]>().toEqualTypeOf<FlowrouteErrorCode>();
});
