import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createFakeFlowroute } from "flowroute-sdk/testing";

const root = join(import.meta.dirname, "..");

test("the tour that is described in Arazzo passes every check of Redocly's on the fake", async () => {
  const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK", numbers: ["12065550100"] });
  const { url, close } = await fake.listen();
  const { workflows } = parse(readFileSync(join(root, "openapi/tour.arazzo.yaml"), "utf8")) as { workflows: { steps: object[] }[] };
  const args = ["node_modules/@redocly/cli/bin/cli.js", "respect", "openapi/tour.arazzo.yaml", "--server", `flowroute=${url}`, "--input", "authorization=Basic QUs6U0s="];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, REDOCLY_TELEMETRY: "off", NO_COLOR: "1" } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const [status] = (await once(child, "close")) as [number];
  await close();

  expect(status, said).toBe(0);
  expect(said).toContain(`Steps: ${workflows[0]?.steps.length} passed`);
  expect(said).toMatch(/Checks: (\d+) passed, \1 total/);
  // Every step was one request: nothing was left out, and nothing asked for twice.
  expect(fake.requests.map(({ operation }) => operation)).toHaveLength(workflows[0]?.steps.length ?? 0);
  expect(fake.requests.map(({ operation }) => operation)).not.toContain(undefined);
}, 60_000);
