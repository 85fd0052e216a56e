import { expect, test } from "vitest";
import { noPostgres, noRedis } from "../support/services.ts";
import { killRun, type Kind } from "./kill/run.ts";

/** How many are killed: `KILLS=300` for a long run. */
const kills = Number(process.env["KILLS"] ?? 8);

const kinds: readonly Kind[] = ["file", ...(noRedis ? [] : (["redis"] as const)), ...(noPostgres ? [] : (["postgres"] as const))];

test.each(kinds)("killed at any instant, what sends with a journal in %s sends nothing twice and loses nothing without a word", async (kind) => {
  const report = await killRun(kind, { kills });
  if (process.env["KILLS"]) process.stderr.write(`${kind} ${JSON.stringify(report)}\n`);
  expect(report).toMatchObject({ twice: [], lost: [], wrong: [] });
  // One for each that was under way when its process was killed, ten at most, beside those whose answer was bad.
  expect(report.parked).toBeLessThan(report.kills * 10 + report.rows * 0.1);
}, 60_000 + kills * 3_000);
