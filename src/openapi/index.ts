export type { PathsClient as OpenApiClient } from "../generated/client.ts";
export type { components, operations, paths, webhooks } from "../generated/schema.ts";
export { createOpenApiClient } from "./create-openapi-client.ts";
