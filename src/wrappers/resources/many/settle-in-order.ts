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

/** What is to be done, once it is begun. */
export interface Work<Input, Result> {
  readonly inputs: Iterable<Input> | AsyncIterable<Input>;
  readonly start: (input: Input) => PromiseLike<Result>;
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
  /** Called when nobody asks for more, however it ended. */
  readonly onEnd: () => void;
}

/**
 * Runs `start` for every input, at most `concurrency` at a time, and yields the results in the order of the inputs, each
 * as soon as it is known, even while the next input keeps us waiting. A source that fails, or a signal that aborts, ends
 * it with its reason, after the results of what was started by then.
 *
 * @param begin - Called once the first result is asked for. The generator is handed to the user as it is: one around it
 * would cost each result four turns of the queue.
 */
export async function* settleInOrder<Input, Result>(begin: () => Promise<Work<Input, Result>>): AsyncGenerator<Attempted<Input, Result>, void, undefined> {
  const { inputs, start, concurrency, signal, onEnd } = await begin();
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : undefined;
  const atOnce = iterator ? undefined : (inputs as Iterable<Input>)[Symbol.iterator]();
  const underWay: Promise<Step<Input, Result>>[] = [];
  let coming: Promise<Step<Input, Result>> | undefined;
  let end: End | undefined;
  const hasRoom = () => !end && underWay.length < concurrency && !signal?.aborted;
  try {
    for (;;) {
      // An input that need not be waited for takes no promise.
      while (hasRoom()) {
        if (!atOnce) break;
        const step = takeNow(atOnce);
        if ("input" in step) underWay.push(settle(step.input, start));
        else end = step;
      }
      if (signal?.aborted) end ??= abortOf(signal);
      if (iterator && hasRoom()) coming ??= take(iterator);
      const [first] = underWay;
      const next = end ? undefined : coming;
      if (!first && !next) break;
      const step = first && !next && (end || !signal) ? await first : await firstOf([first, next], end ? undefined : signal);
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
    onEnd();
    // A source that has ended needs no word of it.
    const closed = end?.by === "source" ? undefined : close(iterator ?? atOnce!);
    // One that is still at work on its next input could keep us waiting for ever, and an abort waits for nobody.
    if (coming || end) closed?.catch(() => {});
    else await closed;
  }
}

async function close(iterator: Iterator<unknown> | AsyncIterator<unknown>): Promise<void> {
  await iterator.return?.();
}

function takeNow<Input>(iterator: Iterator<Input>): { readonly input: Input } | End {
  try {
    return taken(iterator.next());
  } catch (reason) {
    return { by: "source", failure: { reason } };
  }
}

async function take<Input>(iterator: AsyncIterator<Input>): Promise<Step<Input, never>> {
  try {
    return taken(await iterator.next());
  } catch (reason) {
    return { by: "source", failure: { reason } };
  }
}

const taken = <Input>({ done, value }: IteratorResult<Input>): { readonly input: Input } | End => (done ? { by: "source" } : { input: value });

async function settle<Input, Result>(input: Input, start: (input: Input) => PromiseLike<Result>): Promise<Step<Input, Result>> {
  try {
    return { result: { status: "fulfilled", input, value: await start(input) } };
  } catch (reason) {
    return { result: { status: "rejected", input, reason } };
  }
}

/** The first of the steps, or the end that an abort brings. Leaves nothing on the signal: there may be millions of steps. */
function firstOf<Input, Result>(steps: readonly (Promise<Step<Input, Result>> | undefined)[], signal: AbortSignal | undefined): Promise<Step<Input, Result>> {
  return new Promise((resolve) => {
    const end = (step: Step<Input, Result>) => {
      if (signal) unlisten(signal, abort);
      resolve(step);
    };
    const abort = () => end(abortOf(signal!));
    if (signal) listen(signal, abort);
    // A step never rejects.
    for (const step of steps) void step?.then(end);
  });
}

const abortOf = (signal: AbortSignal): End => ({ by: "signal", failure: { reason: signal.reason } });
