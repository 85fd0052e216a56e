/** What the program is asked for, and what is wrong with it. */
import { parseArgs } from "node:util";

export const usage = `Usage: npm run campaign -- people.csv --from NUMBER --text TEXT [options]

Sends a text to everybody in a CSV file. First it only says what would be sent, to whom not and why, and what it will cost:
nothing goes out without --send, and nothing reaches the real Flowroute without --live.

  --from NUMBER        who sends: a number of your account
  --text TEXT          the text; {name} is what the column "name" has
  --to COLUMN          where the phone numbers are (default: phone, number, to, mobile, cell, tel)
  --key COLUMN         what tells rows apart (default: the phone number; each gets one text)
  --country CODE       put before numbers of ten digits: 1 for the United States and Canada

  --send               send. Each text is written down first, in PEOPLE.NAME.journal.jsonl, so that none goes out twice
  --resume             go on after Ctrl+C, a crash, or failures; sends what is missing and repeats nothing
  --resend-unknown     with --resume: send again what may have been sent and was not found. Somebody may get it twice
  --name NAME          the campaign's name, for several with one file (default: campaign)
  --live               on the real API, with FR_ACCESS_KEY and FR_SECRET_KEY (default: a fake in this program)

  --rate DOLLARS       what your account pays for a segment, such as 0.0040 (default on the fake: 0.0040)
  --max-cost DOLLARS   send no more than this comes to; needs --rate
  --opted-out FILE     numbers that want no texts, one in a line
  --hours FROM-TO      send only between these, by the recipient's clock: 09:00-20:00
  --zone ZONE          whose clock that is, such as America/New_York (default: that of the area code)
  --pace N             texts a second (default: 5)

  --receipts URL       with --live: where Flowroute reaches this program's --port; each campaign adds a secret of its own
  --port PORT          where receipts are taken (default: 8080)
  --wait SECONDS       how long to wait for receipts at the end (default: 10)

  --json               prints the plan, or the report, as JSON; npm run --silent keeps npm's own lines away
  --help               prints this

Exit codes: 0 all went well, 1 trouble, 2 a wrong option, 3 some were not sent or are in doubt, 130 after Ctrl+C.
`;

export interface Options {
  readonly file: string;
  readonly from: string;
  readonly text: string;
  readonly to: string | undefined;
  readonly key: string | undefined;
  readonly country: string;
  readonly mode: "dry" | "send" | "resume";
  readonly resendsUnknown: boolean;
  readonly name: string;
  readonly isLive: boolean;
  readonly rate: string | undefined;
  readonly maxCost: string | undefined;
  readonly optedOut: string | undefined;
  readonly hours: { readonly from: string; readonly to: string } | undefined;
  readonly zone: string | undefined;
  readonly pace: number;
  readonly receipts: string | undefined;
  readonly port: number;
  readonly waitMs: number;
  readonly isJson: boolean;
}

/** A wrong option, or a file that does not go with it: the program's user can put it right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @returns nothing where only the usage was asked for. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError("the CSV file is missing");
  if (more.length > 0) throw new UsageError(`one CSV file, please; "${more[0]}" is too many. A text of several words needs quotes`);
  const { from, text, name = "campaign", hours, "max-cost": maxCost, live: isLive, resume, "resend-unknown": resendsUnknown } = values;
  if (!from) throw new UsageError("--from is missing: a number of your account");
  if (!text) throw new UsageError('--text is missing, such as --text "Hi {name}"');
  if (!/^[\w-]+$/.test(name)) throw new UsageError("--name takes letters, digits, - and _");
  const [, opens, closes] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(hours ?? "") ?? [];
  if (hours !== undefined && (!opens || !closes)) throw new UsageError("--hours must look like 09:00-20:00");
  if (values.zone !== undefined && hours === undefined) throw new UsageError("--zone goes with --hours");
  const rate = money("--rate", values.rate) ?? (isLive ? undefined : "0.0040");
  if (maxCost !== undefined && rate === undefined) throw new UsageError("--max-cost needs --rate, what your account pays for a segment");
  if (values.receipts !== undefined && !isLive) throw new UsageError("--receipts goes with --live; the fake brings its receipts by itself");
  if (values.receipts !== undefined && !/^https?:\/\/./.test(values.receipts)) throw new UsageError("--receipts must be an http or https address");
  if (resendsUnknown && !resume) throw new UsageError("--resend-unknown goes with --resume");
  if (values.country !== undefined && !/^\d{1,3}$/.test(values.country)) throw new UsageError("--country must be digits, such as 1");
  return {
    file, from, text, name, isLive, rate, resendsUnknown,
    to: values.to, key: values.key, zone: values.zone, receipts: values.receipts, optedOut: values["opted-out"],
    country: values.country ?? "",
    mode: resume ? "resume" : values.send ? "send" : "dry",
    maxCost: money("--max-cost", maxCost),
    hours: opens && closes ? { from: opens, to: closes } : undefined,
    pace: number("--pace", values.pace, 5, 0.01),
    port: number("--port", values.port, 8_080, 0),
    waitMs: 1_000 * number("--wait", values.wait, 10, 0),
    isJson: values.json,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: text, text, to: text, key: text, country: text, name: text, rate: text, "max-cost": text, "opted-out": text, hours: text, zone: text, pace: text,
        receipts: text, port: text, wait: text, send: flag, resume: flag, "resend-unknown": flag, live: flag, json: flag, help: { ...flag, short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function money(name: string, given: string | undefined): string | undefined {
  if (given !== undefined && !/^\d+(?:\.\d{1,9})?$/.test(given)) throw new UsageError(`${name} must be dollars, such as 0.0040`);
  return given;
}

function number(name: string, given: string | undefined, otherwise: number, least: number): number {
  const value = given === undefined || given.trim() === "" ? (given === undefined ? otherwise : NaN) : Number(given);
  if (!(value >= least && value < 1e6)) throw new UsageError(`${name} must be a number from ${least}`);
  return value;
}
