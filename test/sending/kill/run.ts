import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { Redis } from "ioredis";
import { Pool } from "pg";
import { Flowroute } from "flowroute-sdk";
import { fileJournal, type Journal, memoryReceipts, postgresJournal, postgresJournalTable, redisJournal, settle, track } from "flowroute-sdk/sending";
import { resolveWith } from "../../../vitest.config.ts";
import { startPostgres, startRedis } from "../../support/services.ts";
import { kill, type Running, start } from "../../webhooks/kill/receivers.ts";
import { countingServer } from "./counting-server.ts";

export type Kind = "file" | "redis" | "postgres";

/** What came of a run. */
export interface KillReport {
  readonly kills: number;
  readonly rows: number;
  /** Keys of messages that arrived more than once. */
  readonly twice: readonly string[];
  /** Those that never arrived though they were called sent, and those that nothing was said of. */
  readonly lost: readonly string[];
  /** In doubt at the end, and how many of them had arrived. */
  readonly parked: number;
  readonly parkedAndGone: number;
  /** What settling said of them, by receipt, by list, not found; and where it was wrong. */
  readonly settled: Readonly<Record<"receipt" | "list" | "not_found", number>>;
  readonly wrong: readonly string[];
}

const dice = (most: number) => Math.floor(Math.random() * most);

/** Sends rows in one process (a file) or two, kills one at a random instant, starts it again; then lets it end, and settles. */
export async function killRun(kind: Kind, { kills, perKill = 30 }: { kills: number; perKill?: number }): Promise<KillReport> {
  const folder = mkdtempSync(join(import.meta.dirname, "../../.kill-"));
  const file = join(folder, "worker.mjs");
  await build({ entryPoints: [join(import.meta.dirname, "worker.ts")], outfile: file, bundle: true, format: "esm", platform: "node", target: "node20", packages: "bundle", external: ["ioredis", "pg"], alias: resolveWith("node.ts").alias });
  const service = kind === "file" ? undefined : await (kind === "redis" ? startRedis({ durable: true }) : startPostgres());
  const place = service?.url ?? join(folder, "journal.jsonl");
  const pool = kind === "postgres" ? new Pool({ connectionString: place, max: 2 }) : undefined;
  const redis = kind === "redis" ? new Redis(place) : undefined;
  await pool?.query(postgresJournalTable());
  const server = await countingServer();
  const rows = kills * perKill;
  const log = join(folder, "log");
  const launch = (at: number): Running<unknown> => start(file, [kind, place, log, server.url, String(rows), String(at * Math.floor(rows / 2))]);

  const workers = [launch(0), ...(kind === "file" ? [] : [launch(1)])];
  for (let done = 0; done < kills; done++) {
    const at = dice(workers.length);
    const worker = workers[at]!;
    // Some while they start, the others while they send.
    if (dice(8) > 0) await worker.word;
    await wait(Math.random() * 90);
    await kill(worker);
    workers[at] = launch(at);
  }
  await Promise.all(workers.map(ended));
  // By now all is sent, or in doubt, or was turned down; the last run says which.
  const before = readFileSync(log, "utf8").length;
  await ended(launch(0));
  const told = new Map(readFileSync(log, "utf8").slice(before).trim().split("\n").map((line) => [line.split(" ")[0] ?? "", line.split(" ").slice(1).join(" ")]));

  const journal: Journal = kind === "file" ? fileJournal(place) : pool ? postgresJournal(pool) : redisJournal((script, keys, args) => redis!.eval(script, keys.length, ...keys, ...args));
  const keyOf = (body: string) => `row-${body.replace("Hello ", "")}`;
  const times = new Map<string, number>();
  for (const { body } of server.arrivals) times.set(keyOf(body), (times.get(keyOf(body)) ?? 0) + 1);
  const parked = await journal.parked();
  const lost = Array.from({ length: rows }, (_, row) => `row-${row}`).filter((key) => {
    const word = told.get(key) ?? "nothing";
    return word === "nothing" || (word === "sent" && !times.has(key));
  });

  // Receipts of half of them.
  const receipts = memoryReceipts();
  const receive = track(receipts);
  for (const [index, { id, receipt }] of server.arrivals.entries()) {
    if (index % 2 === 0) await receive({ id, level: 2, status: "message buffered", status_code: 1003, timestamp: new Date() }, { target: `/flowroute/secret?receipt=${receipt}` });
  }
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl: server.url });
  const outcome = await settle(flowroute, journal, { receipts });
  const settled = { receipt: 0, list: 0, not_found: 0 };
  for (const each of outcome) settled[each.state === "sent" ? each.by : "not_found"]++;
  const wrong = outcome.flatMap(({ entry: { key }, state }) => ((state === "sent") === times.has(key) ? [] : [`${key} ${state}`]));

  await journal.close();
  await pool?.end();
  redis?.disconnect();
  await service?.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  return {
    kills, rows, lost, settled, wrong,
    twice: [...times].filter(([, count]) => count > 1).map(([key]) => key),
    parked: parked.length,
    parkedAndGone: parked.filter(({ key }) => times.has(key)).length,
  };
}

async function ended({ child }: Running<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => void child.once("exit", resolve));
  if (child.exitCode !== 0) throw new Error(`a worker ended with ${child.exitCode}`);
}
