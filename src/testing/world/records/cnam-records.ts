import type { Clock } from "../clock.ts";

/** A caller name of the fake account. Change what you like; the next request sees it. */
export interface FakeCnam {
  readonly id: string;
  /** In capitals. */
  value: string;
  isApproved: boolean;
  /** In milliseconds since 1970, as are all times here. */
  approvedAt: number | null;
  createdAt: number | null;
  rejectionReason: string | null;
}

/** The caller names of the account, by id, the oldest first. People approve them, which takes its time. */
export class CnamRecords extends Map<string, FakeCnam> {
  /** Milliseconds on the fake's clock until a new name is approved; with `Infinity` it never is. */
  approvalMs: number;
  readonly #clock: Clock;
  #nextId = firstId;

  /** @internal */
  constructor(clock: Clock, approvalMs: number) {
    if (!(approvalMs >= 0)) throw new RangeError(`approvalMs must be a number from 0, got ${approvalMs}`);
    super();
    this.#clock = clock;
    this.approvalMs = approvalMs;
  }

  /** Puts a name on the account that waits for its approval; its id comes next in turn. */
  add(value: string): FakeCnam {
    const record: FakeCnam = { id: String(this.#nextId++), value: value.toUpperCase(), isApproved: false, approvedAt: null, createdAt: this.#clock.now(), rejectionReason: null };
    this.set(record.id, record);
    this.#clock.after(this.approvalMs, () => {
      if (this.get(record.id) === record && record.rejectionReason === null && !record.isApproved) this.approve(record.id);
    });
    return record;
  }

  /** Lets a name be shown, now. */
  approve(id: string): void {
    Object.assign(this.#find(id), { isApproved: true, approvedAt: this.#clock.now(), rejectionReason: null });
  }

  /** Refuses a name, which is never approved then. */
  reject(id: string, reason: string): void {
    Object.assign(this.#find(id), { isApproved: false, approvedAt: null, rejectionReason: reason });
  }

  #find(id: string): FakeCnam {
    const record = this.get(id);
    if (!record) throw new TypeError(`cnams: there is no record ${JSON.stringify(id)}`);
    return record;
  }
}

/** The id of a sample. */
const firstId = 24141;
