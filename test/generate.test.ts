import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, expect, test, vi } from "vitest";
import { parse } from "yaml";
import type { ApiDocument } from "../scripts/generate/document.ts";
import { generateFacts } from "../scripts/generate/facts.ts";
import { withMethodsTable } from "../scripts/generate/methods-table.ts";
import { generateTypes } from "../scripts/generate/types.ts";

const root = join(import.meta.dirname, "..");
const document = readFileSync(join(root, "openapi/flowroute.yaml"), "utf8");
const workshop = mkdtempSync(join(tmpdir(), "flowroute-generate-"));
afterAll(() => rmSync(workshop, { recursive: true }));

/** Runs the generator on an edited copy of the document, beside a copy of the wrappers. */
function generate(name: string, edit: (yaml: string) => string, ...flags: string[]) {
  const folder = join(workshop, name);
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const edited = edit(document);
  writeFileSync(join(folder, "flowroute.yaml"), edited);
  const command = ["--import", "tsx", join(root, "scripts/generate.ts"), "--document", join(folder, "flowroute.yaml"), "--released", join(folder, "flowroute.yaml"), "--out", join(folder, "src/generated"), ...flags];
  const run = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  return { folder, edited: edited !== document, ...run };
}

const libraries = new Map<string, ts.SourceFile>();

/** What the compiler says of the copy. */
function compileErrors(folder: string): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, paths: {}, skipLibCheck: true, typeRoots: [join(root, "node_modules/@types")] }, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  // The libraries are the same for every copy.
  host.getSourceFile = (file, ...rest) => {
    if (!file.includes("/node_modules/")) return getSourceFile(file, ...rest);
    const known = libraries.get(file) ?? getSourceFile(file, ...rest);
    if (known) libraries.set(file, known);
    return known;
  };
  // The copy lies outside the project; its one library is found where the project has it.
  host.resolveModuleNameLiterals = (literals, containingFile) =>
    literals.map(({ text }) => ts.resolveModuleName(text, text.startsWith(".") ? containingFile : join(root, "src/index.ts"), options, host, undefined, undefined, ts.ModuleKind.ESNext));
  const program = ts.createProgram([join(folder, "src/index.ts")], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

test("the same document gives the same bytes", () => {
  const { folder, status, stdout } = generate("same", (yaml) => yaml);
  expect(status).toBe(0);
  expect(stdout.match(/up to date/g)).toHaveLength(11);
  for (const file of ["schema.ts", "facts/messages.ts", "facts/numbers.ts", "facts/routes.ts", "operations.ts", "client.ts"]) {
    expect(readFileSync(join(folder, "src/generated", file), "utf8")).toBe(readFileSync(join(root, "src/generated", file), "utf8"));
  }
}, 30_000);

test("--check fails with one readable line when something is stale, and writes nothing", () => {
  const { folder, edited, status, stderr } = generate("stale", (yaml) => yaml.replace("maximum: 400", "maximum: 300"), "--check");
  expect(edited).toBe(true);
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^stale: \S*facts\/numbers\.ts differ from what openapi\/flowroute\.yaml gives\. Run `npm run generate` and commit the result\.$/);
  expect(readFileSync(join(folder, "src/generated/facts/numbers.ts"), "utf8")).toContain("maximum: 400");
}, 30_000);

test("the README's table of methods is made of the document and of what the client composes", () => {
  const text = `before\n<!-- methods: written by \`npm run generate\` -->\nold\n<!-- end of methods -->\nafter\n`;
  const made = withMethodsTable(text, parse(document) as ApiDocument, 'type Composed = "messages.sendMany" | "routes.swap";');
  expect(made).toMatch(/^before\n[\s\S]*\nafter\n$/);
  expect(made).not.toContain("old");
  expect(made).toContain("| `flowroute.routes` | `create`, `list`, `listEdgeStrategies`, `update`, `delete`, `swap` |");
  expect(withMethodsTable("nothing", parse(document) as ApiDocument, "")).toBe("nothing");
});

test("--watch generates again at each save, tells a mistake and goes on", async () => {
  const folder = join(workshop, "watched");
  cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
  const file = join(folder, "flowroute.yaml");
  writeFileSync(file, document);
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "scripts/generate.ts"), "--watch", "--document", file, "--out", join(folder, "src/generated")], { cwd: root });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const untilSaid = (words: string | RegExp) => vi.waitFor(() => expect(said).toMatch(words), { timeout: 20_000, interval: 50 });

  await untilSaid("watching");
  writeFileSync(file, document.replace("x-pacing: message", "x-pacing: mesage"));
  await untilSaid('x-pacing must be one of message, none, not "mesage"');
  writeFileSync(file, document.replace("maximum: 400", "maximum: 300"));
  await untilSaid(/facts\/numbers\.ts {2}written[\s\S]*query limit: the most was 400, is 300/);
  const closed = once(child, "close");
  child.kill("SIGINT");
  expect(await closed).toEqual([0, null]);
}, 60_000);

test("an unedited copy compiles", () => {
  expect(compileErrors(generate("clean", (yaml) => yaml).folder)).toEqual([]);
}, 60_000);

test("an operation without a wrapper does not compile, and the message names it", () => {
  const { folder, status } = generate("added", (yaml) =>
    yaml.replace(/^paths:\n/m, (line) => `${line}  /v2/routes/{id}/added:\n    get:\n      operationId: routes.invented\n      x-retry: safe\n      x-paging: none\n      x-pacing: none\n      parameters:\n        - $ref: '#/components/parameters/RouteId'\n      responses:\n        '204':\n          description: Nothing.\n`),
  );
  expect(status).toBe(0);
  const error = compileErrors(folder).find((each) => each.includes('"routes.invented"'));
  expect(error).toContain("a method for each operation, which `npm run generate` prints to paste into src/wrappers/resources");
}, 60_000);

test("a wrapper without an operation does not compile, and the message names it", () => {
  const { folder, status, edited } = generate("removed", (yaml) => yaml.replace("operationId: numbers.release", "operationId: numbers.giveBack"));
  expect(edited).toBe(true);
  expect(status).toBe(0);
  const errors = compileErrors(folder);
  expect(errors).toContainEqual(expect.stringContaining('"numbers.release"'));
  expect(errors).toContainEqual(expect.stringContaining('"numbers.giveBack"'));
}, 60_000);

test("inputs and paths that do not fit the document's types do not compile, and the message names them", () => {
  const { folder } = generate("misfit", (yaml) => `${yaml}\n`);
  const edits = [
    ['"messages.get": { path: { id: string } }', '"messages.get": { path: { id: number } }'],
    ['"numbers.purchase": { path: { id: string }; query: NumbersPurchaseQuery; body?: NumberPurchase | undefined }', '"numbers.purchase": { path: { id: string }; query: NumbersPurchaseQuery }'],
    ['"routes.create": { body: RouteCreateDocument }', '"routes.create": { body?: RouteCreateDocument | undefined }'],
    ['"routes.list": { query: RoutesListQuery }', '"routes.list": {  }'],
    ['"routes.update": { path: { id: string }; body: RouteUpdateDocument }', '"routes.update": { path: { id: string }; query: RoutesListQuery; body: RouteUpdateDocument }'],
    ['"routes.delete": {\n    path: "/v2/routes/{id}"', '"routes.delete": {\n    path: "/v2/rotes/{id}"'],
  ] as const;
  for (const [from, to] of edits) {
    const file = join(folder, `src/generated/facts/${/\w+/.exec(from)![0]}.ts`);
    const facts = readFileSync(file, "utf8");
    expect(facts).toContain(from);
    writeFileSync(file, facts.replace(from, to));
  }
  const errors = compileErrors(folder);

  const misfits = errors.find((error) => error.includes("inputs that fit the document's types")) ?? "";
  expect(new Set(misfits.match(/"\w+\.\w+"/g))).toEqual(new Set(['"messages.get"', '"numbers.purchase"', '"routes.create"', '"routes.list"', '"routes.update"']));
  expect(errors).toContainEqual(expect.stringContaining(`"/v2/rotes/{id}"`));
}, 60_000);

/** What the generator makes of an edited copy of the document, in this process. */
async function made(edit: (yaml: string) => string) {
  const edited = edit(document);
  expect(edited).not.toBe(document);
  const parsed = parse(edited) as ApiDocument;
  return { facts: Object.values(generateFacts(parsed)).join("\n"), types: await generateTypes(parsed) };
}

test.each([
  { name: "a keyword that the argument checks do not know", from: "maximum: 400", to: "multipleOf: 10", says: 'numbers.listAreaCodes limit: the argument checks do not know the keyword "multipleOf"' },
  { name: "a keyword that they do not see on a value of that type", from: "minimum: 1\n        maximum: 400", to: "enum: [10, 20]", says: 'numbers.listAreaCodes limit: the argument checks do not see "enum" on the type "integer"' },
  { name: "a type that they do not know", from: "type: integer\n          description: The point of presence, of", to: "type: [integer, 'null']\n          description: The point of presence, of", says: 'routes.create body.data.attributes.edge_strategy_id: the argument checks do not know the type ["integer","null"]' },
  { name: "a format that they do not know", from: "format: uri\n          description: With `messaging_enabled`", to: "format: date-time\n          description: With `messaging_enabled`", says: 'numbers.purchase body.messaging_callback_url: the argument checks do not know the format "date-time"' },
  { name: "a phone number of any digits", from: "pattern: ^[1-9]\\d{6,14}$\n        x-phone-number", to: "x-phone-number", says: "x-phone-number wants a pattern, which says what digits make a number" },
  { name: "an array of anything", from: "          items:\n            type: string\n            format: uri\n            description: A public address.\n", to: "", says: "messages.send body.media_urls: an array wants items" },
  { name: "a parameter of several values", from: "type: string\n            pattern: ^\\d{3}$\n            x-wants: three digits, such as \"347\"", to: "type: array\n            items: { type: string }", says: "numbers.listExchanges areacode: a parameter must be a single value" },
  { name: "a parameter in a header", from: "name: areacode\n          in: query", to: "name: areacode\n          in: header", says: "numbers.listExchanges areacode: only parameters in the path and in the query are sent" },
  { name: "a part of the path that may lead to another path", from: "pattern: ^\\d+$\n        x-wants: a route's id", to: "pattern: ^[\\d.]+$\n        x-wants: a route's id", says: 'routes.delete id: a parameter in the path wants an enum, or a pattern that none of "", "." and ".." fits' },
  { name: "a part of the path that may be anything", from: "pattern: ^\\d+$\n        x-wants: a route's id", to: "x-wants: a route's id", says: 'routes.delete id: a parameter in the path wants an enum, or a pattern that none of "", "." and ".." fits' },
  { name: "a body whose schema has no name", from: "$ref: '#/components/schemas/NumberPurchase'", to: "type: object", says: "numbers.purchase: the body must be a named schema" },
  { name: "a schema whose name is none in TypeScript", from: /\bNumberPurchase\b/g, to: "number-purchase", says: "number-purchase: a schema's name becomes a type's, so it must be letters and digits and begin with a capital" },
  { name: "an operation without an id", from: "      operationId: numbers.listTiers\n", to: "", says: "GET /v2/numbers/available/tiers has no operationId" },
  { name: "a misspelt class of repeating", from: "x-retry: unsafe", to: "x-retry: unsave", says: "numbers.purchase: x-retry must be one of safe, idempotent, unsafe, not unsave" },
  { name: "no class of repeating", from: "      x-retry: unsafe\n", to: "", says: "numbers.purchase: x-retry must be one of safe, idempotent, unsafe, not undefined" },
  { name: "a misspelt pace", from: "x-pacing: message", to: "x-pacing: mesage", says: "messages.send: x-pacing must be one of message, none, not mesage" },
  { name: "a member that makes a request unsafe and is none", from: "x-unsafe-with: [messaging_enabled]", to: "x-unsafe-with: [messaging]", says: "numbers.update: x-unsafe-with names no member messaging of the body" },
  { name: "items of a schema that there is not", from: "schema: CdrExport\n", to: "schema: CdrExports\n", says: "cdrExports.list: x-items names no schema CdrExports" },
  { name: "forms of an operation that differ in more than the path", from: /(operationId: messages\.getMmsCallback[\s\S]*?x-retry:) safe/, to: "$1 idempotent", says: "are forms of messages.getCallback, and must differ in nothing but" },
  { name: "a form of an operation that there is not", from: "x-operation: messages.send\n", to: "x-operation: messages.sent\n", says: "messagesV22.send: x-operation names no operation messages.sent" },
  { name: "bodies of two media types in one operation", from: /(operationId: cnams\.create\n[\s\S]*?)application\/vnd\.api\+json/, to: "$1application/json", says: "cnams.create: the bodies must be of one media type, not application/json, application/vnd.api+json" },
  { name: "a list said to have no pages", from: /(operationId: routes\.list\n[\s\S]*?x-paging:) offset/, to: "$1 none", says: "routes.list: x-paging must be offset where the query has an offset, and only there" },
])("$name stops the generator, which says where", async ({ from, to, says }) => {
  await expect(made((yaml) => yaml.replace(from, to))).rejects.toThrow(says);
});

test("an operation's own parameter stands in for the path's of the same name", async () => {
  const { facts } = await made((yaml) =>
    yaml.replace("      operationId: numbers.get\n", (line) => `${line}      parameters:\n        - $ref: '#/components/parameters/RouteId'\n`),
  );
  expect(facts).toContain('"numbers.get": { path: { id: string } };');
  expect(facts).toMatch(/"numbers\.get": \{\n.*\n    segments: \{ id: \{ pattern: \/\^\\d\+\$\/u/);
}, 30_000);

const invented = "operationId: routes.invented, x-retry: safe, x-paging: none, x-pacing: none, responses: { '204': { description: Nothing. } }";

test.each([
  { name: "under another method", edit: (yaml: string) => yaml.replace(/^paths:\n/m, (line) => `${line}  /v2/routes/added: { head: { ${invented} } }\n`) },
  {
    name: "under a path that is a reference",
    edit: (yaml: string) =>
      yaml
        .replace(/^paths:\n/m, (line) => `${line}  /v2/routes/added: { $ref: '#/components/pathItems/Added' }\n`)
        .replace(/^  pathItems:\n/m, (line) => `${line}    Added: { get: { ${invented} } }\n`),
  },
])("an operation $name is not overlooked", async ({ edit }) => {
  const { facts } = await made(edit);
  expect(facts).toMatch(/"routes\.invented": \{ path: "\/v2\/routes\/added"/);
}, 30_000);

test("a description ends in how sure it is and where it comes from", async () => {
  const { types } = await made((yaml) => `${yaml}\n`);
  expect(types).toMatch(/ \* What the message costs\.[^@]*\n \*\n \* Confidence: uncertain\.\n \*\n \* @see docs Messages v2\.2, "Send an SMS"; Go client\n/);
  expect(types).not.toContain("Source,");
}, 30_000);

test("facts tell a form of an operation, another version, an unusual list and an answer that nobody knows", async () => {
  const { facts } = await made((yaml) => `${yaml}\n`);
  expect(facts).toMatch(/"messages\.setCallback": \{\s+path: "\/v2\.1\/messages\/\{callback_type\}"/);
  expect(facts).toMatch(/"2\.2": \{\s+"messages\.get": \{ path: "\/v2\.2\/messages\/\{id\}" \}/);
  expect(facts).toMatch(/phoneNumber: "e164"/);
  expect(facts).toMatch(/"portOrders\.list": \{[^}]*items: \{ in: \["attributes", "orders", "data"\], none: 404, short: true \},\s+mediaType: "application\/json"/);
  expect(facts).toContain('"portOrders.signLoa": undefined | PortOrderDocument;');
  expect(facts).toMatch(/"numbers\.update": \{[\s\S]*?unsafeWith: \["messaging_enabled"\],\s+answer: "item",\s+partial: 207/);
}, 30_000);
