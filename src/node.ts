/** What the package's `node` condition leads to: `index.ts`, with the client over `node:http`. */
export * from "./index.ts";
export { Flowroute } from "./wrappers/node-flowroute.ts";
