// The types of the document itself are in the HTTP reference, where they can be read.
export { createOpenApiClient, type OpenApiClient } from "../../src/openapi/index.ts";
