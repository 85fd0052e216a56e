import { Stripe } from "stripe";
import { sms } from "../answers.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl, fetch }) {
  const { hostname, port } = new URL(baseUrl);
  const httpClient = fetch && Stripe.createFetchHttpClient(fetch);
  const stripe = new Stripe("sk_test_bench", { host: hostname, port: Number(port), protocol: "http", ...(httpClient && { httpClient }) });
  return {
    get: () => stripe.customers.retrieve("cus_16502390214"),
    post: () => stripe.customers.create({ name: sms.from, phone: sms.to, description: sms.body }),
  };
}
