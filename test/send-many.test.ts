import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Fetch, SendResult } from "flowroute-sdk";
import { clientOn, failureOf, json } from "./support/client.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const sms = (body: string) => ({ from: "12065550101", to: "12065551234", body });
const never = new Promise<never>(() => {});

/** An API that accepts every message but those named here, and keeps what it accepted. */
function api(turnedDown: readonly string[] = []) {
  const accepted: string[] = [];
  const fetch: Fetch = async (_address, { body = "" }) => {
    const text = (JSON.parse(body) as { body: string }).body;
    if (turnedDown.includes(text)) return json({ errors: [{ detail: "opted out" }] }, 400);
    accepted.push(text);
    return json({ data: { id: text } }, 202);
  };
  return { accepted, fetch };
}

async function collected(results: AsyncIterable<SendResult>): Promise<{ ends: string[]; failure?: unknown }> {
  const ends: string[] = [];
  try {
    for await (const result of results) ends.push(`${result.input.body} ${result.status === "fulfilled" ? result.value.id : result.reason}`);
  } catch (failure) {
    return { ends, failure };
  }
  return { ends };
}

test("every input has its result, in order, failures among them", async () => {
  const { fetch, accepted } = api(["b"]);

  const { ends, failure } = await collected(clientOn(fetch).messages.sendMany(["a", "b", "c"].map(sms)));

  expect(ends).toEqual(["a a", "b ApiError: 400 opted out (messages.send)", "c c"]);
  expect(failure).toBeUndefined();
  expect(accepted).toEqual(["a", "c"]);
});

test("nothing is sent, nor any input taken, before the loop, not even when it is awaited", async () => {
  const { fetch, accepted } = api();
  const taken = vi.fn<() => void>();
  function* source() {
    taken();
    yield sms("a");
  }

  const results = await clientOn(fetch).messages.sendMany(source());
  await vi.advanceTimersByTimeAsync(60_000);
  expect([accepted, taken.mock.calls]).toEqual([[], []]);

  expect((await collected(results)).ends).toEqual(["a a"]);
});

test("a refused input is a result like any other", async () => {
  const { ends } = await collected(clientOn(api().fetch).messages.sendMany([{ ...sms("a"), to: "0" }, sms("b")]));

  expect(ends).toEqual([expect.stringMatching(/^a InvalidArgumentError: to must be/), "b b"]);
});

test("a source that fails ends the loop with its error, after the results of what was sent", async () => {
  const broken = new Error("the source broke");
  function* source() {
    yield sms("a");
    yield sms("b");
    throw broken;
  }

  expect(await collected(clientOn(api().fetch).messages.sendMany(source()))).toEqual({ ends: ["a a", "b b"], failure: broken });
});

test("a result comes as soon as it is known, even when the source waits for it before the next input", async () => {
  const seen: string[] = [];
  let tell = () => {};
  async function* source() {
    for (const body of ["a", "b", "c"]) {
      const told = new Promise<void>((resolve) => void (tell = resolve));
      yield sms(body);
      await told;
    }
  }
  for await (const { input } of clientOn(api().fetch).messages.sendMany(source())) {
    seen.push(input.body ?? "");
    tell();
  }

  expect(seen).toEqual(["a", "b", "c"]);
});

test.each([
  { options: { concurrency: 3 }, wanted: 3 },
  { options: {}, wanted: 10 },
])("no more than concurrency are under way, and no input is taken before there is room: $options", async ({ options, wanted }) => {
  let taken = 0;
  let most = 0;
  let underWay = 0;
  function* source() {
    for (;;) yield sms(String(taken++));
  }
  const fetch: Fetch = async () => {
    most = Math.max(most, ++underWay);
    await new Promise<void>((resolve) => void setTimeout(resolve, 10));
    underWay--;
    return json({ data: { id: "1" } }, 202);
  };
  const results = clientOn(fetch, { pacing: false }).messages.sendMany(source(), options);
  for (let n = 0; n < 20; n++) {
    const next = results.next();
    await vi.advanceTimersByTimeAsync(10);
    await next;
  }

  expect(most).toBe(wanted);
  expect(taken).toBeLessThanOrEqual(20 + wanted);
});

test("an abort closes a source that is not at work", async () => {
  const controller = new AbortController();
  let closed = false;
  function* source() {
    try {
      for (;;) yield sms("a");
    } finally {
      closed = true;
    }
  }
  const end = collected(clientOn(api().fetch, { pacing: { sms: 1 } }).messages.sendMany(source(), { concurrency: 2, signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(100);
  controller.abort("enough");

  expect(await end).toEqual({ ends: ["a a", "a enough", "a enough"], failure: "enough" });
  expect(closed).toBe(true);
});

/** An array's iterator as one writes it by hand, and what became of it. */
function handMade(messages: readonly { from: string; to: string; body: string }[]) {
  const closings: string[] = [];
  const left = [...messages];
  const source = {
    [Symbol.asyncIterator]: () => source,
    next: async () => (left.length > 0 ? { done: false as const, value: left.shift()! } : { done: true as const, value: undefined }),
    async return() {
      closings.push("begun");
      await Promise.resolve();
      closings.push("ended");
      return { done: true as const, value: undefined };
    },
  };
  return { source, closings };
}

test("a source is closed before a broken loop goes on, and only if it has not ended", async () => {
  const flowroute = clientOn(api().fetch, { pacing: false });
  const whole = handMade([sms("one"), sms("two")]);
  expect(await collected(flowroute.messages.sendMany(whole.source))).toEqual({ ends: ["one one", "two two"] });
  expect(whole.closings).toEqual([]);

  const broken = handMade([sms("one"), sms("two")]);
  for await (const { status } of flowroute.messages.sendMany(broken.source, { concurrency: 1 })) {
    expect(status).toBe("fulfilled");
    break;
  }
  expect(broken.closings).toEqual(["begun", "ended"]);
});

test("a source that fails is not closed; one that has no way to be closed need not be", async () => {
  const flowroute = clientOn(api().fetch, { pacing: false });
  const failing = handMade([sms("one")]);
  const { source } = failing;
  const failure = new Error("no more");
  const { ends, failure: thrown } = await collected(flowroute.messages.sendMany({ [Symbol.asyncIterator]: () => ({ ...source, next: () => Promise.reject(failure) }) }));
  expect([ends, thrown, failing.closings]).toEqual([[], failure, []]);

  const { return: _, ...endless } = handMade([sms("one"), sms("two")]).source;
  for await (const { status } of flowroute.messages.sendMany({ [Symbol.asyncIterator]: () => endless }, { concurrency: 1 })) {
    expect(status).toBe("fulfilled");
    break;
  }
});

test("a source that cannot be closed does not take the place of the abort's reason", async () => {
  const controller = new AbortController();
  const source = { [Symbol.iterator]: () => ({ next: () => ({ done: false as const, value: sms("a") }), return: () => { throw new Error("stuck"); } }) };
  const end = collected(clientOn(api().fetch, { pacing: { sms: 1 } }).messages.sendMany(source, { concurrency: 2, signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(100);
  controller.abort("enough");

  expect(await end).toMatchObject({ failure: "enough" });
});

test("with a signal that is aborted from the start no input is taken", async () => {
  const next = vi.fn<() => IteratorResult<ReturnType<typeof sms>>>();

  expect(await collected(clientOn(api().fetch).messages.sendMany({ [Symbol.iterator]: () => ({ next }) }, { signal: AbortSignal.abort("enough") }))).toEqual({ ends: [], failure: "enough" });
  expect(next).not.toHaveBeenCalled();
});

test("a signal of another implementation does, which knows its own kind only", async () => {
  const listeners = new Set<unknown>();
  const signal = {
    aborted: false,
    reason: undefined,
    addEventListener: (_: string, listener: unknown, options?: { signal?: unknown }) => {
      if (options?.signal) throw new TypeError("not a signal of this kind");
      listeners.add(listener);
    },
    removeEventListener: (_: string, listener: unknown) => listeners.delete(listener),
  };

  expect(await collected(clientOn(api().fetch).messages.sendMany([sms("a")], { signal: signal as never }))).toEqual({ ends: ["a a"] });
  expect(listeners.size).toBe(0);
});

test("what has been sent is not kept, so that a signal does for a million messages", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  vi.useRealTimers();
  const inputs: WeakRef<object>[] = [];
  const left = () => inputs.filter((input) => input.deref() !== undefined).length;
  function* source() {
    for (let n = 0; n < 1_000; n++) {
      const input = sms(String(n));
      inputs.push(new WeakRef(input));
      yield input;
    }
  }
  let seen = 0;
  for await (const { status } of clientOn(api().fetch, { pacing: false }).messages.sendMany(source(), { signal: new AbortController().signal })) {
    expect(status).toBe("fulfilled");
    if (++seen < 1_000) continue;
    await new Promise<void>((resolve) => void setTimeout(resolve));
    collectGarbage();
    expect(left()).toBeLessThan(50);
  }
  expect(seen).toBe(1_000);
});

test("an abort ends the loop with its reason, also while the source keeps it waiting", async () => {
  const controller = new AbortController();
  const returned = vi.fn<() => void>();
  async function* source() {
    try {
      yield sms("a");
      await never;
    } finally {
      returned();
    }
  }
  const end = collected(clientOn(api().fetch).messages.sendMany(source(), { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(100);
  controller.abort("enough");

  expect(await end).toEqual({ ends: ["a a"], failure: "enough" });
});

test("an abort ends an endless source", async () => {
  const controller = new AbortController();
  function* source() {
    for (;;) yield sms("a");
  }
  const end = collected(clientOn(api().fetch).messages.sendMany(source(), { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(1_500);
  controller.abort("enough");
  const { ends, failure } = await end;

  expect(failure).toBe("enough");
  expect(ends.filter((each) => each === "a a")).toHaveLength(10);
  expect(ends.length).toBeLessThanOrEqual(20);
});

test("breaking the loop sends none of those that wait to try again", async () => {
  const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });
  const attempts: string[] = [];
  const fetch: Fetch = async (_address, { body = "" }) => {
    attempts.push((JSON.parse(body) as { body: string }).body);
    throw refused;
  };
  const inputs = [{ ...sms("bad"), to: "0" }, ...["a", "b", "c"].map(sms)];
  for await (const { status } of clientOn(fetch, { pacing: false }).messages.sendMany(inputs)) {
    expect(status).toBe("rejected");
    break;
  }
  await vi.advanceTimersByTimeAsync(60_000);

  expect(attempts.toSorted()).toEqual([...new Set(attempts)].toSorted());
  expect(vi.getTimerCount()).toBe(0);
});

test.each([null, undefined, 5, true, "abc", {}, sms("one")])("takes no %j for messages", async (messages) => {
  const failure = await failureOf(collected(clientOn(api().fetch).messages.sendMany(messages as never)).then(({ failure: reason }) => Promise.reject(reason)));

  expect(failure).toMatchObject({ name: "InvalidArgumentError", argument: "messages" });
});

test("forty at once draw no warning of a leak", async () => {
  const warnings = vi.fn<() => void>();
  process.on("warning", warnings);
  const { signal } = new AbortController();
  const { ends } = await collected(clientOn(api().fetch, { pacing: false }).messages.sendMany(Array.from({ length: 60 }, () => sms("a")), { concurrency: 40, signal }));
  await vi.advanceTimersByTimeAsync(10);
  vi.useRealTimers();
  await new Promise<void>((resolve) => void setImmediate(resolve));
  process.off("warning", warnings);

  expect(ends).toHaveLength(60);
  expect(warnings).not.toHaveBeenCalled();
});

test("many loops share one listener on their signal, and leave none", async () => {
  const { signal } = new AbortController();
  const listeners: number[] = [];
  const fetch: Fetch = async () => {
    listeners.push(getEventListeners(signal, "abort").length);
    return json({ data: { id: "1" } }, 202);
  };
  const flowroute = clientOn(fetch, { pacing: false });
  await Promise.all(Array.from({ length: 20 }, () => collected(flowroute.messages.sendMany([sms("a")], { signal }))));

  expect(listeners).toEqual(Array.from({ length: 20 }, () => 1));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
