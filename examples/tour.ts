/**
 * A tour of the API, from area codes to an error.
 *
 *     npm start                    on a fake Flowroute: no account, no network
 *     npm start -- --live          the reading steps on the real API, with FR_ACCESS_KEY and FR_SECRET_KEY
 *
 * What costs money or changes your account runs live only when told to, with a number:
 *
 *     --send-from NUMBER --send-to NUMBER    sends one SMS
 *     --route NUMBER                         makes a route and sets it on the number, twice
 *     --buy NUMBER                           buys the number
 */
import { parseArgs } from "node:util";
import { ApiError, Flowroute, InvalidArgumentError } from "flowroute-sdk";
import { tourAccount } from "./tour-account.ts";

type Flags = ReturnType<typeof readFlags>;

function readFlags() {
  const { values: flags } = parseArgs({
    options: {
      live: { type: "boolean", default: false },
      "send-from": { type: "string" },
      "send-to": { type: "string" },
      route: { type: "string" },
      buy: { type: "string" },
    },
  });
  const [idle] = flags.live ? [] : Object.keys(flags).filter((name) => name !== "live");
  if (idle) throw new TypeError(`--${idle} works with --live only; without it the tour runs on a fake`);
  return flags;
}

async function tour(flags: Flags): Promise<void> {
  const fake = flags.live ? undefined : tourAccount();
  const flowroute = fake ? new Flowroute({ ...fake.keys, fetch: fake.fetch }) : new Flowroute();

  const samples = { route: "16502390214", from: "12012673227", to: "12061232634", buy: "16502390214" };
  /** What the steps that change something act on; live, only what a flag names. */
  const targets = flags.live ? { route: flags.route, from: flags["send-from"], to: flags["send-to"], buy: flags.buy } : samples;

  console.log(flags.live ? "Tour of the live API\n" : "Tour on a fake Flowroute; nothing leaves this machine\n");

  heading("Area codes with numbers for sale");
  const areaCodes = await flowroute.numbers.listAreaCodes({ limit: 3, max_setup_cost: 3 });
  console.log(areaCodes.data.map(({ id }) => id).join(", "), areaCodes.hasNext ? "and more" : "");

  heading("Exchanges in one of them");
  const exchanges = await flowroute.numbers.listExchanges({ areacode: "347", limit: 3 });
  console.log(exchanges.data.map(({ id }) => id).join(", "), exchanges.hasNext ? "and more" : "");

  heading("Numbers for sale");
  const offers = await flowroute.numbers.search({ starts_with: "1646", contains: "3", ends_with: "7", limit: 3 });
  console.table(offers.data.map(({ id, attributes }) => ({ number: id, setup: `$${attributes.setup_cost}`, monthly: `$${attributes.monthly_cost}` })));

  if (targets.buy) {
    heading("Buying a number");
    const bought = await flowroute.numbers.purchase(targets.buy);
    console.log(`${bought.id} is yours, in ${bought.attributes.rate_center}`);
  } else skipped("buying", "--buy NUMBER");

  heading("Numbers on the account");
  const numbers = await flowroute.numbers.list({ limit: 3 });
  console.table(numbers.data.map(({ id, attributes }) => ({ number: id, alias: attributes.alias ?? "", state: attributes.state })));

  const ofInterest = flags.live ? numbers.data[0]?.id : samples.route;
  if (ofInterest) {
    heading(`Details of ${ofInterest}`);
    const { data: details, document } = await flowroute.numbers.get(ofInterest).withResponse();
    console.log(`primary route ${details.relationships.primary_route.data?.id ?? "none"}, failover ${details.relationships.failover_route.data?.id ?? "none"}`);
    console.log(`included: ${(document.included ?? []).map(({ type, id }) => `${type} ${id}`).join(", ") || "nothing"}`);
  }

  if (targets.route) {
    heading("A new route");
    const alias = flags.live ? `tour ${new Date().toISOString()}` : "Test Route";
    const route = await flowroute.routes.create({ alias, route_type: "host", value: "www.flowroute.com" });
    console.log(`route ${route.id}, ${route.attributes.alias}`);
    await flowroute.numbers.setPrimaryRoute(targets.route, route.id);
    console.log("is now the primary route");
    await flowroute.numbers.setFailoverRoute(targets.route, route.id);
    console.log("and the failover route");
  } else skipped("making a route", "--route NUMBER");

  heading("Routes");
  const routes = await flowroute.routes.list({ limit: 10 });
  console.table(routes.data.map(({ id, attributes }) => ({ id, type: attributes.route_type, alias: attributes.alias, value: attributes.value })));

  if (targets.from && targets.to) {
    heading("An SMS");
    const sent = await flowroute.messages.send({ from: targets.from, to: targets.to, body: "Hello from the tour" });
    console.log(`accepted as ${sent.id}`);
  } else skipped("sending", "--send-from NUMBER --send-to NUMBER");

  // On the fake, time passes and an answer comes, both at once.
  await fake?.advance(5_000);
  await fake?.receive({ from: samples.to, to: samples.from, body: "Hello, are you there?" });

  heading("Messages of the last 30 days");
  const startDate = new Date(Date.now() - 30 * 86_400_000);
  const messages = await flowroute.messages.list({ start_date: startDate, limit: 2 });
  console.table(
    messages.data.map(({ attributes }) => ({ when: attributes.timestamp, direction: attributes.direction, status: attributes.status, cost: attributes.amount_display })),
  );

  const latest = messages.data[0];
  if (latest) {
    heading("One message's record");
    const { attributes } = await flowroute.messages.get(latest.id);
    console.log(`${attributes.direction}, ${attributes.status}: ${JSON.stringify(attributes.body)}`);
  }

  heading("And an error");
  try {
    await flowroute.numbers.get("12065550199");
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    console.log(`${error.name} ${error.code}: ${error.message}`);
  }
  try {
    await flowroute.numbers.get("not a number");
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    console.log(`${error.name}: ${error.message}`);
  }
}

function heading(text: string): void {
  console.log(`\n${text}\n${"-".repeat(text.length)}`);
}

function skipped(what: string, flag: string): void {
  console.log(`\n(${what}: left out; ${flag} does it)`);
}

try {
  await tour(readFlags());
} catch (error) {
  console.error(`\n${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
  process.exitCode = 1;
}
