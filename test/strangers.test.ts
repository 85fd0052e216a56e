import { afterEach, expect, test, vi } from "vitest";
import { createOpenApiClient } from "flowroute-sdk/openapi";
import { hours, maxCost, perRecipient, postgresSuppressions, redisSuppressions } from "flowroute-sdk/rules";
import { postgresJournal, postgresPacing, postgresReceipts, redisJournal, redisPacing, redisReceipts, sendOnce, settle } from "flowroute-sdk/sending";
import { plain, segments } from "flowroute-sdk/sms";
import { catchUp, createWebhookHandler, ensureCallbacks, memorySeen, parseWebhook, postgresSeen, redisSeen } from "flowroute-sdk/webhooks";
import { json, keys } from "./support/client.ts";

const stranger = vi.fn<(...given: unknown[]) => Promise<never>>(() => Promise.reject(new Error("the stranger's")));

/** What the subpaths may be given, as a fault in some other library may put it on all objects. */
const strangers: Readonly<Record<string, unknown>> = {
  onMessage: stranger, onReceipt: stranger, onEvent: stranger, onOther: stranger, onError: stranger, addressOf: stranger, seen: { claim: stranger, mark: stranger, release: stranger },
  secret: "evil", basic: { username: "e", password: "vil" }, addresses: ["203.0.113.1"], proxies: 1, timeoutMs: 1, maxBytes: 1, hosts: ["evil.example"], fetch: stranger,
  since: new Date(0), marginMs: -1, settleMs: -1, signal: AbortSignal.abort("the stranger's"),
  table: "evil", prefix: "evil:", keepMs: 1, query: stranger, unsafe: stranger, rows: [], max: 1, receipts: { get: stranger, keep: stranger },
  journal: { send: stranger }, key: "evil", practice: "gsm", rate: "9.99", limit: "0", mmsRate: "9.99", windowMs: 1, waits: true, zone: "Mars/Olympus", from: "00:00", to: "00:01",
  baseUrl: "https://evil.example", headers: { evil: "1" }, path: { evil: 1 }, header: { evil: "1" }, cookie: "evil", requestInitExt: {}, Request: stranger, querySerializer: stranger, bodySerializer: stranger, pathSerializer: stranger, parseAs: "evil", middleware: [{ onRequest: stranger }],
  media: [{ url: "https://evil.example" }], media_urls: ["https://evil.example"], is_mms: true,
};

afterEach(() => {
  for (const name of Object.keys(strangers)) Reflect.deleteProperty(Object.prototype, name);
});

function pollute(enumerable: boolean): void {
  for (const [name, value] of Object.entries(strangers)) {
    // oxlint-disable-next-line no-extend-native -- that is what is tried
    Object.defineProperty(Object.prototype, name, Object.assign(Object.create(null) as object, { value, enumerable, configurable: true, writable: true }));
  }
}

const sms = { data: { type: "message", id: "mdr2-1", attributes: { body: "hi", from: "12065551234", to: "12065550100", direction: "inbound", is_mms: false, timestamp: "2026-01-01T00:00:00Z" } } };

/** What each of them did, with all that it asked its surroundings for. */
const uses: Readonly<Record<string, (note: (...words: unknown[]) => void) => Promise<unknown>>> = {
  async "a webhook handler"(note) {
    const handler = createWebhookHandler({ onOther: ({ kind }) => note(kind), secret: "s3cret" });
    const post = (path: string) => handler(new Request(`https://example.com/${path}`, Object.assign(Object.create(null) as RequestInit, { method: "POST", body: JSON.stringify(sms), headers: { "content-type": "application/json" }, signal: new AbortController().signal })));
    return [(await post("s3cret")).status, (await post("evil")).status, handler.handles];
  },
  async "a handler that lets in addresses of which the runtime knows"() {
    const handler = createWebhookHandler({ onOther() {}, addresses: ["52.88.246.140"], addressOf: () => "52.88.246.140" });
    const init = { method: "POST", body: JSON.stringify(sms), signal: new AbortController().signal, headers: { "content-type": "application/json", "x-forwarded-for": "203.0.113.1" } };
    return (await handler(new Request("https://example.com/", Object.assign(Object.create(null) as RequestInit, init)))).status;
  },
  async "what catches up"(note) {
    const messages = { async *list(...asked: unknown[]) { note(asked.length); yield sms.data; } };
    const { next: _, ...rest } = await catchUp({ messages }, { since: new Date(Date.now() - 1_000), seen: memorySeen(), onOther: ({ kind }) => note(kind) });
    return rest;
  },
  async "a download"(note) {
    const { kind, ...message } = parseWebhook({ data: { ...sms.data, relationships: { media: { data: [{ type: "media", id: "1" }] } } }, included: [{ type: "media", id: "1", attributes: { url: "https://example.com/a.png", mime_type: "image/png" } }] });
    const media = (message as unknown as { media: { download(options?: object): Promise<Response> }[] }).media[0]!;
    vi.spyOn(globalThis, "fetch").mockImplementation(async (url) => (note(url), new Response("0123456789")));
    return [kind, (await (await media.download()).text()).length, (await (await media.download({})).text()).length];
  },
  async "seen in memory"() {
    const seen = memorySeen({});
    for (const key of ["a", "b", "c"]) await seen.mark(key);
    return Promise.all(["a", "b", "c"].map((key) => seen.claim(key, "me", 1_000)));
  },
  async "stores in Redis"(note) {
    const evaluate = async (_script: string, redisKeys: string[], args: string[]) => {
      note(redisKeys, args.filter((arg) => !/-.*-|"token"/.test(arg)));
      return "";
    };
    await Promise.resolve(redisSeen(evaluate).claim("k", "me", 1_000)).catch(() => {});
    await Promise.resolve(redisSeen(evaluate, {}).mark("k")).catch(() => {});
    await Promise.resolve(redisReceipts(evaluate, {}).get("k")).catch(() => {});
    await Promise.resolve(redisSuppressions(evaluate, {}).get("1")).catch(() => {});
    await redisPacing(evaluate, {}).close("sms", 5);
    await redisJournal(evaluate, {}).parked().then(() => {}, () => {});
    await redisJournal(evaluate, {}).complete({ key: "k", fingerprint: "f", at: 0, token: "t" }, "1").then(() => {}, () => {});
  },
  async "stores in PostgreSQL"(note) {
    const ask = async (text: string) => (note(text), []);
    for (const database of [ask, { query: ask }]) {
      await postgresSeen(database, {}).mark("k");
      await postgresReceipts(database).get("k");
      await postgresSuppressions(database, {}).get("1");
      await postgresPacing(database, {}).close("sms", 5);
      await postgresJournal(database, {}).parked();
    }
  },
  async "settle and sendOnce"(note) {
    const journal = { async parked() { note("parked"); return []; } } as never;
    const messages = { sendMany: async function* (_rows: unknown, options: object) { note(Object.keys(options)); yield { status: "fulfilled", value: { id: "1" } }; } };
    return [await settle({} as never, journal, {}), await sendOnce({ messages } as never, { to: "12065551234", from: "12065550100", body: "hi" }, { journal, key: "mine" })];
  },
  async "segments, their price and plain text"() {
    return [segments("x".repeat(155)), segments("é", {}), segments("é", { practice: "flowroute" }), plain("é’s"), plain("é’s", {})];
  },
  async "rules"() {
    const message = { to: "12065551234", from: "12065550100", body: "hi" };
    const at = (time: string) => ({ at: new Date(time) });
    const limited = perRecipient({ max: 2, windowMs: 60_000 });
    const opened = hours({ from: "09:00", to: "20:00" });
    const priced = maxCost({ limit: "0.0080", rate: "0.0040" });
    const each = [];
    for (const rule of [limited, opened, priced]) {
      for (const time of ["2026-01-01T20:00:00Z", "2026-01-01T20:00:01Z", "2026-01-02T10:00:00Z"]) {
        const said = await rule(Object.assign(Object.create(null) as typeof message, message), at(time) as never);
        each.push(typeof said === "object" ? { ...said } : typeof said);
      }
    }
    return each;
  },
  async "the client of the document's paths"(note) {
    const fetch = async (url: string, init: { method: string; body?: string | undefined }) => (note(url, init.method, init.body), json({ data: init.body ? { id: "1" } : [] }));
    const client = createOpenApiClient({ ...keys, fetch: fetch as never, timeoutMs: 5_000 });
    const listed = await client.GET("/v2/routes", { params: { query: { limit: 2 } } });
    const plainly = await client.GET("/v2/routes");
    await client.POST("/v2.1/messages", { body: { to: "12065551234", from: "12065550100", body: "hi" } });
    return [listed.data, plainly.data];
  },
  async "ensureCallbacks"(note) {
    const messages = { getCallback: async () => ({ attributes: { callback_url: "https://example.com/old" } }), setCallback: async (...given: unknown[]) => note(given.slice(0, 2)) };
    return ensureCallbacks({ messages }, { sms: "https://example.com/new" });
  },
};

test.each(Object.keys(uses).flatMap((name) => [[name, true], [name, false]] as const))("%s obeys nothing that was put on Object.prototype (enumerable: %s)", async (name, enumerable) => {
  const run = async () => {
    const notes: unknown[] = [];
    const result = await uses[name]!((...words) => notes.push(words));
    return JSON.stringify({ result, notes });
  };
  const before = await run();
  stranger.mockClear();

  pollute(enumerable);
  const after = await run().catch(String);
  const asked = stranger.mock.calls.length;
  for (const each of Object.keys(strangers)) Reflect.deleteProperty(Object.prototype, each);
  vi.restoreAllMocks();

  expect(after).toBe(before);
  expect(asked).toBe(0);
});
