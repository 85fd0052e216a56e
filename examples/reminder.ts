/** Two-way SMS reminders: they go out, replies come back by webhook, STOP ends them. */
import { createServer, type Server } from "node:http";
import { ApiError, type Flowroute } from "flowroute-sdk";

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
    let text = "";
    for await (const piece of request) text += String(piece);
    const { id, attributes } = (JSON.parse(text) as { data: { id: string; attributes: { from: string; body: string } } }).data;
    const reply = words[attributes.body.trim().toUpperCase()];
    if (reply && !seen.has(id)) replies.set(attributes.from, reply);
    seen.add(id);
    response.writeHead(200).end();
  });
}
