/** The fake account that the tour goes through: the numbers and the route of Flowroute's own examples. */
import { createFakeFlowroute, type Deliver, type FakeFlowroute } from "flowroute-sdk/testing";

/** @param deliver - Takes the webhooks, in place of a server that the fake would POST to. */
export function tourAccount(deliver: Deliver): FakeFlowroute {
  const fake = createFakeFlowroute({ inventory: 5_000, numbers: ["12012673227", "12014845220"], deliver });
  fake.state.inventory.add("16502390214");
  fake.state.routes.set("83834", { id: "83834", alias: "PSTNroute1", routeType: "number", value: "12065551212", edgeStrategyId: null });
  const hourAgo = Date.now() - 3_600_000;
  for (const [minute, duration] of [30, 120].entries()) fake.state.calls.add({ direction: "inbound", from: "12061232634", to: "12012673227", at: hourAgo + minute * 60_000, duration });
  fake.state.calls.add({ direction: "outbound", from: "12012673227", to: "12061232634", at: hourAgo + 300_000, duration: 45 });
  return fake;
}
