import fc from "fast-check";
import { expect, test } from "vitest";
import { fillPath, writeQuery } from "../src/wrappers/call/request.ts";
import { clientOn, json } from "./support/client.ts";
import { runs } from "./support/runs.ts";

const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary-ascii" }), fc.stringMatching(/^[./%?#&=+;\\]{1,5}$/));

test("a text in a path is one segment of it, whatever it says", () => {
  // What would lead elsewhere even so, no rule of the document lets through: the generator sees to it.
  const segment = anyText.filter((text) => !/^\.{0,2}$/.test(text));
  fc.assert(
    fc.property(segment, segment, (id, record) => {
      const { pathname, search, hash } = new URL(fillPath("/v2/numbers/{id}/records/{record}", { id, record }), "https://api.flowroute.com");
      expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "v2", "numbers", id, "records", record]);
      expect(search + hash).toBe("");
    }),
    { numRuns: runs(2_000) },
  );
});

test("query parameters arrive as they were given, in their order, dates in UTC, and what is undefined not at all", () => {
  const anyValue = fc.oneof(anyText, fc.double(), fc.boolean(), fc.date({ noInvalidDate: true }), fc.constant(undefined));

  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), anyValue), (query) => {
      const { searchParams } = new URL(`https://api.flowroute.com/?${writeQuery(query)}`);
      const given = Object.entries(query).filter(([, value]) => value !== undefined);
      expect([...searchParams]).toEqual(given.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : String(value)]));
    }),
    { numRuns: runs(2_000) },
  );
});

test("a search for any text asks for that text", async () => {
  let asked = "";
  const flowroute = clientOn(async (address) => {
    asked = address;
    return json({ data: [] });
  });

  await fc.assert(
    fc.asyncProperty(anyText.filter((text) => text !== ""), async (text) => {
      await flowroute.numbers.search({ rate_center: text, state: "WA" });
      expect(Object.fromEntries(new URL(asked).searchParams)).toEqual({ rate_center: text, state: "WA" });
    }),
    { numRuns: runs(500) },
  );
});
