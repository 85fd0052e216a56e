import { expect, test, vi } from "vitest";
import { ApiError, ConnectionError, type Fetch, Flowroute, FlowrouteError, UnexpectedAnswerError } from "flowroute-sdk";
import { clientOn, failureOf, json, keys } from "./support/client.ts";

const once = { maxRetries: 0 };
const answering = (make: () => Response) => clientOn(async () => make(), once);
const text = (body: string, status = 200, type?: string) => new Response(body, { status, headers: type === undefined ? {} : { "content-type": type } });
/** A Response makes up a content type for a string; a stream has none. */
const untyped = (body: string) => new Response(new TextEncoder().encode(body));

const unexpected: [string, () => Response, string][] = [
  ["nothing", () => text(""), "status 200, an empty body"],
  ["HTML", () => text("<html>", 200, "text/html"), "status 200, text/html, 6 bytes that are not whole JSON"],
  ["half a document, untyped", () => untyped('{"data":'), "status 200, no content type, 8 bytes that are not whole JSON"],
  ["a very long type", () => text("<", 203, `text/${"x".repeat(200)}`), `status 203, text/${"x".repeat(75)}, 1 bytes that are not whole JSON`],
  ["bytes that are not UTF-8", () => new Response(new Uint8Array([0x22, 0xff, 0x22])), "status 200, no content type, 3 bytes that are not whole JSON"],
  ["bytes that are not what is announced", () => new Response(new Uint8Array([0x22, 0xff, 0x22]), { headers: { "content-type": "application/json; charset=shift_jis" } }), "status 200, application/json; charset=shift_jis, 3 bytes that are not whole JSON"],
  ["a list for one", () => json({ data: [] }), 'status 200, "data" is no item'],
  ["no data", () => json({}), 'status 200, "data" is no item'],
  ["a string", () => json("data"), 'status 200, "data" is no item'],
  ["null", () => json(null), 'status 200, "data" is no item'],
  ["errors", () => json({ errors: [{ status: 404 }] }), "status 200, errors in place of data"],
  ["no errors", () => json({ errors: [] }), 'status 200, "data" is no item'],
  ["the beginning of an answer", () => ({ status: 199, headers: new Headers(), body: null }) as Response, "status 199, no final answer"],
  ["a choice", () => new Response(null, { status: 300 }), "status 300, a redirect, which is never followed; is baseUrl right?"],
  ["a redirect", () => new Response(null, { status: 302, headers: { location: "https://example.com" } }), "status 302, a redirect, which is never followed; is baseUrl right?"],
];

test.each(unexpected)("says of %s what came", async (_name, make, problem) => {
  const error = await failureOf(answering(make).numbers.get("12065551234"));

  expect(error).toBeInstanceOf(UnexpectedAnswerError);
  expect(error).toMatchObject({ name: "UnexpectedAnswerError", message: `unexpected answer to numbers.get: ${problem}`, code: "unexpected_answer", outcome: "unknown", attempts: 1, operationId: "numbers.get", status: make().status });
});

test("says of an item where a list belongs what came", async () => {
  expect(await failureOf(answering(() => json({ data: {} })).routes.list())).toMatchObject({ message: 'unexpected answer to routes.list: status 200, "data" is no list' });
});

test("errors beside data are carried, and the answer is good", async () => {
  const body = { data: { id: "1" }, errors: [{ title: "a warning" }] };

  expect((await answering(() => json(body)).numbers.get("12065551234").withResponse()).document).toEqual(body);
});

test("a body where none belongs is carried if it is JSON, and is no data", async () => {
  const { data, document } = await answering(() => json({ data: { id: "1" } })).routes.delete("1").withResponse();

  expect({ data, document }).toEqual({ data: undefined, document: { data: { id: "1" } } });
});

test("reads the character set that is announced, however it is written", async () => {
  const latin1 = { headers: { "content-type": 'application/json;  charset="iso-8859-1"' } };
  expect(await answering(() => new Response(Buffer.from('{"data":{"id":"Größe"}}', "latin1"), latin1)).numbers.get("12065551234")).toEqual({ id: "Größe" });
  for (const type of ["application/json; charset=UTF-8", 'application/json;charset="utf8"', "application/json; Charset=utf-8; x=1"]) {
    expect(await answering(() => text('{"data":{"id":"Größe"}}', 200, type)).numbers.get("12065551234")).toEqual({ id: "Größe" });
  }
});

const said: [number, unknown, string, string][] = [
  [400, {}, "bad_request", "the request is malformed, or the recipient has opted out"],
  [401, {}, "unauthorized", "the access key or secret key is wrong; the keys are in the Flowroute portal under Preferences, API Control"],
  [403, {}, "forbidden", "your account may not do this"],
  [404, {}, "not_found", "it does not exist, or is not on your account"],
  [405, {}, "method_not_allowed", "method not allowed"],
  [409, {}, "conflict", "conflict"],
  [415, {}, "unsupported_media_type", "unsupported media type"],
  [422, {}, "unprocessable", "a value is wrong"],
  [429, {}, "rate_limited", "rate limited"],
  [500, {}, "server_error", "server error"],
  [599, {}, "server_error", "server error"],
  [418, {}, "unexpected_status", "unexpected status"],
  [422, { errors: "no list" }, "unprocessable", "a value is wrong"],
  [422, { errors: ["no object", null, { detail: "" }, { title: "" }] }, "unprocessable", "a value is wrong"],
  [422, { errors: [{ title: "Unprocessable", detail: "to is opted out" }] }, "unprocessable", "to is opted out"],
  [422, { errors: [{ detail: "x".repeat(1_000) }] }, "unprocessable", "x".repeat(1_000)],
  [422, { errors: [{ detail: "x".repeat(900) }, { detail: "y".repeat(10_000) }] }, "unprocessable", `${"x".repeat(900)}; ${"y".repeat(98)}…`],
  [422, { errors: [{ detail: `${"x".repeat(999)}😀yy` }] }, "unprocessable", `${"x".repeat(999)}😀…`],
  [422, { errors: [{ title: "Unprocessable" }, { detail: "and more" }] }, "unprocessable", "Unprocessable; and more"],
  [422, { errors: [{ title: "Invalid", detail: { to: ["bad"] } }] }, "unprocessable", 'Invalid: to: bad'],
  [404, { errors: [{ status: "404 Not Found: The requested URL was not found on the server." }] }, "not_found", "Not Found: The requested URL was not found on the server."],
  [404, { errors: [{ status: "404", title: "Resource not found" }] }, "not_found", "Resource not found"],
  [422, { errors: [{ detail: { to: ["bad"] } }] }, "unprocessable", "to: bad"],
  [422, { errors: [{ detail: null, title: { toString: 1, valueOf: 1 } }] }, "unprocessable", "a value is wrong"],
  [422, { errors: [{ detail: {}, title: { toString: 1, valueOf: 1 } }] }, "unprocessable", "invalid: {}"],
];

test.each(said)("%i %j is %s: %s", async (status, body, code, words) => {
  const error = await failureOf(answering(() => json(body, status)).numbers.get("12065551234"));

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toBeInstanceOf(FlowrouteError);
  expect(error).toMatchObject({ name: "ApiError", status, code, message: `${status} ${words} (numbers.get)`, retryAfterMs: undefined });
});

test("an answer that is no JSON still has its status, its class and its Retry-After", async () => {
  const error = await failureOf(answering(() => new Response("<html>", { status: 503, headers: { "retry-after": "7" } })).numbers.get("12065551234"));

  expect(error).toMatchObject({ code: "server_error", status: 503, errors: [], retryAfterMs: 7_000, outcome: "unknown" });
});

test("an error of another server's than the API's says what came, and asks for the base URL where it is a 404", async () => {
  const html = (status: number) => answering(() => text("<h1>Not here</h1>", status, "text/html")).numbers.get("12065551234", { maxRetries: 0 });

  expect(await failureOf(html(404))).toMatchObject({
    code: "not_found",
    message: "404 it does not exist, or is not on your account; text/html, 17 bytes that are not whole JSON; is baseUrl right? (numbers.get)",
  });
  // A proxy or a firewall explains these.
  expect(await failureOf(html(502))).toMatchObject({ message: "502 server error; text/html, 17 bytes that are not whole JSON (numbers.get)" });
  expect(await failureOf(html(403))).toMatchObject({ message: "403 your account may not do this; text/html, 17 bytes that are not whole JSON (numbers.get)" });
  expect(await failureOf(answering(() => new Response(null, { status: 404 })).numbers.get("12065551234"))).toMatchObject({
    message: "404 it does not exist, or is not on your account (numbers.get)",
  });
});

test("keys that a server repeats are taken out, in every spelling, wherever they stand", async () => {
  const accessKey = "access/key+1234";
  const secretKey = "p@ss/word+?~?~?>";
  const basic = Buffer.from(`${accessKey}:${secretKey}`).toString("base64");
  const inAddresses = Buffer.from(`${accessKey}:${secretKey}`).toString("base64url");
  expect(inAddresses).not.toBe(basic.replace(/=+$/, ""));
  const spellings = [basic, basic.replace(/=+$/, ""), inAddresses, accessKey, secretKey, encodeURIComponent(secretKey), encodeURIComponent(accessKey)];
  for (const each of spellings) {
    const errors = [{ title: `you said ${each}`, detail: { [each]: [each, { again: `x${each}x` }] } }];
    const error = await failureOf(new Flowroute({ accessKey, secretKey, fetch: async () => json({ errors }, 422), ...once }).numbers.get("12065551234"));
    expect(error).toMatchObject({ errors: [{ title: "you said [concealed]", detail: { "[concealed]": ["[concealed]", { again: "x[concealed]x" }] } }] });

    const strange = await failureOf(new Flowroute({ accessKey, secretKey, fetch: async () => text("<", 200, `text/${"x".repeat(70)}${each}`), ...once }).numbers.get("12065551234"));
    expect(String(strange)).not.toContain(each.slice(0, 4));
  }
});

test.each([
  ["the access key is a part of the secret key", "12345678", "12345678-and-more"],
  ["the secret key is a part of the access key", "12345678-and-more", "12345678"],
  ["the two end in two equals signs when they are packed, which are left out", "12345678", "secretkey1"],
])("keys are taken out whole where %s", async (_what, accessKey, secretKey) => {
  const unpadded = Buffer.from(`${accessKey}:${secretKey}`).toString("base64").replace(/=+$/, "");
  const detail = `${accessKey} ${secretKey} ${unpadded}`;
  const error = await failureOf(new Flowroute({ accessKey, secretKey, fetch: async () => json({ errors: [{ detail }] }, 422), ...once }).numbers.get("12065551234"));

  expect(error).toMatchObject({ errors: [{ detail: "[concealed] [concealed] [concealed]" }] });
});

test("a key of eight letters is taken out, one of seven may be a word", async () => {
  const detail = "eightlet seven11 ===";
  const fetch: Fetch = async () => json({ errors: [{ detail }] }, 422);

  expect(await failureOf(new Flowroute({ accessKey: "eightlet", secretKey: "seven11", fetch, ...once }).numbers.get("12065551234"))).toMatchObject({ errors: [{ detail: "[concealed] seven11 ===" }] });
});

test.each([
  [null, "null"],
  ["refused", "refused"],
  [{ message: 5, name: 5, stack: 5, code: true, cause: null, errors: "none" }, ""],
])("a fetch that throws %j has it in the cause", async (thrown, message) => {
  const { cause } = (await failureOf(clientOn(() => Promise.reject(thrown as unknown as Error), once).numbers.get("12065551234"))) as { cause?: Error };

  expect(cause).toBeInstanceOf(Error);
  expect(cause).toMatchObject({ name: "Error", message, stack: expect.stringContaining("Error") });
  expect(Reflect.ownKeys(cause!).filter((name) => name !== "message")).toEqual(["stack", "toJSON"]);
});

test.each([undefined, null, "<html>", { status: 404 }, { headers: new Headers() }])("a fetch that gives %j in place of a Response is a failed connection", async (given) => {
  const error = await failureOf(clientOn(async () => given as never, once).messages.send({ from: "12065550101", to: "12065551234", body: "hi" }));

  expect(error).toMatchObject({ code: "connection_failed", outcome: "unknown", cause: { message: "fetch gave no Response" } });
});

test("a key of digits alone is concealed where it comes back as a number, and other numbers are not", async () => {
  const fetch: Fetch = async () => json({ errors: [{ title: "bad", detail: { key: 12345678, tries: 3 } }] }, 401);
  expect(await failureOf(new Flowroute({ accessKey: "12345678", secretKey: "Pa55wordPa55word", fetch, ...once }).numbers.get("12065551234"))).toMatchObject({
    errors: [{ title: "bad", detail: { key: "[concealed]", tries: 3 } }],
    message: expect.not.stringContaining("12345678") as string,
  });
});

test("what a cause has but for its codes is not listed among its members", async () => {
  const thrown = Object.assign(new Error("odd"), { name: "OddError", cause: new Error("why"), errors: [new Error("one")] });
  const { cause } = (await failureOf(clientOn(() => Promise.reject(thrown), once).numbers.get("12065551234"))) as { cause?: Error };

  expect(cause).toMatchObject({ name: "OddError", cause: { message: "why" } });
  expect(Object.keys(cause!)).toEqual([]);
});

const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect", errno: -111, address: "127.0.0.1", port: 443, headers: { authorization: "Basic" } });

test("a cause keeps what helps: message, name, stack, codes and causes, and nothing else", async () => {
  const thrown = new TypeError("fetch failed", { cause: new AggregateError([refused, "refused too"], "all refused") });
  const error = await failureOf(clientOn(() => Promise.reject(thrown), once).numbers.get("12065551234"));

  expect(error).toBeInstanceOf(ConnectionError);
  const { cause } = error as { cause: Error & { cause: { errors: Error[] } } };
  expect(cause).not.toBe(thrown);
  expect(cause).toMatchObject({ name: "TypeError", message: "fetch failed", stack: thrown.stack });
  expect(cause.cause).toMatchObject({ message: "all refused", name: "AggregateError" });
  const [first, second] = cause.cause.errors;
  expect({ ...first }).toEqual({ code: "ECONNREFUSED" });
  expect(second?.message).toBe("refused too");
  expect(Object.keys(cause)).toEqual([]);
});

test("of a chain of causes five are kept, and a code is looked for in as many", async () => {
  const chain = (depth: number): Error => (depth === 0 ? Object.assign(new Error("0"), { code: "EDEEP" }) : new Error(String(depth), { cause: chain(depth - 1) }));
  const depthOf = (error: { cause?: unknown } | undefined): number => (error?.cause === undefined ? 0 : 1 + depthOf(error.cause as Error));

  const shallow = await failureOf(clientOn(() => Promise.reject(chain(4)), once).numbers.get("12065551234"));
  const deep = await failureOf(clientOn(() => Promise.reject(chain(9)), once).numbers.get("12065551234"));

  expect(shallow).toMatchObject({ message: "no answer to numbers.get: the connection failed (EDEEP)" });
  expect([depthOf(shallow as Error), depthOf(deep as Error)]).toEqual([5, 5]);
  expect(deep).toMatchObject({ message: "no answer to numbers.get: the connection failed" });
});

test("errors that hold themselves many times over have an end too", async () => {
  const thrown = new AggregateError([], "all of them");
  thrown.errors = Array.from({ length: 30 }, () => thrown);
  const error = await failureOf(clientOn(() => Promise.reject(thrown), once).numbers.get("12065551234"));

  expect(JSON.stringify(error).length).toBeLessThan(200_000);
});

test("a cause that goes round in a circle has an end", async () => {
  const circle = new Error("round");
  circle.cause = circle;

  expect(await failureOf(clientOn(() => Promise.reject(circle), once).numbers.get("12065551234"))).toMatchObject({ code: "connection_failed", message: "no answer to numbers.get: the connection failed" });
});

test("a fetch that names the address in its error names no number", async () => {
  const fetch: Fetch = (url) => Promise.reject(new Error(`request to ${url} failed`));
  const error = await failureOf(clientOn(fetch, once).numbers.get("12065551234"));

  expect(error).toMatchObject({ cause: { message: "request to its address failed" } });
});

test.each([
  [{ code: "ECONNRESET" }, "the connection failed (ECONNRESET)", "unknown"],
  [{ cause: { code: "UND_ERR_SOCKET" } }, "the connection failed (UND_ERR_SOCKET)", "unknown"],
  [{ errors: [{ code: "ECONNREFUSED", syscall: "connect" }] }, "it could not be sent (ECONNREFUSED)", "not_sent"],
  [{ code: "ENOTFOUND", syscall: "getaddrinfo" }, "it could not be sent (ENOTFOUND)", "not_sent"],
  [{ code: "CERT_HAS_EXPIRED" }, "it could not be sent (CERT_HAS_EXPIRED)", "not_sent"],
  [{ code: "eCONNRESET" }, "the connection failed", "unknown"],
  [{ code: "ECONNRESET!" }, "the connection failed", "unknown"],
  [{ code: "words of somebody" }, "the connection failed", "unknown"],
  [{ code: 5 }, "the connection failed", "unknown"],
])("a failure of the runtime, %j, reads: %s", async (thrown, reason, outcome) => {
  const error = await failureOf(clientOn(() => Promise.reject(thrown as Error), once).messages.send({ from: "12065550101", to: "12065551234", body: "hi" }));

  expect(error).toMatchObject({ name: "ConnectionError", message: `no answer to messages.send: ${reason}`, code: "connection_failed", outcome, status: undefined });
});

test("a call whose time runs out says while doing what", async () => {
  vi.useFakeTimers();
  const sms = { from: "12065550101", to: "12065551234", body: "hi" };
  const flowroute = clientOn(async () => json({ data: {} }, 202), { pacing: { sms: 1 } });
  await flowroute.messages.send(sms);
  const crowded = failureOf(flowroute.messages.send(sms, { timeoutMs: 999 }));
  await vi.advanceTimersByTimeAsync(999);
  expect(await crowded).toMatchObject({ attempts: 0, message: "messages.send took longer than 999 ms; it was waiting for its turn" });

  // A program that is busy with something else meanwhile.
  const hooks = { onRetry: () => void vi.advanceTimersByTime(1_000) };
  const busy = failureOf(clientOn(async () => json({}, 503, { "retry-after": "0.9" }), { hooks }).numbers.get("12065551234", { timeoutMs: 1_000 }));
  // It ends as soon as the program is free again, whatever wait the API asked for.
  await vi.advanceTimersByTimeAsync(1);
  expect(vi.getTimerCount()).toBe(0);
  expect(await busy).toMatchObject({ attempts: 1, status: 503, outcome: "unknown", message: "numbers.get took longer than 1000 ms; it was waiting to try again" });
  vi.useRealTimers();
});

test("an error tells the status of the last answer, also where that broke off or another attempt hung", async () => {
  vi.useFakeTimers();
  const broken = new Response(new ReadableStream({ pull: (controller) => controller.error(Object.assign(new Error("reset"), { code: "ECONNRESET" })) }), { status: 201 });
  expect(await failureOf(clientOn(async () => broken, once).messages.send({ from: "12065550101", to: "12065551234", body: "hi" }))).toMatchObject({ status: 201, message: "no answer to messages.send: the answer, status 201, broke off (ECONNRESET)" });

  const silent = new Response(new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) }), { status: 202 });
  expect(await failureOf(clientOn(async () => silent, once).messages.send({ from: "12065550101", to: "12065551234", body: "hi" }))).toMatchObject({ message: "no answer to messages.send: the answer, status 202, broke off" });

  const answers = [async () => json({}, 503, { "retry-after": "1" })];
  const hung = failureOf(clientOn(() => answers.shift()?.() ?? new Promise(() => {}), { maxRetries: 1 }).numbers.get("12065551234", { timeoutMs: 5_000 }));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await hung).toMatchObject({ status: 503, message: "numbers.get took longer than 5000 ms; it was waiting for the answer" });
  vi.useRealTimers();
});

test.each([
  ["http://api.flowroute.com", "baseUrl must begin with https:, or on this machine with http:"],
  ["nowhere", "baseUrl must be an absolute address such as https://api.flowroute.com, got a string of length 7"],
  ["", "baseUrl must be an absolute address such as https://api.flowroute.com, got a string of length 0"],
  [5, "baseUrl must be an absolute address such as https://api.flowroute.com, got 5"],
  ["https://a:b@example.com", "baseUrl must hold no user name, password, query, fragment or braces"],
  ["https://example.com/?a=b", "baseUrl must hold no user name, password, query, fragment or braces"],
  ["https://example.com/#a", "baseUrl must hold no user name, password, query, fragment or braces"],
  ["https://example.com/{a}", "baseUrl must hold no user name, password, query, fragment or braces"],
  [new URL("https://example.com"), "baseUrl must be an absolute address such as https://api.flowroute.com, got an object (URL)"],
  ["http://128.0.0.1", "baseUrl must begin with https:, or on this machine with http:"],
  ["http://notlocalhost", "baseUrl must begin with https:, or on this machine with http:"],
  ["http://127.0.0.1.example.com", "baseUrl must begin with https:, or on this machine with http:"],
  ["https://api.flowroute.com/v2", "baseUrl must not end in /v2 or /v2.1"],
  ["https://api.flowroute.com/v2.1//", "baseUrl must not end in /v2 or /v2.1"],
])("of the base URL %j it says: %s", (baseUrl, message) => {
  expect(() => new Flowroute({ ...keys, baseUrl: baseUrl as string })).toThrow(expect.objectContaining({ name: "InvalidArgumentError", message }));
});

test("plain http goes to a host that its caller names as a fake's, and to that alone", () => {
  const make = (baseUrl: string, fakeHost?: unknown) => () => new Flowroute({ ...keys, baseUrl, fakeHost: fakeHost as string });
  for (const [baseUrl, host] of [["http://fake:4010", "fake"], ["http://fake", "FAKE"], ["http://172.17.0.2:4010", "172.17.0.2"], ["http://[fd00::2]:4010", "[fd00::2]"], ["https://api.flowroute.com", "fake"], ["http://127.0.0.1", "fake"]] as const) {
    expect(make(baseUrl, host)).not.toThrow();
  }
  const refused = "baseUrl must begin with https:, or on this machine with http:";
  for (const [baseUrl, host] of [["http://fake:4010", undefined], ["http://fake.example.com", "fake"], ["http://other", "fake"], ["http://api.flowroute.com", "api.flowroute.com"], ["http://flowroute.com", "flowroute.com"], ["ftp://fake", "fake"]] as const) {
    expect(make(baseUrl, host)).toThrow(refused);
  }
  for (const host of ["", "http://fake", "fake:4010", 7, "fa ke"]) expect(make("http://fake", host)).toThrow("fakeHost must be a host without scheme and port");
});

test("no variable of the environment names a fake's host", () => {
  vi.stubEnv("FR_BASE_URL", "http://fake:4010");
  vi.stubEnv("FR_FAKE_HOST", "fake");
  expect(() => new Flowroute(keys)).toThrow("FR_BASE_URL must begin with https:");
  vi.unstubAllEnvs();
});

test.each(["http://localhost:4010", "http://127.0.0.1", "http://127.12.255.254:1", "http://[::1]:4010", "https://example.com/v2/proxy", "https://example.com/v2x", "https://example.com/gateway/v1", "https://example.com/v2.15"])("the base URL may be %j", (baseUrl) => {
  expect(() => new Flowroute({ ...keys, baseUrl })).not.toThrow();
});

const where = "Find it in the Flowroute portal under Preferences, API Control.";

test.each([
  [{ accessKey: "" }, `accessKey is missing: give it as an option or set FR_ACCESS_KEY. ${where}`],
  [{ secretKey: "" }, `secretKey is missing: give it as an option or set FR_SECRET_KEY. ${where}`],
  [{ accessKey: 12345678 }, `accessKey must be a string, got a number`],
  [{ accessKey: "a:b" }, "accessKey must not contain a colon"],
  [{ secretKey: " a" }, "secretKey must not contain white space or control characters"],
  [{ secretKey: "a\u0000" }, "secretKey must not contain white space or control characters"],
  [{ secretKey: "a".repeat(200_000) }, "secretKey must be a string of at most 1000 characters, got a string of length 200000"],
  [{ secretKey: "a\uD800b" }, "secretKey must not contain white space or control characters"],
  [{ secretKey: "\uD800" }, "secretKey must not contain white space or control characters"],
])("of the keys %j it says: %s", (options, message) => {
  vi.stubEnv("FR_ACCESS_KEY", "");
  vi.stubEnv("FR_SECRET_KEY", "");
  expect(() => new Flowroute({ ...keys, ...(options as object) })).toThrow(expect.objectContaining({ name: "InvalidArgumentError", message }));
  vi.unstubAllEnvs();
});

test("a client is made without keys, as in a build, and its first call names what is missing", async () => {
  vi.stubEnv("FR_ACCESS_KEY", "");
  vi.stubEnv("FR_SECRET_KEY", "");
  const { seen, fetch } = noting();
  const flowroute = new Flowroute({ fetch });

  const missing = { name: "InvalidArgumentError", code: "invalid_argument", outcome: "not_sent", argument: "accessKey", message: `accessKey is missing: give it as an option or set FR_ACCESS_KEY. ${where}` };
  expect(await failureOf(flowroute.numbers.get("12065551234"))).toMatchObject(missing);
  expect(await failureOf(flowroute.numbers.list())).toMatchObject(missing);
  expect(await failureOf(flowroute.request("GET", "/v2/x"))).toMatchObject(missing);
  vi.stubEnv("FR_ACCESS_KEY", "AK");
  expect(await failureOf(flowroute.numbers.get("12065551234"))).toMatchObject({ argument: "secretKey" });
  expect(seen).toEqual([]);

  vi.stubEnv("FR_SECRET_KEY", "SK");
  await flowroute.numbers.get("12065551234");
  vi.unstubAllEnvs();
  // Keys that were found stay.
  await flowroute.numbers.get("12065551234");
  expect(seen.filter((each) => each.startsWith("Basic"))).toEqual(["Basic QUs6U0s=", "Basic QUs6U0s="]);
});

/** A fetch that notes where each request goes, and with what authorization. */
function noting() {
  const seen: string[] = [];
  const fetch: Fetch = async (url, { headers }) => (seen.push(url, headers["authorization"] ?? ""), json({ data: { id: "1" } }));
  return { seen, fetch };
}

test("keys and base URL come from the environment where they are not given", async () => {
  vi.stubEnv("FR_ACCESS_KEY", "AccessÄ");
  vi.stubEnv("FR_SECRET_KEY", "Secret");
  vi.stubEnv("FR_BASE_URL", "http://localhost:4010/");
  const { seen, fetch } = noting();
  await new Flowroute({ fetch }).numbers.get("12065551234");
  await new Flowroute({ fetch, ...keys, baseUrl: "https://example.com/proxy//" }).numbers.get("12065551234");
  vi.unstubAllEnvs();

  expect(seen).toEqual([
    "http://localhost:4010/v2/numbers/12065551234", `Basic ${Buffer.from("AccessÄ:Secret").toString("base64")}`,
    "https://example.com/proxy/v2/numbers/12065551234", `Basic ${Buffer.from("AK:SK").toString("base64")}`,
  ]);
});

test.each([
  ["FR_ACCESS_KEY", "AK\n", "FR_ACCESS_KEY must not contain white space or control characters"],
  ["FR_ACCESS_KEY", "AK:SK", "FR_ACCESS_KEY must not contain a colon"],
  ["FR_SECRET_KEY", " SK", "FR_SECRET_KEY must not contain white space or control characters"],
  ["FR_BASE_URL", "http://api.flowroute.com", "FR_BASE_URL must begin with https:, or on this machine with http:"],
  ["FR_BASE_URL", "api.flowroute.com", "FR_BASE_URL must be an absolute address such as https://api.flowroute.com, got a string of length 17"],
  ["FR_BASE_URL", "https://api.flowroute.com/v2", "FR_BASE_URL must not end in /v2 or /v2.1"],
])("what is wrong with %s is said of it by its name", (variable, value, message) => {
  for (const [name, good] of [["FR_ACCESS_KEY", "AK"], ["FR_SECRET_KEY", "SK"], ["FR_BASE_URL", ""]] as const) vi.stubEnv(name, name === variable ? value : good);
  expect(() => new Flowroute()).toThrow(expect.objectContaining({ name: "InvalidArgumentError", message }));
  vi.unstubAllEnvs();
});

test("no variable is looked at whose option is given", () => {
  const looked: PropertyKey[] = [];
  const environment = process.env;
  process.env = new Proxy({}, { get: (_, name) => void looked.push(name) });
  const flowroute = new Flowroute({ ...keys, baseUrl: "http://localhost:4010" });
  const lookedAt = [...looked];
  process.env = environment;

  expect(flowroute).toBeInstanceOf(Flowroute);
  expect(lookedAt.filter((name) => String(name).startsWith("FR_"))).toEqual([]);
});

test("what is null is not given", async () => {
  vi.stubEnv("FR_ACCESS_KEY", "AK");
  vi.stubEnv("FR_SECRET_KEY", "SK");
  vi.stubEnv("FR_BASE_URL", "http://localhost:4010");
  const { seen, fetch } = noting();
  await new Flowroute({ fetch, accessKey: null, secretKey: null, baseUrl: null } as never).numbers.get("12065551234");
  vi.stubEnv("FR_ACCESS_KEY", "A K");

  expect(() => new Flowroute({ accessKey: null } as never)).toThrow("FR_ACCESS_KEY must not contain white space");
  vi.unstubAllEnvs();
  expect(seen).toEqual(["http://localhost:4010/v2/numbers/12065551234", "Basic QUs6U0s="]);
});

test("an agent is for Node's own way only", async () => {
  const { Flowroute: WebFlowroute } = await import("../src/index.ts");

  expect(() => new WebFlowroute({ ...keys, agent: { destroy: () => {} } })).toThrow("agent works on Node only");
});

test("a call is a promise in every respect", async () => {
  const call = answering(() => json({ data: { id: "1" } })).numbers.get("12065551234");
  const done = vi.fn<() => void>();

  expect(Object.prototype.toString.call(call)).toBe("[object Call]");
  expect(await call.then(({ id }) => id)).toBe("1");
  expect(await call.finally(done)).toEqual({ id: "1" });
  expect(done).toHaveBeenCalledOnce();
  expect(await answering(() => json({}, 404)).numbers.get("12065551234").catch((error: unknown) => (error as FlowrouteError).code)).toBe("not_found");
});

test("a list is a promise of its first page in every respect", async () => {
  const list = answering(() => json({ data: [{ id: "1" }] })).routes.list();
  const done = vi.fn<() => void>();

  expect((await list.finally(done)).data).toEqual([{ id: "1" }]);
  expect(done).toHaveBeenCalledOnce();
  expect(await answering(() => json({}, 404)).routes.list().catch((error: unknown) => (error as FlowrouteError).code)).toBe("not_found");
});
