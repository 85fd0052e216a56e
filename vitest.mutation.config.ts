import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { resolveWith } from "./vitest.config.ts";

// Read by test/support/runs.ts.
process.env["MUTATION"] = "1";

/** The tests of the part in hand, the quickest first: scripts/mutation.ts says which. */
const files = process.env["MUTATION_TESTS"]?.split(",") ?? [];
/** What sees no mutant, being another process, and what would be repeated a thousand times for the few that it alone sees. */
const leftOut = ["a process whose calls have ended", "neither the runtime's debug log", ".*50 MB", ".*beyond the limit", "whatever stands in one place", "what has been sent is not kept", "twenty thousand calls"];

/** The way whose exchange is in hand; the rest is the same on all. */
const transport = process.env["MUTATION_TRANSPORT"] === "fetch" ? "fetch" : "node";

const rank = ({ moduleId }: TestSpecification) => files.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));

class QuickFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    return specifications.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: resolveWith("node.ts"),
  test: {
    include: files.map((name) => `test/${name}.test.ts`),
    testNamePattern: new RegExp(`^(?!${leftOut.join("|")})`),
    provide: { transport },
    sequence: { sequencer: QuickFirst },
    bail: 1,
    // One module graph for all files: to make it anew for each takes longer than the tests.
    isolate: false,
    setupFiles: ["test/support/no-shrinking.ts"],
  },
});
