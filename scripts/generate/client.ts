import { type ApiDocument, type PlacedOperation, placedOperations } from "./document.ts";

/** `client.ts`: one function per operation, each held by openapi-fetch's types against the document's paths. */
export function generateClient(document: ApiDocument): string {
  const functions = placedOperations(document).map(clientFunction);
  return `import { createFinalURL, type ParamsOption, type RequestBodyOption } from "openapi-fetch";
import type { OperationId, OperationInputs } from "./operations.ts";
import type { paths } from "./schema.ts";

/** A request, ready but for credentials. It carries the caller's \`call\` along. */
export interface ApiRequest<Call> {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
  readonly call: Call;
}

/** One function per operation: input and call in, the answer of \`send\` out. */
export type ApiClient<Call, Answer> = {
  readonly [Id in OperationId]: (input: OperationInputs[Id], call: Call) => Promise<Answer>;
};

/**
 * Binds the document's operations to a server. \`send\` does the rest: credentials, attempts, reading the answer.
 *
 * Of openapi-fetch it has the types and the making of addresses. Its \`createClient\` would have to be talked out of most
 * of what it does (a Request, headers, middleware, reading the answer) and is a fifth of a bundle.
 */
export function createApiClient<Call extends object, Answer>(
  baseUrl: string,
  send: (request: ApiRequest<Call>) => Promise<Answer>,
): ApiClient<Call, Answer> {
  const serializers = { pathSerializer: fillPath, querySerializer: writeQuery };
  const ask = async <Path extends keyof paths, Method extends keyof paths[Path] & ("get" | "put" | "post" | "patch" | "delete")>(
    method: Method,
    path: Path,
    input: ParamsOption<paths[Path][Method]> & RequestBodyOption<paths[Path][Method]>,
    call: Call,
  ) => {
    const { params = {}, body } = input as Input;
    const url = createFinalURL(path, { baseUrl, params, ...serializers });
    return send({ url, method: method.toUpperCase(), body: body && JSON.stringify(body), call });
  };
  return {
${functions.join("\n")}
  };
}

/** What all inputs have in common. */
interface Input {
  readonly params?: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  readonly body?: object;
}

/** Fills the braces of a path. A segment that would change the path's meaning is refused. */
export function fillPath(template: string, values: Record<string, unknown>): string {
  return template.replace(/\\{([^{}]+)\\}/g, (_, name: string) => {
    const value = String(values[name] ?? "");
    if (/^\\.{0,2}$/.test(value)) throw new TypeError(\`\${name} must not be empty, "." or ".."\`);
    return encodeURIComponent(value);
  });
}

/** Writes query parameters in the order given; \`undefined\` is left out, a date goes in UTC. */
export function writeQuery(query: Record<string, unknown>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const text = value instanceof Date ? value.toISOString() : String(value);
    pairs.push(\`\${encodeURIComponent(name)}=\${encodeURIComponent(text)}\`);
  }
  return pairs.join("&");
}
`;
}

function clientFunction({ id, method, path, operation, parameters }: PlacedOperation): string {
  const places = (["path", "query"] as const).filter((place) => parameters.some((parameter) => parameter.in === place));
  const params = places.map((place) => `${place}: input.${place}`).join(", ");
  const members = [
    places.length > 0 && `params: { ${params} }`,
    operation.requestBody && (operation.requestBody.required ? "body: input.body" : "...(input.body && { body: input.body })"),
  ].filter(Boolean);
  const input = members.length > 0 ? "input" : "_input";
  const given = members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
  return `    ${JSON.stringify(id)}: (${input}, call) => ask(${JSON.stringify(method.toLowerCase())}, ${JSON.stringify(path)}, ${given}, call),`;
}
