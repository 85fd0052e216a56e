import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fromRegistry } from "../cache.ts";
import type { Report } from "../check.ts";

/** Something that takes the package before any runtime does: a bundler, a compiler, a test runner. */
export interface Tool {
  /** With its version, as the tables call it; `--only` goes by its beginning. */
  readonly name: string;
  /** The tables that it is in, by name, each with its columns. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /**
   * @param folder - The packed tarball is installed there.
   * @throws NotHere where it cannot be had, with the reason.
   */
  run(folder: string, mayInstall: boolean): Promise<Report>;
}

/** A package of the npm registry, in a folder of its own, and those that go with it. */
export interface Wanted {
  readonly package: string;
  readonly version: string;
  /** Such as `jest-environment-jsdom@30.5.2`. */
  readonly beside?: readonly string[];
}

export function get(wanted: Wanted, mayInstall: boolean): Promise<string> {
  return fromRegistry(wanted.package, wanted.version, mayInstall, wanted.beside);
}

/** Loads what is installed in a folder as this program would load what is installed here. */
export async function load<Module>(folder: string, name: string): Promise<Module> {
  const found = createRequire(join(folder, "package.json")).resolve(name);
  return (await import(pathToFileURL(found).href)) as Module;
}
