import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { resultIn, resultMark } from "../launch/launch.ts";
import { get, load, type Tool, type Wanted } from "./tool.ts";
import { smokeSource } from "./smoke.ts";

const run = promisify(execFile);

interface Job {
  readonly entry: string;
  readonly outFolder: string;
  readonly isForNode: boolean;
}

/** Makes `bundle.mjs` in the job's folder, with its chunks beside it, out of what the bundler's own folder has. */
type Bundle = (cache: string, job: Job) => Promise<void>;

const print = (work: string) => `${work}.then((result) => console.log(${JSON.stringify(resultMark)} + JSON.stringify(result)));`;

/** A client alone, over a `fetch` that is given: what a page has. */
const webProgram = `
import { Flowroute } from "flowroute-sdk";
const answer = { data: [{ type: "number", id: "12065550100", attributes: {}, links: {} }], links: {} };
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", fetch: async () => new Response(JSON.stringify(answer)) });
${print("flowroute.numbers.list().toArray().then((numbers) => numbers.map(({ id }) => id))")}
`;

function bundler(wanted: Wanted, bundle: Bundle): Tool {
  const name = `${wanted.package} ${wanted.version}`;
  const columns = ["import, for Node", "require, for Node", "for the web"];
  return {
    name,
    tables: { Bundlers: columns },
    async run(folder, mayInstall) {
      const cache = await get(wanted, mayInstall);
      const problems: string[] = [];
      const cells: string[] = [];
      const attempt = async (what: string, file: string, source: string, isForNode: boolean, expected: string) => {
        const outFolder = join(folder, "bundled");
        rmSync(outFolder, { recursive: true, force: true });
        writeFileSync(join(folder, file), source);
        let problem = "";
        try {
          await bundle(cache, { entry: join(folder, file), outFolder, isForNode });
          const { stdout } = await run(process.execPath, [join(outFolder, "bundle.mjs")], { cwd: outFolder });
          const result = JSON.stringify(resultIn(stdout));
          if (result !== expected) problem = `gave ${result} instead of ${expected}`;
          if (!isForNode && readdirSync(outFolder).some((each) => /\bnode:|createRequire/.test(readFileSync(join(outFolder, each), "utf8")))) problem = "has an import of Node's in it";
        } catch (error) {
          problem = String(error).slice(0, 1_000);
        }
        cells.push(problem === "" ? "yes" : "no");
        if (problem) problems.push(`${name}, ${what}: ${problem}`);
      };
      // What the runtime itself makes of the same program, without any bundler.
      const unbundled = async (file: string, source: string) => {
        writeFileSync(join(folder, file), source);
        return JSON.stringify(resultIn((await run(process.execPath, [file], { cwd: folder })).stdout));
      };
      for (const form of ["import", "require"] as const) {
        const file = form === "import" ? "smoke.mjs" : "smoke.cjs";
        const source = smokeSource(folder, form, print);
        await attempt(columns[cells.length]!, file, source, true, await unbundled(file, source));
      }
      await attempt(columns[2]!, "web.mjs", webProgram, false, '["12065550100"]');
      return { problems, rows: { Bundlers: [{ name, cells }] } };
    },
  };
}

const conditions = (isForNode: boolean) => (isForNode ? ["node"] : ["browser"]);

/** What is used here of the bundlers' own interfaces. */
interface Esbuild { build(options: object): Promise<unknown> }
interface Vite { build(options: object): Promise<unknown> }
interface Rollup { rollup(options: object): Promise<{ write(options: object): Promise<unknown> }> }
type Webpack = (options: object, done: (error: Error | null, stats?: { hasErrors(): boolean; toString(options: object): string }) => void) => void;
interface Plugin { default(options?: object): object }

export const bundlers: readonly Tool[] = [
  bundler({ package: "esbuild", version: "0.28.2" }, async (cache, { entry, outFolder, isForNode }) => {
    const { build } = await load<Esbuild>(cache, "esbuild");
    const banner = isForNode ? { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' } : {};
    await build({ entryPoints: { bundle: entry }, outdir: outFolder, outExtension: { ".js": ".mjs" }, bundle: true, format: "esm", platform: isForNode ? "node" : "browser", splitting: true, banner, logLevel: "silent" });
  }),
  bundler({ package: "vite", version: "8.3.8" }, async (cache, { entry, outFolder, isForNode }) => {
    const { build } = await load<Vite>(cache, "vite");
    const output = { entryFileNames: "bundle.mjs", format: "es" };
    const common = { root: join(outFolder, ".."), configFile: false, logLevel: "silent" };
    const lib = { entry, formats: ["es"], fileName: () => "bundle.mjs" };
    await build(isForNode
      ? { ...common, ssr: { noExternal: true }, build: { ssr: entry, outDir: outFolder, rollupOptions: { output } } }
      : { ...common, build: { lib, outDir: outFolder } });
  }),
  bundler({ package: "webpack", version: "5.113.0" }, async (cache, { entry, outFolder, isForNode }) => {
    const { default: webpack } = await load<{ default: Webpack }>(cache, "webpack");
    await new Promise<void>((resolve, reject) => {
      const options = {
        entry, mode: "production", target: isForNode ? "node20" : "web", experiments: { outputModule: true },
        output: { path: outFolder, filename: "bundle.mjs", chunkFilename: "[id].mjs", module: true, chunkFormat: "module", publicPath: "" },
      };
      webpack(options, (error, stats) => (error ? reject(error) : stats?.hasErrors() ? reject(new Error(stats.toString({ all: false, errors: true }))) : resolve()));
    });
  }),
  bundler({ package: "rollup", version: "4.68.8", beside: ["@rollup/plugin-node-resolve@16.0.3", "@rollup/plugin-commonjs@29.0.3"] }, async (cache, { entry, outFolder, isForNode }) => {
    const { rollup } = await load<Rollup>(cache, "rollup");
    const resolve = await load<Plugin>(cache, "@rollup/plugin-node-resolve");
    const commonjs = await load<Plugin>(cache, "@rollup/plugin-commonjs");
    const plugins = [resolve.default({ exportConditions: conditions(isForNode), browser: !isForNode, preferBuiltins: true }), commonjs.default()];
    const bundle = await rollup({ input: entry, plugins, external: /^node:/, onwarn: () => {} });
    await bundle.write({ dir: outFolder, entryFileNames: "bundle.mjs", chunkFileNames: "[name].mjs", format: "es" });
  }),
];
