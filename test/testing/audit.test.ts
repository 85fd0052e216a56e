import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute, type FakeFlowroute } from "flowroute-sdk/testing";
import { audit } from "../../examples/audit.ts";

const [whole, bare] = ["12065550100", "12065550101"] as const;

/** An account with one of everything that is amiss, and a number that lacks nothing. */
function untidy(): FakeFlowroute {
  const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK", numbers: [whole, bare], limits: false, approvalMs: Infinity });
  const { state } = fake;
  const used = state.addRoute({ alias: "office", routeType: "host", value: "sip.example.com", edgeStrategyId: null });
  const spare = state.addRoute({ alias: "failover", routeType: "host", value: "sip2.example.com", edgeStrategyId: null });
  state.addRoute({ alias: "old office", routeType: "host", value: "old.example.com", edgeStrategyId: null });
  const name = state.cnams.add("Heartwood");
  state.cnams.approve(name.id);
  state.cnams.add("Waiting");
  state.cnams.reject(state.cnams.add("Bank of All").id, "not yours");
  const number = state.numbers.get(whole)!;
  Object.assign(number, { alias: "main", primaryRoute: used.id, failoverRoute: spare.id, e911: state.e911s.add({ label: "Office" }).id, cnam: name.id });
  for (const kind of ["sms", "mms"] as const) number.callbacks.set(kind, "https://example.com/in");
  state.numbers.get(bare)!.primaryRoute = null;
  return fake;
}

const findings = [
  { kind: "number", id: bare, name: "", finding: "no route, no failover, no sms_callback, no mms_callback, no E911 address, no caller name" },
  { kind: "route", id: "98398", name: "old office", finding: "no number uses it" },
  { kind: "caller name", id: "24142", name: "WAITING", finding: "waits for its approval" },
  { kind: "caller name", id: "24143", name: "BANK OF ALL", finding: "rejected: not yours" },
];

test("an audit finds what each number lacks, the routes that nobody uses and the caller names that wait, and only reads", async () => {
  const fake = untidy();
  expect(await audit(new Flowroute({ ...fake.keys, fetch: fake.fetch }))).toEqual(findings);
  expect([...new Set(fake.requests.map(({ method }) => method))]).toEqual(["GET"]);
});

test("a callback of the account is good for every number, the built-in route is never idle, and a number that goes meanwhile is no finding", async () => {
  const fake = untidy();
  for (const kind of ["sms", "mms"] as const) fake.state.callbacks.set(kind, "https://example.com/in");
  fake.faults.add({ operation: "numbers.get", status: 404 });
  const found = await audit(new Flowroute({ ...fake.keys, fetch: fake.fetch }));
  expect(found.filter(({ kind }) => kind === "number").map(({ finding }) => finding)).toEqual(["no route, no failover, no E911 address, no caller name"]);
  expect(fake.requests.some(({ operation }) => operation === "numbers.getCallback")).toBe(false);
});

test("an account where all is well gives nothing", async () => {
  const fake = createFakeFlowroute({ numbers: [] });
  expect(await audit(new Flowroute({ ...fake.keys, fetch: fake.fetch }))).toEqual([]);
});

test("a hundred numbers are looked at a few at a time", async () => {
  const fake = createFakeFlowroute({ numbers: 100, limits: false });
  let [underWay, most] = [0, 0];
  const fetch: typeof fake.fetch = async (...request) => {
    most = Math.max(most, ++underWay);
    const answer = await fake.fetch(...request);
    underWay--;
    return answer;
  };
  expect(await audit(new Flowroute({ ...fake.keys, fetch }))).toHaveLength(100);
  expect(most).toBeLessThanOrEqual(8);
});

function run(env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "examples/audit.ts", ...args], { cwd: join(import.meta.dirname, "../.."), env: { PATH: process.env["PATH"], ...env } });
  const printed = { out: "", err: "" };
  child.stdout.on("data", (piece: Buffer) => (printed.out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (printed.err += piece.toString()));
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => child.once("close", (code) => resolve({ code, ...printed })));
}

test("as a program it prints one table or JSON, and says by its exit code whether it has found something", async () => {
  const server = await untidy().listen();
  const tidy = await createFakeFlowroute({ accessKey: "AK", secretKey: "SK", numbers: [] }).listen();
  const keys = { FR_ACCESS_KEY: "AK", FR_SECRET_KEY: "SK" };
  const [table, json, well, keyless, misspelt] = await Promise.all([
    run({ ...keys, FR_BASE_URL: server.url }),
    run({ ...keys, FR_BASE_URL: server.url }, "--json"),
    run({ ...keys, FR_BASE_URL: tidy.url }),
    run({}),
    run(keys, "--jsno"),
  ]);
  await Promise.all([server.close(), tidy.close()]);

  expect([table.code, table.err]).toEqual([1, ""]);
  expect(table.out.split("\n")).toEqual([
    "what          id            name          finding",
    "number        12065550101                 no route, no failover, no sms_callback, no mms_callback, no E911 address, no caller name",
    "route         98398         old office    no number uses it",
    "caller name   24142         WAITING       waits for its approval",
    "caller name   24143         BANK OF ALL   rejected: not yours",
    "",
  ]);
  expect([json.code, JSON.parse(json.out)]).toEqual([1, findings]);
  expect(well).toEqual({ code: 0, out: "Nothing is missing.\n", err: "" });
  expect([keyless.code, keyless.out]).toEqual([2, ""]);
  expect(keyless.err).toMatch(/^InvalidArgumentError: accessKey is missing[^\n]*\n$/);
  expect([misspelt.code, misspelt.out]).toEqual([2, ""]);
  expect(misspelt.err).toMatch(/^Error: Unknown option '--jsno'[^\n]*\n$/);
}, 60_000);
