import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const bench = join(import.meta.dirname, "..");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const flags = ["--extendedDiagnostics", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--types", "node"];

const programs = [
  { label: "openapi-fetch alone", file: "openapi-fetch.ts" },
  { label: "OpenAI", file: "openai.ts" },
  { label: "Twilio", file: "twilio.ts" },
  { label: "flowroute-sdk", file: "ours.ts" },
];

/** What the type checker does for a program of one call. All at once: the counts do not depend on the load. */
export const measureTypes = ({ typePrograms }) =>
  Promise.all(programs.filter(({ file }) => typePrograms.includes(file)).map(measureProgram));

async function measureProgram({ label, file }) {
  const output = await check(join(bench, "types", file));
  const figure = (name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(output)?.[1]);
  return { label, instantiations: figure("Instantiations"), types: figure("Types"), checkS: figure("Check time") };
}

const check = (file) =>
  new Promise((resolve, reject) => {
    // `--types node` is found from the root, as the bench has none of its own.
    execFile(process.execPath, [tsc, ...flags, file], { cwd: join(bench, "..") }, (error, stdout) => (error ? reject(new Error(stdout)) : resolve(stdout)));
  });
