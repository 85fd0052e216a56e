import { client } from "../generated/hey-api/client.gen.ts";
import { messagesSend, numbersGet, numbersList, numbersSetPrimaryRoute, routesCreate } from "../generated/hey-api/sdk.gen.ts";
import { baseUrl, keys, tell } from "./tell.ts";

client.setConfig({ baseUrl, auth: keys });

const list = await numbersList({ query: { starts_with: "1206", limit: 2 } });
const route = await routesCreate({ body: { data: { type: "route", attributes: { alias: "office", route_type: "host", value: "sip.example.com" } } } });
const id = list.data?.data[0]?.id ?? "";
const set = await numbersSetPrimaryRoute({ path: { id }, body: { data: { type: "route", id: route.data?.data.id ?? "" } } });
const sent = await messagesSend({ body: { from: id, to: "12065551234", body: "hi" } });
const missing = await numbersGet({ path: { id: "12025550000" } });

tell({
  numbers: list.data?.data.map((number) => number.id),
  alias: route.data?.data.attributes.alias,
  set: set.response?.status,
  sent: sent.data?.data.type,
  error: missing.response?.status,
});
