import { serverUrl } from "../../generated/operations.ts";
import { dollars, priceOf, rateOf, segmentsOf } from "../world/messages/message-record.ts";
import type { World } from "../world/world.ts";

/** Whether a request is for v2.2 of messages. */
export function isNewer(pathname: string): boolean {
  return pathname.startsWith("/v2.2/messages");
}

/** What v2.2 of messages has in addition: its own links, and what a message costs. */
export function inNewerForm(body: unknown, world: World): unknown {
  if (body === undefined) return undefined;
  const newer = JSON.parse(JSON.stringify(body, withNewerLinks)) as { data?: { id?: string; attributes?: unknown; price_details?: unknown } };
  const sent = newer.data?.attributes === undefined ? world.messages.get(newer.data?.id ?? "") : undefined;
  if (!newer.data || !sent) return newer;
  // Guess: strings, as in the document's sample, unless the test wants numbers; the fake knows no surcharge.
  const figure = (nanodollars: number) => (world.forms.amounts === "number" ? nanodollars / 1e9 : dollars(nanodollars).slice(1));
  const details = { base_rate: figure(rateOf(sent)), surcharge_rate: figure(0), charged_cost: figure(priceOf(sent)) };
  if (world.forms.priceDetails === "data") newer.data.price_details = details;
  else newer.data.attributes = { price_details: { ...details, segment_count: sent.isMms ? 1 : segmentsOf(sent.body) } };
  return newer;
}

/** Links are the API's own; an address in a message's text or among its media stays as it is. */
function withNewerLinks(name: string, value: unknown): unknown {
  const isLink = typeof value === "string" && (name === "self" || name === "next" || name === "related");
  return isLink ? value.replace(`${serverUrl}/v2.1/`, `${serverUrl}/v2.2/`) : value;
}
