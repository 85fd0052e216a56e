export * from "../../src/rules/index.ts";
