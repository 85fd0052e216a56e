import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const bench = join(import.meta.dirname, "..");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const flags = ["--extendedDiagnostics", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--types", "node"];

const programs = [
  { label: "an empty program", file: "empty.ts" },
  { label: "openapi-fetch alone", file: "openapi-fetch.ts" },
  { label: "OpenAI", file: "openai.ts" },
  { label: "Twilio", file: "twilio.ts" },
  { label: "flowroute-sdk", file: "ours.ts" },
];

/** What the type checker does for a program of one call: instantiations, types, and its own time. */
export async function measureTypes() {
  const results = [];
  for (const { label, file } of programs) {
    const output = await check(join(bench, "types", file));
    const figure = (name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(output)?.[1]);
    results.push({ label, instantiations: figure("Instantiations"), types: figure("Types"), totalS: figure("Total time") });
  }
  return results;
}

const check = (file) =>
  new Promise((resolve, reject) => {
    // `--types node` is found from the root, as the bench has none of its own.
    execFile(process.execPath, [tsc, ...flags, file], { cwd: join(bench, "..") }, (error, stdout) => (error ? reject(new Error(stdout)) : resolve(stdout)));
  });
