import { listen, unlisten } from "./abort-listeners.ts";

/** What became of one input. */
export type Attempted<Input, Result> =
  | { readonly status: "fulfilled"; readonly input: Input; readonly value: Result }
  | { readonly status: "rejected"; readonly input: Input; readonly reason: unknown };

/** What there is to do next: take an input, hand out a result, or end. */
type Step<Input, Result> =
  | { readonly kind: "input"; readonly input: Input }
  | { readonly kind: "no more"; readonly failure?: { readonly reason: unknown } }
  | { readonly kind: "result"; readonly result: Attempted<Input, Result> };

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
  let end: Extract<Step<Input, Result>, { kind: "no more" }> | undefined;
  const aborted = abortOf(signal);
  try {
    for (;;) {
      if (!end && !coming && underWay.length < concurrency) coming = take(iterator);
      const head = underWay[0];
      const waiting = [head, end ? undefined : coming, end ? undefined : aborted.step].filter((step) => step !== undefined);
      if (waiting.length === 0) break;
      const step = await Promise.race(waiting);
      if (step.kind === "result") {
        underWay.shift();
        yield step.result;
      } else {
        if (step.kind === "input") underWay.push(settle(step.input, start));
        else end = step;
        coming = undefined;
      }
    }
    if (end?.failure) throw end.failure.reason;
  } finally {
    aborted.forget();
    // A source that is still at work on its next input could keep us waiting for ever.
    const returned = end ? undefined : iterator.return?.();
    if (!coming) await returned;
    else Promise.resolve(returned).catch(() => {});
  }
}

async function take<Input>(iterator: Iterator<Input> | AsyncIterator<Input>): Promise<Step<Input, never>> {
  try {
    const next = await iterator.next();
    return next.done ? { kind: "no more" } : { kind: "input", input: next.value };
  } catch (reason) {
    return { kind: "no more", failure: { reason } };
  }
}

async function settle<Input, Result>(input: Input, start: (input: Input) => PromiseLike<Result>): Promise<Step<Input, Result>> {
  try {
    return { kind: "result", result: { status: "fulfilled", input, value: await start(input) } };
  } catch (reason) {
    return { kind: "result", result: { status: "rejected", input, reason } };
  }
}

function abortOf(signal: AbortSignal | undefined): { readonly step: Promise<Step<never, never>> | undefined; forget(): void } {
  if (!signal) return { step: undefined, forget: () => {} };
  let abort!: () => void;
  const step = new Promise<Step<never, never>>((resolve) => {
    abort = () => resolve({ kind: "no more", failure: { reason: signal.reason } });
  });
  if (signal.aborted) abort();
  else listen(signal, abort);
  return { step, forget: () => unlisten(signal, abort) };
}
