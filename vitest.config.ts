import { defineConfig } from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    /** Which of the package's two builds `flowroute-sdk` is in this run. */
    transport: "node" | "web";
  }
}

const build = (file: string) => ({ "flowroute-sdk": new URL(file, import.meta.url).pathname });

/** What a call promises, it promises on every way that its bytes may take. */
const overBothWays = ["contract", "deadline", "money", "reads", "secrets"].map((name) => `test/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias: build("src/node.ts") }, test: { name: "node", include: ["test/**/*.test.ts"], provide: { transport: "node" } } },
      { resolve: { alias: build("src/index.ts") }, test: { name: "web", include: overBothWays, provide: { transport: "web" } } },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/generated/**"],
      reporter: ["text", "json-summary"],
    },
  },
});
