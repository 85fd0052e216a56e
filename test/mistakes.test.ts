import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { proofRead } from "../scripts/generate/proof-read.ts";

const root = join(import.meta.dirname, "..");
const document = readFileSync(join(root, "openapi/flowroute.yaml"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "flowroute-mistakes-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of the document with one thing in it changed. */
function saidOf(from: string | RegExp, to: string): string[] {
  const edited = document.replace(from, to);
  expect(edited).not.toBe(document);
  try {
    proofRead(edited, "flowroute.yaml");
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

const lineOf = (text: string) => document.slice(0, document.indexOf(text)).split("\n").length;
const listed = /(operationId: routes\.list\n[\s\S]*?)x-retry: safe/;

test("the document as it is has no mistakes", () => {
  expect(() => proofRead(document, "flowroute.yaml")).not.toThrow();
});

test.each([
  { mistake: "a fact that is missing", from: listed, to: "$1x-somewhat: safe", says: "routes.list: x-retry is missing; write one of safe, idempotent, unsafe" },
  { mistake: "the name of a fact", from: listed, to: "$1x-rety: safe", says: 'routes.list: x-retry is missing; write one of safe, idempotent, unsafe (there is "x-rety")' },
  { mistake: "a value", from: listed, to: "$1x-retry: unsave", says: 'routes.list: x-retry must be one of safe, idempotent, unsafe, not "unsave"; did you mean "unsafe"?' },
  { mistake: "a pace", from: "x-pacing: message", to: "x-pacing: mesage", says: 'messages.send: x-pacing must be one of message, none, not "mesage"; did you mean "message"?' },
  { mistake: "paging", from: /(operationId: routes\.list\n[\s\S]*?)x-paging: offset/, to: "$1x-paging: true", says: "routes.list: x-paging must be one of offset, none, not true; there are offset, none" },
  { mistake: "a reference", from: "$ref: '#/components/schemas/RouteListDocument'", to: "$ref: '#/components/schemas/RouteLitsDocument'", says: /^routes\.list responses 200 .*: \$ref "#\/components\/schemas\/RouteLitsDocument" leads nowhere; there is no "RouteLitsDocument" in components\/schemas; did you mean "RouteListDocument"\?$/ },
  { mistake: "a reference to another file", from: "$ref: '#/components/schemas/RouteListDocument'", to: "$ref: 'routes.yaml'", says: /\$ref "routes\.yaml" leads nowhere; it must begin with "#\/"/ },
  { mistake: "an id of another form", from: "operationId: routes.list\n", to: "operationId: listRoutes\n", says: 'GET /v2/routes: operationId must be resource.method, such as "routes.list", not "listRoutes"' },
  { mistake: "an id that there is already", from: "operationId: routes.list\n", to: "operationId: numbers.list\n", says: "GET /v2/routes: operationId numbers.list is that of GET /v2/numbers too" },
])("a mistake in $mistake is named in words, with its line", ({ from, to, says }) => {
  const [said = ""] = saidOf(from, to);
  const [, line, words] = /^flowroute\.yaml:(\d+) {2}(.*)$/.exec(said) ?? [];
  if (typeof says === "string") expect(words).toBe(says);
  else expect(words).toMatch(says);
  expect(Number(line)).toBeGreaterThan(lineOf("paths:"));
});

test("the line is that of the mistake", () => {
  expect(saidOf("x-pacing: message", "x-pacing: mesage")[0]).toMatch(new RegExp(`^flowroute\\.yaml:${lineOf("x-pacing: message")} `));
});

test("all mistakes are named at once", () => {
  const edited = document.replace("x-pacing: message", "x-pacing: mesage").replace(listed, "$1x-retry: unsave");
  expect(() => proofRead(edited, "flowroute.yaml")).toThrow(/mesage[\s\S]*unsave|unsave[\s\S]*mesage/);
});

function generate(yaml: string) {
  const file = join(folder, "flowroute.yaml");
  writeFileSync(file, yaml);
  return spawnSync(process.execPath, ["--import", "tsx", join(root, "scripts/generate.ts"), "--document", file, "--out", join(folder, "generated")], { cwd: root, encoding: "utf8" });
}

test.each([
  ["a misspelt fact", document.replace("x-pacing: message", "x-pacing: mesage")],
  ["a keyword that nothing checks", document.replace("maximum: 400", "multipleOf: 10")],
  ["broken YAML", document.replace("operationId: routes.list\n", "operationId: [routes.list\n")],
])("%s ends the generator with its own words and no stack", (_, yaml) => {
  const { status, stderr, stdout } = generate(yaml);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).toMatch(/flowroute\.yaml|numbers\.listAreaCodes/);
}, 30_000);

test.each([
  { flag: "--help", status: 0, says: /^Usage: npm run generate / },
  { flag: "--chekc", status: 2, says: /^Unknown option '--chekc'[^\n]*\nUsage: npm run generate / },
])("$flag is answered with how the generator is called", ({ flag, status, says }) => {
  const run = spawnSync(process.execPath, ["--import", "tsx", join(root, "scripts/generate.ts"), flag], { cwd: root, encoding: "utf8" });
  expect(run.stdout + run.stderr).toMatch(says);
  expect(run.status).toBe(status);
}, 30_000);
