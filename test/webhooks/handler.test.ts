import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWebhookHandler, flowrouteAddresses, memorySeen, type Webhook, type WebhookHandlerOptions } from "flowroute-sdk/webhooks";
import { post, receipt, sample, sms } from "./bodies.ts";
import { keeping } from "./keeping.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("each kind goes to its callback, and the answer is 200", async () => {
  const calls: string[] = [];
  const handler = createWebhookHandler({
    onMessage: ({ body }) => calls.push(`message ${body}`),
    onReceipt: ({ code_name: name }) => calls.push(`receipt ${name}`),
    onEvent: ({ status }) => calls.push(`event ${status}`),
    onOther: ({ kind }) => calls.push(`other ${kind}`),
  });
  for (const name of ["sms.inbound", "sms.inbound.legacy", "dlr.level2", "event.port-order-status"]) expect(await handler(post(sample(name)))).toMatchObject({ status: 200 });
  expect(await handler(post({ data: { type: "rcs" } }))).toMatchObject({ status: 200 });
  expect(calls).toEqual(["message Hello there", "message Hello there from Flowroute!", "receipt accepted_by_carrier", "event cancelled", "other other"]);
});

test("a kind without a callback goes to onOther, and `handles` tells which have one", async () => {
  const others: Webhook[] = [];
  const handler = createWebhookHandler({ onMessage: () => {}, onOther: (webhook) => others.push(webhook) });
  expect(handler.handles).toEqual(["message"]);
  await handler(post(sample("dlr.level1")));
  expect(others).toMatchObject([{ kind: "receipt", level: 1 }]);
});

test("a failure is answered with 500, told, and tried again with the next delivery", async () => {
  let tries = 0;
  const { handler, errors } = keeping({
    onMessage: () => {
      if (++tries === 1) throw new Error("no database");
    },
  });
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 500 });
  expect(errors).toMatchObject([{ message: "no database" }]);
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 200 });
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 200 });
  expect(tries).toBe(2);
});

test("without an onError a failure is on the console, and a listener that throws does no harm", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const fail = () => Promise.reject(new Error("no database"));
  expect(await createWebhookHandler({ onMessage: fail, onOther: fail })(post(sample("sms.inbound")))).toMatchObject({ status: 500 });
  expect(log.mock.calls).toMatchObject([[{ message: "no database" }]]);
  expect(await createWebhookHandler({ onOther: fail, onError: () => { throw new Error("no log"); } })(post(sample("sms.inbound")))).toMatchObject({ status: 500 });
  log.mockRestore();
});

test("repetitions are told apart from receipts of the same message", async () => {
  const { handler, got } = keeping();
  const bodies = [sms("mdr2-1"), receipt("mdr2-2", 1), receipt("mdr2-2", 2), receipt("mdr2-2", 2, { status: "delivered" }), sms("mdr2-2"), { data: { type: "new", n: 1 } }, { data: { type: "new", n: 2 } }];
  for (let times = 0; times < 3; times++) for (const body of bodies) expect(await handler(post(body))).toMatchObject({ status: 200 });
  expect(got).toHaveLength(bodies.length);
});

test("an id that no store would take is told apart from others all the same", async () => {
  const keys: string[] = [];
  const { handler } = keeping({ onMessage: (_, { key }) => keys.push(key) });
  for (const id of ["a\0", "a\0", "a\u0001", "x".repeat(10_000), "mdr2-ü"]) await handler(post(sms(id)));
  expect(keys).toHaveLength(4);
  for (const key of keys) expect(key).toMatch(/^message:sha256:[\w+/]{43}=$/);
});

test("two deliveries at once run the callback once, and both wait for it", async () => {
  let end = () => {};
  const onMessage = vi.fn<() => Promise<void>>(() => new Promise((resolve) => void (end = resolve)));
  const { handler } = keeping({ onMessage });
  const answers = [handler(post(sample("sms.inbound"))), handler(post(sample("sms.inbound")))];
  const settled = vi.fn<() => void>();
  for (const answer of answers) void answer.then(settled);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(settled).not.toHaveBeenCalled();
  end();
  await vi.advanceTimersByTimeAsync(500);
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  expect(onMessage).toHaveBeenCalledTimes(1);
});

test("where the first of two at once fails, the second makes it good", async () => {
  let tries = 0;
  const { handler } = keeping({
    onMessage: async () => {
      await new Promise((resolve) => void setTimeout(resolve, 1_000));
      if (++tries === 1) throw new Error("no database");
    },
  });
  const answers = [handler(post(sample("sms.inbound"))), handler(post(sample("sms.inbound")))];
  await vi.advanceTimersByTimeAsync(3_000);
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([500, 200]);
  expect(tries).toBe(2);
});

test("a callback that takes too long is answered with 503 and told to stop; if it ends well after all, that counts", async () => {
  let end = () => {};
  let signal: AbortSignal | undefined;
  const onMessage = vi.fn<NonNullable<WebhookHandlerOptions["onMessage"]>>((_, context) => {
    signal = context.signal;
    return new Promise<void>((resolve) => void (end = resolve));
  });
  const { handler, errors } = keeping({ onMessage, timeoutMs: 4_000 });
  const answer = handler(post(sample("sms.inbound")));
  await vi.advanceTimersByTimeAsync(3_999);
  expect(signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toMatchObject({ status: 503 });
  expect(signal?.aborted).toBe(true);
  expect(errors).toMatchObject([{ message: "not handled within 4000 ms" }]);
  end();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 200 });
  expect(onMessage).toHaveBeenCalledTimes(1);
});

test("a callback that never ends is tried again with the next delivery", async () => {
  const onMessage = vi.fn<() => Promise<void>>(() => new Promise(() => {}));
  const { handler } = keeping({ onMessage });
  for (let delivery = 0; delivery < 4; delivery++) {
    const answer = handler(post(sample("sms.inbound")));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await answer).toMatchObject({ status: 503 });
  }
  expect(onMessage).toHaveBeenCalledTimes(4);
});

test("a store that fails is answered with 500, so that the webhook comes again", async () => {
  const { handler, got, errors } = keeping({ seen: { ...memorySeen(), claim: () => Promise.reject(new Error("no Redis")) } });
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 500 });
  expect(got).toEqual([]);
  expect(errors).toMatchObject([{ message: "no Redis" }]);
});

test("a mark that cannot be set is tried again, then told; what was handled is not asked for again", async () => {
  const mark = vi.fn<() => Promise<boolean>>(() => Promise.reject(new Error("no Redis")));
  const { handler, got, errors } = keeping({ seen: { ...memorySeen(), mark } });
  const answer = handler(post(sample("sms.inbound")));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toMatchObject({ status: 200 });
  expect(mark).toHaveBeenCalledTimes(3);
  expect(got).toHaveLength(1);
  expect(errors).toMatchObject([{ message: "no Redis" }]);
});

test.each([
  ["not JSON", post("<p>"), 400, "the body is not JSON"],
  ["no message", post({ data: { type: "message", id: "1", attributes: {} } }), 400, "data.attributes.from must be text, got nothing"],
  ["a form", new Request("https://example.com", { method: "POST", body: new URLSearchParams({ a: "1" }) }), 415, "the body must be JSON by its content type"],
  ["too large", post(" ".repeat(300_000)), 413, "the body must be at most 262144 bytes"],
])("what is %s is refused, and told", async (_, request, status, words) => {
  const { handler, got, errors } = keeping();
  const response = await handler(request);
  expect({ status: response.status, text: await response.text() }).toEqual({ status, text: words });
  expect(got).toEqual([]);
  expect(errors).toMatchObject([{ name: "WebhookError", message: words }]);
});

test("only POST is taken", async () => {
  const response = await keeping().handler(new Request("https://example.com"));
  expect({ status: response.status, allow: response.headers.get("allow") }).toEqual({ status: 405, allow: "POST" });
});

test.each(["application/json", "application/vnd.api+json; charset=utf-8", "Application/JSON"])("the content type %s is taken", async (type) => {
  expect(await keeping().handler(post(sample("sms.inbound"), { headers: { "content-type": type } }))).toMatchObject({ status: 200 });
});

test("a body without a content type is taken", async () => {
  const request = post(sample("sms.inbound"));
  request.headers.delete("content-type");
  expect(await keeping().handler(request)).toMatchObject({ status: 200 });
});

test("a body that dribbles in is given up", async () => {
  let timer: ReturnType<typeof setInterval> | undefined;
  const body = new ReadableStream({
    start: (controller) => void (timer = setInterval(() => controller.enqueue(new TextEncoder().encode(" ")), 1_000)),
    cancel: () => clearInterval(timer),
  });
  const answer = keeping().handler(new Request("https://example.com", { method: "POST", body, duplex: "half" } as RequestInit));
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await answer).toMatchObject({ status: 408 });
  expect(vi.getTimerCount()).toBe(0);
});

const secret = "3bd0c9e1f2";

test.each([
  [`https://example.com/flowroute/${secret}`, 200],
  [`https://example.com/${secret}/flowroute`, 200],
  [`https://example.com/flowroute?key=${secret}`, 200],
  ["https://example.com/flowroute/old%20one", 200],
  ["https://example.com/flowroute", 403],
  [`https://example.com/flowroute/${secret}x`, 403],
  [`https://example.com/flowroute/${secret.slice(1)}`, 403],
  [`https://example.com/flowroute#${secret}`, 403],
  ["https://example.com/flowroute?key=", 403],
  ["https://example.com/%E0%A4%A", 403],
])("with a secret, %s is answered with %i", async (url, status) => {
  const { handler, got } = keeping({ secret: [secret, "old one"] });
  expect(await handler(post(sample("sms.inbound"), { url }))).toMatchObject({ status });
  expect(got).toHaveLength(status === 200 ? 1 : 0);
});

test("a secret is compared to its end, wherever a guess goes wrong", async () => {
  const looked: number[] = [];
  const spy = vi.spyOn(String.prototype, "charCodeAt");
  for (const guess of ["xbd0c9e1f2", "3bd0c9e1fx", "3", "x".repeat(100)]) {
    spy.mockClear();
    await keeping({ secret }).handler(post(sample("sms.inbound"), { url: `https://example.com/${guess}` }));
    looked.push(spy.mock.calls.length);
  }
  spy.mockRestore();
  expect(new Set(looked).size).toBe(1);
});

test.each([
  ["flowroute:pässword", 200],
  ["flowroute:password", 401],
  ["other:pässword", 401],
  [undefined, 401],
])("with credentials in the callback's address, %s gets %i", async (credentials, status) => {
  const { handler } = keeping({ basic: { username: "flowroute", password: "pässword" } });
  const headers: Record<string, string> = credentials === undefined ? {} : { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
  const response = await handler(post(sample("sms.inbound"), { headers }));
  expect(response.status).toBe(status);
  expect(response.headers.get("www-authenticate")).toBe(status === 401 ? 'Basic realm="webhooks"' : null);
});

test.each([
  [0, {}, "52.88.246.140", 200],
  [0, {}, "::ffff:52.10.220.50", 200],
  [0, {}, "203.0.113.9", 403],
  [0, { "x-forwarded-for": "52.88.246.140" }, undefined, 403],
  [1, { "x-forwarded-for": "52.88.246.140" }, undefined, 200],
  [1, { "x-forwarded-for": "52.88.246.140, 203.0.113.9" }, undefined, 403],
  [2, { "x-forwarded-for": "203.0.113.9, 52.88.246.140, 10.0.0.1" }, undefined, 200],
  [2, { "x-forwarded-for": "52.88.246.140" }, undefined, 403],
])("behind %i proxies, %j from %s gets %i", async (proxies, headers, address, status) => {
  const { handler, errors } = keeping({ addresses: flowrouteAddresses, proxies, addressOf: () => address });
  expect(await handler(post(sample("sms.inbound"), { headers: { ...headers } }))).toMatchObject({ status });
  // Flowroute's own may change: whoever is refused for it is told of.
  expect(errors).toHaveLength(status === 200 ? 0 : 1);
});

test("the runtime's own word on who calls is asked for with what the handler was called with", async () => {
  const { handler } = keeping({ addresses: ["2001:db8::1"], addressOf: (request, context) => (request instanceof Request ? (context as { from: string }).from : null) });
  expect(await handler(post(sample("sms.inbound")), { from: "2001:DB8::1" })).toMatchObject({ status: 200 });
});

test.each([
  [{}, "onOther must be a function"],
  [{ onOther: () => {}, secrt: "x" }, "there is no option secrt"],
  [{ onOther: () => {}, onMessage: "log" }, "onMessage must be a function"],
  [{ onOther: () => {}, timeoutMs: "10" }, "timeoutMs must be a number"],
  [{ onOther: () => {}, maxBytes: Number.NaN }, "maxBytes must be a number"],
  [{ onOther: () => {}, secret: "" }, "secret must be text"],
  [{ onOther: () => {}, secret: [] }, "secret must be text"],
  [{ onOther: () => {}, secret: undefined }, "secret must be text"],
  [{ onOther: () => {}, basic: undefined }, "basic must have"],
  [{ onOther: () => {}, basic: { username: "a:b", password: "c" } }, "basic must have"],
  [{ onOther: () => {}, basic: { username: "a" } }, "basic must have"],
])("options %j are refused when the handler is made", (options, words) => {
  expect(() => createWebhookHandler(options as unknown as WebhookHandlerOptions)).toThrow(words);
});

test("addresses that are not given let nobody in", async () => {
  const { handler } = keeping({ addresses: undefined } as object);
  expect(await handler(post(sample("sms.inbound")))).toMatchObject({ status: 403 });
});

test("nothing is asked of the runtime when a handler is made, since some allow nothing before the first request", () => {
  const uuid = vi.spyOn(crypto, "randomUUID");
  const random = vi.spyOn(crypto, "getRandomValues");
  const timer = vi.spyOn(globalThis, "setTimeout");
  keeping({ secret: "a", basic: { username: "b", password: "c" } });
  for (const spy of [uuid, random, timer]) expect(spy).not.toHaveBeenCalled();
});

test("no timer is left behind", async () => {
  const { handler } = keeping({ onMessage: () => Promise.reject(new Error("no")) });
  for (const request of [post(sample("sms.inbound")), post(sample("dlr.level1")), post("<p>"), new Request("https://example.com")]) await handler(request);
  expect(vi.getTimerCount()).toBe(0);
});
