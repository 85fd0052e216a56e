import { peers } from "../peers.mjs";
import { start } from "../worker.mjs";

/** Calls on one shared signal: cost of the first and the last thousand, and the listeners left on it. */
export async function measureSignal(baseUrl, { signalCalls, signalRows }) {
  const results = {};
  for (const { key, signal } of peers) {
    if (!signal || !signalRows.includes(key)) continue;
    results[key] = (await start("signal", [key, baseUrl, signalCalls])).first;
  }
  return results;
}
