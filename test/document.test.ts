import { expect, test } from "vitest";
import { type PlacedOperation, resolve } from "../scripts/generate/document.ts";
import { document, operations, written } from "./support/document.ts";

/**
 * What the sources say that each operation is and answers: the statuses of its success, and the errors that are its own
 * beside those of every operation.
 */
const answers: Record<string, string> = {
  "cdrExports.create": "POST /v2/cdrs/exports 201 202 403 415 422",
  "cdrExports.get": "GET /v2/cdrs/exports/{id} 200 403",
  "cdrExports.list": "GET /v2/cdrs/exports 200 403",
  "cnams.assign": "PATCH /v2/numbers/{id}/relationships/cnams/{cnam_id} 202 403",
  "cnams.create": "POST /v2/cnams 201 403 415 422",
  "cnams.delete": "DELETE /v2/cnams/{id} 204 403",
  "cnams.get": "GET /v2/cnams/{id} 200 403",
  "cnams.list": "GET /v2/cnams 200 403",
  "cnams.unassign": "DELETE /v2/numbers/{id}/relationships/cnams 202 403",
  "cnams.update": "PATCH /v2/cnams/{id} 200 403 415 422",
  "e911s.assign": "PATCH /v2/numbers/{id}/relationships/e911s/{e911_id} 204 403 422",
  "e911s.create": "POST /v2/e911s 201 400 403 415 422",
  "e911s.delete": "DELETE /v2/e911s/{id} 204 403",
  "e911s.get": "GET /v2/e911s/{id} 200 403",
  "e911s.list": "GET /v2/e911s 200 403",
  "e911s.listNumbers": "GET /v2/e911s/{id}/relationships/numbers 200 403",
  "e911s.unassign": "DELETE /v2/numbers/{id}/relationships/e911s 204 403",
  "e911s.update": "PATCH /v2/e911s/{id} 200 400 403 415 422",
  "e911s.validate": "POST /v2/e911s/validate 204 400 403 415 422",
  "messageProvisioning.get": "GET /v2/message-provision/status/{id} 200 403",
  "messageProvisioning.start": "POST /v2/message-provision 201 403 415 422",
  "messages.get": "GET /v2.1/messages/{id} 200",
  "messages.getCallback": "GET /v2.1/messages/{callback_type} 200",
  "messages.list": "GET /v2.1/messages 200 422",
  "messages.removeCallback": "DELETE /v2.1/messages/{callback_type} 204",
  "messages.send": "POST /v2.1/messages 202 400 403 415 422",
  "messages.setCallback": "PUT /v2.1/messages/{callback_type} 204 403 405 415 422",
  "numbers.get": "GET /v2/numbers/{id} 200 403",
  "numbers.getCallback": "GET /v2/numbers/{id}/relationships/{callback_type} 200",
  "numbers.list": "GET /v2/numbers 200 403",
  "numbers.listAreaCodes": "GET /v2/numbers/available/areacodes 200 403",
  "numbers.listExchanges": "GET /v2/numbers/available/exchanges 200 403",
  "numbers.listTiers": "GET /v2/numbers/available/tiers 200 403",
  "numbers.purchase": "POST /v2/numbers/{id} 201 207 403 415",
  "numbers.release": "DELETE /v2/numbers/{id} 204 403",
  "numbers.removeCallback": "DELETE /v2/numbers/{id}/relationships/{callback_type} 204",
  "numbers.removeFailoverRoute": "DELETE /v2/numbers/{id}/relationships/failover_route 204 403",
  "numbers.removePrimaryRoute": "DELETE /v2/numbers/{id}/relationships/primary_route 204 403",
  "numbers.search": "GET /v2/numbers/available 200 403",
  "numbers.setCallback": "POST /v2/numbers/{id}/relationships/{callback_type} 204 403 415 422",
  "numbers.setFailoverRoute": "PATCH /v2/numbers/{id}/relationships/failover_route 204 403 415",
  "numbers.setPrimaryRoute": "PATCH /v2/numbers/{id}/relationships/primary_route 204 403 415",
  "numbers.update": "PATCH /v2/numbers/{id} 200 207 403 415",
  "portOrders.addGroupNumbers": "POST /v2/portorders/{group_id}/numbers 200 403 415 422",
  "portOrders.cancel": "PATCH /v2/portorders/{id}/status 200 403 415 422",
  "portOrders.changeNumbers": "PATCH /v2/portorders/{id}/relationships/numbers 200 403 415 422",
  "portOrders.checkPortability": "POST /v2/portorders/portability 200 403 415 422",
  "portOrders.create": "POST /v2/portorders 201 2XX 403 415 422",
  "portOrders.createUpload": "POST /v2/portorders/{id}/upload_file 200 403 415 422",
  "portOrders.get": "GET /v2/portorders/{id} 200 403",
  "portOrders.getFile": "GET /v2/portorders/{id}/files/{file_id} 200 403",
  "portOrders.getGroupStatus": "GET /v2/portorders 200 403",
  "portOrders.getLoa": "GET /v2/portorders/{id}/loa 200 403",
  "portOrders.getStatus": "GET /v2/portorders/{id}/status 200 403",
  "portOrders.list": "GET /v2/portorders 200 403",
  "portOrders.registerFile": "POST /v2/portorders/{id}/files 200 403 415 422",
  "portOrders.removePreset": "DELETE /v2/portorders/{id}/presets/{preset} 200 403",
  "portOrders.signLoa": "POST /v2/portorders/{id}/loa 201 2XX 403 415 422",
  "portOrders.update": "PATCH /v2/portorders/{id} 200 2XX 403 415 422",
  "routes.create": "POST /v2/routes 201 403 415 422",
  "routes.delete": "DELETE /v2/routes/{id} 204 403",
  "routes.list": "GET /v2/routes 200 403",
  "routes.listEdgeStrategies": "GET /v2/routes/edge_strategies 200 403",
  "routes.update": "PATCH /v2/routes/{id} 200 403 415",
};
const everywhere = ["401", "404", "429", "500", "503", "default"];

const answered = ({ operation }: PlacedOperation) => Object.keys(operation.responses).filter((status) => !everywhere.includes(status)).toSorted().join(" ");

test("the document has the operations and the statuses that the sources name, and no other", () => {
  expect(Object.fromEntries(operations.map((placed) => [placed.id, `${placed.method} ${placed.path} ${answered(placed)}`]))).toEqual(answers);
  for (const { id, operation } of operations) expect(Object.keys(operation.responses), id).toEqual(expect.arrayContaining(everywhere));
});

/** What a second request would pay for or make again; the rest may be repeated. */
const unsafe = [
  "cdrExports.create",
  "cnams.create",
  "e911s.assign",
  "e911s.create",
  "messageProvisioning.start",
  "messages.send",
  "numbers.purchase",
  "portOrders.addGroupNumbers",
  "portOrders.changeNumbers",
  "portOrders.create",
  "portOrders.createUpload",
  "portOrders.registerFile",
  "portOrders.signLoa",
  "routes.create",
];

test("what costs money or makes a second thing is unsafe, and every POST says why it is what it is", () => {
  expect(operations.filter(({ operation }) => operation["x-retry"] === "unsafe").map(({ id }) => id)).toEqual(unsafe);
  expect(operations.filter(({ operation }) => operation["x-unsafe-with"]).map(({ id }) => id)).toEqual(["numbers.update"]);
  for (const { id, operation } of operations.filter((each) => unsafe.includes(each.id) || (each.method === "POST" && each.id !== "numbers.setCallback"))) {
    expect((operation as { description?: string }).description, id).toMatch(/Unsafe to repeat|so it is safe to repeat/);
  }
});

test("no part of a path is open in part, and each callback type has a path of its own", () => {
  for (const path of Object.keys(document.paths)) for (const segment of path.split("/")) expect(segment).toMatch(/^(?:\{\w+\}|[^{}]*)$/);
  const types = ["dlr_callback", "mms_callback", "mms_dlr_callback", "sms_callback", "sms_dlr_callback"];
  const under = (prefix: string) => Object.keys(document.paths).filter((path) => path.startsWith(prefix) && path.endsWith("_callback")).map((path) => path.slice(prefix.length)).toSorted();
  expect(under("/v2.1/messages/")).toEqual(types);
  expect(under("/v2.2/messages/")).toEqual(types.slice(1));
});

test("v2.2 of messages has every operation that v2.1 has, with the same answers in the same shapes", () => {
  const newer = written.filter(({ operation }) => operation["x-version"] === "2.2");
  expect(new Set(newer.map(({ operation }) => operation["x-operation"]))).toEqual(new Set(operations.filter(({ id }) => id.startsWith("messages.")).map(({ id }) => id)));
  for (const form of newer) {
    const usual = operations.find(({ id }) => id === form.operation["x-operation"])!;
    expect(form.path.replace("v2.2", "v2.1").replace(/\w+_callback/, "{callback_type}"), form.id).toBe(usual.path);
    expect(answered(form), form.id).toBe(answered(usual));
    const schema = (placed: PlacedOperation) => Object.values(resolve(document, Object.values(placed.operation.responses)[0]!).content ?? {})[0]?.schema;
    expect(schema(form), form.id).toEqual(schema(usual));
  }
});

test("every operation, parameter and named schema says where it comes from", () => {
  for (const { id, operation } of written) expect(operation, id).toHaveProperty("x-source");
  for (const { node, way } of all) {
    const isParameter = typeof node["in"] === "string" && "schema" in node;
    const isSchema = way.length === 3 && way[1] === "schemas";
    if (isParameter || isSchema) expect(node, way.join(" ")).toHaveProperty("x-source");
  }
});

test("how sure a thing is has one of four names, and porting, which nobody has seen, is never called attested", () => {
  for (const { node, way } of all.filter((each) => "x-confidence" in each.node)) {
    expect(["attested", "documented", "uncertain", "unknown"], way.join(" ")).toContain(node["x-confidence"]);
  }
  for (const { id, operation } of operations.filter((each) => each.id.startsWith("portOrders."))) expect(operation, id).not.toHaveProperty("x-confidence", "attested");
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

test("no pattern takes longer than it takes to read a text", () => {
  const patterns = all.flatMap(({ node }) => (typeof node["pattern"] === "string" ? [node["pattern"]] : []));
  expect(patterns.length).toBeGreaterThan(10);
  const hostile = ["1", "a", "A", " ", "-", "+1", "2017-", "mdr1-", "0.", "a1"].map((part) => `${part.repeat(100_000)}\n!`);
  const startedAt = performance.now();
  for (const pattern of new Set(patterns)) for (const text of hostile) new RegExp(pattern, "u").test(text);
  // A quadratic one takes seconds for each.
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test("what is known of an open list are strings that its schema allows", () => {
  const lists = all.filter(({ node }) => "x-known-values" in node);
  expect(lists.length).toBeGreaterThan(0);
  for (const { node, way } of lists) {
    expect(node["type"], way.join(" ")).toBe("string");
    expect(node["x-known-values"], way.join(" ")).toEqual(expect.arrayContaining((node["examples"] ?? []) as string[]));
  }
});
