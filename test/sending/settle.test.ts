import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { fileJournal, memoryReceipts, sendOnce, settle, type Settled, track } from "flowroute-sdk/sending";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { createWebhookHandler } from "flowroute-sdk/webhooks";
import { failureOf } from "../support/client.ts";

const folder = mkdtempSync(join(tmpdir(), "flowroute-settle-"));
afterAll(() => rmSync(folder, { recursive: true }));

let turn = 0;
const newJournal = () => fileJournal(join(folder, `${turn++}.jsonl`));

/** An account whose receipts are tracked, and whose answers get lost when it is told so. */
function account(options: Partial<FlowrouteOptions> = {}) {
  const store = memoryReceipts();
  const handler = createWebhookHandler({ secret: "3bd0", onReceipt: track(store), onOther: () => {} });
  const fake = createFakeFlowroute({ numbers: ["12065550100", "12065550101"], limits: false, deliver: (request) => handler(request) });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, ...options });
  const lose = (carriedOut: boolean) => fake.faults.add({ operation: "messages.send", reset: true, carriedOut });
  return { fake, flowroute, store, receipts: { url: "https://example.com/flowroute/3bd0?from=api", store }, lose };
}

const message = { from: "12065550100", to: "+1 (206) 555-1234", body: "Your table is ready" };
const shown = (settled: readonly Settled[]) => settled.map((each) => `${each.entry.key} ${each.state}${each.state === "sent" ? ` ${each.by}` : ""}`).toSorted();

test("a receipt proves which of two equal messages was sent", async () => {
  const { fake, flowroute, receipts, store, lose } = account();
  const journal = newJournal();
  lose(false);
  expect(await failureOf(sendOnce(flowroute, message, { journal, key: "never left", receipts }))).toMatchObject({ outcome: "unknown" });
  lose(true);
  expect(await failureOf(sendOnce(flowroute, message, { journal, key: "was sent", receipts }))).toMatchObject({ outcome: "unknown" });
  await fake.advance(5_000);

  const settled = await settle(flowroute, journal, { receipts: store });

  expect(shown(settled)).toEqual(["never left not_found", "was sent sent receipt"]);
  const [record] = await flowroute.messages.list({ start_date: "2020-01-01" }).toArray({ max: 9 });
  expect(settled.find(({ state }) => state === "sent")).toMatchObject({ id: record?.id });
  expect(await sendOnce(flowroute, message, { journal, key: "was sent", receipts })).toMatchObject({ id: record?.id, repeated: true });
  expect((await journal.parked()).map(({ key }) => key)).toEqual(["never left"]);
  await journal.close();
});

test("without receipts the list is looked through, and no record stands for two", async () => {
  const { flowroute, lose } = account();
  const journal = newJournal();
  const { id } = await sendOnce(flowroute, message, { journal, key: "sent" });
  lose(false);
  await failureOf(sendOnce(flowroute, message, { journal, key: "equal, and never left" }));
  expect(shown(await settle(flowroute, journal))).toEqual(["equal, and never left not_found"]);

  lose(true);
  await failureOf(sendOnce(flowroute, { ...message, body: "Another" }, { journal, key: "left" }));
  lose(true);
  await failureOf(sendOnce(flowroute, { from: "12065550100", to: "12065551234", body: "A picture", media_urls: ["https://example.com/a.png"] }, { journal, key: "picture" }));
  const settled = await settle(flowroute, journal);
  expect(shown(settled)).toEqual(["equal, and never left not_found", "left sent list", "picture sent list"]);
  expect(settled.some((each) => each.state === "sent" && each.id === id)).toBe(false);
  await journal.close();
});

test("a message from another number, to another one, or with another text is not it", async () => {
  const { flowroute, lose } = account();
  const journal = newJournal();
  lose(false);
  await failureOf(sendOnce(flowroute, message, { journal, key: "a" }));
  for (const other of [{ from: "12065550101" }, { to: "12065551235" }, { body: "your table is ready" }]) await flowroute.messages.send({ ...message, ...other });
  expect(shown(await settle(flowroute, journal))).toEqual(["a not_found"]);
  await flowroute.messages.send(message);
  // Of another program: nothing tells it from ours, which is why a receipt is better.
  expect(shown(await settle(flowroute, journal))).toEqual(["a sent list"]);
  await journal.close();
});

test("what went out long ago is looked for where it was, not in all that came since", async () => {
  const { flowroute, lose } = account();
  const journal = newJournal();
  lose(false);
  await failureOf(sendOnce(flowroute, message, { journal, key: "a" }));
  const day = 24 * 3_600_000;
  const [entry] = await journal.parked();
  const asked: object[] = [];
  const old = { ...entry!, at: entry!.at - 2 * day };
  const list = {
    messages: {
      async *list(query: object) {
        asked.push(query);
        yield { id: "mdr2-in", attributes: { ...message, direction: "inbound" } };
        yield { id: "mdr2-old", attributes: { ...message, timestamp: new Date(old.at - day).toISOString() } };
        yield null;
      },
    },
  };
  const settled = await settle(list, { ...journal, parked: async () => [old, { ...old, key: "b", at: old.at + 60_000 }, { ...old, key: "c", at: old.at + day }] });
  expect(shown(settled)).toEqual(["a not_found", "b not_found", "c not_found"]);
  expect(asked).toEqual([
    { start_date: new Date(old.at - 300_000), end_date: new Date(old.at + 3_660_000), limit: 200 },
    { start_date: new Date(old.at + day - 300_000), end_date: new Date(old.at + day + 3_600_000), limit: 200 },
  ]);
  await journal.close();
});

test("each message's receipts have an address of their own, which nobody guesses", async () => {
  const { fake, flowroute, receipts } = account();
  const journal = newJournal();
  for (const key of ["a", "b"]) await sendOnce(flowroute, message, { journal, key, receipts });
  await fake.advance(5_000);
  const addresses = new Set(fake.deliveries.map(({ url }) => url));
  expect(addresses.size).toBe(2);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.com\/flowroute\/3bd0\?from=api&receipt=[\w-]{22}$/);
  expect(fake.deliveries.every(({ acknowledged }) => acknowledged)).toBe(true);
  await expect(sendOnce(flowroute, message, { journal, key: "c", receipts: { ...receipts, url: "example.com" } })).rejects.toMatchObject({ argument: "receipts.url" });
  await journal.close();
});
