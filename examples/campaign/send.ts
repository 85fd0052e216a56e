/** Sends what was planned, at most once each. */
import type { Flowroute } from "flowroute-sdk";
import { fileJournal, settle } from "flowroute-sdk/sending";
import type { Account } from "./account.ts";
import type { Diary, Files } from "./diary.ts";
import type { Options } from "./options.ts";
import type { Plan, Planned } from "./plan/plan.ts";
import type { Progress } from "./progress.ts";
import type { Rules } from "./rules.ts";

/** So many failures in a row are no matter of a row: wrong keys, no network, a number that is not yours. */
const hopeless = 10;
/** These say nothing of the next row. */
const ofTheRow = new Set(["parked", "refused_by_rule"]);

export interface Sending {
  readonly options: Options;
  readonly files: Files;
  readonly diary: Diary;
  readonly plan: Plan;
  readonly rules: Rules;
  readonly account: Account;
  readonly progress: Progress;
  /** Aborted by Ctrl+C: nothing new starts, what is under way ends. */
  readonly stop: AbortSignal;
}

/** @returns why it ended before all rows were tried, if it did. */
export async function send({ options, files, diary, plan, rules, account, progress, stop }: Sending): Promise<"stopped" | { hopeless: string } | undefined> {
  const journal = fileJournal(files.journal);
  await journal.open?.();
  try {
    if (options.mode === "resume") await lookAfter(account.flowroute, journal, diary, plan, options);
    let inARow = 0;
    let words = "";
    const rows = (function* (): Generator<Planned> {
      for (const row of plan.rows) {
        if (stop.aborted || inARow >= hopeless) return;
        if (diary.told.get(row.key)?.what !== "sent") yield row;
      }
    })();
    const results = account.flowroute.messages.sendMany(rows, {
      journal,
      key: (row) => row.key,
      message: (row) => row.message,
      rules: rules.all,
      ...(account.receipts && { receipts: { ...account.receipts, store: diary } }),
    });
    if (plan.rows.length > 0) progress.begin(plan.rows.length);
    for await (const { input: row, ...result } of results) {
      const at = Date.now();
      if (result.status === "fulfilled") {
        inARow = 0;
        diary.add({ what: "sent", at, key: row.key, id: result.value.id, segments: row.counted.segments });
      } else {
        const { outcome = "unknown", code = "unknown", reason = code, message = String(result.reason) } = result.reason as { outcome?: string; code?: string; reason?: string; message?: string };
        words = message;
        if (!ofTheRow.has(code)) inARow++;
        diary.add({ what: outcome === "unknown" ? "unknown" : "failed", at, key: row.key, code: reason, words: message });
      }
      progress.step(result.status === "rejected");
    }
    progress.end();
    if (inARow >= hopeless) return { hopeless: words };
    return stop.aborted ? "stopped" : undefined;
  } finally {
    progress.end();
    await journal.close();
  }
}

/** What was under way when it ended last time: it may have been sent. */
async function lookAfter(flowroute: Flowroute, journal: ReturnType<typeof fileJournal>, diary: Diary, plan: Plan, { resendsUnknown }: Options): Promise<void> {
  const segmentsOf = new Map(plan.rows.map(({ key, counted }) => [key, counted.segments]));
  for (const found of await settle(flowroute, journal, { receipts: diary })) {
    const { key, at } = found.entry;
    if (found.state === "sent") diary.add({ what: "sent", at, key, id: found.id, segments: segmentsOf.get(key) ?? 1 });
    else if (resendsUnknown) await journal.free(found.entry);
  }
}
