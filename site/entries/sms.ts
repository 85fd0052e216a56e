export * from "../../src/sms/index.ts";
