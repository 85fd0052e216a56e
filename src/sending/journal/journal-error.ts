import { FlowrouteError } from "flowroute-sdk";

/**
 * What stands between a message and its sending where there is a journal.
 *
 * - `parked`, `outcome: "unknown"`: it was under way once, and no answer is known. It is not sent again; `settle` looks what became of it.
 * - `stopped`, `outcome: "not_sent"`: the signal's abort, in `cause`, came before it was sent. The key is free.
 * - `journal_failed`, `outcome: "not_sent"`: the journal could not be written to, for the reason in `cause`, so nothing was sent.
 */
export class JournalError extends FlowrouteError {
  override readonly name = "JournalError";
  override readonly code: "parked" | "stopped" | "journal_failed";
  /** When it was claimed; with `parked`. */
  readonly claimedAt: Date | undefined;

  /** @internal */
  constructor(code: JournalError["code"], { cause, at }: { cause?: unknown; at?: number | undefined } = {}) {
    super(`${words[code]} (messages.send)`, { operationId: "messages.send", attempts: 0, outcome: code === "parked" ? "unknown" : "not_sent", cause: code === "journal_failed" ? bare(cause) : cause });
    this.code = code;
    this.claimedAt = at === undefined ? undefined : new Date(at);
  }
}

const words = {
  parked: "it was under way before, and whether it was sent is not known",
  stopped: "it was stopped before it was sent",
  journal_failed: "the journal could not be written to, so nothing was sent; `cause` says why",
};

/**
 * A copy of a store's error. Clients hang on it what they were asked, and in that stands the token which proves that a
 * receipt is real.
 */
function bare(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth > 4) return typeof error === "object" ? undefined : error;
  const { message, name, stack, code, cause } = error as Error & { readonly code?: unknown };
  const copy = new Error(message, cause === undefined ? undefined : { cause: bare(cause, depth + 1) });
  for (const [member, value] of Object.entries({ name, stack })) Object.defineProperty(copy, member, { value, configurable: true, writable: true });
  return typeof code === "string" ? Object.assign(copy, { code }) : copy;
}
