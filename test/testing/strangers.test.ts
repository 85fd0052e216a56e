import { afterEach, expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";

/** What the fake and its parts may be given, but for what the platform's own `Request` and `Response` would obey too, as a fault in some other library may put it on all objects. */
const strangers = {
  accessKey: "EVIL", secretKey: "EVIL", seed: 9, inventory: 0, history: 5, finalReceipt: 1, provisioningMs: 1, chaos: 1, limits: { sms: 1 },
  duplicates: 1, lostAnswers: 1, lateMs: 9, sms: 0.001, mms: 0.001, strict: true, operation: "nothing.there", times: 0, delayMs: -1,
  withinMs: -1, media: ["https://evil.example"],
  alias: "evil", direction: "sideways", inbound: 1, country: "XX", message: 7, price: 1,
};

/** Those of `listen`, and what Node would ask its options for. What breaks every connection that Node makes is not among them. */
const atTheDoor = {
  port: 1, host: "evil.example", names: ["evil.example"], origins: ["https://evil.example"], onAnswer: vi.fn<() => void>(), origin: "https://evil.example",
  path: "/nowhere/evil.sock", fd: 99, backlog: 1, exclusive: true, reusePort: true, ipv6Only: true,
  pauseOnConnect: true, IncomingMessage: Array, ServerResponse: Array, maxHeaderSize: 1, keepAliveTimeout: 1, requireHostHeader: true,
  headers: { evil: "1" }, status: 500, body: "evil", fileServer: "https://evil.example", deliver: () => Promise.reject(new Error("the stranger's")),
};

/** As a fault in some other library may do. */
function pollute(members: object): void {
  // oxlint-disable-next-line no-extend-native -- that is what is tried
  for (const [name, value] of Object.entries(members)) Object.defineProperty(Object.prototype, name, Object.assign(Object.create(null) as object, { value, configurable: true, writable: true }));
}

afterEach(() => {
  for (const name of ["signal", ...Object.keys({ ...strangers, ...atTheDoor })]) Reflect.deleteProperty(Object.prototype, name);
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
  pollute(strangers);

  expect(await run()).toEqual(before);
});

test("over HTTP too it listens where it was told to, and to whom", async () => {
  const fake = createFakeFlowroute({ limits: false });
  pollute(atTheDoor);
  const server = await fake.listen({ port: 0 });
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: server.url, timeoutMs: 5_000, maxRetries: 0 });

  const sent = await flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "hi" });
  await flowroute.numbers.setPrimaryRoute("12065550100", "0");
  const refused = await flowroute.numbers.get("12065559999").catch((error: { status: number }) => error.status);
  await server.close();

  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect(server.port).not.toBe(1);
  expect(sent.id).toMatch(/^mdr2-/);
  expect(refused).toBe(404);
  expect(fake.requests.map(({ status }) => status)).toEqual([202, 204, 404]);
  expect(atTheDoor.onAnswer).not.toHaveBeenCalled();
});

// Node breaks each connection that comes then, but to listen, and to end that, is no connection.
test("a signal on Object.prototype does not keep listen from its answer", async () => {
  const fake = createFakeFlowroute();
  pollute({ signal: AbortSignal.abort("the stranger's") });

  const server = await fake.listen();
  await server.close();

  expect(server.port).toBeGreaterThan(0);
});
