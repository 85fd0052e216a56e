import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";

const order = { numbers: ["+12065550177"], billing_name: "Alex Example", street: "100 Example Ave", city: "Seattle", state: "WA", country: "US", provider: "Example Carrier" };
const bytes = Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7) % 256);

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: (request, print) => (["127.0.0.1", "localhost"].includes(new URL(request.url).hostname) ? undefined : print.error()) }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** A fake with a pending order. */
function make() {
  const fake = createFakeFlowroute({ now: "2026-01-05T12:00:00Z" });
  const [added] = fake.state.portOrders.add(order);
  return { fake, id: added?.id ?? "", flowroute: new Flowroute({ ...fake.keys, fetch: fake.fetch, maxRetries: 0 }) };
}

/** Uploads a file and fetches it again, the way the client goes. */
async function thereAndBack({ portOrders }: Flowroute, id: string, fetch: (url: string) => Promise<Response>): Promise<string> {
  const { id: file } = await portOrders.uploadFile(id, bytes, { filename: "/my/bill (1).pdf" });
  const { attributes } = await portOrders.getFile(id, String(file));
  const response = await fetch(attributes.url);
  expect([response.status, response.headers.get("content-type"), new Uint8Array(await response.arrayBuffer())]).toEqual([200, "application/pdf", bytes]);
  return attributes.url;
}

test("in process the file store has a host of its own, that leads nowhere else", async () => {
  const { fake, flowroute, id } = make();
  expect(await thereAndBack(flowroute, id, fake.fetch)).toMatch(/^https:\/\/flowroute-files\.example\/fake-files\/portorders\/\d+\/\d+\/bill%20\(1\)\.pdf\?content-type=application%2Fpdf&Expires=1767618000&Signature=[0-9a-f]{32}$/);
  expect(fake.requests.map(({ operation, status }) => [operation, status])).toEqual([["portOrders.createUpload", 200], ["files.upload", 200], ["portOrders.getFile", 200], ["files.download", 200]]);
  expect(fake.requests[1]?.body).toEqual(bytes);
  expect(fake.state.portOrders.get(id)?.files).toMatchObject([{ name: "bill (1).pdf", contentType: "application/pdf", bytes }]);
});

test("MSW answers for the file store too", async () => {
  const { fake, id } = make();
  server.use(...fake.handlers(http));
  expect(await thereAndBack(new Flowroute({ ...fake.keys, fetch: (url, init) => globalThis.fetch(url, init as RequestInit), maxRetries: 0 }), id, globalThis.fetch)).toContain("https://flowroute-files.example/");
});

test("over HTTP the file store is at the address by which the fake was asked", async () => {
  const { fake, id } = make();
  const { url, port, close } = await fake.listen();
  expect(await thereAndBack(new Flowroute({ ...fake.keys, baseUrl: url, maxRetries: 0 }), id, globalThis.fetch)).toContain(`${url}/fake-files/`);
  const byName = new Flowroute({ ...fake.keys, baseUrl: `http://localhost:${port}`, maxRetries: 0 });
  expect((await byName.portOrders.createUpload(id, { filename: "x.pdf" })).attributes.url).toContain(`http://localhost:${port}/fake-files/`);
  expect((await byName.portOrders.get(id)).attributes.business_documents).toMatchObject([{ data: [{ attributes: { filename: `http://localhost:${port}/fake-files/portorders/${id}/99999/bill%20(1).pdf` } }] }]);
  await close();
});

test("over HTTP a file may be larger than a request to the API", async () => {
  const { fake, id } = make();
  const { url, close } = await fake.listen();
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: url, maxRetries: 0 });
  const large = new Uint8Array(3 * 1024 * 1024).fill(7);
  await flowroute.portOrders.uploadFile(id, large, { filename: "scan.tiff" });
  expect(Buffer.compare(fake.state.portOrders.get(id)?.files[0]?.bytes ?? new Uint8Array(), large)).toBe(0);
  await close();
});

test("a PUT is answered with 200 and nothing; a document is there once it is uploaded, and again after another PUT", async () => {
  const { fake, flowroute, id } = make();
  const { id: file, attributes } = await flowroute.portOrders.createUpload(id, { filename: "bill.png" });
  const early = await flowroute.portOrders.getFile(id, String(file));
  expect([(await fake.fetch(early.attributes.url)).status, (await flowroute.portOrders.get(id)).attributes.business_documents]).toEqual([404, []]);
  for (const body of ["first", "second"]) {
    const put = await fake.fetch(attributes.url, { method: "PUT", body, headers: { "content-type": "image/png" } });
    expect([put.status, await put.text(), put.headers.get("content-type")]).toEqual([200, "", null]);
  }
  expect(await (await fake.fetch(early.attributes.url)).text()).toBe("second");
  expect(fake.state.portOrders.get(id)?.files).toHaveLength(1);
  expect(await failureOf(flowroute.portOrders.getFile(id, "1"))).toMatchObject({ status: 404 });
});

test("errors are XML: of credentials that do not belong there, of a forged and of an expired address", async () => {
  const { fake, flowroute, id } = make();
  const { attributes } = await flowroute.portOrders.createUpload(id, { filename: "bill.pdf" });
  const refused = async (url: string, headers = {}) => {
    const response = await fake.fetch(url, { method: "PUT", body: "x", headers });
    expect(response.headers.get("content-type")).toBe("application/xml");
    return [response.status, /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]];
  };
  const { accessKey, secretKey } = fake.keys;
  expect(await refused(attributes.url, { authorization: `Basic ${btoa(`${accessKey}:${secretKey}`)}` })).toEqual([400, "InvalidArgument"]);
  expect(await refused(attributes.url.replace("bill.pdf", "other.pdf"))).toEqual([403, "SignatureDoesNotMatch"]);
  expect(await refused(attributes.url.replace("Expires=1", "Expires=2"))).toEqual([403, "SignatureDoesNotMatch"]);
  expect(await refused(attributes.url.split("?")[0] ?? "")).toEqual([403, "SignatureDoesNotMatch"]);
  await fake.advance(3_600_000);
  expect(await refused(attributes.url)).toEqual([403, "AccessDenied"]);
  expect(fake.state.portOrders.get(id)?.files[0]?.bytes).toBeUndefined();
});

test("an upload goes wrong as the test says, in the words of the file store", async () => {
  const { fake, flowroute, id } = make();
  fake.faults.add({ operation: "files.upload", status: 503 });
  expect(await failureOf(flowroute.portOrders.uploadFile(id, bytes, { filename: "bill.pdf" }))).toMatchObject({ code: "unexpected_answer", operationId: "portOrders.uploadFile", status: 503 });
  fake.faults.add({ operation: "files.upload", reset: true });
  expect(await failureOf(flowroute.portOrders.uploadFile(id, bytes, { filename: "bill.pdf" }))).toMatchObject({ code: "connection_failed" });
  expect(fake.requests.map(({ operation, status }) => [operation, status]).filter(([operation]) => operation === "files.upload")).toEqual([["files.upload", 503], ["files.upload", undefined]]);
  expect(() => fake.faults.add({ operation: "files.move" as never })).toThrow("operation must be one such as");
});

test("a document that is to be fetched is here a second later, or cannot be, and one that was uploaded is not fetched again", async () => {
  const { fake, flowroute, id } = make();
  const pulled = await flowroute.portOrders.registerFile(id, { url: "https://example.com/images/header/carrier_bill.pdf?filename=my_carrier_bill.pdf" });
  expect(pulled).toMatchObject({
    id: "99999",
    type: "portorder-file",
    attributes: { filename: "https://example.com/images/header/carrier_bill.pdf?filename=my_carrier_bill.pdf", file: "my_carrier_bill.pdf", original_url: "https://example.com/images/header/carrier_bill.pdf", status: "pending" },
  });
  await flowroute.portOrders.registerFile(id, { url: "https://files.invalid/csr.pdf" });
  await fake.advance(1_000);
  expect((await flowroute.portOrders.get(id)).attributes.business_documents).toMatchObject([
    { data: [{ id: "99999", attributes: { filename: pulled.attributes.filename, status: "uploaded" } }, { attributes: { filename: "https://files.invalid/csr.pdf", status: "failed" } }] },
  ]);
  const { attributes, id: file } = await flowroute.portOrders.uploadFile(id, bytes, { filename: "bill.pdf" });
  expect(await flowroute.portOrders.registerFile(id, { url: attributes.url })).toMatchObject({ id: String(file), attributes: { status: "complete" } });
  expect(fake.state.portOrders.get(id)?.files).toHaveLength(3);
});
