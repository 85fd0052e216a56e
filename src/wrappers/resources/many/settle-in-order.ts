// This folder sends by the thousand. Inputs are taken as there is room, and each has its result, in order; what a journal
// does is not in here.

import { listen, unlisten } from "../../call/abort-listeners.ts";

/** What became of one input. */
export type Attempted<Input, Result> =
  | { readonly status: "fulfilled"; readonly input: Input; readonly value: Result }
  | { readonly status: "rejected"; readonly input: Input; readonly reason: unknown };

/** What there is to do next: take an input, hand out a result, or end. */
type Step<Input, Result> =
  | { readonly input: Input }
  | { readonly result: Attempted<Input, Result> }
  | End;

/** Of the source, or by the signal. */
interface End {
  readonly by: "source" | "signal";
  /** What to throw, where there is anything; it may be `undefined`. */
  readonly failure?: { readonly reason: unknown };
}

/**
 * Runs `start` for every input, at most `concurrency` at a time, and yields the results in the order of the inputs, each
 * as soon as it is known, even while the next input keeps us waiting. A source that fails, or a signal that aborts, ends
 * it with its reason, after the results of what was started by then.
 */
export async function* settleInOrder<Input, Result>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  start: (input: Input) => PromiseLike<Result>,
  { concurrency, signal }: { readonly concurrency: number; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Attempted<Input, Result>, void, undefined> {
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const underWay: Promise<Step<Input, Result>>[] = [];
  let coming: Promise<Step<Input, Result>> | undefined;
  let end: End | undefined;
  try {
    for (;;) {
      if (signal?.aborted) end ??= abortOf(signal);
      if (!end && !coming && underWay.length < concurrency) coming = take(iterator);
      const waiting = [underWay[0], end ? undefined : coming].filter((step) => step !== undefined);
      if (waiting.length === 0) break;
      const step = await firstOf(waiting, end ? undefined : signal);
      if ("result" in step) {
        underWay.shift();
        yield step.result;
      } else {
        if ("input" in step) underWay.push(settle(step.input, start));
        else end = step;
        coming = undefined;
      }
    }
    if (end?.failure) throw end.failure.reason;
  } finally {
    // A source that has ended needs no word of it.
    const closed = end?.by === "source" ? undefined : close(iterator);
    // One that is still at work on its next input could keep us waiting for ever, and an abort waits for nobody.
    if (coming || end) closed?.catch(() => {});
    else await closed;
  }
}

async function close(iterator: Iterator<unknown> | AsyncIterator<unknown>): Promise<void> {
  await iterator.return?.();
}

async function take<Input>(iterator: Iterator<Input> | AsyncIterator<Input>): Promise<Step<Input, never>> {
  try {
    const next = await iterator.next();
    return next.done ? { by: "source" } : { input: next.value };
  } catch (reason) {
    return { by: "source", failure: { reason } };
  }
}

async function settle<Input, Result>(input: Input, start: (input: Input) => PromiseLike<Result>): Promise<Step<Input, Result>> {
  try {
    return { result: { status: "fulfilled", input, value: await start(input) } };
  } catch (reason) {
    return { result: { status: "rejected", input, reason } };
  }
}

/** The first of the steps, or the end that an abort brings. Leaves nothing on the signal: there may be millions of steps. */
function firstOf<Input, Result>(steps: readonly Promise<Step<Input, Result>>[], signal: AbortSignal | undefined): Promise<Step<Input, Result>> {
  if (!signal) return Promise.race(steps);
  return new Promise((resolve) => {
    const end = (step: Step<Input, Result>) => {
      unlisten(signal, abort);
      resolve(step);
    };
    const abort = () => end(abortOf(signal));
    listen(signal, abort);
    // A step never rejects.
    for (const step of steps) void step.then(end);
  });
}

const abortOf = (signal: AbortSignal): End => ({ by: "signal", failure: { reason: signal.reason } });
