import { mediaType, type OperationId } from "../../generated/operations.ts";
import { ApiError, ConnectionError, DeadlineError, type FlowrouteError, type Outcome, UnexpectedAnswerError } from "../errors.ts";
import type { CallFacts } from "../input/facts.ts";
import type { Credentials } from "../settings/auth.ts";
import { type Hooks, tell } from "../settings/hooks.ts";
import type { RequestOptions } from "../settings/options.ts";
import { bodyTooLong, type Exchange, isNotSent, type NotSentError, type OnStop, type WireAnswer, type WireRequest } from "../wire/exchange.ts";
import { longestParsingMs, parsingMs, readDocument, readErrors } from "./answer.ts";
import type { AnswerHead } from "./call.ts";
import { causeOf, failureCode } from "./cause.ts";
import type { Lane } from "./pace.ts";
import type { ApiRequest } from "./request.ts";
import { backoffMs, isRejection, mayRepeat, type Repeat, repeatAfter, retryAfterMs, shareMs } from "./retry.ts";
import { version } from "./version.ts";
import { idle, within } from "./within.ts";

/** What belongs to a call beside its request. */
export interface CallContext {
  /** `request` where it is no operation of the document. */
  readonly operationId: OperationId | "request";
  readonly facts: CallFacts;
  readonly options: RequestOptions;
  /** Of the caller's own, with names in lower case; those that a call has anyway stand above them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether an error answer, once nothing more is tried, is an answer like any other. */
  readonly takesErrors?: boolean;
  /** Where the call waits its turn. */
  readonly lane?: Lane | undefined;
  /** Takes the call back while it waits, for its turn or to try again; without effect while it is under way. */
  readonly withdraw?: AbortSignal | undefined;
  /** Ends the call as the caller's own signal does. */
  readonly cancel?: AbortSignal | undefined;
}

/** An answer: its head, its document or nothing, and how it came. */
export interface Answer {
  readonly response: AnswerHead;
  readonly document: unknown;
  readonly wire: WireAnswer;
}

export interface TransportConfig {
  /** Origin and path in front of every request's own. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly exchange: Exchange;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly hooks: Hooks;
}

export type Send = (request: ApiRequest, call: CallContext) => Promise<Answer>;

/** Carries one logical call: its turn, its attempts, its deadline, and what its failure means. */
export const createTransport =
  (config: TransportConfig): Send =>
  (request, call) =>
    new Transfer(config, request, call).run();

/** Of not_sent, rejected and unknown, the alphabet puts the worse behind. */
const worse = (a: Outcome, b: Outcome): Outcome => (a > b ? a : b);

/** What came of one attempt. A failure has the status of the answer, if one came. */
type Attempt = { readonly answer: Answer } | { readonly failure: FlowrouteError; readonly repeat: Repeat; readonly status?: number };

class Transfer {
  readonly #config: TransportConfig;
  readonly #call: CallContext;
  /** They end the call, whatever it does. */
  readonly #signals: readonly (AbortSignal | undefined)[];
  readonly #whileWaiting: readonly (AbortSignal | undefined)[];
  readonly #wire: WireRequest;
  readonly #timeoutMs: number;
  readonly #maxRetries: number;
  readonly #startedAt = performance.now();
  #attempts = 0;
  /** The worst that is known of the attempts so far: a later refusal does not undo an earlier doubt. */
  #outcome: Outcome = "not_sent";
  /** Of the last answer. */
  #status: number | undefined;
  /** The error answer that came last. */
  #refusal: Answer | undefined;
  #isAborted = false;

  constructor(config: TransportConfig, { method, target, body }: ApiRequest, call: CallContext) {
    this.#config = config;
    this.#call = call;
    this.#signals = [call.options.signal, call.cancel];
    this.#whileWaiting = [call.options.signal, call.cancel, call.withdraw];
    this.#timeoutMs = call.options.timeoutMs ?? config.timeoutMs;
    this.#maxRetries = call.options.maxRetries ?? config.maxRetries;
    const headers: Record<string, string> = {
      ...call.headers,
      accept: mediaType,
      authorization: config.credentials.authorization(),
      "user-agent": `flowroute-sdk/${version}`,
    };
    if (body !== undefined) headers["content-type"] = mediaType;
    this.#wire = { url: config.baseUrl + target, method, headers, body };
  }

  async run(): Promise<Answer> {
    try {
      const answer = await this.#run();
      this.#report("ok");
      return answer;
    } catch (failure) {
      this.#report(this.#outcome, this.#isAborted ? "aborted" : (failure as FlowrouteError).code);
      if (this.#call.takesErrors && this.#refusal && failure instanceof ApiError) return this.#refusal;
      throw failure;
    }
  }

  async #run(): Promise<Answer> {
    const { lane } = this.#call;
    const place = lane?.takePlace() ?? 0;
    this.#refuseIfAborted();
    for (;;) {
      // The usual case costs no timer.
      const mustWait = lane && (this.#attempts > 0 || !lane.tryTurn());
      if (mustWait) await this.#wait(Infinity, (onStop) => lane.turn(place, onStop), "waiting for its turn");
      this.#refuseIfAborted();
      const attempt = await this.#attempt();
      if ("answer" in attempt) return attempt.answer;

      const { failure, repeat, status } = attempt;
      const delayMs = (failure as Partial<ApiError>).retryAfterMs ?? backoffMs(this.#attempts);
      // The others would be turned away too, whether this call goes on or not.
      if (status === 429) lane?.close(delayMs);
      if (!mayRepeat(this.#call.facts.repeatable, repeat) || this.#attempts > this.#maxRetries) throw failure;
      // Waiting past the deadline could only turn a clear error into a vague one.
      if (delayMs >= this.#remainingMs()) throw failure;
      tell(this.#config.hooks, "onRetry", { operationId: this.#call.operationId, attempt: this.#attempts, delayMs, status });
      // A closed lane makes the call wait with the others.
      if (lane === undefined || status !== 429) await this.#wait(delayMs, idle, "waiting to try again");
    }
  }

  async #attempt(): Promise<Attempt> {
    if (this.#remainingMs() <= 0) throw this.#late("waiting to be sent");
    const before = this.#outcome;
    this.#attempts++;
    // Until something proves otherwise.
    this.#outcome = "unknown";
    tell(this.#config.hooks, "onAttempt", { operationId: this.#call.operationId, attempt: this.#attempts });

    const retriesLeft = this.#call.facts.repeatable ? this.#maxRetries + 1 - this.#attempts : 0;
    const ms = shareMs(this.#remainingMs(), this.#attempts, retriesLeft);
    const { exchange } = this.#config;
    const end = await within(ms, this.#signals, (onStop) => exchange(this.#wire, onStop));
    if (end.kind === "done") return this.#judge(end.value, before);

    const isHere = end.kind === "failed" ? isNotSent(end.error) : end.isIdle;
    if (end.kind === "aborted") {
      if (isHere) this.#outcome = before;
      this.#refuseIfAborted();
    }
    this.#outcome = worse(before, isHere ? "not_sent" : "unknown");
    const failure =
      end.kind !== "failed"
        ? this.#late(isHere ? "making the connection" : "waiting for the answer")
        : isHere
          ? this.#cutOff("it could not be sent", (end.error as NotSentError).cause)
          : this.#cutOff("the connection failed", end.error);
    return { failure, repeat: isHere ? "always" : "if repeatable" };
  }

  #judge(wire: WireAnswer, before: Outcome): Attempt {
    const { status, headers, broken } = wire;
    this.#status = status;
    const unexpected = (problem: string, isDamaged = false): Attempt => {
      const failure = new UnexpectedAnswerError(this.#failed(), `status ${status}, ${problem}`, status);
      return { failure, repeat: isDamaged ? "if repeatable" : "never", status };
    };

    if (status >= 400) {
      const outcome = isRejection(status) ? "rejected" : "unknown";
      this.#outcome = worse(before, outcome);
      const reading = readErrors(wire, this.#config.credentials.conceal);
      this.#refusal = { document: undefined, response: new Head(status, headers, this.#attempts), wire };
      const failure = new ApiError(this.#failed(broken), status, reading, retryAfterMs(wire.header("retry-after")));
      return { failure, repeat: repeatAfter(status), status };
    }
    if (status === 304) return unexpected("which only a cache is asked for");
    if (status >= 300) return unexpected("a redirect, which is never followed; is baseUrl right?");
    if (status < 200) return unexpected("no final answer");
    if (broken === bodyTooLong) return unexpected("a body too long to take in");
    if (broken !== undefined) return { failure: this.#cutOff(`the answer, status ${status}, broke off`, broken), repeat: "if repeatable", status };
    const remainingMs = this.#remainingMs();
    const ms = parsingMs(wire.body, Math.min(remainingMs, longestParsingMs));
    if (ms > longestParsingMs) return unexpected("a document too rich to take in");
    if (ms > remainingMs) return { failure: this.#late("reading the answer"), repeat: "never", status };
    const reading = readDocument(wire, this.#call.facts.answer, this.#config.credentials.conceal);
    if ("problem" in reading) return unexpected(reading.problem, reading.isDamaged);
    return { answer: { document: reading.document, response: new Head(status, headers, this.#attempts), wire } };
  }

  /** Waits, but not past the deadline. Who goes on from here looks whether the call is still wanted. */
  async #wait(ms: number, phase: (onStop: OnStop) => Promise<void>, doing: string): Promise<void> {
    const remainingMs = this.#remainingMs();
    const { kind } = await within(Math.min(ms, remainingMs), this.#whileWaiting, phase);
    if (kind === "expired" && ms >= remainingMs) throw this.#late(doing);
  }

  #refuseIfAborted(): void {
    for (const signal of this.#whileWaiting) {
      if (!signal?.aborted) continue;
      this.#isAborted = true;
      throw signal.reason;
    }
  }

  #remainingMs(): number {
    return this.#timeoutMs - (performance.now() - this.#startedAt);
  }

  #late(doing: string): DeadlineError {
    return new DeadlineError(this.#failed(), this.#timeoutMs, doing, this.#status);
  }

  #cutOff(reason: string, cause: unknown): ConnectionError {
    const code = failureCode(cause);
    return new ConnectionError(this.#failed(cause), code ? `${reason} (${code})` : reason, this.#status);
  }

  #failed(failure?: unknown) {
    // A fetch of the caller's may name the address in its error, and the address a phone number.
    const conceal = (text: string) => this.#config.credentials.conceal(text).replaceAll(this.#wire.url, "its address");
    const cause = failure === undefined ? undefined : causeOf(failure, conceal);
    return { operationId: this.#call.operationId, attempts: this.#attempts, outcome: this.#outcome, cause };
  }

  #report(outcome: "ok" | Outcome, code?: FlowrouteError["code"] | "aborted"): void {
    const { hooks } = this.#config;
    if (!hooks.onResult) return;
    const durationMs = performance.now() - this.#startedAt;
    tell(hooks, "onResult", { operationId: this.#call.operationId, attempts: this.#attempts, durationMs, status: this.#status, outcome, code });
  }
}

/**
 * Makes the headers when they are looked at. The getter is the class's: one of its own gives each object a shape of its
 * own, which stays in memory, with all that the getter sees, until the next full collection.
 */
class Head implements AnswerHead {
  readonly status: number;
  readonly attempts: number;
  readonly #headers: () => Headers;

  constructor(status: number, headers: () => Headers, attempts: number) {
    this.status = status;
    this.attempts = attempts;
    this.#headers = headers;
  }

  get headers(): Headers {
    return this.#headers();
  }
}
