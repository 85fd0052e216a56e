import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "flowroute-sdk": new URL("src/index.ts", import.meta.url).pathname } },
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
