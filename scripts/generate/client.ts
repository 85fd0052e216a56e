import { type ApiDocument, placedOperations } from "./document.ts";
import { mediaType } from "./facts.ts";

/** `client.ts`: openapi-fetch, bound to the document's paths, server and media type. */
export function generateClient(document: ApiDocument): string {
  const type = JSON.stringify(mediaType(document, placedOperations(document)));
  return `import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.ts";

export type { ClientOptions, ParamsOption, RequestBodyOption } from "openapi-fetch";

/** openapi-fetch's client over the paths of the document. */
export type PathsClient = Client<paths, ${type}>;

/** Makes one for the document's server. */
export function createPathsClient(options: Omit<ClientOptions, "headers"> = {}): PathsClient {
  const headers = { accept: ${type}, "content-type": ${type} };
  return createClient<paths, ${type}>({ baseUrl: ${JSON.stringify(document.servers[0]?.url)}, headers, ...options });
}
`;
}
