import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { resolveWith } from "../../vitest.config.ts";
import { type CountingServer, countingServer } from "../sending/kill/counting-server.ts";
import { kill, type Running, start } from "../webhooks/kill/receivers.ts";
import { type End, type Kind, leaseSeconds, type Line, openLine } from "./queues.ts";

const root = join(import.meta.dirname, "../..");

export interface Workers {
  readonly line: Line;
  readonly server: CountingServer;
  launch(pace: number): Running<unknown>;
  close(): Promise<void>;
}

/** The example's worker as one file, which starts fast, with a queue, and an API that counts. */
export async function openWorkers(kind: Kind, server: CountingServer): Promise<Workers> {
  const folder = mkdtempSync(join(root, "test/.kill-"));
  const file = join(folder, "worker.mjs");
  await build({
    entryPoints: [join(root, `examples/worker-${kind}.ts`)], outfile: file, alias: resolveWith("node.ts").alias,
    bundle: true, format: "esm", platform: "node", target: "node20", external: ["pg-native", "redis"],
    // For the libraries of the queues, which are CommonJS.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url); const [__filename, __dirname] = [import.meta.filename, import.meta.dirname];' },
  });
  const line = await openLine(kind);
  Object.assign(process.env, line.env, { FR_BASE_URL: server.url, FR_ACCESS_KEY: "AK", FR_SECRET_KEY: "SK" });
  return {
    line,
    server,
    launch: (pace) => start(file, ["--live", "--concurrency", "5", "--lease", String(leaseSeconds), "--pace", String(pace)]),
    async close() {
      await line.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What came of a run. */
export interface KillReport {
  readonly kills: number;
  readonly jobs: number;
  /** Bodies that arrived more than once. */
  readonly twice: readonly string[];
  /** Jobs that are called sent and did not arrive, that arrived and are called not sent, or of which nothing is said. */
  readonly lost: readonly string[];
  readonly ends: Readonly<Record<End, number>>;
  /** How many of the parked had arrived. */
  readonly parkedAndGone: number;
}

/** Three workers, of which one is killed at a random instant and started again; then they are left alone until all jobs have ended. */
export async function killRun(kind: Kind, { kills, perKill = 15 }: { kills: number; perKill?: number }): Promise<KillReport> {
  const { line, server, launch, close } = await openWorkers(kind, await countingServer());
  const workers = [launch(1_000), launch(1_000), launch(1_000)];
  try {
    await Promise.all(workers.map(({ word }) => word));
    let jobs = 0;
    for (let done = 0; done < kills; done++) {
      for (let each = 0; each < perKill; each++) await line.add(`job-${jobs}`, `Hello ${jobs++}`);
      const worker = workers[done % workers.length]!;
      // One in eight while it starts, the others while they send.
      if (Math.random() > 0.125) await worker.word;
      await wait(Math.random() * 120);
      await kill(worker);
      workers[done % workers.length] = launch(1_000);
    }
    const ends = await allEnded(line);
    const arrived = new Map<string, number>();
    for (const { body } of server.arrivals) arrived.set(body, (arrived.get(body) ?? 0) + 1);
    const went = (key: string) => arrived.has(key.replace("job-", "Hello "));
    const counts = { sent: 0, parked: 0, not_sent: 0, open: 0 };
    for (const end of ends.values()) counts[end]++;
    return {
      kills, jobs,
      ends: counts,
      twice: [...arrived].filter(([, times]) => times > 1).map(([body]) => body),
      lost: Array.from({ length: jobs }, (_, index) => `job-${index}`).filter((key) => {
        const end = ends.get(key) ?? "open";
        return end === "open" || (end === "sent" && !went(key)) || (end === "not_sent" && went(key));
      }),
      parkedAndGone: [...ends].filter(([key, end]) => end === "parked" && went(key)).length,
    };
  } finally {
    await Promise.all(workers.map((worker) => kill(worker)));
    await close();
  }
}

/** Waits as long as there is something that ends. */
async function allEnded(line: Line): Promise<Map<string, End>> {
  let fewest = Infinity;
  for (let until = Date.now() + 30_000; ; await wait(200)) {
    const ends = await line.ends();
    const open = [...ends.values()].filter((end) => end === "open").length;
    if (open === 0 || Date.now() > until) return ends;
    if (open < fewest) [fewest, until] = [open, Date.now() + 30_000];
  }
}
