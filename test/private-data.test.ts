import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type CdrExport, Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import type { OperationId } from "../src/generated/operations.ts";
import { facts, type ValueRule } from "../src/wrappers/input/facts.ts";
import { encodings, shown } from "./support/all-that-shows.ts";
import { calls } from "./support/calls.ts";
import { type Fault, faultServer } from "./support/fault-server.ts";

/** The members that say nothing of a person, or are two letters long. Whatever else an operation takes is private. */
const harmless = new Set([
  "data", "attributes", "type", "route_type", "action", "status", "id", "limit", "offset", "order_by", "tier", "number_type", "iso_country", "country", "state",
  "is_approved", "is_mms", "email", "messaging_email", "cnam_lookups_enabled", "enable_cnam_lookups", "messaging_enabled", "usage_type", "address_type", "edge_strategy_id",
  "filter_parameters", "loa_details", "presets", "cnam_id", "e911_id", "primary_route_id", "failover_route_id", "group_id", "max_setup_cost", "duration_greater_than",
  "areacode", "starts_with", "contains", "ends_with", "start_date", "end_date", "start_call_start_time", "start_call_end_time", "desired_completion_date",
  "completion_date", "modified_after", "modified_before", "created_after", "created_before", "completed_after", "completed_before",
]);

const namesIn = (rule: ValueRule | undefined): string[] => (rule ? [...Object.entries(rule.properties ?? {}).flatMap(([name, member]) => [name, ...namesIn(member)]), ...namesIn(rule.items)] : []);
const privateNames = (id: OperationId) => namesIn(facts[id].body).filter((name) => !harmless.has(name));

const server = await faultServer();
const elsewhere = await faultServer();
afterAll(() => Promise.all([server.close(), elsewhere.close()]));
beforeAll(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const events: unknown[] = [];
const hear = (event: unknown) => void events.push(event);
const hooks = { onAttempt: hear, onRetry: hear, onResult: hear, onDeprecation: hear };
const client = (options: Partial<FlowrouteOptions> = {}) => new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl: server.origin, ...server.way, hooks, pacing: false, timeoutMs: 5_000, maxRetries: 1, ...options });

type Change = (value: string, name: string) => unknown;

/** What the sound calls leave out, by a member that tells where it belongs. */
const more: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  billing_name: { pin: "A", last_4_ssn: "A", company: "A", billing_number: "A", provider_account: "A", alias: "A" },
  start_call_start_time: { number_aliases_contains: ["A"], destination_numbers: ["A"], callerid_numbers: ["A"], custom_x_tags: ["A"], caller_ip: "A" },
  body: { media_urls: ["https://example.com/a"], dlr_callback: "https://example.com/a" },
};

function changed(value: unknown, name: string, change: Change): unknown {
  if (typeof value === "string") return harmless.has(name) ? value : change(value, name);
  if (Array.isArray(value)) return value.map((item) => changed(item, name, change));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const all = { ...Object.assign({}, ...Object.keys(value).map((key) => more[key])) as object, ...value };
  return Object.fromEntries(Object.entries(all).map(([key, member]) => [key, changed(member, key, change)]));
}

/** A client whose methods get their arguments changed on the way, other than those that stand alone: ids, kinds of callback. */
function changing(flowroute: Flowroute, change: Change): Flowroute {
  const method = (call: (...args: unknown[]) => unknown, resource: object) => (...args: unknown[]) => call.apply(resource, args.map((arg) => (typeof arg === "string" ? arg : changed(arg, "", change))));
  const resource = (value: object) => new Proxy(value, { get: (_, name) => method(Reflect.get(value, name) as () => unknown, value) });
  return new Proxy(flowroute, { get: (_, name) => resource(Reflect.get(flowroute, name) as object) });
}

/** Another value of the same kind, which is nowhere else. */
function marked(value: string, at: number): string {
  if (/^https?:/.test(value)) return `https://marked${at}.example.com/bill.pdf?Signature=zq${at}`;
  if (/^\+?[\d\s()-]{10,}$/.test(value)) return `+1312555${4100 + at}`;
  return `Zq${at}Marked`;
}

interface Marking {
  readonly change: Change;
  readonly names: Set<string>;
  readonly values: string[];
}

function marking(): Marking {
  const values: string[] = [];
  const names = new Set<string>();
  const change: Change = (value, name) => {
    const text = marked(value, values.length);
    values.push(text);
    names.add(name);
    return text;
  };
  return { change, names, values };
}

/** As they are, as digits, and in other encodings. */
const formsOf = (values: readonly string[]) => values.flatMap((value) => (value.startsWith("+") ? [value.slice(1)] : encodings(value)));

function leaks(output: string, values: readonly string[]): string[] {
  const text = output.toLowerCase();
  return formsOf(values).filter((form) => text.includes(form.toLowerCase()));
}

test("the calls give each private member that a body may have", async () => {
  const { change, names } = marking();
  const flowroute = changing(client({ fetch: async () => new Response("{}") }), change);
  for (const { call } of Object.values(calls)) await Promise.resolve(call(flowroute)).catch(() => {});
  // Of an update that also turns messaging on; it is a web address like the others.
  expect(ids.flatMap(privateNames).filter((name) => !names.has(name) && name !== "messaging_callback_url")).toEqual([]);
});

const ids = Object.keys(calls) as OperationId[];
const faults: Fault[] = [
  { kind: "refuse" },
  { kind: "reset after reading" },
  { kind: "HTML echo" },
  { kind: "raw echo" },
  { kind: "truncated JSON" },
  { kind: "status", status: 422 },
  { kind: "redirect", location: `${elsewhere.origin}/?X-Amz-Signature=zq0` },
];

test.each(ids)("%s shows nothing of what it was given about people in an error, however it fails, nor to a hook", async (id) => {
  events.length = 0;
  const own = ["16502390214"];
  for (const fault of faults) {
    const { change, values } = marking();
    server.play([], { data: {} }, fault);
    const error = await Promise.resolve(calls[id].call(changing(client(), change))).catch((failure: unknown) => failure);
    expect(server.log.length + Number(fault.kind === "refuse"), fault.kind).toBeGreaterThan(0);
    expect(leaks(shown([error, events]), [...values, ...own]), fault.kind).toEqual([]);
  }
  expect(events.length).toBeGreaterThan(faults.length);
});

/** Ways to give something that cannot be sent, with the secret in it. */
const wrong: readonly Change[] = [(value) => ({ [value]: value }), (value) => [[value]], (value) => `${value}\uD800`, (value) => Number(value.replace(/\D/g, "") || 5) * 1.5];

test.each(ids)("%s refuses what it cannot send without repeating it", async (id) => {
  const flowroute = client();
  for (const spoil of wrong) {
    for (let at = 0; ; at++) {
      const { change, values } = marking();
      let seen = 0;
      server.play([], { data: {} });
      const error = await Promise.resolve(calls[id].call(changing(flowroute, (value, name) => (seen++ === at ? spoil(change(value, name) as string, name) : change(value, name))))).catch((failure: unknown) => failure);
      if (at >= seen) break;
      expect(leaks(shown(error), values)).toEqual([]);
    }
  }
});

const presigned = "https://127.0.0.1:1/bucket/1/marked.pdf?X-Amz-Signature=zq77";

test("a presigned address shows in no error of a transfer, nor in one about the answer that brought it", async () => {
  const place = { data: { type: "portorder-file-url", id: 7, attributes: { url: presigned } } };
  const answers: [string, unknown][] = [
    ["nobody listens", place],
    ["not https", { data: { ...place.data, attributes: { url: presigned.replace("https://127.0.0.1", "http://example.com") } } }],
    ["a list", { data: [place.data] }],
    ["text", presigned],
    ["in the type", { data: presigned }],
  ];
  for (const [name, answer] of answers) {
    const { portOrders, cdrExports } = client({ fetch: async (url, init) => (url.startsWith(server.origin) ? new Response(JSON.stringify(answer)) : fetch(url, init)), maxRetries: 0 });
    const upload = await Promise.resolve(portOrders.uploadFile("1", new Blob(["x"]), { filename: "b" })).catch((error: unknown) => error);
    const create = await Promise.resolve(cdrExports.get("1")).catch((error: unknown) => error);
    expect(upload, name).toBeInstanceOf(Error);
    expect(leaks(shown([upload, ...(create instanceof Error ? [create] : [])]), [presigned, "zq77", "marked.pdf"]), name).toEqual([]);
  }

  const cdrExport = { type: "cdrexport", id: "1", attributes: { download_url: presigned } } as CdrExport;
  const rows = client().cdrExports.rows(cdrExport, { maxRetries: 0 });
  const download = await rows.next().catch((error: unknown) => error);
  expect(download).toMatchObject({ code: "connection_failed" });
  expect(leaks(shown([rows, download, events]), [presigned, "zq77", "marked.pdf"])).toEqual([]);
});

test("the search of this file finds what an error says, holds or was caused by", () => {
  for (const error of [new Error("at Zq7Marked"), new Error("no", { cause: { address: ["Zq7Marked"] } }), Object.assign(new Error("no"), { value: "+13125554107" })]) {
    expect(leaks(shown(error), ["Zq7Marked", "+13125554107"])).not.toEqual([]);
  }
});
