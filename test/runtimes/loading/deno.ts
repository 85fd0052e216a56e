import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { failuresOf, nobody, sending, type Trial } from "./trial.ts";

const least = ["run", "--no-prompt", "--no-lock", "--node-modules-dir=manual"];
const toServers = [...least, "--allow-net"];

const from = (specifier: string, options = nobody) => `import { Flowroute } from "${specifier}";${sending(options)}`;

const trials: readonly Trial[] = [
  { what: "by its name, without --allow-env", source: from("flowroute-sdk"), options: toServers, says: /^connection_failed (?:not_sent|unknown) / },
  { what: "by its name, without --allow-env and baseUrl", source: from("flowroute-sdk", ""), options: toServers, says: /^connection_failed (?:not_sent|unknown) / },
  { what: "as npm:flowroute-sdk", source: from("npm:flowroute-sdk"), options: toServers, says: /^connection_failed (?:not_sent|unknown) / },
  { what: "without --allow-net", source: from("flowroute-sdk"), options: least, says: /^connection_failed (?:not_sent|unknown) .*--allow-net/ },
  // A map of the program's own leads past the package's conditions.
  { what: "by an import map to the build for Node", source: from("node-build"), options: [...toServers, "--import-map=map.json"], says: /^connection_failed (?:not_sent|unknown) / },
  { what: "by an import map to the build for browsers", source: from("web-build"), options: [...toServers, "--import-map=map.json"], says: /^invalid_argument not_sent / },
];

/** The ways by which Deno finds the package, each with the least permissions. */
export function inDeno(command: string, folder: string): Promise<string[]> {
  const dist = "./node_modules/flowroute-sdk/dist";
  writeFileSync(join(folder, "map.json"), JSON.stringify({ imports: { "node-build": `${dist}/node.js`, "web-build": `${dist}/index.js` } }));
  return failuresOf(trials, command, folder);
}
