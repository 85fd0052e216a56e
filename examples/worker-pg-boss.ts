/** Sends the messages of a pg-boss queue. `npm run worker:pg-boss -- --help` says how. */
import { postgresJournal, postgresJournalTable, postgresPacing, postgresPacingTable } from "flowroute-sdk/sending";
import { Pool } from "pg";
import PgBoss from "pg-boss";
import { enqueue, type MessageJob } from "./worker/enqueue-pg-boss.ts";
import { type Ended, NotSent, sendJob } from "./worker/send-job.ts";
import { askedToEnd, clientOf, from, readSettings, say } from "./worker/start.ts";

const connectionString = process.env["DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

async function main(): Promise<number> {
  const settings = readSettings("worker:pg-boss", "PostgreSQL is at DATABASE_URL (postgres://postgres@127.0.0.1:5432/postgres).");
  if (typeof settings === "number") return settings;
  const { queue, concurrency, demo } = settings;
  const pool = new Pool({ connectionString, max: concurrency });
  pool.on("error", (error) => say("postgres", error.message));
  try {
    // Two that make a table at the same moment would be in each other's way.
    await pool.query(`BEGIN; SELECT pg_advisory_xact_lock(1206555); ${postgresJournalTable()}; ${postgresPacingTable()}; COMMIT`);
  } catch (error) {
    process.stderr.write(`PostgreSQL at DATABASE_URL, ${new URL(connectionString).host}: ${error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error)}\n`);
    await pool.end();
    return 1;
  }
  const journal = postgresJournal(pool);
  const flowroute = clientOf(settings, postgresPacing(pool));

  const boss = new PgBoss({ connectionString, maintenanceIntervalSeconds: Math.max(1, Math.floor(settings.leaseSeconds / 4)) });
  boss.on("error", (error) => say("pg-boss", error.message));
  await boss.start();
  await boss.createQueue(queue);
  const run = crypto.randomUUID().slice(0, 8);
  for (let index = 1; index <= demo; index++) await enqueue(boss, queue, { key: `demo-${run}-${index}`, message: { from, to: `1206555${1_000 + (index % 9_000)}`, body: `Hello ${index}` } }, settings);

  // A batch of pg-boss ends as one, so that each of these takes one job at a time.
  for (let index = 0; index < concurrency; index++) {
    const id: string = await boss.work<MessageJob>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (!job) return undefined;
      // Where there was one there may be another: half a second is for an empty queue.
      boss.notifyWorker(id);
      return ended(sendJob(flowroute, journal, job.data.key, job.data.message));
    });
  }
  say("worker", `is ready: queue ${queue}, ${concurrency} at once`);
  process.send?.({ up: true });

  say("worker", `${await askedToEnd()}: what is under way ends, nothing new starts`);
  // pg-boss gives up on what takes longer, which would then be tried again, and be found parked.
  await boss.stop({ timeout: 70_000 });
  await pool.end();
  say("worker", "has ended");
  return 0;
}

/** pg-boss tries again whatever fails, and so what never will be sent ends well for it, with the reason as its output. */
async function ended(work: Promise<Ended>): Promise<Ended | { readonly state: "not_sent"; readonly words: string }> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotSent && error.afterMs === undefined) return { state: "not_sent", words: error.message };
    throw error;
  }
}

process.exitCode = await main();
if (process.connected) process.disconnect();
