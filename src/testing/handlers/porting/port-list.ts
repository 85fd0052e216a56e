import { idOfQuery, noOrderMatches, unprocessable } from "../../failure.ts";
import { day } from "../../values/time-text.ts";
import type { FakePortOrder } from "../../world/porting/port-order.ts";
import { plainStatus } from "../../world/porting/port-status.ts";
import type { World } from "../../world/world.ts";
import type { Handler } from "../handler.ts";
import { groupStatus, portOrderItem } from "./port-order-resource.ts";

/** Port orders come inside one object, without links, and an empty page is a 404. */
export const listPortOrders: Handler<"portOrders.list"> = (world, { query }) => {
  const { limit = 10, offset = 0 } = query;
  const orders = [...world.portOrders.values()].filter(fitting(query));
  const sorted = query.order_by === undefined ? orders : orders.toSorted(orderFrom(query.order_by, world));
  const page = sorted.slice(offset, offset + limit);
  // Guess: that a page behind the last is such a 404 too.
  if (page.length === 0) throw noOrderMatches();
  return { status: 200, body: { data: { attributes: { orders: { data: page.map((order) => portOrderItem(world, order)) } }, type: "portorder_list" } } };
};

type Query = Parameters<typeof listPortOrders>[1]["query"];

/** Guess: that days are those of UTC, and that the day itself is neither after nor before; and how an alias matches. */
function fitting(query: Query): (order: FakePortOrder) => boolean {
  const { numbers: number, status, alias, group_id: groupId, completion_date: completed } = query;
  return (order) =>
    (number === undefined || order.numbers.includes(number)) &&
    (status === undefined || plainStatus(order.status) === plainStatus(status)) &&
    (alias === undefined || (order.details.alias ?? "").toLowerCase().includes(alias.toLowerCase())) &&
    (groupId === undefined || order.groupId === groupId) &&
    (completed === undefined || (order.completedAt !== null && day(order.completedAt) === completed)) &&
    isBetween(order.modifiedAt, query.modified_after, query.modified_before) &&
    isBetween(order.createdAt, query.created_after, query.created_before) &&
    isBetween(order.completedAt, query.completed_after, query.completed_before);
}

function isBetween(time: number | null, after: string | undefined, before: string | undefined): boolean {
  if (after === undefined && before === undefined) return true;
  return time !== null && day(time) > (after ?? "") && (before === undefined || day(time) < before);
}

/** As numbers are ordered: `field`, or several of them, each with `,asc` or `,desc` behind it. Guess: all of that. */
function orderFrom(text: string, world: World): (a: FakePortOrder, b: FakePortOrder) => number {
  const terms: { keyOf: (order: FakePortOrder) => string | number; sign: number }[] = [];
  for (const word of text.split(",").map((part) => part.trim().toLowerCase())) {
    const keyOf = keys.get(word);
    const last = terms.at(-1);
    if (keyOf) terms.push({ keyOf: (order) => keyOf(order, world), sign: 1 });
    else if (last && /^(?:asc|desc)$/.test(word)) last.sign = word === "asc" ? 1 : -1;
    else throw unprocessable([{ at: ["order_by"], says: `Must be of ${[...keys.keys()].join(", ")}, each with ",asc" or ",desc" if you like.` }], idOfQuery);
  }
  return (a, b) => {
    for (const { keyOf, sign } of terms) if (keyOf(a) !== keyOf(b)) return keyOf(a) < keyOf(b) ? -sign : sign;
    return 0;
  };
}

const keys = new Map<string, (order: FakePortOrder, world: World) => string | number>([
  ["status", ({ status }) => status],
  ["group_status", (order, world) => groupStatus(world, order)],
  ["completion_date", ({ completedAt }) => completedAt ?? 0],
  ["numbers", ({ numbers }) => numbers[0] ?? ""],
  ["alias", ({ details }) => details.alias ?? ""],
  ["modified_date", ({ modifiedAt }) => modifiedAt],
]);
