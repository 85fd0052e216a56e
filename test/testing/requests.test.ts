import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { Request as UndiciRequest } from "undici";
import { expect, test } from "vitest";
import { createFakeFlowroute, type FakeFlowroute } from "flowroute-sdk/testing";
import { ask, detailsOf } from "../support/checked-fake.ts";
import { operations } from "../support/document.ts";

const fake = () => createFakeFlowroute({ now: "2026-01-05T12:00:00Z" });
const message = { from: "12065550100", to: "12065551234", body: "hi" };
const number = "12065550100";
const sample = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures", name), "utf8")) as unknown;

test.each(operations)("$id is at its place", async ({ id, method, path }) => {
  const made = fake();
  const query = id === "portOrders.getGroupStatus" ? "?group_id=1&status" : "";
  await ask(made, `${method} ${path.replace("{callback_type}", "mms_dlr_callback").replace("{preset}", "cnam_id").replace(/\{\w+\}/g, number)}${query}`);
  expect(made.requests.map(({ operation }) => operation)).toEqual([id]);
});

test.each([
  ["compact", message],
  ["compact with plus", { ...message, from: "+12065550100", to: "+12065551234" }],
  ["wrapped", { data: { type: "message", attributes: message } }],
  ["is_mms as text", { data: { type: "message", attributes: { ...message, is_mms: "true" } } }],
  ["is_mms as text, compact", { ...message, is_mms: "false" }],
  ["wrapped with an empty list of media", { data: { type: "message", attributes: { ...message, media_urls: [] } } }],
  ["compact with an empty list of media", { ...message, media_urls: [] }],
  ["compact with null for what may be left out", { ...message, media_urls: null, is_mms: null, dlr_callback: null }],
  ["wrapped with null for what may be left out", { data: { type: "message", attributes: { ...message, media_urls: null, is_mms: null, dlr_callback: null } } }],
  ["is_mms as Python writes it", { ...message, is_mms: "True" }],
  ["with an empty text", { ...message, body: "" }],
])("a message may be %s", async (_, body) => {
  const it = fake();
  expect((await ask(it, "POST /v2.1/messages", body)).status).toBe(202);
  expect(it.state.messages.at(0)).toMatchObject({ from: "12065550100", to: "12065551234", isMms: /"true"/i.test(JSON.stringify(body)) });
});

const types = ["application/vnd.api+json", "application/json; charset=utf-8", 'APPLICATION/JSON;charset="UTF-8"', "text/plain", "application/x-www-form-urlencoded", "application/vnd+api.json", "multipart/form-data; boundary=x", "application/json; charset=latin1", ""];

test.each(types)("JSON is taken as %j, as official SDKs send it, and what is none is not", async (type) => {
  expect((await ask(fake(), "POST /v2.1/messages", message, { "content-type": type })).status).toBe(202);
  const response = await ask(fake(), "POST /v2.1/messages", "from=12065550100&to=12065551234&body=hi", { "content-type": type });
  expect(response.status).toBe(400);
  expect(await detailsOf(response)).toEqual(["The body is not valid JSON."]);
});

test("a body where none belongs is passed over", async () => {
  expect((await ask(fake(), "DELETE /v2/numbers/12065550100", "not JSON", { "content-type": "text/plain" })).status).toBe(204);
});

test.each([
  ["PUT /v2.1/messages/sms_callback", "GET /v2.1/messages/sms_callback"],
  [`POST /v2/numbers/${number}/relationships/sms_callback`, `GET /v2/numbers/${number}/relationships/sms_callback`],
])("%s takes a callback flat and wrapped", async (set, get) => {
  for (const body of [{ callback_url: "https://example.com/a" }, { data: { attributes: { callback_url: "https://example.com/a" } } }]) {
    const it = fake();
    expect((await ask(it, set, body)).status).toBe(204);
    expect(await (await ask(it, get)).json()).toMatchObject({ data: { type: "callback", attributes: { callback_url: "https://example.com/a", product: "sms" } } });
  }
});

test("number options may be flat or wrapped", async () => {
  const it = fake();
  await ask(it, `PATCH /v2/numbers/${number}`, { type: "number", alias: "flat" });
  expect(it.state.numbers.get(number)?.alias).toBe("flat");
  await ask(it, `PATCH /v2/numbers/${number}`, { data: { type: "number", attributes: { alias: "wrapped" } } });
  expect(it.state.numbers.get(number)?.alias).toBe("wrapped");
  const [forSale = ""] = it.state.inventory.all;
  expect((await ask(it, `POST /v2/numbers/${forSale}`, { data: { attributes: { cnam_lookups_enabled: false } } })).status).toBe(201);
  expect(it.state.numbers.get(forSale)?.cnamLookupsEnabled).toBe(false);
});

test("a trailing slash does no harm, nor does a fragment of the address", async () => {
  expect((await ask(fake(), "GET /v2/numbers/")).status).toBe(200);
  expect((await ask(fake(), `GET /v2/numbers/${number}/?x=1`)).status).toBe(200);
  expect((await ask(fake(), "POST /v2.1/messages/", message)).status).toBe(202);
});

test.each(["GET /", "GET /v2", "GET /v3/numbers", "GET /v2/numbers/1/2/3", "POST /v2.1/message", "GET /v2.2/numbers"])("%s is served by nobody, which is another 404 than that of a thing that is not there", async (line) => {
  const response = await ask(fake(), line);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual(sample("errors.404.unserved.json"));
});

// Once the document has one of them, it has a handler too, or nothing compiles.
test.each(["POST /v2/numbers/details", "GET /v2.1/media/1-cat.jpg", "POST /v2/messages"])("%s is Flowroute's and not the fake's, which says so", async (line) => {
  const response = await ask(fake(), line);
  expect(response.status).toBe(501);
  expect(await detailsOf(response)).toEqual([expect.stringContaining("Flowroute has this, the fake does not")]);
});

test("a list of messages without its start answers as the sample does", async () => {
  const response = await ask(fake(), "GET /v2.1/messages");
  expect(response.status).toBe(422);
  expect(await response.json()).toEqual(sample("messages.list.422.json"));
});

test("null for a member that is required is not as good as none", async () => {
  expect(await detailsOf(await ask(fake(), "POST /v2.1/messages", { ...message, to: null }))).toEqual([expect.stringMatching(/^to: Must be/)]);
  expect(await detailsOf(await ask(fake(), "POST /v2.1/messages", { ...message, body: null }))).toEqual(["body: Missing data for required field."]);
  expect((await ask(fake(), `PATCH /v2/numbers/${number}`, { type: "number", alias: null, cnam_lookups_enabled: "false" })).status).toBe(200);
});

test.each(["flat", "wrapped"])("a message with neither text nor picture is refused, %s", async (form) => {
  const bare = { from: message.from, to: message.to };
  for (const attributes of [bare, { ...bare, media_urls: [] }, { ...bare, media_urls: null, body: null }]) {
    const response = await ask(fake(), "POST /v2.1/messages", form === "flat" ? attributes : { data: { type: "message", attributes } });
    expect([response.status, await detailsOf(response)]).toEqual([422, [`${form === "flat" ? "" : "data.attributes."}body: Missing data for required field.`]]);
  }
});

test.each(["DELETE /v2/routes", "PUT /v2/numbers", "PATCH /v2.1/messages", "PUT /v2/numbers/12065550100/relationships/sms_callback", "POST /v2.1/messages/sms_callback"])(
  "%s is not a method of its path",
  async (line) => {
    const response = await ask(fake(), line);
    expect(response.status).toBe(405);
    expect(await response.json()).toEqual({
      errors: [{ detail: "The method is not allowed for the requested URL.", id: "a72cab15-2511-43d3-92e2-d77bfbdc5776", status: 405, title: "Method Not Allowed" }],
    });
  },
);

const authorizations = ["", "Basic", "Basic !!!", "Bearer abc", `Basic ${btoa("12345678:wrong")}`, `Basic ${btoa("12345678")}`, `Basic ${btoa("someone:fake-secret")}`];

test.each(authorizations)("the credentials %j are refused, before anything else is looked at", async (authorization) => {
  for (const line of ["GET /v2/numbers", "GET /nowhere", "DELETE /v2/numbers"]) {
    const response = await ask(fake(), line, undefined, { authorization });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ errors: [{ detail: "Authentication failed.", id: "7fc8c70a-ca58-430c-b383-b89df84f8083", status: 401, title: "Unauthorized" }] });
  }
});

const attributes = { alias: "office", route_type: "host", value: "sip.example.com" };

test.each([
  ["GET /v2/numbers?limit=201", undefined, "limit: Must be a whole number from 1 to 200"],
  ["GET /v2/numbers?limit=0", undefined, "limit: Must be a whole number from 1 to 200"],
  ["GET /v2/numbers?limit=ten", undefined, "limit: Must be a whole number from 1 to 200"],
  ["GET /v2/numbers?limit=", undefined, "limit: Must be a whole number from 1 to 200"],
  ["GET /v2/numbers?limit=0x10", undefined, "limit: Must be a whole number from 1 to 200"],
  ["GET /v2/numbers?limit=1e2", undefined, "limit: Must be a whole number from 1 to 200"],
  ["GET /v2.1/messages?start_date=2017-02-30", undefined, "start_date: Must be a date that there is"],
  ["GET /v2.1/messages?start_date=2017-02-01&end_date=2017-02-29T00:00:00Z", undefined, "end_date: Must be a date that there is"],
  ["GET /v2/numbers?offset=-1", undefined, "offset: Must be a whole number from 0"],
  ["GET /v2/numbers?offset=1.5", undefined, "offset: Must be a whole number from 0"],
  ["GET /v2/numbers?starts_with=%zz", undefined, "starts_with: Must be"],
  ["GET /v2/numbers/available/areacodes?limit=401", undefined, "limit: Must be a whole number from 1 to 400"],
  ["GET /v2/numbers/available/exchanges?areacode=2010", undefined, "areacode: Must be three digits"],
  ["GET /v2/routes?route_type=HOST", undefined, "route_type: Must be one of sip-reg, host, uri, number"],
  ["GET /v2.1/messages", undefined, "start_date: Missing data for required field."],
  ["GET /v2.1/messages?start_date=yesterday", undefined, "start_date: Must be"],
  ["GET /v2.1/messages?start_date=2026-13-45", undefined, "start_date: Must be a date that there is"],
  ["GET /v2.1/messages?start_date=2026-01-01&end_date=2026-01-01T25:00Z", undefined, "end_date: Must be a date that there is"],
  ["POST /v2.1/messages", undefined, "The body is missing."],
  ["POST /v2.1/messages", { data: null }, "data: Must be an object"],
  ["POST /v2.1/messages", { data: { type: "message" } }, "data.attributes: Missing data for required field."],
  ["POST /v2.1/messages", [], "The body must be an object"],
  ["POST /v2.1/messages", { ...message, to: undefined }, "to: Missing data for required field."],
  ["POST /v2.1/messages", { ...message, body: undefined }, "body: Missing data for required field."],
  ["POST /v2.1/messages", { ...message, to: "2065551234" }, "to: Must be a phone number"],
  ["POST /v2.1/messages", { ...message, to: "+1 206 555 1234" }, 'to: Must be a phone number with its country code and without spaces, such as "12065551234"'],
  ["POST /v2/numbers/12012010001", { data: { attributes: [] } }, "data.attributes: Must be an object"],
  ["POST /v2/numbers/12012010001", { data: { attributes: "x" } }, "data.attributes: Must be an object"],
  [`PATCH /v2/numbers/${number}`, { data: { type: "number", attributes: ["alias"] } }, "data.attributes: Must be an object"],
  ["POST /v2.1/messages", { ...message, to: 12065551234 }, "to: Must be a phone number"],
  ["POST /v2.1/messages", { ...message, is_mms: "maybe" }, "is_mms: Must be true or false"],
  ["POST /v2.1/messages", { ...message, media_urls: ["cat.png"] }, "media_urls.0: Must be an http or https address"],
  ["POST /v2.1/messages", { ...message, media_urls: "cat.png" }, "media_urls: Must be an array"],
  ["POST /v2.1/messages", { data: { type: "message", attributes: { ...message, from: "x" } } }, "data.attributes.from: Must be"],
  ["POST /v2.1/messages", { data: { attributes: message } }, "data.type: Must be message"],
  ["PUT /v2.1/messages/sms_callback", {}, "callback_url: Missing data for required field."],
  ["PUT /v2.1/messages/sms_callback", { data: { attributes: { callback_url: "ftp://x" } } }, "data.attributes.callback_url: Must be an http or https address"],
  [`POST /v2/numbers/${number}/relationships/sms_callback`, {}, "callback_url: Missing data for required field."],
  [`PATCH /v2/numbers/${number}`, { alias: "x" }, "type: Missing data for required field."],
  [`PATCH /v2/numbers/${number}/relationships/primary_route`, { data: { type: "route", id: 1 } }, "data.id: Must be"],
  [`PATCH /v2/numbers/${number}/relationships/failover_route`, { data: { id: "0" } }, "data.type: Missing data for required field."],
  ["POST /v2/routes", attributes, "data: Missing data for required field."],
  ["POST /v2/routes", { data: { type: "route", attributes: { ...attributes, route_type: "sip-reg" } } }, "data.attributes.route_type: Must be one of host, number, uri"],
  ["POST /v2/routes", { data: { type: "route", attributes: { ...attributes, alias: "" } } }, "data.attributes.alias: Must be text, not empty"],
  ["PATCH /v2/routes/0", { data: { type: "number", attributes: {} } }, "data.type: Must be one of route"],
])("%s with %j names the member", async (line, body, detail) => {
  const response = await ask(fake(), line, body);
  expect(response.status).toBe(422);
  expect((await detailsOf(response)).join("; ")).toContain(detail);
});

test("all that is wrong is in one detail, which has the form of the request", async () => {
  const response = await ask(fake(), "POST /v2.1/messages", { data: { type: "message", attributes: { media_urls: ["cat.png"] } } });
  const missing = ["Missing data for required field."];
  expect(await response.json()).toEqual({
    errors: [{ status: 422, id: "15eb464e-d717-49e2-a6cc-e97af67c1930", detail: { data: { attributes: { to: missing, from: missing, media_urls: { 0: ["Must be an http or https address."] } } } } }],
  });
});

test.each(["{", '{"to":', "undefined", "\u0000"])("the body %j is no JSON", async (body) => {
  const response = await ask(fake(), "POST /v2.1/messages", body);
  expect(response.status).toBe(400);
  expect(await detailsOf(response)).toEqual(["The body is not valid JSON."]);
});

test("a mark of the byte order is no part of the body, text or bytes", async () => {
  const it = fake();
  const text = `\uFEFF${JSON.stringify({ to: "12065551234", from: "12065550100", body: "hi" })}`;
  for (const body of [text, new TextEncoder().encode(text)]) {
    const answer = await it.fetch("https://api.flowroute.com/v2.1/messages", { method: "POST", headers: { authorization: `Basic ${btoa(`${it.keys.accessKey}:${it.keys.secretKey}`)}` }, body });
    expect(answer.status).toBe(202);
  }
});

test("bytes that are no UTF-8, and a packed body, are refused", async () => {
  const it = fake();
  const headers = { authorization: `Basic ${btoa("12345678:fake-secret")}`, "content-type": "application/json" };
  const body = new Uint8Array([0x7b, 0xff, 0x7d]);
  const send = (more: object) => it.fetch("https://api.flowroute.com/v2.1/messages", { method: "POST", headers: { ...headers, ...more }, body });
  expect(await detailsOf(await send({}))).toEqual(["The body is not valid UTF-8."]);
  const packed = await send({ "content-encoding": "gzip" });
  expect(packed.status).toBe(415);
  expect(await detailsOf(packed)).toEqual(["content-encoding gzip is not taken"]);
});

test("heads count too for how many requests are kept", async () => {
  const it = fake();
  const header = "x".repeat(1_000_000);
  for (let sent = 0; sent < 40; sent++) await ask(it, "GET /v2/numbers", undefined, { "x-long": header, "x-turn": String(sent) });
  expect(it.requests.map(({ headers }) => Number(headers["x-turn"]))).toEqual(Array.from({ length: 16 }, (_, index) => 24 + index));
});

test("a path that is no percent-encoding is malformed", async () => {
  const response = await ask(fake(), "GET /v2/numbers/%zz");
  expect(response.status).toBe(400);
  expect(await detailsOf(response)).toEqual(["id in the path is not valid percent-encoding"]);
});

test("members that the document does not know, and unknown parameters, are passed over", async () => {
  expect((await ask(fake(), "POST /v2.1/messages", { ...message, mood: "fine" })).status).toBe(202);
  expect((await ask(fake(), "GET /v2/numbers?utm_source=x")).status).toBe(200);
});

test("requests are kept for assertions, without the credentials", async () => {
  const it = fake();
  await ask(it, "GET /v2/numbers?limit=1", undefined, { "x-trace": "7" });
  await ask(it, "POST /v2.1/messages", message);
  await ask(it, "POST /v2.1/messages", "{");
  await ask(it, "GET /nowhere");
  expect(it.requests).toMatchObject([
    { operation: "numbers.list", method: "GET", path: "/v2/numbers", query: { limit: "1" }, headers: { "x-trace": "7" }, body: undefined, status: 200 },
    { operation: "messages.send", body: message, status: 202, at: new Date("2026-01-05T12:00:00Z") },
    { operation: "messages.send", body: "{", status: 400 },
    { operation: undefined, path: "/nowhere", status: 404 },
  ]);
  expect(JSON.stringify(it.requests)).not.toContain("Basic");
});

test("of large requests fewer are kept, so that no client can fill the memory; the newest always is", async () => {
  const it = fake();
  const megabyte = `[${"1,".repeat(500_000)}1]`;
  for (let sent = 0; sent < 40; sent++) await ask(it, "POST /v2.1/messages", megabyte, { authorization: "", "x-turn": String(sent) });
  expect(it.requests.map(({ headers }) => Number(headers["x-turn"]))).toEqual(Array.from({ length: 16 }, (_, index) => 24 + index));
  await ask(it, "GET /v2/numbers");
  expect(it.requests.at(-1)).toMatchObject({ operation: "numbers.list", status: 200 });
});

test("a Request of undici's package is one, and bytes of another realm are the body of a fault", async () => {
  const it = fake();
  const authorization = `Basic ${btoa(`${it.keys.accessKey}:${it.keys.secretKey}`)}`;
  const sent = new UndiciRequest("https://api.flowroute.com/v2.1/messages", { method: "POST", headers: { authorization }, body: JSON.stringify({ to: "12065551234", from: "12065550100", body: "hi" }) });
  expect((await it.fetch(sent as unknown as Request)).status).toBe(202);
  expect((await it.fetch(new UndiciRequest("https://api.flowroute.com/v2/routes", { headers: { authorization } }) as unknown as Request)).status).toBe(200);

  it.faults.add({ body: runInNewContext("new Uint8Array([104, 105])") as unknown });
  expect(await (await it.fetch("https://api.flowroute.com/v2/routes", { headers: { authorization } })).text()).toBe("hi");
});

test("fetch takes a Request too, and an aborted signal", async () => {
  const it = fake();
  const headers = { authorization: `Basic ${btoa("12345678:fake-secret")}`, "content-type": "application/json" };
  const request = new Request("http://localhost:1/v2.1/messages", { method: "POST", headers, body: JSON.stringify(message) });
  expect((await it.fetch(request)).status).toBe(202);
  await expect(it.fetch("https://api.flowroute.com/v2/numbers", { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
});

test("of the requests the last ten thousand are kept", async () => {
  const it = fake();
  for (let count = 0; count < 10_001; count++) await it.fetch(`https://api.flowroute.com/v2/routes?count=${count}`);
  expect(it.requests).toHaveLength(10_000);
  expect(it.requests.at(0)?.query).toEqual({ count: "1" });
});

const misspelt: [string, (fake: FakeFlowroute) => unknown, string][] = [
  ["an option", () => createFakeFlowroute({ number: ["12065550100"] } as object), 'createFakeFlowroute: there is no "number"; did you mean "numbers"?'],
  ["options that are none", () => createFakeFlowroute("12065550100" as never), "createFakeFlowroute must be an object, got a string of length 11"],
  ["a limit", () => createFakeFlowroute({ limits: { SMS: 1 } as object }), 'limits: there is no "SMS"; did you mean "sms"?'],
  ["a list of numbers that is none", () => createFakeFlowroute({ numbers: "12065550100" as never }), "numbers must be a whole number from 0, or an array of phone numbers, got a string of length 11"],
  ["a history that is no number", () => createFakeFlowroute({ history: [] as never }), "history must be a whole number from 0, got an array of length 0"],
  ["a function that is none", () => createFakeFlowroute({ deliver: "x" as never }), "deliver must be a function, got a string of length 1"],
  ["a key that is no text", () => createFakeFlowroute({ secretKey: 5 as never }), "secretKey must be a string, got 5"],
  ["a fault", (fake) => fake.faults.add({ stauts: 503 } as object), 'faults.add: there is no "stauts"; did you mean "status"?'],
  ["what a port is called", (fake) => fake.listen({ prot: 1 } as object), 'listen: there is no "prot"; did you mean "port"?'],
  ["what comes in", (fake) => fake.receive({ from: "12065551234", to: "12065550100", media_urls: [] } as never), 'receive: there is no "media_urls"; there are from, to, body, media'],
  ["an attribute of a number", (fake) => fake.state.numbers.add("12065550199", { primary_route: "1" } as object), 'numbers.add: there is no "primary_route"; did you mean "primaryRoute"?'],
  ["an attribute of a route", (fake) => fake.state.addRoute({ route_type: "host" } as never), 'addRoute: there is no "route_type"; did you mean "routeType"?'],
  ["a callback", (fake) => fake.state.callbacks.set("sms_callback" as never, "https://example.com"), 'callbacks: the kind must be one of sms, mms, sms_dlr, mms_dlr, dlr, got "sms_callback"'],
  ["MSW's http", (fake) => fake.handlers(undefined as never), "handlers: give the `http` of msw, as in fake.handlers(http)"],
];

test.each(misspelt)("%s, misspelt or misunderstood, is refused instead of passed over", async (_what, use, message) => {
  await expect((async () => use(createFakeFlowroute()))()).rejects.toThrow(message);
});

test("options that make no sense are refused", () => {
  expect(() => createFakeFlowroute({ accessKey: "a:b" })).toThrow("accessKey");
  expect(() => createFakeFlowroute({ now: "soon" })).toThrow("now");
  expect(() => createFakeFlowroute({ inventory: 1e12 })).toThrow("cannot make");
  for (const history of [-1, 1.5, Number.NaN]) expect(() => createFakeFlowroute({ history })).toThrow("history must be a whole number from 0");
  expect(() => createFakeFlowroute({ inventory: -5 })).toThrow("inventory must be a whole number from 0");
  expect(() => createFakeFlowroute({ numbers: 0.5 })).toThrow("numbers must be a whole number from 0");
  expect(() => createFakeFlowroute({ seed: Number.NaN })).toThrow("seed must be a whole number");
  for (const most of [-1, 2.5, Number.NaN]) {
    expect(() => createFakeFlowroute({ limits: { sms: most } })).toThrow("limits.sms must be a whole number from 0");
    expect(() => createFakeFlowroute({ limits: { mms: most } })).toThrow("limits.mms must be a whole number from 0");
  }
  expect(() => createFakeFlowroute().advance(Number.POSITIVE_INFINITY)).toThrow("advance");
  expect(() => createFakeFlowroute({ numbers: ["office"] })).toThrow("numbers must hold phone numbers");
  expect(createFakeFlowroute({ numbers: ["+1 (206) 555-0177"] }).state.numbers.has("12065550177")).toBe(true);
  expect(() => createFakeFlowroute().advance(-1)).toThrow("advance");
});

test("where very much is wrong, not all of it is said", async () => {
  const media_urls = Array.from({ length: 10_000 }, () => "cat.png");
  expect(await detailsOf(await ask(fake(), "POST /v2.1/messages", { ...message, media_urls }))).toHaveLength(100);
});
