import { WebhookError } from "./webhook-error.ts";

/** An object of a body, and where in it it stands. Members that nobody knows are no fault. */
export interface Members {
  readonly path: string;
  readonly of: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of an array; what is none, or no array, has none. */
export const objectsOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** An object, if it is one; without a fault if it is not. */
export const objectOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

export function membersOf(path: string, value: unknown): Members {
  return isObject(value) ? { path, of: value } : fail(path, "an object", value);
}

/** Text that must be there. A number will do: elsewhere the API writes some ids as numbers. */
export function text({ path, of }: Members, name: string): string {
  return textOf(of[name]) || fail(pathTo(path, name), "text", of[name]);
}

/** Text that may be missing, but must not be something else than text or a number. */
export function maybeText({ path, of }: Members, name: string): string | undefined {
  const value = of[name] ?? undefined;
  return value === undefined ? value : (textOf(value) ?? fail(pathTo(path, name), "text", value));
}

/** A whole number that must be there, as a number or as text. */
export function whole(members: Members, name: string): number {
  return wholeOf(members.of[name]) ?? fail(pathTo(members.path, name), "a whole number", members.of[name]);
}

/** Text, or a number as text, that may be missing. What is something else is not worth a message. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

/** A whole number, whether it came as one or as text. */
export function wholeOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

/** A time in any of the forms that are known: ISO 8601 to seconds, hundredths or microseconds, with a space, or UNIX time. */
export function timeOf(value: unknown): Date | undefined {
  if (typeof value === "number") return timeAt(value * 1000);
  if (typeof value !== "string") return undefined;
  // Not every runtime reads more than three decimals, nor a space.
  return timeAt(Date.parse(value.length <= 24 && value[10] === "T" ? value : value.replace(/(\.\d{3})\d+/, "$1").replace(" ", "T")));
}

function timeAt(ms: number): Date | undefined {
  const time = new Date(ms);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function fail(path: string, wanted: string, value: unknown): never {
  const got = value === undefined ? "nothing" : value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
  throw new WebhookError(path, `must be ${wanted}, got ${got}`);
}

const pathTo = (path: string, name: string) => (path && `${path}.`) + name;
