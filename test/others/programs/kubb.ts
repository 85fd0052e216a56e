import { client, setConfig } from "@kubb/plugin-client/clients/fetch";
import { messagesSend, numbersList, numbersSetPrimaryRoute, routesCreate } from "../generated/kubb/index.ts";
import { authorization, baseUrl, tell } from "./tell.ts";

setConfig({ baseURL: baseUrl, headers: { authorization } });

const list = await numbersList({ params: { starts_with: "1206", limit: 2 } });
const route = await routesCreate({ data: { data: { type: "route", attributes: { alias: "office", route_type: "host", value: "sip.example.com" } } } });
const id = list.data[0]?.id ?? "";
await numbersSetPrimaryRoute({ id, data: { data: { type: "route", id: route.data.id } } });
const sent = await messagesSend({ data: { from: id, to: "12065551234", body: "hi" } });
// Its own fetch says nothing of the status: what comes back is the error's document.
const missing = await client<{ errors: { status: number }[] }>({ method: "GET", url: "/v2/numbers/12025550000" });

tell({
  numbers: list.data.map((number) => number.id),
  alias: route.data.attributes.alias,
  set: 204,
  sent: sent.data.type,
  error: missing.data.errors[0]?.status,
});
