import { AsyncLocalStorage } from "node:async_hooks";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { type AttemptEvent, type DeprecationEvent, type Fetch, Flowroute, type FlowrouteOptions, type Hooks, type ResultEvent, type RetryEvent } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { clientOn, failureOf, json } from "./support/client.ts";

const found = () => json({ data: { id: "1" } });
const sms = { from: "12065550101", to: "12065551234", body: "hi" };

/** A client, and what its hooks heard. */
function heard(fetch: Fetch, options: Partial<FlowrouteOptions> = {}) {
  const events: [string, AttemptEvent | RetryEvent | ResultEvent][] = [];
  const hooks: Hooks = {
    onAttempt: (event) => void events.push(["attempt", event]),
    onRetry: (event) => void events.push(["retry", event]),
    onResult: (event) => void events.push(["result", event]),
  };
  return { events, flowroute: clientOn(fetch, { hooks, ...options }) };
}

test("hooks run in the async context of their call, also where it waited for others", async () => {
  const fake = createFakeFlowroute({ limits: false });
  const server = await fake.listen();
  const visit = new AsyncLocalStorage<string>();
  const heardIn: Record<string, string[]> = {};
  const note = (what: string) => void (heardIn[visit.getStore() ?? "nowhere"] ??= []).push(what);
  const hooks: Hooks = { onAttempt: () => note("attempt"), onRetry: () => note("retry"), onResult: ({ operationId }) => note(operationId) };
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: server.url, hooks, pacing: { sms: 2 } });
  fake.faults.add({ operation: "messages.send", status: 429, headers: { "retry-after": "0" } });
  const message = { from: "12065550100", to: "12065551234", body: "hi" };

  await Promise.all([
    visit.run("first", () => flowroute.messages.send(message)),
    visit.run("second", () => flowroute.messages.send(message)),
    visit.run("third", async () => {
      for await (const _ of flowroute.messages.sendMany([message]));
    }),
    visit.run("list", () => flowroute.numbers.list({ limit: 1 }, { prefetch: 2 }).toArray()),
  ]);

  expect(heardIn).toEqual({
    first: ["attempt", "retry", "attempt", "messages.send"],
    second: ["attempt", "messages.send"],
    third: ["attempt", "messages.send"],
    // It asks beyond the end too.
    list: expect.arrayContaining(["attempt", "numbers.list"]) as string[],
  });
  await server.close();
}, 20_000);

test("hooks hear of each attempt, each retry and the end, in that order", async () => {
  vi.useFakeTimers();
  const answers = [() => json({}, 503, { "retry-after": "2" }), () => Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" })), found];
  const { events, flowroute } = heard(async () => answers.shift()!());
  vi.spyOn(Math, "random").mockReturnValue(0.5);

  await vi.advanceTimersByTimeAsync(1_000);
  const call = flowroute.numbers.get("12065551234");
  await vi.advanceTimersByTimeAsync(2_500);
  await call;

  const operationId = "numbers.get";
  expect(events).toEqual([
    ["attempt", { operationId, attempt: 1 }],
    ["retry", { operationId, attempt: 1, delayMs: 2_000, status: 503 }],
    ["attempt", { operationId, attempt: 2 }],
    ["retry", { operationId, attempt: 2, delayMs: 500, status: undefined }],
    ["attempt", { operationId, attempt: 3 }],
    ["result", { operationId, attempts: 3, durationMs: 2_500, status: 200, outcome: "ok", code: undefined }],
  ]);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const leaving = new AbortController();
const ends: { end: string; fetch: Fetch; options?: object; result: Partial<ResultEvent> }[] = [
  { end: "an error of the API", fetch: async () => json({}, 422), result: { attempts: 1, status: 422, outcome: "rejected", code: "unprocessable" } },
  { end: "a broken connection", fetch: () => Promise.reject(new Error("reset")), result: { attempts: 1, status: undefined, outcome: "unknown", code: "connection_failed" } },
  { end: "a strange answer", fetch: async () => new Response("<html>"), result: { attempts: 1, status: 200, outcome: "unknown", code: "unexpected_answer" } },
  { end: "a deadline", fetch: () => new Promise(() => {}), options: { timeoutMs: 5 }, result: { attempts: 1, status: undefined, outcome: "unknown", code: "deadline_exceeded" } },
  { end: "an abort", fetch: () => (leaving.abort(), new Promise(() => {})), options: { signal: leaving.signal }, result: { attempts: 1, status: undefined, outcome: "unknown", code: "aborted" } },
  { end: "an abort before anything", fetch: async () => found(), options: { signal: AbortSignal.abort() }, result: { attempts: 0, status: undefined, outcome: "not_sent", code: "aborted" } },
];

test.each(ends)("the end of a call is told once: $end", async ({ fetch, options, result }) => {
  const { events, flowroute } = heard(fetch);

  await failureOf(flowroute.messages.send(sms, options));

  const results = events.filter(([kind]) => kind === "result").map(([, event]) => event);
  expect(results).toEqual([{ operationId: "messages.send", durationMs: expect.any(Number), ...result }]);
});

test("a refused argument is no call, so no hook hears of it", async () => {
  const { events, flowroute } = heard(async () => found());

  await failureOf(flowroute.messages.send({ ...sms, to: "0" }));

  expect(events).toEqual([]);
});

test("each page of a list and each message of many is a call of its own", async () => {
  const pages = [json({ data: [{ id: "1" }], links: { next: "/v2/routes?offset=1" } }), json({ data: [{ id: "2" }] })];
  const { events, flowroute } = heard(async () => pages.shift() ?? found());

  await flowroute.routes.list().toArray();
  for await (const { status } of flowroute.messages.sendMany([sms, sms])) expect(status).toBe("fulfilled");

  expect(events.filter(([kind]) => kind === "result").map(([, { operationId }]) => operationId)).toEqual(["routes.list", "routes.list", "messages.send", "messages.send"]);
});

test("hooks may be an object of a class", async () => {
  class Counter implements Hooks {
    #count = 0;
    get count() {
      return this.#count;
    }
    onAttempt() {
      this.#count++;
    }
    onResult() {
      this.#count += 10;
    }
  }
  const counter = new Counter();

  await clientOn(async () => found(), { hooks: counter }).numbers.get("12065551234");

  expect(counter.count).toBe(11);
});

test("a hook that aborts its call before anything is sent hears that nothing was", async () => {
  const controller = new AbortController();
  const fetch = vi.fn<Fetch>(async () => found());
  const onResult = vi.fn<(event: ResultEvent) => void>();
  const flowroute = clientOn(fetch, { hooks: { onAttempt: () => controller.abort("mine"), onResult } });

  expect(await failureOf(flowroute.messages.send(sms, { signal: controller.signal }))).toBe("mine");
  expect(fetch).not.toHaveBeenCalled();
  expect(onResult).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ outcome: "not_sent", code: "aborted" }));
});

test("a hook that throws, rejects or never ends harms no call", async () => {
  const rejections = vi.fn<() => void>();
  process.on("unhandledRejection", rejections);
  const harmful: ((event: unknown) => unknown)[] = [
    () => {
      throw new Error("mine");
    },
    () => Promise.reject(new Error("mine")),
    () => runInNewContext("Promise.reject(new Error('of another realm'))"),
    () => clientOn(async () => json({}, 404)).numbers.get("12065551234"),
    // A thenable of another library.
    // oxlint-disable-next-line unicorn/no-thenable -- that is what is tried
    () => ({ then: (_: unknown, reject: (reason: unknown) => void) => reject(new Error("mine")) }),
    () => new Promise(() => {}),
    (event) => Object.assign(event as object, { attempt: 99, outcome: "changed" }),
  ];
  for (const hook of harmful) {
    const hooks = { onAttempt: hook, onRetry: hook, onResult: hook } as Hooks;
    const answers = [json({}, 503, { "retry-after": "0" }), found(), json({}, 404)];
    const flowroute = clientOn(async () => answers.shift()!, { hooks });

    expect(await flowroute.numbers.get("12065551234")).toEqual({ id: "1" });
    expect(await failureOf(flowroute.numbers.get("12065551234"))).toMatchObject({ status: 404, attempts: 1, outcome: "rejected" });
  }
  await new Promise<void>((resolve) => void setImmediate(resolve));
  process.off("unhandledRejection", rejections);
  expect(rejections).not.toHaveBeenCalled();
});

test("an answer that says it will be withdrawn is told to a hook, as it was said, failures too, and no other answer", async () => {
  const sunset = "Sat, 01 May 2027 00:00:00 GMT";
  const answers: [number, Record<string, string>, string][] = [
    [200, { deprecation: "@1767225600", sunset, link: '<https://example.com/2>; rel="sunset"' }, '{"data":{"id":"1"}}'],
    [200, { sunset: `${"x".repeat(5_000)} AK SK` }, '{"data":{"id":"1"}}'],
    [404, { deprecation: "true" }, '{"errors":[{"status":404,"detail":"gone"}]}'],
    [200, {}, '{"data":{"id":"1"}}'],
  ];
  const server = createServer((_request, response) => {
    const [status, headers, body] = answers.shift()!;
    response.writeHead(status, headers).end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const told: DeprecationEvent[] = [];
  const hooks: Hooks = { onDeprecation: (event) => void told.push(event) };
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK-of-mine", baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hooks });

  await flowroute.numbers.get("12065551234");
  await flowroute.routes.update("1", { alias: "x" });
  await failureOf(flowroute.cnams.get("1"));
  await flowroute.request("GET", "/v2/new");
  server.close();

  expect(told).toEqual([
    { operationId: "numbers.get", deprecation: "@1767225600", sunset },
    { operationId: "routes.update", deprecation: undefined, sunset: "x".repeat(80) },
    { operationId: "cnams.get", deprecation: "true", sunset: undefined },
  ]);
});
