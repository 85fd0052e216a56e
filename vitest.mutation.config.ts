import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** Tests that look at the source text, the package or a child process say nothing about a mutant, and take long. */
const beside = ["test/generate.test.ts", "test/package.test.ts", "test/readme.test.ts", "test/tour.test.ts", "test/types.test.ts", "test/testing/command.test.ts", "test/testing/docs.test.ts"];

export default mergeConfig(config, defineConfig({ test: { exclude: ["node_modules/**", ...beside], bail: 1 } }));
