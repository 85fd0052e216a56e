/** Something to be done when its time has come. */
interface Task {
  readonly at: number;
  readonly run: () => void | Promise<void>;
}

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

  constructor(startAt: number | undefined) {
    this.#standsAt = startAt;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#standsAt ?? Date.now() + this.#aheadMs;
  }

  /** Runs something in so many milliseconds; the answer calls it off. */
  after(ms: number, run: Task["run"]): () => void {
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

  /** Moves on, and does on the way what falls due, one thing after the other, each at its own time. */
  async advance(ms: number): Promise<void> {
    const until = this.now() + ms;
    for (let task = this.#take(until); task; task = this.#take(until)) {
      this.#moveTo(task.at);
      await task.run();
    }
    this.#moveTo(until);
    this.#wind();
  }

  /** Forgets everything that was still to be done. */
  stop(): void {
    this.#agenda = [];
    this.#wind();
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
    if (next === undefined || this.#standsAt !== undefined) return;
    this.#timer = setTimeout(() => this.#ring(), Math.max(0, next.at - this.now()));
    // A receipt on its way is no reason to keep a finished program running.
    if (typeof this.#timer === "object") this.#timer.unref();
  }

  #ring(): void {
    for (let task = this.#take(this.now()); task; task = this.#take(this.now())) void task.run();
    this.#wind();
  }
}
