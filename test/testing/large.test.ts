import { expect, test, vi } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { NumberList } from "../../src/testing/world/numbers/number-list.ts";
import { checkedFake } from "../support/checked-fake.ts";

const options = { inventory: 100_000, numbers: 100_000, history: 1_000_000, now: "2026-01-05T12:00:00Z" };

test("a hundred thousand numbers for sale, as many on the account, and a million messages", async () => {
  const { fake, flowroute } = checkedFake(options);
  expect([fake.state.inventory.size, fake.state.numbers.size, fake.state.messages.size]).toEqual([100_000, 100_000, 1_000_000]);
  const overlap = fake.state.inventory.all.filter((id) => fake.state.numbers.has(id));
  expect(overlap).toEqual([]);

  const last = await flowroute.numbers.search({ offset: 99_999 });
  expect(last.data.map(({ id }) => id)).toEqual(fake.state.inventory.all.slice(-1));
  expect(last.hasNext).toBe(false);
  const deep = await flowroute.messages.list({ start_date: "2000-01-01", offset: 999_999, limit: 10 });
  expect(deep.data.map(({ attributes }) => attributes.body)).toEqual(["Message 1"]);
  const newest = await flowroute.messages.list({ start_date: "2026-01-05T11:00:00Z", limit: 1 });
  expect(newest.data).toMatchObject([{ attributes: { body: "Message 1000000", timestamp: "2026-01-05T11:59:00.00Z" } }]);
  const id = deep.data[0]?.id ?? "";
  expect((await flowroute.messages.get(id)).attributes.body).toBe("Message 1");
});

test("every number comes once over all pages, in order", async () => {
  const fake = createFakeFlowroute(options);
  const authorization = `Basic ${btoa("12345678:fake-secret")}`;
  const ids: string[] = [];
  for (let offset = 0; offset < 100_000; offset += 200) {
    const answer = await fake.fetch(`https://api.flowroute.com/v2/numbers?limit=200&offset=${offset}`, { headers: { authorization } });
    const { data, links } = (await answer.json()) as { data: { id: string }[]; links: { next?: string } };
    ids.push(...data.map(({ id }) => id));
    expect(links.next !== undefined).toBe(offset < 99_800);
  }
  expect(ids).toEqual([...fake.state.numbers.list.all]);
});

test("a page costs the same wherever it is: what was filtered once is not filtered again", () => {
  let looked = 0;
  const list = new NumberList(Array.from({ length: 1_000 }, (_, index) => String(12065550000 + index)));
  const found = () => list.remember("x", () => (looked++, list.all.length));
  for (let page = 0; page < 100; page++) found();
  expect(looked).toBe(1);
  expect(list.matching({ contains: "99" })).toBe(list.matching({ contains: "99" }));
  list.remove("12065550999");
  expect([found(), looked]).toEqual([999, 2]);
});

test("a page of one tier looks at the numbers of that page alone, once the tier was asked for", async () => {
  const { fake, flowroute } = checkedFake({ ...options, history: 0 });
  const tier = "Standard";
  const wanted = fake.state.numbers.list.all.filter((id) => fake.state.placeOf(id).tier === tier);
  await flowroute.numbers.list({ tier });
  const looked = vi.spyOn(fake.state, "placeOf");
  const page = await flowroute.numbers.list({ tier, offset: 50_000, limit: 20 });
  expect(page.data.map(({ id }) => id)).toEqual(wanted.slice(50_000, 50_020));
  expect(looked).toHaveBeenCalledTimes(20);

  fake.state.numbers.remove(wanted[0] ?? "");
  expect((await flowroute.numbers.list({ tier, limit: 1 })).data[0]?.id).toBe(wanted[1]);
  await flowroute.numbers.update(wanted[70_000] ?? "", { alias: "desk" });
  expect((await flowroute.numbers.list({ alias: "desk", tier })).data.map(({ id }) => id)).toEqual([wanted[70_000]]);
});

test("message ids lead back to their messages, old and new", () => {
  const { state } = createFakeFlowroute(options);
  const added = state.messages.add({ direction: "inbound", from: "1", to: "2", body: "new", isMms: false, mediaUrls: [], at: Date.now(), finalReceipt: undefined });
  expect(state.messages.get(added.id)).toBe(added);
  const places = Array.from({ length: 2_000 }, (_, index) => index * 500);
  const ids = places.map((place) => state.messages.at(place)?.id ?? "");
  expect(new Set(ids).size).toBe(places.length);
  expect(ids.map((id) => state.messages.get(id)?.body)).toEqual(places.map((place) => `Message ${place + 1}`));
  const [newest, past] = state.messages;
  expect([newest?.body, past?.body]).toEqual(["new", "Message 1000000"]);
  expect([state.messages.get(""), state.messages.get("mdr2-zz"), state.messages.at(-1)]).toEqual([undefined, undefined, undefined]);
});
