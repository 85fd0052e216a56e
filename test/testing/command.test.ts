import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";

const root = join(import.meta.dirname, "../..");

function start(...args: string[]): { child: ChildProcessWithoutNullStreams; printed: (text: string) => Promise<string>; ended: Promise<{ code: number | null; out: string; err: string }> } {
  const child = spawn(process.execPath, ["--import", "tsx", "src/testing/command/bin.ts", ...args], { cwd: root });
  let out = "";
  let err = "";
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  const printed = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => out.includes(text) && resolve(out);
      child.stdout.on("data", look);
      void ended.then(() => reject(new Error(`ended without ${text}: ${out}${err}`)));
      look();
    });
  return { child, printed, ended };
}

test("flowroute-sdk fake says where it is and with which keys, logs without bodies, and ends on SIGINT", async () => {
  const { child, printed, ended } = start("fake", "--port", "0", "--key", "AK", "--secret", "SK", "--seed", "7", "--number", "+1 206 555 0177", "--number", "12065550178");
  const banner = await printed("Ctrl+C");
  expect(banner).toContain("access key AK, secret key SK");
  const baseUrl = /http:\S+/.exec(banner)?.[0] ?? "";
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl });
  await flowroute.messages.send({ from: "12065550177", to: "12065550178", body: "do not print this" });
  const log = await printed(" 202\n");
  expect(log).toMatch(/\d\d:\d\d:\d\d POST \/v2\.1\/messages 202\n$/);
  child.kill("SIGINT");
  const { code, out, err } = await ended;
  expect([code, err]).toEqual([0, ""]);
  expect(out).not.toContain("do not print this");
}, 30_000);

test("keys that are not given are made up, a new pair each time, and printed", async () => {
  const pairs = [];
  for (let time = 0; time < 2; time++) {
    const { child, printed, ended } = start("fake", "--port", "0", "--json");
    const { url, accessKey, secretKey } = JSON.parse(await printed("\n")) as { url: string; accessKey: string; secretKey: string };
    expect([accessKey, secretKey]).toEqual([expect.stringMatching(/^\d{8}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect((await new Flowroute({ accessKey, secretKey, baseUrl: url }).numbers.list()).data).toHaveLength(2);
    const [, line = ""] = (await printed('"status":200')).split("\n");
    expect(JSON.parse(line)).toEqual({ time: expect.stringMatching(/Z$/), method: "GET", path: "/v2/numbers", status: 200 });
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0, err: "" });
    pairs.push(secretKey);
  }
  expect(pairs[0]).not.toBe(pairs[1]);
}, 30_000);

test("with --no-limits it takes any number of messages, and a number that was bought gets messaging as soon as --provisioning says", async () => {
  const { child, printed } = start("fake", "--port", "0", "--key", "AK", "--secret", "SK", "--no-limits", "--provisioning", "0", "--name", "fake", "--origin", "https://app.example.com");
  const baseUrl = /http:\S+/.exec(await printed("Ctrl+C"))?.[0] ?? "";
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl, pacing: false });
  const [offer] = await flowroute.numbers.search().toArray({ max: 1 });
  const { id } = await flowroute.numbers.purchase(offer?.id ?? "", { messaging_enabled: true });
  await vi.waitFor(async () => expect((await flowroute.numbers.get(id)).attributes.messaging_enabled).toBe(true));
  await Promise.all(Array.from({ length: 20 }, () => flowroute.messages.send({ from: id, to: "12065551234", body: "hi" })));
  expect((await fetch(baseUrl, { headers: { origin: "https://app.example.com" } })).headers.get("access-control-allow-origin")).toBe("https://app.example.com");
  child.kill("SIGINT");
}, 30_000);

test("started by npx it ends when the shell in between was ended, and started otherwise it may be left behind", async () => {
  for (const [agent, isLeft] of [["npm/11.0.0 node/v20.0.0", false], [undefined, true]] as const) {
    const { npm_config_user_agent: _, ...env } = process.env;
    const shell = spawn("sh", ["-c", `"${process.execPath}" --import tsx src/testing/command/bin.ts fake --port 0 --json; true`], { cwd: root, env: agent ? { ...env, npm_config_user_agent: agent } : env });
    const closed = new Promise<void>((resolve) => shell.once("close", () => resolve()));
    const line = await new Promise<string>((resolve) => shell.stdout.once("data", (piece: Buffer) => resolve(piece.toString())));
    const { url } = JSON.parse(line) as { url: string };
    const pid = Number(execFileSync("ps", ["-o", "pid=", "--ppid", String(shell.pid)], { encoding: "utf8" }));
    shell.kill("SIGTERM");
    if (!isLeft) await closed;
    else await new Promise((resolve) => setTimeout(resolve, 600));
    const isUp = await fetch(url).then(() => true, () => false);
    expect(isUp).toBe(isLeft);
    if (isLeft) process.kill(pid);
    await closed;
  }
}, 30_000);

test("a port that is taken is said in words", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  expect(await start("fake", "--port", String(port)).ended).toEqual({ code: 1, out: "", err: `listen: port ${port} of 127.0.0.1 is taken by another program; give another port, or 0 for a free one\n` });
  other.close();
}, 30_000);

test("it ends without a word when nobody reads its output any more, and on SIGINT with a webhook under way", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  for (const how of ["closed", "interrupted"]) {
    const { child, printed, ended } = start("fake", "--port", "0", "--key", "12345678", "--secret", "fake-secret");
    const baseUrl = /http:\S+/.exec(await printed("Ctrl+C"))?.[0] ?? "";
    const flowroute = new Flowroute({ accessKey: "12345678", secretKey: "fake-secret", baseUrl });
    if (how === "closed") child.stdout.destroy();
    const asked = new Promise((resolve) => silent.once("request", resolve));
    const dlr = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "hi", dlr_callback: dlr });
    if (how === "interrupted") await asked.then(() => child.kill("SIGINT"));
    const { code, err } = await ended;
    expect([how, code, err]).toEqual([how, 0, ""]);
  }
  silent.closeAllConnections();
  silent.close();
}, 40_000);

test.each([
  { args: ["--help"], code: 0, says: "Usage: flowroute-sdk fake" },
  { args: [], code: 2, says: "Say what to start: fake" },
  { args: ["real"], code: 2, says: '"real" is not known' },
  { args: ["fake", "--port", "many"], code: 2, says: '--port must be a whole number up to 65535, got "many"' },
  { args: ["fake", "--key", "a:b"], code: 1, says: "accessKey must hold no colon" },
  { args: ["fake", "--number", "office"], code: 1, says: "numbers must hold phone numbers" },
  { args: ["fake", "--key", ""], code: 2, says: "--key must not be empty" },
  { args: ["fake", "--secret="], code: 2, says: "--secret must not be empty" },
  { args: ["fake", "--provisioning", "soon"], code: 2, says: "--provisioning must be a whole number" },
  { args: ["fake", "--color"], code: 2, says: "Unknown option '--color'" },
])("$args answers $code", async ({ args, code, says }) => {
  const ended = await start(...args).ended;
  expect(ended.code).toBe(code);
  expect(ended.out + ended.err).toContain(says);
}, 30_000);
