import { defineConfig } from "tsdown";

export default defineConfig({
  entry: { index: "src/index.ts" },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  tsconfig: "tsconfig.build.json",
  dts: true,
  // The only library inside: its CommonJS build cannot be required from ours, so it travels in the bundle.
  deps: { onlyBundle: ["openapi-fetch"] },
  banner: { js: "/*! Contains openapi-fetch, MIT License, Copyright (c) 2023 Drew Powers. See LICENSES. */" },
  outputOptions: { chunkFileNames: "[name]-[hash].js" },
});
