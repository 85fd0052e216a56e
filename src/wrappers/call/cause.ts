/**
 * A copy of the runtime's own error, to be the `cause` of ours. Its message, stack, code and causes are kept; whatever
 * else hangs on it is not: undici hands over the bytes it could not parse, other HTTP clients the request with its headers.
 */
export function causeOf(error: unknown, conceal: (text: string) => string, depth = 0): Error {
  if (typeof error !== "object" || error === null) return causeOf({ message: String(error) }, conceal);
  const { message, name, stack, code, cause, errors } = error as Readonly<Record<string, unknown>>;
  const text = (value: unknown) => (typeof value === "string" ? conceal(value) : undefined);
  const copy = new Error(text(message));
  const add = (member: string, value: unknown, enumerable = false) => {
    if (value !== undefined) Object.defineProperty(copy, member, { value, enumerable, configurable: true, writable: true });
  };
  add("name", text(name));
  add("stack", text(stack));
  add("code", text(code), true);
  // For logs, as our errors have it; a class with it would show by its name on the console.
  add("toJSON", () => ({ ...copy, message: copy.message, cause: copy.cause, errors: (copy as Partial<AggregateError>).errors }));
  // Causes may go round in a circle, and errors of several addresses in many.
  if (depth < 4) {
    if (cause !== undefined && cause !== null) add("cause", causeOf(cause, conceal, depth + 1));
    if (Array.isArray(errors)) add("errors", errors.slice(0, 8).map((each) => causeOf(each, conceal, depth + 1)));
  }
  return copy;
}

/** The runtime's short name for a failure, such as ECONNRESET, from the error or what caused it. */
export function failureCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 4) return undefined;
  const { code, cause, errors } = error as Partial<Record<"code" | "cause" | "errors", unknown>>;
  if (typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
  return failureCode(Array.isArray(errors) ? errors[0] : cause, depth + 1);
}
