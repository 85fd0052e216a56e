import { type ChildProcess, spawn } from "node:child_process";
import fs, { appendFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import type { Fetch } from "flowroute-sdk";
import { fileJournal, type Journal, sendOnce } from "flowroute-sdk/sending";
import { clientOn, failureOf, json } from "../support/client.ts";

const folder = mkdtempSync(join(tmpdir(), "flowroute-file-journal-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

let turn = 0;
const newPath = () => join(folder, `${turn++}.jsonl`);
const message = { from: "12065550101", to: "12065551234", body: "hi" };

function api() {
  const accepted: string[] = [];
  const fetch: Fetch = async (_address, { body = "" }) => {
    accepted.push((JSON.parse(body) as { body: string }).body);
    return json({ data: { type: "message", id: `mdr2-${accepted.length}`, links: { self: "" } } }, 202);
  };
  return { accepted, flowroute: clientOn(fetch, { pacing: false }) };
}

/** What a journal knows: of a key that was sent its id, of one in doubt that. */
async function knownTo(journal: Journal, keys: readonly string[]): Promise<string[]> {
  const { flowroute, accepted } = api();
  const known: string[] = [];
  for (const key of keys) {
    const before = accepted.length;
    const outcome = await sendOnce(flowroute, message, { journal, key }).then(({ id, repeated }) => (repeated ? id : "new"), ({ code }: { code: string }) => code);
    expect(accepted.length - before).toBe(outcome === "new" ? 1 : 0);
    known.push(outcome);
  }
  return known;
}

test("a file that was cut off at any byte opens, and knows what its whole lines say", async () => {
  const path = newPath();
  const journal = fileJournal(path);
  const { flowroute } = api();
  await sendOnce(flowroute, message, { journal, key: "ä" });
  await sendOnce(flowroute, message, { journal, key: "b" });
  await journal.close();
  const whole = readFileSync(path);
  // A line is whole without its break, as the last one is that a person's editor has saved.
  const lineEnds = [...whole.toString("latin1").matchAll(/\n/g)].map(({ index }) => index);
  const states = [["new", "new"], ["new", "new"], ["parked", "new"], ["mdr2-1", "new"], ["mdr2-1", "parked"], ["mdr2-1", "mdr2-2"]];
  for (const length of new Set([...Array.from({ length: whole.length / 3 }, (_, third) => third * 3), ...lineEnds, whole.length])) {
    const torn = newPath();
    writeFileSync(torn, whole.subarray(0, length));
    const again = fileJournal(torn);
    expect(await knownTo(again, ["ä", "b"])).toEqual(states[lineEnds.filter((end) => end <= length).length]);
    await again.close();
    // What was added stands in lines of its own.
    for (const line of readFileSync(torn, "utf8").trim().split("\n")) expect(JSON.parse(line)).toBeTypeOf("object");
  }
});

test.each(["name,number\nAnn,12065551234", "{}", '{"journal":"another"}\n', "\n", "12065551234"])("a file that is no journal is refused, and left as it is: %j", async (content) => {
  const path = newPath();
  writeFileSync(path, content);
  await expect(fileJournal(path).open?.()).rejects.toThrow(`${path} is no journal`);
  const { flowroute, accepted } = api();
  await expect(flowroute.messages.sendMany([message], { journal: fileJournal(path), key: () => "a" }).next()).rejects.toThrow("is no journal");
  expect(readFileSync(path, "utf8")).toBe(content);
  expect(existsSync(`${path}.lock`)).toBe(false);
  expect(accepted).toEqual([]);
});

test("a line that cannot be read is named", async () => {
  const path = newPath();
  const journal = fileJournal(path);
  await sendOnce(api().flowroute, message, { journal, key: "a" });
  await journal.close();
  appendFileSync(path, 'oops\n{"key":"b","state":"free"}\n');
  await expect(fileJournal(path).open?.()).rejects.toThrow(`line 4 of ${path} cannot be read`);
});

test.each(['{"key":"b","state":"sending","fingerprint":"f"}', '{"key":"b","state":"sent","fingerprint":"f","id":5}', '{"key":5,"state":"free"}', '{"key":"b","state":"sending","fingerprint":"f","at":"now","token":"t"}', "[]", "", "null"])("a line that a person has broken is named, and not half believed: %s", async (line) => {
  const path = newPath();
  writeFileSync(path, `{"journal":"flowroute-sdk","version":1}\n${line}\n`);
  await expect(fileJournal(path).open?.()).rejects.toThrow(`line 2 of ${path} cannot be read`);
});

test("a file has one lock, whatever the name it is opened by", async () => {
  const path = newPath();
  const link = newPath();
  symlinkSync(path, link);
  const first = fileJournal(link);
  await first.open?.();
  for (const name of [path, link, relative(process.cwd(), path)]) await expect(fileJournal(name).open?.()).rejects.toThrow(`${name} is in use by process ${process.pid}`);
  await first.close();
  expect(existsSync(`${path}.lock`) || existsSync(`${link}.lock`)).toBe(false);
});

test.each<[how: string, replace: (path: string) => void]>([
  ["removed", (path) => rmSync(path)],
  ["moved away", (path) => renameSync(path, `${path}.old`)],
  ["replaced, as editors save", (path) => {
    writeFileSync(`${path}.new`, readFileSync(path));
    renameSync(`${path}.new`, path);
  }],
])("once the file is %s, nothing is sent that the next run would not know of", async (_how, replace) => {
  const path = newPath();
  const journal = fileJournal(path);
  const { flowroute, accepted } = api();
  await sendOnce(flowroute, message, { journal, key: "a" });
  replace(path);
  expect(await failureOf(sendOnce(flowroute, message, { journal, key: "b" }))).toMatchObject({ code: "journal_failed", outcome: "not_sent", cause: { message: `${path} was removed or replaced while it was in use` } });
  expect(accepted).toHaveLength(1);
  await journal.close();
});

test("close waits for what is under way, and writes its end down", async () => {
  const path = newPath();
  const journal = fileJournal(path);
  const slow = clientOn(async () => {
    await new Promise((resolve) => void setTimeout(resolve, 50));
    return json({ data: { type: "message", id: "mdr2-1", links: { self: "" } } }, 202);
  }, { pacing: { sms: 20 } });
  const begun = sendOnce(slow, message, { journal, key: "sent" });
  for await (const _ of slow.messages.sendMany(["x", "y"], { journal, key: String, message: () => message, onProgress: () => {} })) break;
  await journal.close();
  expect(await begun).toMatchObject({ id: "mdr2-1" });
  const again = fileJournal(path);
  expect(await again.parked()).toEqual([]);
  expect(await again.known(["mdr2-1"])).toContain("mdr2-1");
  await again.close();
});

test("it holds no number and no text", async () => {
  const path = newPath();
  const journal = fileJournal(path);
  await sendOnce(api().flowroute, { ...message, body: "the secret plan" }, { journal, key: "a" });
  expect(readFileSync(path, "utf8")).not.toMatch(/2065551234|2065550101|secret plan/);
  await journal.close();
});

/** A process that does nothing. */
async function idler(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", "process.send(1); setInterval(() => {}, 1e6)"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await new Promise((resolve) => void child.once("message", resolve));
  return child;
}

test("while a process has it, another is refused, with the file and the process; when that is gone, it is taken over", async () => {
  const path = newPath();
  const other = await idler();
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: other.pid, host: hostname(), at: Date.now(), token: "t" }));
  const journal = fileJournal(path);
  await expect(journal.open?.()).rejects.toThrow(`${path} is in use by process ${other.pid}; if that is wrong, delete ${path}.lock`);
  const gone = new Promise((resolve) => void other.once("exit", resolve));
  other.kill("SIGKILL");
  await gone;
  expect(await knownTo(journal, ["a"])).toEqual(["new"]);
  expect(JSON.parse(readFileSync(`${path}.lock`, "utf8"))).toMatchObject({ pid: process.pid });
  await journal.close();
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test.skipIf(process.platform !== "linux")("a process that was given the number of one that is gone does not keep its lock", async () => {
  const path = newPath();
  const other = await idler();
  const holder = { pid: other.pid, host: hostname(), at: Date.now(), token: "t" };
  writeFileSync(`${path}.lock`, JSON.stringify({ ...holder, born: "another start of the machine 5" }));
  const journal = fileJournal(path);
  expect(await knownTo(journal, ["a"])).toEqual(["new"]);
  const { born } = JSON.parse(readFileSync(`${path}.lock`, "utf8")) as { born: string };
  await journal.close();
  expect(born).toMatch(/^[\da-f-]{36} \d+$/);
  // Its own is this one's whatever the clock was set to meanwhile.
  writeFileSync(`${path}.lock`, JSON.stringify({ ...holder, pid: process.pid, at: 5, born }));
  await expect(fileJournal(path).open?.()).rejects.toThrow(`in use by process ${process.pid}`);
  other.kill("SIGKILL");
});

test.each<[what: string, holder: object | string, refusal: string]>([
  ["another machine", { pid: 1, host: "elsewhere", at: 0, token: "t" }, "is in use by process 1 on elsewhere"],
  ["something else", "hello", "is no lock of a journal"],
  ["a path", { pid: 1, host: hostname(), at: 0, token: "../../x" }, "is no lock of a journal"],
])("the lock of %s is left alone", async (_what, holder, refusal) => {
  const path = newPath();
  writeFileSync(`${path}.lock`, typeof holder === "string" ? holder : JSON.stringify(holder));
  await expect(fileJournal(path).open?.()).rejects.toThrow(refusal);
  expect(existsSync(`${path}.lock`)).toBe(true);
});

test("the same number as this process's is another's if the lock is older than this process, as in a container that was started again", async () => {
  const path = newPath();
  const first = fileJournal(path);
  await first.open?.();
  await expect(fileJournal(path).open?.()).rejects.toThrow(`in use by process ${process.pid}`);
  await first.close();
  writeFileSync(`${path}.lock`, JSON.stringify({ pid: process.pid, host: hostname(), at: Date.now() - process.uptime() * 1_000 - 60_000, token: "t" }));
  const next = fileJournal(path);
  expect(await knownTo(next, ["a"])).toEqual(["new"]);
  await next.close();
});

test("nothing goes out before its line is on the disk", async () => {
  const order: string[] = [];
  const { fdatasync } = fs;
  vi.spyOn(fs, "fdatasync").mockImplementation(((fd: number, done: (error: Error | null) => void) =>
    fdatasync(fd, (error) => {
      order.push("on disk");
      done(error);
    })) as typeof fdatasync);
  const fetch: Fetch = async () => {
    order.push("out");
    return json({ data: { type: "message", id: "mdr2-1", links: { self: "" } } }, 202);
  };
  const journal = fileJournal(newPath());
  await sendOnce(clientOn(fetch), message, { journal, key: "a" });
  expect(order).toEqual(["on disk", "out"]);
  await journal.close();
});

test("many at once share what brings them to the disk", async () => {
  const syncs = vi.spyOn(fs, "fdatasync");
  const journal = fileJournal(newPath());
  const { flowroute } = api();
  await Promise.all(Array.from({ length: 50 }, (_, key) => sendOnce(flowroute, message, { journal, key: String(key) })));
  expect(syncs.mock.calls.length).toBeLessThan(25);
  await journal.close();
});

test.each<[what: string, breakIt: () => void]>([
  ["a full disk", () => void vi.spyOn(fs, "writeSync").mockImplementation(() => { throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" }); })],
  ["a disk that takes half a line", () => void vi.spyOn(fs, "writeSync").mockReturnValue(5)],
  ["a disk that loses what it took", () => void vi.spyOn(fs, "fdatasync").mockImplementation(((_fd: number, done: (error: Error) => void) => done(new Error("EIO"))) as never)],
])("with %s nothing is sent, and nothing more is written behind it", async (_what, breakIt) => {
  const journal = fileJournal(newPath());
  const { flowroute, accepted } = api();
  await sendOnce(flowroute, message, { journal, key: "a" });
  breakIt();
  expect(await failureOf(sendOnce(flowroute, message, { journal, key: "b" }))).toMatchObject({ name: "JournalError", code: "journal_failed", outcome: "not_sent" });
  vi.restoreAllMocks();
  expect(await failureOf(sendOnce(flowroute, message, { journal, key: "c" }))).toMatchObject({ code: "journal_failed" });
  expect(accepted).toHaveLength(1);
  await journal.close();
});
