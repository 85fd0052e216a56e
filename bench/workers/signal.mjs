/** Many calls on one signal that outlives them: `signal.mjs <key> <base URL> <calls>`. Gives up after 20 s. */
import { getEventListeners, setMaxListeners } from "node:events";

const [, , key, baseUrl, total] = process.argv;
const { create } = await import(`../peers/${key}.mjs`);
const client = create({ baseUrl });
const { signal } = new AbortController();
// Only silences the warning; the listeners are counted below.
setMaxListeners(0, signal);

const warmUp = new AbortController();
setMaxListeners(0, warmUp.signal);
for (let calls = 0; calls < 1_000; calls++) await client.get(warmUp.signal);

const usPerCall = [];
const started = performance.now();
while (usPerCall.length < Number(total) / 1_000 && performance.now() - started < 20_000) {
  const before = process.cpuUsage();
  for (let calls = 0; calls < 1_000; calls++) await client.get(signal);
  const { user, system } = process.cpuUsage(before);
  usPerCall.push((user + system) / 1_000);
}
const listeners = getEventListeners(signal, "abort").length;
process.send({ calls: usPerCall.length * 1_000, first: usPerCall[0], last: usPerCall.at(-1), listeners }, () => process.exit());
