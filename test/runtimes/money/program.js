/**
 * What runs in each runtime, as plain JavaScript and with nothing that one of them lacks: each job is a client's call to a
 * server that fails. It reports what the client says of it; what was sent, the server counts.
 */

/** What the user of a client may give it to send with. */
const options = {
  nothing: () => ({}),
  fetch: () => ({ fetch: (url, init) => fetch(url, init) }),
  async agent(baseUrl) {
    const { Agent } = await import(baseUrl.startsWith("https:") ? "node:https" : "node:http");
    return { agent: new Agent({ keepAlive: true }) };
  },
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function carryOut(Flowroute, { baseUrl, given, isKept, caller }) {
  let result;
  const hooks = { onResult: (event) => (result = event) };
  const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", baseUrl, pacing: false, hooks, ...(await options[given](baseUrl)) });
  if (isKept) {
    await flowroute.numbers.get("12065551234");
    await pause(100);
  }
  const controller = new AbortController();
  const limits = { signal: controller.signal, timeoutMs: caller === "waits for its deadline" ? 700 : 6000 };
  if (caller === "aborts") setTimeout(() => controller.abort(), 500);
  let words;
  try {
    await flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "hi" }, limits);
  } catch (error) {
    words = String(error.message);
  }
  return { outcome: result.outcome, attempts: result.attempts, words };
}

/** Carries the jobs out, some at a time, and gives their results in the same order. */
export async function run({ Flowroute }, jobs) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++;
      try {
        results[index] = await carryOut(Flowroute, jobs[index]);
      } catch (error) {
        results[index] = { words: `${error}` };
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return results;
}
