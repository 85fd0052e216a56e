import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Permissions that a program needs: to reach the server, and to read the package. */
const least = ["--no-prompt", "--no-lock", "--node-modules-dir=manual", "--allow-net=127.0.0.1"];

/** Makes a client without keys from the environment, and says what became of a call to where nothing listens. */
const program = (from: string, options: string) => `
  const { Flowroute } = await import(${JSON.stringify(from)});
  try {
    await new Flowroute({ accessKey: "AK", secretKey: "SK", maxRetries: 0, ${options} }).messages.send({ from: "12065550100", to: "12065551234", body: "hi" });
  } catch (error) {
    console.log(error.code, error.outcome);
  }
`;

interface Trial {
  readonly what: string;
  readonly source: string;
  readonly options?: readonly string[];
  readonly says: RegExp;
}

const nobody = 'baseUrl: "http://127.0.0.1:9"';

const trials: readonly Trial[] = [
  { what: "by its name, without --allow-env", source: program("flowroute-sdk", nobody), says: /^connection_failed (?:not_sent|unknown)$/ },
  { what: "by its name, without --allow-env and baseUrl", source: program("flowroute-sdk", ""), says: /^connection_failed (?:not_sent|unknown)$/ },
  { what: "as npm:flowroute-sdk", source: program("npm:flowroute-sdk", nobody), says: /^connection_failed (?:not_sent|unknown)$/ },
  // A map of the program's own leads past the package's conditions, to the build for browsers.
  { what: "by an import map to the build for browsers", source: program("mapped", nobody), options: ["--import-map=map.json"], says: /^invalid_argument not_sent$/ },
];

/** The ways by which Deno finds the package, each with the least permissions. */
export async function inDeno(command: string, folder: string): Promise<string[]> {
  writeFileSync(join(folder, "map.json"), '{ "imports": { "mapped": "./node_modules/flowroute-sdk/dist/index.js" } }');
  const problems: string[] = [];
  for (const { what, source, options = [], says } of trials) {
    writeFileSync(join(folder, "deno.mjs"), source);
    const said = await outputOf(command, ["run", ...least, ...options, "deno.mjs"], folder);
    if (!says.test(said.trim())) problems.push(`${what}: ${said}`);
  }
  return problems;
}

function outputOf(command: string, options: readonly string[], cwd: string): Promise<string> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(command, options, { cwd, env, timeout: 30_000 }, (_error, stdout, stderr) => resolve(stdout || stderr));
  });
}
