// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.ts";

export type { ClientOptions, ParamsOption, RequestBodyOption } from "openapi-fetch";

/** openapi-fetch's client over the paths of the document. */
export type PathsClient = Client<paths, "application/vnd.api+json" | "application/json">;

/** Makes one for the document's server. */
export function createPathsClient(options: Omit<ClientOptions, "headers"> = {}): PathsClient {
  const headers = { accept: "application/vnd.api+json", "content-type": "application/vnd.api+json" };
  return createClient<paths, "application/vnd.api+json" | "application/json">({ baseUrl: "https://api.flowroute.com", ...options, headers });
}
