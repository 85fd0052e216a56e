import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { peers } from "../peers.mjs";

const bench = join(import.meta.dirname, "..");

/** Bundle and installed size by row: `{ gzipBytes, installedBytes, packages }`; empty rows have nothing to install. */
export async function measureSizes() {
  const sizes = {};
  for (const { key, install, program, platform = "node" } of peers) {
    sizes[key] = {
      gzipBytes: program === undefined ? undefined : program === "" ? 0 : await bundledSize(program, platform),
      ...(install ? installedSize(install) : program === "" && { installedBytes: 0, packages: 0 }),
    };
  }
  return sizes;
}

async function bundledSize(program, platform) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: bench },
    bundle: true,
    // The root's own would lead to our sources, past the package as it is installed and its `exports`.
    tsconfigRaw: {},
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform,
    legalComments: "none",
    logLevel: "error",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** The package and all that comes with it. */
function installedSize(name) {
  const folders = new Set();
  collect(join(bench, "node_modules", name), folders);
  return { installedBytes: [...folders].reduce((bytes, folder) => bytes + folderSize(folder), 0), packages: folders.size };
}

function collect(folder, folders) {
  if (folders.has(folder)) return;
  folders.add(folder);
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const neededPeers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  for (const name of [...Object.keys(dependencies), ...neededPeers]) collect(find(name, folder), folders);
}

/** Where Node would find a dependency: in the nearest `node_modules` up the tree. */
function find(name, folder) {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, "node_modules", name);
    if (existsSync(candidate)) return candidate;
    if (at === bench) throw new Error(`${name} is not installed`);
  }
}

/** Without the packages nested in it, which are counted as packages of their own. */
function folderSize(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((bytes, entry) => {
    if (entry.name === "node_modules") return bytes;
    const path = join(folder, entry.name);
    return bytes + (entry.isDirectory() ? folderSize(path) : statSync(path).size);
  }, 0);
}
