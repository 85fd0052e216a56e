import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  root: ".",
  input: { path: "../../openapi/flowroute.yaml" },
  output: { path: "generated/kubb", clean: true, format: false, lint: false },
  plugins: [pluginOas(), pluginTs({ output: { path: "types" } }), pluginClient({ output: { path: "clients" }, client: "fetch", paramsType: "object" })],
});
