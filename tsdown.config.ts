import { defineConfig, type UserConfig } from "tsdown";

const common: UserConfig = {
  platform: "neutral",
  target: "es2022",
  tsconfig: "tsconfig.build.json",
  outputOptions: { chunkFileNames: "[name]-[hash].js" },
};

// Three builds, so that no chunk is shared: the main entry holds nothing of the fake and stays one file.
export default defineConfig([
  {
    ...common,
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    // The only library inside: its CommonJS build cannot be required from ours, so it travels in the bundle.
    deps: { onlyBundle: ["openapi-fetch"] },
    banner: { js: "/*! Contains openapi-fetch, MIT License, Copyright (c) 2023 Drew Powers. See LICENSES. */" },
  },
  { ...common, entry: { testing: "src/testing/index.ts" }, format: ["esm", "cjs"], dts: true, deps: { neverBundle: [/^node:/] }, clean: false },
  { ...common, entry: { bin: "src/testing/bin.ts" }, format: ["esm"], dts: false, deps: { neverBundle: [/^node:/, "flowroute-sdk/testing"] }, clean: false },
]);
