import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changesSince, nextVersion } from "../changes/report.ts";
import { readDocument } from "../generate/document.ts";
import { unreleased } from "./changelog.ts";

export interface Release {
  readonly root: string;
  /** That of the last release, and the one to be. */
  readonly last: string;
  readonly next: string;
  /** What must pass: `npm test`. */
  readonly checks: string;
}

/** Every reason not to release, in words; the long checks only where there is no other. */
export async function refusals(release: Release): Promise<string[]> {
  const found = [...refuseVersion(release), ...refuseTree(release), ...(await refuseChanges(release)), ...refuseGeneration(release)];
  return found.length > 0 ? found : refuseChecks(release);
}

function refuseVersion({ root, last, next }: Release): string[] {
  if (!/^\d+\.\d+\.\d+$/.test(next)) return [`the version must be three numbers, such as ${nextVersion(last, "breaking")}, not "${next}"`];
  const isTagged = git(root, "tag", "--list", `v${next}`).trim() !== "";
  return isTagged ? [`v${next} is tagged already`] : isBelow(next, nextVersion(last, "wording")) ? [`after ${last} the version is at least ${nextVersion(last, "wording")}, not ${next}`] : [];
}

function refuseTree({ root }: Release): string[] {
  const lines = git(root, "status", "--porcelain").split("\n").filter((line) => line !== "");
  return lines.length > 0 ? [`the tree is dirty: ${lines.map((line) => line.slice(3)).join(", ")}; commit or stash it`] : [];
}

/** What breaks somebody is said in the changelog and in the version. */
async function refuseChanges({ root, last, next }: Release): Promise<string[]> {
  const text = unreleased(readFileSync(join(root, "CHANGELOG.md"), "utf8"));
  if (text === undefined) return ['CHANGELOG.md has nothing under "## Unreleased": say what users will notice'];
  const files = { before: join(root, "openapi/released.yaml"), after: join(root, "openapi/flowroute.yaml") };
  const changes = await changesSince({ document: readDocument(files.after), released: readDocument(files.before), files, version: last });
  const breaking = changes.filter(({ effect }) => effect === "breaking");
  const isDeclared = /^- \*\*Breaking:\*\*/m.test(text);
  const least = nextVersion(last, breaking.length > 0 || isDeclared ? "breaking" : changes.some(({ effect }) => effect === "compatible") ? "compatible" : "wording");
  return [
    ...(breaking.length > 0 && !isDeclared
      ? [`the document breaks users, and no line of CHANGELOG.md begins with "- **Breaking:**": ${breaking.slice(0, 5).map(({ operation, words }) => `${operation} ${words}`).join("; ")}${breaking.length > 5 ? `, and ${breaking.length - 5} more` : ""}`]
      : []),
    ...(isBelow(next, least) ? [`what changed asks for ${least} at least, not ${next}`] : []),
  ];
}

function refuseGeneration({ root }: Release): string[] {
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "generate", "--", "--check"], { cwd: root, encoding: "utf8" });
  return status === 0 ? [] : [stderr.trim()];
}

function refuseChecks({ root, checks }: Release): string[] {
  const { status } = spawnSync(checks, { cwd: root, shell: true, stdio: "inherit" });
  return status === 0 ? [] : [`${checks} failed`];
}

export function git(root: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr.trim()}`);
  return stdout;
}

function isBelow(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split(".").map(Number));
  const at = [0, 1, 2].find((index) => a![index] !== b![index]);
  return at !== undefined && a![at]! < b![at]!;
}
