import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { resolveWith } from "../../../vitest.config.ts";
import { programOf } from "../receiving-page.ts";

/** A framework or runtime that is too heavy for `npm ci`, and how the program of docs/receiving.md is started with it. */
export interface Heavy {
  /** What the table calls it. */
  readonly name: string;
  /** The package that has it, and the version that is tried. */
  readonly packageName: string;
  readonly version: string;
  /** Writes what is needed into a folder below the package's, and gives the commands: all but the last end by themselves. */
  prepare(folder: string): Promise<readonly (readonly string[])[]>;
}

/** The package as it will be found by its name, without having to be built. */
async function withPackage(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const home = join(folder, "node_modules/flowroute-sdk");
  const exports = { ".": "./client.js", "./webhooks": "./webhooks.js" };
  const { "flowroute-sdk": client, "flowroute-sdk/webhooks": webhooks } = resolveWith("node.ts").alias;
  const common = { bundle: true, format: "esm", target: "es2022" } as const;
  await build({ ...common, entryPoints: [webhooks], outfile: join(home, "webhooks.js"), platform: "neutral" });
  await build({ ...common, entryPoints: [client], outfile: join(home, "client.js"), platform: "node" });
  const all = { "node_modules/flowroute-sdk/package.json": JSON.stringify({ name: "flowroute-sdk", version: "0.0.0", type: "module", exports }), "package.json": '{ "private": true, "type": "module" }', ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const bin = (folder: string, name: string) => join(folder, "../node_modules/.bin", name);
const denoFlags = ["run", "--no-lock", "--node-modules-dir=manual", "--allow-net", "--allow-read", "--allow-env", "--no-prompt"];

function runtime(name: string, packageName: string, version: string, heading: string, flags: readonly string[]): Heavy {
  return {
    name, packageName, version,
    async prepare(folder) {
      await withPackage(folder, { "main.mjs": programOf(heading) });
      return [[bin(folder, packageName), ...flags, "main.mjs"]];
    },
  };
}

const next: Heavy = {
  name: "Next.js route handler", packageName: "next", version: "16.4.6",
  async prepare(folder) {
    // The folder above has what was installed.
    const config = `export default { turbopack: { root: ${JSON.stringify(dirname(folder))} } };`;
    await withPackage(folder, { "app/flowroute/[secret]/route.js": programOf("Next.js"), "next.config.mjs": config });
    const command = [process.execPath, join(folder, "../node_modules/next/dist/bin/next")];
    return [[...command, "build"], [...command, "start"]];
  },
};

const workers: Heavy = {
  name: "Cloudflare Workers, miniflare", packageName: "miniflare", version: "4.20260426.0",
  async prepare(folder) {
    await withPackage(folder, { "worker.ts": programOf("Cloudflare Workers") });
    await build({ entryPoints: [join(folder, "worker.ts")], outfile: join(folder, "worker.js"), bundle: true, format: "esm", target: "es2022", platform: "browser" });
    const launcher = `
      import { Miniflare } from "miniflare";
      const { PORT, WEBHOOK_SECRET } = process.env;
      const runtime = new Miniflare({ modules: true, scriptPath: "worker.js", compatibilityDate: "2026-01-01", bindings: { WEBHOOK_SECRET }, host: "127.0.0.1", port: Number(PORT), cf: false });
      await runtime.ready;
    `;
    writeFileSync(join(folder, "launch.mjs"), launcher);
    return [[process.execPath, "launch.mjs"]];
  },
};

export const heavies: readonly Heavy[] = [
  next,
  workers,
  runtime("Bun.serve", "bun", "1.4.5", "Bun", ["run"]),
  runtime("node:http on Bun", "bun", "1.4.5", "node:http", ["run"]),
  runtime("Deno.serve", "deno", "2.9.6", "Deno", denoFlags),
  runtime("node:http on Deno", "deno", "2.9.6", "node:http", denoFlags),
];
