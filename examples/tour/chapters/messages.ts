import { readFileSync } from "node:fs";
import { table } from "../print.ts";
import { type Chapter, step } from "../step.ts";

const many = step({
  title: "Send to several: at the account's pace, one result each",
  needs: ["send-from", "send-to"],
  async run({ flowroute, from, guest }) {
    const messages = ["Doors open at eight", "Bring a friend"].map((body) => ({ from, to: guest, body }));
    const results = [];
    for await (const result of flowroute.messages.sendMany(messages)) results.push(result);
    return results;
  },
  show: (results) => results.map((result) => `${JSON.stringify(result.input.body)}: ${result.status === "fulfilled" ? result.value.id : String(result.reason)}`),
});

const list = step({
  title: "Messages of the last 30 days, the newest first",
  async run({ flowroute, sleep }) {
    await sleep(2_000);
    const messages = await flowroute.messages.list({ start_date: new Date(Date.now() - 30 * 86_400_000), limit: 5 });
    return messages.data;
  },
  show: (messages) => table(
    ["when", "direction", "status", "cost", "receipts"],
    messages.map(({ attributes }) => ({ when: attributes.timestamp, direction: attributes.direction, status: attributes.status, cost: attributes.amount_display, receipts: attributes.delivery_receipts.length })),
  ),
});

export const messages: Chapter = {
  name: "messages",
  title: "Messages, and what became of them",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [many, list],
};
