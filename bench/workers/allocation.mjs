/**
 * What one call allocates: `allocation.mjs <key> <base URL> <calls>`. Runs with a young generation so large that nothing is
 * collected between the two looks at the heap; should that happen all the same, fewer calls are tried.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { stubFetch } from "../stub.mjs";

const [, , key, baseUrl, most] = process.argv;
const { create } = await import(`../peers/${key}.mjs`);
const real = create({ baseUrl });
const stubbed = create({ baseUrl: "http://127.0.0.1:9", fetch: stubFetch });
let collections = 0;
new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ["gc"] });
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

process.on("message", async ({ method, stub }) => {
  const client = stub ? stubbed : real;
  process.send({ bytes: await bytesPerCall(() => client[method]()) });
});
process.once("disconnect", () => process.exit());
process.send({ ready: true });

async function bytesPerCall(call) {
  for (let calls = 0; calls < Number(most); calls++) await call();
  for (let calls = Number(most); calls >= 50; calls = Math.floor(calls / 2)) {
    globalThis.gc();
    await tick();
    collections = 0;
    const before = used();
    for (let count = 0; count < calls; count++) await call();
    const after = used();
    await tick();
    if (collections === 0) return (after - before) / calls;
  }
  return undefined;
}

function used() {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
