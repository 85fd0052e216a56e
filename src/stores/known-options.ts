import { only } from "../wrappers/input/member-of.ts";

/** Refuses a misspelt option, which would otherwise be left out without a word; gives the others, as the caller wrote them. */
export function knownOptions<Options extends object, Name extends keyof Options & string>(options: Options | undefined, names: readonly Name[]): Pick<Options, Name> {
  for (const name of Object.keys(options ?? {})) {
    if (!(names as readonly string[]).includes(name)) throw new TypeError(`there is no option ${JSON.stringify(name)}; there ${names.length > 1 ? "are" : "is"} ${names.join(", ")}`);
  }
  return only(options, names);
}

/** What is kept for no time, or for none that can be told, would be lost without a word. */
export function requireTime(name: string, ms: number | undefined): void {
  if (ms !== undefined && !(typeof ms === "number" && ms > 0 && ms <= Number.MAX_SAFE_INTEGER)) throw new TypeError(`${name} must be milliseconds over 0`);
}
