import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { copyOfRepository } from "./support/repository-copy.ts";

/** The walk of CONTRIBUTING.md, taken on a copy with the very blocks that stand there. */
const copy = copyOfRepository("walk");
afterAll(copy.remove);

interface Block {
  readonly file: string;
  readonly where: string;
  readonly line: string;
  readonly code: string;
}

const guide = readFileSync(join(copy.folder, "CONTRIBUTING.md"), "utf8");
const blocks: Block[] = [...guide.matchAll(/^<!-- walk: (\S+), (after the line|before the line|whole)(?: [`"](.*)[`"])? -->\n```[^\n]+\n([\s\S]*?)^```$/gm)].map(
  ([, file = "", where = "", line = "", code = ""]) => ({ file, where, line, code }),
);
const blockOf = (file: string) => blocks.find((block) => block.file === file)!;

function put({ file, where, line, code }: Block): void {
  const path = join(copy.folder, file);
  if (where === "whole") return writeFileSync(path, code);
  const text = readFileSync(path, "utf8");
  const start = text.split("\n").findIndex((each) => each.startsWith(line));
  expect(start, `${file} has a line that begins with ${line}`).toBeGreaterThanOrEqual(0);
  const lines = text.split("\n");
  lines.splice(where === "after the line" ? start + 1 : start, 0, code.replace(/\n$/, ""));
  writeFileSync(path, lines.join("\n"));
}

function run(...command: string[]) {
  const [file = "", ...args] = command;
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: copy.folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  return { status, said: stdout + stderr };
}
const vitest = (...args: string[]) => run(process.execPath, "node_modules/vitest/vitest.mjs", "run", "--project", "node", ...args);
const types = () => run(process.execPath, "node_modules/typescript-7/bin/tsc");

test("the walk has a block for each file that an operation asks for", () => {
  expect(blocks.map(({ file }) => file)).toEqual([
    "openapi/flowroute.yaml",
    "src/testing/handlers/routes.ts",
    "test/support/calls.ts",
    "test/input.test.ts",
    "test/document.test.ts",
    "test/testing/contract.test.ts",
    "test/fixtures/routes.get.200.json",
    "CHANGELOG.md",
  ]);
});

test("an operation is added, generated, pasted, compiled, faked and tested as CONTRIBUTING.md says", () => {
  put(blockOf("openapi/flowroute.yaml"));
  const generated = run("npm", "run", "generate");
  expect(generated.status, generated.said).toBe(0);
  expect(generated.said).toMatch(/^ {2}routes\.get +is new: GET \/v2\/routes\/\{id\}$/m);
  for (const [file, words] of [
    ["src/wrappers/resources/routes.ts", "routes.get has no method"],
    ["src/testing/handlers/routes.ts", "routes.get has no handler"],
    ["test/support/calls.ts", "routes.get is not called"],
    ["test/fixtures/routes.get.200.json", "is an example and no fixture"],
  ] as const) {
    expect(generated.said).toMatch(new RegExp(`^ {2}${file.replaceAll(".", "\\.")} +${words}`, "m"));
  }

  const unwrapped = types();
  expect(unwrapped.said).toContain('"routes.get"');
  expect(unwrapped.said).toContain("which `npm run generate` prints to paste");
  const [, method = ""] = /^Paste into src\/wrappers\/resources\/routes\.ts .*:\n\n([\s\S]*?\n {2}\})/m.exec(generated.said) ?? [];
  const wrapper = join(copy.folder, "src/wrappers/resources/routes.ts");
  writeFileSync(wrapper, readFileSync(wrapper, "utf8").replace("\n}\n", `\n\n${method}\n}\n`));

  for (const block of blocks.slice(1)) put(block);
  expect(existsSync(join(copy.folder, "test/fixtures/routes.get.200.json"))).toBe(true);
  const compiled = types();
  expect(compiled.said).toBe("");
  const tested = vitest("test/contract.test.ts", "test/testing/contract.test.ts", "test/document.test.ts", "test/answers.test.ts", "test/input.test.ts", "-t", "routes|operation|document|wire");
  expect(tested.status, tested.said).toBe(0);

  const again = run("npm", "run", "generate");
  expect(again.said).not.toMatch(/routes\.get has no|routes\.get is not|is an example and no fixture|Paste/);
}, 240_000);
