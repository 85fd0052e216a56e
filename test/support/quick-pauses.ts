import { vi } from "vitest";

/**
 * What was turned away with 429 keeps quiet for a second, and where `Math.random` is 0 for no longer: here that second
 * takes no time, so that thousands of calls take seconds. All other timers are as they are.
 */
export function quickPauses(): void {
  const { setTimeout } = globalThis;
  vi.spyOn(Math, "random").mockReturnValue(0);
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => setTimeout(run, ms === 1_000 ? 0 : ms, ...args)) as typeof setTimeout);
}
