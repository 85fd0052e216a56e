import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { check } from "recheck";
import ts from "typescript";
import { expect, test } from "vitest";
import { clientOn, failureOf } from "./support/client.ts";
import { document } from "./support/document.ts";

const root = join(import.meta.dirname, "..");

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Where it stands. */
  readonly at: string;
}

/** Every regular expression that is written in `src`, by hand or by the generator. */
function writtenPatterns(): Pattern[] {
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith(".ts"));
  return files.flatMap(({ parentPath, name }) => {
    const file = join(parentPath, name);
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      const at = relative(root, file);
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext));
    return found;
  });
}

/** Every `pattern` of the document, in requests, answers and webhooks. */
function documentPatterns(node: unknown, at = "openapi"): Pattern[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === "pattern" && typeof value === "string" ? [{ source: value, flags: "u", at: `${at}/${key}` }] : documentPatterns(value, `${at}/${key}`),
  );
}

const patterns = new Map([...writtenPatterns(), ...documentPatterns(document)].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));


test("there are patterns to check, in the document and out of it", () => {
  expect([...patterns.values()].filter(({ at }) => at.startsWith("src/wrappers")).length).toBeGreaterThan(20);
  expect([...patterns.values()].filter(({ at }) => at.startsWith("src/generated") || at.startsWith("openapi")).length).toBeGreaterThan(5);
});

test("the checker knows a pattern that backtracks", async () => {
  expect(await check(String.raw`^\s*\+?[\d\s]+$`, "u")).toMatchObject({ status: "vulnerable" });
  expect(await check(String.raw`\/+$`, "")).toMatchObject({ status: "vulnerable" });
});

test("no pattern takes more than linear time, whatever it is held against", { timeout: 120_000 }, async () => {
  const slow: string[] = [];
  for (const [shown, { source, flags, at }] of patterns) {
    const diagnosis = await check(source, flags, { timeout: 30_000 });
    // `safe` says that it is linear at the most.
    if (diagnosis.status !== "safe") slow.push(`${at}: ${shown} is ${diagnosis.status}`);
  }
  expect(slow).toEqual([]);
});

test("patterns are put together at run time in one place only, of parts that no input reaches", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith(".ts"));
  const making = files.filter(({ parentPath, name }) => /\bRegExp\(/.test(readFileSync(join(parentPath, name), "utf8"))).map(({ name }) => name);
  expect(making).toEqual(["find-path.ts"]);
});

const endless = {
  "blanks and a letter": `${" ".repeat(60_000)}x`,
  "digits and a letter": `${"1".repeat(60_000)}x`,
  "marks that nobody sees": `1${"\u200B".repeat(60_000)}`,
  "ten million characters": "(".repeat(10_000_000),
};

test.each(Object.entries(endless))("a phone field that is handed on does not block the program: %s", async (_name, text) => {
  const flowroute = clientOn(() => Promise.reject(new Error("sent")));
  const before = performance.now();

  expect(await failureOf(flowroute.messages.send({ to: text, from: text, body: "hi" }))).toMatchObject({ code: "invalid_argument", argument: "to" });
  expect(await failureOf(flowroute.numbers.get(text))).toMatchObject({ message: expect.stringMatching(/length \d+, too long for a phone number$/) as string });

  // The first took 8.8 s.
  expect(performance.now() - before).toBeLessThan(500);
});
