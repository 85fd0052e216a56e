let lastShown = 0;
let aheadMs = 0;

/**
 * Milliseconds that never go back. The clock under them may: it is set, or a test puts one of its own in its place and
 * takes it away again. What was to end in a second then still ends a second after that, not when the old time comes again.
 */
export function steadyNow(): number {
  const shown = performance.now();
  // Whole ones, so that what is counted in whole milliseconds stays so.
  if (shown < lastShown) aheadMs += Math.ceil(lastShown - shown);
  lastShown = shown;
  return shown + aheadMs;
}

/** Takes the word of a timer that it is so late, where the clock has stopped. */
export function catchUpTo(time: number): void {
  aheadMs += Math.max(0, Math.ceil(time - steadyNow()));
}
