/**
 * Tests the tests: changes `src/wrappers` in one place at a time and sees whether a test fails (Stryker). Each part is put
 * to the tests that are about it; all of them for every change would take a day. Results are kept in `reports`, and what
 * has not changed since is not tried again.
 *
 *     npm run mutation                all parts, over an hour
 *     npm run mutation -- pages       one of them
 *     npm run mutation -- --fresh     forgets the results of before
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";

interface Part {
  readonly files: readonly string[];
  /** The tests, the quickest first. */
  readonly tests: readonly string[];
  /** The way they are run on; `node:http` if nothing is said. */
  readonly transport?: "fetch";
}

const parts: Readonly<Record<string, Part>> = {
  transport: {
    files: ["transport", "head", "retry", "within", "lane", "slots", "slow-down", "dispatcher", "queue", "abort-listeners", "call"],
    tests: ["failures", "pace", "hooks", "shown", "deadline", "send-many", "reads", "money"],
  },
  pages: {
    files: ["list", "page", "prefetch", "items", "recent", "settle-in-order"],
    tests: ["page", "prefetch", "send-many", "failures", "shown", "answers"],
  },
  arguments: {
    files: ["check", "alternatives", "phone-number", "callback-type", "options", "invalid-argument", "auth", "base-url", "setting", "flowroute"],
    tests: ["failures", "phone-number", "shown", "hooks", "pace", "input", "secrets"],
  },
  answers: {
    files: ["errors", "answer", "cause", "hooks", "stack"],
    tests: ["failures", "answers", "hooks", "stack", "shown", "secrets", "deadline", "reads"],
  },
  fetch: {
    files: ["fetch-exchange", "exchange"],
    tests: ["failures", "secrets", "deadline", "reads"],
    transport: "fetch",
  },
  proofs: {
    files: ["not-sent"],
    tests: ["failures", "tls", "money"],
    transport: "fetch",
  },
  resources: {
    files: ["api", "messages", "routes", "numbers", "node-flowroute"],
    tests: ["contract", "failures", "input", "send-many", "stack"],
  },
  node: {
    files: ["node-exchange"],
    tests: ["node-transport", "tls", "failures", "deadline", "proxy", "secrets", "reads"],
  },
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { fresh: { type: "boolean", default: false } } });
const unknown = positionals.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`${unknown} is no part; there are ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}
if (values.fresh) rmSync("reports", { recursive: true, force: true });
for (const [name, { files, tests, transport = "node" }] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const mutate = files.map((file) => `src/wrappers/**/${file}.ts`).join(",");
  const { status } = spawnSync("npx", ["stryker", "run", "--mutate", mutate], { stdio: "inherit", env: { ...process.env, MUTATION_TESTS: tests.join(","), MUTATION_TRANSPORT: transport } });
  if (status !== 0) process.exitCode = 1;
}
