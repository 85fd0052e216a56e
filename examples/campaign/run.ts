/** The campaign from its options to its exit code. */
import { existsSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { Flowroute } from "flowroute-sdk";
import { openAccount, type Account } from "./account.ts";
import { Diary, filesOf } from "./diary.ts";
import { type Options, readOptions, UsageError, usage } from "./options.ts";
import { type Plan, planOf } from "./plan/plan.ts";
import { planJson, planText } from "./plan/plan-text.ts";
import { type Progress, progressOn } from "./progress.ts";
import { reportPage } from "./report/report-page.ts";
import { isComplete, reportOf } from "./report/report.ts";
import { reportText } from "./report/report-text.ts";
import { rulesOf } from "./rules.ts";
import { send } from "./send.ts";
import { faint, quoted, strong } from "./words.ts";

/** What a test puts in the place of the world. */
export interface World {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly progress: Progress;
  readonly open: typeof openAccount;
  /** Aborted by the first Ctrl+C. */
  readonly stop: AbortSignal;
}

const codes = { fine: 0, trouble: 1, wrongOption: 2, notAll: 3, stopped: 130 } as const;

export async function run(args: readonly string[], given: Partial<World> = {}): Promise<number> {
  const world: World = {
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
    progress: progressOn(process.stderr),
    open: openAccount,
    stop: new AbortController().signal,
    ...given,
  };
  try {
    const options = readOptions(args);
    if (!options) {
      world.print(usage.trimEnd());
      return codes.fine;
    }
    return await campaign(options, args, world);
  } catch (error) {
    if (error instanceof UsageError) {
      world.warn(`${error.message}\nnpm run campaign -- --help says what there is.`);
      return codes.wrongOption;
    }
    const { name = "Error", message = String(error), cause } = error as Error;
    world.warn(`${name}: ${message}${cause instanceof Error ? `: ${cause.message}` : ""}`);
    return codes.trouble;
  }
}

async function campaign(options: Options, args: readonly string[], world: World): Promise<number> {
  const files = filesOf(options);
  const diary = new Diary(files.diary);
  if (options.mode === "send" && existsSync(files.journal)) throw new UsageError(`this campaign was begun before: --resume goes on with it, --name begins another one`);
  if (options.mode === "resume" && !existsSync(files.journal)) throw new UsageError("there is nothing to resume: begin with --send");
  const plan = await planOf(options, files, diary);
  const say = options.isJson ? () => {} : world.print;
  for (const line of planText(plan, options)) say(line);
  if (options.mode === "dry") {
    if (options.isJson) world.print(JSON.stringify(planJson(plan), null, 2));
    else world.print(`\n${strong("Nothing was sent.")} --send sends ${options.isLive ? "it, and is paid for" : "it to a fake in this program; --live --send to people"}.`);
    return codes.fine;
  }

  // Keys that are missing or wrong are said before anything is written down.
  if (options.isLive) await new Flowroute().numbers.list({ limit: 1 });
  diary.begin(options);
  const rules = await rulesOf(options, files, diary);
  const account = await world.open(options, diary, rules);
  let end: Awaited<ReturnType<typeof send>>;
  try {
    say("");
    end = await send({ options, files, diary, plan, rules, account, progress: world.progress, stop: world.stop });
    if (end === undefined) await receipts(account, diary, options, world);
  } finally {
    await account.close();
    diary.close();
  }
  return conclude(end, { options, args, world, files, diary, plan });
}

/** Receipts of the last texts are still on their way. */
async function receipts(account: Account, diary: Diary, { waitMs }: Options, { stop, warn }: World): Promise<void> {
  if (!account.receipts || waitMs === 0 || isComplete(diary)) return;
  warn(`waiting for receipts, at most ${waitMs / 1_000} s`);
  for (const until = Date.now() + waitMs; Date.now() < until && !stop.aborted && !isComplete(diary); ) await sleep(100);
}

type Ended = Awaited<ReturnType<typeof send>>;

function conclude(end: Ended, { options, args, world, files, diary, plan }: { options: Options; args: readonly string[]; world: World; files: ReturnType<typeof filesOf>; diary: Diary; plan: Plan }): number {
  const report = reportOf(diary, options, plan);
  const text = reportText(report);
  writeFileSync(`${files.report}.json`, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(`${files.report}.html`, reportPage(report));
  writeFileSync(`${files.report}.txt`, `${stripVTControlCharacters(text.join("\n"))}\n`);
  if (options.isJson) world.print(JSON.stringify(report, null, 2));
  else world.print(["", ...text, "", faint(`${files.report}.txt, .json and .html have this report`)].join("\n"));

  const again = `npm run campaign -- ${args.filter((arg) => !["--send", "--resume", "--resend-unknown"].includes(arg)).map(quoted).join(" ")} --resume`;
  if (end === "stopped") world.warn(`\nStopped. What is missing is sent by:\n${again}`);
  else if (end) world.warn(`\nGiven up after ten failures in a row: ${end.hopeless}\nWhen that is put right:\n${again}`);
  else if (report.failed + report.unknown + report.open > 0) world.warn(`\nNot all were sent. Another try, which repeats nothing:\n${again}`);
  if (end === "stopped") return codes.stopped;
  if (end) return codes.trouble;
  return report.failed + report.unknown + report.open > 0 ? codes.notAll : codes.fine;
}
