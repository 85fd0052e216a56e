import { defineConfig, type UserConfig } from "tsdown";

const shared = {
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  tsconfig: "tsconfig.build.json",
  // The only library inside: its CommonJS build cannot be required from ours, so it travels in the bundle.
  deps: { onlyBundle: ["openapi-fetch"] },
  banner: { js: "/*! Contains openapi-fetch, MIT License, Copyright (c) 2023 Drew Powers. See LICENSES. */" },
} satisfies UserConfig;

/** One file each, since one file is read much faster than several. The declarations are the same for both. */
export default defineConfig([
  { ...shared, entry: { index: "src/index.ts" }, dts: true, clean: true },
  { ...shared, entry: { node: "src/node.ts" }, dts: false, clean: false },
]);
