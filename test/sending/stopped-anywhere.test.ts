import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Fetch, MessageRule, SendResult } from "flowroute-sdk";
import { createJournal, type Journal, type JournalEntry } from "flowroute-sdk/sending";
import { clientOn, json } from "../support/client.ts";
import { runs } from "../support/runs.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** A journal whose every question takes its time. */
function slowJournal(ms: number): Journal {
  const entries = new Map<string, JournalEntry>();
  return createJournal({
    async claim(key, entry) {
      const had = entries.get(key);
      if (!had) entries.set(key, entry);
      await pause(ms);
      return had;
    },
    async find(key) {
      await pause(ms);
      return entries.get(key);
    },
    async complete(key, entry, id) {
      await pause(ms);
      entries.set(key, { ...entry, id });
    },
    async free(key, token) {
      await pause(ms);
      if (entries.get(key)?.token === token && entries.get(key)?.id === undefined) entries.delete(key);
    },
    parked: async () => [...entries].flatMap(([key, entry]) => (entry.id === undefined ? [{ ...entry, key }] : [])),
    known: async (ids) => ids.filter((id) => [...entries.values()].some((entry) => entry.id === id)),
  });
}

const plan = fc.record({
  keys: fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), { minLength: 1, maxLength: 9 }),
  answers: fc.array(fc.constantFrom("taken", "taken", "rejected", "lost", "failed"), { minLength: 1, maxLength: 12 }),
  concurrency: fc.integer({ min: 1, max: 5 }),
  journalMs: fc.integer({ min: 0, max: 30 }),
  ruleMs: fc.integer({ min: 0, max: 30 }),
  stops: fc.array(fc.record({ how: fc.constantFrom("abort", "break", "close"), afterMs: fc.integer({ min: 0, max: 120 }) }), { maxLength: 3 }),
});

test("whenever a run is aborted or broken off, nothing goes out twice, and no result and no entry lies", async () => {
  // What is loaded when it is needed takes time of another clock.
  await clientOn(async () => json({ data: { type: "message", id: "mdr2-1" } }, 202), { rules: [() => {}] }).messages.send({ from: "12065550101", to: "12065551234", body: "" });
  await fc.assert(
    fc.asyncProperty(plan, async ({ keys, answers, concurrency, journalMs, ruleMs, stops }) => {
      const accepted: string[] = [];
      let asked = 0;
      const fetch: Fetch = async (_address, { body = "" }) => {
        const key = (JSON.parse(body) as { body: string }).body;
        const answer = answers[asked++ % answers.length];
        await pause(17);
        if (answer === "rejected") return json({ errors: [] }, 422);
        if (answer !== "failed") accepted.push(key);
        if (answer !== "taken") throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
        return json({ data: { type: "message", id: `id-of-${key}`, links: { self: "" } } }, 202);
      };
      const counted = { going: 0, given: 0 };
      const rule: MessageRule = async () => {
        await pause(ruleMs);
        counted.going++;
        return (failure) => void ((failure as { outcome: string }).outcome !== "unknown" && counted.given++);
      };
      const journal = slowJournal(journalMs);
      const flowroute = clientOn(fetch, { pacing: { sms: 100 }, rules: [rule] });
      const told: string[] = [];
      const tell = (result: SendResult<string>) => {
        const before = accepted.filter((key) => key === result.input).length;
        expect(before).toBeLessThanOrEqual(1);
        if (result.status === "fulfilled") expect([before, result.value.id]).toEqual([1, `id-of-${result.input}`]);
        else told.push(`${result.input} ${(result.reason as { outcome: string }).outcome}`);
      };
      const run = async (stop: { how: string; afterMs: number } | undefined) => {
        const controller = new AbortController();
        const results = flowroute.messages.sendMany(keys, { journal, key: String, message: (body) => ({ from: "12065550101", to: "12065551234", body }), concurrency, signal: controller.signal });
        let isOver = false;
        if (stop) {
          void pause(stop.afterMs).then(() => {
            isOver = true;
            if (stop.how === "abort") controller.abort(new Error("enough"));
          });
        }
        try {
          for await (const result of results) {
            tell(result);
            if (isOver && stop?.how !== "abort") break;
          }
        } catch (reason) {
          expect(reason).toMatchObject({ message: "enough" });
        }
        // Another run may begin at once; that of a "close" begins once all is over.
        if (stop?.how === "close") await journal.close();
      };
      for (const stop of [...stops, undefined]) {
        const running = run(stop);
        await vi.advanceTimersByTimeAsync(60_000);
        await running;
      }
      for (const key of new Set(keys)) {
        const times = accepted.filter((each) => each === key).length;
        expect(times).toBeLessThanOrEqual(1);
        const isParked = (await journal.parked()).some((entry) => entry.key === key);
        const isKnown = (await journal.known([`id-of-${key}`])).length > 0;
        // Sent and known, or in doubt, or surely not sent, and then a result has said so.
        if (isKnown) expect(times).toBe(1);
        else if (!isParked) expect([times, told.some((each) => each.startsWith(`${key} `))]).toEqual([0, true]);
      }
      // What rules counted and was not given back is what went out, or may have.
      expect(counted.going - counted.given).toBeGreaterThanOrEqual(new Set(accepted).size);
    }),
    { numRuns: runs(60) },
  );
}, 60_000);
