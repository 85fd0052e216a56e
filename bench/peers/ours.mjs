import { Flowroute } from "flowroute-sdk";
import { sms } from "../answers.mjs";

/**
 * Everything is on: deadline, retries, pacing, error mapping. The pace is set so high that no call waits for it.
 *
 * @type {import("../peers.mjs").CreateClient}
 */
export function create({ baseUrl, fetch }) {
  const flowroute = client(baseUrl, fetch);
  return {
    get: (signal) => flowroute.numbers.get("16502390214", signal && { signal }),
    post: () => flowroute.messages.send(sms),
  };
}

/** @param {string} baseUrl */
export const items = (baseUrl, options, fetch) => client(baseUrl, fetch).numbers.list({ limit: 200 }, options);

const client = (baseUrl, fetch) =>
  new Flowroute({ accessKey: "bench", secretKey: "bench", baseUrl, pacing: { sms: 1_000_000, mms: 1_000_000 }, ...(fetch && { fetch }) });
