import { copyFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Certificate } from "../../support/certificate.ts";

/** What is run in a runtime. */
export interface Program {
  /** A file of plain JavaScript that exports `run(flowroute, input, loaded)`, which gives what JSON can hold. */
  readonly file: string;
  readonly input: unknown;
  /** What the program's servers show, and the runtime has to trust in its own way. */
  readonly certificate?: Certificate;
  /**
   * How the package is loaded.
   *
   * @default "import"
   */
  readonly form?: "import" | "require";
  /**
   * By which names the package is loaded besides; the program is told what each gave.
   *
   * @default none
   */
  readonly names?: readonly string[];
}

/**
 * Runs a program in a runtime, on the package that is installed in a folder, and gives what it gave.
 */
export type Launch = (program: Program, folder: string) => Promise<unknown>;

/** Puts a program where the tarball is installed, so that what it imports is that one, and gives its specifier there. */
export function copied({ file }: Program, folder: string): string {
  copyFileSync(file, join(folder, basename(file)));
  return `./${basename(file)}`;
}

/** Longer than any program should take. */
export const longestMs = 120_000;

/** Marks the line of a program's output that is its result. */
export const resultMark = "result: ";

export function resultIn(output: string): unknown {
  const line = output.split("\n").find((each) => each.startsWith(resultMark));
  if (line === undefined) throw new Error(`no result in what it printed: ${output.slice(0, 2_000)}`);
  return JSON.parse(line.slice(resultMark.length));
}
