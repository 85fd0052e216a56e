// This folder answers what concerns ports of numbers. An order's files stand beside it, and its states are the world's.

import type { PortOrderPresetsChange } from "../../../generated/schema.ts";
import { facts } from "../../../wrappers/input/facts.ts";
import { type Answer, noSuchOrder, wrongMember, wrongStatus } from "../../failure.ts";
import { type FakePortOrder, withPresets } from "../../world/porting/port-order.ts";
import { cancelled } from "../../world/porting/port-status.ts";
import type { World } from "../../world/world.ts";
import type { Handlers } from "../handler.ts";
import { changeableOrder, findOrder, requireChangeable } from "./find-order.ts";
import { portFileHandlers } from "./port-files.ts";
import { listPortOrders } from "./port-list.ts";
import { groupStatus, portOrderDocument, portOrderResource, portOrderStatus } from "./port-order-resource.ts";

/** What may be changed of an order, by the document. */
const detailNames = new Set(Object.keys(facts["portOrders.update"].body?.properties?.["data"]?.properties?.["attributes"]?.properties ?? {}));

export const portOrderHandlers: Handlers<"portOrders"> = {
  ...portFileHandlers,

  "portOrders.checkPortability": (world, { body }) => {
    const numbers = [...new Set(body.numbers)];
    const portable = numbers.filter((number) => isPortable(world, number));
    return {
      status: 200,
      body: {
        data: {
          // Guess: that these are the numbers of the vendor's own stock.
          hypernetwork_enabled: portable.filter((number) => world.inventory.has(number.slice(1))),
          nonportable: numbers.filter((number) => !portable.includes(number)),
          portable,
        },
      },
    };
  },

  "portOrders.create": (world, { body }) => {
    const { attributes } = body.data;
    refuseUnknownPresets(world, attributes.presets);
    const orders = world.portOrders.add(attributes).map((order) => portOrderResource(order, "changed"));
    // Guess: all of it; see `forms.createdOrder`.
    const [first] = orders;
    if (world.forms.createdOrder === "order") return { status: 201, body: { data: first } };
    return { status: 201, body: { data: { type: "portorder_group", id: first?.attributes.group_id, attributes: { status: "pending", orders: { data: orders } } } } };
  },

  "portOrders.list": listPortOrders,

  "portOrders.getGroupStatus": (world, { query }) => {
    const orders = world.portOrders.group(query.group_id);
    const [first] = orders;
    if (!first) throw noSuchOrder();
    // Guess: all but the id, and that it is a number.
    const attributes = { status: groupStatus(world, first), orders: orders.map(({ id, numbers, status }) => ({ id, numbers, status })) };
    return { status: 200, body: { data: { type: "portorder_group", id: Number(first.groupId), attributes } } };
  },

  "portOrders.get": (world, { path }) => ({ status: 200, body: portOrderDocument(findOrder(world, path.id), "read") }),

  "portOrders.getStatus": (world, { path }) => ({ status: 200, body: { data: portOrderStatus(findOrder(world, path.id)) } }),

  "portOrders.update": (world, { path, body }) => {
    const order = findOrder(world, path.id);
    const { presets, ...attributes } = body.data.attributes;
    const details = Object.entries(attributes).filter(([name, value]) => detailNames.has(name) && value !== undefined);
    const hasDetails = details.length > 0;
    if (!hasDetails && presets === undefined) throw wrongMember("data.attributes", "At least one attribute must be given.");
    if (hasDetails) requireChangeable(order, "details");
    if (presets !== undefined) requireChangeable(order, "presets");
    refuseUnknownPresets(world, presets);
    order.details = { ...order.details, ...Object.fromEntries(details) };
    order.presets = withPresets(order.presets, presets);
    return changed(world, order);
  },

  "portOrders.cancel": (world, { path }) => {
    const order = findOrder(world, path.id);
    const status = cancelled(order.status);
    if (!status) throw wrongStatus("Its status", order.status);
    world.portOrders.change(order, status);
    return { status: 200, body: { data: portOrderStatus(order) } };
  },

  "portOrders.changeNumbers": (world, { path, body }) => {
    const order = changeableOrder(world, path.id, "numbers");
    const { add = [], remove = [] } = body;
    const kind = world.portOrders.kindOf(order.numbers[0] ?? "");
    // Guess: the words, and that of a carrier's numbers only kind and country are looked at.
    if (add.some((number) => world.portOrders.kindOf(number) !== kind)) throw wrongMember("add", "Must be numbers of the order's own carrier, kind and country.");
    const numbers = [...new Set([...order.numbers, ...add])].filter((number) => !remove.includes(number));
    if (numbers.length === 0) throw wrongMember("remove", "Must leave the order a number.");
    order.numbers = numbers;
    return changed(world, order);
  },

  "portOrders.addGroupNumbers": (world, { path, body }) => {
    const [first, ...others] = world.portOrders.group(path.group_id);
    if (!first) throw noSuchOrder();
    // Guess: which of the orders is answered.
    return { status: 200, body: portOrderDocument(world.portOrders.extend([first, ...others], body.add), "changed") };
  },

  "portOrders.removePreset": (world, { path }) => {
    const order = changeableOrder(world, path.id, "presets");
    order.presets = { ...order.presets, [path.preset]: null };
    return changed(world, order);
  },
};

function changed(world: World, order: FakePortOrder): Answer {
  order.modifiedAt = world.clock.now();
  return { status: 200, body: portOrderDocument(order, "changed") };
}

/** Guess: what is here already cannot come, nor can directory assistance, nor a number outside of country 1. */
function isPortable({ portOrders, numbers }: World, number: string): boolean {
  return number.startsWith("+1") && !/^\+1\d{3}5551212$/.test(number) && !numbers.has(number.slice(1)) && !portOrders.nonportable.has(number);
}

/** Presets must be of the account. Guess: that they are refused otherwise, and the words. */
function refuseUnknownPresets({ cnams, e911s, routes }: World, presets: PortOrderPresetsChange = {}): void {
  const { cnam_id, e911_id, primary_route_id, failover_route_id } = presets;
  const known = { cnam_id: [cnams, cnam_id], e911_id: [e911s, e911_id], primary_route_id: [routes, primary_route_id], failover_route_id: [routes, failover_route_id] } as const;
  for (const [name, [records, id]] of Object.entries(known)) {
    if (id !== undefined && !records.has(id)) throw wrongMember(`data.attributes.presets.${name}`, "Must be a record of your account.");
  }
}
