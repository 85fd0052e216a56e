import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Fetch, Flowroute, type UploadSource } from "flowroute-sdk";
import { failureOf, json, keys } from "./support/client.ts";

interface Put {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const puts: Put[] = [];
let status = 200;
const store = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    puts.push({ headers: request.headers, body: Buffer.concat(pieces).toString() });
    response.writeHead(status).end(status === 200 ? "" : "<Error>presigned</Error>");
  });
});
const folder = mkdtempSync(join(tmpdir(), "flowroute-upload-"));
const path = join(folder, "bill.pdf");
let address = "";
beforeAll(async () => {
  writeFileSync(path, "the bill");
  await new Promise<void>((resolve) => store.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(store.address() as { port: number }).port}/x?X-Amz-Signature=presigned`;
});
beforeEach(() => {
  puts.length = 0;
  status = 200;
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const asked: string[] = [];
/** The API from a script, the file store for real. */
const fetch: Fetch = async (url, init) => {
  if (!url.startsWith("https://api.flowroute.com/")) return globalThis.fetch(url, init);
  asked.push(`${init.method} ${new URL(url).pathname} ${init.body ?? ""}`);
  return json({ data: { type: "portorder-file-url", id: 7, attributes: { url: address, expires: "2018-07-31T21:34:17+00:00" } } });
};
const flowroute = new Flowroute({ ...keys, fetch });

test.each<[string, () => UploadSource, string | undefined, string]>([
  ["a path", () => path, undefined, "bill.pdf"],
  ["bytes", () => new TextEncoder().encode("the bill"), "b.pdf", "b.pdf"],
  ["a Blob", () => new Blob(["the bill"], { type: "application/pdf" }), "b.pdf", "b.pdf"],
  ["a File", () => new File(["the bill"], "f.pdf"), undefined, "f.pdf"],
  ["bytes of another realm", () => runInNewContext("new Uint8Array([116, 104, 101, 32, 98, 105, 108, 108])") as Uint8Array, "b.pdf", "b.pdf"],
  ["a part of a buffer", () => new Uint8Array(new TextEncoder().encode("not the bill of it").buffer, 4, 8), "b.pdf", "b.pdf"],
  ["a stream", () => new Blob(["the ", "bill"]).stream(), "s.pdf", "s.pdf"],
])("uploads %s without credentials, with its length", async (_name, source, filename, name) => {
  asked.length = 0;
  const placed = await flowroute.portOrders.uploadFile("42361", source(), { filename });

  expect(placed.id).toBe(7);
  expect(asked).toEqual([`POST /v2/portorders/42361/upload_file {"filename":"${name}"}`]);
  expect(puts.map(({ body }) => body)).toEqual(["the bill"]);
  expect(puts[0]?.headers).toMatchObject({ "content-length": "8" });
  expect(puts[0]?.headers).not.toHaveProperty("authorization");
});

test.each([
  ["that of the address, which the signature may cover", "&content-type=image%2Ftiff", { filename: "a.pdf" }, "application/pdf", "image/tiff"],
  ["that of the file", "", { filename: "a.pdf" }, "image/png", "image/png"],
  ["the one that fits the name", "", { filename: "Bill.PDF" }, "", "application/pdf"],
  ["none where nobody knows", "", { filename: "bill.xyz" }, "", undefined],
])("the type of the content is %s", async (_name, more, options, type, wanted) => {
  const signed = address;
  address += more;
  await flowroute.portOrders.uploadFile("42361", new Blob(["x"], { type }), options);
  address = signed;
  expect(puts[0]?.headers["content-type"]).toBe(wanted);
});

test("tells how far it is, to the end", async () => {
  const told: number[] = [];
  await flowroute.portOrders.uploadFile("42361", new Blob([new Uint8Array(300_000)]), { filename: "b", onProgress: ({ sentBytes, totalBytes }) => told.push(sentBytes / totalBytes) });

  expect(told.at(-1)).toBe(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(puts[0]?.headers).toMatchObject({ "content-length": "300000" });
});

test("a failure names its step and not the address", async () => {
  status = 403;
  const put = await failureOf(flowroute.portOrders.uploadFile("42361", new Blob(["x"]), { filename: "b" }));
  const create = await failureOf(new Flowroute({ ...keys, fetch: async () => json({ errors: [{ status: 404, detail: "No such port order" }] }, 404) }).portOrders.uploadFile("1", new Blob(["x"]), { filename: "b" }));

  expect(put).toMatchObject({ code: "unexpected_answer", operationId: "portOrders.uploadFile", status: 403 });
  expect(create).toMatchObject({ code: "not_found", operationId: "portOrders.createUpload" });
  expect(JSON.stringify(put) + String((put as Error).stack)).not.toMatch(/presigned|127\.0\.0\.1/);
});

test.each<[string, unknown, object, string]>([
  ["no name", new Blob(["x"]), {}, "filename"],
  ["a path that is not there", "/nowhere/bill.pdf", {}, "file"],
  ["a stream of text, which would be none of its bytes", (async function* () { yield "the bill"; })(), { filename: "b" }, "file"],
  ["a number", 5, { filename: "b" }, "file"],
  ["a misspelt option", new Blob(["x"]), { fileName: "b" }, '"fileName"'],
])("%s is refused before anything is sent", async (_name, source, options, argument) => {
  asked.length = 0;
  expect(await failureOf(flowroute.portOrders.uploadFile("42361", source as Blob, options))).toMatchObject({ code: "invalid_argument", argument });
  expect(asked).toEqual([]);
});
