import { only } from "../wrappers/input/member-of.ts";

/** Refuses a misspelt option, which would otherwise be left out without a word; gives the others. */
export function knownOptions<Options extends object, Name extends keyof Options & string>(options: Options, names: readonly Name[]): Pick<Options, Name> {
  for (const name of Object.keys(options)) {
    if (!(names as readonly string[]).includes(name)) throw new TypeError(`there is no option ${JSON.stringify(name)}; there are ${names.join(", ")}`);
  }
  return only(options, names);
}
