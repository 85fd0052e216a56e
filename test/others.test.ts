import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";

/** Tools that nobody here wrote, in a folder with packages of its own: they weigh more than all else together. */
const root = join(import.meta.dirname, "..");
const folder = join(root, "test/others");
const isInstalled = existsSync(join(folder, "node_modules"));
const skipped = isInstalled ? "" : " (skipped: not installed; `npm run test:others` does it)";
const tool = (name: string) => join(folder, "node_modules/.bin", name);

const generators = [
  { name: "@hey-api/openapi-ts", program: "hey-api", command: [tool("openapi-ts"), "-i", "../../openapi/flowroute.yaml", "-o", "generated/hey-api", "--silent"] },
  { name: "orval", program: "orval", command: [tool("orval"), "--config", "orval.config.cjs"] },
  { name: "kubb", program: "kubb", command: [tool("kubb"), "generate", "--config", "kubb.config.mjs"] },
];

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly said: string;
}

/** Runs a program while this process answers it. */
async function run([file = "", ...args]: readonly string[], options: { cwd: string; env?: Record<string, string> }): Promise<Run> {
  const child = spawn(file, args, { cwd: options.cwd, env: { ...process.env, NO_COLOR: "1", CI: "1", DISABLE_TELEMETRY: "1", ...options.env } });
  let [stdout, said] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => ((stdout += piece.toString()), (said += piece.toString())));
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, stdout, said };
}

const fake = () => createFakeFlowroute({ accessKey: "AK", secretKey: "SK", numbers: ["12065550100", "12065550101"] });
const environment = (url: string) => ({ FR_BASE_URL: url, FR_ACCESS_KEY: "AK", FR_SECRET_KEY: "SK" });

beforeAll(() => rmSync(join(folder, "generated"), { recursive: true, force: true }));

test.skipIf(!isInstalled).each(generators)(`what $name makes of the document compiles and works against the fake${skipped}`, async ({ program, command }) => {
  const account = fake();
  const { url, close } = await account.listen();
  const env = environment(url);
  const made = await run(command, { cwd: folder, env });
  expect(made.status, made.said).toBe(0);
  const checked = await run([process.execPath, join(root, "node_modules/typescript/bin/tsc"), "--project", "."], { cwd: folder });
  // Those that are not made yet are the others'.
  expect(checked.said.split("\n").filter((line) => line.startsWith(`generated/${program}`) || line.startsWith(`programs/${program}`))).toEqual([]);
  const done = await run([process.execPath, "--import", "tsx", join(folder, `programs/${program}.ts`)], { cwd: root, env });
  await close();

  expect(done.status, done.said).toBe(0);
  expect(JSON.parse(done.stdout)).toEqual({ numbers: ["12065550100", "12065550101"], alias: "office", set: 204, sent: "message", error: 404 });
  expect(account.requests.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
    "numbers.list 200", "routes.create 201", "numbers.setPrimaryRoute 204", "messages.send 202", "numbers.get 404",
  ]);
}, 120_000);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

test.skipIf(!isInstalled)(`the tour passes Prism's proxy, which holds requests and answers against the document${skipped}`, async () => {
  const account = fake();
  const { url, close } = await account.listen();
  const port = await freePort();
  const prism = spawn(process.execPath, [tool("prism"), "proxy", join(root, "openapi/flowroute.yaml"), url, "--port", String(port), "--errors"], { cwd: folder });
  let said = "";
  for (const stream of [prism.stdout, prism.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  await expect.poll(() => said, { timeout: 30_000 }).toContain("Prism is listening");
  const flags = ["--live", "--send-from", "12065550100", "--send-to", "12065551234", "--route", "12065550100"];
  const tour = await run([process.execPath, "--import", "tsx", "examples/tour.ts", ...flags], { cwd: root, env: environment(`http://127.0.0.1:${port}`) });
  const closed = once(prism, "close");
  prism.kill();
  await closed;
  await close();

  expect(tour.status, tour.said).toBe(0);
  expect(said).not.toMatch(/violation|error/i);
  expect(account.requests.length).toBeGreaterThan(10);
  expect(new Set(account.requests.map(({ operation }) => operation))).toContain("messages.send");
}, 120_000);

test.skipIf(!isInstalled)(`Prism refuses what the document forbids, so that its silence says something${skipped}`, async () => {
  const account = fake();
  const { url, close } = await account.listen();
  const port = await freePort();
  const prism = spawn(process.execPath, [tool("prism"), "proxy", join(root, "openapi/flowroute.yaml"), url, "--port", String(port), "--errors"], { cwd: folder });
  let said = "";
  prism.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  await expect.poll(() => said, { timeout: 30_000 }).toContain("Prism is listening");
  const { status } = await fetch(`http://127.0.0.1:${port}/v2/numbers?limit=many`, { headers: { authorization: `Basic ${btoa("AK:SK")}`, accept: "application/vnd.api+json" } });
  const closed = once(prism, "close");
  prism.kill();
  await closed;
  await close();

  expect(status).toBe(422);
  expect(account.requests).toEqual([]);
}, 60_000);
