import twilio from "twilio";
import { sms } from "../answers.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl, fetch }) {
  const client = twilio("AC00000000000000000000000000000000", "bench", fetch && { httpClient: stubbedHttpClient(fetch) });
  client.api.baseUrl = baseUrl;
  return {
    get: () => client.messages("SM00000000000000000000000000000000").fetch(),
    post: () => client.messages.create(sms),
  };
}

/** Twilio's own HTTP client, all of it but the adapter below axios that would open a connection. */
function stubbedHttpClient(fetch) {
  const httpClient = new twilio.RequestClient();
  httpClient.axios.defaults.adapter = async (config) => {
    const response = await fetch(config.url, { method: config.method });
    return { status: response.status, headers: response.headers, data: await response.text(), config, request: {} };
  };
  return httpClient;
}
