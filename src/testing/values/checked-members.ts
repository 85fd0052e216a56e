// This folder has small questions about values, which know nothing of Flowroute. Each file is one function.

import { alternatives } from "../../wrappers/input/alternatives.ts";
import { requireObject } from "../../wrappers/input/invalid-argument.ts";
import { taken } from "../../wrappers/input/members.ts";

/** The names of a type's members; the compiler sees to it that none is missing. */
export type Members<T> = Readonly<Record<keyof T, unknown>>;

/**
 * Refuses what is no object, and a member that there is not: a misspelt one would leave a test without what it is about,
 * and let it pass.
 *
 * @returns A copy, which has nothing that others have put on `Object.prototype`.
 *
 * @throws {TypeError} which names the member and the right one.
 */
export function checkedMembers<T extends object>(where: string, given: T, members: Members<T>): T {
  requireObject(where, given);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(members, name)) throw new TypeError(`${where}: there is no "${name}"; ${alternatives(name, Object.keys(members), "there are")}`);
  }
  return taken(given, Object.keys(members)) as T;
}
