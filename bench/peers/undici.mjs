import { request } from "undici";
import { sms } from "../answers.mjs";
import { getHeaders, getPath, postHeaders, postPath } from "./request.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl }) {
  return {
    async get(signal) {
      const { body } = await request(baseUrl + getPath, { headers: getHeaders, signal });
      return body.json();
    },
    async post() {
      const { body } = await request(baseUrl + postPath, { method: "POST", headers: postHeaders, body: JSON.stringify(sms) });
      return body.json();
    },
  };
}
