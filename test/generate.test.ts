import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, expect, test } from "vitest";

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
  const command = ["--import", "tsx", join(root, "scripts/generate.ts"), "--document", join(folder, "flowroute.yaml"), "--out", join(folder, "src/generated"), ...flags];
  const run = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  return { folder, edited: edited !== document, ...run };
}

/** What the compiler says of the copy. */
function compileErrors(folder: string): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, paths: {}, typeRoots: [join(root, "node_modules/@types")] }, root);
  const host = ts.createCompilerHost(options);
  // The copy lies outside the project; its one library is found where the project has it.
  host.resolveModuleNameLiterals = (literals, containingFile) =>
    literals.map(({ text }) => ts.resolveModuleName(text, text.startsWith(".") ? containingFile : join(root, "src/index.ts"), options, host, undefined, undefined, ts.ModuleKind.ESNext));
  const program = ts.createProgram([join(folder, "src/index.ts")], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

test("the same document gives the same bytes", () => {
  const { folder, status, stdout } = generate("same", (yaml) => yaml);
  expect(status).toBe(0);
  expect(stdout.match(/up to date/g)).toHaveLength(3);
  for (const file of ["schema.ts", "operations.ts", "client.ts"]) {
    expect(readFileSync(join(folder, "src/generated", file), "utf8")).toBe(readFileSync(join(root, "src/generated", file), "utf8"));
  }
});

test("--check fails with one readable line when something is stale, and writes nothing", () => {
  const { folder, edited, status, stderr } = generate("stale", (yaml) => yaml.replace("maximum: 400", "maximum: 300"), "--check");
  expect(edited).toBe(true);
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^stale: \S*operations\.ts differ from what openapi\/flowroute\.yaml gives\. Run `npm run generate` and commit the result\.$/);
  expect(readFileSync(join(folder, "src/generated/operations.ts"), "utf8")).toContain('"maximum":400');
});

test("an unedited copy compiles", () => {
  expect(compileErrors(generate("clean", (yaml) => yaml).folder)).toEqual([]);
}, 60_000);

test("an operation without a wrapper does not compile, and the message names it", () => {
  const { folder, status } = generate("added", (yaml) =>
    yaml.replace(/^paths:\n/m, (line) => `${line}  /v2/routes/{id}/added:\n    get:\n      operationId: routes.invented\n      x-retry: safe\n      x-paging: none\n      x-pacing: none\n      parameters:\n        - $ref: '#/components/parameters/RouteId'\n      responses:\n        '204':\n          description: Nothing.\n`),
  );
  expect(status).toBe(0);
  expect(compileErrors(folder)).toContainEqual(expect.stringContaining('"routes.invented"'));
}, 60_000);

test("a wrapper without an operation does not compile, and the message names it", () => {
  const { folder, status, edited } = generate("removed", (yaml) => yaml.replace("operationId: numbers.release", "operationId: numbers.giveBack"));
  expect(edited).toBe(true);
  expect(status).toBe(0);
  const errors = compileErrors(folder);
  expect(errors).toContainEqual(expect.stringContaining('"numbers.release"'));
  expect(errors).toContainEqual(expect.stringContaining('"numbers.giveBack"'));
}, 60_000);

test("a keyword that the argument checks would not see stops the generator", () => {
  const { status, stderr } = generate("keyword", (yaml) => yaml.replace("maximum: 400", "multipleOf: 10"));
  expect(status).not.toBe(0);
  expect(stderr).toContain('do not know the keyword "multipleOf"');
});
