import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadingAll, subpaths } from "../subpaths.ts";

const program = join(import.meta.dirname, "../loading/program.js");

/** Puts the program that every runtime runs into the folder, as an ES module or in CommonJS, and gives its specifier. */
export function smokeProgram(folder: string, form: "import" | "require"): string {
  if (form === "import") {
    copyFileSync(program, join(folder, "program.js"));
    return "./program.js";
  }
  const source = readFileSync(program, "utf8")
    .replace(/^import (\{.*\}) from (".*");$/gm, "const $1 = require($2);")
    .replace("export async function run", "exports.run = async function run");
  writeFileSync(join(folder, "program.cjs"), source);
  return "./program.cjs";
}

/** A program that loads every subpath, runs, and gives what it did to `then`. */
export function smokeSource(folder: string, form: "import" | "require", then: (what: string) => string): string {
  const specifier = smokeProgram(folder, form);
  const { head, names } = loadingAll(subpaths(folder), form);
  const run = form === "import" ? `import { run } from "${specifier}";` : `const { run } = require("${specifier}");`;
  return `${head}\n${run}\nconst work = async () => ({ ...(await run(entry0)), names: ${names} });\n${then("work()")}\n`;
}
