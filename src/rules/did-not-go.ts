/** Whether a failure says for sure that no message went out. */
export function didNotGo(failure: unknown): boolean {
  const { outcome } = (failure ?? {}) as { outcome?: unknown };
  return outcome === "not_sent" || outcome === "rejected";
}
