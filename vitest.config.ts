import { defineConfig } from "vitest/config";

declare module "vitest" {
  interface ProvidedContext {
    /** How bytes travel in this run: over `node:http`, over `fetch` on Node, or over it as in a browser. */
    transport: "node" | "fetch" | "web";
  }
}

const source = (file: string) => new URL(`src/${file}`, import.meta.url).pathname;

/** What the package's names stand for, with one of the client's two builds. */
export const resolveWith = (client: "node.ts" | "index.ts") => ({
  // The longer names first: the shorter one would match them too.
  alias: {
    "flowroute-sdk/openapi": source("openapi/index.ts"),
    "flowroute-sdk/rules": source("rules/index.ts"),
    "flowroute-sdk/sending": source("sending/index.ts"),
    "flowroute-sdk/sms": source("sms/index.ts"),
    "flowroute-sdk/testing": source("testing/index.ts"),
    "flowroute-sdk/webhooks": source("webhooks/index.ts"),
    "flowroute-sdk": source(client),
  },
});

/** What a call promises, it promises on every way that its bytes may take. */
const inBrowsers = ["contract", "deadline", "reads", "secrets", "testing/contract"].map((name) => `test/${name}.test.ts`);

export default defineConfig({
  test: {
    // All cores: much of the time is spent in processes that tests start and wait for.
    maxWorkers: "100%",
    projects: [
      { resolve: resolveWith("node.ts"), test: { name: "node", include: ["test/**/*.test.ts"], provide: { transport: "node" } } },
      { resolve: resolveWith("node.ts"), test: { name: "fetch", include: ["test/money.test.ts"], provide: { transport: "fetch" } } },
      { resolve: resolveWith("index.ts"), test: { name: "web", include: inBrowsers, provide: { transport: "web" } } },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**"],
      exclude: ["src/generated/**"],
      reporter: ["text", "json-summary"],
    },
  },
});
