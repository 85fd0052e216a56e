import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Flowroute, type MessageRule, type SendResult } from "flowroute-sdk";
import { hours } from "flowroute-sdk/rules";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { zonesOf } from "../../src/rules/zones/area-codes.ts";
import { failureOf } from "../support/client.ts";
import { runs } from "../support/runs.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-01-05T16:30:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const from = "12065550100";
const seattle = { from, to: "12065551001", body: "hi" };
const newYork = { from, to: "12125551002", body: "hi" };

function client(rules: MessageRule[]) {
  const fake = createFakeFlowroute({ limits: false });
  return { fake, flowroute: new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false, rules }) };
}

test("a message goes out by the clock of its recipient's area code; otherwise the error says from when on", async () => {
  const { flowroute, fake } = client([hours({ from: "09:00", to: "20:00" })]);
  await flowroute.messages.send(newYork);
  expect(await failureOf(flowroute.messages.send(seattle))).toMatchObject({
    code: "refused_by_rule", outcome: "not_sent", reason: "outside_hours", notBefore: new Date("2026-01-05T17:00:00Z"),
    message: "not sent: by the clocks at the recipient's it may not go before 2026-01-05T17:00Z (outside_hours, messages.send)",
  });
  expect(fake.state.messages.size).toBe(1);
});

test("an area code in several zones waits for the last to open and ends with the first to close", async () => {
  // 850 of Florida is in New York's time and in Chicago's.
  const rule = hours({ from: "09:00", to: "20:00" });
  const answerAt = async (time: string) => rule({ from, to: "18505551234", body: "" }, { at: new Date(time) });
  expect(await answerAt("2026-01-05T14:30:00Z")).toMatchObject({ notBefore: new Date("2026-01-05T15:00:00Z") });
  expect(await answerAt("2026-01-05T15:00:00Z")).toBeUndefined();
  expect(await answerAt("2026-01-06T00:59:59Z")).toBeUndefined();
  expect(await answerAt("2026-01-06T01:00:00Z")).toMatchObject({ notBefore: new Date("2026-01-06T15:00:00Z") });
});

test("a zone may be given, for all or for each; where a function gives none, the area code rules", async () => {
  const inTokyo = client([hours({ from: "09:00", to: "20:00", zone: "Asia/Tokyo" })]).flowroute;
  expect(await failureOf(inTokyo.messages.send(newYork))).toMatchObject({ notBefore: new Date("2026-01-06T00:00:00Z") });
  const each = client([hours({ from: "09:00", to: "20:00", zone: ({ to }) => (to === seattle.to ? "America/New_York" : undefined) })]).flowroute;
  await each.messages.send(seattle);
  expect(await failureOf(each.messages.send({ ...seattle, to: "12065559999" }))).toMatchObject({ reason: "outside_hours" });
});

test.each(["18005551234", "19005551234", "442071234567", "12345", "12425551234"])("where the first digits of %s name no zone, it is refused, and says what to do", async (to) => {
  const rule = hours({ from: "00:00", to: "24:00" });
  expect(await rule({ from, to, body: "" }, { at: new Date() })).toEqual({ reason: "unknown_area_code", words: "nobody knows what time it is at the recipient's, whose area code has no known zone; give hours() a zone" });
});

test.each(["+47 474 12 345", "+45 81 23 45 67", "+65 6123 4567", "+372 5123 456"])("%s of another country is not taken for an area code", async (to) => {
  const { flowroute, fake } = client([hours({ from: "00:00", to: "24:00" })]);
  expect(await failureOf(flowroute.messages.send({ ...seattle, to }))).toMatchObject({ reason: "unknown_area_code", outcome: "not_sent" });
  expect(fake.requests).toEqual([]);
});

test("sendMany waits if told so, and yields what was refused otherwise", async () => {
  const ends = async (waits: boolean) => {
    const { flowroute } = client([hours({ from: "09:00", to: "20:00", waits })]);
    const results: string[] = [];
    for await (const result of flowroute.messages.sendMany([seattle, newYork])) results.push(`${describe(result)} ${new Date().toISOString().slice(11, 16)}`);
    return results;
  };
  const describe = (result: SendResult) => (result.status === "fulfilled" ? "sent" : (result.reason as { reason: string }).reason);
  expect(await ends(false)).toEqual(["outside_hours 16:30", "sent 16:30"]);
  const waited = ends(true);
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  expect(await waited).toEqual(["sent 17:00", "sent 17:00"]);
});

test("zones that lie too far apart for any hour are said to", async () => {
  const rule = hours({ from: "09:00", to: "09:30" });
  const answer = await rule({ from, to: "18505551234", body: "" }, { at: new Date() });
  expect(answer).toMatchObject({ reason: "outside_hours", words: "by the clocks at the recipient's it may not go at any time: its zones lie too far apart" });
});

test.each([
  [{ from: "09:00", to: "20:00", timezone: "America/New_York" }, 'there is no option "timezone"; there are from, to, zone, waits'],
  [{ from: "9:00", to: "20:00" }, 'from must be a time of the day such as "09:00"'],
  [{ from: "09:00", to: "24:01" }, 'to must be a time of the day such as "09:00"'],
  [{ from: "20:00", to: "09:00" }, "from must be earlier in the day than to"],
  [{ from: "09:00", to: "20:00", zone: "America/New York" }, 'zone must be one that Intl knows, such as "America/New_York"'],
  [{ from: "09:00", to: "20:00", zone: -5 }, "zone must be the name of a zone, or a function"],
])("a mistake is refused when the rule is made: %o", (options, words) => {
  expect(() => hours(options as never)).toThrow(new TypeError(words));
});

/** The minute of the day by a second way through Intl. */
function minuteIn(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return part("hour") * 60 + part("minute");
}

// Every zone of the table, and some with odd offsets and odd changes: by half an hour, at midnight.
const zones = [...new Set(Array.from({ length: 800 }, (_, index) => zonesOf(`1${200 + index}5550100`)).flat()), "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago", "Africa/Cairo"];
/** Around the changes of the clock in 2025 and 2026, in March and November, and of those on the other side of the earth. */
const changes = ["2025-03-09T10:00Z", "2025-11-02T09:00Z", "2026-03-08T10:00Z", "2026-11-01T09:00Z", "2025-04-05T15:00Z", "2025-10-04T15:30Z", "2026-04-23T22:00Z"].map((time) => Date.parse(time));
const text = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

test("in every zone, around every change of the clock, it opens at the first minute that Intl calls open, and not before", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zones), fc.constantFrom(...changes), fc.integer({ min: -1_800, max: 1_800 }), fc.nat(59_999), fc.tuple(fc.nat(1_440), fc.nat(1_440)).filter(([a, b]) => a !== b),
      async (zone, change, minutes, ms, [a, b]) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const at = change + minutes * 60_000 + ms;
        const isOpen = (moment: number) => minuteIn(zone, moment) >= first && minuteIn(zone, moment) < last;
        const answer = (await hours({ from: text(first), to: text(last), zone })({ from, to: "1", body: "" }, { at: new Date(at) })) as { notBefore: Date } | undefined;
        const opens = answer?.notBefore.getTime() ?? at;
        expect([isOpen(opens), answer === undefined]).toEqual([true, isOpen(at)]);
        if (answer === undefined) return;
        expect(opens % 60_000).toBe(0);
        // The minute before it opens, and one in seven, stand for those that are not tried.
        expect(opens - 60_000 >= at && isOpen(opens - 60_000)).toBe(false);
        for (let moment = at; moment < opens; moment += 420_000) expect(isOpen(moment)).toBe(false);
      },
    ),
    { numRuns: runs(300) },
  );
}, 60_000);

test("several zones open together at the first minute that all call open", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("18505551234", "18675551234", "19285551234", "19075551234", "14185551234"), fc.constantFrom(...changes), fc.integer({ min: -1_800, max: 1_800 }), async (to, change, minutes) => {
      const at = change + minutes * 60_000;
      const all = zonesOf(to);
      const isOpen = (moment: number) => all.every((zone) => minuteIn(zone, moment) >= 540 && minuteIn(zone, moment) < 1_200);
      const answer = (await hours({ from: "09:00", to: "20:00" })({ from, to, body: "" }, { at: new Date(at) })) as { notBefore: Date } | undefined;
      const opens = answer?.notBefore.getTime() ?? at;
      expect([isOpen(opens), answer !== undefined && isOpen(opens - 60_000)]).toEqual([true, false]);
      for (let moment = at; moment < opens; moment += 600_000) expect(isOpen(moment)).toBe(false);
    }),
    { numRuns: runs(60) },
  );
}, 60_000);

test("the table has codes of three digits, each once for a zone, and of every zone Intl knows", () => {
  expect(zonesOf("12065551234")).toEqual(["America/Los_Angeles"]);
  expect(zonesOf("18085551234")).toEqual(["Pacific/Honolulu"]);
  expect(zonesOf("12045551234")).toEqual(["America/Winnipeg"]);
  expect(zonesOf("18505551234")).toEqual(["America/New_York", "America/Chicago"]);
  // Beside each other, two codes could be read as a third.
  expect(Array.from({ length: 1_000 }, (_, code) => zonesOf(`1${String(code).padStart(3, "0")}5550100`).length > 0).filter(Boolean).length).toBeGreaterThan(420);
  for (const toll of ["800", "833", "844", "855", "866", "877", "888", "900", "600", "500", "211", "999"]) expect(zonesOf(`1${toll}5550100`)).toEqual([]);
  for (const zone of zones) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
});
