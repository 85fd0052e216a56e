import { type ApiDocument, bodySchema, pascalCase, placedOperations, type PlacedOperation, resolve, type Schema, schemaName } from "../generate/document.ts";
import { successSchema } from "../generate/facts.ts";

/** A method, to paste, and the types that its file must import. */
export interface MethodLines {
  readonly lines: string;
  readonly types: readonly string[];
}

/** The lines of the method of an operation, as the others are written. The first sentence is the document's; yours may be better. */
export function methodLines(document: ApiDocument, id: string): MethodLines {
  const placed = placedOperations(document).find((each) => each.id === id);
  if (!placed) throw new Error(`no operation ${id}`);
  const { operation, parameters } = placed;
  const { summary = id } = operation as { summary?: string };
  const method = id.split(".")[1]!;
  const { type: answer } = successSchema(document, operation);
  const [data, item] = dataTypes(document, operation);
  const segments = parameters.filter((parameter) => parameter.in === "path").map(({ name, schema }) => ({ name, type: schemaName(schema) ?? "string" }));
  const query = parameters.filter((parameter) => parameter.in === "query");
  const queryType = query.length > 0 ? `${pascalCase(id)}Query` : undefined;
  const isList = operation["x-paging"] === "offset";
  const body = bodyOf(document, placed);

  const given = [
    ...segments.map(({ name, type }) => `${name}: ${type}`),
    ...(body ? [body.argument] : []),
    ...(queryType ? [`query: ${queryType}${query.some(({ required }) => required) ? "" : " = {}"}`] : []),
    `options?: ${isList ? "ListOptions" : "RequestOptions"}`,
  ];
  const input = [
    ...(segments.length > 0 ? [`path: { ${segments.map(({ name }) => name).join(", ")} }`] : []),
    ...(queryType ? ["query"] : []),
    ...(body ? [`body${body.value === "body" ? "" : `: ${body.value}`}`] : []),
  ];
  const written = input.length > 0 ? `({ ${input.join(", ")} })` : "({})";
  const call = isList ? `this.#api.list("${id}", query, options)` : `this.#api.call("${id}", () => ${written}, options${body?.names ? `, ${body.names}` : ""})`;
  const type = isList ? `List<${item}, ${answer}>` : `Call<${data}, ${answer}>`;
  return {
    lines: `  /** ${summary}. */\n  ${method}(${given.join(", ")}): ${type} {\n    return ${call};\n  }`,
    types: [...new Set([...`${given.join()} ${type}`.matchAll(/\b[A-Z]\w+/g)].map(([name]) => name))].filter((name) => !["Call", "List", "ListOptions", "RequestOptions"].includes(name)),
  };
}

/** What awaiting the answer gives, and one item of it. */
function dataTypes(document: ApiDocument, operation: PlacedOperation["operation"]): [string, string] {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
  const schema = success && bodySchema(resolve(document, success[1]));
  const data = schema && resolve(document, schema).properties?.["data"];
  if (!schema || !data) return ["undefined", "never"];
  const item = data.items && schemaName(data.items);
  const whole = `${schemaName(schema)}["data"]`;
  return item ? [`${item}[]`, item] : [schemaName(data) ?? whole, `${whole}[number]`];
}

interface BodyLines {
  readonly argument: string;
  readonly value: string;
  /** How a refusal calls the members of the body that a user gives as an argument. */
  readonly names?: string;
}

/** A user gives the attributes; the wrapping of JSON:API is the method's work. */
function bodyOf(document: ApiDocument, { id, operation }: PlacedOperation): BodyLines | undefined {
  const schema = bodySchema(operation.requestBody);
  if (!schema) return undefined;
  const mark = operation.requestBody?.required ? "" : "?";
  const data = memberOf(document, schema, "data");
  const attributes = data && memberOf(document, data, "attributes");
  const typeOf = data && memberOf(document, data, "type");
  const resourceType = typeOf?.const ?? typeOf?.enum?.[0];
  const name = id.split(".")[0]!.replace(/s$/, "");
  if (!data || !attributes || schemaName(attributes) === undefined) return { argument: `${name}${mark}: ${schemaName(schema)}`, value: name === "body" ? "body" : name, names: `{ names: { body: "${name}" } }` };
  const type = resourceType === undefined ? "" : `type: ${JSON.stringify(resourceType)}, `;
  return { argument: `${name}${mark}: ${schemaName(attributes)}`, value: `{ data: { ${type}attributes: ${name} } }`, names: `{ names: { "body.data.attributes": "${name}" } }` };
}

/** A member as it is written, so that its name is still known. */
const memberOf = (document: ApiDocument, schema: Schema, name: string): Schema | undefined => resolve(document, schema).properties?.[name];

/** A new resource's whole file, and what it asks of the client. */
export function resourceLines(resource: string, methods: readonly MethodLines[]): string {
  const types = [...new Set(methods.flatMap((method) => method.types))].toSorted();
  const text = methods.map(({ lines }) => lines).join("\n\n");
  const imports = [
    types.length > 0 && `import type { ${types.join(", ")} } from "../../generated/schema.ts";`,
    text.includes("Call<") && `import type { Call } from "../call/call.ts";`,
    text.includes("List<") && `import type { List } from "../list/list.ts";`,
    `import type { ${["ListOptions", "RequestOptions"].filter((name) => text.includes(name)).join(", ")} } from "../settings/options.ts";`,
    `import type { Api } from "./api.ts";`,
  ].filter((line) => typeof line === "string");
  return `${imports.join("\n")}\n\n/** What it is for. */\nexport class ${pascalCase(resource)} {\n  readonly #api: Api;\n\n  /** @internal */\n  constructor(api: Api) {\n    this.#api = api;\n  }\n\n${text}\n}`;
}
