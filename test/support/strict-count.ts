export type Kind = "sms" | "mms";

/** The kind of a message as it goes over the wire. */
export const kindOf = (body: string): Kind => ("media_urls" in (JSON.parse(body) as object) ? "mms" : "sms");

/**
 * Counts attempts as strictly as the API's documentation can be read: in any 1,000 ms, refused attempts among them, and
 * an MMS among the messages of its endpoint too.
 */
export class StrictCount {
  readonly arrivals: { readonly at: number; readonly kind: Kind; readonly isRefused: boolean }[] = [];
  readonly #limits: { readonly sms: number; readonly mms: number };

  constructor(limits: { readonly sms: number; readonly mms: number } = { sms: 5, mms: 1 }) {
    this.#limits = limits;
  }

  get refused(): number {
    return this.arrivals.filter(({ isRefused }) => isRefused).length;
  }

  /** Whether there is room for it. */
  admit(kind: Kind, at = performance.now()): boolean {
    const sinceThen = this.arrivals.slice(-20 - this.#limits.sms).filter((arrival) => at - arrival.at < 1_000);
    const isRefused = sinceThen.length >= this.#limits.sms || (kind === "mms" && sinceThen.filter((arrival) => arrival.kind === "mms").length >= this.#limits.mms);
    this.arrivals.push({ at, kind, isRefused });
    return !isRefused;
  }
}
