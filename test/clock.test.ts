import { mock } from "node:test";
import { afterEach, expect, test, vi } from "vitest";
import type { Fetch, FlowrouteOptions } from "flowroute-sdk";
import { clientOn, failureOf, json } from "./support/client.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  mock.timers.reset();
});

const sms = (body: number) => ({ from: "12065550101", to: "12065551234", body: String(body) });
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** A client whose API answers at once, and the bodies that have come. */
function counting(options: Partial<FlowrouteOptions> = {}) {
  const came: number[] = [];
  const fetch: Fetch = async (_url, { body = "" }) => {
    came.push(Number((JSON.parse(body) as { body: string }).body));
    return json({ data: { id: "1" } }, 202);
  };
  return { came, flowroute: clientOn(fetch, options) };
}

/** Timers that the test moves, and a clock that says what it likes. */
function twoClocks() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const clock = { shows: 5_000_000, isStopped: false };
  vi.spyOn(performance, "now").mockImplementation(() => clock.shows);
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 10) {
      if (!clock.isStopped) clock.shows += 10;
      await vi.advanceTimersByTimeAsync(10);
    }
  };
  return { clock, pass };
}

test.each([
  ["an hour back", -3_600_000],
  ["to the beginning", -5_000_000],
  ["a little back", -300],
] as const)("no wait gets longer when the clock is set %s", async (_how, byMs) => {
  const { clock, pass } = twoClocks();
  const { flowroute, came } = counting();
  const sent = Promise.all([0, 1, 2, 3, 4, 5].map((n) => flowroute.messages.send(sms(n))));
  await pass(500);
  clock.shows += byMs;
  const next = flowroute.messages.send(sms(6));
  await pass(1_010);

  expect(came).toEqual([0, 1, 2, 3, 4, 5, 6]);
  await Promise.all([sent, next]);
});

test("where the clock stands still, the timers' word is taken", async () => {
  const { clock, pass } = twoClocks();
  const { flowroute, came } = counting();
  clock.isStopped = true;
  const sent = Promise.all([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => flowroute.messages.send(sms(n))));

  await pass(1_000);
  expect(came).toHaveLength(10);
  await pass(1_000);
  expect(came).toHaveLength(11);
  await sent;
});

test("a deadline is kept, however often the clock is set back", async () => {
  const { clock, pass } = twoClocks();
  const { flowroute } = counting({ pacing: { sms: 0.01 } });
  await flowroute.messages.send(sms(0));
  const late = failureOf(flowroute.messages.send(sms(1), { timeoutMs: 2_000 }));
  for (let n = 0; n < 4; n++) {
    await pass(500);
    clock.shows -= 450;
  }

  expect(await late).toMatchObject({ code: "deadline_exceeded", outcome: "not_sent" });
});

test("a client goes on when fake timers are put in under it, and when they are taken out", async () => {
  const { flowroute, came } = counting();
  await Promise.all([0, 1, 2, 3, 4].map((n) => flowroute.messages.send(sms(n))));

  vi.useFakeTimers();
  const sixth = flowroute.messages.send(sms(5));
  await vi.advanceTimersByTimeAsync(1_000);
  await sixth;
  await Promise.all([6, 7, 8, 9].map((n) => flowroute.messages.send(sms(n))));
  // Its timer goes with the fake clock.
  flowroute.messages.send(sms(10)).catch(() => {});
  vi.useRealTimers();
  await flowroute.messages.send(sms(11), { timeoutMs: 2_000 });

  expect(came).toContain(11);
});

test("a client goes on when the clock of a test is put in its real one's place, with less on it", async () => {
  vi.useFakeTimers({ now: Date.parse("2040-01-01") });
  await vi.advanceTimersByTimeAsync(100_000_000);
  const { flowroute, came } = counting();
  await Promise.all([0, 1, 2, 3, 4].map((n) => flowroute.messages.send(sms(n))));
  vi.useRealTimers();

  await flowroute.messages.send(sms(5), { timeoutMs: 2_000 });
  expect(came).toHaveLength(6);
});

test("node:test's timers move the lane, though they leave performance.now as it is", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { flowroute, came } = counting();
  const sent = Promise.all([0, 1, 2, 3, 4, 5].map((n) => flowroute.messages.send(sms(n))));
  await settled();
  expect(came).toHaveLength(5);

  mock.timers.tick(1_000);
  await sent;
  expect(came).toHaveLength(6);
});
