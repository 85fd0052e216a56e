/** Calls that wait for their turn, and all leave: `queue.mjs <"aborted" or "out of time"> <calls>`. None of them is answered. */
import { Flowroute } from "flowroute-sdk";

const [, , way, total] = process.argv;
const calls = Number(total);
const timeoutMs = 3_000;
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", fetch: () => new Promise(() => {}) });
const message = { from: "12065550101", to: "12065551234", body: "hi" };

process.once("message", async () => {
  const controllers = [];
  let latestMs = 0;
  const ends = Array.from({ length: calls }, () => {
    const controller = new AbortController();
    controllers.push(controller);
    const began = performance.now();
    const options = way === "aborted" ? { signal: controller.signal, timeoutMs: 600_000 } : { timeoutMs };
    return flowroute.messages.send(message, options).then(undefined, () => {
      latestMs = Math.max(latestMs, performance.now() - began);
    });
  });
  // All are in the queue.
  await new Promise(setImmediate);
  const began = performance.now();
  const { user, system } = process.cpuUsage();
  if (way === "aborted") for (const controller of controllers) controller.abort();
  await Promise.all(ends);
  const used = process.cpuUsage();
  const cpuMs = (used.user + used.system - user - system) / 1_000;
  process.send({ leavingMs: performance.now() - began, cpuMs, lateMs: way === "aborted" ? 0 : latestMs - timeoutMs }, () => process.exit());
});
process.send("ready");
