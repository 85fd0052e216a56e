import type { MessageSend } from "../../generated/schema.ts";

/** When a rule is asked. */
export interface RuleContext {
  readonly at: Date;
}

/** Why a message must not go out. */
export interface RuleRefusal {
  /** Stable, for programs: `outside_hours`. */
  readonly reason: string;
  /** For people, who may read it at three in the morning. It goes into logs: no phone number, no text of a message. */
  readonly words: string;
  /** From when on the message may go, as far as this rule knows. */
  readonly notBefore?: Date | undefined;
  /** Whether `sendMany` shall wait until then, and ask again. */
  readonly waits?: boolean | undefined;
}

/**
 * What a rule answers: nothing lets the message go. So does a function, which is called if sending fails after all, with the
 * failure: to give back what was counted, or to learn from it. The failure has `outcome`; where it is the reason of an abort,
 * which may be anything, it is the `cause` of `{ outcome, cause }`.
 */
export type RuleAnswer = void | undefined | RuleRefusal | ((failure: unknown) => unknown);

/**
 * Asked before a message goes out, with the message as it will be sent: phone numbers as digits. A rule that throws, or gives
 * anything else, refuses: what it would have said is not known.
 */
export type MessageRule = (message: MessageSend, context: RuleContext) => RuleAnswer | PromiseLike<RuleAnswer>;
