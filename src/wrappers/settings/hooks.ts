import type { OperationId } from "../../generated/operations.ts";
import type { FlowrouteErrorCode, Outcome } from "../errors.ts";

/** An attempt is about to be made. */
export interface AttemptEvent {
  /** `request` where it is no operation of the document. */
  readonly operationId: OperationId | "request";
  /** 1 for the first. */
  readonly attempt: number;
}

/** An attempt failed and will be repeated. */
export interface RetryEvent {
  /** `request` where it is no operation of the document. */
  readonly operationId: OperationId | "request";
  /** The attempt that failed, 1 for the first. */
  readonly attempt: number;
  /** Milliseconds until the next one. In a paced lane it may be later, since others may stand in front. */
  readonly delayMs: number;
  /** The HTTP status of the failed attempt; absent when no answer came. */
  readonly status: number | undefined;
}

/** A call has ended. */
export interface ResultEvent {
  /** `request` where it is no operation of the document. */
  readonly operationId: OperationId | "request";
  readonly attempts: number;
  /** Milliseconds from the call to its end, waiting and pauses included. */
  readonly durationMs: number;
  /** The HTTP status of the last answer; absent when none came. */
  readonly status: number | undefined;
  /** `ok`, or what is known about whether a failed call was carried out. */
  readonly outcome: "ok" | Outcome;
  /**
   * The error's code, `aborted` when the caller ended the call, `invalid_argument` when this runtime lacks something that
   * a call needs, absent when all went well.
   */
  readonly code: FlowrouteErrorCode | "aborted" | "invalid_argument" | undefined;
}

/**
 * Called while calls travel, for logs, metrics and traces. Events name the operation and never a path, a phone number,
 * a text or a credential. What a hook throws or returns is ignored.
 */
export interface Hooks {
  /** Before each attempt. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined;
  /** After an attempt that will be repeated. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Once, when the call has ended, however it did. */
  readonly onResult?: ((event: ResultEvent) => void) | undefined;
}

/** Calls a hook so that nothing it does can harm the call. */
export function tell<Name extends keyof Hooks>(hooks: Hooks, name: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]): void {
  try {
    // As a method, since hooks may be an object of a class.
    const returned = hooks[name]?.(event as never) as Partial<Promise<unknown>> | undefined;
    // An async hook's rejection would otherwise end the process as unhandled, and so would a failed call of this client.
    returned?.catch?.(() => {});
  } catch {
    // The hook's own trouble.
  }
}
