/** Two-way SMS reminders: they go out, replies come back by webhook, STOP ends them. */
import { createServer, type Server } from "node:http";
import { ApiError, type Flowroute } from "flowroute-sdk";
import { createWebhookHandler } from "flowroute-sdk/webhooks";

export type Reply = "confirmed" | "cancelled" | "stopped";

/** Reminds everybody at the account's pace, and answers who could not be reached, and why. */
export async function remind(flowroute: Flowroute, from: string, appointments: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const messages = [...appointments].map(([to, when]) => ({ from, to, body: `Your appointment is ${when}. Reply C to confirm, X to cancel.` }));
  const missed = new Map<string, string>();
  for await (const result of flowroute.messages.sendMany(messages)) {
    if (result.status === "fulfilled") continue;
    missed.set(result.input.to, result.reason instanceof ApiError ? result.reason.code : "unknown");
  }
  return missed;
}

const words: Readonly<Record<string, Reply>> = { C: "confirmed", X: "cancelled", STOP: "stopped" };

/** Takes the replies, each once however often it comes. Anybody may POST to an address on the internet: give `secret`. */
export function replyServer(replies: Map<string, Reply>, secret?: string): Server {
  const receive = createWebhookHandler({
    ...(secret && { secret }),
    // A picture comes without a text.
    onMessage: ({ from, body }) => {
      const reply = words[body?.trim().toUpperCase() ?? ""];
      if (reply) replies.set(from, reply);
    },
    onOther: ({ kind }) => console.log(`a ${kind} came, which nobody waits for`),
  });
  return createServer(receive.node);
}

/** Pictures have an address of their own: without it Flowroute tells nobody that one came. */
export async function listenAt(url: string, flowroute: Flowroute): Promise<void> {
  await flowroute.messages.setCallback("sms_callback", url);
  await flowroute.messages.setCallback("mms_callback", url);
}
