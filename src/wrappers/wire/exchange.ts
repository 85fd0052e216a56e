// This folder sends one request once, over `node:http` or `fetch`. Where it fails, it says whether the request can have
// left.

/** What is to be done when nobody waits any more. Answers true where provably nothing has been done so far. */
export type Stop = () => boolean | void;

/** Takes what is to be done then. */
export type OnStop = (stop: Stop) => void;

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Whether it does no harm if a runtime sends it twice. Any other it has to be kept from that. */
  readonly isRepeatable: boolean;
}

/** An answer as it came over the wire, read to the end or to where it broke off. */
export interface WireAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** All of them, for the caller, the same each time. On Node they cost more than the rest of an answer, so they are made when asked for. */
  readonly headers: () => Headers;
  readonly body: Uint8Array;
  /** Why the body broke off; absent when all of it is here. */
  readonly broken?: unknown;
}

/**
 * Sends one request once and reads the whole answer: the seam between what a call promises and how bytes travel.
 *
 * Rejects with a {@link NotSentError} where it can prove that nothing of the request left, with anything else where it
 * cannot. Must end what it does when it is told to stop, and answer then whether it can prove the same; nobody listens
 * to it from then on.
 */
export type Exchange = (request: WireRequest, onStop: OnStop) => Promise<WireAnswer>;

const notSent = new WeakSet<object>();

/**
 * Nothing of the request has left this machine. `cause` says why: an `InvalidArgumentError` where this runtime lacks what it
 * takes, so that there is no sense in another attempt.
 */
export class NotSentError extends Error {
  constructor(cause: unknown) {
    super("", { cause });
    notSent.add(this);
  }
}

/** Asks nothing of the error, as `instanceof` would: a caller's `fetch` may throw what lets nobody look at it. */
export const isNotSent = (error: unknown): error is NotSentError => notSent.has(error as object);

/** The most bytes of a successful answer that are taken in: an API page is some hundred kilobytes at most. */
const longestBody = 64 * 1024 * 1024;

/** Of any other: an error is some hundred bytes, a proxy's page some thousand. Words are looked through for keys, which takes its time. */
const longestErrorBody = 256 * 1024;

/** The most bytes of a body that are taken in. */
export const longestOf = (status: number): number => (status >= 200 && status < 300 ? longestBody : longestErrorBody);

/** Why such a body broke off. */
export const bodyTooLong = new Error("the body is too long to take in");
