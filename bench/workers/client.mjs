/**
 * One row's client, kept through the rounds: `client.mjs <key> <base URL or "stub">`. Asked for `{ method, concurrency, ms }`,
 * it calls for that long and answers with the CPU time of a call, in microseconds.
 */
import { mark } from "../answers.mjs";
import { stubFetch } from "../stub.mjs";

const [, , key, baseUrl] = process.argv;
const { create } = await import(`../peers/${key}.mjs`);
const client = baseUrl === "stub" ? create({ baseUrl: "http://127.0.0.1:9", fetch: stubFetch }) : create({ baseUrl });

process.on("message", async ({ warmUpCalls, method, concurrency, ms }) => {
  if (warmUpCalls) {
    await warmUp(warmUpCalls);
    process.send({ warm: true });
    return;
  }
  const call = () => client[method]();
  if (!JSON.stringify(await call()).includes(mark)) throw new Error(`${key} ${method} did not read the answer`);
  // Untimed, so that connections are open again and the code is warm again.
  await callFor(call, concurrency, ms / 5);
  const before = process.cpuUsage();
  const calls = await callFor(call, concurrency, ms);
  const { user, system } = process.cpuUsage(before);
  process.send({ us: (user + system) / calls, calls });
});
process.once("disconnect", () => process.exit());
process.send({ ready: true });

/** Runs everything often enough for the compiler to have done its work. */
async function warmUp(calls) {
  for (const method of ["get", "post"]) {
    for (let done = 0; done < calls; done += 8) await Promise.all(Array.from({ length: 8 }, () => client[method]()));
  }
}

/** Keeps `concurrency` calls under way for `ms` milliseconds. */
async function callFor(call, concurrency, ms) {
  let calls = 0;
  const end = performance.now() + ms;
  const lane = async () => {
    while (performance.now() < end) {
      await call();
      // A stub never leaves the microtask queue; timers and the garbage of weak references need a turn now and then.
      if (++calls % 64 === 0) await new Promise(setImmediate);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return calls;
}
