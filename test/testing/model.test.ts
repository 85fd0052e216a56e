import fc from "fast-check";
import { expect, test } from "vitest";
import { ApiError } from "flowroute-sdk";
import { checkedFake } from "../support/checked-fake.ts";

const numbers = ["12065550100", "12065550101", "12065550102"];
const aliases = ["office", "desk", "mobile"];

type Flow = ReturnType<typeof checkedFake>["flowroute"];

/** What the account must look like, in its simplest form. Route names are positions in `routes`. */
interface Model {
  stock: Set<string>;
  mine: Map<string, { primary: string; failover: string | null }>;
  routes: Map<string, string>;
}

/** A step: what it does to the model, the status it must have, and the call. */
interface Step {
  readonly name: string;
  readonly run: (model: Model, flow: Flow) => { status: number; call: PromiseLike<unknown>; done?: (value: never) => void };
}

const number = fc.constantFrom(...numbers);
const alias = fc.constantFrom(...aliases);
const routeOf = (model: Model, name: string) => (name === "sip-reg" ? "0" : ([...model.routes].find(([, other]) => other === name)?.[0] ?? "99999"));
const inUse = (model: Model, id: string) => [...model.mine.values()].some(({ primary, failover }) => primary === id || failover === id);

const steps: fc.Arbitrary<Step> = fc.oneof(
  number.map((id): Step => ({
    name: `purchase ${id}`,
    run: (model, flow) => {
      const status = model.stock.delete(id) ? 201 : 404;
      if (status === 201) model.mine.set(id, { primary: "0", failover: null });
      return { status, call: flow.numbers.purchase(id) };
    },
  })),
  number.map((id): Step => ({
    name: `release ${id}`,
    run: (model, flow) => {
      const status = model.mine.delete(id) ? 204 : 404;
      if (status === 204) model.stock.add(id);
      return { status, call: flow.numbers.release(id) };
    },
  })),
  alias.map((name): Step => ({
    name: `create ${name}`,
    run: (model, flow) => {
      const status = [...model.routes.values()].includes(name) ? 403 : 201;
      return { status, call: flow.routes.create({ alias: name, route_type: "host", value: `${name}.example.com` }), done: ({ id }: { id: string }) => model.routes.set(id, name) };
    },
  })),
  alias.map((name): Step => ({
    name: `delete ${name}`,
    run: (model, flow) => {
      const id = routeOf(model, name);
      const status = !model.routes.has(id) ? 404 : inUse(model, id) ? 403 : 204;
      if (status === 204) model.routes.delete(id);
      return { status, call: flow.routes.delete(id) };
    },
  })),
  fc.tuple(number, fc.constantFrom(...aliases, "sip-reg"), fc.boolean()).map(([id, name, first]): Step => ({
    name: `set ${first ? "primary" : "failover"} of ${id} to ${name}`,
    run: (model, flow) => {
      const route = routeOf(model, name);
      const entry = model.mine.get(id);
      const status = entry && (route === "0" || model.routes.has(route)) ? 204 : 404;
      if (entry && status === 204) entry[first ? "primary" : "failover"] = route;
      return { status, call: first ? flow.numbers.setPrimaryRoute(id, route) : flow.numbers.setFailoverRoute(id, route) };
    },
  })),
  fc.tuple(number, fc.boolean()).map(([id, first]): Step => ({
    name: `remove ${first ? "primary" : "failover"} of ${id}`,
    run: (model, flow) => {
      const entry = model.mine.get(id);
      if (entry && first) entry.primary = "0";
      else if (entry) entry.failover = null;
      return { status: entry ? 204 : 404, call: first ? flow.numbers.removePrimaryRoute(id) : flow.numbers.removeFailoverRoute(id) };
    },
  })),
);

async function statusOf(call: PromiseLike<unknown>, done: ((value: never) => void) | undefined, expected: number): Promise<number> {
  try {
    const value = await call;
    done?.(value as never);
    return expected < 300 ? expected : 200;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.status;
  }
}

test("any sequence of purchases, releases and route changes leaves the account as it must be", async () => {
  const sequences = fc.array(steps, { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const { flowroute } = checkedFake({ inventory: numbers, numbers: [] });
      const model: Model = { stock: new Set(numbers), mine: new Map(), routes: new Map() };
      for (const { name, run } of sequence) {
        const { status, call, done } = run(model, flowroute);
        expect(await statusOf(call, done, status), name).toBe(status);
      }
      expect((await flowroute.numbers.search()).data.map(({ id }) => id)).toEqual([...model.stock].toSorted());
      expect((await flowroute.routes.list({ limit: 200 })).data.map(({ id, attributes }) => [id, attributes.alias])).toEqual([["0", "sip-reg"], ...model.routes]);
      for (const [id, { primary, failover }] of model.mine) {
        const { relationships } = await flowroute.numbers.get(id);
        expect([relationships.primary_route.data?.id, relationships.failover_route.data?.id ?? null]).toEqual([primary, failover]);
      }
      expect((await flowroute.numbers.list()).data.map(({ id }) => id)).toEqual([...model.mine.keys()].toSorted());
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("filters and pages agree with a plain filter over all numbers", async () => {
  const { fake, flowroute } = checkedFake({ inventory: 500 });
  const all = fake.state.inventory.all;
  const digits = fc.stringMatching(/^\d{1,2}$/);
  const query = fc.record(
    { starts_with: digits.map((text) => `1${text}`), contains: digits, ends_with: digits, limit: fc.integer({ min: 1, max: 200 }), offset: fc.integer({ min: 0, max: 60 }) },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(query, async ({ starts_with: start = "", contains = "", ends_with: end = "", limit = 10, offset = 0, ...rest }) => {
      expect(rest).toEqual({});
      const wanted = all.filter((id) => id.startsWith(start) && id.includes(contains) && id.endsWith(end));
      const given = { ...(start && { starts_with: start }), ...(contains && { contains }), ...(end && { ends_with: end }) };
      const page = await flowroute.numbers.search({ ...given, limit, offset });
      expect(page.data.map(({ id }) => id)).toEqual(wanted.slice(offset, offset + limit));
      expect(page.hasNext).toBe(offset + limit < wanted.length);
    }),
  );
}, 60_000);
