import { messagesSend, numbersGet, numbersList, numbersSetPrimaryRoute, routesCreate } from "../generated/orval/client.ts";
import { authorization, tell } from "./tell.ts";

const options = { headers: { authorization } };

const list = await numbersList({ starts_with: "1206", limit: 2 }, options);
if (list.status !== 200) throw new Error(`answered ${list.status}`);
const route = await routesCreate({ data: { type: "route", attributes: { alias: "office", route_type: "host", value: "sip.example.com" } } }, options);
if (route.status !== 201) throw new Error(`answered ${route.status}`);
const id = list.data.data[0]?.id ?? "";
const set = await numbersSetPrimaryRoute(id, { data: { type: "route", id: route.data.data.id } }, options);
const sent = await messagesSend({ from: id, to: "12065551234", body: "hi" }, options);
if (sent.status !== 202) throw new Error(`answered ${sent.status}`);
const missing = await numbersGet("12025550000", options);
if (missing.status !== 404) throw new Error(`answered ${missing.status}`);

tell({
  numbers: list.data.data.map((number) => number.id),
  alias: route.data.data.attributes.alias,
  set: set.status,
  sent: sent.data.data.type,
  error: missing.data.errors[0]?.status,
});
