/**
 * An inbox for texts in the browser: who wrote, what was answered, how far it got.
 *
 *     npx tsx examples/two-way.ts       on a fake Flowroute, with a guest who answers
 *
 * Two servers: Flowroute reaches the one, and only you the other, since the inbox asks nobody for a password.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Flowroute, FlowrouteError } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { createWebhookHandler, ensureCallbacks } from "flowroute-sdk/webhooks";
import { Conversations } from "./two-way/conversations.ts";

export interface TwoWay {
  /** What Flowroute POSTs to, with the secret in its path. */
  readonly receiver: Server;
  /** What you look at. */
  readonly inbox: Server;
}

/** @param from - Your number, which sends. */
export function twoWay(flowroute: Flowroute, { from, secret }: { from: string; secret: string }): TwoWay {
  const conversations = new Conversations();
  const receive = createWebhookHandler({
    secret,
    onMessage: (message) => conversations.came(message),
    onReceipt: (receipt) => conversations.reached(receipt),
    onOther: ({ kind }) => console.error(`nobody here knows what to do with ${kind}`),
  });
  const page = readFileSync(new URL("two-way/inbox.html", import.meta.url));

  async function answer(guest: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of somebody else's may send a form from your browser, but no JSON.
    if (request.headers["content-type"] !== "application/json") return void response.writeHead(415).end();
    const { body } = (await json(request)) as { body: string };
    if (conversations.hasStopped(guest)) return void response.writeHead(409).end("They want no more messages.");
    const { id } = await flowroute.messages.send({ from, to: guest, body });
    conversations.sent(guest, id, body);
    response.writeHead(204).end();
  }

  function changes(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream" }).write("data: now\n\n");
    response.once("close", conversations.watch(() => void response.write("data: now\n\n")));
  }

  const inbox = createServer((request, response) => {
    const { method, url = "" } = request;
    const [, guest] = /^\/conversations\/(\d+)$/.exec(url) ?? [];
    if (method === "POST" && guest) {
      answer(guest, request, response).catch((error: unknown) => void response.writeHead(error instanceof FlowrouteError ? 502 : 400).end(String(error)));
    } else if (url === "/changes") changes(response);
    else if (url === "/conversations") response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(conversations.all));
    else response.writeHead(url === "/" ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(url === "/" ? page : "");
  });
  return { receiver: createServer(receive.node), inbox };
}

/** Has a server listen on this machine, and gives its address. */
export async function listen(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function main(): Promise<void> {
  const [from, secret] = ["12065550100", randomBytes(24).toString("hex")];
  const fake = createFakeFlowroute({ numbers: [from] });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch });
  const { receiver, inbox } = twoWay(flowroute, { from, secret });

  const url = `${await listen(receiver)}/flowroute/${secret}`;
  await ensureCallbacks(flowroute, { sms: url, mms: url, sms_dlr: url, mms_dlr: url });
  console.log(`Your inbox: ${await listen(inbox, Number(process.env["PORT"] ?? 0))}`);

  const guest = fake.phone("12065551234");
  await guest.text(from, "Do you have a table at eight?");
  for (;;) {
    await guest.expectText("", { withinMs: 2 ** 31 - 1 });
    await fake.advance(10_000);
    await guest.reply("Thank you!");
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
