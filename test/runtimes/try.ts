import { selfSigned } from "../support/certificate.ts";
import { faults } from "./money/faults.ts";
import { faultyServer, type Protocol } from "./money/faulty-server.ts";
import { packed } from "./packed.ts";
import { runtimes } from "./runtimes.ts";
const [only = "", transportList = "as installed", protocols = "http,https,h2", faultNames = ""] = process.argv.slice(2);
const home = packed();
const certificate = selfSigned("127.0.0.1");
for (const runtime of runtimes) {
  if (!only.split(",").some((o) => runtime.name.toLowerCase().startsWith(o))) continue;
  let ready; try { ready = await runtime.get(false); } catch (e) { console.log(runtime.name, String(e)); continue; }
  const jobs = [];
  for (const transport of transportList.split(",")) for (const protocol of protocols.split(",") as Protocol[]) for (const isKept of [false, true]) for (const fault of faults) {
    if (faultNames && !faultNames.split(",").some((f) => fault.name.startsWith(f))) continue;
    if (!(protocol === "h2" ? fault.multiplexed : fault.plain)) continue;
    const server = await faultyServer(fault, protocol, isKept, certificate);
    jobs.push({ server, transport, protocol, isKept, fault });
  }
  const start = Date.now();
  const results = await ready.launch({ file: new URL("money/program.js", import.meta.url).pathname, input: jobs.map((j) => ({ baseUrl: j.server.origin, transport: j.transport, isKept: j.isKept, caller: j.fault.caller })), certificate }, home.folder).catch((e) => { console.log(String(e).slice(0, 1500)); return []; }) as any[];
  console.log(`== ${runtime.name} ${ready.version} ${Date.now() - start} ms`);
  jobs.forEach((j, i) => {
    const posts = j.server.seen.filter((s) => s.method === "POST");
    const r = results[i] ?? {};
    console.log(posts.length > 1 ? "**" : "  ", j.transport, j.protocol, j.isKept ? "kept " : "first", j.fault.name, "|", j.server.seen.map((s) => `${s.method}#${s.connection}${s.version === "2" ? "h2" : ""}`).join(" "), "|", r.problem ?? `${r.outcome} ${r.code ?? ""} a${r.attempts} ${(r.words ?? "").slice(0, 90)}`);
  });
  await Promise.all(jobs.map((j) => j.server.close()));
}
home.remove();
process.exit(0);
