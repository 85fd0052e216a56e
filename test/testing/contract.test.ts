import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { createFakeFlowroute, type FakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";
import { exchangeProblems } from "../support/checked-fake.ts";
import { operations } from "../support/document.ts";

/** A way to the fake: options for the client, and what was found wrong with requests and answers. */
interface Way {
  readonly fake: FakeFlowroute;
  readonly options: Partial<FlowrouteOptions>;
  readonly problems: string[];
}

const apiUrl = "https://api.flowroute.com";

function inProcess(): Way {
  const fake = createFakeFlowroute({ now: "2026-01-05T12:00:00Z" });
  return watched(fake, (url, init) => fake.fetch(url, init));
}

function overMsw(): Way {
  const fake = createFakeFlowroute({ now: "2026-01-05T12:00:00Z" });
  server.use(...fake.handlers(http));
  return watched(fake, (url, init) => globalThis.fetch(url, init));
}

async function overSocket(): Promise<Way> {
  const fake = createFakeFlowroute({ now: "2026-01-05T12:00:00Z" });
  const { url: address, close } = await fake.listen();
  closing.push(close);
  return watched(fake, (url, init) => globalThis.fetch(url.replace(apiUrl, address), init));
}

/** A client's `fetch` that holds both directions against the document. */
function watched(fake: FakeFlowroute, send: (url: string, init: RequestInit) => Promise<Response>): Way {
  const problems: string[] = [];
  const fetch: NonNullable<FlowrouteOptions["fetch"]> = async (url, init) => {
    const request = new Request(url, init as RequestInit);
    const response = await send(url, init as RequestInit);
    problems.push(...(await exchangeProblems(request, response.clone())));
    return response;
  };
  return { fake, options: { fetch }, problems };
}

const server = setupServer();
const closing: (() => Promise<void>)[] = [];
beforeAll(() => server.listen({ onUnhandledRequest: "bypass" }));
afterAll(async () => {
  server.close();
  await Promise.all(closing.map((close) => close()));
});

describe.each([
  { name: "in process", reach: inProcess },
  { name: "over MSW", reach: overMsw },
  { name: "over a real socket", reach: overSocket },
])("the client against the fake $name", ({ reach }) => {
  test("every operation, in both directions as the document has it", async () => {
    const { fake, options, problems } = await reach();
    const flowroute = new Flowroute({ ...fake.keys, ...options, maxRetries: 0 });
    const { numbers, routes, messages } = flowroute;

    expect((await numbers.listAreaCodes({ limit: 3 })).data).toHaveLength(3);
    expect((await numbers.listExchanges({ areacode: "201" })).data[0]?.id).toMatch(/^201/);
    expect((await numbers.listTiers()).data).toHaveLength(3);
    const [offer] = await numbers.search({ starts_with: "206" }).toArray({ max: 1 });
    const id = offer?.id ?? "";
    expect((await numbers.purchase(id, { messaging_enabled: true })).id).toBe(id);
    expect(await numbers.list().toArray({ max: 9 })).toHaveLength(3);
    expect((await numbers.update(id, { alias: "NYC Number" })).attributes.alias).toBe("NYC Number");

    const route = await routes.create({ alias: "office", route_type: "host", value: "sip.example.com" });
    expect(await numbers.setPrimaryRoute(id, route.id)).toBeUndefined();
    expect(await numbers.setFailoverRoute(id, route.id)).toBeUndefined();
    expect((await numbers.get(id)).relationships.primary_route.data?.id).toBe(route.id);
    expect((await routes.list({ limit: 1 })).hasNext).toBe(true);
    expect((await routes.update(route.id, { alias: "desk" })).attributes.alias).toBe("desk");
    expect(await routes.listEdgeStrategies()).toHaveLength(3);
    expect(await numbers.removePrimaryRoute(id)).toBeUndefined();
    expect(await numbers.removeFailoverRoute(id)).toBeUndefined();
    expect(await routes.delete(route.id)).toBeUndefined();

    await numbers.setCallback(id, "sms_callback", "https://example.com/sms");
    expect((await numbers.getCallback(id, "sms_callback")).attributes.callback_url).toBe("https://example.com/sms");
    expect(await numbers.removeCallback(id, "sms_callback")).toBeUndefined();
    await messages.setCallback("mms_callback", "https://example.com/mms");
    expect((await messages.getCallback("mms_callback")).attributes.product).toBe("mms");
    expect(await messages.removeCallback("mms_callback")).toBeUndefined();

    await fake.advance(60_000);
    const sent = await messages.send({ from: id, to: "12065551234", body: "hi" });
    await messages.send({ from: id, to: "12065551234", media_urls: ["https://example.com/cat.png"] });
    expect((await messages.get(sent.id)).attributes.body).toBe("hi");
    await fake.advance(5_000);
    const records = await messages.list({ start_date: new Date(fake.time.getTime() - 60_000), limit: 1 });
    expect(records.data[0]?.attributes.delivery_receipts).toHaveLength(2);
    expect((await records.next())?.data[0]?.id).toBe(sent.id);
    expect(await numbers.release(id)).toBeUndefined();

    expect(problems).toEqual([]);
    expect([...new Set(fake.requests.map(({ operation }) => operation))].toSorted()).toEqual(operations.map((placed) => placed.id).toSorted());
  });

  test("what is refused is refused in the document's form", async () => {
    const { fake, options, problems } = await reach();
    const flowroute = new Flowroute({ ...fake.keys, ...options, maxRetries: 0, pacing: false });
    const stranger = new Flowroute({ accessKey: "x", secretKey: "y", ...options });
    const message = { from: "12065550100", to: "12065551234", body: "hi" };
    const route = { alias: "office", route_type: "host" as const, value: "sip.example.com" };
    await flowroute.routes.create(route);
    await fake.receive({ from: message.to, to: "12065550101", body: "STOP" });
    const refused: [() => PromiseLike<unknown>, number][] = [
      [() => stranger.numbers.list(), 401],
      [() => flowroute.numbers.get("12025550000"), 404],
      [() => flowroute.numbers.purchase("12065550100"), 404],
      [() => flowroute.routes.create(route), 403],
      [() => flowroute.routes.create({ ...route, route_type: "uri" }), 422],
      [() => flowroute.routes.delete("0"), 403],
      [() => flowroute.messages.send({ ...message, from: "12025550000" }), 403],
      [() => flowroute.messages.send({ ...message, from: "12065550101" }), 400],
      [() => flowroute.messages.get("mdr2-0"), 404],
      [() => flowroute.messages.getCallback("sms_callback"), 404],
    ];
    for (const [call, status] of refused) expect(await failureOf(call())).toMatchObject({ name: "ApiError", status });
    for (let sent = 0; sent < 3; sent++) await flowroute.messages.send(message);
    expect(await failureOf(flowroute.messages.send(message))).toMatchObject({ status: 429 });
    fake.faults.add({ status: 503 });
    expect(await failureOf(flowroute.numbers.list())).toMatchObject({ status: 503 });
    expect(problems).toEqual([]);
  });
});
