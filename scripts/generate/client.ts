/**
 * `client.ts`: the same for every document. What differs is in the types and facts beside it, and the types of
 * openapi-fetch hold the two against each other, operation by operation.
 */
export function generateClient(): string {
  return `import { createFinalURL, type ParamsOption, type RequestBodyOption } from "openapi-fetch";
import { type OperationId, type OperationInputs, operations } from "./operations.ts";
import type { operations as Operations } from "./schema.ts";

/** A request, ready but for credentials. It carries the caller's \`call\` along. */
export interface ApiRequest<Call> {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
  readonly call: Call;
}

/** An operation's input and a call in, the answer of \`send\` out. */
export type ApiClient<Call, Answer> = <Id extends OperationId>(id: Id, input: OperationInputs[Id], call: Call) => Promise<Answer>;

/**
 * Binds the document's operations to a server. \`send\` does the rest: credentials, attempts, reading the answer.
 *
 * Of openapi-fetch it has the types and the making of addresses. Its \`createClient\` would have to be talked out of most
 * of what it does (a Request, headers, middleware, reading the answer) and is a fifth of a bundle.
 */
export function createApiClient<Call, Answer>(baseUrl: string, send: (request: ApiRequest<Call>) => Promise<Answer>): ApiClient<Call, Answer> {
  return (id, input, call) => {
    const { method, path } = operations[id];
    const params = input as Input;
    const url = createFinalURL(path, { baseUrl, params, pathSerializer: fillPath, querySerializer: writeQuery });
    return send({ url, method, body: params.body && JSON.stringify(params.body), call });
  };
}

/** What all inputs have in common. */
interface Input {
  readonly path?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: object;
}

/** An input as openapi-fetch would be given it. */
type Options<Input> = { params: Omit<Input, "body"> } & { [Body in keyof Input as Body & "body"]: Exclude<Input[Body], undefined> };

/** The places in which an operation takes something. */
type Places<Parameters> = { [Place in keyof Parameters]-?: Parameters[Place] extends undefined ? never : Place }[keyof Parameters];
type Wanted<Operation extends { parameters: object; requestBody?: unknown }> =
  | Places<Operation["parameters"]>
  | ([Exclude<Operation["requestBody"], undefined>] extends [never] ? never : "body");

type Fits<Id extends OperationId> = Options<OperationInputs[Id]> extends ParamsOption<Operations[Id]> & RequestBodyOption<Operations[Id]>
  ? [Exclude<Wanted<Operations[Id]>, keyof OperationInputs[Id]>] extends [never]
    ? true
    : false
  : false;

type None<Misfit extends never> = Misfit;

/** Fails to compile, naming the operation, where an input does not fit the document's types, or lacks what they have. */
export type Misfits = None<{ [Id in OperationId]: Fits<Id> extends true ? never : Id }[OperationId]>;

/** Fills the braces of a path. That no value leads to another path is in the facts, against which it has been held. */
export function fillPath(template: string, values: Record<string, unknown>): string {
  let path = template;
  for (const name in values) path = path.replace(\`{\${name}}\`, encodeURIComponent(String(values[name])));
  return path;
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
