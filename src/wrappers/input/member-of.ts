/**
 * A member of an object that a caller gave: its own, or one of its class, which may be a getter. What `Object.prototype`
 * was given, this realm's or another's, is no word of the caller's.
 */
export function memberOf(object: object, name: string): unknown {
  let owner: object | null = object;
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object | null;
  // Where nobody has it, a proxy may answer all the same.
  if (owner && owner !== object && isRoot(owner)) return undefined;
  return (object as Readonly<Record<string, unknown>>)[name];
}

const isRoot = (object: object) => Object.getPrototypeOf(object) === null && Object.hasOwn(object, "isPrototypeOf");

/** A copy of what a caller gave, of nothing but these members. */
export function only<Given extends object, Name extends keyof Given & string>(given: Given | undefined, names: readonly Name[]): Pick<Given, Name> {
  const members = Object.create(null) as Record<string, unknown>;
  for (const name of names) {
    const member = given && memberOf(given, name);
    // What is given as `undefined` may be another thing than what is not given.
    if (member !== undefined || (given && Object.hasOwn(given, name))) members[name] = member;
  }
  return members as Pick<Given, Name>;
}
