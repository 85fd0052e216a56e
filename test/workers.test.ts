import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { noPostgres, noRedis } from "./support/services.ts";
import { countingServer } from "./sending/kill/counting-server.ts";
import { kill } from "./webhooks/kill/receivers.ts";
import { killRun, openWorkers } from "./workers/kill.ts";
import type { Kind } from "./workers/queues.ts";

/** How many are killed: `KILLS=300` for a long run. */
const kills = Number(process.env["KILLS"] ?? 6);

const kinds: readonly Kind[] = [...(noRedis ? [] : (["bullmq"] as const)), ...(noPostgres ? [] : (["pg-boss"] as const))];

test.each(kinds)("workers of %s that are killed at any instant send nothing twice and lose nothing without a word", async (kind) => {
  const report = await killRun(kind, { kills });
  if (process.env["KILLS"]) process.stderr.write(`${kind} ${JSON.stringify(report)}\n`);
  expect(report).toMatchObject({ twice: [], lost: [] });
  // Five for each kill, beside those whose answer was bad.
  expect(report.ends.parked).toBeLessThan(report.kills * 5 + report.jobs * 0.15);
}, 120_000 + kills * 5_000);

test.each(kinds)("a worker of %s that is told to end ends what is under way, starts nothing new, and leaves the rest to the next", async (kind) => {
  const { line, server, launch, close } = await openWorkers(kind, await countingServer({ isGood: true }));
  const jobs = 40;
  for (let index = 0; index < jobs; index++) await line.add(`job-${index}`, `Hello ${index}`);
  // As slow as to be caught in the middle.
  const first = launch(10);
  try {
    while (server.arrivals.length < 3) await wait(5);
    first.child.kill("SIGTERM");
    const [code] = (await once(first.child, "exit")) as [number];
    const arrived = server.arrivals.length;
    expect(code).toBe(0);
    expect(arrived).toBeLessThan(jobs);
    // Nothing is in doubt for having been told to end.
    const ends = [...(await line.ends()).values()];
    expect([ends.filter((end) => end === "sent").length, ends.filter((end) => end === "open").length]).toEqual([arrived, jobs - arrived]);
    const second = launch(1_000);
    while ([...(await line.ends()).values()].includes("open")) await wait(100);
    expect([server.arrivals.length, new Set(server.arrivals.map(({ body }) => body)).size]).toEqual([jobs, jobs]);
    await kill(second);
  } finally {
    await kill(first);
    await close();
  }
}, 120_000);

test.each(["bullmq", "pg-boss"] as const)("the worker of %s says what is wrong with its options and that its store is not there", (kind) => {
  const run = (...args: string[]) => {
    const env = { PATH: process.env["PATH"], REDIS_URL: "redis://127.0.0.1:9", DATABASE_URL: "postgres://postgres@127.0.0.1:9/postgres" };
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", `examples/worker-${kind}.ts`, ...args], { cwd: join(import.meta.dirname, ".."), env, encoding: "utf8" });
    return [status, stderr];
  };
  expect(run("--queue", "my queue")).toEqual([2, expect.stringContaining("--queue takes letters, digits, - and _")]);
  expect(run()).toEqual([1, expect.stringContaining("127.0.0.1:9: connect ECONNREFUSED")]);
}, 60_000);
