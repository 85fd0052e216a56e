import { hashDigits } from "../../values/hash.ts";
import type { Clock } from "../clock.ts";
import type { AccountNumber, AccountNumbers } from "./account-numbers.ts";

/** A task that turns a number's messaging on. */
export interface ProvisioningTask {
  readonly id: string;
  /** The number, 11 digits. */
  readonly number: string;
  /** Guess: the names. Of a task's statuses only these three buckets are published. */
  status: "processing" | "successful" | "failed";
}

interface ProvisioningParts {
  readonly clock: Clock;
  readonly seed: number;
  readonly numbers: AccountNumbers;
  readonly delayMs: number;
}

/** Turns messaging on, in the fake's own time. Change what you like; the next request sees it. */
export class Provisioning {
  /** Whether the service is up. While it is not, a number is bought or changed all the same, and the answer is 207. */
  isAvailable = true;
  /** Milliseconds on the fake's clock until a task ends; with `Infinity` it never does. */
  delayMs: number;
  readonly #parts: ProvisioningParts;
  readonly #tasks = new Map<string, ProvisioningTask>();
  /** Calls off the task of a number. */
  readonly #underWay = new Map<string, () => void>();

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

  /** @internal Begins a task, in the place of one under way. `whenOn` is told when messaging is on. */
  start(number: AccountNumber, whenOn: () => Promise<void> | undefined): ProvisioningTask {
    this.callOff(number.id);
    const { clock, seed, numbers } = this.#parts;
    const task: ProvisioningTask = { id: taskId(seed, this.#tasks.size), number: number.id, status: "processing" };
    this.#tasks.set(task.id, task);
    const cancel = clock.after(this.delayMs, async () => {
      this.#underWay.delete(number.id);
      // It may have been taken off the account behind the API's back.
      task.status = numbers.get(number.id) === number ? "successful" : "failed";
      if (task.status === "failed") return;
      number.messagingEnabled = true;
      await whenOn();
    });
    this.#underWay.set(number.id, () => {
      cancel();
      task.status = "failed";
    });
    return task;
  }

  /** @internal Ends what is under way for a number. */
  callOff(number: string): void {
    this.#underWay.get(number)?.();
    this.#underWay.delete(number);
  }
}

/** Guess: that it is a UUID. Nothing is published of its form. */
function taskId(seed: number, turn: number): string {
  const digits = [11, 12, 13, 14].map((part) => hashDigits(seed + part, turn)).join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
