import type { OnStop, Stop } from "../wire/exchange.ts";
import { listen, unlisten } from "./abort-listeners.ts";

/** How a phase of a call ended. A failure is handed over as a value, so that no reason of the caller's is mistaken. */
export type PhaseEnd<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly error: unknown }
  /** `isIdle` where the phase had provably not done anything yet. */
  | { readonly kind: "expired" | "aborted"; readonly isIdle: boolean };

/**
 * Runs one phase of a call (waiting for a turn, an attempt, a pause) for at most `ms`, and stops waiting for it the
 * moment the time is up or one of the signals fires, even if the phase itself pays no heed. With `Infinity` the phase
 * itself says when its time begins to run out.
 *
 * The phase never sees the caller's signal: a long-lived one, handed to fetch with every call, would gather listeners.
 * It is told to stop by a plain function, since an `AbortController` of its own would be a tenth of what a call costs.
 * When this resolves, no timer and no listener is left.
 */
export function within<T>(
  ms: number,
  signals: readonly (AbortSignal | undefined)[],
  phase: (onStop: OnStop, expireIn: (ms: number) => void) => Promise<T>,
): Promise<PhaseEnd<T>> {
  return new Promise((resolve) => {
    let stopPhase = notBegun;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (how: PhaseEnd<T>) => {
      clearTimeout(timer);
      for (const signal of signals) if (signal) unlisten(signal, abort);
      resolve(how);
    };
    const stop = (kind: "expired" | "aborted") => {
      let isIdle = false;
      try {
        isIdle = stopPhase() === true;
      } catch {
        // What cannot even be stopped may have done anything.
      }
      end({ kind, isIdle });
    };
    const abort = () => stop("aborted");
    for (const signal of signals) {
      if (signal?.aborted) return abort();
      if (signal) listen(signal, abort);
    }
    const expireIn = (ms: number) => void (timer = setTimeout(() => stop("expired"), Math.max(0, ms)));
    if (ms < Infinity) expireIn(ms);
    stopPhase = unheeding;
    phase((stop) => void (stopPhase = stop), expireIn).then(
      (value) => end({ kind: "done", value }),
      (error: unknown) => end({ kind: "failed", error }),
    );
  });
}

/** What has not begun has done nothing; what does not want to hear of its end may have done anything. */
const notBegun: Stop = () => true;
const unheeding: Stop = () => false;

/** A phase that does nothing but wait to be ended. */
export const idle = (): Promise<never> => new Promise(() => {});
