/** A time that runs out. */
export class Deadline {
  /** Why it is over, once it is. */
  reason: Error | undefined;
  /** Called then, if somebody wants to know. */
  onLate: (() => void) | undefined;
  // Made when somebody asks for it: most callbacks do not, and it costs more than the rest.
  #abort: AbortController | undefined;

  /** Aborted when it is over. */
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
export function within<T>(timeoutMs: number, work: (time: Deadline) => Promise<T>, late: (reason: Error) => T): Promise<T> {
  return new Promise((resolve) => {
    const time = new Deadline();
    const timer = setTimeout(() => {
      const reason = new Error(`not handled within ${timeoutMs} ms`);
      time.end(reason);
      resolve(late(reason));
    }, timeoutMs);
    void work(time).then((done) => {
      clearTimeout(timer);
      resolve(done);
    });
  });
}
