/**
 * A tour of the SDK: what the code is, and what comes of it. `npm start -- --help` says how to take it.
 *
 * A chapter is a file in `tour/chapters`, with its steps; put a new one into `chapters` below.
 */
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Flowroute } from "flowroute-sdk";
import { tourAccount } from "./tour/account.ts";
import { calls } from "./tour/chapters/calls.ts";
import { errors } from "./tour/chapters/errors.ts";
import { messages } from "./tour/chapters/messages.ts";
import { numbers } from "./tour/chapters/numbers.ts";
import { office } from "./tour/chapters/office.ts";
import { porting } from "./tour/chapters/porting.ts";
import { routes } from "./tour/chapters/routes.ts";
import { text } from "./tour/chapters/text.ts";
import { code, faint, print, strong } from "./tour/print.ts";
import { type AnyStep, type Chapter, codeOf, type Flag, type Tour, type WebhookHandler } from "./tour/step.ts";

const chapters: readonly Chapter[] = [text, numbers, routes, messages, office, porting, calls, errors];

const usage = `Usage: npm start -- [chapter]... [options]

A tour of the SDK on a fake Flowroute: no account, no network, nothing to pay.

Chapters, all of them if you name none:
${chapters.map(({ name, title }) => `  ${name.padEnd(10)} ${title}`).join("\n")}

  --live               on the real API, with FR_ACCESS_KEY and FR_SECRET_KEY: it only reads, unless you say
    --buy NUMBER       to buy this number
    --send-from NUMBER --send-to NUMBER
                       to send three texts
    --route NUMBER     to make a route, and have the number's calls take it
  --help               prints this

Between chapters a terminal waits for you. Exit codes: 0, 1 where a step failed, 2 for a wrong option, 130 after Ctrl+C.
`;

type Flags = Exclude<ReturnType<typeof readFlags>, string>;

/** What was asked for, or what is wrong with it; empty when only the usage was asked for. */
function readFlags(args: string[]) {
  try {
    const number = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { live: { type: "boolean", default: false }, buy: number, "send-from": number, "send-to": number, route: number, help: { type: "boolean", short: "h", default: false } },
    });
    const { live, help, ...given } = values;
    if (help) return "";
    const [idle] = live ? [] : Object.keys(given);
    if (idle) return `--${idle} works with --live only; without it the tour runs on a fake`;
    const stranger = positionals.find((name) => !chapters.some((chapter) => chapter.name === name));
    if (stranger !== undefined) return `"${stranger}" is no chapter; there are ${chapters.map(({ name }) => name).join(", ")}`;
    return { live, given: given as Readonly<Partial<Record<Flag, string>>>, chosen: positionals.length === 0 ? chapters : chapters.filter(({ name }) => positionals.includes(name)) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const acknowledge: WebhookHandler = async () => new Response(null, { status: 200 });

function begin({ live, given }: Flags): Tour {
  let handler = acknowledge;
  const fake = live ? undefined : tourAccount((request) => handler(request));
  const flowroute = fake ? new Flowroute({ ...fake.keys, fetch: fake.fetch }) : new Flowroute();
  return {
    flowroute,
    fake,
    offer: given.buy ?? "16502390214",
    from: given["send-from"] ?? "12012673227",
    guest: given["send-to"] ?? "12061232634",
    routed: given.route ?? (fake ? "12012673227" : ""),
    alias: fake ? "office" : `tour ${new Date().toISOString()}`,
    sleep: (ms) => (fake ? fake.advance(ms) : setTimeout(ms)),
    onWebhook: (next) => (handler = next),
  };
}

/** Why a step is left out, if it is. */
function obstacle({ needs = [], isOnFakeOnly }: AnyStep, { live, given }: Flags): string | undefined {
  if (!live) return undefined;
  if (isOnFakeOnly) return "left out: it takes the fake";
  const lacking = needs.filter((flag) => given[flag] === undefined);
  return lacking.length > 0 ? `left out: ${lacking.map((flag) => `--${flag} NUMBER`).join(" ")} does it` : undefined;
}

async function show(chapter: Chapter, tour: Tour, flags: Flags): Promise<void> {
  print(strong(chapter.title), "");
  for (const [index, each] of chapter.steps.entries()) {
    const why = obstacle(each, flags);
    print(`${strong(`${index + 1}  ${each.title}`)}${why ? faint(` (${why})`) : ""}`, "");
    if (why) continue;
    print(...codeOf(each, chapter.source).map((line) => `   ${code(line)}`.trimEnd()), "");
    print(...(await each.take(tour)).map((line, row) => ` ${row === 0 ? faint("→") : " "} ${line}`), "");
  }
}

/** On a terminal a chapter is a screen: the next one waits. Answers whether to go on. */
function isWanted(next: Chapter): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return Promise.resolve(true);
  return new Promise((resolve) => {
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    prompt.once("SIGINT", () => stop());
    let isEnough = true;
    prompt.once("close", () => {
      print("");
      resolve(!isEnough);
    });
    prompt.question(faint(`Enter: ${next.title}.  q: enough. `), (answer) => {
      isEnough = /^\s*q/i.test(answer);
      prompt.close();
    });
  });
}

function stop(): never {
  print("");
  process.exit(130);
}

const whatNext = `${strong("What next")}

   npm install flowroute-sdk             your own program: README.md begins with it
   npm start -- --live                   the same, reading your own account
   npx flowroute-sdk fake                this fake as a server, for a program in any language
   docs/testing.md                       your program's tests on it, without a network`;

async function main(args: string[]): Promise<number> {
  const flags = readFlags(args);
  if (typeof flags === "string") {
    if (flags === "") process.stdout.write(usage);
    else process.stderr.write(`${flags}\nnpm start -- --help says what there is.\n`);
    return flags === "" ? 0 : 2;
  }
  process.once("SIGINT", stop);
  try {
    const tour = begin(flags);
    // Keys that are missing or wrong are said before anything is shown.
    if (flags.live) await tour.flowroute.numbers.list({ limit: 1 });
    print(flags.live ? strong("The tour, on the real API") : `${strong("The tour")}, on a fake Flowroute: no account, no network, nothing to pay`, "");
    for (const [index, chapter] of flags.chosen.entries()) {
      if (index > 0 && !(await isWanted(chapter))) break;
      await show(chapter, tour, flags);
    }
    print(whatNext);
    return 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
