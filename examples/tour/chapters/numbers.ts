import { readFileSync } from "node:fs";
import { phone, table } from "../print.ts";
import { type Chapter, step } from "../step.ts";

const areaCodes = step({
  title: "Area codes with numbers for a set-up cost of at most $3",
  async run({ flowroute }) {
    const page = await flowroute.numbers.listAreaCodes({ max_setup_cost: 3, limit: 5 });
    return page;
  },
  show: ({ data, hasNext }) => [`${data.map(({ id }) => id).join(", ")}${hasNext ? " and more" : ""}`],
});

const exchanges = step({
  title: "Exchanges in one of them",
  async run({ flowroute }) {
    const page = await flowroute.numbers.listExchanges({ areacode: "347", limit: 5 });
    return page;
  },
  show: ({ data, hasNext }) => [`${data.map(({ id }) => id).join(", ")}${hasNext ? " and more" : ""}`],
});

const everything = step({
  title: "Every number for sale: a list is looped over, and asks for its pages as it goes",
  async run({ flowroute }) {
    const prices = new Map<number, number>();
    for await (const { attributes } of flowroute.numbers.search({}, { maxItems: 1_000, prefetch: 4 })) {
      prices.set(attributes.setup_cost, (prices.get(attributes.setup_cost) ?? 0) + 1);
    }
    return prices;
  },
  show: (prices) => [...prices].map(([cost, count]) => `${count} of the first thousand cost $${cost.toFixed(2)} to set up`),
});

const mine = step({
  title: "Numbers on the account",
  async run({ flowroute }) {
    const numbers = await flowroute.numbers.list({ limit: 5 });
    return numbers.data;
  },
  show(numbers, tour) {
    if (!tour.fake) tour.routed ||= numbers[0]?.id ?? "";
    const rows = numbers.map(({ id, attributes }) => ({ number: phone(id), alias: attributes.alias, type: attributes.number_type, state: attributes.state }));
    return table(["number", "alias", "type", "state"], rows);
  },
});

export const numbers: Chapter = {
  name: "numbers",
  title: "Numbers, for sale and your own",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [areaCodes, exchanges, everything, mine],
};
