import { execFile } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { type Launch, longestMs, resultIn, resultMark } from "./launch.ts";

const run = promisify(execFile);

/** A runtime that is a program of the command line: Node, Bun, Deno. */
export function commandLine(command: string, ...options: readonly string[]): Launch {
  return async ({ file, input, certificate }, folder) => {
    const name = basename(file);
    copyFileSync(file, join(folder, name));
    writeFileSync(join(folder, "input.json"), JSON.stringify(input));
    writeFileSync(join(folder, "trusted.pem"), certificate?.cert ?? "");
    const main = `
      import { readFileSync } from "node:fs";
      import * as flowroute from "flowroute-sdk";
      import { run } from "./${name}";
      const result = await run(flowroute, JSON.parse(readFileSync(new URL("input.json", import.meta.url), "utf8")));
      console.log(${JSON.stringify(resultMark)} + JSON.stringify(result));
      (globalThis.Deno ?? process).exit(0);
    `;
    writeFileSync(join(folder, "main.mjs"), main);
    const trusted = join(folder, "trusted.pem");
    const env = { ...process.env, NODE_OPTIONS: "", ...(certificate && { NODE_EXTRA_CA_CERTS: trusted, DENO_CERT: trusted }) };
    const { stdout, stderr } = await run(command, [...options, "main.mjs"], { cwd: folder, env, timeout: longestMs, maxBuffer: 2 ** 26 });
    return resultIn(stdout || stderr);
  };
}
