import { memberOf } from "../input/members.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of the process, where the runtime has any. */
export function theEnvironment(): Environment {
  const process = memberOf(globalThis, "process") as Partial<NodeJS.Process> | undefined;
  return process?.env ?? {};
}

/**
 * An option that may come from the environment, and by what name its user knows it: who has set a variable looks for
 * that, and there may be no option in sight. An empty variable is none.
 */
export function setting(option: string, given: unknown, variable: string, environment: Environment): readonly [name: string, value: unknown] {
  if (given !== undefined && given !== null) return [option, given];
  // Not looked at otherwise: some runtimes ask the user first.
  const found = memberOf(environment, variable);
  return found ? [variable, found] : [option, undefined];
}
