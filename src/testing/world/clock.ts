/** Something to be done when its time has come. */
interface Task {
  readonly at: number;
  readonly run: () => void | Promise<void>;
}

/** Somebody who waits for a time. */
interface Sleeper {
  readonly at: number;
  /** Ends the wait before its time: the clock has stopped. */
  readonly wake: () => void;
}

/** The longest time that a timer takes; with a longer one it would ring at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The time of the fake. Without a start it is the machine's, and timers run by themselves; with one it stands still
 * and moves only by {@link Clock.advance}.
 */
export class Clock {
  #standsAt: number | undefined;
  /** How far `advance` has put a running clock ahead of the machine's. */
  #aheadMs = 0;
  /** In the order of their times; those of one time in the order in which they were asked for. */
  #agenda: Task[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #sleepers = new Set<Sleeper>();
  /** Told when somebody has gone to sleep. */
  readonly #watchers = new Set<() => void>();
  #hasStopped = false;

  constructor(startAt: number | undefined) {
    this.#standsAt = startAt;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#standsAt ?? Date.now() + this.#aheadMs;
  }

  /** Runs something in so many milliseconds; the answer calls it off. A clock that has stopped runs nothing more. */
  after(ms: number, run: Task["run"]): () => void {
    if (this.#hasStopped) return () => {};
    const task = { at: this.now() + ms, run };
    const behind = this.#agenda.findLastIndex(({ at }) => at <= task.at) + 1;
    this.#agenda.splice(behind, 0, task);
    this.#wind();
    return () => {
      const index = this.#agenda.indexOf(task);
      if (index !== -1) this.#agenda.splice(index, 1);
      this.#wind();
    };
  }

  /** Waits so many milliseconds, `Infinity` for ever. Resolves with whether that time has passed, or the clock has stopped. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<"passed" | "stopped"> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return void reject(signal.reason);
      if (this.#hasStopped) return void resolve("stopped");
      const end = (how: "passed" | "stopped") => {
        signal?.removeEventListener("abort", giveUp);
        this.#sleepers.delete(sleeper);
        resolve(how);
      };
      const cancel = this.after(ms, () => end("passed"));
      const sleeper = { at: this.now() + ms, wake: () => end("stopped") };
      const giveUp = () => {
        cancel();
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#sleepers.add(sleeper);
      for (const tell of this.#watchers) tell();
    });
  }

  /** Moves on, and does on the way what falls due, one thing after the other, each at its own time. */
  async advance(ms: number): Promise<void> {
    await this.#passTo(this.now() + ms);
    this.#wind();
  }

  /** Forgets everything that was still to be done, and takes on nothing more. */
  stop(): void {
    this.#hasStopped = true;
    this.#agenda = [];
    this.#wind();
    for (const sleeper of this.#sleepers) sleeper.wake();
  }

  async #passTo(until: number): Promise<void> {
    for (let task = this.#take(until); task; task = this.#take(until)) {
      this.#moveTo(task.at);
      await this.#finish(task, until);
    }
    this.#moveTo(until);
  }

  /**
   * Runs a task to its end. It may wait for the clock itself, as a webhook's receiver does that asks the fake while a
   * delay is on: then time goes on meanwhile, or neither would ever end. Who slept before it began can wait.
   */
  async #finish(task: Task, until: number): Promise<void> {
    const before = new Set(this.#sleepers);
    let tell: (() => void) | undefined;
    const watcher = () => tell?.();
    this.#watchers.add(watcher);
    try {
      const running = Promise.resolve(task.run()).then(() => true);
      // What it throws is heard below, even if time has to pass first.
      running.catch(() => {});
      for (let hasEnded = false; !hasEnded; ) {
        const slept = new Promise<false>((resolve) => {
          tell = () => resolve(false);
        });
        const due = [...this.#sleepers].filter((sleeper) => !before.has(sleeper) && sleeper.at <= until).map(({ at }) => at);
        if (due.length > 0) await this.#passTo(Math.min(...due));
        else hasEnded = await Promise.race([running, slept]);
      }
    } finally {
      this.#watchers.delete(watcher);
    }
  }

  #take(until: number): Task | undefined {
    return (this.#agenda[0]?.at ?? Number.POSITIVE_INFINITY) <= until ? this.#agenda.shift() : undefined;
  }

  #moveTo(time: number): void {
    if (this.#standsAt === undefined) this.#aheadMs += Math.max(0, time - this.now());
    else this.#standsAt = Math.max(time, this.#standsAt);
  }

  #wind(): void {
    clearTimeout(this.#timer);
    const next = this.#agenda[0];
    if (next === undefined || next.at === Number.POSITIVE_INFINITY || this.#standsAt !== undefined) return;
    this.#timer = setTimeout(() => this.#ring(), Math.min(longestTimerMs, Math.max(0, next.at - this.now())));
    // A receipt on its way is no reason to keep a finished program running.
    if (typeof this.#timer === "object") this.#timer.unref();
  }

  #ring(): void {
    for (let task = this.#take(this.now()); task; task = this.#take(this.now())) void task.run();
    this.#wind();
  }
}
