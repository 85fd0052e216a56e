/**
 * A copy of the runtime's own error, to be the `cause` of ours. Its message, stack, code and causes are kept; whatever
 * else hangs on it is not: undici hands over the bytes it could not parse, other HTTP clients the request with its headers.
 */
export function causeOf(error: unknown, conceal: (text: string) => string, depth = 0): Error {
  if (typeof error !== "object" || error === null) return causeOf({ message: typeof error === "function" ? "a function" : String(error) }, conceal);
  const { message, name, stack, code, cause, errors } = partsOf(error);
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
    add("errors", errors?.map((each) => causeOf(each, conceal, depth + 1)));
  }
  return copy;
}

interface Parts extends Readonly<Partial<Record<"message" | "name" | "stack" | "code" | "cause", unknown>>> {
  /** The first eight. */
  readonly errors?: readonly unknown[] | undefined;
}

/** Nothing of an error that throws when it is looked at: a caller's `fetch` may throw what it likes. */
function partsOf(error: object): Parts {
  try {
    const { message, name, stack, code, cause, errors } = error as Parts;
    return { message, name, stack, code, cause, errors: Array.isArray(errors) ? Array.from({ length: Math.min(errors.length, 8) }, (_, index) => errors[index] as unknown) : undefined };
  } catch {
    return {};
  }
}

/** The runtime's short name for a failure, such as ECONNRESET, from the error or what caused it. */
export function failureCode(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 4) return undefined;
  const { code, cause, errors = [cause] } = partsOf(error);
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : failureCode(errors[0], depth + 1);
}
