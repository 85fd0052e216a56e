import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { freePort } from "../support/free-port.ts";
import { fromRegistry, NotHere } from "../runtimes/cache.ts";
import { receipt, sample, sms } from "./bodies.ts";
import { heavies } from "./heavy/frameworks.ts";

/** `RUNTIMES=cached` tries those that are in the cache, `RUNTIMES=install` fetches the others. Without it all are left out, and said so. */
const wanted = process.env["RUNTIMES"];

/** The folder of each that is there. */
const found = await Promise.all(
  heavies.map(async (heavy) => {
    try {
      if (!wanted) throw new NotHere("not asked for");
      return { ...heavy, home: await fromRegistry(heavy.packageName, heavy.version, wanted === "install") };
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      process.stderr.write(`LEFT OUT: webhooks with ${heavy.name} ${heavy.version}: ${error.message} (RUNTIMES=install tries it)\n`);
      return { ...heavy, home: undefined };
    }
  }),
);

for (const { name, version, home, prepare } of found) {
  test.skipIf(home === undefined)(`the program for ${name} ${version} takes a message once, and lets no stranger in`, async () => {
    const folder = mkdtempSync(join(home ?? "", "webhooks-"));
    const port = await freePort();
    const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK" });
    const server = await fake.listen();
    const account = { FR_ACCESS_KEY: "AK", FR_SECRET_KEY: "SK", FR_BASE_URL: server.url };
    const env = { ...process.env, ...account, NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", PORT: String(port), WEBHOOK_SECRET: "3bd0c9e1f2" } as NodeJS.ProcessEnv;
    let child: ChildProcess | undefined;
    let said = "";
    try {
      const commands = await prepare(folder);
      for (const [command = "", ...args] of commands.slice(0, -1)) {
        const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8" });
        expect(status, stdout + stderr).toBe(0);
      }
      const [command = "", ...args] = commands.at(-1) ?? [];
      child = spawn(command, args, { cwd: folder, env, detached: true });
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => (said += String(piece)));
      await expect.poll(() => fetch(`http://127.0.0.1:${port}/`).then(() => true, () => said), { timeout: 60_000, interval: 200 }).toBe(true);

      const post = async (path: string, body: unknown) => {
        const text = typeof body === "string" ? body : JSON.stringify(body);
        const response = await fetch(`http://127.0.0.1:${port}/flowroute/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: text });
        await response.text();
        return response.status;
      };
      expect(await post("3bd0c9e1f2", sample("sms.inbound"))).toBe(200);
      expect(await post("3bd0c9e1f2", sample("sms.inbound"))).toBe(200);
      expect(await post("3bd0c9e1f2", sample("sms.inbound.legacy"))).toBe(200);
      expect(await Promise.all([1, 2, 3].map(() => post("3bd0c9e1f2", sms("mdr2-1", { body: "at once" }))))).toEqual([200, 200, 200]);
      expect(await post("3bd0c9e1f2", receipt("mdr2-1", 1))).toBe(200);
      expect(await post("wrong", sample("sms.inbound"))).toBe(403);
      expect(await post("3bd0c9e1f2", '{"data":')).toBe(400);
      expect(await post("3bd0c9e1f2", sample("mms.inbound"))).toBe(200);
      await expect.poll(() => said).toContain("18553569768: Hello there from Flowroute!");
      expect(said.match(/Hello there\b(?! from)/g)).toHaveLength(1);
      expect(said.match(/at once/g)).toHaveLength(1);
      if (name.startsWith("node:http")) await expect.poll(() => fake.state.callbacks.size).toBe(4);
      // A runtime may hang up on a body that nobody reads before the answer gets through, and the connection is then lost to others.
      const reset = (error: Error) => (error.cause as { code?: string } | undefined)?.code;
      expect(await post("3bd0c9e1f2", `"${"x".repeat(400_000)}"`).catch(reset)).toBeOneOf([413, "ECONNRESET", "EPIPE", "UND_ERR_SOCKET"]);
    } finally {
      // With what it has started itself.
      if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
      await server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 240_000);
}
