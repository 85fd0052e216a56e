/**
 * Makes `src/generated` from `openapi/flowroute.yaml`: the types, the facts of each operation, the fetch client; and the table
 * of methods in the README. Then says what changed against the last release, and what that asks for.
 *
 *     npm run generate                     writes what has changed
 *     npm run generate -- --watch          the same, at each save
 *     npm run generate -- --check          writes nothing, fails when something is stale
 *     npm run generate -- --document FILE --out FOLDER --released FILE
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { changesSince, report } from "./changes/report.ts";
import { generateClient } from "./generate/client.ts";
import { type ApiDocument, placedOperations, readDocument } from "./generate/document.ts";
import { generateFacts } from "./generate/facts.ts";
import { withMethodsTable } from "./generate/methods-table.ts";
import { DocumentMistake } from "./generate/mistake.ts";
import { proofRead } from "./generate/proof-read.ts";
import { generateTypes } from "./generate/types.ts";

const root = join(import.meta.dirname, "..");
const usage = "Usage: npm run generate [-- --check | --watch] [--document FILE] [--released FILE] [--out FOLDER]";
const known = {
  options: {
    help: { type: "boolean", short: "h", default: false },
    check: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    document: { type: "string", default: join(root, "openapi/flowroute.yaml") },
    released: { type: "string", default: join(root, "openapi/released.yaml") },
    out: { type: "string", default: join(root, "src/generated") },
  },
} as const;
const options = readOptions();

function readOptions() {
  try {
    return parseArgs(known).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

const banner = "// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.\n\n";
/** Where the wrappers are that use what is made: beside it, which need not be this project's own folder. */
const home = basename(dirname(options.out)) === "src" ? dirname(dirname(options.out)) : root;
const shown = (file: string) => relative(process.cwd(), file);

async function generate(): Promise<void> {
  proofRead(readFileSync(options.document, "utf8"), shown(options.document));
  const document = readDocument(options.document);
  const made = { "schema.ts": await generateTypes(document), ...generateFacts(document), "client.ts": generateClient(document) };
  const code = Object.entries(made).map(([name, text]) => [join(options.out, name), banner + text] as const);
  const stale = [...write([...code, ...readmeOf(document)]), ...clear(Object.keys(made))];
  if (stale.length > 0) {
    throw new DocumentMistake(`stale: ${stale.join(", ")} differ from what openapi/flowroute.yaml gives. Run \`npm run generate\` and commit the result.`);
  }
  console.log(`${placedOperations(document).length} operations`);
  if (!options.check) await tellChanges(document);
}

/** Writes what differs, or names it where nothing is to be written. */
function write(files: readonly (readonly [string, string])[]): string[] {
  const stale: string[] = [];
  for (const [file, wanted] of files) {
    if (existsSync(file) && readFileSync(file, "utf8") === wanted) {
      console.log(`${shown(file)}  up to date`);
    } else if (options.check) {
      stale.push(shown(file));
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, wanted);
      console.log(`${shown(file)}  written, ${wanted.length} characters`);
    }
  }
  return stale;
}

/** The README with its table of methods. */
function readmeOf(document: ApiDocument): [string, string][] {
  const [readme, client] = [join(home, "README.md"), join(home, "src/wrappers/flowroute.ts")];
  return existsSync(readme) ? [[readme, withMethodsTable(readFileSync(readme, "utf8"), document, readFileSync(client, "utf8"))]] : [];
}

/** Takes out what was made of a resource that is gone, or names it. */
function clear(made: readonly string[]): string[] {
  const facts = join(options.out, "facts");
  const left = (existsSync(facts) ? readdirSync(facts) : []).filter((name) => !made.includes(`facts/${name}`)).map((name) => join(facts, name));
  if (options.check) return left.map(shown);
  for (const file of left) rmSync(file);
  return [];
}

async function tellChanges(document: ApiDocument): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const compared = { document, released: readDocument(options.released), files: { before: options.released, after: options.document }, version };
  console.log(`\n${report(compared, await changesSince(compared), home)}`);
}

/** Whether it went well. A mistake in the document is told in its own words; anything else is a fault of ours, with its stack. */
async function attempt(): Promise<boolean> {
  try {
    await generate();
    return true;
  } catch (error) {
    if (!(error instanceof DocumentMistake)) throw error;
    console.error(error.message);
    return false;
  }
}

function generateAtEachSave(): void {
  let underWay: Promise<void> | undefined;
  let isSaved = false;
  const generateAgain = async () => {
    // An editor may write more than once for one save.
    await sleep(100);
    while (isSaved) {
      isSaved = false;
      console.log(`\n${shown(options.document)} was saved`);
      await attempt();
    }
    underWay = undefined;
  };
  // The folder, since many editors save by putting another file in the place of the first.
  watch(dirname(options.document), (_, name) => {
    if (name !== basename(options.document)) return;
    isSaved = true;
    underWay ??= generateAgain();
  });
  process.once("SIGINT", () => process.exit(0));
  console.log(`\nwatching ${shown(options.document)}; Ctrl-C ends it`);
}

// Whoever pipes this into `head` has seen enough.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit(0);
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const isDone = await attempt();
if (options.watch) generateAtEachSave();
else if (!isDone) process.exitCode = 1;
