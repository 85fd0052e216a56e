import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformerTwoslash } from "@shikijs/vitepress-twoslash";
import ts from "typescript";

const site = join(dirname(fileURLToPath(import.meta.url)), "..");
const root = join(site, "..");
const installed = (file) => join(site, "node_modules/flowroute-sdk/dist", file);

/** The package's entries, as they were packed: what a reader installs, and not the source beside it. */
const entries = readdirSync(installed("")).filter((file) => file.endsWith(".d.ts"));
const paths = Object.fromEntries(entries.map((file) => [file === "index.d.ts" ? "flowroute-sdk" : `flowroute-sdk/${file.replace(".d.ts", "")}`, [installed(file)]]));

/** Programs that a snippet may import beside it. */
const examples = readdirSync(join(root, "examples")).filter((file) => file.endsWith(".ts"));
const extraFiles = Object.fromEntries(examples.map((file) => [file, readFileSync(join(root, "examples", file), "utf8")]));

const silent = new Set(["console", "log", "error", "process", "env", "exit"]);

/** Every snippet is type-checked; one with a mistake stops the build. */
export const twoslash = transformerTwoslash({
  explicitTrigger: false,
  throws: true,
  langs: ["ts"],
  twoslashOptions: {
    vfsRoot: root,
    extraFiles,
    shouldGetHoverInfo: (name) => !silent.has(name),
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.full.d.ts"],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      moduleDetection: ts.ModuleDetectionKind.Force,
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: ["node", "vitest/globals", "runtimes"],
      typeRoots: [join(site, "types"), join(root, "node_modules/@types"), join(root, "node_modules")],
      baseUrl: root,
      paths,
    },
  },
});
