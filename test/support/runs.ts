/**
 * How often a property is tried: as often as it says, but for mutation testing, which repeats every test some thousand
 * times, a fiftieth of it.
 */
export function runs(count: number): number {
  return process.env["MUTATION"] ? Math.ceil(count / 50) : count;
}
