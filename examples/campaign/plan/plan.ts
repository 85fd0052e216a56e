/** The dry run: what would be sent, to whom not and why, what it would cost, and how long it would take. */
import { Flowroute } from "flowroute-sdk";
import { segments, type Segmented } from "flowroute-sdk/sms";
import type { Diary, Files } from "../diary.ts";
import { type Options, UsageError } from "../options.ts";
import { readRows, type Refused, type Row } from "./rows.ts";
import { rulesOf } from "../rules.ts";

export interface Planned extends Row {
  readonly counted: Segmented;
}

export interface Plan {
  /** What can go out now. */
  readonly rows: readonly Planned[];
  readonly refused: readonly Refused[];
  /** Outside their hours at the moment. */
  readonly later: readonly (Refused & { readonly row: Planned })[];
  /** How many have been sent before. */
  readonly sentBefore: number;
  readonly segments: number;
  readonly byEncoding: Readonly<Record<string, { readonly texts: number; readonly segments: number }>>;
  /** In nanodollars; unknown without a rate. */
  readonly cost: number | undefined;
  readonly seconds: number;
}

export async function planOf(options: Options, files: Files, diary: Diary): Promise<Plan> {
  const { rows, refused } = await readRows(options);
  const isSent = (row: Row) => diary.told.get(row.key)?.what === "sent";
  const open = rows.filter((row) => !isSent(row)).map((row) => ({ ...row, counted: count(row, options) }));
  const { all: rules } = await rulesOf(options, files, diary);
  const fit: Planned[] = [];
  const later: Plan["later"][number][] = [];
  for await (const { input: row, ...result } of rehearsal().messages.sendMany(open, { message: (row) => row.message, rules })) {
    if (result.status === "fulfilled") {
      fit.push(row);
      continue;
    }
    const { code, reason = code, message, notBefore } = result.reason as { code: string; reason?: string; message: string; notBefore?: Date };
    const words = reason === "suppressed" ? "wants no texts" : message.replaceAll(/^not sent: | \([^()]*messages\.send\)$/g, "");
    if (words.startsWith("from must")) throw new UsageError(`--${words}`);
    const why = { line: row.line, key: row.key, to: row.message.to, code: reason, words };
    if (reason === "outside_hours") later.push({ ...why, row, words: `not before ${notBefore?.toISOString() ?? "tomorrow"}` });
    else refused.push(why);
  }
  const byEncoding: Record<string, { texts: number; segments: number }> = {};
  for (const { counted } of fit) {
    const sum = (byEncoding[counted.encoding] ??= { texts: 0, segments: 0 });
    sum.texts++;
    sum.segments += counted.segments;
  }
  return {
    rows: fit,
    refused: refused.toSorted((a, b) => a.line - b.line),
    later,
    sentBefore: rows.length - open.length,
    segments: fit.reduce((sum, { counted }) => sum + counted.segments, 0),
    byEncoding,
    cost: options.rate === undefined ? undefined : fit.reduce((sum, { counted }) => sum + (counted.price?.amount_nanodollars ?? 0), 0),
    seconds: Math.floor(Math.max(0, fit.length - 1) / options.pace),
  };
}

const count = ({ message }: Row, { rate }: Options) => segments(message.body, rate === undefined ? {} : { rate });

/** A client that looks at each message as it does before sending, and says yes to what it would send: nothing leaves it. */
function rehearsal(): Flowroute {
  const yes = JSON.stringify({ data: { type: "message", id: "mdr2-rehearsal", links: { self: "" } } });
  const answer = async () => new Response(yes, { status: 202, headers: { "content-type": "application/json" } });
  return new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl: "http://127.0.0.1", pacing: false, fetch: answer });
}
