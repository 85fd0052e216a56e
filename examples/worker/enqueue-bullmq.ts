/** What a program does that has something to send: `npm run worker:bullmq` sends it. */
import type { Job, Queue } from "bullmq";
import type { MessageSend } from "flowroute-sdk";
import type { Ended } from "./send-job.ts";

export type MessageQueue = Queue<MessageSend, Ended>;

/**
 * Puts a message into the queue.
 *
 * @param key - Your own id of it, without a colon and no whole number. One that is in the queue already is not added again.
 */
export function enqueue(queue: MessageQueue, key: string, message: MessageSend): Promise<Job<MessageSend, Ended>> {
  // So many tries take two days. What is not sent by then is among the failed, and surely was not sent.
  return queue.add("message", message, { jobId: key, attempts: 3_000, backoff: { type: "custom" } });
}
