import type { Ready, Runtime } from "./runtimes.ts";

/** A runtime at hand, and a folder with the packed tarball installed. */
export interface Place {
  readonly runtime: Runtime;
  readonly ready: Ready;
  readonly folder: string;
  /** Leaves out what takes time and hardly ever differs. */
  readonly isQuick: boolean;
}

/** One line of a table of the page "Where it runs": its name, and a text for each column. */
export interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

export interface Report {
  /** What is wrong whatever the page says, in words. */
  readonly problems: readonly string[];
  /** What was measured, by the name of the table that it stands in. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** Something that is looked at in each runtime. */
export interface Check {
  readonly name: string;
  /** The tables that it fills, by name, each with its columns. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  run(place: Place): Promise<Report>;
}
