import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { http } from "msw";
import { setupServer } from "msw/node";
import ts from "typescript";
import { afterAll, expect, test, vi } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { freePort } from "../support/free-port.ts";
import { sample } from "./bodies.ts";
import { folderFor, programOf, snippets } from "./receiving-page.ts";

const root = join(import.meta.dirname, "../..");
const globals = readFileSync(join(root, "site/types/runtimes/index.d.ts"), "utf8");
const names = snippets.map(({ heading, code }, index) => `${index}-${heading.replace(/\W+/g, "-")}${/^test\(/m.test(code) ? ".snippet" : ""}.ts`);
const { folder, remove } = folderFor({ "globals.d.ts": globals, ...Object.fromEntries(snippets.map(({ code }, index) => [names[index] ?? "", code])) });
afterAll(remove);

test("every snippet passes the type checker", () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([...names, "globals.d.ts"].map((name) => join(folder, name)), { ...options, moduleDetection: ts.ModuleDetectionKind.Force });
  expect(snippets.length).toBeGreaterThan(12);
  expect(ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName} ${ts.flattenDiagnosticMessageText(messageText, " ")}`)).toEqual([]);
}, 120_000);

test("the test with a phone passes", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", "test/support/snippet.config.ts", "--dir", folder], {
    cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" },
  });
  expect(status, stdout + stderr).toBe(0);
}, 120_000);

test.each<[heading: string, printed: unknown[][]]>([
  ["STOP", [[{ wants: "out", exact: true, byFlowroute: true }], [{ wants: "out", exact: true, byFlowroute: false }], [{ wants: "out", exact: false, byFlowroute: false }], [true, false]]],
  ["From a queue", [["18553569768", "Hello"]]],
])("what stands under %s prints what it says", async (heading, printed) => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK" });
  const server = setupServer(...fake.handlers(http));
  server.listen({ onUnhandledRequest: "error" });
  vi.stubEnv("FR_ACCESS_KEY", "AK");
  vi.stubEnv("FR_SECRET_KEY", "SK");
  await import(/* @vite-ignore */ pathToFileURL(join(folder, names[snippets.findIndex((each) => each.heading === heading)] ?? "")).href);
  expect(log.mock.calls).toEqual(printed);
  server.close();
  vi.unstubAllEnvs();
  log.mockRestore();
});

/** Starts a program, with this account, and waits until it takes connections. */
async function started(file: string, port: number, baseUrl: string): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, ["--import", "tsx", file], { cwd: root, env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: "3bd0c9e1f2", FR_ACCESS_KEY: "AK", FR_SECRET_KEY: "SK", FR_BASE_URL: baseUrl } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += String(piece)));
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/`).then(() => true, () => said), { timeout: 20_000 }).toBe(true);
  return { child, said: () => said };
}

test.each(["node:http", "Express 5", "Fastify 5", "Koa 3", "Hono 4"])("the program for %s takes a message once, and lets no stranger in", async (framework) => {
  programOf(framework);
  const port = await freePort();
  const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK" });
  const server = await fake.listen();
  const { child, said } = await started(join(folder, names[snippets.findIndex(({ heading }) => heading === framework)] ?? ""), port, server.url);
  const post = async (path: string, body: string) =>
    (await fetch(`http://127.0.0.1:${port}/flowroute/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body })).status;
  expect(await post("3bd0c9e1f2", sample("sms.inbound"))).toBe(200);
  expect(await post("3bd0c9e1f2", sample("sms.inbound"))).toBe(200);
  expect(await post("3bd0c9e1f2", sample("sms.inbound.legacy"))).toBe(200);
  expect(await post("wrong", sample("sms.inbound"))).toBe(403);
  expect(await post("3bd0c9e1f2", '{"data":')).toBe(400);
  expect(await post("3bd0c9e1f2", sample("dlr.level2"))).toBe(200);
  await expect.poll(said).toContain("18553569768: Hello there from Flowroute!");
  expect(said().match(/Hello there\b(?! from)/g)).toHaveLength(1);
  // The first program says where it is, for all that comes.
  const url = "https://example.com/flowroute/3bd0c9e1f2";
  if (framework === "node:http") await expect.poll(() => Object.fromEntries(fake.state.callbacks)).toEqual({ sms: url, mms: url, sms_dlr: url, mms_dlr: url });
  child.kill();
  await server.close();
}, 60_000);
