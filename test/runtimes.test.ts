import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "./runtimes/contract/check.ts";
import { loading } from "./runtimes/loading/check.ts";
import { money } from "./runtimes/money/check.ts";
import { type Packed, packed } from "./runtimes/packed.ts";
import { differences } from "./runtimes/page.ts";
import { runtimes } from "./runtimes/runtimes.ts";
import { unsent } from "./runtimes/unsent/check.ts";

/** What `npm run test:runtimes` does for every runtime: here for this Node, and a little of it for those in its cache. */
const [here, ...others] = runtimes;
const found = await Promise.all(others.map(async (runtime) => ({ runtime, name: runtime.name, ready: await runtime.get(false).catch(() => undefined) })));

let installed: Packed;
beforeAll(() => (installed = packed()), 60_000);
afterAll(() => installed.remove());

test.each([loading, contract, money, unsent])("this Node does what the page says: $name", { timeout: 60_000 }, async ({ run, tables }) => {
  const { problems, rows } = await run({ runtime: here!, ready: await here!.get(false), folder: installed.folder, isQuick: false });

  expect(problems).toEqual([]);
  expect(Object.entries(rows).flatMap(([table, own]) => differences(table, tables[table] ?? [], own))).toEqual([]);
});

test.for(found)("$name sends nothing twice over plain connections", { timeout: 60_000 }, async ({ runtime, ready }, { skip }) => {
  if (!ready) return skip("not in the cache");
  if (runtime.kind === "browser") return skip("browsers do send twice, as the page says");
  const { problems, rows } = await money.run({ runtime, ready, folder: installed.folder, isQuick: true });

  expect(problems).toEqual([]);
  expect(Object.values(rows).flatMap((own) => own.flatMap(({ cells }) => cells)).filter((cell) => cell !== "1")).toEqual([]);
});
