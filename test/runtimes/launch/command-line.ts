import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadingAll } from "../subpaths.ts";
import { copied, type Launch, longestMs, resultIn, resultMark } from "./launch.ts";

const run = promisify(execFile);

/** A runtime that is a program of the command line: Node, Bun, Deno. */
export function commandLine(command: string, ...options: readonly string[]): Launch {
  return async (program, folder) => {
    const { input, certificate, form = "import", names = [] } = program;
    const loaded = loadingAll(names, form);
    const name = copied(program, folder);
    writeFileSync(join(folder, "input.json"), JSON.stringify(input));
    const trusted = join(folder, "trusted.pem");
    writeFileSync(trusted, certificate?.cert ?? "");
    const main = form === "import" ? "main.mjs" : "main.cjs";
    writeFileSync(join(folder, main), form === "import" ? `import * as flowroute from "flowroute-sdk";${loaded.head}${work(name, loaded.names)}` : `const flowroute = require("flowroute-sdk");${loaded.head}${work(name, loaded.names)}`);
    const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
    const env = { ...inherited, NODE_OPTIONS: "", ...(certificate && { NODE_EXTRA_CA_CERTS: trusted, DENO_CERT: trusted }) };
    const { stdout, stderr } = await run(command, [...options, main], { cwd: folder, env, timeout: longestMs, maxBuffer: 2 ** 26 });
    return resultIn(stdout || stderr);
  };
}

/** Carries the program out with what was loaded. */
const work = (program: string, loaded: string) => `
  import("${program}").then(async ({ run }) => {
    const { readFileSync } = await import("node:fs");
    const result = await run(flowroute, JSON.parse(readFileSync("input.json", "utf8")), ${loaded});
    console.log(${JSON.stringify(resultMark)} + JSON.stringify(result));
    (globalThis.Deno ?? process).exit(0);
  });
`;
