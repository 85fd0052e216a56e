/**
 * Makes `src/generated` from `openapi/flowroute.yaml`: the types, the facts of each operation, the fetch client.
 *
 *     npm run generate                     writes what has changed
 *     npm run generate -- --check          writes nothing, fails when something is stale
 *     npm run generate -- --document FILE --out FOLDER
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { generateClient } from "./generate/client.ts";
import { placedOperations, readDocument } from "./generate/document.ts";
import { generateFacts } from "./generate/facts.ts";
import { generateTypes } from "./generate/types.ts";

const root = join(import.meta.dirname, "..");
const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    document: { type: "string", default: join(root, "openapi/flowroute.yaml") },
    out: { type: "string", default: join(root, "src/generated") },
  },
});

const banner = "// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.\n\n";

const document = readDocument(options.document);
const files = {
  "schema.ts": await generateTypes(document),
  ...generateFacts(document),
  "client.ts": generateClient(document),
};

const stale: string[] = [];
for (const [name, text] of Object.entries(files)) {
  const file = join(options.out, name);
  const wanted = banner + text;
  const shown = relative(process.cwd(), file);
  if (existsSync(file) && readFileSync(file, "utf8") === wanted) {
    console.log(`${shown}  up to date`);
  } else if (options.check) {
    stale.push(shown);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
    console.log(`${shown}  written, ${wanted.length} characters`);
  }
}

// What was made of a resource that is gone.
for (const name of existsSync(join(options.out, "facts")) ? readdirSync(join(options.out, "facts")) : []) {
  if (Object.hasOwn(files, `facts/${name}`)) continue;
  const file = join(options.out, "facts", name);
  if (options.check) stale.push(relative(process.cwd(), file));
  else rmSync(file);
}

const count = placedOperations(document).length;
if (stale.length > 0) {
  console.error(`stale: ${stale.join(", ")} differ from what openapi/flowroute.yaml gives. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
} else {
  console.log(`${count} operations`);
}
