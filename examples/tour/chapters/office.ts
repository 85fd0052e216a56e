import { readFileSync } from "node:fs";
import { phone, table } from "../print.ts";
import { type Chapter, step } from "../step.ts";

const address = step({
  title: "Where help is sent when a number calls 911",
  isOnFakeOnly: true,
  async run({ flowroute, routed }) {
    const office = {
      label: "Office", first_name: "Alex", last_name: "Example", street_number: "100", street_name: "Example Ave",
      city: "Seattle", state: "WA", country: "US", zip: "98101",
    };
    await flowroute.e911s.validate(office);
    const record = await flowroute.e911s.create(office);
    await flowroute.e911s.assign(routed, record.id);
    return record;
  },
  show: ({ attributes: { street_number: number, street_name: street, city } }, { routed }) => [`Who dials 911 from ${phone(routed)} is found at ${number} ${street}, ${city}.`],
});

const name = step({
  title: "The name that those see whom a number calls, once people have approved it",
  isOnFakeOnly: true,
  async run({ flowroute, routed, sleep }) {
    const name = await flowroute.cnams.create({ value: "Heartwood" });
    await sleep(60_000);
    await flowroute.cnams.assign(routed, name.id);
    return name;
  },
  show: ({ attributes }, { routed }) => [`${phone(routed)} shows ${attributes.value}.`],
});

const lists = step({
  title: "All addresses and names",
  async run({ flowroute }) {
    const addresses = await flowroute.e911s.list({ limit: 5 });
    const names = await flowroute.cnams.list({ limit: 5 });
    return [...addresses.data, ...names.data];
  },
  show: (records) => table(["type", "id", "what"], records.map(({ type, id, attributes }) => ({ type, id, what: "value" in attributes ? attributes.value : attributes.label }))),
});

export const office: Chapter = {
  name: "office",
  title: "An office: emergency address and caller name",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [address, name, lists],
};
