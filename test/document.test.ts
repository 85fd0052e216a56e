import { expect, test } from "vitest";
import { resolve } from "../scripts/generate/document.ts";
import { document, operations } from "./support/document.ts";

/**
 * What the sources say that each operation answers: the statuses of its success, and the errors that are its own beside
 * those of every operation.
 */
const answers: Record<string, string> = {
  "GET /v2/numbers/available/areacodes": "200 403",
  "GET /v2/numbers/available/exchanges": "200 403",
  "GET /v2/numbers/available/tiers": "200 403",
  "GET /v2/numbers/available": "200 403",
  "GET /v2/numbers": "200 403",
  "GET /v2/numbers/{id}": "200 403",
  "POST /v2/numbers/{id}": "201 207 403 415",
  "PATCH /v2/numbers/{id}": "200 207 403 415",
  "DELETE /v2/numbers/{id}": "204 403",
  "POST /v2/routes": "201 403 415 422",
  "GET /v2/routes": "200 403",
  "PATCH /v2/routes/{id}": "200 403 415",
  "DELETE /v2/routes/{id}": "204 403",
  "PATCH /v2/numbers/{id}/relationships/primary_route": "204 403 415",
  "PATCH /v2/numbers/{id}/relationships/failover_route": "204 403 415",
  "DELETE /v2/numbers/{id}/relationships/primary_route": "204 403",
  "DELETE /v2/numbers/{id}/relationships/failover_route": "204 403",
  "GET /v2/routes/edge_strategies": "200 403",
  "POST /v2.1/messages": "202 400 403 415 422",
  "GET /v2.1/messages": "200",
  "GET /v2.1/messages/{id}": "200",
  "PUT /v2.1/messages/{callback_kind}_callback": "204 403 405 415 422",
  "GET /v2.1/messages/{callback_kind}_callback": "200",
  "DELETE /v2.1/messages/{callback_kind}_callback": "204",
  "POST /v2/numbers/{id}/relationships/{callback_kind}_callback": "204 403 415 422",
  "GET /v2/numbers/{id}/relationships/{callback_kind}_callback": "200",
  "DELETE /v2/numbers/{id}/relationships/{callback_kind}_callback": "204",
};
const everywhere = ["401", "404", "429", "500", "503"];

test("the document has the operations and the statuses that the sources name, and no other", () => {
  const found = operations.map(({ method, path, operation }) => [
    `${method} ${path}`,
    Object.keys(operation.responses).filter((status) => !everywhere.includes(status)).toSorted().join(" "),
  ]);
  expect(Object.fromEntries(found)).toEqual(answers);
  for (const { id, operation } of operations) expect(Object.keys(operation.responses), id).toEqual(expect.arrayContaining(everywhere));
});

test("sending a message keeps a pace, and nothing else", () => {
  expect(operations.filter(({ operation }) => operation["x-pacing"] === "message").map(({ id }) => id)).toEqual(["messages.send"]);
});

/** Every node of the document but what stands in an example, with the way to it. */
function* nodes(node: unknown, way: readonly string[] = []): Generator<{ node: Record<string, unknown>; way: readonly string[] }> {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) yield { node: node as Record<string, unknown>, way };
  for (const [key, child] of Object.entries(node)) {
    if (key !== "examples" && key !== "example") yield* nodes(child, [...way, key]);
  }
}
const all = [...nodes(document)];

test("every body has an example, in requests and answers alike", () => {
  for (const { node, way } of all.filter((each) => each.way.at(-2) === "content")) {
    expect(Object.keys((node["examples"] ?? {}) as object), way.join(" ")).not.toHaveLength(0);
  }
});

test("every schema and every member is described, unless it says so little that there is nothing to add", () => {
  for (const { node, way } of all) {
    const isMember = way.at(-2) === "properties";
    const isSchema = way.length === 3 && way[1] === "schemas";
    if ((!isMember && !isSchema) || "const" in node) continue;
    expect(resolve(document, node)["description"], way.join(" ")).toMatch(/\S/);
  }
});

test("facts of our own are spelt as the document's introduction has them", () => {
  const { info } = document as unknown as { info: { description: string } };
  const known = ["x-pacing-classes", ...[...info.description.matchAll(/`(x-[a-z-]+)`/g)].map(([, name]) => name)];
  for (const { node, way } of all) {
    for (const key of Object.keys(node).filter((name) => name.startsWith("x-"))) expect(known, way.join(" ")).toContain(key);
  }
});

test("what is known of an open list are strings that its schema allows", () => {
  const lists = all.filter(({ node }) => "x-known-values" in node);
  expect(lists.length).toBeGreaterThan(0);
  for (const { node, way } of lists) {
    expect(node["type"], way.join(" ")).toBe("string");
    expect(node["x-known-values"], way.join(" ")).toEqual(expect.arrayContaining((node["examples"] ?? []) as string[]));
  }
});
