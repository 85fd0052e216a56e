/** @param {number[]} values */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The median of the ratios round by round. Two figures of one round are seconds apart, so that a machine that slows
 * down for a while slows both.
 *
 * @param {number[]} values
 * @param {number[]} bases - Of the same rounds.
 */
export const medianRatio = (values, bases) => median(values.map((value, round) => value / bases[round]));

export const column = (records, name) => records.map((record) => record[name]);

/** A list that begins elsewhere each round, so that no row always runs after the same neighbour's heat. */
export const rotated = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
