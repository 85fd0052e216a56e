import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { Flowroute, FlowrouteError, type FlowrouteOptions, InvalidArgumentError } from "flowroute-sdk";
import { encodings, shown } from "./support/all-that-shows.ts";
import { failureOf, json } from "./support/client.ts";
import { type Fault, faultServer, stalls } from "./support/fault-server.ts";

const server = await faultServer();
const elsewhere = await faultServer();
afterAll(() => Promise.all([server.close(), elsewhere.close()]));

const accessKey = "Acc3ssK3y/0f+mine";
const secretKey = "S3cr3tK3y&0f=mine?";
const basic = Buffer.from(`${accessKey}:${secretKey}`).toString("base64");
const from = "14155550142";
const to = "13105550187";
const text = "Meet me at the old mill";

const credentials = [accessKey, secretKey, `${accessKey}:${secretKey}`, basic].flatMap(encodings);
const secrets = [...credentials, ...[from, to, text].flatMap(encodings)];

function found(output: string, among = secrets): string[] {
  return among.filter((secret) => output.toLowerCase().includes(secret.toLowerCase()));
}

const events: unknown[] = [];
const hooks = { onAttempt: (event: unknown) => void events.push(event), onRetry: (event: unknown) => void events.push(event), onResult: (event: unknown) => void events.push(event) };

function client(options: Partial<FlowrouteOptions> = {}): Flowroute {
  return new Flowroute({ accessKey, secretKey, baseUrl: server.origin, ...server.way, hooks, pacing: false, timeoutMs: 5_000, maxRetries: 1, ...options });
}

const calls: ((flowroute: Flowroute) => PromiseLike<unknown>)[] = [
  (flowroute) => flowroute.messages.send({ from, to, body: text }),
  (flowroute) => flowroute.numbers.get(to),
  (flowroute) => flowroute.numbers.list({ starts_with: to }).toArray(),
  (flowroute) => flowroute.numbers.setCallback(to, "sms_callback", `https://example.com/?text=${encodeURIComponent(text)}`),
];

const faults: Fault[] = [
  { kind: "refuse" },
  { kind: "reset before reading" },
  { kind: "reset after reading" },
  { kind: "reset in body" },
  { kind: "close in body" },
  { kind: "headers of 64 kB" },
  { kind: "length beyond the limit" },
  { kind: "HTML 200" },
  { kind: "HTML 502" },
  { kind: "HTML echo" },
  { kind: "raw echo" },
  { kind: "chunk echo" },
  { kind: "200 with errors" },
  { kind: "truncated JSON" },
  { kind: "Latin-1 declared UTF-8" },
  ...[400, 401, 403, 404, 405, 409, 415, 422, 429, 500, 599].map((status) => ({ kind: "status" as const, status })),
  { kind: "redirect", location: `${elsewhere.origin}/?key=${basic}&to=${to}` },
  ...stalls.map((kind) => ({ kind })),
];

/** Every failure that a server can bring about. */
async function failuresOfCalls(): Promise<[string, unknown][]> {
  const ends: [string, unknown][] = [];
  for (const fault of faults) {
    for (const call of calls) {
      server.play([], { data: { id: "1" } }, fault);
      const timeoutMs = (stalls as readonly string[]).includes(fault.kind) ? 60 : 5_000;
      // A list of one item, or a deletion's HTML page, may be no failure; what came of it is looked at all the same.
      ends.push([fault.kind, await Promise.resolve(call(client({ timeoutMs }))).catch((error: unknown) => error)]);
    }
  }
  return ends;
}

let failures: [string, unknown][] = [];
beforeAll(async () => {
  // No pause between attempts.
  vi.spyOn(Math, "random").mockReturnValue(0);
  failures = await failuresOfCalls();
}, 30_000);

/** Every way to be refused before anything is sent. */
async function refusals(): Promise<[string, unknown][]> {
  const flowroute = client();
  const badCalls: [string, PromiseLike<unknown>][] = [
    ["text for a number", flowroute.numbers.get(text)],
    ["number with letters", flowroute.numbers.get(`tel:${to}`)],
    ["text as a message", flowroute.messages.send(text as never)],
    ["number as a query", flowroute.numbers.list(to as never).toArray()],
    ["text as a recipient", flowroute.messages.send({ from, to: text, body: to })],
    ["text as a link", flowroute.messages.send({ from, to, body: text, media_urls: [text] })],
    ["half a character", flowroute.messages.send({ from, to, body: `${text}\uD800` })],
    ["number as a number", flowroute.numbers.get(Number(to) as never)],
    ["text as options", flowroute.numbers.get(to, text as never)],
    ["text as a signal", flowroute.numbers.get(to, { signal: text as never })],
    ["number as a deadline", flowroute.numbers.get(to, { timeoutMs: Number(to) })],
    ["text as a kind of callback", flowroute.numbers.getCallback(to, text as never)],
    ["text as an address", flowroute.messages.setCallback("sms_callback", text)],
  ];
  const badClients: [string, Partial<FlowrouteOptions>][] = [
    ["a space in the access key", { accessKey: `${accessKey} ` }],
    ["a colon in the access key", { accessKey: `${accessKey}:${secretKey}` }],
    ["a line break in the secret", { secretKey: `${secretKey}\n` }],
    ["a key as the address", { baseUrl: secretKey }],
    ["keys in the address", { baseUrl: `https://${accessKey.replaceAll("/", "")}:${encodeURIComponent(secretKey)}@api.flowroute.com` }],
    ["a key in the query", { baseUrl: `https://api.flowroute.com/?key=${encodeURIComponent(secretKey)}` }],
    ["an http address", { baseUrl: `http://api.flowroute.com/${encodeURIComponent(secretKey)}` }],
    ["a key as fetch", { fetch: secretKey as never }],
    ["a key as pacing", { pacing: secretKey as never }],
    ["a key as a deadline", { timeoutMs: secretKey as never }],
  ];
  const ofCalls = await Promise.all(badCalls.map(async ([name, call]) => [name, await failureOf(call)] as [string, unknown]));
  const ofClients = await Promise.all(badClients.map(async ([name, options]) => [name, await failureOf(promised(() => client(options)))] as [string, unknown]));
  return [...ofCalls, ...ofClients];
}

const promised = async (make: () => unknown): Promise<unknown> => make();

test("the search of this file finds each secret in an error, its cause and its encodings", () => {
  for (const secret of [accessKey, secretKey, basic, from, to, text]) {
    expect(found(shown(new Error(secret)))).toContain(secret);
    expect(found(shown(new Error("no", { cause: { headers: new Map([["a", [secret]]]) } })))).toContain(secret);
    expect(found(shown(Object.defineProperty({}, "hidden", { value: secret })))).toContain(secret);
    expect(found(shown({ [Symbol("hidden")]: Buffer.from(secret) }))).not.toEqual([]);
    expect(found(encodeURIComponent(secret))).not.toEqual([]);
    expect(found(Buffer.from(`x${secret}`).subarray(1).toString("base64"))).not.toEqual([]);
  }
});

test("no failure shows a key, a number or a text, however it is looked at", () => {
  expect(failures.flatMap(([name, error]) => found(shown(error)).map((secret) => `${name}: ${secret}`))).toEqual([]);
  expect(server.log.at(-1)?.headers["authorization"]).toBe(`Basic ${basic}`);
  const classes = new Set(failures.flatMap(([, error]) => (error instanceof FlowrouteError ? [error.name] : [])));
  expect([...classes].toSorted()).toEqual(["ApiError", "ConnectionError", "DeadlineError", "UnexpectedAnswerError"]);
});

test("no refused argument or option is repeated in the error", async () => {
  const errors = await refusals();

  expect(errors.flatMap(([name, error]) => found(shown(error)).map((secret) => `${name}: ${secret}`))).toEqual([]);
  for (const [name, error] of errors) expect({ name, error }).toEqual({ name, error: expect.any(InvalidArgumentError) });
});

test("hooks hear no key, no number and no text", async () => {
  server.play([], { data: { id: "1" } });
  for (const call of calls) await Promise.resolve(call(client())).catch(() => {});

  expect(events.length).toBeGreaterThan(2 * failures.length);
  expect(found(shown(events))).toEqual([]);
});

test("a client and all that hangs on it show nothing, before, during and after calls", async () => {
  server.play([], { data: { id: "1" } });
  const flowroute = client();
  const call = flowroute.messages.send({ from, to, body: text });
  const list = flowroute.numbers.list({ starts_with: to });
  const loop = flowroute.messages.sendMany([{ from, to, body: text }]);
  const before = [flowroute, flowroute.messages, flowroute.numbers, flowroute.routes, call, list, loop].map(shown);
  const answer = await call.withResponse();
  const after = [flowroute, flowroute.messages, call, list, loop, answer].map(shown);

  expect(found([...before, ...after].join("\n"))).toEqual([]);
});

test("a message that could not be sent by sendMany shows no key beside the input that it names", async () => {
  server.play([], { data: { id: "1" } }, { kind: "raw echo" });

  for await (const result of client().messages.sendMany([{ from, to, body: text }])) {
    expect(result).toMatchObject({ status: "rejected", input: { from, to, body: text } });
    expect(found(shown(result), credentials)).toEqual([]);
  }
});

test("the API's own words are carried as they came, those about numbers too", async () => {
  const detail = `${to} has opted out`;
  const flowroute = client({ fetch: async () => json({ errors: [{ status: 400, title: "Bad Request", detail }] }, 400) });

  const error = await failureOf(flowroute.messages.send({ from, to, body: text }));

  expect(error).toMatchObject({ message: `400 ${detail} (messages.send)`, errors: [{ status: 400, title: "Bad Request", detail }] });
  expect(found(shown(error))).toEqual(found(to));
});

/** Two failures that are caught, and one that ends the process with its error printed. */
const program = `
  import { Flowroute } from "${inject("transport") === "node" ? "./src/node.ts" : "./src/index.ts"}";
  const [baseUrl] = process.argv.slice(-1);
  const flowroute = new Flowroute({ accessKey: ${JSON.stringify(accessKey)}, secretKey: ${JSON.stringify(secretKey)}, baseUrl, maxRetries: 0 });
  const sms = { from: "${from}", to: "${to}", body: "${text}" };
  console.log(flowroute, await flowroute.messages.send(sms));
  for (const _ of [1, 2, 3]) await flowroute.messages.send(sms).catch(console.error);
  await flowroute.messages.send(sms);
`;

test("neither the runtime's debug log nor an uncaught error's print shows a key, a number or a text", { timeout: 20_000 }, async () => {
  server.play([{ kind: "none" }, { kind: "raw echo" }, { kind: "status", status: 401 }, { kind: "HTML echo" }, { kind: "raw echo" }], { data: { id: "1" } });
  const node = ["--import", "tsx", "--input-type=module", "--eval", program, server.origin];
  const environment = { ...process.env, NODE_DEBUG: "fetch,undici,http,net,tls" };

  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, node, { cwd: new URL("..", import.meta.url), env: environment, timeout: 15_000 }).then(
    (output) => ({ ...output, code: 0 }),
    (failure: { stdout: string; stderr: string; code: number }) => failure,
  );

  expect(code).toBe(1);
  expect(stderr).toContain(inject("transport") === "node" ? "createConnection" : "sending request to POST");
  expect(stderr).toContain("ConnectionError");
  expect(found(stdout + stderr)).toEqual([]);
});

test.for([
  "http://api.flowroute.com",
  "http://localhost.example.com",
  "http://127.0.0.1.example.com",
  "http://128.0.0.1",
  "http://0.0.0.0",
  "http://10.0.0.1",
  "http://[::]",
  "http://[::ffff:10.0.0.1]",
  "ws://127.0.0.1",
  "ftp://127.0.0.1",
  "file:///etc",
  "//api.flowroute.com",
  "api.flowroute.com",
])("refuses to send the keys to %s", (baseUrl) => {
  expect(() => client({ baseUrl })).toThrow(InvalidArgumentError);
  expect(() => client({ baseUrl })).toThrow(/^baseUrl must /);
});

test.for(["https://user:Pa55word@api.flowroute.com", "https://:Pa55word@api.flowroute.com", "https://Pa55word@api.flowroute.com", "http://127.0.0.1@Pa55word.example.com"])(
  "refuses a user or password in the base URL and does not repeat it: %s",
  async (baseUrl) => {
    const error = await failureOf(promised(() => client({ baseUrl })));

    expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "baseUrl" });
    expect(shown(error)).not.toMatch(/Pa55word/i);
  },
);

test("a link to another host is read for its offset alone, and that host never hears of it", async () => {
  const links = (offset: number) => [
    `${elsewhere.origin}/v2/routes?offset=${offset}`,
    `//127.0.0.1:${new URL(elsewhere.origin).port}/v2/routes?offset=${offset}`,
    `http://user:pass@127.0.0.1:${new URL(elsewhere.origin).port}/?offset=${offset}`,
  ];
  for (const next of links(1)) {
    server.play([], { data: [{ id: next, type: "route" }], links: { self: next, next } });
    const pages = client().routes.list()[Symbol.asyncIterator]();
    await pages.next();
    // The second page names the same offset once more, which is refused.
    expect(await failureOf(pages.next())).toMatchObject({ code: "unexpected_answer" });
    expect(server.log.map(({ path }) => new URL(path, server.origin).searchParams.get("offset"))).toEqual([null, "1"]);
  }

  expect(elsewhere.connections).toBe(0);
});
