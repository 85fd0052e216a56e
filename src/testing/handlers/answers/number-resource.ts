// This folder puts what the fake knows into the shapes of the API. Nothing here changes anything.

import { serverUrl } from "../../../generated/operations.ts";
import type { MessageProvisioning, NumberDetails, PhoneNumber } from "../../../generated/schema.ts";
import { type Answer, notFound } from "../../failure.ts";
import type { AccountNumber } from "../../world/numbers/account-numbers.ts";
import type { Place } from "../../world/numbers/places.ts";
import type { World } from "../../world/world.ts";
import { cnamResource } from "./cnam-resource.ts";
import { e911Resource } from "./e911-resource.ts";
import { routeResource } from "./route-resource.ts";

/** A number of the account. */
export function findNumber(world: World, id: string): AccountNumber {
  const number = world.numbers.get(id);
  if (!number) throw notFound();
  return number;
}

/** A number as lists have it, without what only its own record shows. */
export function numberResource(world: World, number: AccountNumber): PhoneNumber {
  const { rateCenter, state, numberType, country, tier } = world.placeOf(number.id);
  return {
    attributes: {
      rate_center: rateCenter,
      value: number.id,
      alias: number.alias,
      state,
      number_type: numberType,
      cnam_lookups_enabled: number.cnamLookupsEnabled,
      iso_country: country,
      tier,
      status: "PURCHASED",
    },
    type: "number",
    id: number.id,
    links: { self: `${serverUrl}/v2/numbers/${number.id}` },
  };
}

/** What a minute costs, as newer answers have it. Guess: the figures, and the kind of toll-free numbers. */
export function ratesOf({ numberType }: Place): { inbound_rate: number; rate_type: string } {
  return { inbound_rate: 0.012, rate_type: numberType === "toll-free" ? "toll-free" : "local" };
}

/** A number's own record, with what it is linked to. Without anything linked there is no `included`. */
export function numberDetails(world: World, number: AccountNumber, status: 200 | 201 | 207, task?: MessageProvisioning): Answer {
  const { attributes, ...resource } = numberResource(world, number);
  const place = world.placeOf(number.id);
  const routes = [...new Set([number.primaryRoute, number.failoverRoute])].flatMap((id) => world.routes.get(id ?? "") ?? []);
  const cnam = world.cnams.get(number.cnam ?? "");
  const e911 = world.e911s.get(number.e911 ?? "");
  const data: NumberDetails = {
    relationships: {
      cnam_preset: linkTo("cnam", cnam?.id),
      e911_address: linkTo("e911", e911?.id),
      failover_route: linkTo("route", number.failoverRoute),
      primary_route: linkTo("route", number.primaryRoute),
      ...(task && { message_provision: linkTo(task.type, task.id) }),
    },
    ...resource,
    attributes: { ...attributes, ...ratesOf(place), monthly_cost: place.monthlyCost, setup_cost: place.setupCost, messaging_enabled: number.messagingEnabled, note: null },
  };
  const included = [...routes.map(routeResource), ...(cnam ? [cnamResource(cnam)] : []), ...(e911 ? [e911Resource(e911, "read")] : []), ...(task ? [task] : [])];
  return { status, body: { ...(included.length > 0 && { included }), data, links: resource.links } };
}

function linkTo(type: string, id: string | null | undefined): NumberDetails["relationships"]["primary_route"] {
  return { data: id === null || id === undefined ? null : { type, id } };
}
