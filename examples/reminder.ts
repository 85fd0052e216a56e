/** Two-way SMS reminders: they go out, replies come back by webhook, STOP ends them. */
import { createServer, type Server } from "node:http";
import { json } from "node:stream/consumers";
import { ApiError, type Flowroute, type InboundMms, type InboundSms } from "flowroute-sdk";

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

/** Takes the replies. Flowroute repeats a webhook until it gets a 200, so each message counts once, by its id. */
export function replyServer(replies: Map<string, Reply>): Server {
  const seen = new Set<string>();
  return createServer(async (request, response) => {
    try {
      const { data } = (await json(request)) as InboundSms | InboundMms;
      // A picture comes without a text.
      const reply = words[data.attributes.body?.trim().toUpperCase() ?? ""];
      if (reply && !seen.has(data.id)) replies.set(data.attributes.from, reply);
      seen.add(data.id);
      response.writeHead(200).end();
    } catch {
      // Anybody may POST anything to an address on the internet.
      response.writeHead(400).end();
    }
  });
}
