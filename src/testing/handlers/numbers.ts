import type { NumberUpdate } from "../../generated/schema.ts";
import { type Answer, notFound } from "../failure.ts";
import type { AccountNumber } from "../world/numbers/account-numbers.ts";
import type { World } from "../world/world.ts";
import { getCallback, removeCallback, setCallback } from "./answers/callback-answers.ts";
import { listPage, pageLink } from "./answers/list-page.ts";
import { findNumber, numberDetails, numberResource } from "./answers/number-resource.ts";
import { withCountryCode } from "./answers/starts-with.ts";
import { taskResource } from "./answers/task-resource.ts";
import { type Handlers, noContent } from "./handler.ts";
import { findRoute } from "./routes.ts";
import { stockHandlers } from "./stock.ts";

export const numberHandlers: Handlers<"numbers"> = {
  ...stockHandlers,

  "numbers.list": (world, { query }) => {
    const { starts_with: startsWith, contains, ends_with: endsWith, alias, tier } = query;
    const prefix = withCountryCode(startsWith);
    const byDigits = world.numbers.list.matching({ startsWith: prefix, contains, endsWith });
    // Guess: that `tier` filters this list; it is seen only in links.
    const byTier = tier === undefined ? byDigits : world.numbers.list.remember(`tier ${tier} of ${prefix} ${contains} ${endsWith}`, () => byDigits.filter((id) => world.placeOf(id).tier === tier));
    const ids = alias === undefined ? byTier : byTier.filter((id) => world.numbers.aliasOf(id) === alias);
    const filters = { contains, ends_with: endsWith, starts_with: prefix, alias, tier };
    const itemAt = (index: number) => numberResource(world, world.numbers.peek(ids[index] as string));
    return listPage({ query, total: ids.length, itemAt, link: pageLink("/v2/numbers", filters) });
  },

  "numbers.get": (world, { path }) => numberDetails(world, findNumber(world, path.id), 200),

  "numbers.purchase": (world, { path, query }) => {
    // Guess: a number that is taken, or was never for sale, is 404.
    if (world.numbers.has(path.id) || !world.inventory.remove(path.id)) throw notFound("It is not for sale.");
    // Guess: the account's preference "CNAM Lookups by Default" is on, as in every sample.
    // Its options are all in `query`, whichever way they came.
    const { cnam_lookups_enabled = true, messaging_enabled, messaging_callback_url } = query;
    const number = world.numbers.add(path.id, { messagingEnabled: false });
    return changed(world, number, { cnam_lookups_enabled, messaging_enabled, messaging_callback_url }, 201);
  },

  "numbers.update": (world, { path, body }) => changed(world, findNumber(world, path.id), body, 200),

  "numbers.release": (world, { path }) => {
    if (!world.numbers.remove(path.id)) throw notFound();
    world.provisioning.callOff(path.id);
    world.inventory.add(path.id);
    return noContent;
  },

  "numbers.setPrimaryRoute": (world, { path, body }) => {
    const number = findNumber(world, path.id);
    number.primaryRoute = findRoute(world, body.data.id).id;
    return noContent;
  },

  "numbers.setFailoverRoute": (world, { path, body }) => {
    const number = findNumber(world, path.id);
    number.failoverRoute = findRoute(world, body.data.id).id;
    return noContent;
  },

  "numbers.removePrimaryRoute": (world, { path }) => {
    // Guess: the built-in route takes its place.
    findNumber(world, path.id).primaryRoute = "0";
    return noContent;
  },

  "numbers.removeFailoverRoute": (world, { path }) => {
    findNumber(world, path.id).failoverRoute = null;
    return noContent;
  },

  "numbers.setCallback": (world, { path, body }) => setCallback(findNumber(world, path.id).callbacks, path.callback_type, body.data.attributes.callback_url),
  "numbers.getCallback": (world, { path }) => getCallback(world, findNumber(world, path.id).callbacks, path.callback_type),
  "numbers.removeCallback": (world, { path }) => removeCallback(findNumber(world, path.id).callbacks, path.callback_type),
};

type Options = { readonly [Name in keyof NumberUpdate]: NumberUpdate[Name] | undefined };

/**
 * Changes a number, just bought or not. Turning messaging on is a task that ends later; where its service is down, the
 * rest is done and the answer is 207.
 */
function changed(world: World, number: AccountNumber, options: Options, status: 200 | 201): Answer {
  const { alias, cnam_lookups_enabled: lookups, messaging_enabled: messaging, messaging_callback_url: url } = options;
  if (alias !== undefined) number.alias = alias;
  if (lookups !== undefined) number.cnamLookupsEnabled = lookups;
  // Guess: turning messaging off is done at once, and calls off the task that turns it on.
  if (messaging === false) {
    number.messagingEnabled = false;
    world.provisioning.callOff(number.id);
  }
  if (!messaging || number.messagingEnabled) return numberDetails(world, number, status);
  if (!world.provisioning.isAvailable) return numberDetails(world, number, 207);
  const task = world.provisioning.start({ numbers: [number.id], action: "enable", callbackUrl: url });
  return numberDetails(world, number, status, taskResource(task));
}
