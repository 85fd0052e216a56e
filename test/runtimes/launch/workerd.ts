import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "./bundled.ts";
import { loadingAll } from "../subpaths.ts";
import { copied, type Launch, longestMs } from "./launch.ts";

const main = (program: string, { head, names }: ReturnType<typeof loadingAll>) => `
  ${head}
  import * as flowroute from "flowroute-sdk";
  import { run } from "${program}";
  export default { fetch: async (request) => Response.json(await run(flowroute, await request.json(), ${names})) };
`;

/** Cloudflare's runtime, which hears a program's input as a request and answers its result. */
export function workerd(command: string): Launch {
  return async (program, folder) => {
    const { input, certificate } = program;
    writeFileSync(join(folder, "worker.js"), await bundled(main(copied(program, folder), loadingAll(program.names ?? [], "import")), folder, ["workerd", "worker", "browser"]));
    const trusted = certificate ? `, tlsOptions = (trustedCertificates = [${JSON.stringify(certificate.cert)}])` : "";
    const config = `
      using Workerd = import "/workerd/workerd.capnp";
      const config :Workerd.Config = (
        services = [
          (name = "main", worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-01-01")),
          (name = "internet", network = (allow = ["public", "private"]${trusted})),
        ],
        sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
      );
    `;
    writeFileSync(join(folder, "config.capnp"), config);
    const child = spawn(command, ["serve", "config.capnp", "--control-fd=3"], { cwd: folder, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    try {
      const port = await portOf(child);
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: JSON.stringify(input), signal: AbortSignal.timeout(longestMs) });
      if (!answer.ok) throw new Error(`workerd answered ${answer.status}: ${await answer.text()}`);
      return await answer.json();
    } finally {
      child.kill("SIGKILL");
    }
  };
}

/** It tells over a pipe of its own where it listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    let told = "";
    child.stderr?.on("data", (piece) => (said += String(piece)));
    child.stdio[3]?.on("data", (piece) => {
      told += String(piece);
      const port = /"port": *(\d+)/.exec(told)?.[1];
      if (port) resolve(Number(port));
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`workerd ended with ${code}: ${said}`)));
  });
}
