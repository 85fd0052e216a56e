import { bundled } from "../launch/bundled.ts";
import { failuresOf, nobody, sending, type Trial } from "./trial.ts";

/** With and without what a bundler has to be told for Node, and without the permission to connect, where there is one. */
export async function inNode(command: string, folder: string, version: string): Promise<string[]> {
  const source = `import { Flowroute } from "flowroute-sdk";${sending(nobody)}`;
  const trials: Trial[] = [
    { what: "bundled with the node condition", source: await bundled(source, folder, ["node"]), says: /^connection_failed not_sent / },
    { what: "bundled without it", source: await bundled(source, folder, []), says: /^connection_failed unknown / },
  ];
  if (Number.parseInt(version, 10) >= 26) trials.push({ what: "without --allow-net", source, options: ["--permission", "--allow-fs-read=*"], says: /^connection_failed not_sent .*ERR_ACCESS_DENIED.*--allow-net/ });
  return failuresOf(trials, command, folder);
}
