import type { Webhook } from "../parse/webhook.ts";

/** What a callback gets beside the webhook. */
export interface WebhookContext {
  /** What the webhook is remembered by: `postgresSeen(tx).mark(key)` sets the mark in a transaction of yours. */
  readonly key: string;
  /** Where it was POSTed to: the path and the query, or the whole address. Empty for what `catchUp` has read from the list. */
  readonly target: string;
  /** Aborted when the time is up: the answer has then been given, and another delivery may run soon. */
  readonly signal: AbortSignal;
}

/** One delivery's turn, which takes so long and no longer. */
export class Turn implements WebhookContext {
  key = "";
  target = "";
  /** Once it is known. */
  webhook: Webhook | undefined;
  /** Why it is over, once it is. */
  reason: Error | undefined;
  /** Called then, if somebody wants to know. */
  onLate: (() => void) | undefined;
  // Made when somebody asks for it: most callbacks do not, and it costs more than the rest.
  #abort: AbortController | undefined;

  get signal(): AbortSignal {
    this.#abort ??= new AbortController();
    if (this.reason) this.#abort.abort(this.reason);
    return this.#abort.signal;
  }

  /** @internal */
  end(reason: Error): void {
    this.reason = reason;
    this.#abort?.abort(reason);
    this.onLate?.();
  }
}

/** What the work gives, or, where it takes too long, what `late` gives. The work, which must not reject, goes on. */
export function within<T>(timeoutMs: number, work: (turn: Turn) => Promise<T>, late: (turn: Turn) => T): Promise<T> {
  return new Promise((resolve) => {
    const turn = new Turn();
    const timer = setTimeout(() => {
      turn.end(new Error(`not handled within ${timeoutMs} ms`));
      resolve(late(turn));
    }, timeoutMs);
    void work(turn).then((done) => {
      clearTimeout(timer);
      resolve(done);
    });
  });
}
