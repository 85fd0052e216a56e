/**
 * Runs the checks one after another, each named and timed, and stops at the first that fails.
 *
 *     npm test                  all of them
 *     npm run check             the quick ones, and the tests that what you changed can break
 *     npm run check -- --since REF    changed since then; the last commit if nothing is said
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, styleText } from "node:util";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** It says itself how it goes on; the others speak only where they fail. */
  readonly speaks?: true;
  readonly env?: Readonly<Record<string, string>>;
}

const { values: options } = parseArgs({
  options: { quick: { type: "boolean", default: false }, since: { type: "string", default: "HEAD" }, help: { type: "boolean", short: "h", default: false } },
});

const bin = (name: string) => join("node_modules/.bin", name);
const script = (name: string, ...args: string[]) => ["npm", "run", "--silent", name, ...(args.length > 0 ? ["--", ...args] : [])];

const quick: readonly Step[] = [
  { name: "generation", command: script("generate", "--check") },
  { name: "document", command: script("lint:api") },
  { name: "lint", command: script("lint") },
  { name: "types", command: script("types") },
];
/** Those that build, install or compile a copy take longer than one waits between two edits. */
const slow = ["package", "generate", "walk", "release", "docs", "editor", "stryker"].map((name) => `**/test/**/${name}.test.ts`);
const touched: Step = {
  name: "tests touched",
  command: [bin("vitest"), "run", "--project", "node", "--changed", options.since, "--passWithNoTests", ...slow.flatMap((file) => ["--exclude", file])],
  speaks: true,
  env: { QUICK: "1" },
};
const all: readonly Step[] = [
  ...quick,
  { name: "build", command: script("build") },
  { name: "packaging", command: script("packaging") },
  { name: "tests", command: [bin("vitest"), "run", "--coverage"], speaks: true },
];

const colours = process.stdout.isTTY === true && !process.env["NO_COLOR"];
const painted = (colour: "green" | "red" | "bold", text: string) => (colours ? styleText(colour, text) : text);

function run(steps: readonly Step[]): boolean {
  const rows: string[] = [];
  for (const { name, command, speaks, env } of steps) {
    console.log(painted("bold", `${name}  ${command.join(" ")}`));
    const began = performance.now();
    const [file = "", ...args] = command;
    const { status, stdout, stderr } = spawnSync(file, args, { stdio: speaks ? "inherit" : "pipe", encoding: "utf8", env: { ...process.env, REDOCLY_TELEMETRY: "off", ...env } });
    rows.push(`${name.padEnd(14)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${status === 0 ? painted("green", "passed") : painted("red", "failed")}`);
    if (status === 0) continue;
    if (!speaks) console.error(`${stdout}${stderr}`.trimEnd());
    rows.push(...steps.slice(steps.findIndex((step) => step.name === name) + 1).map((step) => `${step.name.padEnd(14)}           not run`));
    console.log(`\n${rows.join("\n")}`);
    return false;
  }
  console.log(`\n${rows.join("\n")}`);
  return true;
}

if (options.help) {
  console.log("npm test: every check, each named and timed.\nnpm run check [-- --since REF]: generation, document, lint, types, and the tests that what changed since REF (HEAD) can break.");
} else if (!existsSync("node_modules")) {
  console.error("npm ci first");
  process.exitCode = 1;
} else {
  process.exitCode = run(options.quick ? [...quick, touched] : all) ? 0 : 1;
}
