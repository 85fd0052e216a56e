import type { Members } from "../values/checked-members.ts";

/** An inbound route of the fake account. */
export interface FakeRoute {
  readonly id: string;
  alias: string;
  routeType: string;
  value: string | null;
  edgeStrategyId: number | null;
}

export const routeMembers: Members<Omit<FakeRoute, "id">> = { alias: true, routeType: true, value: true, edgeStrategyId: true };

/** The route to the registered SIP device, which every account has. */
export function builtInRoute(): FakeRoute {
  return { id: "0", alias: "sip-reg", routeType: "sip-reg", value: null, edgeStrategyId: null };
}
