import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ApiDocument } from "../generate/document.ts";
import { type Change, compare, type Effect } from "./compare.ts";
import { methodLines, resourceLines } from "./method-lines.ts";
import { secondOpinion } from "./second-opinion.ts";
import { unwrapped, workFor } from "./work.ts";

/** The document as it is, the one of the last release, and where both lie. */
export interface Compared {
  readonly document: ApiDocument;
  readonly released: ApiDocument;
  readonly files: { readonly before: string; readonly after: string };
  readonly version: string;
}

/** All that changed since the last release, and whether it breaks anything. */
export async function changesSince({ document, released, files }: Compared): Promise<Change[]> {
  if (JSON.stringify(released) === JSON.stringify(document)) return [];
  const ours = compare(released, document);
  return [...ours, ...(await secondOpinion(document, files, ours))];
}

const order: readonly Effect[] = ["breaking", "compatible", "wording"];

/** What changed, what that asks for, and the lines of methods that are missing, for people. */
export function report({ document, version }: Compared, changes: readonly Change[], root: string): string {
  const parts = [summary(changes, version)];
  for (const effect of order) {
    const rows = grouped(changes.filter((change) => change.effect === effect));
    if (rows.length > 0) parts.push(`${effect}\n${table(rows)}`);
  }
  const work = workFor(document, changes, root);
  if (work.length > 0) parts.push(`this asks for\n${table(work.map(({ file, words }) => [file, words]))}`);
  parts.push(...pasteLines(document, root));
  return parts.join("\n\n");
}

function summary(changes: readonly Change[], version: string): string {
  const against = `Against ${version} (openapi/released.yaml)`;
  if (changes.length === 0) return `${against}: nothing changed.`;
  const counts = order.map((effect) => [changes.filter((change) => change.effect === effect).length, effect] as const).filter(([count]) => count > 0);
  const says = `${against}: ${counts.map(([count, effect]) => `${count} ${effect}`).join(", ")}.`;
  return changes.some(({ effect }) => effect === "breaking") ? `${says} A line of CHANGELOG.md must begin with **Breaking:**, and the next version is at least ${nextVersion(version, "breaking")}.` : says;
}

/** The least version that tells users what a release does to them. Before 1.0 the middle number says that something breaks. */
export function nextVersion(version: string, effect: Effect): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (effect === "breaking") return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  return effect === "compatible" && major > 0 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** What happened to many operations is said once. */
function grouped(changes: readonly Change[]): [string, string][] {
  const byWords = new Map<string, string[]>();
  for (const { operation, words } of changes) byWords.set(words, [...(byWords.get(words) ?? []), operation]);
  return [...byWords].map(([words, operations]) => [operations.length > 3 ? `${operations.length} operations` : operations.join(", "), words]);
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(48, Math.max(...rows.map(([first]) => first.length)));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}

function pasteLines(document: ApiDocument, root: string): string[] {
  const missing = unwrapped(document, root);
  return [...new Set(missing.map(({ file }) => file))].map((file) => {
    const ids = missing.filter((each) => each.file === file).map(({ id }) => id);
    const methods = ids.map((id) => methodLines(document, id));
    const [resource = ""] = (ids[0] ?? "").split(".");
    if (existsSync(join(root, file))) return `Paste into ${file} (it imports ${[...new Set(methods.flatMap(({ types }) => types))].join(", ") || "nothing new"}):\n\n${methods.map(({ lines }) => lines).join("\n\n")}`;
    return `Make ${file}, and give Flowroute in src/wrappers/flowroute.ts a member \`${resource}\`:\n\n${resourceLines(resource, methods)}`;
  });
}
