import Telnyx from "telnyx";
import { sms } from "../answers.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl, fetch }) {
  const telnyx = new Telnyx({ apiKey: "bench", baseURL: baseUrl, ...(fetch && { fetch }) });
  return {
    get: (signal) => telnyx.messages.retrieve("16502390214", { signal }),
    post: () => telnyx.messages.send({ from: sms.from, to: sms.to, text: sms.body }),
  };
}

/** @param {string} baseUrl */
export const items = (baseUrl) => new Telnyx({ apiKey: "bench", baseURL: baseUrl }).phoneNumbers.list({ "page[size]": 200 });
