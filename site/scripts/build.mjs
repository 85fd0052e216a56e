/**
 * Builds the site into `dist`: the package is packed and unpacked beside the pages, so that every snippet is checked
 * against what a reader installs; pages of the API, of each resource and of HTTP are made from it and the document.
 *
 *     node scripts/build.mjs           builds
 *     node scripts/build.mjs --dev     serves the pages and builds again at each save
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { llms } from "./llms.mjs";
import { resourcePages } from "./resources.mjs";

const site = join(dirname(fileURLToPath(import.meta.url)), "..");
const root = join(site, "..");

function run(command, args, cwd = site) {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit", env: { ...process.env, REDOCLY_TELEMETRY: "off" } });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
}

function step(name, work) {
  const began = performance.now();
  work();
  console.log(`${name.padEnd(16)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function unpackPackage() {
  const folder = mkdtempSync(join(tmpdir(), "flowroute-site-"));
  run("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const installed = join(site, "node_modules/flowroute-sdk");
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  run("tar", ["-xzf", join(folder, readdirSync(folder)[0]), "-C", installed, "--strip-components", "1"]);
  rmSync(folder, { recursive: true });
}

/** Texts of the repository are pages here by reference, so that there is one of each. */
function includePages() {
  rmSync(join(site, "docs"), { recursive: true, force: true });
  mkdirSync(join(site, "docs"));
  for (const name of readdirSync(join(root, "docs")).filter((file) => file.endsWith(".md"))) {
    writeFileSync(join(site, "docs", name), `<!--@include: ../../docs/${name}-->\n`);
  }
  for (const [page, file] of [["changelog", "CHANGELOG"], ["contributing", "CONTRIBUTING"], ["security", "SECURITY"]]) {
    if (existsSync(join(root, `${file}.md`))) writeFileSync(join(site, `${page}.md`), `<!--@include: ../${file}.md-->\n`);
  }
}

function apiPages() {
  rmSync(join(site, "api"), { recursive: true, force: true });
  run("node_modules/.bin/typedoc", ["--options", "typedoc.json"]);
  // Its signatures are no programs to check.
  for (const name of readdirSync(join(site, "api"), { recursive: true }).filter((file) => file.endsWith(".md"))) {
    const file = join(site, "api", name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("```ts\n", "```ts no-twoslash\n"));
  }
}

function httpPage() {
  const file = join(site, "public/http.html");
  run(process.execPath, [join(root, "node_modules/@redocly/cli/bin/cli.js"), "build-docs", "openapi/flowroute.yaml", "--inlineBundle", "--output", file], root);
  // One picture would come from elsewhere, and without an icon of its own a browser asks for one.
  const page = readFileSync(file, "utf8").replaceAll("https://cdn.redoc.ly/redoc/logo-mini-full.svg", "data:,");
  writeFileSync(file, page.replace("<head>", '<head><link rel="icon" href="/icon.svg" type="image/svg+xml">'));
}

step("package", unpackPackage);
step("texts", includePages);
step("resources", () => resourcePages(root, join(site, "resources")));
step("api", apiPages);
step("http", httpPage);
step("llms", () => llms(root, site));
if (process.argv.includes("--dev")) run("node_modules/.bin/vitepress", ["dev"]);
else {
  step("pages", () => run("node_modules/.bin/vitepress", ["build", "--outDir", "dist"]));
  cpSync(join(root, "openapi/flowroute.yaml"), join(site, "dist/openapi.yaml"));
}
