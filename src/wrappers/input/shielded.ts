/** What every object has. */
const usual = new Set(["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf"]);

/** Node reads its options with all that they inherit: what was put on `Object.prototype` could lead the request elsewhere. */
export function shielded<Options extends object>(options: Options): Options {
  const strangers = Object.getOwnPropertyNames(Object.prototype).filter((name) => !usual.has(name) && !name.startsWith("__"));
  return { ...Object.fromEntries(strangers.map((name) => [name, undefined])), ...options };
}
