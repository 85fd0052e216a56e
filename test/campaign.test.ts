import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute, type FakeFlowroute } from "flowroute-sdk/testing";
import { freePort } from "./support/free-port.ts";
import { receiver } from "../examples/campaign/account.ts";
import type { Progress } from "../examples/campaign/progress.ts";
import { run, type World } from "../examples/campaign/run.ts";
import { look, noChromium } from "./support/chromium.ts";

const root = join(import.meta.dirname, "..");
// In memory where there is a place for it: what is measured here is no disk.
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "flowroute-campaign-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

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
    const flowroute: Flowroute = new Flowroute({ ...made.keys, pacing: false, maxRetries: 0, fetch: (...call) => (turn = turn.catch(() => {}).then(() => inTurn(...(call as Parameters<typeof made.fetch>)))) as Promise<Response> });
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
    [[file, "--from", "1206", "--text", "Hi"], "--from must be a phone number"],
    [[csv(""), ...base.slice(1)], "is empty"],
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

test("Ctrl+C lets what is under way end and says how to go on; then the rest goes out, and nothing twice", async () => {
  const fake = createFakeFlowroute({ numbers: [from], limits: false });
  const api = await fake.listen({ port: 0 });
  const file = people(120);
  const port = await freePort();
  const args = [file, "--from", from, "--text", "Hi {name}", "--live", "--pace", "40", "--receipts", `http://127.0.0.1:${port}/in`, "--port", String(port), "--wait", "1"];
  const env = { PATH: process.env["PATH"], FR_BASE_URL: api.url, FR_ACCESS_KEY: fake.keys.accessKey, FR_SECRET_KEY: fake.keys.secretKey };
  const program = (...more: string[]) => {
    const child = spawn(process.execPath, ["--import", "tsx", "examples/campaign.ts", ...args, ...more], { cwd: root, env });
    let [said, warned] = ["", ""];
    child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
    child.stderr.on("data", (piece: Buffer) => (warned += piece.toString()));
    return { child, ended: new Promise<{ code: number | null; said: string; warned: string }>((resolve) => void child.once("close", (code) => resolve({ code, said, warned }))) };
  };
  try {
    const first = program("--send");
    while (fake.state.messages.size < 20 && first.child.exitCode === null) await wait(5);
    first.child.kill("SIGINT");
    const stopped = await first.ended;
    expect([stopped.code, stopped.warned]).toEqual([130, expect.stringMatching(/stopping: .*Stopped\. What is missing is sent by:\nnpm run campaign -- .*people-\d+\.csv --from 12065550100 --text 'Hi \{name\}' .* --resume/s)]);
    // A line for each stretch of time and no bar, since nobody draws on a file.
    expect(stopped.warned).toMatch(/\d+\/120, [\d.]+\/s, .*, 0 failed/);
    expect(stopped.warned).not.toContain("\u001B[");
    const before = fake.state.messages.size;
    expect(before).toBeLessThan(120);
    expect(stopped.said).toContain(`${before} texts of 120 sent`);

    const resumed = await program("--resume").ended;
    expect([resumed.code, resumed.said]).toEqual([0, expect.stringContaining("120 texts of 120 sent")]);
    expect(resumed.said).toContain(`sent before  ${before} texts`);
    const sends = fake.requests.filter(({ operation, status }) => operation === "messages.send" && status === 202);
    const recipients = sends.map(({ body }) => (body as { to: string }).to);
    expect([recipients.length, new Set(recipients).size]).toEqual([120, 120]);
    // All but those of the first run's last two seconds, whose receiver was gone, have their receipt by now.
    expect(JSON.parse(readFileSync(file.replace(".csv", ".campaign.report.json"), "utf8"))).toMatchObject({ sent: 120, failed: 0, unknown: 0, open: 0 });
  } finally {
    await api.close();
  }
}, 120_000);

test("what failed and was put right is sent by --resume; what is in doubt is not, unless it is found or the user says so", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const file = people(4);
  const fake = createFakeFlowroute({ numbers: [from], now: start, deliver: (request) => receive(request) });
  fake.faults.add({ operation: "messages.send", status: 422 });
  fake.faults.add({ operation: "messages.send", reset: true });
  fake.faults.add({ operation: "messages.send", reset: true, carriedOut: true });
  const args = [file, "--from", from, "--text", "Hi {name}", "--wait", "0"];
  const world = { open: account(() => fake) };
  const sent = () => fake.state.messages.size;

  expect(await campaign([...args, "--send"], world)).toMatchObject({ code: 3, said: expect.stringMatching(/failed, not sent +1\nin doubt, not sent again +2/), warned: expect.stringContaining("--resume") });
  expect(sent()).toBe(2);
  expect(await campaign([...args, "--send"], world)).toMatchObject({ code: 2, warned: expect.stringContaining("--resume goes on with it") });
  expect(await campaign([...args, "--text", "Another", "--resume"], world)).toMatchObject({ code: 2, warned: expect.stringContaining("--name begins another one") });
  expect(await campaign([...args, "--resume"], world)).toMatchObject({ code: 3, said: expect.stringMatching(/in doubt, not sent again +1/) });
  expect(sent()).toBe(3);
  expect(await campaign([...args, "--resume", "--resend-unknown"], world)).toMatchObject({ code: 0, said: expect.stringContaining("4 texts of 4 sent") });
  expect(sent()).toBe(4);
});

test("ten failures in a row end it: wrong keys are no matter of a row", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const fake = createFakeFlowroute({ numbers: ["12065550199"], now: start });
  const { code, warned } = await campaign([people(100), "--from", from, "--text", "Hi", "--send", "--wait", "0"], { open: account(() => fake) });
  expect([code, warned]).toEqual([1, expect.stringContaining("Given up after ten failures in a row: 403 from is not a number on your account.")]);
  expect(fake.requests.length).toBeLessThan(30);
});

test("as many rows in doubt as were under way end nothing", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const file = people(30);
  const fake = createFakeFlowroute({ numbers: [from], now: start, deliver: (request) => receive(request) });
  fake.faults.add({ operation: "messages.send", reset: true, times: Infinity });
  const args = [file, "--from", from, "--text", "Hi", "--wait", "0"];
  const world = { open: account(() => fake) };
  expect(await campaign([...args, "--send"], world)).toMatchObject({ code: 1, warned: expect.stringContaining("Given up after ten failures in a row") });
  fake.faults.clear();
  const inDoubt = fake.requests.length;
  expect(await campaign([...args, "--resume"], world)).toMatchObject({ code: 3, said: expect.stringMatching(new RegExp(`in doubt, not sent again +${inDoubt}`)) });
  expect(fake.state.messages.size).toBe(30 - inDoubt);
});

test("the limit of what may be spent holds over all runs, and hours keep rows for later", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const file = people(10);
  const fake = createFakeFlowroute({ numbers: [from], now: start, deliver: (request) => receive(request) });
  const world = { open: account(() => fake) };
  const args = [file, "--from", from, "--text", "Hi", "--wait", "0", "--rate", "0.01"];
  expect(await campaign([...args, "--max-cost", "0.03", "--send"], world)).toMatchObject({ code: 0, said: expect.stringContaining("7 rows are refused: 7 cost_limit") });
  expect(await campaign([...args, "--max-cost", "0.05", "--resume"], world)).toMatchObject({ code: 0, said: expect.stringContaining("5 texts of 10 sent") });
  // Nine in the morning in Seattle.
  const night = await campaign([...args, "--hours", "10:00-20:00", "--resume"], world);
  expect(night).toMatchObject({ code: 3, said: expect.stringContaining("5 rows are outside their hours now") });
  expect(fake.state.messages.size).toBe(5);
});

test.skipIf(noChromium)("the report is one page with plots, which reads well on a phone in the dark and asks for nothing from elsewhere", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const file = csv("name,phone", "A,12065551001", "B,12065551002", "<img src=https://example.com/x.png>,12065551003", "D,1206555");
  const fake = createFakeFlowroute({ numbers: [from], now: start, deliver: (request) => receive(request), finalReceipt: ({ to }) => (to.endsWith("2") ? { status: "undelivered", status_code: 1116, status_code_description: "" } : { status: "delivered", status_code: 1004, status_code_description: "" }) });
  const { code } = await campaign([file, "--from", from, "--text", "Hi <b>{name}</b>", "--send", "--wait", "0"], { open: account(() => fake) });
  expect(code).toBe(0);
  vi.useRealTimers();
  const { seen, complaints } = await look(file.replace(".csv", ".campaign.report.html"), () => ({
    heading: document.querySelector("h1")?.textContent,
    text: document.querySelector("p")?.textContent,
    figures: [...document.querySelectorAll("dd")].map((each) => each.textContent),
    plots: [...document.querySelectorAll("figure")].map((figure) => figure.querySelector("figcaption")?.textContent),
    bars: [...document.querySelectorAll(".bar")].map((bar) => [...bar.querySelectorAll("text")].map((text) => text.textContent).join(" ")),
    drawn: [...document.querySelectorAll("rect")].map((rect) => rect.getBoundingClientRect()).every(({ width, height }) => width > 0 && height > 0),
    cut: [...document.querySelectorAll("svg text")].filter((text) => text.getBoundingClientRect().left < text.closest("svg")!.getBoundingClientRect().left - 1 || text.getBoundingClientRect().right > text.closest("svg")!.getBoundingClientRect().right + 1).map((text) => text.textContent),
    colours: new Set([...document.querySelectorAll("rect")].map((rect) => getComputedStyle(rect).fill)).size,
    overflow: document.documentElement.scrollWidth - innerWidth,
    background: getComputedStyle(document.body).backgroundColor,
  }));
  expect(complaints).toEqual([]);
  expect(seen).toEqual({
    heading: `Campaign from ${from}`,
    text: "Hi <b>{name}</b>",
    figures: ["3", "2", "3", "$0.0120", "a moment"],
    plots: ["Texts sent, every second", "What became of the rows", "Failed, by code"],
    bars: ["delivered 2", "undelivered 1", "refused before sending 1", "invalid_argument refused before sending 1", "1116 destination not text enabled 1"],
    drawn: true,
    cut: [],
    colours: 4,
    overflow: 0,
    background: "rgb(20, 24, 29)",
  });
}, 60_000);

test("keys that are missing, and no network, are said before anything is written down", async () => {
  const file = people(2);
  const args = [file, "--from", from, "--text", "Hi", "--live", "--send"];
  expect(await campaign(args)).toMatchObject({ code: 1, warned: expect.stringContaining("FR_ACCESS_KEY") });
  for (const [name, value] of [["FR_ACCESS_KEY", "AK"], ["FR_SECRET_KEY", "SK"], ["FR_BASE_URL", `http://127.0.0.1:${await freePort()}`]] as const) vi.stubEnv(name, value);
  expect(await campaign(args)).toMatchObject({ code: 1, warned: expect.stringContaining("ECONNREFUSED") });
  expect(readdirSync(folder).filter((name) => name.startsWith(basename(file, ".csv")))).toEqual([basename(file)]);
});
