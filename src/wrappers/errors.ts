import type { ErrorItem } from "../generated/schema.ts";
import type { RuleRefusal } from "./rules/message-rule.ts";

/**
 * What is known about whether the API carried the call out.
 *
 * - `not_sent`: no attempt reached the API, so nothing was done and nothing is paid for.
 * - `rejected`: every attempt was refused by the API before it did anything.
 * - `unknown`: at least one attempt may have run. Look before you repeat something that costs money.
 */
export type Outcome = "not_sent" | "rejected" | "unknown";

/** The stable name of a failure; a `switch` over it is exhaustive. */
export type FlowrouteErrorCode =
  | "bad_request"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "conflict"
  | "unsupported_media_type"
  | "unprocessable"
  | "rate_limited"
  | "server_error"
  | "unexpected_status"
  | "connection_failed"
  | "deadline_exceeded"
  | "unexpected_answer"
  | "export_failed"
  | "parked"
  | "stopped"
  | "journal_failed"
  | "refused_by_rule";

/** One entry of an error answer, in the API's own words. */
export type ApiErrorItem = Readonly<ErrorItem>;

/** What an error answer says, or what came in place of it. */
export interface ErrorReading {
  /** Empty when the body is not the API's error format. */
  readonly errors: readonly ApiErrorItem[];
  /** Said of what is not even JSON: hardly the API's, but a proxy's or another server's. */
  readonly problem: string;
}

interface FailureFacts {
  readonly operationId: string;
  readonly attempts: number;
  readonly outcome: Outcome;
  readonly cause?: unknown;
}

/**
 * Every failure of a call, but for two: an argument that is refused before anything is sent
 * (an `InvalidArgumentError`, which is a `TypeError`), and an abort, which rejects with the reason given to `abort()`.
 *
 * Safe to log: no request, header, credential, phone number or message text of yours is ever put on it. The API's own
 * words (`errors`, and the message made from them) are carried as they came.
 */
export abstract class FlowrouteError extends Error {
  /** The stable name of the failure. */
  abstract readonly code: FlowrouteErrorCode;
  /** The operation of the document that failed, for example `messages.send`. */
  readonly operationId: string;
  /** How many times the request was tried, 0 when it never got its turn. */
  readonly attempts: number;
  /** Whether the API may have carried the call out. */
  readonly outcome: Outcome;
  /** The HTTP status of the last answer; absent when none arrived. */
  readonly status: number | undefined;

  /** @internal */
  constructor(message: string, facts: FailureFacts, status?: number) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.operationId = facts.operationId;
    this.attempts = facts.attempts;
    this.outcome = facts.outcome;
    this.status = status;
  }

  /** For logs: JSON would leave an error's message and cause out. */
  toJSON(): object {
    return { ...this, message: this.message, cause: this.cause };
  }
}

/** The codes of an {@link ApiError}. */
export type ApiErrorCode = Exclude<
  FlowrouteErrorCode,
  "connection_failed" | "deadline_exceeded" | "unexpected_answer" | "export_failed" | "parked" | "stopped" | "journal_failed" | "refused_by_rule"
>;

type Meaning = readonly [code: ApiErrorCode, words?: string];

const whereKeysAre = "the keys are in the Flowroute portal under Preferences, API Control";

/** The codes of the documented statuses, and what to say where the API says nothing and the code too little. */
const documented: Readonly<Record<number, Meaning>> = {
  400: ["bad_request", "the request is malformed, or the recipient has opted out"],
  401: ["unauthorized", "the access key or secret key is wrong"],
  403: ["forbidden", "your account may not do this"],
  404: ["not_found", "it does not exist, or is not on your account"],
  405: ["method_not_allowed"],
  409: ["conflict"],
  415: ["unsupported_media_type"],
  422: ["unprocessable", "a value is wrong"],
  429: ["rate_limited"],
};

/** The API answered with an HTTP status that is not a success. Has `status` and, where the API gave any, `errors`. */
export class ApiError extends FlowrouteError {
  override readonly name = "ApiError";
  override readonly code: ApiErrorCode;
  declare readonly status: number;
  /** The API's own account of what is wrong; empty when the body was not its error format (a proxy's page, say). */
  readonly errors: readonly ApiErrorItem[];
  /** Milliseconds the API asked to wait (`Retry-After`), where it did and the figure is believable. */
  readonly retryAfterMs: number | undefined;

  /** @internal */
  constructor(facts: FailureFacts, status: number, { errors, problem }: ErrorReading, retryAfterMs?: number) {
    const [code, meaning = code.replaceAll("_", " ")] = documented[status] ?? [status >= 500 ? "server_error" : "unexpected_status"];
    const words = shortened(errors.map(wordsOf).filter(Boolean).join("; ")) || meaning;
    // With other statuses what is no JSON may come from a proxy, a firewall or the API in trouble.
    const hints = [problem, problem && status === 404 && "is baseUrl right?", status === 401 && whereKeysAre].filter(Boolean);
    const message = hints.length > 0 ? [words.replace(/\.$/, ""), ...hints].join("; ") : words;
    super(`${status} ${message} (${facts.operationId})`, facts, status);
    this.code = code;
    this.errors = errors;
    this.retryAfterMs = retryAfterMs;
  }
}

/** So much of the API's words stands in a message, which goes into logs; `errors` has them whole. */
const shortened = (words: string) => words.replace(/^([^]{1000})[^]+/u, "$1…");

function wordsOf({ title, detail, status }: ApiErrorItem): string {
  // Of an address that is not served, the whole sentence is in the status: "404 Not Found: The requested URL …".
  const sentence: unknown = status;
  if (typeof sentence === "string" && /\D/.test(sentence)) return sentence.replace(/^\d{3} /, "");
  // Typed as documented, which is not to say that it came so.
  const name = typeof title === "string" ? title : "";
  if (typeof detail === "string" && detail !== "") return detail;
  if (typeof detail === "object" && detail !== null) return [name, fieldWords(detail).join("; ")].filter(Boolean).join(": ") || `invalid: ${JSON.stringify(detail)}`;
  return name;
}

/** `{ data: { attributes: { zip: ["Too short."] } } }` is `zip: Too short.` to a reader. */
function fieldWords(detail: unknown, field = ""): string[] {
  if (typeof detail !== "object") return [field ? `${field}: ${String(detail)}` : String(detail)];
  if (Array.isArray(detail)) return detail.flatMap((each) => fieldWords(each, field));
  if (detail === null) return [];
  return Object.entries(detail).flatMap(([name, inside]) => fieldWords(inside, /^(?:data|attributes)$/.test(name) ? field : field ? `${field}.${name}` : name));
}

/**
 * No answer arrived: name look-up, connection, TLS or the transfer failed. `cause` is a copy of the runtime's own error
 * with its message, stack, codes and causes, and nothing else of what hung on it.
 */
export class ConnectionError extends FlowrouteError {
  override readonly name = "ConnectionError";
  override readonly code = "connection_failed";

  /** @internal */
  constructor(facts: FailureFacts, reason: string, status?: number) {
    super(`no answer to ${facts.operationId}: ${reason}`, facts, status);
  }
}

/** The call's `timeoutMs` ran out: waiting for its turn, for a connection, for an answer, for the rest of a body, or to try again. */
export class DeadlineError extends FlowrouteError {
  override readonly name = "DeadlineError";
  override readonly code = "deadline_exceeded";

  /** @internal */
  constructor(facts: FailureFacts, timeoutMs: number, phase: string, status?: number) {
    super(`${facts.operationId} took longer than ${timeoutMs} ms; it was ${phase}`, facts, status);
  }
}

/**
 * The API, or something that answered in its place, sent what it never should: HTML, half a document, nothing, or a
 * document of another shape. The body itself is not kept, since a stranger's page may repeat what was sent to it.
 */
export class UnexpectedAnswerError extends FlowrouteError {
  override readonly name = "UnexpectedAnswerError";
  override readonly code = "unexpected_answer";

  /** @internal */
  constructor(facts: FailureFacts, problem: string, status?: number) {
    super(`unexpected answer to ${facts.operationId}: ${problem}`, facts, status);
  }
}

/** An export of call records ended as `failed`: Flowroute could not make it. Order another. */
export class ExportFailedError extends FlowrouteError {
  override readonly name = "ExportFailedError";
  override readonly code = "export_failed";

  /** @internal */
  constructor(facts: FailureFacts) {
    super(`the export has failed (${facts.operationId})`, facts);
  }
}

/** A rule of yours did not let a message go. Nothing was sent; the hooks are not told. */
export class RuleError extends FlowrouteError {
  override readonly name = "RuleError";
  override readonly code = "refused_by_rule";
  /** Which rule, stable: `suppressed`, `outside_hours`, `rule_failed` where one threw, or what a rule of yours says. */
  readonly reason: string;
  /** From when on the message may go, where the rule knows. */
  readonly notBefore: Date | undefined;

  /** @internal */
  constructor(facts: FailureFacts, { reason, words, notBefore }: RuleRefusal) {
    super(`not sent: ${words} (${reason}, ${facts.operationId})`, facts);
    this.reason = reason;
    this.notBefore = notBefore;
  }
}
