import { defineConfig } from "vitest/config";
import { resolveWith } from "../../vitest.config.ts";

/** Runs the snippets of docs/testing.md that are tests. The globals stand in for Jest's, which have the same names. */
export default defineConfig({ resolve: resolveWith("node.ts"), test: { globals: true, include: ["**/*.snippet.ts"] } });
