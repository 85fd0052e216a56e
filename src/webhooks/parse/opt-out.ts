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

/** "stopp" and "stoop" are taken for "stop". */
const withoutDoubles = (letters: string) => letters.replace(/(.)\1+/gu, "$1");
/** What people write and regulators name, each in one word too. */
const out = ["stop", "stop all", "stopall", "quit", "end", "revoke", "opt out", "optout", "cancel", "unsubscribe"];
const outSingle = new Set(out.map(withoutDoubles));
const back = new Set(["unstop", "start", "yes"]);

/** Of a text that is too long to be one of those alone: whether it may hold one. Letters of other alphabets may look like these. */
const mayBeOne = /stop|quit|end|revoke|opt|cancel|unsub|[^\0-\x7f]/i;

/** What a text says of opting out or in again; `undefined` where it says nothing of it. */
export function optOutOf(text: string | null | undefined): OptOut | undefined {
  if (!text || (text.length > 40 && !mayBeOne.test(text))) return undefined;
  const said = text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const mark = (wants: "out" | "in", exact: boolean): OptOut => ({ wants, exact, byFlowroute: /^(?:un)?stop$/i.test(text) });
  if (out.includes(said)) return mark("out", true);
  if (back.has(said)) return mark("in", true);
  const spaced = ` ${said} `;
  // No phrase has more letters than this has, doubled ones and spaces aside.
  const single = said.length > 100 ? "" : withoutDoubles(said.replaceAll(" ", ""));
  const has = (phrase: string) => spaced.includes(` ${phrase} `);
  // "Yes" and "start" begin too many sentences to mean anything in them.
  if (has("unstop") || single === "unstop") return mark("in", false);
  return outSingle.has(single) || out.some(has) ? mark("out", false) : undefined;
}

/**
 * Whether a text is one of the words by which people end messages, alone: `STOP`, "Stop all!", "opt-out", "cancel". What
 * only sounds like it is not: {@link optOutOf} tells that, and who acts on it.
 */
export function isOptOut(text: string | null | undefined): boolean {
  const mark = optOutOf(text);
  return mark?.wants === "out" && mark.exact;
}
