import { serverUrl } from "../../generated/operations.ts";
import type { AreaCode, AvailableNumber, Exchange, NumbersSearchQuery, Tier } from "../../generated/schema.ts";
import { idOfQuery, unprocessable } from "../failure.ts";
import { type Place, tiers } from "../world/numbers/places.ts";
import type { World } from "../world/world.ts";
import { listPage, pageLink } from "./answers/list-page.ts";
import { ratesOf } from "./answers/number-resource.ts";
import { withCountryCode } from "./answers/starts-with.ts";
import type { Handlers } from "./handler.ts";

/** What is for sale. */
export const stockHandlers: Pick<Handlers<"numbers">, "numbers.listAreaCodes" | "numbers.listExchanges" | "numbers.listTiers" | "numbers.search"> = {
  "numbers.listAreaCodes": (world, { query }) => {
    const cost = wholeDollars(query.max_setup_cost);
    const codes = prefixes(world, 3, cost);
    const itemAt = (index: number): AreaCode => {
      const id = codes[index] ?? "";
      return { type: "areacode", id, links: { related: `${serverUrl}/v2/numbers/available/exchanges?areacode=${id}` } };
    };
    return listPage({ query, total: codes.length, itemAt, link: pageLink("/v2/numbers/available/areacodes", { max_setup_cost: cost }) });
  },

  "numbers.listExchanges": (world, { query }) => {
    const { max_setup_cost: maxSetupCost, areacode } = query;
    const cost = wholeDollars(maxSetupCost);
    const all = prefixes(world, 6, cost);
    const exchanges = areacode === undefined ? all : all.filter((id) => id.startsWith(areacode));
    const itemAt = (index: number): Exchange => {
      const id = exchanges[index] ?? "";
      return { type: "exchange", id, links: { related: `${serverUrl}/v2/numbers/available?starts_with=1${id}` } };
    };
    return listPage({ query, total: exchanges.length, itemAt, link: pageLink("/v2/numbers/available/exchanges", { max_setup_cost: cost, areacode }) });
  },

  // The links of the sample name this path, not the one that was asked.
  "numbers.listTiers": (_world, { query }) => listPage({ query, total: tiers.length, itemAt: tierAt, link: pageLink("/v2/numbers/tiers", {}) }),

  "numbers.search": (world, { query }) => {
    const { state, contains, ends_with: endsWith, rate_center: rateCenter, starts_with: startsWith } = query;
    const { number_type: numberType, iso_country: isoCountry, order_by: orderBy } = query;
    const prefix = withCountryCode(startsWith);
    const ids = found(world, { ...query, starts_with: prefix });
    const filters = { state, contains, ends_with: endsWith, rate_center: rateCenter, starts_with: prefix, number_type: numberType, iso_country: isoCountry, order_by: orderBy };
    const itemAt = (index: number) => offer(world, ids[index] as string);
    return listPage({ query, total: ids.length, itemAt, link: pageLink("/v2/numbers/available", filters) });
  },
};

function tierAt(index: number): Tier {
  const id = tiers[index] ?? "";
  return { id, links: { related: `${serverUrl}/v2/numbers?tier=${encodeURIComponent(id)}` }, type: "tier" };
}

/** In a sample 3.25 came back as 3. Guess: that the filter counts whole dollars too. */
function wholeDollars(cost: number | undefined): number | undefined {
  return cost === undefined ? undefined : Math.floor(cost);
}

/** The first digits, after the country code, of what is for sale at this price. */
function prefixes(world: World, digits: number, maxSetupCost: number | undefined): readonly string[] {
  return world.inventory.remember(`prefixes ${digits} ${maxSetupCost}`, () => {
    const affordable = world.inventory.all.filter((id) => maxSetupCost === undefined || world.placeOf(id).setupCost <= maxSetupCost);
    return [...new Set(affordable.filter((id) => id.startsWith("1")).map((id) => id.slice(1, 1 + digits)))];
  });
}

function found(world: World, query: NumbersSearchQuery): readonly string[] {
  const { state, rate_center: rateCenter, number_type: numberType, iso_country: isoCountry, order_by: orderBy, contains } = query;
  const byDigits = () => world.inventory.matching({ startsWith: query.starts_with, contains, endsWith: query.ends_with });
  const wanted = [state?.toLowerCase(), rateCenter?.toLowerCase(), numberType, isoCountry?.toUpperCase()];
  const order = orderFrom(orderBy);
  if (!order && wanted.every((value) => value === undefined)) return byDigits();

  const key = JSON.stringify([query.starts_with, contains, query.ends_with, wanted, orderBy]);
  return world.inventory.remember(key, () => {
    const fits = byDigits().filter((id) => {
      const place = world.placeOf(id);
      return [place.state, place.rateCenter, place.numberType, place.country].every((value, index) => wanted[index] === undefined || wanted[index] === value);
    });
    if (!order) return fits;
    const keyed = fits.map((id) => ({ id, key: order.keyOf(world.placeOf(id), id) }));
    return keyed.toSorted((a, b) => order.sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ id }) => id);
  });
}

type SortKey = (place: Place, id: string) => string | number;

/** `field`, `field,asc` or `field,desc`. Guess: that it is ascending where nothing is said, and any other field refused. */
function orderFrom(orderBy: string | undefined): { readonly keyOf: SortKey; readonly sign: 1 | -1 } | undefined {
  if (orderBy === undefined) return undefined;
  const [field = "", direction = "asc", ...rest] = orderBy.split(",").map((part) => part.trim().toLowerCase());
  const keyOf = orders.get(field);
  if (keyOf && /^(?:asc|desc)$/.test(direction) && rest.length === 0) return { keyOf, sign: direction === "asc" ? 1 : -1 };
  throw unprocessable([{ at: ["order_by"], says: `Must be one of ${[...orders.keys()].join(", ")}, with ",asc" or ",desc" if you like.` }], idOfQuery);
}

/** The last three all mean the number itself. */
const orders = new Map<string, SortKey>([
  ["monthly_cost", ({ monthlyCost }) => monthlyCost],
  ["iso_country", ({ country }) => country],
  ["number_type", ({ numberType }) => numberType],
  ["state", ({ state }) => state],
  ["rate_center", ({ rateCenter }) => rateCenter],
  ["number", (_, id) => id],
  ["value", (_, id) => id],
  ["tn", (_, id) => id],
]);

function offer(world: World, id: string): AvailableNumber {
  const place = world.placeOf(id);
  const newer = { ...ratesOf(place), tier: place.tier, iso_country: place.country };
  return {
    attributes: { rate_center: place.rateCenter, value: id, monthly_cost: place.monthlyCost, state: place.state, number_type: place.numberType, setup_cost: place.setupCost, ...newer },
    type: "number",
    id,
    links: { related: `${serverUrl}/v2/numbers/${id}` },
  };
}
