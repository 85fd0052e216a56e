import createClient from "openapi-fetch";
import { sms } from "../answers.mjs";
import { getHeaders, postHeaders } from "./request.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl, fetch }) {
  const client = createClient({ baseUrl, headers: getHeaders, ...(fetch && { fetch: (request) => fetch(request.url, request) }) });
  const headers = { "content-type": postHeaders["content-type"] };
  return {
    async get(signal) {
      const { data } = await client.GET("/v2/numbers/{id}", { params: { path: { id: "16502390214" } }, signal });
      return data;
    },
    async post() {
      const { data } = await client.POST("/v2.1/messages", { body: sms, headers });
      return data;
    },
  };
}
