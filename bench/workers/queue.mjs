/** Calls that wait for their turn, and all leave: `queue.mjs <"aborted" or "out of time"> <calls>`. None of them is answered. */
import { Flowroute } from "flowroute-sdk";

const [, , way, total] = process.argv;
const calls = Number(total);
const timeoutMs = way === "aborted" ? 600_000 : 10_000;
const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", fetch: () => new Promise(() => {}) });
const message = { from: "12065550101", to: "12065551234", body: "hi" };
const aTurn = () => new Promise(setImmediate);
/** A program that makes all of them at one go lets no timer fire meanwhile. */
const atOnce = 500;

process.once("message", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  let latestMs = 0;
  const ends = [];
  for (let made = 0; made < calls; made++) {
    const began = performance.now();
    ends.push(
      flowroute.messages.send(message, { signal, timeoutMs }).then(undefined, () => {
        latestMs = Math.max(latestMs, performance.now() - began);
      }),
    );
    if (made % atOnce === 0) await aTurn();
  }
  // All are in the queue.
  await aTurn();
  const began = performance.now();
  const { user, system } = process.cpuUsage();
  if (way === "aborted") controller.abort();
  await Promise.all(ends);
  const used = process.cpuUsage();
  const cpuMs = (used.user + used.system - user - system) / 1_000;
  process.send({ leavingMs: performance.now() - began, cpuMs, lateMs: way === "aborted" ? 0 : latestMs - timeoutMs }, () => process.exit());
});
process.send("ready");
