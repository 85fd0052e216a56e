import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Check } from "../check.ts";
import { exportedBy, subpaths, webSubpaths } from "../subpaths.ts";
import { inDeno } from "./deno.ts";
import { inNode } from "./node.ts";

const file = join(import.meta.dirname, "program.js");
export const expected = { alias: "Größe", ids: ["12065550100"], refused: { code: "not_found", outcome: "rejected" }, misspelt: "invalid_argument" };

/** The tarball is imported, and required where there is `require`, and does the same everywhere. */
export const loading: Check = {
  name: "it loads and runs",
  tables: { Loads: ["`import`", "`require`"] },
  async run({ runtime, ready, folder, isQuick }) {
    const problems: string[] = [];
    const names = ready.command === undefined ? webSubpaths(folder) : subpaths(folder);
    const wanted = { ...expected, names: exportedBy(names, folder) };
    const cells: string[] = [];
    for (const form of ["import", "require"] as const) {
      if (form === "require" && ready.command === undefined) {
        cells.push("does not know it");
        continue;
      }
      const result = await ready.launch({ file, input: null, form, names }, folder);
      const isRight = isDeepStrictEqual(result, wanted);
      if (!isRight) problems.push(`${runtime.name}, ${form}: ${JSON.stringify(result)}`);
      cells.push(isRight ? "yes" : "no");
    }
    if (ready.command !== undefined && !isQuick) {
      const more = runtime.kind === "deno" ? await inDeno(ready.command, folder) : runtime.kind === "node" ? await inNode(ready.command, folder, ready.version) : [];
      problems.push(...more.map((problem) => `${runtime.name}, ${problem}`));
    }
    return { problems, rows: { Loads: [{ name: runtime.name, cells }] } };
  },
};
