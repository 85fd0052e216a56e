/** The smallest program that uses the client and the fake: what it gives has to be the same everywhere. */
import { createFakeFlowroute } from "flowroute-sdk/testing";

export async function run({ Flowroute }, _input, names) {
  const fake = createFakeFlowroute({ numbers: ["12065550100"], seed: 1, now: "2026-01-05T12:00:00Z" });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch });
  const route = await flowroute.routes.create({ alias: "Größe", route_type: "host", value: "sip.example.com" });
  const ids = [];
  for await (const number of flowroute.numbers.list()) ids.push(number.id);
  const refused = await flowroute.numbers.get("12065550199").catch(({ code, outcome }) => ({ code, outcome }));
  const misspelt = await Promise.resolve()
    .then(() => flowroute.numbers.list({ start_with: "1" }))
    .catch(({ code }) => code);
  return { alias: route.attributes.alias, ids, refused, misspelt, names };
}
