import { InvalidArgumentError, misfit } from "../input/invalid-argument.ts";
import { type Environment, setting } from "./setting.ts";

/**
 * The credentials, behind functions: a closure shows nothing under `util.inspect`, `JSON.stringify` or structured
 * clone, whatever object it hangs on.
 */
export interface Credentials {
  /** The value of the `Authorization` header. */
  readonly authorization: () => string;
  /** The text without the keys, should a server or a runtime have repeated them in it. */
  readonly conceal: (text: string) => string;
}

const whereToFind = "Find it in the Flowroute portal under Preferences, API Control.";

/** Many times what a key has; servers take headers of a few thousand characters. */
const longestKey = 1_000;

/** The two keys as they are sent, and all spellings of them that are to be taken out of a text. */
interface Pair {
  readonly authorization: string;
  readonly hidden: readonly string[];
}

/**
 * Joins the two keys to HTTP Basic, taking what is not given from the environment. Wrong ones are refused at once. Missing
 * ones are looked for again at the first call: a client may be made where there are none, in a build above all.
 */
export function createCredentials(accessKey: unknown, secretKey: unknown, environment: Environment): Credentials {
  const read = (isNeeded: boolean) => {
    const user = readKey("accessKey", accessKey, "FR_ACCESS_KEY", environment, isNeeded);
    const password = readKey("secretKey", secretKey, "FR_SECRET_KEY", environment, isNeeded);
    return user && password ? join(user, password) : undefined;
  };
  let pair = read(false);
  return {
    authorization: () => (pair ??= read(true))?.authorization ?? "",
    conceal: (text) => pair?.hidden.reduce((shown, secret) => shown.replaceAll(secret, "[concealed]"), text) ?? text,
  };
}

function join(user: string, password: string): Pair {
  // btoa takes one byte a character only, so the keys go through UTF-8 first. Jest's jsdom has no TextEncoder.
  const basic = btoa(unescape(encodeURIComponent(`${user}:${password}`)));
  // What a server may make of them when it repeats them. The longest first, since some are parts of others.
  const spellings = [basic, password, user].flatMap((secret) => {
    const unpadded = secret.replace(/={1,2}$/, "");
    return [secret, unpadded, encodeURIComponent(secret), unpadded.replaceAll("+", "-").replaceAll("/", "_")];
  });
  // A key of a few letters is a test's, and its letters stand in other words too.
  const hidden = spellings.filter((secret) => secret.length >= 8).toSorted((a, b) => b.length - a.length);
  return { authorization: `Basic ${basic}`, hidden };
}

function readKey(option: string, given: unknown, variable: string, environment: Environment, isNeeded: boolean): string | undefined {
  const [name, value, remark = ""] = setting(option, given, variable, environment);
  if (value === undefined && !isNeeded) return undefined;
  if (value === undefined || value === "") {
    throw new InvalidArgumentError(name, `is missing: give it as an option or set ${variable}${remark}. ${whereToFind}`);
  }
  if (typeof value !== "string") throw misfit(name, "a string", value, `a ${typeof value}`);
  if (value.length > longestKey) throw misfit(name, `a string of at most ${longestKey} characters`, value);
  if (/[\s\p{Cc}\p{Surrogate}]/u.test(value)) throw new InvalidArgumentError(name, "must not contain white space or control characters");
  // Basic ends the user name at the first colon, so one inside it would shift the border between the two keys.
  if (option === "accessKey" && value.includes(":")) throw new InvalidArgumentError(name, "must not contain a colon");
  return value;
}
