// This folder is for the workers of a queue. They learn what to do after an error, and a job that is handed out again sends
// nothing again.

/** What to do with a message after an error. */
export type Disposition =
  /** It was surely not sent, and another try may go better, in so many milliseconds at the earliest. */
  | { readonly do: "again"; readonly afterMs: number }
  /** It was surely not sent, and never will be as it is. */
  | { readonly do: "stop" }
  /** It may have been sent. Trying again may send it twice: end the job, and let `settle` or a person look. */
  | { readonly do: "park" };

/** After how many milliseconds another try may go better. */
const pauses: Readonly<Record<string, number>> = { rate_limited: 1_000, connection_failed: 5_000, deadline_exceeded: 1_000, journal_failed: 5_000, stopped: 0 };

/** How a job of a queue is to end after an error of `messages.send` or {@link sendOnce}. What is not known here is parked. */
export function disposition(error: unknown): Disposition {
  const { outcome, code, reason, retryAfterMs, notBefore } = (typeof error === "object" && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  if (outcome !== "not_sent" && outcome !== "rejected") return { do: "park" };
  // A rule refused it. One that knows from when on it may go is right until then; one that failed has said nothing.
  if (notBefore instanceof Date && !Number.isNaN(notBefore.getTime())) return { do: "again", afterMs: Math.max(0, notBefore.getTime() - Date.now()) };
  if (code === "refused_by_rule" && reason === "rule_failed") return { do: "again", afterMs: 5_000 };
  const pauseMs = typeof code === "string" && Object.hasOwn(pauses, code) ? pauses[code] : undefined;
  if (pauseMs === undefined) return { do: "stop" };
  return { do: "again", afterMs: Math.max(pauseMs, typeof retryAfterMs === "number" ? retryAfterMs : 0) };
}
