import { expect, test } from "vitest";
import { noPostgres, noRedis } from "../support/services.ts";
import { type KillReport, killRun } from "./kill/run.ts";

/** How many are killed: `KILLS=300` for a long run, which tells what it saw. */
const kills = Number(process.env["KILLS"] ?? 8);
const tell = ({ failures, twice, ...report }: KillReport) => void (process.env["KILLS"] && process.stderr.write(`${JSON.stringify({ ...report, twice: twice.length, failures: failures.length })}\n`));
const timeoutMs = 60_000 + kills * 6_000;

test.skipIf(noRedis)("killed at any instant, a receiver with Redis handles everything, and twice only what a crash came between and its mark", async () => {
  const report = await killRun("redis", { kills });
  tell(report);
  expect(report).toMatchObject({ lost: [], twiceThoughMarked: [] });
  // A crash may come between the effect and the mark of what one process has under way, no more.
  expect(report.twice.length).toBeLessThan(report.kills * 12);
}, timeoutMs);

test.skipIf(noPostgres)("killed at any instant, a receiver that marks in its own transaction handles everything exactly once", async () => {
  const report = await killRun("postgres", { kills });
  tell(report);
  expect(report).toMatchObject({ lost: [], twice: [] });
}, timeoutMs);
