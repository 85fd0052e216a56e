import { serverUrl } from "../../generated/operations.ts";
import type { IncludedResource, NumberDetails, NumberUpdate, PhoneNumber } from "../../generated/schema.ts";
import { type Answer, notFound } from "../failure.ts";
import type { Post } from "../webhooks/post.ts";
import { hashDigits } from "../world/hash.ts";
import type { AccountNumber, World } from "../world/world.ts";
import { getCallback, removeCallback, setCallback } from "./callback-answers.ts";
import { type Handlers, noContent } from "./handler.ts";
import { listPage, pageLink } from "./list-page.ts";
import { findRoute, routeResource } from "./routes.ts";
import { withCountryCode } from "./starts-with.ts";
import { stockHandlers } from "./stock.ts";

/** Guess: how long turning messaging on takes. */
const provisioningMs = 60_000;

export function numberHandlers(post: Post): Handlers<"numbers"> {
  return {
    ...stockHandlers,

    "numbers.list": (world, { query }) => {
      const { starts_with: startsWith, contains, ends_with: endsWith, alias, tier } = query;
      const prefix = withCountryCode(startsWith);
      const byDigits = world.numbers.list.matching({ startsWith: prefix, contains, endsWith });
      // Guess: that `tier` filters this list; it is seen only in links.
      const byTier = tier === undefined ? byDigits : world.numbers.list.remember(`tier ${tier} of ${prefix} ${contains} ${endsWith}`, () => byDigits.filter((id) => world.placeOf(id).tier === tier));
      const ids = alias === undefined ? byTier : byTier.filter((id) => world.numbers.aliasOf(id) === alias);
      const filters = { contains, ends_with: endsWith, starts_with: prefix, alias, tier };
      const itemAt = (index: number) => phoneNumber(world, world.numbers.peek(ids[index] as string));
      return listPage({ query, total: ids.length, itemAt, link: pageLink("/v2/numbers", filters) });
    },

    "numbers.get": (world, { path }) => details(world, find(world, path.id), 200),

    "numbers.purchase": (world, { path, query, body }) => {
      // Guess: a number that is taken, or was never for sale, is 404.
      if (world.numbers.has(path.id) || !world.inventory.remove(path.id)) throw notFound("It is not for sale.");
      // Guess: the account's preference "CNAM Lookups by Default" is on, as in every sample.
      const { cnam_lookups_enabled: cnamLookupsEnabled = true, messaging_enabled: messaging = false } = { ...body, ...query };
      const number = world.numbers.add(path.id, { cnamLookupsEnabled, messagingEnabled: false });
      return details(world, number, 201, messaging ? startProvisioning(world, post, number) : []);
    },

    "numbers.update": (world, { path, body }) => {
      const number = find(world, path.id);
      const { alias, cnam_lookups_enabled: lookups, messaging_enabled: messaging, messaging_callback_url: url }: NumberUpdate = body;
      if (alias !== undefined) number.alias = alias;
      if (lookups !== undefined) number.cnamLookupsEnabled = lookups;
      // Guess: turning messaging off is done at once, and calls off the task that turns it on.
      if (messaging === false) {
        number.messagingEnabled = false;
        stopProvisioning(world, number.id);
      }
      return details(world, number, 200, messaging && !number.messagingEnabled ? startProvisioning(world, post, number, url) : []);
    },

    "numbers.release": (world, { path }) => {
      if (!world.numbers.remove(path.id)) throw notFound();
      stopProvisioning(world, path.id);
      world.inventory.add(path.id);
      return noContent;
    },

    "numbers.setPrimaryRoute": (world, { path, body }) => {
      const number = find(world, path.id);
      number.primaryRoute = findRoute(world, body.data.id).id;
      return noContent;
    },

    "numbers.setFailoverRoute": (world, { path, body }) => {
      const number = find(world, path.id);
      number.failoverRoute = findRoute(world, body.data.id).id;
      return noContent;
    },

    "numbers.removePrimaryRoute": (world, { path }) => {
      // Guess: the built-in route takes its place.
      find(world, path.id).primaryRoute = "0";
      return noContent;
    },

    "numbers.removeFailoverRoute": (world, { path }) => {
      find(world, path.id).failoverRoute = null;
      return noContent;
    },

    "numbers.setCallback": (world, { path, body }) => setCallback(find(world, path.id).callbacks, path.callback_type, body.data.attributes.callback_url),
    "numbers.getCallback": (world, { path }) => getCallback(find(world, path.id).callbacks, path.callback_type),
    "numbers.removeCallback": (world, { path }) => removeCallback(find(world, path.id).callbacks, path.callback_type),
  };
}

function find(world: World, id: string): AccountNumber {
  const number = world.numbers.get(id);
  if (!number) throw notFound();
  return number;
}

function phoneNumber(world: World, number: AccountNumber): PhoneNumber {
  const { rateCenter, state, numberType } = world.placeOf(number.id);
  return {
    attributes: {
      rate_center: rateCenter,
      value: number.id,
      alias: number.alias,
      state,
      number_type: numberType,
      cnam_lookups_enabled: number.cnamLookupsEnabled,
      messaging_enabled: number.messagingEnabled,
    },
    type: "number",
    id: number.id,
    links: { self: `${serverUrl}/v2/numbers/${number.id}` },
  };
}

function details(world: World, number: AccountNumber, status: 200 | 201, more: readonly IncludedResource[] = []): Answer {
  const linked = [...new Set([number.primaryRoute, number.failoverRoute])].flatMap((id) => (id === null ? [] : (world.routes.get(id) ?? [])));
  const resource = phoneNumber(world, number);
  const data: NumberDetails = {
    relationships: {
      cnam_preset: { data: null },
      e911_address: { data: null },
      failover_route: toRoute(number.failoverRoute),
      primary_route: toRoute(number.primaryRoute),
    },
    ...resource,
  };
  return { status, body: { included: [...linked.map(routeResource), ...more], data, links: resource.links } };
}

function toRoute(id: string | null): NumberDetails["relationships"]["primary_route"] {
  return { data: id === null ? null : { type: "route", id } };
}

/** The answer comes before the task ends; until then messaging stays off. A new task takes the place of one under way. */
function startProvisioning(world: World, post: Post, number: AccountNumber, url?: string): IncludedResource[] {
  stopProvisioning(world, number.id);
  const callOff = world.clock.after(provisioningMs, async () => {
    world.provisioning.delete(number.id);
    // It may have been taken off the account behind the API's back.
    if (world.numbers.get(number.id) !== number) return;
    number.messagingEnabled = true;
    if (url !== undefined) await post.announceMessaging(number.id, url);
  });
  world.provisioning.set(number.id, callOff);
  // Guess: the id's form and the name of the status; nothing of a task is published but its type.
  return [{ type: "message_provisioning_status", id: hashDigits(world.seed, Number(number.id)), attributes: { status: "pending" } }];
}

function stopProvisioning(world: World, id: string): void {
  world.provisioning.get(id)?.();
  world.provisioning.delete(id);
}
