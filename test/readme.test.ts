import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setupServer } from "msw/node";
import { http } from "msw";
import ts from "typescript";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""], index) => ({ code, name: `block ${index + 1}` }));

/** Every example of the README as a file of its own, inside the project so that it sees what the project has. */
const folder = mkdtempSync(join(root, "test/.readme-"));
const files = blocks.map(({ code }, index) => {
  const file = join(folder, `block-${index + 1}.ts`);
  writeFileSync(file, code);
  return file;
});

const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK", numbers: ["12012673227", "16502390214"] });
const server = setupServer(...fake.handlers(http));
beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  vi.stubEnv("FR_ACCESS_KEY", "AK");
  vi.stubEnv("FR_SECRET_KEY", "SK");
});
afterAll(() => {
  server.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("the README has examples", () => {
  expect(blocks.length).toBeGreaterThanOrEqual(4);
});

test("every example of the README passes the type checker", () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(files, { ...options, moduleDetection: ts.ModuleDetectionKind.Force });
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
}, 60_000);

test.each(files.map((file, index) => ({ file, name: `block ${index + 1}` })))("README $name runs and prints something", async ({ file }) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(/* @vite-ignore */ pathToFileURL(file).href);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});
