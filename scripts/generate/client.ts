import { type ApiDocument, placedOperations } from "./document.ts";
import { mediaTypes } from "./facts.ts";

/** `client.ts`: openapi-fetch, bound to the document's paths, server and media type. */
export function generateClient(document: ApiDocument): string {
  const types = mediaTypes(document, placedOperations(document)).map((each) => JSON.stringify(each));
  const [type] = types;
  const anyType = types.join(" | ");
  return `import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.ts";

export type { ClientOptions, ParamsOption, RequestBodyOption } from "openapi-fetch";

/** openapi-fetch's client over the paths of the document. */
export type PathsClient = Client<paths, ${anyType}>;

/** Makes one for the document's server. */
export function createPathsClient(options: Omit<ClientOptions, "headers"> = {}): PathsClient {
  const headers = { accept: ${type}, "content-type": ${type} };
  return createClient<paths, ${anyType}>({ baseUrl: ${JSON.stringify(document.servers[0]?.url)}, ...options, headers });
}
`;
}
