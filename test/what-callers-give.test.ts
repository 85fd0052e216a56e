import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createContext, runInContext, runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { type Fetch, Flowroute, type FlowrouteOptions, type Hooks, type MessageSend, type NumberUpdate, type RequestOptions } from "flowroute-sdk";
import { createOpenApiClient } from "flowroute-sdk/openapi";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { clientOn, failureOf, json, keys } from "./support/client.ts";

const id = "12065550101";
const message = { to: "12065551234", from: id, body: "hi" };

/** A fetch that notes what it was given, and answers anything. */
function noting() {
  const seen: { url: string; body: unknown; init: object }[] = [];
  const fetch: Fetch = async (url, init) => {
    seen.push({ url, body: init.body === undefined ? undefined : JSON.parse(init.body), init });
    return json({ data: url.includes("?") ? [] : { id: "1" } });
  };
  return { seen, fetch };
}

const polluted: string[] = [];

/** As a fault in some other library may do: for all objects of the program. */
function pollute(members: Readonly<Record<string, unknown>>, enumerable = false): void {
  for (const [name, value] of Object.entries(members)) {
    polluted.push(name);
    // oxlint-disable-next-line no-extend-native -- that is what is tried
    Object.defineProperty(Object.prototype, name, { value, enumerable, configurable: true, writable: true });
  }
}

afterEach(() => {
  for (const name of polluted.splice(0)) Reflect.deleteProperty(Object.prototype, name);
  vi.restoreAllMocks();
});

/** Everything that a client, a call or a message may be given, as a stranger would have it. */
const strangers = {
  accessKey: "EVIL", secretKey: "EVIL", baseUrl: "https://evil.example", FR_BASE_URL: "https://evil.example", FR_ACCESS_KEY: "EVIL",
  fetch: () => Promise.reject(new Error("the stranger's fetch")), agent: { addRequest() {} }, timeoutMs: 1, maxRetries: 9, pacing: false,
  hooks: { onAttempt: () => {} }, onAttempt: vi.fn<() => void>(), onRetry: vi.fn<() => void>(), onResult: vi.fn<() => void>(),
  signal: AbortSignal.abort("the stranger's"), maxItems: 0, max: 0, prefetch: 8, concurrency: 1, repeatable: true, sms: 1, mms: 1,
  headers: { evil: "1" }, lane: {}, withdraw: AbortSignal.abort("x"), takesErrors: true,
  media_urls: ["https://evil.example/a.png"], is_mms: true, dlr_callback: "https://evil.example", alias: "evil", messaging_enabled: true,
  starts_with: "666", limit: 66, offset: 66, query: { evil: 1 }, start_date: "1999-01-01", path: "/evil", segments: {}, required: ["evil"],
  host: "evil.example", hostname: "evil.example", socketPath: "/evil", auth: "e:vil", redirect: "follow", dispatcher: {}, credentials: "include", keepalive: true,
  type: "integer", pattern: /evil/, enum: ["evil"], properties: {}, minLength: 99, maxLength: 0, format: "uri", items: {}, optional: true, requiredAny: ["evil"],
};

test.each([true, false])("nothing that was put on Object.prototype is obeyed (enumerable: %s)", async (enumerable) => {
  const plain = noting();
  const attempts = vi.fn<() => void>();
  const run = async (fetch: Fetch) => {
    const flowroute = new Flowroute({ ...keys, fetch, hooks: { onAttempt: attempts } });
    await flowroute.messages.send(message);
    await flowroute.numbers.get(id);
    await flowroute.numbers.get(id, {});
    await flowroute.numbers.update(id, { cnam_lookups_enabled: true });
    await flowroute.numbers.purchase(id);
    await flowroute.numbers.list({ contains: "555" }, { maxRetries: 1 }).toArray({});
    await flowroute.routes.create({ alias: "office", route_type: "host", value: "sip.example.com" });
    for await (const { status } of flowroute.messages.sendMany([message])) expect(status).toBe("fulfilled");
    await flowroute.request("POST", "/v2/something", { body: { a: 1 } });
    await flowroute.request("GET", "/v2/something");
  };
  await run(plain.fetch);
  const { seen, fetch } = noting();

  pollute(strangers, enumerable);
  await run(fetch);

  expect(seen.map(({ url, body }) => ({ url, body }))).toEqual(plain.seen.map(({ url, body }) => ({ url, body })));
  for (const { init } of seen) {
    // What fetch would read of it.
    const { dispatcher, credentials, keepalive, ...rest } = { ...init, dispatcher: (init as RequestInit & { dispatcher?: unknown }).dispatcher, credentials: (init as RequestInit).credentials, keepalive: (init as RequestInit).keepalive };
    expect([dispatcher, credentials, keepalive]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys((rest as unknown as { headers: object }).headers)).not.toContain("evil");
  }
  for (const hook of [strangers.onAttempt, strangers.onResult, strangers.onRetry]) expect(hook).not.toHaveBeenCalled();
  expect(attempts).toHaveBeenCalledTimes(seen.length * 2);
});

test("Node is led nowhere else by it, and sends nothing more", async () => {
  const seen: [string | undefined, string | undefined, string | undefined][] = [];
  const server = createServer(({ method, url, headers }, response) => {
    seen.push([method, url, headers["evil"] as string | undefined]);
    response.end('{"data":{"id":"1"}}');
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const flowroute = new Flowroute({ ...keys, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const createConnection = vi.fn<() => void>();

  pollute({ socketPath: "/nowhere", hostname: "evil.example", auth: "e:vil", headers: { evil: "1" }, createConnection, localAddress: "203.0.113.1", lookup: createConnection, protocol: "evil:", setHost: false, joinDuplicateHeaders: "x", maxHeaderSize: "x", defaultPort: 1 });
  await flowroute.numbers.get(id);
  await flowroute.messages.send(message);

  expect(seen).toEqual([["GET", `/v2/numbers/${id}`, undefined], ["POST", "/v2.1/messages", undefined]]);
  expect(createConnection).not.toHaveBeenCalled();
  server.closeAllConnections();
  server.close();
});

test("a fake is made as it was asked for, by an object of a class too, and of nothing else", () => {
  class Options {
    get seed() {
      return 7;
    }
  }
  const plain = createFakeFlowroute({ seed: 7 });
  pollute({ seed: 1, now: 0, numbers: 5, inventory: 5, accessKey: "EVIL", limits: false, deliver: () => new Response() });

  const fakes = [createFakeFlowroute({ seed: 7 }), createFakeFlowroute(new Options())];
  for (const fake of fakes) {
    expect(fake.keys).toEqual(plain.keys);
    expect(fake.time.getTime()).toBeGreaterThan(0);
    expect([fake.state.numbers.size, fake.state.inventory.size]).toEqual([plain.state.numbers.size, plain.state.inventory.size]);
  }
});

test("what costs money is sent once, whatever Object.prototype says of repeating", async () => {
  const fetch = vi.fn<Fetch>(async () => json({}, 503, { "retry-after": "0" }));
  pollute({ repeatable: true, maxRetries: 9 });

  await failureOf(clientOn(fetch).messages.send(message));
  await failureOf(clientOn(fetch).request("POST", "/v2/x"));
  await createOpenApiClient(clientOn(fetch)).POST("/v2/numbers/{id}", { params: { path: { id } } });

  expect(fetch).toHaveBeenCalledTimes(3);
});

test("a message is no MMS because every object has pictures", async () => {
  const { seen, fetch } = noting();
  pollute({ media_urls: ["https://evil.example/a.png"], is_mms: true });
  const flowroute = clientOn(fetch, { timeoutMs: 500 });

  // Two MMS would take more than a second.
  await Promise.all([flowroute.messages.send(message), flowroute.messages.send(message), flowroute.request("POST", "/v2.1/messages", { body: message })]);

  expect(seen.map(({ body }) => body)).toEqual([message, message, message]);
});

test("a prototype of another realm is no more obeyed than this one's", async () => {
  const { seen, fetch } = noting();
  const context = createContext({});
  runInContext("Object.prototype.timeoutMs = 0; Object.prototype.media_urls = ['https://evil.example']; Object.prototype.is_mms = true", context);
  const foreign = (source: string) => runInContext(`(${source})`, context) as never;

  await clientOn(fetch).messages.send(foreign(JSON.stringify(message)), foreign("{ maxRetries: 0 }"));

  expect(seen[0]?.body).toEqual(message);
});

test("a client, its calls and its lists take what comes from another realm", async () => {
  const { seen, fetch } = noting();
  const foreign = (source: string, globals: object = {}) => runInNewContext(`(${source})`, globals) as never;
  const flowroute = new Flowroute(foreign("{ accessKey: 'AK', secretKey: 'SK', fetch, hooks: { onAttempt() {} }, pacing: { sms: 5 } }", { fetch }));

  await flowroute.messages.send(foreign("{ to: '12065551234', from: '12065550101', media_urls: ['https://example.com/a.png'] }"), foreign("{ timeoutMs: 5_000 }"));
  await flowroute.messages.list(foreign("{ start_date: new Date(0) }"));
  await flowroute.request("GET", "/v2/x", foreign("{ query: { since: new Date(0) } }"));
  for await (const { status } of flowroute.messages.sendMany(foreign(`[${JSON.stringify(message)}]`))) expect(status).toBe("fulfilled");

  expect(seen.map(({ url }) => new URL(url).search)).toEqual(["", "?start_date=1970-01-01T00%3A00%3A00.000Z", "?since=1970-01-01T00%3A00%3A00.000Z", ""]);
  expect(seen.map(({ body }) => body)).toEqual([{ to: "12065551234", from: id, media_urls: ["https://example.com/a.png"] }, undefined, undefined, message]);
});

/** A message as an ORM or a form makes it: its members are getters of its class. */
class Reminder {
  readonly #to: string;
  constructor(to: string) {
    this.#to = to;
  }
  get to() {
    return this.#to;
  }
  get from() {
    return id;
  }
  get body() {
    return "hi";
  }
  send() {}
  toJSON() {
    return { nothing: true };
  }
}

class Patient implements RequestOptions {
  get timeoutMs() {
    return 5_000;
  }
}

class Settings implements FlowrouteOptions {
  readonly fetch: Fetch;
  constructor(fetch: Fetch) {
    this.fetch = fetch;
  }
  get accessKey() {
    return "AK";
  }
  get secretKey() {
    return "SK";
  }
}

const shapes: Record<string, (given: MessageSend) => unknown> = {
  "an object of a class with getters": ({ to }) => new Reminder(to),
  "an object of a class below that one": ({ to }) => new (class extends Reminder {})(to),
  "an object without a prototype": (given) => Object.assign(Object.create(null) as object, given),
  "an object that inherits from another": (given) => Object.create(given),
  "an object that inherits from one without a prototype": (given) => Object.create(Object.assign(Object.create(null) as object, given) as object),
  "a frozen object": (given) => Object.freeze(given),
  "members that are not enumerable": (given) => Object.defineProperties({}, Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }]))),
  "getters of its own": (given) => Object.defineProperties({}, Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { get: () => value, enumerable: true }]))),
  "a proxy of it": (given) => new Proxy(given, {}),
  "a proxy that only answers": (given) => new Proxy({}, { get: (_, name) => given[name as keyof MessageSend] }),
};

test.each(Object.entries(shapes))("a message may be %s", async (_name, shaped) => {
  const { seen, fetch } = noting();
  const flowroute = clientOn(fetch);

  await flowroute.messages.send(shaped(message) as MessageSend);
  for await (const { status } of flowroute.messages.sendMany([shaped(message) as MessageSend])) expect(status).toBe("fulfilled");

  expect(seen.map(({ body }) => body)).toEqual([message, message]);
});

test("options, hooks and updates may be objects of a class", async () => {
  const { seen, fetch } = noting();
  const heard: string[] = [];
  class Log implements Hooks {
    readonly #lines = heard;
    onAttempt() {
      this.#lines.push("attempt");
    }
  }
  class Update implements NumberUpdate {
    get alias() {
      return "office";
    }
  }
  class Query {
    get contains() {
      return "555";
    }
  }

  const settings = new Settings(fetch);
  await new Flowroute(Object.defineProperty(settings, "hooks", { value: new Log() })).numbers.update(id, new Update(), new Patient());
  await new Flowroute(settings).numbers.list(new Query(), new Patient());

  expect(heard).toEqual(["attempt", "attempt"]);
  expect(seen.map(({ url, body }) => [new URL(url).search, body])).toEqual([["", { type: "number", alias: "office" }], ["?contains=555", undefined]]);
});

test("what was checked is what is sent, also where a getter gives another value each time", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("12065551234", "12065559999", "nobody", ""), { minLength: 1, maxLength: 4 }), async (values) => {
      let asked = 0;
      const { seen, fetch } = noting();
      class Fickle {
        get to() {
          return values[asked++ % values.length];
        }
        from = id;
        body = "hi";
      }
      const failure = await failureOf(clientOn(fetch).messages.send(new Fickle() as MessageSend)).catch(() => undefined);
      if (failure === undefined) expect(seen[0]?.body).toMatchObject({ to: values[0] });
      else expect(failure).toMatchObject({ argument: "to" });
      expect(asked).toBe(1);
    }),
  );
});

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const throwing = (name: string) => Object.defineProperty({ ...message }, name, { enumerable: true, get: () => { throw new Error("the getter's own"); } });

test.each<[string, () => unknown, string]>([
  ["a getter that throws", () => throwing("to"), '"to" cannot be read: it throws'],
  ["a proxy that was revoked", revoked, "message must be an object, got an object (unreadable)"],
  ["a member that is a revoked proxy", () => ({ ...message, body: revoked() }), "body must be a string, got an object (unreadable)"],
])("what cannot be read is refused by its name: %s", async (_name, make, words) => {
  expect(await failureOf(clientOn(async () => json({})).messages.send(make() as MessageSend))).toMatchObject({ code: "invalid_argument", outcome: "not_sent", message: words });
});
