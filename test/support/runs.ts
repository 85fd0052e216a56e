/**
 * How often a property is tried: as often as it says, but a fiftieth of it for mutation testing, which repeats every test
 * some thousand times, and for the quick checks between two edits.
 */
export function runs(count: number): number {
  return process.env["MUTATION"] || process.env["QUICK"] ? Math.ceil(count / 50) : count;
}
