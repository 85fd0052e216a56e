import { bare } from "../../wrappers/input/members.ts";
import { type OperationId, operations } from "../../generated/operations.ts";
import { checkedMembers, type Members } from "../values/checked-members.ts";
import { type FileOperation, fileOperations } from "./file-request.ts";

/** Something that goes wrong with a request. */
export interface Fault {
  /** Only requests for this operation, `files.` ones of the fake's own addresses among them; without it, any request. */
  readonly operation?: OperationId | FileOperation | undefined;
  /**
   * How many requests it befalls; `Infinity` for all of them, until `clear`.
   *
   * @default 1
   */
  readonly times?: number | undefined;
  /** Milliseconds on the fake's clock before the answer; with `Infinity` it never comes. */
  readonly delayMs?: number | undefined;
  /** The status, from 200 to 599, in place of the right one, with an error document unless `body` is given. */
  readonly status?: number | undefined;
  /** What is answered in place of the right body: text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** More headers, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The connection breaks in place of an answer. */
  readonly reset?: boolean | undefined;
  /** Half of the right answer's JSON. */
  readonly badJson?: boolean | undefined;
  /**
   * Whether the request has its effect all the same, so that only the answer is lost. A status in the 200s keeps the
   * right body then. True where nothing but the answer's way is disturbed: with `delayMs` or `badJson` alone.
   *
   * @default false with `status`, `body` or `reset`
   */
  readonly carriedOut?: boolean | undefined;
}

const faultMembers: Members<Fault> = { operation: true, times: true, delayMs: true, status: true, body: true, headers: true, reset: true, badJson: true, carriedOut: true };

/** The script of what goes wrong, in the order in which it was written. */
export class Faults {
  #script: { readonly fault: Fault; left: number }[] = [];

  /**
   * Adds a fault; it befalls the next request it is for.
   *
   * @throws {TypeError | RangeError} where there is no such member, or it holds what no answer can have.
   */
  add(given: Fault): void {
    const fault = checkedMembers("faults.add", given, faultMembers);
    const { operation, times = 1, delayMs = 0, status = 200, headers } = fault;
    if (operation !== undefined && !Object.hasOwn(operations, operation) && !fileOperations.some((each) => each === operation)) throw new TypeError(`operation must be one such as "messages.send", got "${operation}"`);
    if (times !== Number.POSITIVE_INFINITY && !(Number.isInteger(times) && times > 0)) throw new RangeError(`times must be a whole number from 1, or Infinity, got ${times}`);
    if (!(delayMs >= 0)) throw new RangeError(`delayMs must be a number from 0, got ${delayMs}`);
    if (!Number.isInteger(status) || status < 200 || status > 599) throw new RangeError(`status must be a whole number from 200 to 599, got ${status}`);
    this.#script.push({ fault: bare({ ...fault, headers: checkedHeaders(headers) }), left: times });
  }

  /** Forgets every fault that has not happened yet. */
  clear(): void {
    this.#script = [];
  }

  /** Those that have not happened yet. */
  get pending(): readonly Fault[] {
    return this.#script.map(({ fault }) => fault);
  }

  /** @internal */
  take(operation: Fault["operation"]): Fault | undefined {
    const next = this.#script.find(({ fault }) => fault.operation === undefined || fault.operation === operation);
    if (!next) return undefined;
    next.left -= 1;
    if (next.left <= 0) this.#script = this.#script.filter((entry) => entry !== next);
    return next.fault;
  }
}

/** With names in lower case, so that they take the place of the fake's own. */
function checkedHeaders(headers: Fault["headers"] = {}): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    try {
      checked[name.toLowerCase()] = new Headers([[name, value]]).get(name) ?? "";
    } catch {
      throw new TypeError(`headers must hold names and values that HTTP allows, got ${JSON.stringify(name)} with ${JSON.stringify(value)}`);
    }
  }
  return checked;
}
