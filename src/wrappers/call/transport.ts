// This folder carries out one call: its turn, its attempts, its one deadline, and what the answer means. What may have
// been paid for is never sent again.

import { ApiError, ConnectionError, DeadlineError, type FlowrouteError, type Outcome, UnexpectedAnswerError } from "../errors.ts";
import { InvalidArgumentError } from "../input/invalid-argument.ts";
import type { Lane, Turn } from "../pacing/lane.ts";
import type { AttemptEnd } from "../pacing/slots.ts";
import { steadyNow } from "../pacing/steady-clock.ts";
import type { Credentials } from "../settings/auth.ts";
import { type Hooks, type ResultEvent, tell } from "../settings/hooks.ts";
import { bodyTooLong, type Exchange, isNotSent, type NotSentError, type OnStop, type WireAnswer, type WireRequest } from "../wire/exchange.ts";
import { longestParsingMs, parsingMs, readDocument, readErrors, requireDecoder } from "./answer.ts";
import { causeOf, failureCode } from "./cause.ts";
import type { Answer, CallContext, Send } from "./context.ts";
import { Head } from "./head.ts";
import { type ApiRequest, wireOf } from "./request.ts";
import { backoffMs, isRejection, mayRepeat, pauseMs, type Repeat, repeatAfter, retryAfterMs, shareMs } from "./retry.ts";
import { withoutStack } from "./stack.ts";
import { idle, within } from "./within.ts";

export interface TransportConfig {
  /** Origin and path in front of every request's own. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly exchange: Exchange;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly hooks: Hooks;
}

/** Carries one logical call: its turn, its attempts, its deadline, and what its failure means. */
export const createTransport =
  (config: TransportConfig): Send =>
  (request, call) =>
    new Transfer(config, request, call).run();

/** Of not_sent, rejected and unknown, the alphabet puts the worse behind. */
const worse = (a: Outcome, b: Outcome): Outcome => (a > b ? a : b);

/** What came of one attempt. */
type Attempt = { readonly answer: Answer } | Failed;

/** A failure has the status of the answer, if one came. */
interface Failed {
  readonly failure: FlowrouteError;
  readonly repeat: Repeat;
  readonly status?: number;
}

class Transfer {
  readonly #config: TransportConfig;
  readonly #call: CallContext;
  /** They end the call, whatever it does. */
  readonly #signals: readonly (AbortSignal | undefined)[];
  readonly #whileWaiting: readonly (AbortSignal | undefined)[];
  readonly #request: ApiRequest;
  #wire: WireRequest | undefined;
  readonly #timeoutMs: number;
  readonly #maxRetries: number;
  readonly #calledAt = steadyNow();
  /** When its time began to run out. */
  #begunAt: number | undefined;
  #attempts = 0;
  /** Attempts that failed and may have run, or never left; and those that were turned away. */
  #failures = 0;
  #rejections = 0;
  /** How the attempt under way ends, as far as is known. */
  #end: AttemptEnd = "unused";
  /** The worst that is known of the attempts so far: a later refusal does not undo an earlier doubt. */
  #outcome: Outcome = "not_sent";
  /** Of the last answer. */
  #status: number | undefined;
  /** The error answer that came last. */
  #refusal: Answer | undefined;
  #isAborted = false;

  constructor(config: TransportConfig, request: ApiRequest, call: CallContext) {
    this.#config = config;
    this.#request = request;
    this.#call = call;
    this.#signals = [call.options.signal, call.cancel];
    this.#whileWaiting = [call.options.signal, call.cancel, call.withdraw];
    this.#timeoutMs = call.options.timeoutMs ?? config.timeoutMs;
    this.#maxRetries = call.options.maxRetries ?? config.maxRetries;
    if (!call.isPatient || !call.lane) this.#begunAt = this.#calledAt;
  }

  async run(): Promise<Answer> {
    const { lane } = this.#call;
    const place = lane?.takePlace() ?? 0;
    try {
      requireDecoder();
      this.#refuseIfAborted();
      for (;;) {
        // The usual case costs no timer.
        let turn = this.#attempts === 0 ? lane?.tryTurn() : undefined;
        if (lane && !turn) turn = await this.#turn(lane, place);
        const attempt = await this.#attemptIn(turn);
        if ("answer" in attempt) {
          this.#report("ok");
          return attempt.answer;
        }
        const delayMs = this.#pauseAfter(attempt, turn);
        // A closed lane makes the call wait with the others.
        if (lane === undefined || attempt.status !== 429) await this.#wait(delayMs, idle, () => "waiting to try again");
      }
    } catch (failure) {
      this.#report(this.#outcome, this.#isAborted ? "aborted" : (failure as FlowrouteError).code);
      if (this.#call.takesErrors && this.#refusal && failure instanceof ApiError) return this.#refusal;
      throw failure;
    }
  }

  #turn(lane: Lane, place: number): Promise<Turn | undefined> {
    const wait = (onStop: OnStop, expireIn: (ms: number) => void) => {
      const onNear = () => {
        if (this.#begunAt === undefined) expireIn(this.#begin());
      };
      return lane.turn(place, onStop, { isAgain: this.#attempts > 0, onNear: this.#begunAt === undefined ? onNear : undefined });
    };
    return this.#wait(Infinity, wait, () => lane.doing);
  }

  /** Makes an attempt, and ends its turn whatever comes of it. */
  async #attemptIn(turn: Turn | undefined): Promise<Attempt> {
    let isOver = false;
    this.#end = "unused";
    try {
      this.#refuseIfAborted();
      const attempt = await this.#attempt();
      isOver = "status" in attempt && attempt.status === 429;
      return attempt;
    } finally {
      if (turn && !isOver) this.#call.lane?.end(turn, this.#end);
    }
  }

  /** How long to wait before the next attempt; throws where there may be none. */
  #pauseAfter({ failure, repeat, status }: Failed, turn: Turn | undefined): number {
    const asked = (failure as Partial<ApiError>).retryAfterMs;
    const isTurnedAway = status === 429;
    const times = isTurnedAway ? ++this.#rejections : ++this.#failures;
    // The others would be turned away too, whether this call goes on or not.
    const ofLane = isTurnedAway && turn ? this.#call.lane?.turnedAway(turn, asked) : undefined;
    const delayMs = ofLane ?? (isTurnedAway ? pauseMs(asked, times) : (asked ?? backoffMs(times)));
    const isSpent = isTurnedAway ? this.#maxRetries === 0 : times > this.#maxRetries;
    if (isSpent || !mayRepeat(this.#call.facts.repeatable, repeat)) throw failure;
    // Waiting past the deadline could only turn a clear error into a vague one.
    if (delayMs >= this.#remainingMs()) throw failure;
    tell(this.#config.hooks, "onRetry", { operationId: this.#call.operationId, attempt: this.#attempts, delayMs, status });
    return delayMs;
  }

  async #attempt(): Promise<Attempt> {
    if (this.#begunAt === undefined) this.#begin();
    if (this.#remainingMs() <= 0) throw this.#late("waiting to be sent");
    // Made when it is needed: a hundred thousand calls may be waiting before that.
    const wire = (this.#wire ??= wireOf(this.#request, this.#config, this.#call));
    const before = this.#outcome;
    this.#attempts++;
    // Until something proves otherwise.
    this.#outcome = "unknown";
    this.#end = "in doubt";
    tell(this.#config.hooks, "onAttempt", { operationId: this.#call.operationId, attempt: this.#attempts });

    const retriesLeft = this.#call.facts.repeatable ? this.#maxRetries - this.#failures : 0;
    const ms = shareMs(this.#remainingMs(), this.#failures + 1, retriesLeft);
    const { exchange } = this.#config;
    const end = await within(ms, this.#signals, (onStop) => exchange(wire, onStop));
    if (end.kind === "done") return this.#judge(end.value, before);

    const isHere = end.kind === "failed" ? isNotSent(end.error) : end.isIdle;
    if (isHere) this.#end = "over";
    if (end.kind === "aborted") {
      if (isHere) this.#outcome = before;
      this.#refuseIfAborted();
    }
    this.#outcome = worse(before, isHere ? "not_sent" : "unknown");
    if (end.kind === "failed" && isHere && (end.error as NotSentError).cause instanceof InvalidArgumentError) throw (end.error as NotSentError).cause;
    const failure =
      end.kind !== "failed"
        ? this.#late(isHere ? "making the connection" : "waiting for the answer")
        : isHere
          ? this.#cutOff("it could not be sent", (end.error as NotSentError).cause)
          : this.#cutOff("the connection failed", end.error);
    return { failure, repeat: isHere ? "always" : "if repeatable" };
  }

  #head({ status, headers }: WireAnswer): Head {
    return new Head(status, headers, this.#attempts, status === this.#call.facts.partial);
  }

  #judge(wire: WireAnswer, before: Outcome): Attempt {
    const { status, broken } = wire;
    this.#status = status;
    this.#end = "over";
    if (this.#config.hooks.onDeprecation) this.#tellOfDeprecation(wire);
    const unexpected = (problem: string, isDamaged = false): Attempt => {
      const failure = new UnexpectedAnswerError(this.#failed(), `status ${status}, ${problem}`, status);
      return { failure, repeat: isDamaged ? "if repeatable" : "never", status };
    };

    if (status >= 400) {
      const outcome = isRejection(status) ? "rejected" : "unknown";
      this.#outcome = worse(before, outcome);
      const reading = readErrors(wire, this.#config.credentials.conceal);
      // Of an address that is not served the status is text.
      if (status === this.#call.facts.items?.none && reading.errors.some((item) => typeof item.status === "number")) {
        return { answer: { document: { data: [] }, response: this.#head(wire), wire } };
      }
      this.#refusal = { document: undefined, response: this.#head(wire), wire };
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
    const reading = readDocument(wire, this.#call.facts, this.#config.credentials.conceal);
    if ("problem" in reading) return unexpected(reading.problem, reading.isDamaged);
    return { answer: { document: reading.document, response: this.#head(wire), wire } };
  }

  #tellOfDeprecation({ header }: WireAnswer): void {
    const [deprecation, sunset] = ["deprecation", "sunset"].map((name) => this.#config.credentials.conceal(header(name) ?? "").slice(0, 80) || undefined);
    if (deprecation ?? sunset) tell(this.#config.hooks, "onDeprecation", { operationId: this.#call.operationId, deprecation, sunset });
  }

  /** Waits, but not past the deadline. Gives what the phase came to, or nothing after the pause that it was. */
  async #wait<T>(ms: number, phase: (onStop: OnStop, expireIn: (ms: number) => void) => Promise<T>, doing: () => string): Promise<T | undefined> {
    const remainingMs = this.#remainingMs();
    const end = await within(Math.min(ms, remainingMs), this.#whileWaiting, phase);
    if (end.kind === "done") return end.value;
    if (end.kind === "expired" && ms < remainingMs) return undefined;
    this.#refuseIfAborted();
    throw this.#late(doing());
  }

  #refuseIfAborted(): void {
    for (const signal of this.#whileWaiting) {
      if (!signal?.aborted) continue;
      this.#isAborted = true;
      throw signal.reason;
    }
  }

  /** Starts the time of the call, and answers how much it has. */
  #begin(): number {
    this.#begunAt = steadyNow();
    return this.#timeoutMs;
  }

  #remainingMs(): number {
    return this.#begunAt === undefined ? Infinity : this.#timeoutMs - (steadyNow() - this.#begunAt);
  }

  #late(doing: string): DeadlineError {
    return withoutStack(() => new DeadlineError(this.#failed(), this.#timeoutMs, doing, this.#status));
  }

  #cutOff(reason: string, cause: unknown): ConnectionError {
    const code = failureCode(cause);
    return new ConnectionError(this.#failed(cause), code ? `${reason} (${code})` : reason, this.#status);
  }

  #failed(failure?: unknown) {
    // A fetch of the caller's may name the address in its error, and the address a phone number.
    const conceal = (text: string) => this.#config.credentials.conceal(text).replaceAll(this.#config.baseUrl + this.#request.target, "its address");
    const cause = failure === undefined ? undefined : causeOf(failure, conceal);
    return { operationId: this.#call.operationId, attempts: this.#attempts, outcome: this.#outcome, cause };
  }

  #report(outcome: "ok" | Outcome, code?: ResultEvent["code"]): void {
    const { hooks } = this.#config;
    this.#call.onEnd?.(outcome);
    if (!hooks.onResult) return;
    const durationMs = steadyNow() - this.#calledAt;
    const isPartial = outcome === "ok" && this.#status !== undefined && this.#status === this.#call.facts.partial;
    tell(hooks, "onResult", { operationId: this.#call.operationId, attempts: this.#attempts, durationMs, status: this.#status, outcome, code, ...(isPartial && { isPartial }) });
  }
}
