import { createServer, request as httpRequest, Agent } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWebhookHandler, memorySeen } from "flowroute-sdk/webhooks";
import { runs } from "../support/runs.ts";
import { sample } from "./bodies.ts";

/** How many bodies: `HOSTILE=100000` for the whole of it. */
const count = Number(process.env["HOSTILE"] ?? 2_000);

const samples = ["sms.inbound", "sms.inbound.legacy", "mms.inbound", "dlr.level1", "dlr.level2", "event.port-order-status"].map(sample);
const names = ["data", "type", "id", "attributes", "from", "to", "body", "is_mms", "level", "status", "relationships", "media", "included", "url", "__proto__", "constructor", "toString", "headers", "arrayBuffer", "direction"];

/** A sample with some of its members replaced by anything. */
const spoilt = fc.tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.constantFrom(...names), fc.jsonValue()), { minLength: 1, maxLength: 4 })).map(([text, changes]) => {
  const map = new Map(changes);
  return JSON.stringify(JSON.parse(text, (name, value: unknown) => (map.has(name) ? map.get(name) : value)));
});
/** A sample as bytes, with some of them changed, lost or doubled. */
const torn = fc.tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 5 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([text, changes, end]) => {
  const bytes = Buffer.from(text);
  for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte;
  return bytes.subarray(0, Math.ceil(end * bytes.length));
});
const known = fc.constantFrom(...names).chain((name) => fc.dictionary(fc.constantFrom(...names), fc.jsonValue()).map((inside) => JSON.stringify({ [name]: inside, data: { type: "message", id: "1", attributes: inside, relationships: inside }, included: [inside] })));
const deep = fc.tuple(fc.constantFrom("[", '{"data":', '{"data":{"type":"x","a":['), fc.integer({ min: 1, max: 20_000 })).map(([open, times]) => open.repeat(times));
const closedDeep = fc.integer({ min: 1, max: 100_000 }).map((times) => `{"data":{"type":"x","a":${"[".repeat(times)}${"]".repeat(times)}}}`);
const long = fc.tuple(fc.constantFrom(..."stop ", "0", "\\u0000", "a"), fc.integer({ min: 1, max: 60_000 })).map(([piece, times]) => `{"data":{"type":"message","id":"${piece.repeat(times)}","attributes":{"from":"1","to":"2","body":"${piece.repeat(times)}"}}}`);
const hostile: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: spoilt }, { weight: 6, arbitrary: torn }, { weight: 4, arbitrary: known }, { weight: 3, arbitrary: fc.json() }, { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 500 }) }, { weight: 1, arbitrary: deep }, { weight: 1, arbitrary: closedDeep }, { weight: 1, arbitrary: long },
);

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test("whatever comes over the wire is answered, never with a 5xx, and leaves nothing behind", async () => {
  const handler = createWebhookHandler({ onMessage: () => {}, onReceipt: () => {}, onOther: () => {}, onError: () => {}, seen: memorySeen({ max: 100 }), maxBytes: 1_000_000 });
  const server = createServer(handler.node);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const post = (body: string | Uint8Array) =>
    new Promise<number>((resolve, reject) => {
      const sent = httpRequest({ port, host: "127.0.0.1", method: "POST", agent, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) } }, (response) => {
        response.resume().once("end", () => resolve(response.statusCode ?? 0));
      });
      sent.once("error", reject);
      sent.end(body);
    });

  const statuses = new Map<number, number>();
  const heaps: number[] = [];
  // Pieces, so that the bodies themselves are no part of what is measured.
  const pieces = 8;
  for (let piece = 0; piece < pieces; piece++) {
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        const status = await post(body);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: Math.ceil(runs(count) / pieces) },
    );
    heaps.push(heap());
  }
  agent.destroy();
  await new Promise((resolve) => void server.close(resolve));

  expect([...statuses.keys()].filter((status) => ![200, 400, 413].includes(status))).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(0);
  expect(statuses.get(400)).toBeGreaterThan(0);
  const growth = (heaps.at(-1) ?? 0) - (heaps[1] ?? 0);
  if (process.env["HOSTILE"]) process.stderr.write(`statuses ${JSON.stringify(Object.fromEntries(statuses))}, heap after each eighth, MB: ${heaps.map((bytes) => (bytes / 1e6).toFixed(1)).join(" ")}\n`);
  expect(growth).toBeLessThan(8_000_000);
}, 600_000);
