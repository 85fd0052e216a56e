import fc from "fast-check";
import { expect, test } from "vitest";
import { isOptOut, optOutOf, parseWebhook } from "flowroute-sdk/webhooks";
import { runs } from "../support/runs.ts";
import { sms } from "./bodies.ts";

test.each(["STOP", "stop", "Stop", "sToP"])("Flowroute itself acts on %s", (text) => {
  expect(optOutOf(text)).toEqual({ wants: "out", exact: true, byFlowroute: true });
  expect(isOptOut(text)).toBe(true);
});

test.each(["UNSTOP", "unstop"])("Flowroute itself takes %s back", (text) => {
  expect(optOutOf(text)).toEqual({ wants: "in", exact: true, byFlowroute: true });
  expect(isOptOut(text)).toBe(false);
});

test.each(["STOP.", " stop ", "Stop!!", "“stop”", "STOP ALL", "stopall", "Quit", "end", "REVOKE", "opt out", "Opt-Out", "OPTOUT", "cancel", "Unsubscribe", "ＳＴＯＰ", "stop 🛑", "stop\n"])(
  "%j is an exact word of which Flowroute knows nothing",
  (text) => {
    expect(optOutOf(text)).toEqual({ wants: "out", exact: true, byFlowroute: false });
    expect(isOptOut(text)).toBe(true);
  },
);

test.each(["start", "START!", "Yes", "yes."])("%j wants messages again", (text) => {
  expect(optOutOf(text)).toEqual({ wants: "in", exact: true, byFlowroute: false });
});

test.each(["please stop texting me", "Stop it", "STOPP", "s t o p", "stooop", "I want to opt out", "cancel my appointment", "can you unsubscribe me?", "I quit"])("%j is near, and for a person to judge", (text) => {
  expect(optOutOf(text)).toEqual({ wants: "out", exact: false, byFlowroute: false });
  expect(isOptOut(text)).toBe(false);
});

test("unstop in a sentence is near too", () => {
  expect(optOutOf("please UNSTOP this")).toEqual({ wants: "in", exact: false, byFlowroute: false });
});

test.each(["", null, undefined, "Hello", "weekend", "unstoppable", "bus stops", "yes, at eight", "let's start", "quite", "bookends", "🛑", "stopwatch", "opt"])("%j says nothing of it", (text) => {
  expect(optOutOf(text)).toBeUndefined();
  expect(isOptOut(text)).toBe(false);
});

test("a word is exact in any case and with any punctuation around it", () => {
  const word = fc.constantFrom("stop", "stop all", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe");
  const around = fc.stringMatching(/^[ .,!?"'()\n-]{0,5}$/);
  fc.assert(
    fc.property(word, around, around, fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }), (word, before, after, upper) => {
      const cased = [...word].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join("");
      expect(optOutOf(before + cased + after)).toEqual({ wants: "out", exact: true, byFlowroute: /^stop$/i.test(before + cased + after) });
    }),
    { numRuns: runs(500) },
  );
});

test("a message carries the mark", () => {
  expect(parseWebhook(sms("mdr2-1", { body: "STOP" }))).toMatchObject({ optOut: { wants: "out", exact: true, byFlowroute: true } });
});

test("a long text takes no long time", () => {
  const began = performance.now();
  for (const piece of ["stop", "s ", "a", "opt ", "ﷺ"]) optOutOf(piece.repeat(50_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});
