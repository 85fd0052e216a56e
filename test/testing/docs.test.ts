import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, expect, test, vi } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/testing.md"), "utf8");
const blocksOf = (language: string) => [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, code = ""]) => code);

const reminder = readFileSync(join(root, "examples/reminder.ts"), "utf8");

/** Each snippet as a file of its own, and next to them the program that the last one tests. */
const folder = mkdtempSync(join(root, "test/.docs-"));
afterAll(() => rmSync(folder, { recursive: true }));
const snippets = blocksOf("ts").map((code, index) => {
  const kind = code === reminder ? "reminder" : code.includes('"node:test"') ? "node" : /^test\(/m.test(code) ? "vitest" : "program";
  const file = join(folder, kind === "reminder" ? "reminder.ts" : `${index + 1}.${kind === "vitest" ? "snippet" : kind}.ts`);
  writeFileSync(file, code);
  return { kind, file };
});
const filesOf = (kind: string) => snippets.filter((snippet) => snippet.kind === kind).map(({ file }) => file);

test("there are snippets of every kind", () => {
  expect(filesOf("vitest").length).toBeGreaterThanOrEqual(6);
  expect(filesOf("node")).toHaveLength(1);
  // The page prints the very program that is in `examples`, which is not in the package.
  expect(filesOf("reminder")).toHaveLength(1);
  expect(page).not.toContain("examples/");
  expect(filesOf("program").length).toBeGreaterThanOrEqual(3);
});

test("every snippet passes the type checker", () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: ["node", "vitest/globals"] }, root);
  const program = ts.createProgram(snippets.map(({ file }) => file), { ...options, moduleDetection: ts.ModuleDetectionKind.Force });
  const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName} ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  expect(found).toEqual([]);
}, 60_000);

test("the snippets for Vitest, Jest and MSW pass", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", "test/support/snippet.config.ts", "--dir", folder], {
    cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain(`Test Files  ${filesOf("vitest").length} passed`);
}, 60_000);

test("the snippet for node:test passes", () => {
  const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "--test", ...filesOf("node")], { cwd: root, encoding: "utf8" });
  expect(status, stdout).toBe(0);
}, 60_000);

test.each(filesOf("program").map((file) => ({ file, name: file.split("/").at(-1) })))("$name runs and prints something", async ({ file }) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(/* @vite-ignore */ pathToFileURL(file).href);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test("the script that starts the fake beside its tests leaves nothing behind", async () => {
  const fake = `"${process.execPath}" --import tsx src/testing/command/bin.ts`;
  // A port that was free a moment ago.
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const port = String((taken.address() as AddressInfo).port);
  await new Promise((resolve) => taken.close(resolve));
  const script = (blocksOf("bash")[0] ?? "").replaceAll("npx flowroute-sdk", fake).replaceAll("4010", port);
  const { status, stdout } = spawnSync("bash", ["-c", script.replace(/& *\n/, "> /dev/null &\n")], { cwd: root, encoding: "utf8" });
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { data: [{ id: "0" }] }]);
  await vi.waitFor(() => expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow("fetch failed"));
}, 60_000);

test("the commands for other languages work", async () => {
  const [start = "", curls = ""] = blocksOf("sh");
  const args = start.trim().replace("npx flowroute-sdk ", "").replace("4010", "0").split(" ");
  const server = spawn(process.execPath, ["--import", "tsx", "src/testing/command/bin.ts", ...args], { cwd: root });
  const banner = await new Promise<string>((resolve) => server.stdout.once("data", (piece: Buffer) => resolve(piece.toString())));
  const address = /http:\S+/.exec(banner)?.[0] ?? "";
  const answers = curls.trim().split("\n").map((line) => spawnSync("bash", ["-c", line.replace("http://127.0.0.1:4010", address)], { encoding: "utf8" }).stdout);
  const [numbers, sent, listed] = answers.map((text) => JSON.parse(text) as { data: { id: string }[] | { id: string } });
  server.kill("SIGINT");
  expect(numbers).toMatchObject({ data: [{ id: "12065550100" }, { id: "12065550101" }] });
  expect(sent).toMatchObject({ data: { type: "message" } });
  expect(listed).toMatchObject({ data: [{ id: sent?.data && "id" in sent.data ? sent.data.id : "" }] });
}, 60_000);
