/** How a phase of a call ended. A failure is handed over as a value, so that no reason of the caller's is mistaken. */
export type PhaseEnd<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "expired" }
  | { readonly kind: "aborted" };

/**
 * Runs one phase of a call (waiting for a turn, an attempt, a pause) for at most `ms`, and stops waiting for it the
 * moment the time is up or one of the signals fires, even if the phase itself pays no heed.
 *
 * The phase gets a signal of its own: a caller's long-lived signal, handed to fetch with every call, would gather
 * listeners. When this resolves, no timer and no listener is left.
 */
export function within<T>(
  ms: number,
  signals: readonly (AbortSignal | undefined)[],
  phase: (abort: AbortSignal) => Promise<T>,
): Promise<PhaseEnd<T>> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const end = (how: PhaseEnd<T>) => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", abort);
      resolve(how);
    };
    const stop = (how: PhaseEnd<T>) => {
      end(how);
      controller.abort();
    };
    const abort = () => stop({ kind: "aborted" });
    const timer = setTimeout(() => stop({ kind: "expired" }), Math.max(0, ms));
    for (const signal of signals) {
      if (signal?.aborted) return abort();
      signal?.addEventListener("abort", abort);
    }
    phase(controller.signal).then(
      (value) => end({ kind: "done", value }),
      (error: unknown) => end({ kind: "failed", error }),
    );
  });
}

/** A phase that does nothing but wait to be ended. */
export const idle = (): Promise<never> => new Promise(() => {});
