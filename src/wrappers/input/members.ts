import { InvalidArgumentError, shownName } from "./invalid-argument.ts";
import { memberOf } from "./member-of.ts";

export { memberOf } from "./member-of.ts";

/**
 * An object without a prototype: what it does not have is not read from what a fault in some other library lets a stranger
 * put on `Object.prototype`.
 */
export const bare = <Members extends object>(members: Members): Members => Object.assign(Object.create(null) as Members, members);

/**
 * A copy, so that what was checked is what is used, also where a getter gives another value each time: all that the
 * object has of its own, and of what it has from its class what is `known`.
 */
export function taken(given: object, known: readonly string[]): Readonly<Record<string, unknown>> {
  const copy: Record<string, unknown> = bare({});
  for (const name of Object.keys(given)) copy[name] = read(given, name);
  for (const name of known) {
    if (name in copy) continue;
    const member = read(given, name);
    if (member !== undefined) copy[name] = member;
  }
  return copy;
}

function read(given: object, name: string): unknown {
  try {
    return memberOf(given, name);
  } catch {
    throw new InvalidArgumentError(shownName(name), "cannot be read: it throws");
  }
}

/** A copy of a date, of whatever realm; `undefined` of anything else. */
export function dateOf(value: unknown): Date | undefined {
  // An error is dear to make.
  if (typeof value !== "object") return undefined;
  try {
    return new Date(Date.prototype.getTime.call(value));
  } catch {
    return undefined;
  }
}
