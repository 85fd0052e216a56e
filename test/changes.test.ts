import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Change, compare } from "../scripts/changes/compare.ts";
import { methodLines } from "../scripts/changes/method-lines.ts";
import { changesSince, nextVersion, report } from "../scripts/changes/report.ts";
import { type ApiDocument, readDocument } from "../scripts/generate/document.ts";

const root = join(import.meta.dirname, "..");
const file = join(root, "openapi/flowroute.yaml");
const yaml = readFileSync(file, "utf8");
const document = readDocument(file);

/** What an edit changes. */
function changed(from: string | RegExp, to: string): Change[] {
  const edited = yaml.replace(from, to);
  expect(edited).not.toBe(yaml);
  return compare(document, parse(edited) as ApiDocument);
}

test("nothing changed against itself", () => {
  expect(compare(document, document)).toEqual([]);
});

const route = "operationId: routes.list\n";
const inList = (after: string) => new RegExp(`(${route}[\\s\\S]*?)${after}`);

test.each([
  { name: "an operation under another name", from: "operationId: numbers.release", to: "operationId: numbers.giveBack", operation: "numbers.release", words: "is called numbers.giveBack now", effect: "breaking" },
  { name: "what repeating may do", from: inList("x-retry: safe"), to: "$1x-retry: unsafe", operation: "routes.list", words: "x-retry was safe, is unsafe", effect: "breaking" },
  { name: "a pace", from: inList("x-pacing: none"), to: "$1x-pacing: message", operation: "routes.list", words: "x-pacing was none, is message", effect: "breaking" },
  { name: "a pace's limit", from: /(x-pacing-classes:[\s\S]*?)limit: 5/, to: "$1limit: 4", operation: "every operation", words: "pace of sms: x-pacing was 5 in 1000 ms, is 4 in 1000 ms", effect: "breaking" },
  { name: "known values", from: "x-known-values: [longcode, toll-free]", to: "x-known-values: [longcode]", operation: "numbers.search", words: "query number_type: known values no longer toll-free", effect: "breaking" },
  { name: "a tighter limit", from: /maximum: 400/, to: "maximum: 300", operation: "numbers.listAreaCodes", words: "query limit: the most was 400, is 300", effect: "breaking" },
  { name: "a looser limit", from: /maximum: 400/, to: "maximum: 500", operation: "numbers.listAreaCodes", words: "query limit: the most was 400, is 500", effect: "compatible" },
  { name: "a parameter that must be given", from: "- name: areacode\n          in: query\n", to: "- name: areacode\n          in: query\n          required: true\n", operation: "numbers.listExchanges", words: "query areacode: is required now", effect: "breaking" },
  { name: "a parameter of another name", from: "- name: areacode\n", to: "- name: area_code\n", operation: "numbers.listExchanges", words: "query areacode: gone", effect: "breaking" },
  { name: "an answer's example", from: "id: '347215'", to: "id: '347216'", operation: "numbers.listExchanges", words: "example numbers.available.exchanges.list.200: another body", effect: "compatible" },
  { name: "prose", from: "summary: List available exchanges", to: "summary: List exchanges", operation: "numbers.listExchanges", words: "described in other words", effect: "wording" },
  { name: "a new status", from: inList("'401':"), to: "$1'204':\n          description: None.\n        '401':", operation: "routes.list", words: "answer 204: new", effect: "compatible" },
])("$name is $effect, and said in words", ({ from, to, operation, words, effect }) => {
  expect(changed(from, to)).toContainEqual({ operation, words, effect });
});

/** A copy of the document in which something was done to a schema. */
function withSchema(name: string, edit: (schema: ApiDocument["components"]["schemas"][string]) => void): ApiDocument {
  const copy = structuredClone(document);
  edit(copy.components.schemas[name]!);
  return copy;
}

test("the same change breaks on one side and not on the other: a member that a user gives, and one that he is given", () => {
  const given = compare(document, withSchema("RouteCreate", ({ properties }) => delete properties!["alias"]));
  const answered = compare(document, withSchema("RouteAttributes", ({ properties }) => (properties!["colour"] = { type: "string" })));
  const demanded = compare(document, withSchema("RouteCreate", ({ required }) => required!.push("edge_strategy_id")));
  const promised = compare(document, withSchema("RouteAttributes", (schema) => (schema.required = [])));

  expect(given).toContainEqual({ operation: "routes.create", words: "body data.attributes.alias: gone", effect: "breaking" });
  expect(demanded).toContainEqual({ operation: "routes.create", words: "body data.attributes.edge_strategy_id: is required now", effect: "breaking" });
  expect(new Set(answered.map(({ effect }) => effect))).toEqual(new Set(["compatible"]));
  expect(answered.map(({ operation }) => operation)).toEqual(expect.arrayContaining(["routes.list", "routes.create", "routes.update"]));
  expect(new Set(promised.map(({ effect }) => effect))).toEqual(new Set(["breaking"]));
});

test("what was said of an operation that is gone and of its parts is one line", () => {
  const copy = structuredClone(document);
  delete copy.paths["/v2/routes/edge_strategies"];
  expect(compare(document, copy)).toEqual([{ operation: "routes.listEdgeStrategies", words: "is gone; it was GET /v2/routes/edge_strategies", effect: "breaking" }]);
  expect(compare(copy, document)).toEqual([{ operation: "routes.listEdgeStrategies", words: "is new: GET /v2/routes/edge_strategies", effect: "compatible" }]);
});

test.each([
  ["0.1.0", "breaking", "0.2.0"], ["0.1.4", "compatible", "0.1.5"], ["1.2.3", "breaking", "2.0.0"], ["1.2.3", "compatible", "1.3.0"], ["1.2.3", "wording", "1.2.4"],
] as const)("after %s, what is %s is at least %s", (version, effect, next) => {
  expect(nextVersion(version, effect)).toBe(next);
});

test("the lines of each method are those that stand in the wrappers, but for their words and names of arguments", () => {
  for (const [id, line] of [
    ["routes.create", 'return this.#api.call("routes.create", () => ({ body: { data: { type: "route", attributes: route } } }), options, { names: { "body.data.attributes": "route" } });'],
    ["routes.list", "list(query: RoutesListQuery = {}, options?: ListOptions): List<Route, RouteListDocument> {"],
    ["routes.delete", "delete(id: string, options?: RequestOptions): Call<undefined, undefined> {"],
    ["routes.listEdgeStrategies", "listEdgeStrategies(options?: RequestOptions): Call<EdgeStrategy[], EdgeStrategyListDocument> {"],
    ["messages.list", "list(query: MessagesListQuery, options?: ListOptions): List<MessageRecord, MessageRecordListDocument> {"],
  ] as const) {
    expect(methodLines(document, id).lines).toContain(line);
  }
});

test("the report names what broke, the least version, the files that use it and what is still to do", async () => {
  const copy = structuredClone(document);
  copy.paths["/v2/routes"]!["get"]!["x-retry"] = "unsafe";
  copy.paths["/v2/routes/{id}/calls"] = { get: { ...structuredClone(document.paths["/v2/routes/edge_strategies"]!["get"]!), operationId: "routes.listCalls" } };
  const compared = { document: copy, released: document, files: { before: file, after: file }, version: "0.1.0" };
  const text = report(compared, await changesSince(compared), root);

  expect(text).toContain("Against 0.1.0 (openapi/released.yaml): 1 breaking, 1 compatible. A line of CHANGELOG.md must begin with **Breaking:**, and the next version is at least 0.2.0.");
  expect(text).toMatch(/^ {2}routes\.list +x-retry was safe, is unsafe$/m);
  expect(text).toMatch(/^ {2}src\/wrappers\/resources\/routes\.ts +routes\.listCalls has no method; its lines are below$/m);
  expect(text).toMatch(/^ {2}src\/testing\/handlers\/routes\.ts +routes\.listCalls has no handler in the fake$/m);
  expect(text).toMatch(/^ {2}test\/support\/calls\.ts +routes\.listCalls is not called by the contract tests$/m);
  expect(text).toMatch(/^ {2}src\/wrappers\/resources\/routes\.ts +uses routes\.list$/m);
  expect(text).toContain("  listCalls(options?: RequestOptions): Call<EdgeStrategy[], EdgeStrategyListDocument> {");
}, 30_000);

test("what only Redocly knows to break is said too", async () => {
  const edited = yaml.replace(/(operationId: routes\.list\n)/, "$1      security: [{ token: [] }]\n").replace(/( {2}securitySchemes:\n)/, "$1    token: { type: apiKey, in: header, name: x-token }\n");
  const after = join(mkdtempSync(join(tmpdir(), "flowroute-changes-")), "flowroute.yaml");
  writeFileSync(after, edited);
  const compared = { document: parse(edited) as ApiDocument, released: document, files: { before: file, after }, version: "0.1.0" };
  expect(await changesSince(compared)).toContainEqual({ operation: "routes.list", words: expect.stringMatching(/^Authentication/), effect: "breaking" });
  rmSync(dirname(after), { recursive: true });
}, 30_000);
