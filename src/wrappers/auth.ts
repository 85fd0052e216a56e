import { describe, InvalidArgumentError } from "./invalid-argument.ts";

/**
 * The value of the `Authorization` header, behind a function: a closure shows nothing under `util.inspect`,
 * `JSON.stringify` or structured clone, whatever object it hangs on.
 */
export type Authorization = () => string;

const whereToFind = "Find it in the Flowroute portal under Preferences, API Control.";

/** Joins the two keys to HTTP Basic, taking what is not given from the environment. */
export function createAuthorization(
  accessKey: string | undefined,
  secretKey: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Authorization {
  const user = checkKey("accessKey", accessKey ?? environment["FR_ACCESS_KEY"], "FR_ACCESS_KEY");
  const password = checkKey("secretKey", secretKey ?? environment["FR_SECRET_KEY"], "FR_SECRET_KEY");
  // Basic ends the user name at the first colon, so one inside it would shift the border between the two keys.
  if (user.includes(":")) throw new InvalidArgumentError("accessKey", "must not contain a colon");

  // btoa takes one byte a character only, so the keys go through UTF-8 first.
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  const header = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  return () => header;
}

function checkKey(name: string, value: unknown, variable: string): string {
  if (value === undefined || value === "") {
    throw new InvalidArgumentError(name, `is missing: give it as an option or set ${variable}. ${whereToFind}`);
  }
  if (typeof value !== "string") {
    throw new InvalidArgumentError(name, `must be a string, got ${describe(value)}. ${whereToFind}`);
  }
  if (/[\s\p{Cc}]/u.test(value) || !/^\P{Surrogate}+$/u.test(value)) {
    throw new InvalidArgumentError(name, "must not contain white space or control characters; is something pasted around it?");
  }
  return value;
}
