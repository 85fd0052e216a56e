// This folder asks a program's rules before a message goes out. A rule that fails refuses, since what it would have
// said is not known.

import type { MessageSend } from "../../generated/schema.ts";
import type { causeOf } from "../call/cause.ts";
import type { within } from "../call/within.ts";
import type { DeadlineError, Outcome, RuleError } from "../errors.ts";
import type { MessageRule, RuleAnswer, RuleRefusal } from "./message-rule.ts";

/** What the client has anyway: this file is a chunk of its own, for those who have rules, and shares none with the client. */
interface Parts {
  readonly within: typeof within;
  readonly causeOf: typeof causeOf;
  readonly RuleError: typeof RuleError;
  readonly DeadlineError: typeof DeadlineError;
}

interface Asking {
  readonly parts: Parts;
  /** For all the rules together. */
  readonly timeoutMs: number;
  /** They end the asking, and the waiting. */
  readonly signals: readonly (AbortSignal | undefined)[];
  /** Whether to wait where a rule says so. */
  readonly isPatient: boolean;
  /** Told how it ended, which the reason of an abort does not say. */
  readonly onEnd: ((outcome: Outcome | "ok") => void) | undefined;
}

const facts = { operationId: "messages.send", attempts: 0, outcome: "not_sent" } as const;

/** No message waits longer without asking again: somebody may have opted out meanwhile. */
const longestWaitMs = 900_000;

/** Asks the rules one after the other, and sends the message if none refuses. Of a failure, those asked before are told. */
export async function askRules<T>(rules: readonly MessageRule[], message: MessageSend, { parts, timeoutMs, signals, isPatient, onEnd }: Asking, send: (onEnd: (outcome: Outcome | "ok") => void, remainingMs: number) => PromiseLike<T>): Promise<T> {
  const { within, causeOf, RuleError, DeadlineError } = parts;
  for (;;) {
    const told: ((failure: unknown) => unknown)[] = [];
    const until = Date.now() + timeoutMs;
    let refusal: RuleRefusal | undefined;
    let outcome: Outcome | "ok" | undefined = "not_sent";
    const ended = (how: Outcome | "ok") => {
      outcome = how;
      onEnd?.(how);
    };
    try {
      for (const rule of rules) {
        const answer = await within(until - Date.now(), signals, async () => checked(await rule(message, { at: new Date() })));
        if ("isIdle" in answer) throw answer.kind === "aborted" ? reasonOf(signals) : new DeadlineError(facts, timeoutMs, "asking its rules");
        if (answer.kind === "failed") {
          throw new RuleError({ ...facts, cause: causeOf(answer.error, (text) => concealed(text, message)) }, { reason: "rule_failed", words: "a rule failed, so that nobody knows whether it may go" });
        }
        if (typeof answer.value === "function") told.push(answer.value);
        else if (answer.value) throw new RuleError(facts, (refusal = answer.value));
      }
      outcome = undefined;
      return await send(ended, Math.max(1, until - Date.now()));
    } catch (failure) {
      const isTelling = typeof failure === "object" && failure !== null && "outcome" in failure;
      const shown = isTelling || !outcome ? failure : { outcome, cause: failure };
      for (const each of told) void (async () => each(shown))().catch(() => {});
      if (outcome === "not_sent") onEnd?.(outcome);
      if (!isPatient || !refusal?.waits || !refusal.notBefore) throw failure;
      const waitMs = refusal.notBefore.getTime() - Date.now();
      const { kind } = await within(Math.min(Math.max(waitMs || 0, 1_000), longestWaitMs), signals, () => new Promise<never>(() => {}));
      if (kind === "aborted") throw reasonOf(signals);
    }
  }
}

/** What is none of a rule's answers must not let a message go by mistake. */
function checked(answer: RuleAnswer): RuleAnswer {
  if (answer === undefined || typeof answer === "function") return answer;
  const { reason, words, notBefore = new Date(), waits = false } = Object(answer) as Partial<Record<keyof RuleRefusal, unknown>>;
  if (typeof reason === "string" && typeof words === "string" && notBefore instanceof Date && typeof waits === "boolean") return answer;
  throw new TypeError("a rule must give nothing, a function, or { reason, words }, with notBefore a Date and waits true or false where they are given");
}

const reasonOf = (signals: Asking["signals"]): unknown => signals.find((signal) => signal?.aborted)?.reason;

/** The error of a rule's store may name the key that was looked for. */
function concealed(text: string, { to, from, body = "" }: MessageSend): string {
  return [to, from, body].reduce((rest, part) => (part.length > 4 ? rest.replaceAll(part, "…") : rest), text);
}
