/** A `fetch` that answers from the sample bodies of the OpenAPI document: no account, no network. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fetch } from "flowroute-sdk";
import { parse } from "yaml";

interface Answer {
  $ref?: string;
  content?: Record<string, { examples?: Record<string, { value: unknown }> }>;
}

interface Operation {
  responses: Record<string, Answer>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Answer> };
}

const openapi = parse(readFileSync(join(import.meta.dirname, "../openapi/flowroute.yaml"), "utf8")) as OpenApi;

/** Answers each request with the first sample of its operation's success, or 404 for an id that no sample knows. */
export const sampleFetch: Fetch = async (url, { method }) => {
  const { pathname } = new URL(url);
  const found = Object.keys(openapi.paths)
    .toSorted((a, b) => a.split("{").length - b.split("{").length || b.length - a.length)
    .map((template) => ({ operation: openapi.paths[template]?.[method.toLowerCase()], id: pattern(template).exec(pathname) }))
    .find(({ operation, id }) => operation && id);
  if (!found?.operation) return new Response(null, { status: 405 });

  const success = Object.keys(found.operation.responses).find((status) => status.startsWith("2")) ?? "200";
  const body = sample(found.operation, success);
  const id = found.id?.[1];
  const known = id === undefined || JSON.stringify(openapi.paths).includes(id);
  const status = known ? success : "404";
  const text = JSON.stringify(known ? body : sample(found.operation, "404"));
  return new Response(status === "204" ? null : text, {
    status: Number(status),
    headers: { "content-type": "application/vnd.api+json" },
  });
};

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "([^/]+)")}$`);
}

function sample(operation: Operation, status: string): unknown {
  const given = operation.responses[status];
  const answer = given?.$ref ? openapi.components.responses[given.$ref.split("/").at(-1) ?? ""] : given;
  return Object.values(Object.values(answer?.content ?? {})[0]?.examples ?? {})[0]?.value;
}
