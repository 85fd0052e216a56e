/** What became of one input. */
export type Attempted<Input, Result> =
  | { readonly status: "fulfilled"; readonly input: Input; readonly value: Result }
  | { readonly status: "rejected"; readonly input: Input; readonly reason: unknown };

/** Runs `start` for every input, at most `concurrency` at a time, and yields the results in the order of the inputs. */
export async function* settleInOrder<Input, Result>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  start: (input: Input) => PromiseLike<Result>,
  concurrency: number,
): AsyncGenerator<Attempted<Input, Result>, void, undefined> {
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const underWay: Promise<Attempted<Input, Result>>[] = [];
  let done = false;
  try {
    for (;;) {
      while (!done && underWay.length < concurrency) {
        const next = await iterator.next();
        if (next.done) done = true;
        else underWay.push(settle(next.value, start));
      }
      const first = underWay.shift();
      if (!first) return;
      yield await first;
    }
  } finally {
    if (!done) await iterator.return?.();
  }
}

async function settle<Input, Result>(input: Input, start: (input: Input) => PromiseLike<Result>): Promise<Attempted<Input, Result>> {
  try {
    return { status: "fulfilled", input, value: await start(input) };
  } catch (reason) {
    return { status: "rejected", input, reason };
  }
}
