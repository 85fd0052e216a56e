/** Whom the campaign talks to: the real API, or a fake in this program; and how receipts come back. */
import { createServer } from "node:http";
import { Flowroute } from "flowroute-sdk";
import { track } from "flowroute-sdk/sending";
import { createFakeFlowroute, type FinalReceipt } from "flowroute-sdk/testing";
import { createWebhookHandler, type WebhookHandler } from "flowroute-sdk/webhooks";
import type { Diary } from "./diary.ts";
import { type Options, UsageError } from "./options.ts";
import type { Rules } from "./rules.ts";

export interface Account {
  readonly flowroute: Flowroute;
  /** Where receipts come in, if they do. */
  readonly receipts: { readonly url: string } | undefined;
  close(): Promise<void>;
}

export async function openAccount(options: Options, diary: Diary, rules: Rules): Promise<Account> {
  const secret = diary.begun?.secret ?? "";
  const pacing = { sms: options.pace };
  if (!options.isLive) {
    const handler = receiver(diary, rules, () => flowroute.messages);
    const fake = createFakeFlowroute({ numbers: [digits(options.from)], limits: { sms: Math.max(5, Math.ceil(options.pace)) }, finalReceipt: fate, deliver: (request) => handler(request) });
    const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing });
    return { flowroute, receipts: { url: `https://campaign.example/${secret}` }, close: async () => fake.reset() };
  }
  const flowroute = new Flowroute({ pacing });
  if (options.receipts === undefined) return { flowroute, receipts: undefined, close: async () => {} };
  const server = createServer(receiver(diary, rules, () => flowroute.messages).node);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new UsageError(`--port ${options.port} cannot be had: ${error.message}`)));
    server.listen(options.port, resolve);
  });
  return {
    flowroute,
    receipts: { url: `${options.receipts.replace(/\/$/, "")}/${secret}` },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Takes what Flowroute POSTs: receipts, and the words of those who opt out. */
export function receiver(diary: Diary, { optOuts }: Rules, messages: () => Flowroute["messages"]): WebhookHandler {
  const keep = track(diary);
  return createWebhookHandler({
    secret: diary.begun?.secret ?? "",
    onMessage: (message) => optOuts.onMessage(message),
    async onReceipt(receipt, context) {
      await keep(receipt, context);
      await optOuts.onReceipt(receipt, messages());
    },
    onOther: () => {},
    onError: (error) => void process.stderr.write(`a webhook failed: ${String(error)}\n`),
  });
}

const digits = (number: string) => number.replace(/\D/g, "");

/** On the fake most texts arrive, and a few do not, so that the report has something to show. */
const fate: FinalReceipt = ({ to }) => {
  const chance = Number(to.slice(-3)) % 25;
  if (chance === 7) return { status: "undelivered", status_code: 1116, status_code_description: "Destination not text enabled" };
  if (chance === 13) return { status: "undelivered", status_code: 1006, status_code_description: "Message expired" };
  return { status: "delivered", status_code: 1004, status_code_description: "Message delivered to handset" };
};
