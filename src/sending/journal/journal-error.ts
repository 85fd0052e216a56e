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
    super(`${words[code]} (messages.send)`, { operationId: "messages.send", attempts: 0, outcome: code === "parked" ? "unknown" : "not_sent", cause });
    this.code = code;
    this.claimedAt = at === undefined ? undefined : new Date(at);
  }
}

const words = {
  parked: "it was under way before, and whether it was sent is not known",
  stopped: "it was stopped before it was sent",
  journal_failed: "the journal could not be written to, so nothing was sent",
};
