import { defineConfig } from "vitest/config";
import { resolve } from "../../vitest.config.ts";

/** Runs the snippets of docs/testing.md that are tests. The globals stand in for Jest's, which have the same names. */
export default defineConfig({ resolve, test: { globals: true, include: ["**/*.snippet.ts"] } });
