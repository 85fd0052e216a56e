import type { Suppression, SuppressionStore } from "./suppression-store.ts";

/** Keeps them in this process only, for tests and first steps: whoever has opted out is forgotten when it ends. */
export function memorySuppressions(): SuppressionStore {
  const all = new Map<string, Suppression>();
  return {
    get: (number) => all.get(number),
    add(number, suppression) {
      const had = all.get(number);
      if (!had || had.at <= suppression.at) all.set(number, suppression);
    },
    remove(number, upTo) {
      const had = all.get(number);
      if (had && had.at <= upTo) all.delete(number);
    },
  };
}
