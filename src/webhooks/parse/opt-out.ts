/** Somebody wants no more messages, or wants them again. */
export interface OptOut {
  readonly wants: "out" | "in";
  /** Whether that is all the text says. A near one, such as "please stop texting me" or "STOPP", is for a person to judge. */
  readonly exact: boolean;
  /**
   * Whether Flowroute acts on it too: the documented single words STOP and UNSTOP, in any case. Of every other word it
   * knows nothing, and goes on sending what your program sends.
   */
  readonly byFlowroute: boolean;
}

/** What people write and regulators name. */
const out = ["stop", "stop all", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe"];
const back = ["unstop", "start", "yes"];

/** What a text says of opting out or in again; `undefined` where it says nothing of it. */
export function optOutOf(text: string | null | undefined): OptOut | undefined {
  if (!text) return undefined;
  const words = text.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const said = words.join(" ");
  const byFlowroute = /^(?:un)?stop$/i.test(text);
  for (const [wants, phrases] of [["out", out], ["in", back]] as const) {
    if (phrases.some((phrase) => said === phrase || said === squeezed(phrase))) return { wants, exact: true, byFlowroute };
  }
  // "Yes" and "start" begin too many sentences to mean anything in them.
  const spaced = ` ${said} `;
  const single = withoutDoubles(words.join(""));
  const near = (phrase: string) => spaced.includes(` ${phrase} `) || spaced.includes(` ${squeezed(phrase)} `) || single === withoutDoubles(squeezed(phrase));
  if (near("unstop")) return { wants: "in", exact: false, byFlowroute };
  return out.some(near) ? { wants: "out", exact: false, byFlowroute } : undefined;
}

/**
 * Whether a text is one of the words by which people end messages, alone: `STOP`, "Stop all!", "opt-out", "cancel". What
 * only sounds like it is not: {@link optOutOf} tells that, and who acts on it.
 */
export function isOptOut(text: string | null | undefined): boolean {
  const mark = optOutOf(text);
  return mark?.wants === "out" && mark.exact;
}

const squeezed = (phrase: string) => phrase.replaceAll(" ", "");

/** "stopp" and "stoop" are taken for "stop". */
const withoutDoubles = (letters: string) => letters.replace(/(.)\1+/gu, "$1");
