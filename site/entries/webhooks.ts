export * from "../../src/webhooks/index.ts";
