/** What a program does that has something to send: `npm run worker:pg-boss` sends it. */
import type { MessageSend } from "flowroute-sdk";
import type PgBoss from "pg-boss";

export interface MessageJob {
  /** Your own id of the message. It may be in the queue twice, and is sent once. */
  readonly key: string;
  readonly message: MessageSend;
}

export interface EnqueueOptions {
  /** After how long the job of a worker that was killed goes to another. Longer than a send may take, which is a minute. */
  readonly leaseSeconds: number;
  /** @default 5 */
  readonly retrySeconds?: number;
}

/** Puts a message into the queue. What surely was not sent is tried again for a day. */
export function enqueue(boss: PgBoss, queue: string, job: MessageJob, { leaseSeconds, retrySeconds = 5 }: EnqueueOptions): Promise<string | null> {
  return boss.send(queue, job, { expireInSeconds: leaseSeconds, retryLimit: 17_000, retryDelay: retrySeconds });
}
