import { uuidOf } from "../../values/hash.ts";
import type { Announce } from "../announcement.ts";
import type { Clock } from "../clock.ts";
import type { AccountNumbers } from "./account-numbers.ts";

/** Guess: the names. Of a task's statuses only these three buckets are published. */
export type ProvisioningStatus = "processing" | "successful" | "failed";

/** A task that turns the messaging of numbers on or off. */
export interface ProvisioningTask {
  readonly id: string;
  readonly action: "enable" | "disable";
  /** How far each number is, by its 11 digits. */
  readonly numbers: ReadonlyMap<string, ProvisioningStatus>;
  /** Failed where any number has. */
  readonly status: ProvisioningStatus;
}

/** What a task is to do. */
interface Assignment {
  readonly numbers: readonly string[];
  readonly action: ProvisioningTask["action"];
  /** Hears of the end. */
  readonly callbackUrl: string | undefined;
}

interface ProvisioningParts {
  readonly clock: Clock;
  readonly seed: number;
  readonly numbers: AccountNumbers;
  readonly delayMs: number;
  readonly announce: Announce;
}

/** Turns messaging on and off, in the fake's own time. Change what you like; the next request sees it. */
export class Provisioning {
  /** Whether the service is up. While it is not, a number is bought or changed all the same, and the answer is 207. */
  isAvailable = true;
  /** Milliseconds on the fake's clock until a task ends; with `Infinity` it never does. */
  delayMs: number;
  readonly #parts: ProvisioningParts;
  readonly #tasks = new Map<string, Task>();
  readonly #underWay = new Set<Task>();

  /** @internal */
  constructor(parts: ProvisioningParts) {
    if (!(parts.delayMs >= 0)) throw new RangeError(`provisioningMs must be a number from 0, got ${parts.delayMs}`);
    this.#parts = parts;
    this.delayMs = parts.delayMs;
  }

  /** Every task there was, by its id. */
  get tasks(): ReadonlyMap<string, ProvisioningTask> {
    return this.#tasks;
  }

  /** @internal Begins a task. What is under way for one of its numbers is called off. */
  start({ numbers: wanted, action, callbackUrl }: Assignment): ProvisioningTask {
    const { clock, seed, numbers, announce } = this.#parts;
    for (const number of wanted) this.callOff(number);
    // Guess: that an id is a UUID. Nothing is published of its form.
    const task = new Task(uuidOf(seed + 10, this.#tasks.size), action, wanted);
    this.#tasks.set(task.id, task);
    this.#underWay.add(task);
    const before = new Map(wanted.map((number) => [number, numbers.get(number)]));
    clock.after(this.delayMs, async () => {
      this.#underWay.delete(task);
      for (const number of task.waiting) {
        // Guess: that a number that is not on the account fails, and not the request. It may also have been taken off.
        const own = numbers.get(number);
        const isRight = own !== undefined && own === before.get(number);
        if (isRight) own.messagingEnabled = action === "enable";
        task.numbers.set(number, isRight ? "successful" : "failed");
      }
      if (callbackUrl === undefined) return;
      const which = wanted.length === 1 ? `for ${wanted[0]}` : `for ${wanted.length} numbers`;
      await announce({ kind: "messaging", url: callbackUrl, resourceId: task.id, status: task.status, message: `Messaging was to be ${action}d ${which}: ${task.status}.` });
    });
    return task;
  }

  /** @internal Ends what is under way for a number. */
  callOff(number: string): void {
    for (const task of this.#underWay) if (task.numbers.get(number) === "processing") task.numbers.set(number, "failed");
  }
}

class Task implements ProvisioningTask {
  readonly id: string;
  readonly action: ProvisioningTask["action"];
  readonly numbers: Map<string, ProvisioningStatus>;

  constructor(id: string, action: ProvisioningTask["action"], numbers: readonly string[]) {
    this.id = id;
    this.action = action;
    this.numbers = new Map(numbers.map((number) => [number, "processing"]));
  }

  get waiting(): string[] {
    return [...this.numbers].filter(([, status]) => status === "processing").map(([number]) => number);
  }

  get status(): ProvisioningStatus {
    const all = new Set(this.numbers.values());
    return all.has("processing") ? "processing" : all.has("failed") ? "failed" : "successful";
  }
}
