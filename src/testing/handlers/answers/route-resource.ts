import { serverUrl } from "../../../generated/operations.ts";
import type { Route } from "../../../generated/schema.ts";
import type { FakeRoute } from "../../world/fake-route.ts";

/** A route as lists have it. `edge_strategy_id` is among what came later. */
export function routeResource({ id, alias, routeType, value, edgeStrategyId }: FakeRoute): Route {
  return {
    attributes: { alias, route_type: routeType, value, edge_strategy_id: edgeStrategyId },
    type: "route",
    id,
    links: { self: `${serverUrl}/v2/routes/${id}` },
  };
}
