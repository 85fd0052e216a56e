import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { Flowroute, FlowrouteError, InvalidArgumentError } from "flowroute-sdk";
import type { OperationId } from "../src/generated/operations.ts";
import { calls } from "./support/calls.ts";
import { keys } from "./support/client.ts";

let answer: { readonly status: number; readonly body: string; readonly type?: string } = { status: 200, body: "" };
let asked = 0;
const server = createServer((request, response) => {
  asked++;
  request.resume().once("end", () => response.writeHead(answer.status, { "content-type": answer.type ?? "application/vnd.api+json" }).end(answer.status === 204 ? undefined : answer.body));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
afterAll(() => void server.close());
const flowroute = new Flowroute({ ...keys, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pacing: false, maxRetries: 0 });

const odd: readonly (typeof answer)[] = [
  { status: 204, body: "" },
  { status: 200, body: "" },
  ...["null", "[]", "{}", "5", '"text"', '{"data":null}', '{"data":[null]}', '{"data":[5,"x",[]]}', '{"data":[{"data":null}]}', '{"data":{"data":{"id":1}}}', '{"data":{"id":null,"attributes":null}}', '{"data":{"attributes":{"orders":null}}}', '{"data":{"attributes":{"orders":{"data":[null]}}}}', '{"errors":[null]}', '{"errors":{}}'].map((body) => ({ status: 200, body })),
  { status: 200, body: "<html><body>Sign in</body></html>", type: "text/html" },
  ...[400, 404, 422].flatMap((status) => ["", "null", "<html>", '{"errors":null}', '{"errors":[{"detail":{"data":{"attributes":{"zip":null}}}}]}', '{"errors":[{"detail":{"data":[["x"]]}}]}', '{"errors":[{"detail":[null,1]}]}'].map((body) => ({ status, body }))),
];

test.each(Object.keys(calls) as OperationId[])("%s gives what came or an error of ours, whatever the answer is", async (id) => {
  const ends: unknown[] = [];
  for (answer of odd) ends.push(await Promise.resolve(calls[id].call(flowroute)).catch((error: unknown) => error));
  const errors = ends.filter((end) => end instanceof Error);
  expect(errors.filter((error) => !(error instanceof FlowrouteError))).toEqual([]);
  expect(errors.map(({ message }) => message).filter((message) => /undefined|\[object|NaN/.test(message))).toEqual([]);
  expect(errors.length).toBeGreaterThan(0);
});

/** The methods with ids as their first arguments. */
const byId: readonly [string, (id: never) => PromiseLike<unknown>][] = [
  ["cdrExports.get", (id) => flowroute.cdrExports.get(id)],
  ["cdrExports.wait", (id) => flowroute.cdrExports.wait(id)],
  ["cnams.get", (id) => flowroute.cnams.get(id)],
  ["cnams.update", (id) => flowroute.cnams.update(id, { value: "A" })],
  ["cnams.delete", (id) => flowroute.cnams.delete(id)],
  ["cnams.assign", (id) => flowroute.cnams.assign("12065551234", id)],
  ["cnams.assign to", (id) => flowroute.cnams.assign(id, "1")],
  ["e911s.get", (id) => flowroute.e911s.get(id)],
  ["e911s.update", (id) => flowroute.e911s.update(id, { label: "A" })],
  ["e911s.assign", (id) => flowroute.e911s.assign("12065551234", id)],
  ["e911s.listNumbers", (id) => flowroute.e911s.listNumbers(id)],
  ["messageProvisioning.get", (id) => flowroute.messageProvisioning.get(id)],
  ["portOrders.get", (id) => flowroute.portOrders.get(id)],
  ["portOrders.getGroupStatus", (id) => flowroute.portOrders.getGroupStatus(id)],
  ["portOrders.getFile", (id) => flowroute.portOrders.getFile("1", id)],
  ["portOrders.uploadFile", (id) => flowroute.portOrders.uploadFile(id, new Blob(["x"]), { filename: "b" })],
  ["portOrders.signLoa", (id) => flowroute.portOrders.signLoa("1", id, { signature_name: "A", signature_title: "B" })],
  ["portOrders.signLoa, signature", (id) => flowroute.portOrders.signLoa("1", { type: "loa", attributes: {} } as never, id)],
  ["portOrders.checkPortability", (id) => flowroute.portOrders.checkPortability(id)],
  ["portOrders.create", (id) => flowroute.portOrders.create(id)],
  ["messageProvisioning.start", (id) => flowroute.messageProvisioning.start(id)],
  ["e911s.create", (id) => flowroute.e911s.create(id)],
  ["cdrExports.create", (id) => flowroute.cdrExports.create(id)],
  ["cdrExports.rows", (id) => flowroute.cdrExports.rows(id).next()],
];

test.each(byId)("%s refuses what is no such thing before anything is sent", async (_name, call) => {
  asked = 0;
  for (const wrong of [undefined, null, Number.NaN, -1, 1.5, "", "..", "a/b", true, {}, [], Symbol("x"), () => {}, 2n]) {
    const end = await Promise.resolve().then(() => call(wrong as never)).catch((error: unknown) => error);
    expect({ wrong, end }).toEqual({ wrong, end: expect.any(InvalidArgumentError) as unknown });
  }
  expect(asked).toBe(0);
});

test("waiting for an export goes on over an answer that does not say how far it is, to its own deadline", async () => {
  for (const data of ['{"id":1}', '{"id":null,"attributes":null}', '{"attributes":{}}']) {
    answer = { status: 200, body: `{"data":${data}}` };
    const end: unknown = await flowroute.cdrExports.wait(1, { timeoutMs: 50 }).catch((error: unknown) => error);
    expect(end).toMatchObject({ code: "deadline_exceeded", operationId: "cdrExports.wait" });
  }
});
