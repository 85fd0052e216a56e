import { memberOf } from "../input/members.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of the process, where the runtime has any. */
export function theEnvironment(): Environment {
  const process = memberOf(globalThis, "process") as Partial<NodeJS.Process> | undefined;
  return process?.env ?? {};
}

/** What became of the look for an option: the name that its user knows it by, its value, and a remark where it could not be looked for. */
export type Found = readonly [name: string, value: unknown, remark?: string];

/**
 * An option that may come from the environment, and by what name its user knows it: who has set a variable looks for
 * that, and there may be no option in sight. An empty variable is none, and so is one that the runtime does not let us
 * read: Deno wants to be told that a program may.
 */
export function setting(option: string, given: unknown, variable: string, environment: Environment): Found {
  if (given !== undefined && given !== null) return [option, given];
  try {
    // Not looked at otherwise: some runtimes ask the user first.
    const found = memberOf(environment, variable);
    return found ? [variable, found] : [option, undefined];
  } catch {
    return [option, undefined, " (this program may not read it)"];
  }
}
