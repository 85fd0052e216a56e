import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { operations } from "../src/generated/operations.ts";

const root = join(import.meta.dirname, "..");

/** Where the work of one more operation goes, beside the document: its method, its handler in the fake, its call in the contract test. */
const places = ["src/wrappers/resources", "src/testing/handlers", "test/support/calls.ts"];

/**
 * What an operation costs on average. It may fall, and then these fall with it; it may not grow. Where it does, look for
 * what two operations share.
 */
const most = { lines: 31.5, files: 0.6 };

function filesOf(place: string): string[] {
  const path = join(root, place);
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  // What `sendMany` does beyond its one operation is no operation's.
  return files.filter((file) => !file.includes("resources/many/"));
}

/** Neither empty nor a comment: an explanation costs nothing. */
const isCode = (line: string) => !/^\s*(?:$|\/\/|\/?\*)/.test(line);

function costOf(count: number): typeof most {
  const files = places.flatMap(filesOf);
  const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n").filter(isCode));
  return { lines: lines.length / count, files: files.length / count };
}

test("the handwritten lines and files that an operation costs on average do not grow, and what has fallen does not come back", () => {
  const cost = costOf(Object.keys(operations).length);
  expect(cost.lines).toBeLessThanOrEqual(most.lines);
  expect(cost.files).toBeLessThanOrEqual(most.files);
  expect(cost.lines, "it has fallen: lower `most.lines`").toBeGreaterThan(most.lines - 1);
  expect(cost.files, "it has fallen: lower `most.files`").toBeGreaterThan(most.files - 0.05);
});

test("lines of comment and empty lines are none", () => {
  expect(["", "  ", "// a", "  /** a", "   * a", "   */", "a();", "  a(); // b", "  b * c"].filter(isCode)).toEqual(["a();", "  a(); // b", "  b * c"]);
});
