import type { ApiRequest } from "../generated/client.ts";
import { mediaType, operations, type OperationFacts, type OperationId } from "../generated/operations.ts";
import { readDocument, readErrors } from "./answer.ts";
import type { Credentials } from "./auth.ts";
import type { AnswerHead } from "./call.ts";
import { causeOf, failureCode } from "./cause.ts";
import { ApiError, ConnectionError, DeadlineError, type FlowrouteError, type Outcome, UnexpectedAnswerError } from "./errors.ts";
import { BodyTooLongError, type Exchange, NotSentError, type WireAnswer, type WireRequest } from "./exchange.ts";
import { type Hooks, tell } from "./hooks.ts";
import type { RequestOptions } from "./options.ts";
import type { Lane } from "./pace.ts";
import { type AttemptEnd, backoffMs, isRejection, mayRepeat, retryAfterMs, shareMs } from "./retry.ts";
import { version } from "./version.ts";
import { idle, type OnStop, within } from "./within.ts";

/** One call of one operation, as it travels with the request through the generated client. */
export interface CallContext {
  readonly operationId: OperationId;
  readonly options: RequestOptions;
  /** Where the call waits its turn. */
  readonly lane?: Lane | undefined;
  /** Takes the call back while it waits, for its turn or to try again; without effect while it is under way. */
  readonly withdraw?: AbortSignal | undefined;
  /** Ends the call as the caller's own signal does. */
  readonly cancel?: AbortSignal | undefined;
}

/** A successful answer: its head, and its document or nothing. */
export interface Answer {
  readonly response: AnswerHead;
  readonly document: unknown;
}

export interface TransportConfig {
  readonly credentials: Credentials;
  readonly exchange: Exchange;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly hooks: Hooks;
}

export type Send = (request: ApiRequest<CallContext>) => Promise<Answer>;

/** Carries one logical call: its turn, its attempts, its deadline, and what its failure means. */
export function createTransport(config: TransportConfig): Send {
  return async (request) => {
    const call = new Transfer(config, request);
    const { hooks } = config;
    try {
      const answer = await call.run();
      if (hooks.onResult) tell(hooks, "onResult", call.result("ok", answer.response.status));
      return answer;
    } catch (failure) {
      if (hooks.onResult) tell(hooks, "onResult", call.result(call.outcome, call.status, call.aborted ? "aborted" : (failure as FlowrouteError).code));
      throw failure;
    }
  };
}

const severity = { not_sent: 0, rejected: 1, unknown: 2 } as const;
const worse = (a: Outcome, b: Outcome): Outcome => (severity[a] > severity[b] ? a : b);

class Transfer {
  readonly #config: TransportConfig;
  readonly #call: CallContext;
  readonly #facts: OperationFacts;
  readonly #wire: WireRequest;
  readonly #timeoutMs: number;
  readonly #maxRetries: number;
  readonly #startedAt = performance.now();
  #attempts = 0;
  /** The worst that is known of the attempts so far: a later refusal does not undo an earlier doubt. */
  outcome: Outcome = "not_sent";
  status: number | undefined;
  aborted = false;

  constructor(config: TransportConfig, request: ApiRequest<CallContext>) {
    this.#config = config;
    this.#call = request.call;
    this.#facts = operations[request.call.operationId];
    this.#timeoutMs = request.call.options.timeoutMs ?? config.timeoutMs;
    this.#maxRetries = request.call.options.maxRetries ?? config.maxRetries;
    const headers: Record<string, string> = {
      accept: mediaType,
      authorization: config.credentials.authorization(),
      "user-agent": `flowroute-sdk/${version}`,
    };
    if (request.body !== undefined) headers["content-type"] = mediaType;
    this.#wire = { url: request.url, method: request.method, headers, body: request.body };
  }

  async run(): Promise<Answer> {
    const { lane } = this.#call;
    const { retry } = this.#facts;
    const place = lane?.takePlace();
    this.#refuseIfAborted();
    for (;;) {
      if (lane && place !== undefined) await this.#waitForTurn(lane, place);
      this.#refuseIfAborted();
      const attempt = await this.#attempt();
      if ("answer" in attempt) return attempt.answer;

      const { failure, end } = attempt;
      const asked = failure instanceof ApiError ? failure.retryAfterMs : undefined;
      const delayMs = asked ?? backoffMs(this.#attempts);
      // The others would be turned away too, whether this call goes on or not.
      if (end.status === 429) lane?.close(delayMs);
      if (!mayRepeat(retry, end) || this.#attempts > this.#maxRetries) throw failure;
      // Waiting past the deadline could only turn a clear error into a vague one.
      if (delayMs >= this.#remainingMs()) throw failure;
      tell(this.#config.hooks, "onRetry", { operationId: this.#call.operationId, attempt: this.#attempts, delayMs, status: end.status });
      // A closed lane makes the call wait with the others.
      if (lane === undefined || end.status !== 429) await this.#wait(delayMs, idle, "waiting to try again");
    }
  }

  async #attempt(): Promise<{ answer: Answer } | { failure: FlowrouteError; end: AttemptEnd }> {
    if (this.#remainingMs() <= 0) throw new DeadlineError(this.#failed(), this.#timeoutMs, "getting ready to send", this.status);
    const before = this.outcome;
    this.#attempts++;
    // Until something proves otherwise.
    this.outcome = "unknown";
    tell(this.#config.hooks, "onAttempt", { operationId: this.#call.operationId, attempt: this.#attempts });

    const retriesLeft = this.#facts.retry === "unsafe" ? 0 : this.#maxRetries + 1 - this.#attempts;
    const ms = shareMs(this.#remainingMs(), this.#attempts, retriesLeft);
    const { exchange } = this.#config;
    const result = await within(ms, [this.#call.options.signal, this.#call.cancel], (onStop) => exchange(this.#wire, onStop));

    if (result.kind === "aborted") {
      if (result.isIdle) this.outcome = before;
      this.#refuseIfAborted();
    }
    if (result.kind === "done") {
      const { value } = result;
      this.status = value.status;
      return this.#judge(value, before);
    }
    if (result.kind === "failed") {
      const { error } = result;
      const isNotSent = error instanceof NotSentError;
      const outcome = isNotSent ? "not_sent" : "unknown";
      this.outcome = worse(before, outcome);
      const cause = isNotSent ? error.cause : error;
      const code = failureCode(cause);
      const reason = isNotSent ? "it could not be sent" : "the connection failed";
      return {
        failure: new ConnectionError(this.#failed(cause), code ? `${reason} (${code})` : reason, this.status),
        end: { outcome },
      };
    }
    const outcome = result.isIdle ? "not_sent" : "unknown";
    this.outcome = worse(before, outcome);
    const doing = result.isIdle ? "making the connection" : "waiting for the answer";
    return { failure: new DeadlineError(this.#failed(), this.#timeoutMs, doing, this.status), end: { outcome } };
  }

  #judge(wire: WireAnswer, before: Outcome): { answer: Answer } | { failure: FlowrouteError; end: AttemptEnd } {
    const { status } = wire;
    if (status >= 200 && status < 300) {
      if (wire.broken !== undefined) return this.#broken(wire);
      const reading = readDocument(wire, this.#facts.answer, this.#config.credentials.conceal);
      if (reading.kind === "document") return { answer: { document: reading.document, response: head(wire, this.#attempts) } };
      const failure = new UnexpectedAnswerError(this.#failed(), reading.problem, status);
      return { failure, end: { outcome: "unknown", status, damaged: reading.damaged } };
    }
    if (status < 400) {
      const problem = `status ${status}, ${status < 300 ? "which is no end of an answer" : "a redirect, which is never followed; is baseUrl right?"}`;
      return { failure: new UnexpectedAnswerError(this.#failed(), problem, status), end: { outcome: "unknown", status } };
    }
    const outcome = isRejection(status) ? "rejected" : "unknown";
    this.outcome = worse(before, outcome);
    const retryAfter = retryAfterMs(wire.header("retry-after"));
    return { failure: new ApiError(this.#failed(wire.broken), status, readErrors(wire, this.#config.credentials.conceal), retryAfter), end: { outcome, status } };
  }

  #broken({ status, broken }: WireAnswer): { failure: FlowrouteError; end: AttemptEnd } {
    const end: AttemptEnd = { outcome: "unknown", status, damaged: !(broken instanceof BodyTooLongError) };
    if (!end.damaged) return { failure: new UnexpectedAnswerError(this.#failed(), `status ${status}, a body too long to take in`, status), end };
    const code = failureCode(broken);
    const reason = `the answer, status ${status}, broke off${code ? ` (${code})` : ""}`;
    return { failure: new ConnectionError(this.#failed(broken), reason, status), end };
  }

  async #waitForTurn(lane: Lane, place: number): Promise<void> {
    // The usual case costs no timer.
    if (this.#attempts === 0 && lane.tryTurn()) return;
    await this.#wait(Number.POSITIVE_INFINITY, (onStop) => lane.turn(place, onStop), "waiting for its turn");
  }

  /** Waits, but not past the deadline. Who goes on from here looks whether the call is still wanted. */
  async #wait(ms: number, phase: (onStop: OnStop) => Promise<void>, doing: string): Promise<void> {
    const remainingMs = this.#remainingMs();
    const { kind } = await within(Math.min(ms, remainingMs), [this.#call.options.signal, this.#call.cancel, this.#call.withdraw], phase);
    if (kind === "expired" && ms >= remainingMs) throw new DeadlineError(this.#failed(), this.#timeoutMs, doing, this.status);
  }

  #refuseIfAborted(): void {
    const signal = [this.#call.options.signal, this.#call.cancel, this.#call.withdraw].find((each) => each?.aborted);
    if (!signal) return;
    this.aborted = true;
    throw signal.reason;
  }

  #remainingMs(): number {
    return this.#timeoutMs - (performance.now() - this.#startedAt);
  }

  #failed(failure?: unknown) {
    // A fetch of the caller's may name the address in its error, and the address a phone number.
    const conceal = (text: string) => this.#config.credentials.conceal(text).replaceAll(this.#wire.url, "its address");
    const cause = failure === undefined ? undefined : causeOf(failure, conceal);
    return { operationId: this.#call.operationId, attempts: this.#attempts, outcome: this.outcome, cause };
  }

  result(outcome: "ok" | Outcome, status: number | undefined, code?: FlowrouteError["code"] | "aborted") {
    const durationMs = performance.now() - this.#startedAt;
    return { operationId: this.#call.operationId, attempts: this.#attempts, durationMs, status, outcome, code };
  }
}

/** Makes the headers when they are looked at, once. */
function head({ status, headers }: WireAnswer, attempts: number): AnswerHead {
  let made: Headers | undefined;
  return {
    status,
    get headers() {
      return (made ??= headers());
    },
    attempts,
  };
}
