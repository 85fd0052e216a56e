import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ApiDocument, placedOperations } from "../generate/document.ts";
import type { Change } from "./compare.ts";

interface Report {
  readonly changes: readonly { readonly path: string; readonly verdicts: readonly { readonly impact: string; readonly message: string }[] }[];
}

const cli = join(import.meta.dirname, "../../node_modules/@redocly/cli/bin/cli.js");

/**
 * What Redocly calls breaking in operations in which we found nothing that breaks. It knows OpenAPI better than we do, and
 * nothing of `x-retry` and its like.
 */
export async function secondOpinion(document: ApiDocument, files: { before: string; after: string }, ours: readonly Change[]): Promise<Change[]> {
  const ids = new Map(placedOperations(document).map(({ id, method, path }) => [`/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method.toLowerCase()}`, id]));
  const known = new Set(ours.filter(({ effect }) => effect === "breaking").map(({ operation }) => operation));
  const { changes } = await diff(files.before, files.after);
  return changes.flatMap(({ path, verdicts }) => {
    const [, place = "", operation = "every operation"] = [...ids].map(([start, id]) => [path.startsWith(`#${start}`), start, id] as const).find(([isIts]) => isIts) ?? [];
    // Operations that came, went or were renamed are told by their ids.
    const isTold = known.has(operation) || (place === "" && path.startsWith("#/paths/"));
    return isTold ? [] : verdicts.filter(({ impact }) => impact === "major").map(({ message }) => ({ operation, words: message.replaceAll("`", ""), effect: "breaking" as const }));
  });
}

function diff(before: string, after: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "flowroute-changes-"));
  const [config, output] = [join(folder, "redocly.yaml"), join(folder, "report.json")];
  writeFileSync(config, "extends: [diff-recommended]\n");
  return new Promise<Report>((resolve, reject) => {
    const args = [cli, "diff", before, after, "--config", config, "--format", "json", "--fail-on", "none", "--output", output];
    execFile(process.execPath, args, { env: { ...process.env, REDOCLY_TELEMETRY: "off" } }, (error, _, stderr) => {
      if (error) reject(new Error(`redocly diff: ${stderr.trim().split("\n").at(-1)}`, { cause: error }));
      else resolve(JSON.parse(readFileSync(output, "utf8")) as Report);
    });
  }).finally(() => rmSync(folder, { recursive: true }));
}
