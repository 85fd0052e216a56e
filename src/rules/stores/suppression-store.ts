// This folder keeps who wants no messages. The newer word counts, whatever the order in which words come in.

/** That somebody wants no more messages. */
export interface Suppression {
  /** When they said so. */
  readonly at: Date;
  /** What they said, or how it is known. */
  readonly words: string;
}

/** Where it is kept who wants no messages. Several processes may share one. A number is its digits, `12065551234`. */
export interface SuppressionStore {
  get(number: string): Suppression | undefined | PromiseLike<Suppression | undefined>;
  /** Puts one in, unless there is a newer one. */
  add(number: string, suppression: Suppression): unknown;
  /** Takes one out that is not newer than `upTo`. */
  remove(number: string, upTo: Date): unknown;
}
