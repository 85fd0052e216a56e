import { sms } from "../answers.mjs";
import { getHeaders, getPath, postHeaders, postPath } from "./request.mjs";

const deadlineMs = 30_000;

/**
 * What a deadline alone costs: a controller and a timer for each call, until the body is read.
 *
 * @type {import("../peers.mjs").CreateClient}
 */
export function create({ baseUrl, fetch = globalThis.fetch }) {
  const send = async (path, init) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), deadlineMs);
    try {
      const response = await fetch(baseUrl + path, { ...init, signal: controller.signal });
      return JSON.parse(await response.text());
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    get: () => send(getPath, { method: "GET", headers: getHeaders }),
    post: () => send(postPath, { method: "POST", headers: postHeaders, body: JSON.stringify(sms) }),
  };
}
