import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { setupServer } from "msw/node";
import { http } from "msw";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FlowrouteErrorCode } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { operations } from "../src/generated/operations.ts";
import { facts } from "../src/wrappers/input/facts.ts";
import { version } from "../src/wrappers/call/version.ts";

const root = join(import.meta.dirname, "..");
const pages = ["README", "docs/observability", "docs/pacing", "docs/resources", "docs/rules", "docs/segments", "docs/sending-by-the-thousand", "docs/with-other-tools", "docs/when-things-go-wrong"];
const texts = pages.map((name) => ({ name: `${name}.md`, text: readFileSync(join(root, `${name}.md`), "utf8") }));
const blocks = texts.flatMap(({ name, text }) => [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""], index) => ({ code, name: `${name} block ${index + 1}` })));

/** Every example as a file of its own, inside the project so that it sees what the project has. */
const folder = mkdtempSync(join(root, "test/.docs-"));
const files = blocks.map(({ code, name }) => {
  const file = join(folder, `${name.replace(/\W+/g, "-")}.ts`);
  writeFileSync(file, code);
  return { file, name, code };
});
/** What the code needs is a server's, which is not to be had here: it has the type checker, and tests of its own. */
const withoutStores = files.filter(({ code }) => !/from "(ioredis|postgres)"/.test(code));

// As `npx flowroute-sdk fake` has it: the examples shall run there too. What takes days is quicker here.
const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK", history: 50, exportMs: 100, approvalMs: 0, deliver: () => new Response() });
const server = setupServer(...fake.handlers(http));
beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  vi.stubEnv("FR_ACCESS_KEY", "AK");
  vi.stubEnv("FR_SECRET_KEY", "SK");
  // Some write files where they are.
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(root);
  server.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("the texts have examples", () => {
  expect(blocks.map(({ name }) => name)).toContain("README.md block 4");
  expect(blocks.map(({ name }) => name)).toContain("docs/observability.md block 1");
});

test("every example passes the type checker", () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(files.map(({ file }) => file), { ...options, moduleDetection: ts.ModuleDetectionKind.Force });
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
}, 120_000);

test.each(withoutStores)("$name runs and prints something", async ({ file }) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(/* @vite-ignore */ pathToFileURL(file).href);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

const claims = texts.flatMap(({ name, text }) =>
  [...text.matchAll(/Held by `(test\/[\w./-]+)`: ((?:"[^"]+"(?:,\s+)?)+)/g)].map(([, file = "", titles = ""]) => ({ name, file, titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title]) => title) })),
);

test("every test that the texts name is there", () => {
  expect(claims).toHaveLength(texts.flatMap(({ text }) => text.match(/Held by/g) ?? []).length);
  for (const { file, titles } of claims) {
    const source = readFileSync(join(root, file), "utf8");
    for (const title of titles) expect(source).toContain(`("${title}"`);
  }
});

test("the page about failures names each operation that is never repeated on doubt", () => {
  const page = texts.find(({ name }) => name.endsWith("when-things-go-wrong.md"))!.text;
  const [, list = ""] = /`x-retry: unsafe`([\s\S]*?)Such a request/.exec(page) ?? [];
  const unsafe = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => !facts[name].repeatable);
  expect([...list.matchAll(/`([\w.]+)`/g)].map(([, name]) => name).toSorted()).toEqual([...unsafe, "numbers.update"].toSorted());
});

test("every link between the texts leads to a file", () => {
  for (const { name, text } of texts) {
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) expect(existsSync(join(root, dirname(name), target)), `${name}: ${target}`).toBe(true);
  }
});

test("the table of methods in the README has every method there is, and no other", () => {
  const rows = [...texts[0]!.text.matchAll(/^\| `flowroute\.(\w+)` \| (.*) \|$/gm)];
  const methods = rows.flatMap(([, resource = "", names = ""]) => [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => `${resource}.${name}`));
  expect(methods.toSorted()).toEqual([...Object.keys(operations), "messages.sendMany", "cdrExports.wait", "cdrExports.rows", "portOrders.uploadFile"].toSorted());
});

test("the table of codes in the README has every code there is, and no other", () => {
  const table = /^\| `code` \|[\s\S]*?\n\n/m.exec(texts[0]!.text)?.[0] ?? "";
  const codes = table.split("\n").flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, code = ""]) => code));
  const all: Record<FlowrouteErrorCode | "invalid_argument", true> = {
    bad_request: true, unauthorized: true, forbidden: true, not_found: true, method_not_allowed: true, conflict: true,
    unsupported_media_type: true, unprocessable: true, rate_limited: true, server_error: true, unexpected_status: true,
    connection_failed: true, deadline_exceeded: true, unexpected_answer: true, export_failed: true, parked: true, stopped: true, journal_failed: true,
    refused_by_rule: true, invalid_argument: true,
  };
  expect(codes.filter((code) => code !== "code").toSorted()).toEqual(Object.keys(all).toSorted());
});

test("the version that the client sends is that of the package", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(version).toBe(manifest.version);
});
