import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { resolveWith } from "./vitest.config.ts";

// Read by test/support/runs.ts.
process.env["MUTATION"] = "1";

/** The quick first, and what looks at the source text, the package or a child process not at all: it sees no mutant. */
const quick = ["serialise", "page", "failures", "hooks", "send-many", "prefetch", "phone-number", "contract", "pace", "deadline"];
const thorough = ["node-transport", "answers", "input", "secrets", "reads", "money"];
/** MUTATION_TESTS names other files for a part of the source, `reads,money` say: all of them for all of it takes hours. */
const files = process.env["MUTATION_TESTS"]?.split(",") ?? [...quick, ...thorough];
const inChildProcesses = ["a process whose calls have ended", "neither the runtime's debug log"];

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
    testNamePattern: new RegExp(`^(?!${inChildProcesses.join("|")})`),
    provide: { transport: "node" },
    sequence: { sequencer: QuickFirst },
    bail: 1,
  },
});
