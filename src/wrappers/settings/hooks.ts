import type { OperationId } from "../../generated/operations.ts";
import type { FlowrouteErrorCode, Outcome } from "../errors.ts";
import { memberOf } from "../input/members.ts";

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
  /** There where a part of what was asked for was left undone, although all seems well: see `isPartial` of an answer. */
  readonly isPartial?: true;
  /**
   * The error's code, `aborted` when the caller ended the call, `invalid_argument` when this runtime lacks something that
   * a call needs, absent when all went well.
   */
  readonly code: FlowrouteErrorCode | "aborted" | "invalid_argument" | undefined;
}

/** An answer says that what was called will be withdrawn. Both are as the API wrote them, cut at 80 characters. */
export interface DeprecationEvent {
  /** `request` where it is no operation of the document. */
  readonly operationId: OperationId | "request";
  /** The `Deprecation` header: since when, as `@1767225600`, or `true`. */
  readonly deprecation: string | undefined;
  /** The `Sunset` header: until when it works, as an HTTP date. */
  readonly sunset: string | undefined;
}

/** The store of `pacing` does not do what it should. Each client goes on by itself, more slowly, and asks it again later. */
export interface PacingFailureEvent {
  /** Whose pace it was to keep: that of `sms`, of `mms`, or of every `message`. */
  readonly kind: "sms" | "mms" | "message";
  /** What the store threw, or that it did not answer. */
  readonly error: unknown;
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
  /** For each answer that says in its `Deprecation` or `Sunset` header that what was called will be withdrawn. */
  readonly onDeprecation?: ((event: DeprecationEvent) => void) | undefined;
  /** When the store of `pacing` begins to fail: once, until it has answered again. */
  readonly onPacingFailure?: ((event: PacingFailureEvent) => void) | undefined;
}

/** Calls a hook so that nothing it does can harm the call. */
export function tell<Name extends keyof Hooks>(hooks: Hooks, name: Name, event: Parameters<NonNullable<Hooks[Name]>>[0]): void {
  try {
    // As a method, since hooks may be an object of a class.
    const hook = memberOf(hooks, name) as ((event: unknown) => unknown) | undefined;
    const returned = hook?.call(hooks, event) as Partial<Promise<unknown>> | undefined;
    // An async hook's rejection would otherwise end the process as unhandled, and so would a failed call of this client.
    returned?.catch?.(() => {});
  } catch {
    // The hook's own trouble.
  }
}
