import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { operations } from "../src/generated/operations.ts";

const root = join(import.meta.dirname, "..");
const command = ["--import", "tsx", "examples/tour.ts"];

function tour(...args: string[]) {
  return spawnSync(process.execPath, [...command, ...args], { cwd: root, env: { PATH: process.env["PATH"] }, encoding: "utf8" });
}

/** The tour on what plays the real API. */
function liveTour(url: string, ...args: string[]) {
  const env = { PATH: process.env["PATH"], FR_BASE_URL: url, FR_ACCESS_KEY: "AK", FR_SECRET_KEY: "SK" };
  const child = spawn(process.execPath, [...command, "--live", ...args], { cwd: root, env });
  let printed = "";
  child.stdout.on("data", (piece: Buffer) => (printed += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (printed += piece.toString()));
  const ended = new Promise<{ code: number | null; printed: string }>((resolve) => child.once("close", (code) => resolve({ code, printed })));
  return { child, ended };
}

/** Each text stands behind the one before it. */
function expectInOrder(text: string, wanted: readonly string[]): void {
  let at = 0;
  for (const each of wanted) {
    const found = text.indexOf(each, at);
    expect(found, each).toBeGreaterThanOrEqual(at);
    at = found;
  }
}

test("the tour shows each step's code and what comes of it, from a search to the reply, with no account", () => {
  const { status, stdout, stderr } = tour();
  expect([status, stderr]).toEqual([0, ""]);
  expectInOrder(stdout, [
    "on a fake Flowroute: no account, no network, nothing to pay",
    'await flowroute.numbers.search({ state: "WA", rate_center: "seattle", limit: 3 });',
    "number            where         once    monthly",
    "+1 206 ",
    "$1.25",
    "await flowroute.numbers.purchase(offer, { messaging_enabled: true });",
    "is yours. Its messaging is still off",
    "while (!number.attributes.messaging_enabled) {",
    "Messaging is on",
    'await flowroute.messages.send({ from, to: guest, body: "Your table is ready" });',
    "Accepted as mdr2-",
    'await flowroute.messages.setCallback("sms_callback", "https://example.com/sms");',
    "POST https://example.com/sms",
    '"body":"On my way"',
    'answered 200, and +1 206 123 2634 reads "See you soon!"',
    "201, 202, 203, 206, 212 and more",
    "for await (const { attributes } of flowroute.numbers.search",
    "go to route 98396, office.",
    "primary route 98396, failover route 98396",
    "83834   number    PSTNroute1   12065551212",
    '"Bring a friend": mdr2-',
    "$0.0040",
    "await flowroute.e911s.validate(office);",
    "Who dials 911 from +1 201 267 3227 is found at 100 Example Ave, Seattle.",
    "await flowroute.cnams.assign(routed, name.id);",
    "HEARTWOOD",
    "await portOrders.uploadFile(id, bill, { filename: \"bill.pdf\" });",
    "Signed; the order is processing",
    "completed: the number is on the account",
    "for await (const call of flowroute.cdrExports.rows(ready))",
    "Inbound     2       150",
    "await flowroute.messageProvisioning.start(",
    "successful",
    "ApiError not_found: 404 Could not find that resource on your account. (numbers.get)",
    "InvalidArgumentError: id must be ",
    "code connection_failed, outcome unknown, attempts 1",
    "The fake has it once.",
    "What next",
    "npm start -- --live",
  ]);
  // No quotes around what is no text, no index columns, and no colours where nobody sees them.
  for (const mark of ["│", "┌", "\u001B[", "undefined"]) expect(stdout).not.toContain(mark);
}, 30_000);

test("the first screen is the whole story", () => {
  const story = tour("text").stdout.split("\n");
  expect(story.length).toBeLessThanOrEqual(60);
  expect(story.every((line) => line.length <= 170)).toBe(true);
}, 30_000);

test("chapters are taken by name, in the order of the tour", () => {
  const { status, stdout } = tour("errors", "routes");
  expect(status).toBe(0);
  expectInOrder(stdout, ["Routes: where calls go", "When something goes wrong"]);
  expect(stdout).not.toContain("A number, a text, and the answer");
}, 30_000);

test("the tour asks for something of every resource", () => {
  const folder = join(root, "examples/tour/chapters");
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  const resources = new Set(Object.keys(operations).map((id) => id.split(".")[0]!));
  expect([...resources].filter((resource) => !new RegExp(`\\b${resource}\\.\\w+\\(`).test(code))).toEqual([]);
});

test("--help says how to take it", () => {
  const { status, stdout, stderr } = tour("--help");
  expect([status, stderr]).toEqual([0, ""]);
  for (const words of ["Usage: npm start", "--send-from NUMBER", "errors     When something goes wrong", "Exit codes"]) expect(stdout).toContain(words);
}, 30_000);

test("live without keys says what is missing and where to find it", () => {
  const { status, stdout, stderr } = tour("--live");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr.trim()).toBe(
    "InvalidArgumentError: accessKey is missing: give it as an option or set FR_ACCESS_KEY. Find it in the Flowroute portal under Preferences, API Control.",
  );
}, 30_000);

test.each([
  [["--liev"], "Unknown option '--liev'"],
  [["--buy", "16502390214"], "--buy works with --live only; without it the tour runs on a fake"],
  [["beaches"], '"beaches" is no chapter; there are text, numbers, routes, messages, office, porting, calls, errors'],
])("%j is refused, and it is said where there is help", (args, says) => {
  const { status, stdout, stderr } = tour(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(new RegExp(`^${says}[^\n]*\nnpm start -- --help says what there is.\n$`));
}, 30_000);

test("live it reads, and does what costs money only with the number that a flag names", async () => {
  const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK", provisioningMs: 0 });
  const server = await fake.listen();
  const reading = await liveTour(server.url).ended;
  expect(reading.code, reading.printed).toBe(0);
  expect(reading.printed).toContain("left out: --buy NUMBER does it");
  expect(fake.requests.every(({ method }) => method === "GET")).toBe(true);

  const [offer = ""] = fake.state.inventory.all;
  const spending = await liveTour(server.url, "text", "routes", "--buy", offer, "--route", "12065550100", "--send-from", "12065550101", "--send-to", "12065551234").ended;
  expect(spending.code, spending.printed).toBe(0);
  expect(fake.requests.filter(({ method }) => method !== "GET").map(({ operation }) => operation)).toEqual(["numbers.purchase", "messages.send", "routes.create", "numbers.setPrimaryRoute", "numbers.setFailoverRoute"]);
  await server.close();
}, 60_000);

test("a failed step ends it with its error and 1, Ctrl+C with 130", async () => {
  const fake = createFakeFlowroute();
  const server = await fake.listen();
  expect(await liveTour(server.url).ended).toMatchObject({ code: 1, printed: expect.stringContaining("ApiError: 401 Authentication failed; the keys are in the Flowroute portal under Preferences, API Control (numbers.list)") as string });
  await server.close();

  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const asked = new Promise((resolve) => silent.once("request", resolve));
  const { child, ended } = liveTour(`http://127.0.0.1:${(silent.address() as AddressInfo).port}`);
  await asked;
  child.kill("SIGINT");
  const { code, printed } = await ended;
  expect(code).toBe(130);
  expect(printed).not.toContain("Error");
  silent.closeAllConnections();
  silent.close();
}, 60_000);
