/** So much time and no more. */
export interface Deadline {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** Resolves then; never before. */
  readonly late: Promise<"late">;
  /** Stops the clock. */
  end(): void;
}

/** Starts the clock. */
export function deadline(timeoutMs: number): Deadline {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => {
      resolve("late");
      abort.abort(new Error(`not handled within ${timeoutMs} ms`));
    }, timeoutMs);
  });
  return { signal: abort.signal, late, end: () => clearTimeout(timer) };
}
