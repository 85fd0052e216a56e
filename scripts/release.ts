/**
 * Makes a release, or says everything that stands against it: a dirty tree, stale generated files, a change that breaks
 * users and is not declared, too small a version, failing checks.
 *
 *     npm run release -- 0.2.0              commits "Release 0.2.0" and tags v0.2.0; pushing the tag publishes
 *     npm run release -- 0.2.0 --dry-run    the same checks, and what would be done
 *     --checks COMMAND                      what must pass (npm test)
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withRelease } from "./release/changelog.ts";
import { git, refusals } from "./release/refusals.ts";

const root = join(import.meta.dirname, "..");
const usage = "Usage: npm run release -- VERSION [--dry-run] [--checks COMMAND]";

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, checks: { type: "string", default: "npm test" }, help: { type: "boolean", short: "h", default: false } },
  });
}

const text = (file: string) => readFileSync(join(root, file), "utf8");

/** Each file that names the version, as it will be. */
function written(last: string, next: string): [string, string][] {
  const renamed = (file: string) => text(file).replace(`"version": "${last}"`, `"version": "${next}"`);
  // The lock file names it twice, before it names that of any other package.
  const lock = renamed("package-lock.json").replace(`"version": "${last}"`, `"version": "${next}"`);
  return [
    ["package.json", renamed("package.json")],
    ["package-lock.json", lock],
    ["src/wrappers/call/version.ts", text("src/wrappers/call/version.ts").replace(last, next)],
    ["CHANGELOG.md", withRelease(text("CHANGELOG.md"), next, new Date().toISOString().slice(0, 10))],
  ];
}

async function release(next: string, { isDry, checks }: { isDry: boolean; checks: string }): Promise<boolean> {
  const { version: last } = JSON.parse(text("package.json")) as { version: string };
  const reasons = await refusals({ root, last, next, checks });
  if (reasons.length > 0) {
    console.error(`no release of ${next}:\n${reasons.map((reason) => `- ${reason}`).join("\n")}`);
    return false;
  }
  const files = written(last, next);
  if (isDry) {
    console.log(`dry run, nothing is written. Release ${next} would write ${files.map(([file]) => file).join(", ")} and openapi/released.yaml, commit "Release ${next}" and tag v${next}.`);
    return true;
  }
  for (const [file, content] of files) writeFileSync(join(root, file), content);
  copyFileSync(join(root, "openapi/flowroute.yaml"), join(root, "openapi/released.yaml"));
  git(root, "add", ...files.map(([file]) => file), "openapi/released.yaml");
  git(root, "commit", "--message", `Release ${next}`);
  git(root, "tag", "--annotate", `v${next}`, "--message", `Release ${next}`);
  console.log(`v${next} is committed and tagged. \`git push --follow-tags\` publishes it.`);
  return true;
}

try {
  const { values: options, positionals } = readArguments();
  const [version] = positionals;
  if (options.help) console.log(usage);
  else if (version === undefined || positionals.length > 1) {
    console.error(usage);
    process.exitCode = 2;
  } else if (!(await release(version, { isDry: options["dry-run"], checks: options.checks }))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
