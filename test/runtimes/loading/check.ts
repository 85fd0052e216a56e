import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Check } from "../check.ts";
import { inDeno } from "./deno.ts";
import { inNode } from "./node.ts";

const file = join(import.meta.dirname, "program.js");
const expected = { alias: "Größe", ids: ["12065550100"], refused: { code: "not_found", outcome: "rejected" }, misspelt: "invalid_argument" };

/** The tarball is imported, and required where there is `require`, and does the same everywhere. */
export const loading: Check = {
  name: "it loads and runs",
  tables: {},
  async run({ runtime, ready, folder, isQuick }) {
    const problems: string[] = [];
    for (const form of ready.command === undefined ? (["import"] as const) : (["import", "require"] as const)) {
      const result = await ready.launch({ file, input: null, form }, folder);
      if (!isDeepStrictEqual(result, expected)) problems.push(`${runtime.name}, ${form}: ${JSON.stringify(result)}`);
    }
    if (ready.command !== undefined && !isQuick) {
      const more = runtime.kind === "deno" ? await inDeno(ready.command, folder) : runtime.kind === "node" ? await inNode(ready.command, folder, ready.version) : [];
      problems.push(...more.map((problem) => `${runtime.name}, ${problem}`));
    }
    return { problems, rows: {} };
  },
};
