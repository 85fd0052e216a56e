import { noSuchOrder, wrongStatus } from "../../failure.ts";
import type { FakePortOrder } from "../../world/porting/port-order.ts";
import { changeable } from "../../world/porting/port-status.ts";
import type { World } from "../../world/world.ts";

/** An order of the account. */
export function findOrder(world: World, id: string): FakePortOrder {
  const order = world.portOrders.get(id);
  if (!order) throw noSuchOrder();
  return order;
}

/** An order of which something may be changed now. */
export function changeableOrder(world: World, id: string, what: keyof typeof changeable): FakePortOrder {
  const order = findOrder(world, id);
  requireChangeable(order, what);
  return order;
}

export function requireChangeable({ status }: FakePortOrder, what: keyof typeof changeable): void {
  if (!changeable[what].some((each) => each === status)) throw wrongStatus(`Its ${what}`, status);
}
