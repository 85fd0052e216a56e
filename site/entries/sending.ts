export * from "../../src/sending/index.ts";
