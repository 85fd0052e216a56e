import { readFileSync } from "node:fs";
import { phone, table } from "../print.ts";
import { type Chapter, step } from "../step.ts";

const create = step({
  title: "A new route, and a number whose calls take it",
  needs: ["route"],
  async run({ flowroute, routed, alias }) {
    const route = await flowroute.routes.create({ alias, route_type: "host", value: "sip.example.com" });
    await flowroute.numbers.setPrimaryRoute(routed, route.id);
    await flowroute.numbers.setFailoverRoute(routed, route.id);
    return route;
  },
  show: ({ id, attributes }, { routed }) => [`Calls to ${phone(routed)} go to route ${id}, ${attributes.alias}.`],
});

const details = step({
  title: "What the number is linked to",
  async run({ flowroute, routed }) {
    const { data, document } = await flowroute.numbers.get(routed).withResponse();
    return { data, document };
  },
  show({ data: { relationships }, document }) {
    const route = (name: "primary_route" | "failover_route") => relationships[name].data?.id ?? "none";
    const included = (document.included ?? []).map(({ type, id }) => `${type} ${id}`).join(", ");
    return [`primary route ${route("primary_route")}, failover route ${route("failover_route")}; sent along: ${included || "nothing"}`];
  },
});

const list = step({
  title: "All routes",
  async run({ flowroute }) {
    const routes = await flowroute.routes.list({ limit: 10 });
    return routes.data;
  },
  show: (routes) => table(["id", "type", "alias", "value"], routes.map(({ id, attributes }) => ({ id, type: attributes.route_type, alias: attributes.alias, value: attributes.value }))),
});

export const routes: Chapter = {
  name: "routes",
  title: "Routes: where calls go",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [create, details, list],
};
