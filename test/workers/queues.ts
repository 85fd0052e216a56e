import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { Pool } from "pg";
import PgBoss from "pg-boss";
import { enqueue as enqueueBullmq, type MessageQueue } from "../../examples/worker/enqueue-bullmq.ts";
import { enqueue as enqueuePgBoss } from "../../examples/worker/enqueue-pg-boss.ts";
import { startPostgres, startRedis } from "../support/services.ts";

export type Kind = "bullmq" | "pg-boss";

/** How a job ended: as the queue has it. */
export type End = "sent" | "parked" | "not_sent" | "open";

/** A queue in a store of its own, as a program has it that puts messages in, and a person who looks what became of them. */
export interface Line {
  /** The environment that its workers need. */
  readonly env: Readonly<Record<string, string>>;
  add(key: string, body: string): Promise<unknown>;
  ends(): Promise<Map<string, End>>;
  close(): Promise<void>;
}

const messageOf = (body: string) => ({ from: "12065550100", to: "12065551234", body });

/** Short, so that the jobs of a killed worker are soon another's. */
export const leaseSeconds = 2;

export const openLine = (kind: Kind): Promise<Line> => (kind === "bullmq" ? bullmqLine() : pgBossLine());

async function bullmqLine(): Promise<Line> {
  const service = await startRedis();
  const redis = new Redis(service.url, { maxRetriesPerRequest: null });
  const queue: MessageQueue = new Queue("flowroute-messages", { connection: redis });
  return {
    env: { REDIS_URL: service.url },
    add: (key, body) => enqueueBullmq(queue, key, messageOf(body)),
    async ends() {
      const jobs = await queue.getJobs(["completed", "failed", "active", "waiting", "delayed", "prioritized"]);
      return new Map(jobs.map((job) => [job.id ?? "", job.returnvalue?.state ?? (job.failedReason && job.finishedOn ? "not_sent" : "open")]));
    },
    async close() {
      await queue.close();
      redis.disconnect();
      await service.close();
    },
  };
}

async function pgBossLine(): Promise<Line> {
  const service = await startPostgres();
  const boss = new PgBoss({ connectionString: service.url, supervise: false, schedule: false });
  const pool = new Pool({ connectionString: service.url, max: 2 });
  await boss.start();
  await boss.createQueue("flowroute-messages");
  return {
    env: { DATABASE_URL: service.url },
    add: (key, body) => enqueuePgBoss(boss, "flowroute-messages", { key, message: messageOf(body) }, { leaseSeconds, retrySeconds: 1 }),
    async ends() {
      const { rows } = await pool.query<{ key: string; state: string; output: { state?: End } | null }>("SELECT data->>'key' AS key, state, output FROM pgboss.job WHERE name = 'flowroute-messages'");
      return new Map(rows.map(({ key, state, output }) => [key, state === "completed" ? (output?.state ?? "open") : "open"]));
    },
    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
      await service.close();
    },
  };
}
