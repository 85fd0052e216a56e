import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every name by which the installed package can be imported, from its own `package.json`; files such as its YAML are none. */
export function subpaths(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules/flowroute-sdk/package.json"), "utf8")) as { exports: Record<string, object | string> };
  return Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === "object")
    .map(([name]) => name.replace(/^\./, "flowroute-sdk"));
}

/** Those that have no import of Node's, so that they load where there is no Node. */
export function webSubpaths(folder: string): string[] {
  const fileOf = (name: string) => join(folder, "node_modules/flowroute-sdk/dist", name === "flowroute-sdk" ? "index.js" : `${name.slice("flowroute-sdk/".length)}.js`);
  return subpaths(folder).filter((name) => !/^import\b[^;]*"node:/m.test(readFileSync(fileOf(name), "utf8")));
}

/** What this Node finds behind each name. */
export function exportedBy(names: readonly string[], folder: string): unknown {
  const { head, names: loaded } = loadingAll(names, "import");
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", `${head}\nconsole.log(JSON.stringify(${loaded}))`], { cwd: folder, encoding: "utf8" }));
}

/** An expression that gives the names that were loaded from each, as a module writes it or as `require` does. */
export function loadingAll(names: readonly string[], form: "import" | "require"): { readonly head: string; readonly names: string } {
  const locals = names.map((_, index) => `entry${index}`);
  const head = names.map((name, index) => (form === "import" ? `import * as entry${index} from "${name}";` : `const entry${index} = require("${name}");`)).join("\n");
  return { head, names: `[${locals.map((local) => `Object.keys(${local}).filter((name) => name !== "default" && name !== "module.exports").sort()`).join(", ")}]` };
}
