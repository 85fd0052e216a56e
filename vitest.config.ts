import { defineConfig } from "vitest/config";

export const resolve = {
  // The longer name first: the shorter one would match it too.
  alias: {
    "flowroute-sdk/testing": new URL("src/testing/index.ts", import.meta.url).pathname,
    "flowroute-sdk": new URL("src/index.ts", import.meta.url).pathname,
  },
};

export default defineConfig({
  resolve,
  test: {
    include: ["test/**/*.test.ts"],
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/generated/**"],
      reporter: ["text", "json-summary"],
    },
  },
});
