import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "flowroute-house-"));
afterAll(() => rmSync(copy, { recursive: true }));
cpSync(join(root, "src"), join(copy, "src"), { recursive: true });
for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) cpSync(join(root, file), join(copy, file));
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

/** What the lint says of the copy with one more import in one of its files. */
function lintWith(file: string, imported: string): string {
  const path = join(copy, "src", file);
  const before = readFileSync(path, "utf8");
  writeFileSync(path, `import type {} from "${imported}";\n${before}`);
  const { stdout } = spawnSync("npx", ["depcruise", "--config", ".dependency-cruiser.mjs", "src"], { cwd: copy, encoding: "utf8" });
  writeFileSync(path, before);
  return stdout;
}

test.each([
  ["wrappers/input/phone-number.ts", "../call/retry.ts", "only-down-from-wrappers-input"],
  ["wrappers/pacing/queue.ts", "../call/retry.ts", "only-down-from-wrappers-pacing"],
  ["wrappers/wire/not-sent.ts", "../call/within.ts", "only-down-from-wrappers-wire"],
  ["wrappers/list/recent.ts", "../resources/api.ts", "only-down-from-wrappers-list"],
  ["wrappers/list/items.ts", "./page.ts", "no-circles"],
  ["wrappers/call/request.ts", "openapi-fetch", "one-seam-to-openapi-fetch"],
  ["testing/world/clock.ts", "../server/fetch.ts", "only-down-from-testing-world"],
  ["testing/requests/authorize.ts", "../../wrappers/settings/auth.ts", "the-fake-stands-alone"],
  ["wrappers/flowroute.ts", "../openapi/index.ts", "the-client-knows-no-subpath"],
])("%s may not import %s", (file, imported, rule) => {
  const said = lintWith(file, imported);
  expect(said).toContain(`error ${rule}`);
  expect(said).toContain(`src/${file}`);
}, 30_000);

const folders = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".ts"));

test("no folder holds more than a dozen files, no handwritten file more than 300 lines", () => {
  const handwritten = folders.filter(({ parentPath }) => !parentPath.includes("generated"));
  const counts = new Map<string, number>();
  for (const { parentPath } of handwritten) counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 12).map(([folder]) => folder)).toEqual([]);
  const long = handwritten.filter(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8").split("\n").length > 301);
  expect(long.map(({ name }) => name)).toEqual([]);
});
