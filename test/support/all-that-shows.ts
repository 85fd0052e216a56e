import { format, inspect } from "node:util";

/** The ways in which a text may turn up in an output. */
export function encodings(value: string): string[] {
  const bytes = Buffer.from(value);
  const base64 = bytes.toString("base64").replace(/=+$/, "");
  const forms = [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ value }).toString().slice("value=".length),
    JSON.stringify(value).slice(1, -1),
    base64,
    base64.replaceAll("+", "-").replaceAll("/", "_"),
    bytes.toString("hex"),
    [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(" "),
    [...bytes].join(","),
    [...bytes].join(", "),
  ];
  return [...new Set(forms)];
}

/** Everything that anybody could print of a value. */
export function shown(value: unknown): string {
  const everything = { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true, showProxy: true, maxArrayLength: null, maxStringLength: null } as const;
  const outputs = [
    format("%s %o %O %j", value, value, value, value),
    inspect(value),
    inspect(value, everything),
    JSON.stringify(value),
    inspect(cloned(value), everything),
    ...walk(value, new Set()),
  ];
  if (value instanceof Error) outputs.push(value.message, value.stack ?? "", JSON.stringify(value, Object.getOwnPropertyNames(value)));
  return outputs.join("\n");
}

function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    return error;
  }
}

/** Every own member, hidden ones and symbols among them, of a value and of all that it leads to, causes too. */
function walk(value: unknown, seen: Set<unknown>): string[] {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return [String(value)];
  if (seen.has(value) || value === globalThis) return [];
  seen.add(value);
  return Reflect.ownKeys(value).flatMap((key) => {
    const { value: member, get } = Object.getOwnPropertyDescriptor(value, key) ?? {};
    return [String(key), ...walk(get ? Reflect.get(value, key) : member, seen)];
  });
}
