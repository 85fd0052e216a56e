import { serverUrl } from "../../generated/operations.ts";
import type { RouteCreate } from "../../generated/schema.ts";
import { type Answer, forbidden, notFound, routeInUse, wrongMember } from "../failure.ts";
import type { FakeRoute } from "../world/fake-route.ts";
import type { World } from "../world/world.ts";
import { listPage, pageLink } from "./answers/list-page.ts";
import { routeResource } from "./answers/route-resource.ts";
import { type Handlers, noContent } from "./handler.ts";

export const routeHandlers: Handlers<"routes"> = {
  "routes.create": (world, { body }) => {
    const { alias, route_type: routeType, value, edge_strategy_id: edgeStrategyId = null } = body.data.attributes;
    refuseBadValue({ route_type: routeType, value }, edgeStrategyId);
    refuseDuplicate(world, { alias, value });
    const route = routeResource(world.addRoute({ alias, routeType, value, edgeStrategyId }));
    // Both links of this answer lack `/v2`, and only of this one.
    const links = { self: `${serverUrl}/routes/${route.id}` };
    return { status: 201, body: { data: { ...route, links }, links } };
  },

  "routes.list": (world, { query }) => {
    const { route_type: routeType } = query;
    const routes = [...world.routes.values()].filter((route) => routeType === undefined || route.routeType === routeType);
    const itemAt = (index: number) => routeResource(routes[index] as FakeRoute);
    return listPage({ query, total: routes.length, itemAt, link: pageLink("/v2/routes", { route_type: routeType }) });
  },

  "routes.update": (world, { path, body }) => {
    const route = findRoute(world, path.id);
    refuseBuiltIn(route);
    const { alias = route.alias, route_type: routeType = route.routeType, value = route.value, edge_strategy_id: edgeStrategyId = route.edgeStrategyId } = body.data.attributes;
    refuseBadValue({ route_type: routeType, value: value ?? "" }, edgeStrategyId);
    refuseDuplicate(world, { alias, value }, route);
    Object.assign(route, { alias, routeType, value, edgeStrategyId });
    const data = routeResource(route);
    return { status: 200, body: { data, links: data.links } };
  },

  "routes.delete": (world, { path }) => {
    const route = findRoute(world, path.id);
    refuseBuiltIn(route);
    if (world.numbers.use(route.id)) throw routeInUse();
    world.routes.delete(route.id);
    return noContent;
  },

  "routes.listEdgeStrategies": (): Answer => ({ status: 200, body: { data: edgeStrategies } }),
};

export function findRoute(world: World, id: string): FakeRoute {
  const route = world.routes.get(id);
  if (!route) throw notFound();
  return route;
}

// Guess: the document infers that the built-in route stays as it is, and says nothing of the answer.
function refuseBuiltIn({ id }: FakeRoute): void {
  if (id === "0") throw forbidden("The built-in route cannot be changed.");
}

/** That a duplicate of either is refused is a remark in an official demo. Guess: its body. */
function refuseDuplicate(world: World, wanted: { alias: string; value: string | null }, self?: FakeRoute): void {
  for (const route of world.routes.values()) {
    if (route === self) continue;
    if (route.alias === wanted.alias) throw forbidden("A route with this alias exists already.");
    if (wanted.value !== null && route.value === wanted.value) throw forbidden("A route with this value exists already.");
  }
}

const values: Readonly<Record<RouteCreate["route_type"], { pattern: RegExp; wants: string }>> = {
  host: { pattern: /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?$/, wants: "a host name or an IP address, with an optional port" },
  number: { pattern: /^\+?1\d{10}$/, wants: "a phone number of 11 digits" },
  uri: { pattern: /^sips?:[^\s@]+@[^\s@]+$/, wants: "a SIP or SIPS URI such as sip:alice@example.com" },
};

// Guess: that a value its type cannot have is refused with 422, as the document thinks likely.
function refuseBadValue({ route_type: routeType, value }: { route_type: string; value: string }, edgeStrategyId: number | null): void {
  const { pattern, wants } = values[routeType as RouteCreate["route_type"]];
  // Weights go from 0 to 1000.
  const bare = value.replace(/;weight=(?:1000|\d{1,3})$/, "");
  const port = Number(/^(?:[^@]*@)?[^@;:]+:(\d{1,5})(?:;|$)/.exec(bare.replace(/^sips?:/, ""))?.[1] ?? 1);
  if (!pattern.test(bare) || /;weight=[^;]*$/.test(bare) || port < 1 || port > 65_535) throw wrongMember("data.attributes.value", `Must be ${wants} for route_type ${routeType}.`);
  if (edgeStrategyId !== null && !edgeStrategies.some(({ id }) => id === edgeStrategyId)) {
    throw wrongMember("data.attributes.edge_strategy_id", "Is no edge strategy that is listed.");
  }
}

// Guess: all but the entry of North Virginia. Ids 1 and 2 are known from demos, Oregon by name.
const edgeStrategies = [
  edgeStrategy(1, "US-West-OR", "Oregon", "198.51.100.0/28, 198.51.100.0-198.51.100.15"),
  edgeStrategy(2, "US-West-WA", "Washington", "203.0.113.0/28, 203.0.113.0-203.0.113.15"),
  edgeStrategy(4, "US-East-VA", "North Virginia", "34.226.36.32/28, 34.226.36.32-34.226.36.47"),
];

function edgeStrategy(id: number, name: string, region: string, firewallRules: string) {
  return {
    attributes: {
      description: `Data will be sent preferentially from our edge systems in ${region}. We will fall back to other regions if necessary.`,
      firewall_rules: firewallRules,
      name,
      naptr: `${name.toLowerCase()}.sip.flowroute.com`,
    },
    id,
    type: "edge_strategy",
  };
}
