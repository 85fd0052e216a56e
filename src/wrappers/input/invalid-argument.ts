/**
 * An argument was refused before anything was sent. A `TypeError`, since it is a mistake in the calling program; with
 * `code` and `outcome` so that it can be told from other errors the way a `FlowrouteError` is.
 */
export class InvalidArgumentError extends TypeError {
  override readonly name = "InvalidArgumentError";
  readonly code = "invalid_argument";
  readonly outcome = "not_sent";
  /** The argument that was refused, as the message names it: `starts_with`, `media_urls[0]`, or `"text"` where none has that name. */
  readonly argument: string;

  /** @internal */
  constructor(argument: string, problem: string) {
    super(`${argument} ${problem}`);
    this.argument = argument;
  }

  /** For logs: JSON would leave an error's message out. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** Of a value that is not what it must be. */
export const misfit = (argument: string, wanted: string, value: unknown, got = describe(value)) =>
  new InvalidArgumentError(argument, `must be ${wanted}, got ${got}`);

/** Says what came in without repeating it: a string may be a phone number, a text or a key. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return `a string of length ${value.length}`;
  const kind = kindOf(value);
  if (kind === "Array") return `an array of length ${(value as unknown[]).length}`;
  if (typeof value === "object" && value !== null) return `an object (${kind})`;
  // Seven digits or more may be those of a phone number.
  if (value === null || typeof value === "boolean" || (typeof value === "number" && !/^-?\d{7}/.test(String(value)))) return String(value);
  return `a ${typeof value}`;
}

/** Names a member that should not be there; but for what looks like a name, it may be a phone number or a text too. */
export function shownName(name: string): string {
  return /^[a-z_$][\w$-]{0,39}$/i.test(name) ? JSON.stringify(name) : "a member";
}

/** Refuses what has no members of its own to read: a `Map`, say, would count as an object without any. */
export function requireObject(name: string, value: unknown): asserts value is object {
  if (!hasMembers(value)) throw misfit(name, "an object", value);
}

/** Whether there is something to read by name. */
export const hasMembers = (value: unknown): value is object => kindOf(value) === "Object";

/** What JavaScript itself says of a value, whatever realm it comes from. */
function kindOf(value: unknown): string {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return "unreadable";
  }
}
