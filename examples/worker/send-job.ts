/** What a queue's job does, whatever the queue. */
import type { Flowroute, MessageSend } from "flowroute-sdk";
import { disposition, type Journal, sendOnce } from "flowroute-sdk/sending";
import { say } from "./start.ts";

/** How a job ends well for its queue. `parked`: it may have been sent, so that it must not run again; `settle` looks what became of it. */
export type Ended = { readonly state: "sent"; readonly id: string } | { readonly state: "parked"; readonly code: string };

/** A message that surely was not sent. */
export class NotSent extends Error {
  override readonly name = "NotSent";
  /** When another try may go better; never without it. */
  readonly afterMs: number | undefined;

  constructor(message: string, afterMs: number | undefined, cause: unknown) {
    super(message, { cause });
    this.afterMs = afterMs;
  }
}

/** @throws {NotSent} where it surely was not sent. */
export async function sendJob(flowroute: Flowroute, journal: Journal, key: string, message: MessageSend): Promise<Ended> {
  try {
    const { id, repeated } = await sendOnce(flowroute, message, { journal, key, timeoutMs: 60_000 });
    say(key, `${repeated ? "was sent before as" : "sent as"} ${id}`);
    return { state: "sent", id };
  } catch (error) {
    const next = disposition(error);
    const { code = "unknown", message: words = String(error) } = (error ?? {}) as { code?: string; message?: string };
    if (next.do === "park") {
      say(key, `parked, it may have been sent: ${code}`);
      return { state: "parked", code };
    }
    say(key, next.do === "again" ? `not sent, tried again: ${code}` : `not sent, and never will be as it is: ${code}`);
    throw new NotSent(words, next.do === "again" ? next.afterMs : undefined, error);
  }
}
