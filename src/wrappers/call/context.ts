import type { OperationId } from "../../generated/operations.ts";
import type { Outcome } from "../errors.ts";
import type { CallFacts } from "../input/facts.ts";
import type { Lane } from "../pacing/lane.ts";
import type { RequestOptions } from "../settings/options.ts";
import type { WireAnswer } from "../wire/exchange.ts";
import type { AnswerHead } from "./call.ts";
import type { ApiRequest } from "./request.ts";

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
  /** Whether its time begins to run only when its turn comes. */
  readonly isPatient?: boolean;
  /** Takes the call back while it waits, for its turn or to try again; without effect while it is under way. */
  readonly withdraw?: AbortSignal | undefined;
  /** Ends the call as the caller's own signal does. */
  readonly cancel?: AbortSignal | undefined;
  /** Told how the call ended, which the reason of an abort does not say. */
  readonly onEnd?: ((outcome: Outcome | "ok") => void) | undefined;
}

/** An answer: its head, its document or nothing, and how it came. */
export interface Answer {
  readonly response: AnswerHead;
  readonly document: unknown;
  readonly wire: WireAnswer;
}

/** Carries a call out. */
export type Send = (request: ApiRequest, call: CallContext) => Promise<Answer>;
