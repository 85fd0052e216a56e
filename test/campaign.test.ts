import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute, type FakeFlowroute } from "flowroute-sdk/testing";
import { receiver } from "../examples/campaign/account.ts";
import type { Progress } from "../examples/campaign/progress.ts";
import { run, type World } from "../examples/campaign/run.ts";
import { look, noChromium } from "./support/chromium.ts";

const root = join(import.meta.dirname, "..");
// In memory where there is a place for it: what is measured here is no disk.
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "flowroute-campaign-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.useRealTimers());

const from = "12065550100";
const start = Date.parse("2026-03-02T17:00:00Z");
const silent: Progress = { begin() {}, step() {}, end() {} };
let files = 0;

/** A CSV file of its own for each test. */
function csv(...lines: readonly string[]): string {
  const file = join(folder, `people-${++files}.csv`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

const people = (count: number) => csv("name,phone", ...Array.from({ length: count }, (_, index) => `Person ${index},1206${String(2_000_000 + index)}`));

/** The program in this process: its exit code, and what it says on each of its two ways. */
async function campaign(args: readonly string[], world: Partial<World> = {}) {
  const said: string[] = [];
  const warned: string[] = [];
  const code = await run(args, { print: (text) => void said.push(text), warn: (text) => void warned.push(text), progress: silent, ...world });
  return { code, said: said.join("\n"), warned: warned.join("\n") };
}

/** An account on a fake whose clock goes on by 200 ms for each message, and the clock of this process with it. */
function account(fake: () => FakeFlowroute): World["open"] {
  return async (_, diary, rules) => {
    const made = fake();
    let turn: Promise<unknown> = Promise.resolve();
    const inTurn = async (...call: Parameters<typeof made.fetch>): Promise<Response> => {
      await made.advance(200);
      vi.setSystemTime(made.time);
      return made.fetch(...call);
    };
    const flowroute: Flowroute = new Flowroute({ ...made.keys, pacing: false, maxRetries: 0, fetch: (...call) => (turn = turn.then(() => inTurn(...(call as Parameters<typeof made.fetch>)))) as Promise<Response> });
    receive = receiver(diary, rules, () => flowroute.messages);
    return {
      flowroute,
      receipts: { url: `https://campaign.example/${diary.begun?.secret}` },
      async close() {
        await made.advance(5_000);
      },
    };
  };
}

let receive: ReturnType<typeof receiver>;

test("a dry run says who gets what, who does not and why, and what it costs, and sends nothing", async () => {
  const file = csv(
    "Phone;name;day", "+1 (206) 555-1001;Ada;Monday", "12065551002;Zoë;Monday", "12065551003;;Monday", "1206555;Short;Monday", "+1 206 555 1001;Ada again;Monday", "206 555 1009;Ten;Monday",
    ";Nobody;Monday", '12065551006;"Quoted; and ""twice""";Monday', "12065551008;Gone;Monday",
  );
  const out = join(folder, "opted-out.txt");
  writeFileSync(out, "phone\n+1 206 555 1008\n");
  const { code, said } = await campaign([file, "--from", from, "--text", "Hi {name}, see you on {day}", "--opted-out", out]);
  expect(code).toBe(0);
  const rows = said.split("\n").map((line) => line.replaceAll(/ {2,}/g, " | "));
  expect(rows).toEqual(expect.arrayContaining([
    "2 | +1 (206) 555-1001 | 1 | ASCII | Hi Ada, see you on Monday",
    "3 | 12065551002 | 1 | UCS-2 | Hi Zoë, see you on Monday",
    '9 | 12065551006 | 1 | ASCII | Hi Quoted; and "twice", see you on Monday',
    "6 rows are refused: 2 invalid_argument, 1 no_value, 1 duplicate, 1 no_number, 1 suppressed",
    '4 | 12065551003 | nothing in "name", which the text needs',
    "6 | +1 206 555 1001 | the same number as in line 2",
    '8 | no number in "Phone"',
    "--country 1 makes numbers of ten digits those of the United States and Canada",
    "UCS-2, with less room in a segment, because of ë × 1",
    "to send | 3 texts in 3 segments: 2 ASCII in 2, 1 UCS-2 in 1",
    "will cost | $0.0120 at $0.0040 a segment (a fake costs nothing)",
    "will take | at least a moment at 5 a second",
  ]));
  expect(said).toContain("Nothing was sent.");
  expect(said).not.toContain("\u001B[");
  expect(readdirSync(folder).filter((name) => name.startsWith("people-1."))).toEqual(["people-1.csv"]);
});

test("what is wrong with the options or the file is said before anything is done", async () => {
  const file = people(1);
  const base = [file, "--from", from, "--text", "Hi"];
  for (const [args, words] of [
    [[], "the CSV file is missing"],
    [[file, "--from", from, "--text", "Hi {nmae}"], "there is no such column; there are name, phone"],
    [[file, "--from", from, "--text", "Hi", "there"], '"there" is too many'],
    [[...base, "--to", "mobile"], 'no column "mobile"; --to names one of: name, phone'],
    [[...base, "--max-cost", "5", "--live"], "--max-cost needs --rate"],
    [[...base, "--hours", "9-20"], "--hours must look like"],
    [[...base, "--hours", "20:00-09:00"], "from must be earlier"],
    [[...base, "--resume"], "nothing to resume"],
    [[...base, "--snd"], "--snd"],
    [[join(folder, "none.csv"), ...base.slice(1)], "there is no file"],
  ] as const) {
    const { code, warned } = await campaign(args);
    expect([code, warned]).toEqual([2, expect.stringContaining(words)]);
  }
  expect((await campaign(["--help"])).said).toContain("Usage: npm run campaign");
});

test("ten thousand texts in simulated time: each goes out once, at the pace, and the report counts what the fake knows", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const file = people(10_000);
  const fate = (to: string) => (to.endsWith("7") ? { status: "undelivered", status_code: 1116, status_code_description: "" } : { status: "delivered", status_code: 1004, status_code_description: "" });
  const fake = createFakeFlowroute({ numbers: [from], now: start, finalReceipt: ({ to }) => fate(to), deliver: (request) => receive(request) });
  const { code, said } = await campaign([file, "--from", from, "--text", "Hi {name}", "--send", "--wait", "0"], { open: account(() => fake) });
  expect([code, said]).toEqual([0, expect.stringContaining("10,000 texts of 10,000 sent in 33 minutes")]);
  expect(fake.state.messages.size).toBe(10_000);
  expect(fake.requests.filter(({ status }) => status !== 202)).toEqual([]);
  const report = JSON.parse(readFileSync(file.replace(".csv", ".campaign.report.json"), "utf8")) as Record<string, unknown>;
  expect(report).toMatchObject({ sent: 10_000, delivered: 9_000, undelivered: 1_000, noReceipt: 0, failed: 0, unknown: 0, cost: 40_000_000_000, failures: [{ code: "1116", count: 1_000 }] });
  expect((report["overTime"] as { counts: number[] }).counts.reduce((sum, each) => sum + each)).toBe(10_000);
}, 60_000);
