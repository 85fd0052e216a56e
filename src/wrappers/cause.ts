/** What of a runtime's error is known to be harmless, and of use at three in the morning. */
const keptMembers = ["code", "errno", "syscall", "address", "port", "hostname"] as const;

/**
 * A copy of the runtime's own error, to be the `cause` of ours. Its message, stack, codes and causes are kept; whatever
 * else hangs on it is not: undici hands over the bytes it could not parse, other HTTP clients the request with its headers.
 */
export function causeOf(error: unknown, conceal: (text: string) => string, depth = 0): Error {
  if (typeof error !== "object" || error === null) return new Error(conceal(String(error)));
  const given = error as Readonly<Record<string, unknown>>;
  const text = (value: unknown) => (typeof value === "string" ? conceal(value) : "");
  const copy = new Error(text(given["message"]));
  const hide = (name: string, value: unknown) => Object.defineProperty(copy, name, { value, enumerable: false, configurable: true, writable: true });
  if (typeof given["name"] === "string") hide("name", text(given["name"]));
  if (typeof given["stack"] === "string") hide("stack", text(given["stack"]));
  for (const name of keptMembers) {
    const value = given[name];
    if (typeof value === "string" || typeof value === "number") Object.assign(copy, { [name]: typeof value === "string" ? conceal(value) : value });
  }
  // Causes may go round in a circle.
  if (depth === 4) return copy;
  if (given["cause"] !== undefined && given["cause"] !== null) hide("cause", causeOf(given["cause"], conceal, depth + 1));
  if (Array.isArray(given["errors"])) hide("errors", given["errors"].map((each) => causeOf(each, conceal, depth + 1)));
  return copy;
}

/** The runtime's short name for a failure, such as ECONNRESET, from the error or what caused it. */
export function failureCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 4) return undefined;
  const { code, cause, errors } = error as Partial<Record<"code" | "cause" | "errors", unknown>>;
  if (typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
  return failureCode(Array.isArray(errors) ? errors[0] : cause, depth + 1);
}
