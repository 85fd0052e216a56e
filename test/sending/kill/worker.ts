/**
 * A program that sends rows with a journal, and is there to be killed. It writes down what it is told of each row, line by
 * line: `<key> <what>`.
 */
import { openSync, writeSync } from "node:fs";
import { Redis } from "ioredis";
import { Pool } from "pg";
import { Flowroute } from "flowroute-sdk";
import { fileJournal, type Journal, postgresJournal, redisJournal } from "flowroute-sdk/sending";

const [, , kind = "", place = "", log = "", baseUrl = "", count = "", from = ""] = process.argv;

function journalOf(): Journal {
  if (kind === "file") return fileJournal(place);
  if (kind === "postgres") return postgresJournal(new Pool({ connectionString: place, max: 10 }));
  const redis = new Redis(place);
  return redisJournal((script, keys, args) => redis.eval(script, keys.length, ...keys, ...args));
}

const file = openSync(log, "a");
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl, pacing: false, maxRetries: 1, timeoutMs: 5_000 });
// Two programs begin at different rows, and meet.
const rows = Array.from({ length: Number(count) }, (_, index) => (index + Number(from)) % Number(count));
const results = flowroute.messages.sendMany(rows, {
  journal: journalOf(),
  key: (row) => `row-${row}`,
  message: (row) => ({ from: "12065550100", to: `1206555${String(1_000 + (row % 9_000))}`, body: `Hello ${row}` }),
  receipts: { url: "https://example.com/flowroute/secret", store: {} },
});
process.send?.({ up: true });
for await (const { input, ...result } of results) {
  const { code = "", outcome = "" } = (result.status === "rejected" ? result.reason : {}) as { code?: string; outcome?: string };
  writeSync(file, `row-${input} ${result.status === "fulfilled" ? "sent" : outcome === "unknown" ? `unknown ${code}` : `failed ${code}`}\n`);
}
process.send?.({ done: true }, () => process.exit());
