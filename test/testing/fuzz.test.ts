import fc from "fast-check";
import { expect, test } from "vitest";
import { createFakeFlowroute, type FakeFlowroute, type PortStatus } from "flowroute-sdk/testing";
import { type PlacedOperation, resolve } from "../../scripts/generate/document.ts";
import { arbitraryOf, idOf, Known } from "../support/arbitrary.ts";
import { ask } from "../support/checked-fake.ts";
import { answerProblems, document, operations, problems } from "../support/document.ts";
import { runs } from "../support/runs.ts";

const mine = ["12065550100", "12065550101", "12065550102", "12065550103"];
const forSale = ["12012010001", "12065550177", "18005550000"];

/** A request as it will go out, but for ids that are not known yet. */
interface Drawn {
  readonly placed: PlacedOperation;
  readonly segments: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly isWrong: boolean;
  /** Where it differs from what the document has in its outer form. */
  readonly method?: string;
  readonly tail?: string;
  readonly text?: (json: string) => string;
  readonly contentType?: string;
}

/** What the document allows for an operation. */
function validRequest(placed: PlacedOperation): fc.Arbitrary<Drawn> {
  const within = (place: string) => placed.parameters.filter((parameter) => parameter.in === place);
  const record = (place: string) => {
    const parameters = within(place);
    // `/v2/numbers/{id}` wants the id of a number.
    const typeOf = (name: string) => (name === "group_id" ? "portorder_group" : placed.id === "messageProvisioning.get" ? "status" : new RegExp(`(\\w+?)s/\\{${name}\\}`).exec(placed.path)?.[1]);
    return fc.record(Object.fromEntries(parameters.map(({ name, schema }) => [name, typeOf(name) && !resolve(document, schema).enum ? idOf(typeOf(name) ?? "", schema) : arbitraryOf(schema)])), {
      requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name),
    });
  };
  const content = Object.values(placed.operation.requestBody?.content ?? {})[0];
  const body = content ? arbitraryOf(content.schema) : fc.constant(undefined);
  return fc.record({ placed: fc.constant(placed), segments: record("path"), query: record("query"), body, isWrong: fc.constant(false) });
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 7, -1, 1.5, "", "x", "0", [], {}, [null], { data: null }, "x".repeat(5_000), "\u0000", "😀", "__proto__", "2026-02-30", "12065550100"),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The body with something wrong somewhere in it. */
function spoilt(body: unknown, turn: number, value: unknown, how: "replace" | "remove" | "add"): unknown {
  if (typeof body !== "object" || body === null || body instanceof Known) return value;
  const copy = (Array.isArray(body) ? [...body] : { ...body }) as Record<string, unknown>;
  const names = Object.keys(copy);
  const name = names[turn % Math.max(1, names.length)];
  if (how === "add" || name === undefined) copy[`x${turn}`] = value;
  else if (turn % 3 !== 0) copy[name] = spoilt(copy[name], Math.floor(turn / 3), value, how);
  else if (how === "remove") Reflect.deleteProperty(copy, name);
  else copy[name] = value;
  return copy;
}

const spoiling: fc.Arbitrary<(drawn: Drawn) => Drawn> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ turn: fc.nat({ max: 999 }), value: odd, how: fc.constantFrom("replace", "remove", "add") }).map(({ turn, value, how }) => (drawn: Drawn) => ({ ...drawn, body: spoilt(drawn.body, turn, value, how) })) },
  fc.record({ turn: fc.nat({ max: 99 }), value: fc.oneof(fc.string(), fc.constantFrom("", "0", "201", "-1", "1e3", "NaN", "2026-02-30", "True", "tn,desc", "+1206")) }).map(({ turn, value }) => (drawn: Drawn) => {
    const names = [...drawn.placed.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name), "__proto__", "x"];
    return { ...drawn, query: { ...drawn.query, [names[turn % names.length] ?? "x"]: value } };
  }),
  fc.record({ turn: fc.nat({ max: 9 }), value: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("0", "..", "%", "12025550000", "mdr2-0", "constructor")) }).map(({ turn, value }) => (drawn: Drawn) => {
    const names = Object.keys(drawn.segments);
    return { ...drawn, segments: { ...drawn.segments, [names[turn % Math.max(1, names.length)] ?? "none"]: value } };
  }),
  fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS").map((method) => (drawn: Drawn) => ({ ...drawn, method })),
  fc.constantFrom("/", "//", "/x", "?x", "%2F", "/relationships/x").map((tail) => (drawn: Drawn) => ({ ...drawn, tail })),
  fc.constantFrom<(json: string) => string>((json) => json.slice(0, -1), (json) => `${json},`, () => "", () => "null", (json) => `\uFEFF${json}`, (json) => JSON.stringify(json)).map((text) => (drawn: Drawn) => ({ ...drawn, text })),
  fc.constantFrom("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x").map((contentType) => (drawn: Drawn) => ({ ...drawn, contentType })),
);

const drawn: fc.Arbitrary<Drawn> = fc
  .constantFrom(...operations)
  .chain((placed) => fc.tuple(validRequest(placed), fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.array(spoiling, { minLength: 1, maxLength: 2 }) })))
  .map(([valid, spoilings]) => spoilings.reduce((request, spoil) => ({ ...spoil(request), isWrong: true }), valid));

/** What keeps an account busy, however many operations there are besides. */
const busy = fc.constantFrom(...operations.filter(({ id }) => ["messages.send", "numbers.purchase", "e911s.create", "cnams.create", "portOrders.create", "cdrExports.create"].includes(id))).chain(validRequest);

/** What the vendor or a carrier does with one of the port orders there are. */
interface Moved {
  readonly turn: number;
  readonly to: PortStatus;
}

const moved: fc.Arbitrary<Moved> = fc.record({ turn: fc.nat({ max: 9 }), to: fc.constantFrom<PortStatus[]>("submitted", "accepted", "rejected", "review", "completed", "hard_canceled") });

/** Either a request, or so many milliseconds that pass, or something done to a port order. */
const step = fc.oneof({ weight: 16, arbitrary: drawn }, { weight: 6, arbitrary: busy }, { weight: 2, arbitrary: fc.constantFrom(100, 2_000, 60_000) }, { weight: 2, arbitrary: moved });

/** An id with its type, as an answer has them. */
interface Seen {
  readonly type: string;
  readonly id: string;
}

/** With ids in their places. */
function settled(value: unknown, ids: readonly Seen[]): unknown {
  // The path says `exports`, the type is `cdrexport`.
  const fitting = value instanceof Known ? ids.filter(({ type }) => type.endsWith(value.type)) : [];
  if (value instanceof Known) return fitting[value.turn % Math.max(1, fitting.length)]?.id ?? "0";
  if (Array.isArray(value)) return value.map((item) => settled(item, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, settled(member, ids)]));
}

/** Every id in an answer. */
function idsIn(value: unknown): Seen[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && "type" in value ? [{ type: String(value.type), id: String(value.id) }] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** All that the fake knows, to see whether it has changed. */
function snapshotOf({ state }: FakeFlowroute): string {
  const { numbers, inventory, routes, messages, callbacks, e911s, cnams, portOrders, cdrExports, provisioning } = state;
  const ofNumbers = numbers.list.all.map((id) => ({ ...numbers.get(id), callbacks: [...(numbers.get(id)?.callbacks ?? [])] }));
  return JSON.stringify([ofNumbers, inventory.all, [...routes.values()], messages.size, [...callbacks], [...e911s], [...cnams], [...portOrders], [...cdrExports], [...provisioning.tasks].map(([id, task]) => [id, [...task.numbers]])]);
}

/** Everything that is wrong with an answer. */
async function wrongWith(request: Drawn, target: string, method: string, response: Response): Promise<string[]> {
  const { status } = response;
  const isElsewhere = status === 501 && (await response.clone().text()).includes("Flowroute has this, the fake does not");
  if (status >= 500 && !isElsewhere) return [`${status} ${await response.text()}`];
  if (!request.isWrong && [401, 405, 415].includes(status)) return [`${status} to what the document allows`];
  const { href } = new URL(target);
  // A document that says what any other failure is leaves no status undocumented.
  const defaults = request.placed.operation.responses["default"];
  const isDocumented = status in request.placed.operation.responses || (status < 300 && "2XX" in request.placed.operation.responses) || defaults !== undefined || status >= 400;
  const undocumented = request.isWrong || isDocumented ? [] : [`${status} is not documented`];
  const schema = status >= 400 && defaults && !(status in request.placed.operation.responses) ? Object.values(resolve(document, defaults).content ?? {})[0]?.schema.$ref : undefined;
  const asDefault = schema && !isElsewhere ? problems(schema.slice(2).split("/"), await response.clone().json()) : [];
  return [...undocumented, ...asDefault, ...(await answerProblems(new Request(href, { method }), response))];
}

test("thousands of requests, right, spoilt and wrong, get answers that the document has, and the account stays as it must be", async () => {
  const answered = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 50 }), fc.boolean(), async (steps, isStrict) => {
      const fake = createFakeFlowroute({ now: "2026-01-05T12:00:00Z", numbers: mine, inventory: forSale, history: 20, limits: isStrict ? { sms: 1, mms: 1 } : false, deliver: () => new Response(null) });
      const ids = [...mine, ...forSale].map((id) => ({ type: "number", id }));
      let accepted = 0;
      let before = snapshotOf(fake);
      for (const drawnStep of steps) {
        if (typeof drawnStep === "number") {
          await fake.advance(drawnStep);
          before = snapshotOf(fake);
          continue;
        }
        if ("turn" in drawnStep) {
          const id = [...fake.state.portOrders.keys()].at(drawnStep.turn - 10);
          if (id !== undefined) await fake.state.portOrders.moveTo(id, drawnStep.to);
          before = snapshotOf(fake);
          continue;
        }
        const { placed, segments, query, body, text, tail = "", contentType = "application/json", method = placed.method } = drawnStep;
        const path = placed.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(settled(segments[name], ids))));
        const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(settled(value, ids))])).toString();
        const json = body === undefined ? undefined : JSON.stringify(settled(body, ids));
        const sent = method === "GET" || method === "HEAD" || json === undefined ? undefined : (text?.(json) ?? json);
        const line = `${method} ${path}${tail}${search && `?${search}`}`;
        const response = await ask(fake, line, sent, { "content-type": contentType });
        answered.set(response.status, (answered.get(response.status) ?? 0) + 1);

        expect(await wrongWith(drawnStep, `https://api.flowroute.com${line.slice(method.length + 1)}`, method, response.clone()), `${line} ${sent} ${await response.clone().text()}`).toEqual([]);
        const after = snapshotOf(fake);
        if (response.status >= 400 || method === "GET") expect(after, line).toBe(before);
        before = after;
        if (response.status === 202 && placed.id === "messages.send") accepted += 1;
        if (response.ok && response.status !== 204) ids.push(...idsIn(await response.json()));
      }
      await expectConsistent(fake, accepted);
    }),
    { numRuns: runs(60) },
  );
  // It is of no use if everything is refused, or nothing.
  if (runs(60) < 60) return;
  const statuses = [...answered.keys()];
  for (const status of [200, 201, 202, 204, 400, 403, 404, 405, 422, 429]) expect(statuses).toContain(status);
}, 30_000);

/** Holds the lists of the API against what the fake knows, and both against what an account can be. */
async function expectConsistent(fake: FakeFlowroute, accepted: number): Promise<void> {
  const { state } = fake;
  const everything = async (path: string, query = "") => {
    const found: { id: string }[] = [];
    for (let offset = 0; ; offset += 7) {
      const { data, links } = (await (await ask(fake, `GET ${path}?limit=7&offset=${offset}${query}`)).json()) as { data: { id: string }[]; links: { next?: string } };
      found.push(...data);
      if (links.next === undefined) return found.map(({ id }) => id);
    }
  };
  const numbers = await everything("/v2/numbers");
  const stock = await everything("/v2/numbers/available");
  // Every number is in one place, and none gets lost; some have been ported in.
  const ported = [...state.portOrders.values()].filter(({ completedAt }) => completedAt !== null).flatMap((order) => order.numbers.map((number) => number.slice(1)));
  expect([...numbers, ...stock].toSorted()).toEqual([...new Set([...mine, ...forSale, ...ported])].toSorted());
  expect([numbers, stock]).toEqual([state.numbers.list.all, state.inventory.all]);
  const e911s = await everything("/v2/e911s");
  expect(e911s).toEqual([...state.e911s.keys()].toReversed());
  expect(new Set([...state.e911s.values()].map(({ label }) => label)).size).toBe(e911s.length);
  expect(await everything("/v2/cnams")).toEqual([...state.cnams.keys()]);
  expect(new Set([...state.cnams.values()].map(({ value }) => value)).size).toBe(state.cnams.size);
  const routes = await everything("/v2/routes");
  expect(routes).toEqual([...state.routes.keys()]);
  expect(new Set([...state.routes.values()].map(({ alias }) => alias)).size).toBe(routes.length);
  for (const id of numbers) {
    const number = state.numbers.get(id);
    for (const route of [number?.primaryRoute, number?.failoverRoute]) if (typeof route === "string") expect(routes).toContain(route);
    if (typeof number?.e911 === "string") expect(e911s).toContain(number.e911);
    if (typeof number?.cnam === "string") expect(state.cnams.get(number.cnam)).toMatchObject({ isApproved: true });
  }
  const items = (await everything("/v2/cdrs/exports")) as unknown[];
  expect(items).toHaveLength(state.cdrExports.size);
  await expectSamePortOrders(fake);
  const messages = await everything("/v2.1/messages", "&start_date=2000-01-01");
  expect(messages).toEqual([...state.messages].map(({ id }) => id));
  expect(new Set(messages).size).toBe(messages.length);
  expect([...state.messages].filter(({ direction, body }) => direction === "outbound" && !/^Message \d+$/.test(body ?? ""))).toHaveLength(accepted);
}

/** The list of port orders has no links, and is a 404 where there is none. */
async function expectSamePortOrders(fake: FakeFlowroute): Promise<void> {
  const response = await ask(fake, "GET /v2/portorders?limit=200");
  const { data } = (await response.json()) as { data?: { attributes: { orders: { data: { attributes: { id: string } }[] } } } };
  const listed = data?.attributes.orders.data.map(({ attributes }) => attributes.id) ?? [];
  expect([response.status, listed]).toEqual([fake.state.portOrders.size === 0 ? 404 : 200, [...fake.state.portOrders.keys()].slice(0, 200)]);
}
