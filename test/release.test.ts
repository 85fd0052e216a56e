import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { copyOfRepository } from "./support/repository-copy.ts";

const copy = copyOfRepository("release");
afterAll(copy.remove);

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", ["-c", "user.name=Release Test", "-c", "user.email=release@example.com", ...args], { cwd: copy.folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout;
}

const path = (file: string) => join(copy.folder, file);
const read = (file: string) => readFileSync(path(file), "utf8");
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = read(file);
  expect(text).toMatch(from);
  writeFileSync(path(file), text.replace(from, to));
};

function release(...args: string[]) {
  const env = { ...process.env, GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.com", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.com" };
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/release.ts", "--checks", "node --version", ...args], { cwd: copy.folder, encoding: "utf8", env });
}

git("init", "--quiet");
writeFileSync(path(".gitignore"), "node_modules\n");
// As after a release: the document is that of it, and something is to be said of the next.
writeFileSync(path("openapi/released.yaml"), read("openapi/flowroute.yaml"));
writeFileSync(path("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n- Something.\n\n## 0.1.0, 2026-01-05\n\n- Other things.\n");
git("add", "--all");
git("commit", "--quiet", "--message", "start");
const start = git("rev-parse", "HEAD").trim();
beforeEach(() => {
  git("reset", "--quiet", "--hard", start);
  git("clean", "--quiet", "--force", "-d");
});

const commit = () => git("commit", "--quiet", "--all", "--message", "edit");

test("a dry run writes nothing and says what it would do", () => {
  const { status, stdout, stderr } = release("0.1.1", "--dry-run");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain('Release 0.1.1 would write package.json, package-lock.json, src/wrappers/call/version.ts, CHANGELOG.md and openapi/released.yaml, commit "Release 0.1.1" and tag v0.1.1.');
  expect(git("status", "--porcelain")).toBe("");
  expect(git("tag", "--list")).toBe("");
}, 60_000);

test("a release writes the version everywhere, names the changelog's section, keeps the document, commits and tags", () => {
  expect(release("0.1.1").status).toBe(0);
  expect(git("log", "-1", "--format=%s").trim()).toBe("Release 0.1.1");
  expect(git("tag", "--list").trim()).toBe("v0.1.1");
  expect(git("status", "--porcelain")).toBe("");
  expect(JSON.parse(read("package.json"))).toMatchObject({ version: "0.1.1" });
  expect(JSON.parse(read("package-lock.json"))).toMatchObject({ version: "0.1.1", packages: { "": { version: "0.1.1" } } });
  expect(read("src/wrappers/call/version.ts")).toContain('"0.1.1"');
  expect(read("CHANGELOG.md")).toMatch(/^# Changelog\n\n## 0\.1\.1, \d{4}-\d\d-\d\d\n\n- Something\.\n\n## 0\.1\.0, /);
  expect(read("openapi/released.yaml")).toBe(read("openapi/flowroute.yaml"));
  git("tag", "--delete", "v0.1.1");
}, 60_000);

test.each([
  {
    name: "a dirty tree, a changelog that says nothing and what is no version",
    version: "next",
    spoil: () => (writeFileSync(path("notes.txt"), "x"), edit("CHANGELOG.md", "- Something.\n\n", "")),
    says: ["the tree is dirty: CHANGELOG.md, notes.txt; commit or stash it", 'CHANGELOG.md has nothing under "## Unreleased"', 'the version must be three numbers, such as 0.2.0, not "next"'],
  },
  {
    name: "a breaking change that is not declared, under too small a version, with stale generated files",
    version: "0.1.1",
    spoil: () => (edit("openapi/flowroute.yaml", "maximum: 400", "maximum: 300"), commit()),
    says: [
      'the document breaks users, and no line of CHANGELOG.md begins with "- **Breaking:**": numbers.listAreaCodes query limit: the most was 400, is 300',
      "what changed asks for 0.2.0 at least, not 0.1.1",
      "facts/numbers.ts differ from what openapi/flowroute.yaml gives",
    ],
  },
  {
    name: "the same version again, for a breaking change that only the changelog tells",
    version: "0.1.0",
    spoil: () => (edit("CHANGELOG.md", "- Something.", "- **Breaking:** another option."), commit()),
    says: ["what changed asks for 0.2.0 at least, not 0.1.0", "after 0.1.0 the version is at least 0.1.1, not 0.1.0"],
  },
])("$name: each refuses the release, in words", ({ version, spoil, says }) => {
  spoil();
  const { status, stdout, stderr } = release(version, "--dry-run");
  for (const words of says) expect(stderr).toContain(words);
  expect(stderr.match(/^- /gm)).toHaveLength(says.length);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect([status, stdout]).toEqual([1, ""]);
}, 60_000);

test("failing checks refuse the release", () => {
  const { status, stderr } = release("0.1.1", "--dry-run", "--checks", "exit 3");
  expect(stderr).toContain("- exit 3 failed");
  expect(status).toBe(1);
}, 60_000);

test.each([{ args: [] }, { args: ["0.1.1", "0.1.2"] }])("$args is answered with how it is called", ({ args }) => {
  const { status, stderr } = release(...args);
  expect(stderr.trim()).toBe("Usage: npm run release -- VERSION [--dry-run] [--checks COMMAND]");
  expect(status).toBe(2);
}, 60_000);
