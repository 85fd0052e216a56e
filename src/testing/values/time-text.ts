/** Times are milliseconds since 1970. Each resource writes them in a way of its own. */

/** `2018-07-31T21:34:17Z` */
export function seconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** `2019-03-18T23:20:30+00:00` */
export function secondsWithOffset(time: number): string {
  return seconds(time).replace("Z", "+00:00");
}

/** `2024-10-19T01:21:21.980000Z` */
export function microseconds(time: number): string {
  return new Date(time).toISOString().replace("Z", "000Z");
}

/** `2018-07-31T21:34:17.576092+00:00` */
export function microsecondsWithOffset(time: number): string {
  return microseconds(time).replace("Z", "+00:00");
}

/** `2018-04-16 16:20:32.939166+00:00`, as caller names have it. */
export function spaced(time: number): string {
  return microsecondsWithOffset(time).replace("T", " ");
}

/** `2019-06-25 18:18:54+00`, as the rows of an export have it. */
export function spacedSeconds(time: number): string {
  return `${seconds(time).replace("T", " ").replace("Z", "")}+00`;
}

/** `2018-07-12` */
export function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
