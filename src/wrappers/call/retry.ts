/** Statuses that a later attempt may well not see again. */
const passingStatuses = new Set([408, 500, 502, 503, 504]);

/** Whether the request of an attempt that failed may go out again, as far as the attempt goes. */
export type Repeat = "always" | "if repeatable" | "never";

/**
 * Whether the same request may go out again.
 *
 * One that may cost money again only when it provably did not run: it never left, or was turned away with 429. Anything
 * else might send a second message or buy a second number.
 */
export function mayRepeat(isRepeatable: boolean | undefined, repeat: Repeat): boolean {
  return repeat === "always" || (repeat === "if repeatable" && isRepeatable === true);
}

export function repeatAfter(status: number): Repeat {
  if (status === 429) return "always";
  return passingStatuses.has(status) ? "if repeatable" : "never";
}

/** Whether an error status tells that the API did nothing: it understood the request and turned it down. */
export function isRejection(status: number): boolean {
  // 408 may come from a proxy that had passed the request on.
  return status < 500 && status !== 408;
}

const firstPauseMs = 500;
const longestPauseMs = 8_000;

/** Exponential backoff with full jitter: anything from 0 to 0.5 s, 1 s, 2 s … but never over 8 s. */
export function backoffMs(attempt: number): number {
  return Math.random() * longestBackoffMs(attempt);
}

/** The API counts the attempts of each second, those that it turns away among them. */
const turnedAwayMs = 1_000;

/**
 * How long what was turned away with 429 keeps quiet, where no lane knows better.
 *
 * @param times - How often it was, this time included.
 */
export function pauseMs(retryAfterMs: number | undefined, times: number): number {
  return Math.max(turnedAwayMs, retryAfterMs ?? turnedAwayMs + backoffMs(times));
}

const longestBackoffMs = (attempt: number) => Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));

/** No attempt is cut shorter than this for the sake of those that might follow it. */
const shortestShareMs = 2_000;

/**
 * How long an attempt may take, so that as many of the retries as can do some good still fit in what remains, with the
 * longest pauses between them. Each gets an equal share.
 */
export function shareMs(remainingMs: number, attempt: number, retriesLeft: number): number {
  let share = remainingMs;
  let pausesMs = 0;
  for (let more = 1; more <= retriesLeft; more++) {
    pausesMs += longestBackoffMs(attempt + more - 1);
    const smaller = (remainingMs - pausesMs) / (more + 1);
    if (smaller < shortestShareMs) break;
    share = smaller;
  }
  return share;
}

/** A pause of more than an hour is no advice to a program that waits. */
const believableMs = 3_600_000;

/** Reads `Retry-After`, seconds or a date, as milliseconds from now. What is absurd counts as not given. */
export function retryAfterMs(header: string | null): number | undefined {
  const text = header?.trim() ?? "";
  const ms = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  // A date that has just passed means "now"; one long past is a broken clock.
  return Math.abs(ms) <= believableMs ? Math.max(0, ms) : undefined;
}
