import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { realTypes } from "./support/real-types.ts";

const root = join(import.meta.dirname, "..");
const home = mkdtempSync(join(tmpdir(), "flowroute-package-"));
const compiler = join(root, "node_modules/typescript/bin/tsc");

/** The packed tarball, installed in an empty folder, as a new user has it. */
beforeAll(() => {
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", home], { cwd: root, encoding: "utf8", stdio: "pipe" });
  writeFileSync(join(home, "package.json"), '{ "name": "user", "private": true }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${packed.trim().split("\n").at(-1)}`], { cwd: home, stdio: "pipe" });
}, 60_000);
afterAll(() => rmSync(home, { recursive: true }));

const program = `
const answer = { data: [{ type: "route", id: "0", attributes: { alias: "sip-reg", route_type: "sip-reg", value: null }, links: { self: "" } }], links: {} };
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", fetch: async () => new Response(JSON.stringify(answer)) });
async function main() {
  for await (const route of flowroute.routes.list()) console.log(route.id, route.attributes.alias);
  try {
    await flowroute.routes.list({ limt: 3 });
  } catch (error) {
    console.log(error.name, error.message);
  }
}
main();
`;
const output = '0 sip-reg\nInvalidArgumentError "limt" is not known here; did you mean "limit"?\n';

function run(file: string, source: string): string {
  writeFileSync(join(home, file), source);
  return execFileSync(process.execPath, [file], { cwd: home, encoding: "utf8" });
}

test("works in plain JavaScript with import", () => {
  expect(run("imported.mjs", `import { Flowroute } from "flowroute-sdk";${program}`)).toBe(output);
});

test("works in plain JavaScript with require", () => {
  expect(run("required.cjs", `const { Flowroute } = require("flowroute-sdk");${program}`)).toBe(output);
});

test("its class has one name, in stacks and in what Node prints", () => {
  const program = `
    try { new Flowroute({ acessKey: "AK" }); } catch (error) { console.log(error.stack); }
    console.log(Flowroute, new Flowroute());
  `;
  const printed = run("named.cjs", `const { Flowroute } = require("flowroute-sdk");${program}`);
  expect(printed).toContain("at new Flowroute (");
  expect(printed).not.toMatch(/Flowroute\$|WebFlowroute/);
});

const testing = `
const fake = createFakeFlowroute();
const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch });
fake.listen().then(async ({ url, close }) => {
  const overHttp = new Flowroute({ ...fake.keys, baseUrl: url });
  console.log((await flowroute.numbers.list()).data.length, (await overHttp.routes.list()).data.length);
  await close();
});
`;

test("its fake works with import and with require", () => {
  expect(run("fake.mjs", `import { Flowroute } from "flowroute-sdk";\nimport { createFakeFlowroute } from "flowroute-sdk/testing";${testing}`)).toBe("2 1\n");
  expect(run("fake.cjs", `const { Flowroute } = require("flowroute-sdk");\nconst { createFakeFlowroute } = require("flowroute-sdk/testing");${testing}`)).toBe("2 1\n");
});

const shared = `
const message = { from: "12065550100", to: "12065551234", body: "hi" };
const operations = [];
const fetch = async () => new Response(JSON.stringify({ data: { type: "message", id: "mdr2-" + "0".repeat(32), links: { self: "" } } }), { status: 202 });
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", fetch, pacing: { sms: 1 }, timeoutMs: 100, hooks: { onResult: ({ operationId, outcome }) => operations.push(operationId + " " + outcome) } });
const client = createOpenApiClient(flowroute);
const main = async () => {
  await flowroute.messages.send(message);
  await client.POST("/v2.1/messages", { body: message }).catch((error) => console.log(error.code, error.outcome));
  console.log(operations.join());
};
main();
`;

test.each([
  ["import, import", "shared.mjs", 'import { Flowroute } from "flowroute-sdk";\nimport { createOpenApiClient } from "flowroute-sdk/openapi";'],
  ["require, require", "shared.cjs", 'const { Flowroute } = require("flowroute-sdk");\nconst { createOpenApiClient } = require("flowroute-sdk/openapi");'],
  ["import, require", "mixed.mjs", 'import { createRequire } from "node:module";\nimport { Flowroute } from "flowroute-sdk";\nconst { createOpenApiClient } = createRequire(import.meta.url)("flowroute-sdk/openapi");'],
])("its client of the document's paths shares the lanes and hooks of a Flowroute: %s", (_name, file, imports) => {
  expect(run(file, imports + shared)).toBe("deadline_exceeded not_sent\nmessages.send ok,messages.send not_sent\n");
});

test("npx starts its fake, and a SIGTERM to npx ends it", async () => {
  const npx = spawn("npx", ["flowroute-sdk", "fake", "--port", "0", "--json"], { cwd: home });
  const line = await new Promise<string>((resolve) => npx.stdout.once("data", (piece: Buffer) => resolve(piece.toString())));
  const { url } = JSON.parse(line) as { url: string };
  expect((await fetch(url)).status).toBe(401);
  npx.kill("SIGTERM");
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow("fetch failed"), 5_000);
}, 30_000);

/** Loads modules as Jest does: by their text, and with no way to `import()` another. */
const loader = `
const { readFileSync } = require("node:fs");
const { runInThisContext } = require("node:vm");
function load(id) {
  const module = { exports: {} };
  runInThisContext("(function (module, exports, require) {" + readFileSync(require.resolve(id), "utf8") + "\\n})")(module, module.exports, require);
  return module.exports;
}
const { Flowroute } = load("flowroute-sdk");
const { createFakeFlowroute } = load("flowroute-sdk/testing");
`;

test("its fake listens under a module loader without import(), such as Jest's", () => {
  expect(run("as-jest.cjs", `${loader}${testing}`)).toBe("2 1\n");
});

/** Loads the build for browsers in a context that has what is given, beside what the language itself has. */
const inContext = `
const { readFileSync } = require("node:fs");
const { createContext, runInContext } = require("node:vm");
const dist = require("node:path").dirname(require.resolve("flowroute-sdk"));
function load(file, globals) {
  const module = { exports: {} };
  runInContext("(function (module, exports, require) {" + readFileSync(dist + "/" + file, "utf8") + "\\n})", createContext(globals))(module, module.exports, () => ({}));
  return module.exports;
}
const browser = { URL, AbortController, btoa, performance, setTimeout, clearTimeout };
const tell = (what) => Promise.resolve().then(what).catch((error) => console.log(error.code, error.outcome, error.message));
`;

test("can be imported where there is no TextDecoder, no fetch and no process, and names what is missing when it is needed", () => {
  const program = `
    load("testing.cjs", {});
    const keys = { accessKey: "AK", secretKey: "SK" };
    const call = async (globals) => new (load("index.cjs", { ...browser, ...globals }).Flowroute)(keys).numbers.get("12065551234");
    tell(() => call({})).then(() => tell(() => call({ TextDecoder }))).then(() => tell(() => call({ TextDecoder, Deno: {} })));
  `;
  expect(run("in-context.cjs", inContext + program).split("\n")).toEqual([
    "invalid_argument not_sent TextDecoder is missing in this runtime",
    "invalid_argument not_sent fetch is missing in this runtime",
    "invalid_argument not_sent fetch must be given, or npm:flowroute-sdk imported: Deno's may send twice",
    "",
  ]);
});

test("its command is installed", () => {
  expect(execFileSync(join(home, "node_modules/.bin/flowroute-sdk"), ["--help"], { encoding: "utf8" })).toContain("Usage: flowroute-sdk fake");
});

test("its main entry holds nothing of the fake", () => {
  for (const file of ["index.js", "index.cjs"]) {
    expect(readFileSync(join(home, "node_modules/flowroute-sdk/dist", file), "utf8")).not.toMatch(/createFake|node:|testing/);
  }
});

const typed = `import { Flowroute, type Page, type PhoneNumber } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { createOpenApiClient, type paths } from "flowroute-sdk/openapi";
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK" });
const openapi = createOpenApiClient(flowroute);
export const alias = openapi.GET("/v2/numbers/{id}", { params: { path: { id: "12065550100" } } }).then(({ data }) => data?.data.attributes.alias satisfies string | null | undefined);
export type Id = paths["/v2/numbers/{id}"]["get"]["parameters"]["path"]["id"];
export const page: Promise<Page<PhoneNumber>> = flowroute.numbers.list({ starts_with: "1206" }).then((first) => first);
const fake = createFakeFlowroute({ numbers: ["12065550100"], deliver: () => new Response() });
export const faked = new Flowroute({ ...fake.keys, fetch: fake.fetch });
export async function ids(): Promise<string[]> {
  return (await flowroute.numbers.list().toArray({ max: 3 })).map(({ id }) => id);
}
`;

test.each([
  { name: "nodenext, ES module", file: "typed.mts", options: ["--module", "nodenext"] },
  { name: "nodenext, CommonJS", file: "typed.cts", options: ["--module", "nodenext"] },
  { name: "bundler", file: "typed.ts", options: ["--module", "esnext", "--moduleResolution", "bundler"] },
])("its types work under $name, with every library check on", ({ file, options }) => {
  writeFileSync(join(home, file), typed);
  const args = [compiler, "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false", "--target", "es2022", "--noEmit", ...options, file];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: home, encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
}, 30_000);

/** Every way into the package that has types. */
const entries = Object.entries((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: Record<string, object | string> }).exports)
  .filter(([, target]) => typeof target === "object")
  .map(([name]) => name.replace(/^\./, "flowroute-sdk"));

const real = realTypes(entries);

// The oldest that the README names, the one that this is built with, and the newest.
test.each([
  { version: "5.4", resolution: "node10", module: "commonjs", file: "real.ts", skipLibCheck: false },
  { version: "5.4", resolution: "node10", module: "commonjs", file: "real.ts", skipLibCheck: true },
  { version: "5.4", resolution: "node16", module: "node16", file: "real.mts", skipLibCheck: false },
  { version: "5.4", resolution: "node16", module: "node16", file: "real.cts", skipLibCheck: true },
  { version: "7", resolution: "nodenext", module: "nodenext", file: "real.mts", skipLibCheck: false },
  { version: "7", resolution: "nodenext", module: "nodenext", file: "real.cts", skipLibCheck: true },
  { version: "7", resolution: "bundler", module: "esnext", file: "real.ts", skipLibCheck: false },
])("its types are real to TypeScript $version under $resolution, $file, skipLibCheck $skipLibCheck", ({ version, resolution, module, file, skipLibCheck }) => {
  writeFileSync(join(home, file), real);
  const args = [join(root, `node_modules/typescript-${version}/bin/tsc`), "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", String(skipLibCheck), "--target", "es2022", "--noEmit", "--module", module, "--moduleResolution", resolution, file];
  const { stdout } = spawnSync(process.execPath, args, { cwd: home, encoding: "utf8" });
  expect(stdout).toBe("");
}, 60_000);

test("the README names the oldest TypeScript that is tried here", () => {
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain("TypeScript 5.4 or later");
});

test("a misspelt parameter is a type error", () => {
  writeFileSync(join(home, "misspelt.mts"), typed.replace("starts_with", "start_with"));
  const { stdout } = spawnSync(process.execPath, [compiler, "--strict", "--noEmit", "--module", "nodenext", "misspelt.mts"], { cwd: home, encoding: "utf8" });
  expect(stdout).toContain("'start_with' does not exist in type 'NumbersListQuery'. Did you mean to write 'starts_with'?");
}, 30_000);

test("a one-call program takes at most 1,000 type instantiations more than an empty one", () => {
  const instantiations = (source: string) => {
    writeFileSync(join(home, "counted.mts"), source);
    const args = [compiler, "--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "--extendedDiagnostics", "counted.mts"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: home, encoding: "utf8" });
    return Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1]);
  };
  const call = 'import { Flowroute } from "flowroute-sdk";\nexport const id = new Flowroute().numbers.get("12065551234").then((number) => number.id);\n';
  expect(instantiations(call) - instantiations("export const id = 1;\n")).toBeLessThanOrEqual(1000);
}, 30_000);

test("a bundle for the web, of a client of the whole API, takes at most 24 kB of 1,024 bytes, minified, without the licence notice, packed by gzip, beside what is loaded once a file of call records is read, or there are rules", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'import { Flowroute } from "flowroute-sdk"; globalThis.client = new Flowroute({ accessKey: "a", secretKey: "b" });', resolveDir: home },
    bundle: true, minify: true, write: false, format: "esm", target: "es2022", platform: "browser", legalComments: "none", splitting: true, outdir: "out",
  });

  const [entry, ...later] = outputFiles.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  expect(entry).toBeLessThanOrEqual(24 * 1024);
  // The one for call records, and the one that asks rules.
  expect(later).toHaveLength(2);
  for (const chunk of later) expect(chunk).toBeLessThanOrEqual(3 * 1024);
});

test.each([
  { entry: "sms", kB: 2 },
  { entry: "rules", kB: 5.5 },
])("all of flowroute-sdk/$entry takes at most $kB kB, beside a table of area codes that is loaded when it is needed", async ({ entry, kB }) => {
  const { outputFiles } = await build({
    stdin: { contents: `import * as all from "flowroute-sdk/${entry}"; globalThis.all = all;`, resolveDir: home },
    bundle: true, minify: true, write: false, format: "esm", target: "es2022", platform: "browser", legalComments: "none", splitting: true, outdir: "out",
  });

  const [whole, ...later] = outputFiles.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  expect(whole).toBeLessThanOrEqual(kB * 1024);
  expect(later.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(2 * 1024);
});

/** Leaves the client out of what is measured, which its user has anyway: `external` would leave its subpaths out too. */
const withoutClient: Plugin = {
  name: "without-client",
  setup: ({ onResolve }) => onResolve({ filter: /^flowroute-sdk$/ }, ({ path }) => ({ path, external: true })),
};

test("the client of the document's paths adds at most 8 kB to it", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'import { createOpenApiClient } from "flowroute-sdk/openapi"; globalThis.client = createOpenApiClient();', resolveDir: home },
    bundle: true, minify: true, write: false, format: "esm", target: "es2022", platform: "browser", legalComments: "none", plugins: [withoutClient],
  });

  const { length } = gzipSync(outputFiles[0]!.contents, { level: 9 });
  expect(length).toBeGreaterThan(4 * 1024);
  expect(length).toBeLessThanOrEqual(8 * 1024);
});

test("flowroute-sdk/sending adds at most 6.25 kB to it, beside what is loaded once a file is used or something is settled, and needs nothing of Node's before", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'import * as sending from "flowroute-sdk/sending"; globalThis.sending = sending;', resolveDir: home },
    bundle: true, minify: true, write: false, format: "esm", target: "es2022", platform: "browser", legalComments: "none", plugins: [withoutClient], splitting: true, outdir: "out",
  });

  const [entry, ...later] = outputFiles.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
  expect(entry).toBeGreaterThan(4 * 1024);
  expect(entry).toBeLessThanOrEqual(6.25 * 1024);
  expect(later.length).toBeGreaterThan(1);
  expect(later.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(3.6 * 1024);
  for (const { text } of outputFiles) expect(text).not.toMatch(/(?:from|import|require\()\s*"node:/);
});

const sending = `
const message = { from: "12065550100", to: "12065551234", body: "hi" };
let sent = 0;
const fetch = async () => new Response(JSON.stringify({ data: { type: "message", id: "mdr2-" + ++sent, links: { self: "" } } }), { status: 202 });
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", fetch });
const main = async (path) => {
  for (let run = 0; run < 2; run++) {
    const journal = fileJournal(path);
    const { id, repeated } = await sendOnce(flowroute, message, { journal, key: "a" });
    await journal.close();
    console.log(id, repeated);
  }
  const parked = new JournalError("parked");
  console.log(sent, parked instanceof FlowrouteError, disposition(parked).do);
};
`;

test("its journals work with import and with require", () => {
  const wanted = "mdr2-1 undefined\nmdr2-1 true\n1 true park\n";
  expect(run("sending.mjs", `import { Flowroute, FlowrouteError } from "flowroute-sdk";\nimport { disposition, fileJournal, JournalError, sendOnce } from "flowroute-sdk/sending";${sending}await main("a.jsonl");`)).toBe(wanted);
  expect(run("sending.cjs", `const { Flowroute, FlowrouteError } = require("flowroute-sdk");\nconst { disposition, fileJournal, JournalError, sendOnce } = require("flowroute-sdk/sending");${sending}main("b.jsonl");`)).toBe(wanted);
});

test("a receiver of webhooks takes at most 6 kB, and 1.2 kB more once it downloads an attachment; all of the subpath 9.5", async () => {
  const sizes = async (contents: string) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: home },
      bundle: true, minify: true, write: false, format: "esm", target: "es2022", platform: "browser", legalComments: "none", splitting: true, outdir: "out",
    });
    const gzipped = outputFiles.map((file) => ({ isLater: file.path.includes("download"), bytes: gzipSync(file.contents, { level: 9 }).length }));
    const sum = (isLater: boolean) => gzipped.filter((each) => each.isLater === isLater).reduce((total, { bytes }) => total + bytes, 0);
    return { atOnce: sum(false), later: sum(true) };
  };
  const receiver = await sizes('export { createWebhookHandler } from "flowroute-sdk/webhooks";');
  expect(receiver.atOnce).toBeLessThanOrEqual(6 * 1024);
  expect(receiver.later).toBeGreaterThan(0);
  expect(receiver.later).toBeLessThanOrEqual(1.2 * 1024);
  const all = await sizes('export * from "flowroute-sdk/webhooks";');
  expect(all.atOnce + all.later).toBeLessThanOrEqual(9.5 * 1024);
});

test("the OpenAPI document comes along", () => {
  expect(run("document.cjs", 'console.log(/^openapi: .*$/m.exec(require("node:fs").readFileSync(require.resolve("flowroute-sdk/openapi.yaml"), "utf8"))[0]);')).toMatch(/^openapi: 3\.1/);
});

test.each(["index.d.ts", "testing.d.ts", "sms.d.ts", "rules.d.ts"])("every type that %s shows can be imported", (file) => {
  const source = ts.createSourceFile(file, readFileSync(join(home, "node_modules/flowroute-sdk/dist", file), "utf8"), ts.ScriptTarget.ESNext);
  const shown: string[] = [];
  const exported = new Set<string>();
  source.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)) shown.push(node.name?.text ?? "");
    if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause)) {
      for (const { name, propertyName = name } of node.exportClause.elements) exported.add(propertyName.text);
    }
  });

  expect(shown.length).toBeGreaterThan(5);
  // Another name for an exported one, or a part of it: ApiErrorItem, SendResult, CallbackType, Messages.
  expect(shown.filter((name) => !exported.has(name) && !["ErrorItem", "Attempted", "CallbackKind", "StandIn", "Plain"].includes(name))).toEqual([]);
});

test("its files import nothing but each other and what Node has built in", () => {
  const dist = join(home, "node_modules/flowroute-sdk/dist");
  const imported = readdirSync(dist)
    .filter((file) => /\.c?js$/.test(file))
    .flatMap((file) => [...readFileSync(join(dist, file), "utf8").matchAll(/(?:\bfrom |\bimport |\bimport\(|\brequire\()"([^"]+)"/g)].map(([, name = ""]) => name));
  expect(imported.filter((name) => !/^(?:node:|\.\/|flowroute-sdk)/.test(name))).toEqual([]);
});

test("installs nothing beside itself", () => {
  const installed = readFileSync(join(home, "package-lock.json"), "utf8");
  expect(Object.keys((JSON.parse(installed) as { packages: object }).packages)).toEqual(["", "node_modules/flowroute-sdk"]);
});

test("its declarations show nothing of openapi-fetch, nothing internal and no any", () => {
  for (const file of ["index.d.ts", "index.d.cts"]) {
    const declarations = readFileSync(join(home, "node_modules/flowroute-sdk/dist", file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    expect(declarations).toContain("class Flowroute");
    // Comments say "any" and "paths" too; types must not, in whatever place.
    expect(declarations).not.toMatch(/openapi-fetch|createFinalURL|ParamsOption|ApiClient|Lane|\b(?:paths|any)\b/);
  }
});
