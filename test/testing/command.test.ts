import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";

const root = join(import.meta.dirname, "../..");

function start(...args: string[]): { child: ChildProcessWithoutNullStreams; printed: (text: string) => Promise<string>; ended: Promise<{ code: number | null; out: string; err: string }> } {
  const child = spawn(process.execPath, ["--import", "tsx", "src/testing/bin.ts", ...args], { cwd: root });
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
  const { child, printed, ended } = start("fake", "--port", "0", "--key", "AK", "--secret", "SK", "--seed", "7");
  const banner = await printed("Ctrl+C");
  expect(banner).toContain("access key AK, secret key SK");
  const baseUrl = /http:\S+/.exec(banner)?.[0] ?? "";
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl });
  await flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "do not print this" });
  const log = await printed(" 202\n");
  expect(log).toMatch(/\d\d:\d\d:\d\d POST \/v2\.1\/messages 202\n$/);
  child.kill("SIGINT");
  const { code, out, err } = await ended;
  expect([code, err]).toEqual([0, ""]);
  expect(out).not.toContain("do not print this");
}, 30_000);

test.each([
  { args: ["--help"], code: 0, says: "Usage: flowroute-sdk fake" },
  { args: [], code: 2, says: "Say what to start: fake" },
  { args: ["real"], code: 2, says: '"real" is not known' },
  { args: ["fake", "--port", "many"], code: 2, says: '--port must be a whole number up to 65535, got "many"' },
  { args: ["fake", "--key", "a:b"], code: 1, says: "accessKey must hold no colon" },
  { args: ["fake", "--color"], code: 2, says: "Unknown option '--color'" },
])("$args answers $code", async ({ args, code, says }) => {
  const ended = await start(...args).ended;
  expect(ended.code).toBe(code);
  expect(ended.out + ended.err).toContain(says);
}, 30_000);
