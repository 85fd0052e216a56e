import fc from "fast-check";
import { expect, test } from "vitest";
import { createFakeFlowroute, type FakeFlowroute } from "flowroute-sdk/testing";
import { ask, detailsOf } from "../support/checked-fake.ts";
import { answerProblems, operations, problems, requestExamples, requestPointer, requestProblems } from "../support/document.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A fake with one thing of each kind. */
function stocked(): FakeFlowroute {
  const fake = createFakeFlowroute({ limits: false });
  const { e911s, cnams, portOrders } = fake.state;
  cnams.approve(cnams.add("Heartwood").id);
  e911s.add({ label: "office" });
  const [order] = portOrders.add({ numbers: ["+12065550109"], billing_name: "Alex Example", street: "100 Example Ave", city: "Seattle", state: "WA", country: "US", provider: "Example Carrier" });
  if (order) fake.state.portOrders.addFile(order, "bill.pdf");
  return fake;
}

/** A path of the document, with what such a fake has in its open parts. */
function place(path: string): string {
  const { e911s, cnams, portOrders } = stocked().state;
  const [order] = portOrders.values();
  const [e911] = e911s.keys();
  const [cnam] = cnams.keys();
  const id = path.startsWith("/v2.1") ? "mdr2-0" : path.startsWith("/v2/numbers") ? "12065550100" : path.startsWith("/v2/e911s") ? e911 : path.startsWith("/v2/cnams") ? cnam : path.startsWith("/v2/portorders") ? order?.id : "0";
  const parts: Record<string, string | undefined> = { id, callback_type: "sms_callback", preset: "cnam_id", e911_id: e911, cnam_id: cnam, group_id: order?.groupId, file_id: order?.files[0]?.id };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "0");
}

/** Every member of a body, as the path that leads to it. */
function membersOf(body: Json, at: string[] = []): string[][] {
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => [[...at, name], ...membersOf(value, [...at, name])]);
}

/** The body with one member replaced, or taken out where there is nothing in its place. */
function changed(body: Json, [name = "", ...rest]: string[], value: Json | undefined): Json {
  const copy = structuredClone(body) as { [name: string]: Json };
  if (rest.length > 0) copy[name] = changed(copy[name] ?? null, rest, value);
  else if (value === undefined) Reflect.deleteProperty(copy, name);
  else copy[name] = value;
  return copy;
}

const bodies = operations.flatMap((placed) => requestExamples(placed).map(({ name, value }) => ({ placed, name, body: value as Json })));
bodies.push(...operations.filter(({ id }) => /set\w+Route/.test(id)).map((placed) => ({ placed, name: placed.id, body: { data: { type: "route", id: "0" } } })));

/** Where the fake knows more than the document: what only the account can tell, or an atlas. */
const ofTheAccount = new RegExp(
  [
    "Is no edge strategy", "attributes\\.body: Missing data", "ZIP code must", "country: Must be US or CA", "state: Must be two letters", "address_type: Must be one of",
    "address_type_number: Missing data", "Must be a record of your account", "Must be as it was in the form", "Must be at most 92 days", "At least one attribute",
  ].join("|"),
);

/** What other clients send: null for what may be left out, an empty list of attachments. */
const isForgiven = (member: string[], value: Json | undefined) => value === null || (member.at(-1) === "media_urls" && Array.isArray(value));

test.each(bodies)("the fake refuses exactly what the document forbids of $name, but for what clients are known to send", async ({ placed, body }) => {
  const mutation = fc.record({ member: fc.constantFrom(...membersOf(body)), value: fc.constantFrom<(Json | undefined)[]>(undefined, null, true, 7, "", "x", [], {}) });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ member, value }) => {
      const sent = changed(body, member, value);
      const forbidden = problems(requestPointer(placed), sent).length > 0;
      const response = await ask(stocked(), `${placed.method} ${place(placed.path)}`, sent);
      const details = response.status === 422 ? (await detailsOf(response)).join("; ") : "";
      if (ofTheAccount.test(details) || (isForgiven(member, value) && response.status !== 422)) return;
      expect(response.status === 422, `${member.join(".")} = ${JSON.stringify(value)}: ${response.status} ${details}`).toBe(forbidden);
      // The member itself is named, but where the wrapping is gone, and the rest read as the compact form.
      const isUnwrapped = value === undefined && member.join() === "data";
      if (forbidden && !isUnwrapped) expect(details).toMatch(new RegExp(member.filter((name) => !/^\d+$/.test(name)).join("|")));
    }),
    { numRuns: 60 },
  );
});

const texts = ["0", "1", "10", "200", "201", "400", "401", "-1", "1.5", "abc", "347", "+1206", "2020-01-01", "2020-01-01T00:00:00Z", "2020-13", "WA", "host", "SIP", "x".repeat(65)];
// Which orders there are the document says in words only. A status that is not empty asks for no group's, but for a list.
const parameters = operations.flatMap((placed) =>
  placed.parameters
    .filter(({ in: where, name }) => where === "query" && name !== "order_by" && !(placed.id === "portOrders.getGroupStatus" && name === "status"))
    .map(({ name }) => ({ placed, name, title: `${placed.id} ${name}` })),
);
const required: Readonly<Record<string, string>> = { "messages.list": "start_date=2020-01-01&", "portOrders.getGroupStatus": "status=&" };

test.each(parameters)("the fake refuses exactly what the document forbids of $title", async ({ placed, name }) => {
  const fake = stocked();
  for (const text of texts) {
    const others = name === "start_date" ? "" : (required[placed.id] ?? "");
    const path = `${place(placed.path)}?${others}${name}=${encodeURIComponent(text)}`;
    const forbidden = (await requestProblems(new Request(`https://api.flowroute.com${path}`, { method: placed.method }))).some((problem) => problem.startsWith(`${name}:`));
    const response = await ask(fake, `${placed.method} ${path}`);
    expect(response.status === 422, text).toBe(forbidden);
    // An empty list of port orders, or no such group.
    if (!forbidden && placed.method === "GET") expect(placed.id.startsWith("portOrders.") ? [200, 404] : [200], text).toContain(response.status);
    if (forbidden) expect((await detailsOf(response)).join()).toContain(name);
  }
});

test("whatever comes, the answer is one that the document has, and never a crash", { timeout: 60_000 }, async () => {
  const fake = stocked();
  const segment = fc.oneof(fc.constantFrom("v2", "v2.1", "v2.2", "numbers", "routes", "messages", "e911s", "cnams", "portorders", "cdrs", "exports", "available", "relationships", "primary_route", "sms_callback", "0", "12065550100", ""), fc.string());
  const request = fc.record({
    method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
    path: fc.oneof(fc.constantFrom(...operations.map((placed) => place(placed.path))), fc.array(segment).map((parts) => `/${parts.map(encodeURIComponent).join("/")}`)),
    query: fc.dictionary(fc.constantFrom("limit", "offset", "starts_with", "state", "order_by", "start_date", "__proto__", "constructor"), fc.string()),
    body: fc.oneof(fc.json(), fc.string(), fc.constantFrom(...bodies.map(({ body }) => JSON.stringify(body)))),
    type: fc.constantFrom("application/json", "application/vnd.api+json", "text/plain"),
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, query, body, type }) => {
      const target = `${path}?${new URLSearchParams(query).toString()}`;
      const hasBody = method !== "GET" && body !== "";
      const response = await ask(fake, `${method} ${target}`, hasBody ? body : undefined, hasBody ? { "content-type": type } : {});
      // What Flowroute has and the fake has not is no crash.
      if (response.status !== 501) expect(response.status).toBeLessThan(500);
      const asked = new Request(`https://api.flowroute.com${path.replace("/v2.2/", "/v2.1/")}`, { method });
      expect(await answerProblems(asked, response)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
