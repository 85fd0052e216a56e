import OpenAI from "openai";
import { sms } from "../answers.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl, fetch }) {
  const openai = new OpenAI({ apiKey: "bench", baseURL: baseUrl, ...(fetch && { fetch }) });
  return {
    get: (signal) => openai.files.retrieve("file-16502390214", { signal }),
    post: () => openai.vectorStores.create({ name: sms.body, metadata: { from: sms.from, to: sms.to } }),
  };
}

/** @param {string} baseUrl */
export const items = (baseUrl) => new OpenAI({ apiKey: "bench", baseURL: baseUrl }).files.list({ limit: 200 });
