import { spawn } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { bundled } from "./bundled.ts";
import { type Launch, longestMs } from "./launch.ts";

const main = `
  import * as flowroute from "flowroute-sdk";
  import { run } from "PROGRAM";
  const post = (body) => fetch("/result", { method: "POST", body: JSON.stringify(body) });
  try {
    const input = await (await fetch("/input")).json();
    await post({ result: await run(flowroute, input) });
  } catch (error) {
    await post({ problem: String(error.stack) });
  }
`;

/** A browser without a window, which loads a page that runs the program and POSTs its result back. */
export function chromium(command: string): Launch {
  return async ({ file, input, certificate }, folder) => {
    const script = await bundled(main, file, folder, []);
    const pages: Readonly<Record<string, readonly [type: string, content: string]>> = {
      "/": ["text/html", '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>'],
      "/main.js": ["text/javascript", script],
      "/input": ["application/json", JSON.stringify(input)],
    };
    const server = createServer();
    const result = new Promise<unknown>((resolve, reject) => {
      server.on("request", async (request, response) => {
        const [type, content] = pages[request.url ?? ""] ?? ["text/plain", ""];
        response.writeHead(200, { "content-type": type }).end(content);
        if (request.url !== "/result") return;
        const said = JSON.parse(await text(request)) as { result?: unknown; problem?: string };
        if (said.problem === undefined) resolve(said.result);
        else reject(new Error(said.problem));
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    const profile = mkdtempSync(join(tmpdir(), "flowroute-chromium-"));
    const options = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", `--user-data-dir=${profile}`,
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ...(certificate ? [`--ignore-certificate-errors-spki-list=${keyHash(certificate.cert)}`] : []),
    ];
    const child = spawn(command, [...options, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`], { stdio: "ignore", detached: true });
    try {
      return await within(longestMs, result);
    } finally {
      // Its children too: they are a group of their own.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      server.closeAllConnections();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}

function keyHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([work, new Promise<never>((_, reject) => void (timer = setTimeout(() => reject(new Error(`no result within ${ms} ms`)), ms)))]);
  } finally {
    clearTimeout(timer);
  }
}
