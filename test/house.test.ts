import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "flowroute-house-"));
afterAll(() => rmSync(copy, { recursive: true }));
cpSync(join(root, "src"), join(copy, "src"), { recursive: true });
for (const file of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) cpSync(join(root, file), join(copy, file));
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

const wrong = [
  ["wrappers/input/phone-number.ts", "../call/retry.ts", "only-down-from-wrappers-input"],
  ["wrappers/pacing/queue.ts", "../call/retry.ts", "only-down-from-wrappers-pacing"],
  ["wrappers/wire/not-sent.ts", "../call/within.ts", "only-down-from-wrappers-wire"],
  ["wrappers/list/recent.ts", "../resources/api.ts", "only-down-from-wrappers-list"],
  ["wrappers/list/items.ts", "./page.ts", "no-circles"],
  ["wrappers/call/request.ts", "openapi-fetch", "one-seam-to-openapi-fetch"],
  ["testing/world/clock.ts", "../server/fetch.ts", "only-down-from-testing-world"],
  ["testing/requests/authorize.ts", "../../wrappers/settings/auth.ts", "the-fake-stands-alone"],
  ["wrappers/flowroute.ts", "../openapi/index.ts", "the-client-knows-no-subpath"],
  ["sending/receipts/track.ts", "../journal/token.ts", "only-down-from-sending-receipts"],
  ["sending/journal/journal-error.ts", "../../wrappers/errors.ts", "sending-goes-by-the-package-s-name"],
  ["stores/redis.ts", "../webhooks/seen/seen.ts", "stores-know-nothing"],
] as const;

/** What the lint says of the copy, rule by rule and file by file. */
function lint(): string[] {
  const { stdout } = spawnSync("npx", ["depcruise", "--config", ".dependency-cruiser.mjs", "--output-type", "json", "src"], { cwd: copy, encoding: "utf8", maxBuffer: 1e8 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`);
}

test("the lint finds nothing, and each import that points upwards, across or in a circle", () => {
  expect(lint()).toEqual([]);

  for (const [file, imported] of wrong) {
    const path = join(copy, "src", file);
    writeFileSync(path, `import type {} from "${imported}";\n${readFileSync(path, "utf8")}`);
  }
  expect(lint()).toEqual(expect.arrayContaining(wrong.map(([file, , rule]) => `src/${file} ${rule}`)));
}, 60_000);

const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(".ts"));

test("no folder holds more than a dozen files, no handwritten file more than 300 lines", () => {
  const handwritten = files.filter(({ parentPath }) => !parentPath.includes("generated"));
  const counts = new Map<string, number>();
  for (const { parentPath } of handwritten) counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 12).map(([folder]) => folder)).toEqual([]);
  const long = handwritten.filter(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8").split("\n").length > 301);
  expect(long.map(({ name }) => name)).toEqual([]);
});

test("each folder of several files has one to begin with, whose two first sentences say what the folder promises", () => {
  const handwritten = files.filter(({ parentPath, name }) => !parentPath.includes("generated") && name !== "index.ts");
  const beginnings = new Map<string, string[]>();
  for (const { parentPath, name } of handwritten) {
    const folder = relative(root, parentPath);
    const [, comment = ""] = /^((?:\/\/ .*\n)+)/.exec(readFileSync(join(parentPath, name), "utf8")) ?? [];
    const begins = /^\/\/ This folder [^.]*(?:\.[^.\s][^.]*)*\.\s+(?:\/\/ )?[A-Z][^]*\.\n$/.test(comment);
    beginnings.set(folder, [...(beginnings.get(folder) ?? []), ...(begins ? [name] : [])]);
  }
  const alone = new Set([...beginnings.keys()].filter((folder) => handwritten.filter(({ parentPath }) => relative(root, parentPath) === folder).length === 1));
  expect([...beginnings].filter(([folder, { length }]) => length !== 1 && !(alone.has(folder) && length === 0)).map(([folder, found]) => `${folder} ${found}`)).toEqual([]);

  const page = readFileSync(join(root, "docs/architecture.md"), "utf8");
  for (const [, folder = "", first = ""] of page.matchAll(/\]\(\.\.\/(src[^)]+)\) \| `([^`]+)` \|/g)) expect(beginnings.get(folder)).toEqual([first]);
});
