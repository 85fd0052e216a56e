import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** A module with what it imports in one file, as bundlers make it for a runtime that knows by these conditions. */
export async function bundled(source: string, folder: string, conditions: readonly string[]): Promise<string> {
  writeFileSync(join(folder, "unbundled.mjs"), source);
  const { outputFiles } = await build({
    entryPoints: [join(folder, "unbundled.mjs")],
    bundle: true, write: false, format: "esm", target: "es2022", platform: "neutral", conditions: [...conditions], external: ["node:*"],
  });
  return outputFiles[0]!.text;
}
