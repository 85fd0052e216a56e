import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { keys } from "./support/client.ts";

const guide = join(import.meta.dirname, "../site/guide");
const pages = readdirSync(guide).filter((name) => name.startsWith("from-"));
const resources = new Flowroute(keys) as unknown as Record<string, Record<string, unknown> | undefined>;

test("there is a page for each of the five official libraries", () => {
  expect(pages).toEqual(["from-dotnet.md", "from-node.md", "from-php.md", "from-python.md", "from-ruby.md"]);
});

test.each(pages)("%s leads to methods that there are, from each method once", (name) => {
  const rows = [...readFileSync(join(guide, name), "utf8").matchAll(/^\| (`.*`.*) \| (.*`.*`.*) \|$/gm)];
  const found = rows.flatMap(([, , there = ""]) => [...there.matchAll(/flowroute\.(\w+)\.(\w+)/g)]);

  expect(rows.length).toBeGreaterThan(25);
  expect(new Set(rows.map(([, here]) => here)).size).toBe(rows.length);
  for (const [call, resource = "", method = ""] of found) {
    const methods = resources[resource];
    if (methods) expect(methods[method], call).toBeTypeOf("function");
  }
});
