import fc from "fast-check";
import { expect, test } from "vitest";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { ask, detailsOf } from "../support/checked-fake.ts";
import { answerProblems, operations, problems, requestExamples, requestPointer, requestProblems } from "../support/document.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const place = (path: string) =>
  path
    .replace("{id}", path.startsWith("/v2.1") ? "mdr2-0" : path.startsWith("/v2/numbers") ? "12065550100" : "0")
    .replace("{callback_type}", "sms_callback")
    .replace("{preset}", "cnam_id")
    .replace(/\{\w+\}/, "0");

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

/** Where the fake knows more than the document: what only the account can tell. */
const ofTheAccount = /Is no edge strategy|attributes\.body: Missing data/;

/** What other clients send: null for what may be left out, an empty list of attachments. */
const isForgiven = (member: string[], value: Json | undefined) => value === null || (member.at(-1) === "media_urls" && Array.isArray(value));

test.each(bodies)("the fake refuses exactly what the document forbids of $name, but for what clients are known to send", async ({ placed, body }) => {
  const mutation = fc.record({ member: fc.constantFrom(...membersOf(body)), value: fc.constantFrom<(Json | undefined)[]>(undefined, null, true, 7, "", "x", [], {}) });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ member, value }) => {
      const sent = changed(body, member, value);
      const forbidden = problems(requestPointer(placed), sent).length > 0;
      const fake = createFakeFlowroute({ limits: false });
      const response = await ask(fake, `${placed.method} ${place(placed.path)}`, sent);
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
// Which orders there are the document says in words only.
const parameters = operations.flatMap((placed) =>
  placed.parameters.filter((parameter) => parameter.in === "query" && parameter.name !== "order_by").map(({ name }) => ({ placed, name, title: `${placed.id} ${name}` })),
);

test.each(parameters)("the fake refuses exactly what the document forbids of $title", async ({ placed, name }) => {
  const fake = createFakeFlowroute();
  for (const text of texts) {
    const required = placed.id === "messages.list" && name !== "start_date" ? "start_date=2020-01-01&" : "";
    const path = `${place(placed.path)}?${required}${name}=${encodeURIComponent(text)}`;
    const forbidden = (await requestProblems(new Request(`https://api.flowroute.com${path}`, { method: placed.method }))).some((problem) => problem.startsWith(`${name}:`));
    const response = await ask(fake, `${placed.method} ${path}`);
    expect(response.status === 422, text).toBe(forbidden);
    if (!forbidden && placed.method === "GET") expect(response.status, text).toBe(200);
    if (forbidden) expect((await detailsOf(response)).join()).toContain(name);
  }
});

test("whatever comes, the answer is one that the document has, and never a crash", { timeout: 60_000 }, async () => {
  const fake = createFakeFlowroute({ limits: false });
  const segment = fc.oneof(fc.constantFrom("v2", "v2.1", "v2.2", "numbers", "routes", "messages", "available", "relationships", "primary_route", "sms_callback", "0", "12065550100", ""), fc.string());
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
