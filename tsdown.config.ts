import { defineConfig, type UserConfig } from "tsdown";

const common = {
  platform: "neutral",
  target: "es2022",
  tsconfig: "tsconfig.build.json",
  // Of a library without an exports map, which would otherwise be left outside without a word.
  inputOptions: { resolve: { mainFields: ["module", "main"] } },
} satisfies UserConfig;
const client = { ...common, format: ["esm", "cjs"], deps: { onlyBundle: ["udsv"], neverBundle: [/^node:/] } } satisfies UserConfig;

/**
 * A build for each entry, so that no chunk is shared: one file is read much faster than several, and the client holds
 * nothing of the fake. The client's two builds have the same declarations.
 */
export default defineConfig([
  { ...client, entry: { index: "src/index.ts" }, dts: true, clean: true },
  { ...client, entry: { node: "src/node.ts" }, dts: false, clean: false },
  {
    ...common,
    entry: { openapi: "src/openapi/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    // The only library inside: its CommonJS build cannot be required from ours, so it travels in the bundle.
    deps: { onlyBundle: ["openapi-fetch", "openapi-typescript-helpers"], neverBundle: [/^node:/, "flowroute-sdk"] },
    banner: { js: "/*! Contains openapi-fetch, MIT License, Copyright (c) 2023 Drew Powers. See LICENSES. */" },
    clean: false,
  },
  { ...common, entry: { webhooks: "src/webhooks/index.ts" }, format: ["esm", "cjs"], dts: true, deps: { neverBundle: [/^node:/] }, clean: false },
  { ...common, entry: { sending: "src/sending/index.ts" }, format: ["esm", "cjs"], dts: true, deps: { neverBundle: [/^node:/, /^flowroute-sdk/] }, clean: false },
  { ...common, entry: { sms: "src/sms/index.ts" }, format: ["esm", "cjs"], dts: true, deps: { neverBundle: [/^node:/] }, clean: false },
  { ...common, entry: { rules: "src/rules/index.ts" }, format: ["esm", "cjs"], dts: true, deps: { neverBundle: [/^node:/, "flowroute-sdk"] }, clean: false },
  { ...common, entry: { testing: "src/testing/index.ts" }, format: ["esm", "cjs"], dts: true, deps: { neverBundle: [/^node:/] }, clean: false },
  { ...common, entry: { bin: "src/testing/command/bin.ts" }, format: ["esm"], dts: false, deps: { neverBundle: [/^node:/, "flowroute-sdk/testing"] }, clean: false },
]);
