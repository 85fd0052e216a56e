import { sms } from "../answers.mjs";
import { getHeaders, getPath, postHeaders, postPath } from "./request.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl, fetch = globalThis.fetch }) {
  return {
    async get(signal) {
      const response = await fetch(baseUrl + getPath, { method: "GET", headers: getHeaders, ...(signal && { signal }) });
      return JSON.parse(await response.text());
    },
    async post() {
      const response = await fetch(baseUrl + postPath, { method: "POST", headers: postHeaders, body: JSON.stringify(sms) });
      return JSON.parse(await response.text());
    },
  };
}
