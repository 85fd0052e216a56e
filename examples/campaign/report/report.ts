/** What became of a campaign, from its diary. */
import type { ReceiptState } from "flowroute-sdk/sending";
import { receiptCode } from "flowroute-sdk/webhooks";
import type { Diary } from "../diary.ts";
import type { Options } from "../options.ts";
import type { Plan } from "../plan/plan.ts";

interface Failures {
  readonly code: string;
  readonly words: string;
  readonly count: number;
}

export interface Report {
  readonly from: string;
  readonly text: string;
  /** Of the first and the last text. */
  readonly begun: string | undefined;
  readonly ended: string | undefined;
  readonly rows: number;
  readonly sent: number;
  /** By the newest receipt of each: to the handset. */
  readonly delivered: number;
  readonly acceptedByCarrier: number;
  readonly undelivered: number;
  readonly noReceipt: number;
  /** Surely not sent; a later run tries again. */
  readonly failed: number;
  /** May have been sent: not sent again. */
  readonly unknown: number;
  readonly refused: number;
  /** Not tried so far, or outside their hours. */
  readonly open: number;
  /** By code: refusals, failures and receipts that say so. */
  readonly failures: readonly Failures[];
  readonly segments: number;
  /** In nanodollars, at the rate that was given. */
  readonly cost: number | undefined;
  /** Texts sent in each stretch of so many milliseconds, from `begun` on. */
  readonly overTime: { readonly everyMs: number; readonly counts: readonly number[] };
}

const most = 60;
const acceptedByCarrier = 1003;
const delivered = 1004;

export function reportOf(diary: Diary, options: Options, plan: Plan): Report {
  const told = [...diary.told.values()];
  const sent = told.filter((entry) => entry.what === "sent");
  // A duplicate has the key of a row that may go out.
  const refused = new Set(plan.refused.flatMap(({ key, code }) => (code === "duplicate" ? [] : [key])));
  const failed = told.filter(({ what, key }) => what === "failed" && !refused.has(key));
  const unknown = told.filter(({ what }) => what === "unknown");
  const tried = new Set(told.map(({ key }) => key));
  const open = [...plan.rows, ...plan.later].filter(({ key }) => !tried.has(key)).length;

  const codes = sent.map(({ id }) => endOf(diary.receipt(id)));
  const bad = codes.filter((code) => code !== undefined && code > delivered);
  const failures = new Map<string, Failures>();
  const count = (code: string, words: string) => void failures.set(code, { code, words, count: (failures.get(code)?.count ?? 0) + 1 });
  for (const { code } of plan.refused) count(code, "refused before sending");
  for (const entry of failed) if (entry.what === "failed") count(entry.code, "not sent");
  for (const entry of unknown) if (entry.what === "unknown") count(entry.code, "in doubt");
  for (const code of bad) count(String(code), receiptCode(code ?? 0)?.meaning ?? "not delivered");

  const times = sent.map(({ at }) => at).toSorted((a, b) => a - b);
  const [begun, ended] = [times[0], times.at(-1)];
  const arrived = codes.filter((code) => code === delivered).length;
  const accepted = codes.filter((code) => code === acceptedByCarrier).length;
  return {
    from: options.from,
    text: options.text,
    begun: begun === undefined ? undefined : new Date(begun).toISOString(),
    ended: ended === undefined ? undefined : new Date(ended).toISOString(),
    rows: sent.length + failed.length + unknown.length + open + plan.refused.length,
    sent: sent.length,
    delivered: arrived,
    acceptedByCarrier: accepted,
    undelivered: bad.length,
    noReceipt: sent.length - arrived - accepted - bad.length,
    failed: failed.length,
    unknown: unknown.length,
    refused: plan.refused.length,
    open,
    failures: [...failures.values()].toSorted((a, b) => b.count - a.count),
    segments: diary.segments,
    cost: options.rate === undefined ? undefined : Math.round(Number(options.rate) * 1e9) * diary.segments,
    overTime: begun === undefined || ended === undefined ? { everyMs: 1_000, counts: [] } : overTime(times, begun, ended),
  };
}

/** What the newest receipt says of the end; nothing while it is on its way to the carrier. */
const endOf = (receipt: ReceiptState | undefined): number | undefined =>
  receipt?.status_code != null && receipt.status_code >= acceptedByCarrier ? receipt.status_code : undefined;

/** Whether a receipt of each text has come that says more than that it was sent on. */
export const isComplete = (diary: Diary): boolean => [...diary.told.values()].every((entry) => entry.what !== "sent" || endOf(diary.receipt(entry.id)) !== undefined);

function overTime(times: readonly number[], first: number, last: number): Report["overTime"] {
  const everyMs = [1, 2, 5, 10, 30, 60, 300, 600, 1_800, 3_600, 14_400, 86_400, 604_800].map((seconds) => seconds * 1_000).find((ms) => (last - first) / ms < most) ?? 2_592_000_000;
  const counts = Array.from({ length: Math.floor((last - first) / everyMs) + 1 }, () => 0);
  for (const at of times) counts[Math.floor((at - first) / everyMs)]!++;
  return { everyMs, counts };
}
