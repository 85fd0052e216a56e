/**
 * Nothing holds a slot for longer than its lease, or closes a lane for longer than a minute. What seems to was written
 * before the store's clock was set back, and holds nothing.
 */
export const longestClosedMs = 60_000;
