import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { copyFileSync } from "node:fs";
import { build } from "esbuild";

/** A program with the package in one file, as bundlers make it for a runtime that knows by these conditions. */
export async function bundled(main: string, program: string, folder: string, conditions: readonly string[]): Promise<string> {
  copyFileSync(program, join(folder, basename(program)));
  writeFileSync(join(folder, "bundled.mjs"), main.replaceAll("PROGRAM", `./${basename(program)}`));
  const { outputFiles } = await build({
    entryPoints: [join(folder, "bundled.mjs")],
    bundle: true, write: false, format: "esm", target: "es2022", platform: "browser", conditions: [...conditions], external: ["node:*"],
  });
  return outputFiles[0]!.text;
}
