import { spawn } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { bundled } from "./bundled.ts";
import { loadingAll } from "../subpaths.ts";
import { copied, type Launch, longestMs, type Program } from "./launch.ts";

/** A page's module. */
const main = (program: string, { head, names }: ReturnType<typeof loadingAll>) => `
  ${head}
  import * as flowroute from "flowroute-sdk";
  import { run } from "${program}";
  const post = (body) => fetch("/result", { method: "POST", body: JSON.stringify(body) });
  try {
    const input = await (await fetch("/input")).json();
    await post({ result: await run(flowroute, input, ${names}) });
  } catch (error) {
    await post({ problem: String(error.stack) });
  }
`;

/** How a browser is started without a window, on a profile of its own, so that it trusts the program's servers. */
type Options = (profile: string, program: Program) => readonly string[];

/** A page runs the program and POSTs its result back. */
function browser(command: string, optionsFor: Options): Launch {
  return async (program, folder) => {
    const script = await bundled(main(copied(program, folder), loadingAll(program.names ?? [], "import")), folder, ["browser"]);
    const pages: Readonly<Record<string, readonly [type: string, content: string]>> = {
      "/": ["text/html", '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>'],
      "/main.js": ["text/javascript", script],
      "/input": ["application/json", JSON.stringify(program.input)],
    };
    // The page's own connections stay: one that is closed just as the result comes would take it along.
    const server = createServer({ keepAliveTimeout: 2 * longestMs });
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
    const profile = mkdtempSync(join(tmpdir(), "flowroute-browser-"));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const child = spawn(command, [...optionsFor(profile, program), address], { stdio: "ignore", detached: true });
    try {
      return await within(longestMs, result);
    } finally {
      // Its children too: they are a group of their own.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      server.closeAllConnections();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  };
}

export const chromium = (command: string): Launch =>
  browser(command, (profile, { certificate }) => [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", `--user-data-dir=${profile}`,
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ...(certificate ? [`--ignore-certificate-errors-spki-list=${keyHash(certificate.cert)}`] : []),
  ]);

export const firefox = (command: string): Launch =>
  browser(command, (profile, { certificate, input }) => {
    // As if its user had said at each server that the certificate is all right.
    const ports = new Set(JSON.stringify(input).match(/(?<=https:\/\/127\.0\.0\.1:)\d+/g));
    const sha256 = certificate ? new X509Certificate(certificate.cert).fingerprint256 : "";
    const exceptions = [...ports].map((port) => `127.0.0.1:${port}:\tOID.2.16.840.1.101.3.4.2.1\t${sha256}\t\n`);
    writeFileSync(join(profile, "cert_override.txt"), exceptions.join(""));
    writeFileSync(join(profile, "user.js"), quiet.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
    return ["--headless", "--no-remote", "--profile", profile];
  });

/** Asks for nothing of its own, and shows no first-run page. */
const quiet: readonly (readonly [name: string, value: string | boolean | number])[] = [
  ["datareporting.policy.dataSubmissionEnabled", false],
  ["app.normandy.enabled", false],
  ["browser.shell.checkDefaultBrowser", false],
  ["network.captive-portal-service.enabled", false],
  ["network.connectivity-service.enabled", false],
  ["browser.aboutwelcome.enabled", false],
];

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
