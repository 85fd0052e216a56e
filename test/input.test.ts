import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fetch, Flowroute } from "flowroute-sdk";
import type { OperationId } from "../src/generated/operations.ts";
import { facts as operations, type OperationFacts, type ValueRule } from "../src/wrappers/input/facts.ts";
import { clientOn, failureOf } from "./support/client.ts";
import { runs } from "./support/runs.ts";

/** One argument of a method, or a member of one: `["query", "limit"]`. */
type Place = readonly (string | number)[];

interface Method {
  /** Every argument and every member that the document knows, each with a value that occurs once. */
  readonly args: Readonly<Record<string, unknown>>;
  /** What the arguments are called on the way: `to` → `path.id`. */
  readonly fixed?: Readonly<Record<string, unknown>>;
}

const id = "12065550101";
const routeId = "98396";
const callbackType = "mms_dlr_callback";
const url = "https://example.com/flowroute?a=1#b";
const cost = 3.25;
const page = { limit: 7, offset: 30 };
const digits = { starts_with: "1206", contains: "555", ends_with: "0077" };
const route = { alias: "Office", route_type: "host", value: "sip.example.com", edge_strategy_id: 2 };

const e911 = { label: "Office", first_name: "Ada", last_name: "Byron", street_number: "123", street_name: "Main St", address_type: "Suite", address_type_number: "6", city: "Seattle", state: "WA", country: "US", zip: "98101" };
const presets = { cnam_id: "17604", e911_id: "21845", primary_route_id: routeId, failover_route_id: "98397", alias: "Ported" };
const details = {
  billing_name: "Ada Byron", street: "100 Main St", street2: "Suite 6", city: "Seattle", state: "WA", zip: "98101", country: "US", provider: "Carrier", usage_type: "Business",
  loa_details: { email: "ada@example.com", cc: "copy@example.com" }, company: "Byron", billing_number: "billed", provider_account: "account", pin: "1234", last_4_ssn: "6789",
  desired_completion_date: "2018-07-12", alias: "Order", enable_cnam_lookups: true, presets,
};
const dates = Object.fromEntries(["completion_date", "modified_after", "modified_before", "created_after", "created_before", "completed_after", "completed_before"].map((name, day) => [name, `2018-07-1${day}`]));
const orderId = "42361";

/** Those whose bodies take members that the document does not know are looked at in test/whole-api.test.ts. */
type Closed = Exclude<OperationId, "portOrders.signLoa" | "cdrExports.create">;

const methods: Record<Closed, Method> = {
  "cdrExports.get": { args: { id: "38647" } },
  "cdrExports.list": { args: { query: { ...page, status: "completed" } } },
  "cnams.assign": { args: { numberId: id, cnamId: "17604" } },
  "cnams.create": { args: { cnam: { value: "BYRON" } } },
  "cnams.delete": { args: { id: "17604" } },
  "cnams.get": { args: { id: "17604" } },
  "cnams.list": { args: { query: { ...page, is_approved: true, value: "BYRON", starts_with: "B", contains: "YR", ends_with: "N" } } },
  "cnams.unassign": { args: { numberId: id } },
  "cnams.update": { args: { id: "17604", cnam: { value: "BYRON" } }, fixed: { "body.data.type": "cnam" } },
  "e911s.assign": { args: { numberId: id, e911Id: "21845" } },
  "e911s.create": { args: { address: e911 }, fixed: { "body.data.type": "e911" } },
  "e911s.delete": { args: { id: "21845" } },
  "e911s.get": { args: { id: "21845" } },
  "e911s.list": { args: { query: { ...page, state: "WA", label: "Office", street_name: "Main St", city: "Seattle" } } },
  "e911s.listNumbers": { args: { id: "21845", query: page } },
  "e911s.unassign": { args: { numberId: id } },
  "e911s.update": { args: { id: "21845", address: e911 }, fixed: { "body.data.type": "e911" } },
  "e911s.validate": { args: { address: e911 }, fixed: { "body.data.type": "e911" } },
  "messageProvisioning.get": { args: { id: "task-1" } },
  "messageProvisioning.start": { args: { task: { numbers: [id], action: "enable", callback_url: url, email: true } } },
  "portOrders.addGroupNumbers": { args: { groupId: "38697", numbers: { add: ["+12065550102"] } } },
  "portOrders.cancel": { args: { id: orderId }, fixed: { "body.data.type": "portorder", "body.data.attributes.status": "cancelled" } },
  "portOrders.changeNumbers": { args: { id: orderId, change: { add: ["+12065550102"], remove: ["+12065550103"] } } },
  "portOrders.checkPortability": { args: { numbers: ["+12065550102"] } },
  "portOrders.create": { args: { order: { ...details, numbers: ["+12065550102"], status_url: url } }, fixed: { "body.data.type": "portorder" } },
  "portOrders.createUpload": { args: { id: orderId, upload: { filename: "bill.pdf" } } },
  "portOrders.get": { args: { id: orderId } },
  "portOrders.getFile": { args: { id: orderId, fileId: "99999" } },
  "portOrders.getGroupStatus": { args: { groupId: "38697" }, fixed: { "query.status": "" } },
  "portOrders.getLoa": { args: { id: orderId } },
  "portOrders.getStatus": { args: { id: orderId } },
  "portOrders.list": { args: { query: { ...page, ...dates, numbers: "+12065550102", status: "pending", alias: "Order", order_by: "id", group_id: "38697" } } },
  "portOrders.registerFile": { args: { id: orderId, file: { url } } },
  "portOrders.removePreset": { args: { id: orderId, preset: "cnam_id" } },
  "portOrders.update": { args: { id: orderId, order: details }, fixed: { "body.data.type": "portorder" } },
  "messages.get": { args: { id: "mdr2-ca82be46e6ba11e79d08862d092cf73d" } },
  "messages.getCallback": { args: { callbackType } },
  "messages.list": { args: { query: { start_date: "2017-12-01T00:00:00Z", end_date: "2018-01-08", ...page } } },
  "messages.removeCallback": { args: { callbackType } },
  "messages.send": { args: { message: { to: "12065551234", from: id, body: "Größe 🙂", media_urls: ["https://example.com/cat.png", "http://example.com/dog.png"], is_mms: true, dlr_callback: url } } },
  "messages.setCallback": { args: { callbackType, url } },
  "numbers.get": { args: { id } },
  "numbers.getCallback": { args: { id, callbackType } },
  "numbers.list": { args: { query: { ...digits, ...page, alias: "Büro", tier: "tollfree" } } },
  "numbers.listAreaCodes": { args: { query: { ...page, max_setup_cost: cost } } },
  "numbers.listExchanges": { args: { query: { ...page, max_setup_cost: cost, areacode: "347" } } },
  "numbers.listTiers": { args: { query: page } },
  "numbers.purchase": { args: { id, purchase: { cnam_lookups_enabled: true, messaging_enabled: false, messaging_email: true, messaging_callback_url: url } } },
  "numbers.release": { args: { id } },
  "numbers.removeCallback": { args: { id, callbackType } },
  "numbers.removeFailoverRoute": { args: { id } },
  "numbers.removePrimaryRoute": { args: { id } },
  "numbers.search": { args: { query: { ...digits, ...page, rate_center: "SEATTLE", state: "WA", number_type: "standard", iso_country: "BE", order_by: "npa" } } },
  "numbers.setCallback": { args: { id, callbackType, url } },
  "numbers.setFailoverRoute": { args: { id, routeId } },
  "numbers.setPrimaryRoute": { args: { id, routeId } },
  "numbers.update": { args: { id, update: { alias: "Office", cnam_lookups_enabled: true, messaging_enabled: false, messaging_email: true, messaging_callback_url: url } }, fixed: { "body.type": "number" } },
  "routes.create": { args: { route }, fixed: { "body.data.type": "route" } },
  "routes.delete": { args: { id: routeId } },
  "routes.list": { args: { query: { ...page, route_type: "uri" } } },
  "routes.listEdgeStrategies": { args: {} },
  "routes.update": { args: { id: routeId, route }, fixed: { "body.data.type": "route" } },
};

type AnyMethod = (...args: unknown[]) => PromiseLike<unknown>;

function call(flowroute: Flowroute, operation: OperationId, args: Readonly<Record<string, unknown>>, options?: unknown): PromiseLike<unknown> {
  const [resource, method] = operation.split(".") as [keyof Flowroute, string];
  const resources = flowroute[resource] as unknown as Record<string, AnyMethod>;
  return resources[method]!(...Object.values(args), ...(options === undefined ? [] : [options]));
}

/** What went over the wire, member by member. */
type Wire = Readonly<Record<string, unknown>>;

/** Makes a call and gives its failure, and what was sent if anything was. */
async function outcomeOf(operation: OperationId, args: Readonly<Record<string, unknown>>, options?: unknown): Promise<{ failure?: unknown; sent?: Wire }> {
  const sent: Wire[] = [];
  const fetch: Fetch = async (address, init) => {
    sent.push(wireOf(address, init.body));
    const answers = { list: "[]", item: '{"id":"1"}', none: undefined, any: undefined };
    const data = answers[operations[operation].answer];
    return data === undefined ? new Response(null, { status: 204 }) : new Response(`{"data":${data}}`);
  };
  // Long numbers of retries or tiny deadlines among the options do no harm here: fetch answers at once.
  const failure = await failureOf(call(clientOn(fetch, { pacing: false }), operation, args, options)).catch(() => undefined);
  expect(sent.length).toBeLessThanOrEqual(1);
  return { failure, ...(sent[0] && { sent: sent[0] }) };
}

function wireOf(address: string, body: string | undefined): Wire {
  const { pathname, searchParams } = new URL(address);
  const segments = pathname.split("/").slice(1).map((segment, index) => [`path ${index}`, decodeURIComponent(segment)] as const);
  const query = [...searchParams].map(([name, value]) => [`query ${name}`, value] as const);
  return Object.fromEntries([...segments, ...query, ...members("body", body === undefined ? undefined : JSON.parse(body))]);
}

function members(place: string, value: unknown): [string, unknown][] {
  if (typeof value !== "object" || value === null || value instanceof Date) return value === undefined ? [] : [[place, value]];
  return Object.entries(value).flatMap(([key, member]) => members(`${place} ${key}`, member));
}

function placesIn(value: unknown, place: Place = []): Place[] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, member]) => placesIn(member, [...place, Array.isArray(value) ? Number(key) : key])) : [];
  return place.length === 0 ? inside : [place, ...inside];
}

/** The arguments with another value in one place. */
function replaced<T>(args: T, [key, ...rest]: Place, value: unknown): T {
  if (key === undefined) return value as T;
  const copy = (Array.isArray(args) ? [...args] : { ...args }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, value);
  return copy as T;
}

const valueAt = (args: unknown, place: Place) => place.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], args);

/** `["message", "media_urls", 0]` is `media_urls[0]` to the user, `["query", "limit"]` is `limit`. */
function nameOf(place: Place): string {
  const [, ...inside] = place;
  return (typeof inside[0] === "string" ? inside : place).map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("").slice(1);
}

const all = Object.entries(methods).map(([operation, method]) => ({ operation: operation as OperationId, ...method }));
const places = all.flatMap((method) => placesIn(method.args).map((place) => ({ ...method, place, name: nameOf(place) })));

/** Every member of the wire that the document knows of an operation. */
function known(rule: ValueRule, place = ""): string[] {
  if (!rule.properties) return [place];
  return Object.entries(rule.properties).flatMap(([key, member]) => known(member, place === "" ? key : `${place}.${key}`));
}

/** The options of a purchase may go in two places; they are sent in one. */
const knownTo = ({ segments = {}, query = { properties: {} }, body = { properties: {} } }: OperationFacts) =>
  known({ properties: { path: { properties: segments }, query, body } }).filter((place) => !Object.hasOwn(query.properties ?? {}, place.replace(/^body\./, "")) || place.startsWith("query."));

test.each(all)("$operation: the arguments here are all that the document knows, and are sent as given", async ({ operation, args, fixed = {} }) => {
  const { failure, sent = {} } = await outcomeOf(operation, args);

  expect(failure).toBeUndefined();
  const given = placesIn(args).filter((place) => typeof valueAt(args, place) !== "object").map((place) => valueAt(args, place));
  const wire = Object.values(sent).map(String);
  for (const value of given) expect(wire).toContain(String(value));
  const knownPlaces = knownTo(operations[operation]).filter((place) => !/\bdata\.type$|^body\.type$/.test(place) && !Object.hasOwn(fixed, place));
  const givenPlaces = placesIn(args).filter((place) => typeof place.at(-1) === "string" && (typeof valueAt(args, place) !== "object" || Array.isArray(valueAt(args, place))));
  expect(givenPlaces).toHaveLength(knownPlaces.length);
  for (const [place, value] of Object.entries(fixed)) expect(sent[place.replaceAll(".", " ")]).toBe(value);
});

const longText = "long ".repeat(20_000);
const halves = ["\uD83D", "a\uDE42b"];
const controls = ["\0", "a\nb", "a\r\nb", "\u001B[0m", "\u0085", "\u2028"];
const pathTricks = [".", "..", "../routes", "%2e%2e", "..%2f", "a/b", "?a=b", "#a", "a;b", "//example.com", "\\", "%00"];
const numbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 0, 1.5, 1e21, 2 ** 53, Number.MIN_VALUE, 12065551234];
const others = [null, true, false, "", " ", [], {}, [""], [null], [["a"]], new Date(Number.NaN), new Date("2026-03-01T12:00:00Z"), new Map(), new Set(["a"]), /a/, 1n, Symbol("a"), () => "a", Object.create(null), new String("12065551234"), new URL("https://example.com/"), Promise.resolve("a"), { toString: () => "12065551234" }, { toJSON: () => "a" }];
const polluting = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
const poisons: unknown[] = [...halves, ...controls, ...pathTricks, longText, ...numbers, ...others, ...polluting, ...polluting.map((key) => JSON.parse(`{"${key}":{"polluted":true}}`) as unknown)];

/** Holds what happened against the one rule: refused with the argument's name and nothing sent, or sent exactly as given. */
async function expectRefusedOrSentAsGiven({ operation, args, place, name }: (typeof places)[number], value: unknown): Promise<"refused" | "sent"> {
  const { sent: before = {} } = await outcomeOf(operation, args);
  const { failure, sent } = await outcomeOf(operation, replaced(args, place, value));

  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  if (failure !== undefined) {
    expect(failure).toBeInstanceOf(TypeError);
    expect(failure).toMatchObject({ name: "InvalidArgumentError", code: "invalid_argument", outcome: "not_sent" });
    expect(sent).toBeUndefined();
    const { argument, message } = failure as { argument: string; message: string };
    expect(message).toContain(argument);
    // A wrong object may be refused for what it lacks or has too much; a wrong value is refused by its own name.
    if (typeof valueAt(args, place) !== "object" && (typeof value !== "object" || value === null)) expect(argument).toBe(name);
    expect(message.length).toBeLessThan(400);
    return "refused";
  }
  const sound = valueAt(args, place);
  const concerned = (wirePlace: string) => isOf(place, sound, wirePlace, before);
  expect(entries(sent!, (wirePlace) => !concerned(wirePlace))).toEqual(entries(before, (wirePlace) => !concerned(wirePlace)));
  const arrived = entries(sent!, concerned).map(([, member]) => String(member));
  expect(arrived).toEqual(members("", value).map(([, member]) => textOf(member, sound)));
  return "sent";
}

const entries = (wire: Wire, isWanted: (wirePlace: string) => boolean) => Object.entries(wire).filter(([wirePlace]) => isWanted(wirePlace));

/** Whether something on the wire is of an argument: a member goes by its name there, an argument of its own by its value. */
function isOf([first = "", ...rest]: Place, sound: unknown, wirePlace: string, before: Wire): boolean {
  // An argument that is an array of its own is known by its name there.
  const inside = typeof rest[0] === "number" ? [first, ...rest] : rest;
  if (inside.length > 0) return `${wirePlace.replace(/^(?:query|body)(?: data)?(?: attributes)? /, "")} `.startsWith(`${inside.join(" ")} `);
  if (typeof sound !== "object") return before[wirePlace] === sound;
  return Object.keys(sound!).some((name) => isOf(["", name], undefined, wirePlace, before));
}

function textOf(value: unknown, sound: unknown): string {
  if (value instanceof Date) return value.toISOString();
  // The one thing that is not sent to the letter: of a phone number the digits.
  if (typeof sound === "string" && /^\+?1206555\d{4}$/.test(sound)) return (sound.startsWith("+") ? "+" : "") + String(value).replace(/\D/g, "");
  return String(value);
}

test.each(places)("$operation: $name is refused by its name, or sent exactly as given", async (where) => {
  const ends = new Set<string>();
  for (const value of poisons) {
    try {
      ends.add(await expectRefusedOrSentAsGiven(where, value));
    } catch (error) {
      throw new Error(`${typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : String(Object.prototype.toString.call(value))}`, { cause: error });
    }
  }
  expect(ends).toContain("refused");
});

test("whatever stands in one place of one call, it is refused by its name or sent exactly as given", { timeout: 60_000 }, async () => {
  // Made here, since to make the tables of all graphemes takes longer than most tests of this file.
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.stringMatching(/^[+\d\s().-]{1,20}$/),
    fc.stringMatching(/^\d{1,16}$/),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }).map((date) => date.toISOString()),
    fc.constantFrom(...halves, ...controls, ...pathTricks, ...polluting),
  );
  const anyValue = fc.oneof(anyText, fc.double(), fc.integer(), fc.anything({ withDate: true, withMap: true, withNullPrototype: true, withBigInt: true, withSparseArray: true, key: fc.oneof(fc.string(), fc.constantFrom("to", "from", "body", "limit", ...polluting)) }));

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), anyValue, async (where, value) => {
      fc.pre(value !== undefined);
      await expectRefusedOrSentAsGiven(where, value);
    }),
    { numRuns: runs(10_000) },
  );
});

test.each(places.filter(({ args, place }) => place.length < 2 && typeof valueAt(args, place) === "object" && !Array.isArray(valueAt(args, place))))("$operation: $name takes no member that the document does not know", async ({ operation, args, place }) => {
  for (const key of ["limti", "startsWith", "constructor", "__proto__", "toString", "to ", "", "x".repeat(1_000)]) {
    const extended = JSON.parse(`{${JSON.stringify(key)}:"a"}`) as object;
    const value = Object.defineProperties({ ...(valueAt(args, place) as object) }, Object.getOwnPropertyDescriptors(extended));
    const { failure, sent } = await outcomeOf(operation, replaced(args, place, value));

    expect(failure).toMatchObject({ name: "InvalidArgumentError", argument: /^\w+$/.test(key) && key.length <= 40 ? JSON.stringify(key) : "a member" });
    expect(sent).toBeUndefined();
  }
});

test.each([
  { key: "startsWith", hint: 'did you mean "starts_with"?' },
  { key: "start_with", hint: 'did you mean "starts_with"?' },
  { key: "limits", hint: 'did you mean "limit"?' },
  { key: "ofset", hint: 'did you mean "offset"?' },
  { key: "offest", hint: 'did you mean "offset"?' },
  { key: "alies", hint: 'did you mean "alias"?' },
  { key: "startt_with", hint: 'did you mean "starts_with"?' },
  { key: "tire", hint: 'did you mean "tier"?' },
  { key: "tirx", hint: 'did you mean "tier"?' },
  { key: "offxyt", hint: 'did you mean "offset"?' },
  { key: "offxyz", hint: "known are starts_with, contains, ends_with, limit, offset, alias, tier" },
  { key: "limtix", hint: "known are starts_with, contains, ends_with, limit, offset, alias, tier" },
  { key: "tie", hint: 'did you mean "tier"?' },
  { key: "off", hint: "known are starts_with, contains, ends_with, limit, offset, alias, tier" },
  { key: "xyilim", hint: "known are starts_with, contains, ends_with, limit, offset, alias, tier" },
  { key: "start", hint: 'did you mean "starts_with"?' },
  { key: "maxItems", hint: "options are the last argument" },
  { key: "timeoutMs", hint: "options are the last argument" },
  { key: "colour", hint: "known are starts_with, contains, ends_with, limit, offset, alias, tier" },
])("a misspelt $key is answered with: $hint", async ({ key, hint }) => {
  const error = await failureOf(clientOn(async () => new Response()).numbers.list({ [key]: "1" }));

  expect(error).toMatchObject({ message: `"${key}" is not known here; ${hint}` });
});

test.each(all)("$operation: what must not be missing is named when it is", async ({ operation, args }) => {
  for (const place of placesIn(args)) {
    const { failure, sent } = await outcomeOf(operation, replaced(args, place, undefined));
    if (failure !== undefined) {
      expect(failure).toMatchObject({ argument: nameOf(place), code: "invalid_argument" });
      expect(sent).toBeUndefined();
    }
  }
  const [first] = Object.keys(args);
  const isOptional = first === undefined || (first === "query" && operation !== "messages.list");
  expect((await outcomeOf(operation, {})).failure === undefined).toBe(isOptional);
});

test("a message without text needs a picture, and says so", async () => {
  // @ts-expect-error the types say so too
  const error = await failureOf(clientOn(async () => new Response()).messages.send({ to: "12065551234", from: id }));

  expect(error).toMatchObject({ message: "body or media_urls is missing" });
});

const wrongOptions: [string, unknown, string][] = [
  ["signal", "stop", "signal must be an AbortSignal, got a string of length 4"],
  ["signal", {}, "signal must be an AbortSignal, got an object (Object)"],
  ["signal", null, "signal must be an AbortSignal, got null"],
  ["timeoutMs", 0, "timeoutMs must be milliseconds over 0, at most 2147483647, got 0"],
  ["timeoutMs", -1, "timeoutMs must be milliseconds over 0, at most 2147483647, got -1"],
  ["timeoutMs", Number.NaN, "timeoutMs must be milliseconds over 0, at most 2147483647, got NaN"],
  ["timeoutMs", Number.POSITIVE_INFINITY, "timeoutMs must be milliseconds over 0, at most 2147483647, got Infinity"],
  ["timeoutMs", 2 ** 31, "timeoutMs must be milliseconds over 0, at most 2147483647, got a number"],
  ["timeoutMs", "1000", "timeoutMs must be milliseconds over 0, at most 2147483647, got a string of length 4"],
  ["maxRetries", -1, "maxRetries must be a whole number from 0, got -1"],
  ["maxRetries", 1.5, "maxRetries must be a whole number from 0, got 1.5"],
  ["maxRetries", "2", "maxRetries must be a whole number from 0, got a string of length 1"],
  ["timeout", 5, '"timeout" is not an option here; did you mean "timeoutMs"?'],
  ["retry", 5, '"retry" is not an option here; there are signal, timeoutMs, maxRetries'],
  ["__proto__", {}, '"__proto__" is not an option here; there are signal, timeoutMs, maxRetries'],
];

test.each(all)("$operation uses the value of an option that was checked, also where a getter gives another each time", async ({ operation, args }) => {
  let asked = 0;
  const options = { get timeoutMs() { return asked++ === 0 ? 5_000 : Number.NaN; } };

  expect((await outcomeOf(operation, args, options)).failure).toBeUndefined();
});

test.each(all)("$operation refuses a wrong option before anything is sent", async ({ operation, args }) => {
  for (const [name, value, message] of wrongOptions) {
    const options = Object.defineProperty({}, name, { value, enumerable: true });
    const { failure, sent } = await outcomeOf(operation, args, options);

    expect(failure).toBeInstanceOf(TypeError);
    expect((failure as Error).message).toBe(operation in lists ? message.replace("maxRetries, ", "").replace(/signal, timeoutMs, maxRetries$/, "signal, timeoutMs, maxRetries, maxItems, prefetch") : message);
    expect(sent).toBeUndefined();
  }
  for (const options of ["fast", 5, null, new Map([["timeoutMs", 5]]), []]) {
    const { failure, sent } = await outcomeOf(operation, args, options);
    expect(failure).toMatchObject({ argument: "options" });
    expect(sent).toBeUndefined();
  }
});

const lists = Object.fromEntries(Object.entries(operations).filter(([, { query }]) => query?.properties?.["offset"]));

test("a client takes no option that is not there, and no sound option of another kind", () => {
  const make = (options: object) => () => clientOn(async () => new Response(), options);

  expect(make({ timeout: 5 })).toThrow('"timeout" is not an option here; did you mean "timeoutMs"?');
  expect(make({ baseURL: "https://example.com" })).toThrow('"baseURL" is not an option here; did you mean "baseUrl"?');
  expect(make({ apiKey: "AK" })).toThrow('"apiKey" is not an option here; there are accessKey, secretKey, baseUrl, fetch, agent, timeoutMs, maxRetries, pacing, messagesVersion, rules, hooks');
  expect(make({ timeoutMs: "5" })).toThrow("timeoutMs must be milliseconds");
  expect(make({ maxRetries: -1 })).toThrow("maxRetries must be a whole number from 0");
  expect(make({ fetch: "fetch" })).toThrow("fetch must be a function, got a string of length 5");
  expect(make({ hooks: { onError: () => {} } })).toThrow('"onError" is not an option of hooks; there are onAttempt, onRetry, onResult, onDeprecation, onPacingFailure');
  expect(make({ hooks: { onRetry: true } })).toThrow("hooks.onRetry must be a function, got true");
  expect(make({ hooks: () => {} })).toThrow("hooks must be an object, got a function");
  expect(make({ pacing: true })).toThrow("pacing must be an object, got true");
  expect(make({ pacing: { sms: 0 } })).toThrow("pacing.sms must be a number from 0.001, got 0");
  expect(make({ pacing: { store: {} } })).toThrow("pacing.store must be a PacingStore, which has take, end and close, got an object (Object)");
  expect(make({ pacing: { fax: 1 } })).toThrow('"fax" is not an option of pacing; there are sms, mms, store');
  expect(make({ accessKey: "a:b" })).toThrow("accessKey must not contain a colon");
  expect(make({ accessKey: "" })).toThrow("accessKey is missing");
  expect(make({ secretKey: 5 })).toThrow("secretKey must be a string, got a number");
  expect(make({ secretKey: "a\n" })).toThrow("secretKey must not contain white space");
});

test("what the caller changes after the call has been made is not sent", async () => {
  const sent: string[] = [];
  const flowroute = clientOn(async (address, { body }) => {
    sent.push(`${new URL(address).search}${body ?? ""}`);
    return new Response('{"data":[{"id":"1"}],"links":{}}');
  });
  const query = { limit: 3, starts_with: "1206" };
  const list = flowroute.numbers.list(query);
  query.starts_with = "999";
  await list;
  const message = { to: "12065551234", from: id, body: "hi", media_urls: ["https://example.com/a.png"] };
  const sending = failureOf(flowroute.messages.send(message));
  message.body = "changed";
  message.media_urls.push("https://example.com/b.png");
  await sending;

  expect(sent).toEqual(["?limit=3&starts_with=1206", '{"to":"12065551234","from":"12065550101","body":"hi","media_urls":["https://example.com/a.png"]}']);
});

test.each([
  ["alias must be a string of at most 64 characters, got a string of length 65", ({ numbers }: Flowroute) => numbers.list({ alias: "a".repeat(65) })],
  ["rate_center must be a string that is not empty, got a string of length 0", ({ numbers }: Flowroute) => numbers.search({ rate_center: "" })],
  ["alias must be a string that is not empty, got a string of length 0", ({ routes }: Flowroute) => routes.update("1", { alias: "" })],
  ["body must be a string, got true", ({ messages }: Flowroute) => messages.send({ to: id, from: id, body: true as never })],
  ["purchase must be an object, got a string of length 3", ({ numbers }: Flowroute) => numbers.purchase(id, "yes" as never)],
  ["limit must be a whole number from 1 to 200, got 201", ({ numbers }: Flowroute) => numbers.list({ limit: 201 })],
  ["max_setup_cost must be a number from 0, got -1", ({ numbers }: Flowroute) => numbers.listAreaCodes({ max_setup_cost: -1 })],
  ["state must be two letters, such as \"WA\", got a string of length 3", ({ numbers }: Flowroute) => numbers.search({ state: "WAS" })],
  ["route_type must be one of \"sip-reg\", \"host\", \"uri\", \"number\", got a string of length 3", ({ routes }: Flowroute) => routes.list({ route_type: "sip" as never })],
  ["body or media_urls is missing", ({ messages }: Flowroute) => messages.send({ to: id, from: id, media_urls: [] })],
  ["media_urls[1] must be an http or https address, got a string of length 1", ({ messages }: Flowroute) => messages.send({ to: id, from: id, media_urls: [url, "x"] })],
  ['id must be a phone number with its country code, such as "12065551234" or "+1 206 555 1234", got a number instead of a string', ({ numbers }: Flowroute) => numbers.get(12065551234 as never)],
  ["id must be a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\", got 999999 instead of a string", ({ numbers }: Flowroute) => numbers.get(999_999 as never)],
  ["id must be a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\", got a number instead of a string", ({ numbers }: Flowroute) => numbers.get(1e6 as never)],
  ["id is missing", ({ numbers }: Flowroute) => numbers.get(undefined as never)],
  ["start_date is missing", ({ messages }: Flowroute) => messages.list({} as never)],
  ["query is missing: it must have start_date", ({ messages }: Flowroute) => messages.list(undefined as never)],
  ["start_date must be a valid Date, got an object (Date)", ({ messages }: Flowroute) => messages.list({ start_date: new Date(Number.NaN) })],
  ["start_date must be a valid Date, got an object (Date)", ({ messages }: Flowroute) => messages.list({ start_date: new Date("+010000-01-01T00:00:00Z") })],
  ["body must be well-formed Unicode text, got a string of length 3", ({ messages }: Flowroute) => messages.send({ to: id, from: id, body: "a\uD83Db" })],
  ["media_urls must be an array, got a string of length 1", ({ messages }: Flowroute) => messages.send({ to: id, from: id, media_urls: "a" as never })],
  ["dlr_callback must be an http or https address, got a string of length 22", ({ messages }: Flowroute) => messages.send({ to: id, from: id, body: "hi", dlr_callback: "ftp://https://example." })],
  ["dlr_callback must be an http or https address, got a string of length 10", ({ messages }: Flowroute) => messages.send({ to: id, from: id, body: "hi", dlr_callback: "https://a\n" })],
  ["dlr_callback must be an http or https address, got a string of length 8", ({ messages }: Flowroute) => messages.send({ to: id, from: id, body: "hi", dlr_callback: "https://" })],
  ["edge_strategy_id must be a whole number, got 1.5", ({ routes }: Flowroute) => routes.update("1", { edge_strategy_id: 1.5 })],
  ["edge_strategy_id must be a whole number, got Infinity", ({ routes }: Flowroute) => routes.update("1", { edge_strategy_id: Number.POSITIVE_INFINITY })],
  ["max_setup_cost must be a number from 0, got a string of length 1", ({ numbers }: Flowroute) => numbers.listAreaCodes({ max_setup_cost: "3" as never })],
  ["max_setup_cost must be a number from 0, got NaN", ({ numbers }: Flowroute) => numbers.listAreaCodes({ max_setup_cost: Number.NaN })],
  ["limit must be a whole number from 1 to 200, got 0", ({ numbers }: Flowroute) => numbers.list({ limit: 0 })],
  ["alias must be a string, got an array of length 1", ({ numbers }: Flowroute) => numbers.update(id, { alias: ["a"] as never })],
  ["alias must be a string, got an array of length 0", ({ numbers }: Flowroute) => numbers.update(id, { alias: [] as never })],
  ["alias must be a string, got null", ({ numbers }: Flowroute) => numbers.update(id, { alias: null as never })],
  ["callbackType must be one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback, got a string of length 3", ({ messages }: Flowroute) => messages.getCallback("sms" as never)],
  ["callbackType must be one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback, got a string of length 8", ({ messages }: Flowroute) => messages.getCallback("toString" as never)],
  ["callbackType must be one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback, got an array of length 1", ({ messages }: Flowroute) => messages.getCallback(["sms_callback"] as never)],
  ["messaging_enabled must be true or false, got a string of length 4", ({ numbers }: Flowroute) => numbers.update(id, { messaging_enabled: "true" as never })],
])("says: %s", async (message, refuse) => {
  expect(await failureOf(refuse(clientOn(async () => new Response())))).toMatchObject({ name: "InvalidArgumentError", message });
});

test("what is just within its limits is sent", async () => {
  expect(await outcomeOf("numbers.listAreaCodes", { query: { limit: 400, offset: 0, max_setup_cost: 0 } })).toMatchObject({ failure: undefined, sent: { "query limit": "400", "query offset": "0", "query max_setup_cost": "0" } });
  expect(await outcomeOf("routes.update", { id: "1", route: { alias: "a", edge_strategy_id: -1 } })).toMatchObject({ failure: undefined, sent: { "body data attributes alias": "a", "body data attributes edge_strategy_id": -1 } });
  expect(await outcomeOf("numbers.get", { id }, { timeoutMs: 2 ** 31 - 1, maxRetries: 0, signal: undefined })).toMatchObject({ failure: undefined });
});

test.each([
  [{ concurrency: 0 }, "concurrency must be a whole number from 1, got 0"],
  [{ concurrency: 1.5 }, "concurrency must be a whole number from 1, got 1.5"],
  [{ concurrency: "2" }, "concurrency must be a whole number from 1, got a string of length 1"],
  [{ maxItems: 5 }, '"maxItems" is not an option here; there are signal, timeoutMs, maxRetries, concurrency, journal, key, message, receipts, onProgress, rules'],
])("sendMany takes no %j", async (options, message) => {
  const results = clientOn(async () => new Response()).messages.sendMany([], options as never);

  expect(await failureOf(results.next())).toMatchObject({ name: "InvalidArgumentError", message });
});

test.each([{ aborted: false }, { aborted: "no", addEventListener() {}, removeEventListener() {} }, { aborted: false, addEventListener() {} }, { aborted: false, removeEventListener() {} }])("a signal is not %j", async (signal) => {
  const { failure, sent } = await outcomeOf("numbers.get", { id }, { signal });

  expect([(failure as Error).message, sent]).toEqual(["signal must be an AbortSignal, got an object (Object)", undefined]);
});

test("an alias of 64 characters is sent, whatever they are", async () => {
  for (const alias of ["a".repeat(64), "😀".repeat(64)]) {
    expect(await outcomeOf("numbers.update", { id, update: { alias } })).toMatchObject({ failure: undefined, sent: { "body alias": alias } });
  }
});
