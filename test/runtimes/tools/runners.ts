import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expected } from "../loading/check.ts";
import { smokeSource } from "./smoke.ts";
import { get, type Tool, type Wanted } from "./tool.ts";

const run = promisify(execFile);

/** Runs one test in a runner. What it may say is in the page. */
function runner(name: string, wanted: Wanted | undefined, test: (folder: string) => { file: string; source: string; cell: string }, optionsOf: (cache: string, folder: string, file: string) => readonly string[]): Tool {
  return {
    name,
    tables: { "Test runners": ["the program of all runtimes"] },
    async run(folder, mayInstall) {
      const cache = wanted ? await get(wanted, mayInstall) : "";
      const { file, source, cell } = test(folder);
      writeFileSync(join(folder, file), source);
      const problem = await run(process.execPath, optionsOf(cache, folder, file), { cwd: folder, env: { ...process.env, NODE_OPTIONS: "", NODE_PATH: "" } }).then(
        () => "",
        (error: { stdout?: string; stderr?: string }) => `${error.stdout ?? ""}${error.stderr ?? String(error)}`.slice(0, 2_000),
      );
      return { problems: problem ? [`${name}: ${problem}`] : [], rows: { "Test runners": [{ name, cells: [problem ? "fails" : cell] }] } };
    },
  };
}

const judged = (work: string) => `
  test("it runs as everywhere", async () => {
    const { names, ...result } = await ${work};
    expect(result).toEqual(${JSON.stringify(expected)});
    expect(names.every((each) => each.length > 0)).toBe(true);
  });
`;

const inCommonJs = (folder: string) => ({ file: "runner.test.cjs", cell: "passes", source: smokeSource(folder, "require", judged) });

/** What the page says of jsdom: it loads, and a call names what is missing. */
const inJsdom = () => ({
  file: "jsdom.test.cjs",
  cell: "loads; a call names what is missing",
  source: `
    const { Flowroute } = require("flowroute-sdk");
    require("flowroute-sdk/testing");
    test("a call names what is missing", async () => {
      expect(typeof document).toBe("object");
      const call = (async () => new Flowroute({ accessKey: "AK", secretKey: "SK" }).numbers.get("12065550100"))();
      await expect(call).rejects.toMatchObject({ code: "invalid_argument", message: expect.stringMatching(/^(TextDecoder|fetch) is missing/) });
    });
  `,
});

const jest: Wanted = { package: "jest", version: "30.5.2", beside: ["jest-environment-jsdom@30.5.2"] };
const jestOptions = (environment: string) => (cache: string, folder: string, file: string) => [
  join(cache, "node_modules/jest/bin/jest.js"), "--rootDir", folder, "--env", join(cache, "node_modules", environment), "--watchman=false",
  "--testMatch", `**/${file}`, "--config", '{"transform":{}}',
];

export const runners: readonly Tool[] = [
  runner("Jest 30.5.2", jest, inCommonJs, jestOptions("jest-environment-node")),
  runner("Jest 30.5.2, jsdom", jest, inJsdom, jestOptions("jest-environment-jsdom")),
  runner(
    "Vitest 4.1.12",
    { package: "vitest", version: "4.1.12" },
    (folder) => ({ file: "runner.test.mjs", cell: "passes", source: smokeSource(folder, "import", judged) }),
    (cache, folder, file) => [join(cache, "node_modules/vitest/vitest.mjs"), "run", "--globals", "--root", folder, file],
  ),
  runner(
    "node:test",
    undefined,
    (folder) => ({
      file: "node.test.mjs",
      cell: "passes",
      source: smokeSource(folder, "import", (work) => `
        import assert from "node:assert/strict";
        import { test } from "node:test";
        test("it runs as everywhere", async () => {
          const { names, ...result } = await ${work};
          assert.deepEqual(result, ${JSON.stringify(expected)});
          assert(names.every((each) => each.length > 0));
        });
      `),
    }),
    (_cache, _folder, file) => ["--test", file],
  ),
];
