import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { realTypes } from "../../support/real-types.ts";
import { subpaths } from "../subpaths.ts";
import { get, type Tool } from "./tool.ts";

const run = promisify(execFile);

const resolutions = {
  node10: { module: "commonjs", files: ["real.ts"] },
  node16: { module: "node16", files: ["real.mts", "real.cts"] },
  nodenext: { module: "nodenext", files: ["real.mts", "real.cts"] },
  bundler: { module: "esnext", files: ["real.ts"] },
} as const;

/** Each way of finding modules, each kind of file, with the library's own declarations checked and not. */
function compiler(version: string, leavesOut: readonly (keyof typeof resolutions)[] = [], more: Readonly<Partial<Record<keyof typeof resolutions, readonly string[]>>> = {}): Tool {
  const name = `TypeScript ${version}`;
  return {
    name,
    tables: { TypeScript: Object.keys(resolutions) },
    async run(folder, mayInstall) {
      const tsc = join(await get({ package: "typescript", version }, mayInstall), "node_modules/typescript/bin/tsc");
      const problems: string[] = [];
      const cells: string[] = [];
      for (const resolution of Object.keys(resolutions) as (keyof typeof resolutions)[]) {
        const { module, files } = resolutions[resolution];
        if (leavesOut.includes(resolution)) {
          cells.push("not in it");
          continue;
        }
        const before = problems.length;
        for (const file of files) {
          writeFileSync(join(folder, file), realTypes(subpaths(folder)));
          for (const skipLibCheck of ["false", "true"]) {
            const options = ["--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", skipLibCheck, "--target", "es2022", "--noEmit", "--module", module, "--moduleResolution", resolution, ...(more[resolution] ?? [])];
            const said = await run(process.execPath, [tsc, ...options, file], { cwd: folder }).then(({ stdout }) => stdout, (error: { stdout: string }) => error.stdout || String(error));
            if (said.trim() !== "") problems.push(`${name}, ${resolution}, ${file}, skipLibCheck ${skipLibCheck}: ${said.slice(0, 1_000)}`);
          }
        }
        cells.push(problems.length === before ? "yes" : "no");
      }
      return { problems, rows: { TypeScript: [{ name, cells }] } };
    },
  };
}

/** The oldest that the README names, and the last of each since. */
export const compilers: readonly Tool[] = [
  compiler("5.4.5"),
  compiler("5.9.3"),
  compiler("6.0.3", [], { node10: ["--ignoreDeprecations", "6.0"] }),
  compiler("7.0.2", ["node10"]),
];
