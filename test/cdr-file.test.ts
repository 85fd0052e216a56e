import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { type CdrExport, type CdrRow, ExportFailedError, type Fetch, Flowroute } from "flowroute-sdk";
import { CsvReader } from "../src/wrappers/files/csv.ts";
import { clientOn, failureOf, json, keys } from "./support/client.ts";
import { runs } from "./support/runs.ts";

const open: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const close of open.splice(0)) close();
});

/** A file store on loopback; gives its address. */
async function fileStore(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/bucket/file?X-Amz-Signature=presigned`;
}

const exportAt = (download_url: string | null) => ({ type: "cdrexport", id: "1", attributes: { status: "completed", download_url } }) as CdrExport;
const header = "direction,start_time,end_time,destination,number_alias,callerid,total_cost,duration,billed_duration,new_column";
const line = (n: number) => `Inbound,2019-06-25 18:18:54+00,2019-06-25 18:19:54.5+00,1206555${n},"Office, ""main""",12065550100,0.012000,${n},60,x`;
const file = (count: number) => `${[header, ...Array.from({ length: count }, (_, n) => line(n))].join("\n")}\n`;
const flowroute = new Flowroute(keys);

async function collected(rows: AsyncIterable<CdrRow>): Promise<CdrRow[]> {
  const all: CdrRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

test("rows have typed columns, empty ones are null, and unknown ones are kept", async () => {
  const address = await fileStore((_request, response) => response.end(gzipSync(`${file(1)}Outbound,,not a time,,,,,abc,,\n`)));

  expect(await collected(flowroute.cdrExports.rows(exportAt(address)))).toEqual([
    {
      direction: "Inbound", start_time: new Date("2019-06-25T18:18:54Z"), end_time: new Date("2019-06-25T18:19:54.5Z"), destination: "12065550",
      number_alias: 'Office, "main"', callerid: "12065550100", total_cost: "0.012000", duration: 0, billed_duration: 60, new_column: "x",
    },
    { direction: "Outbound", start_time: null, end_time: "not a time", destination: null, number_alias: null, callerid: null, total_cost: null, duration: "abc", billed_duration: null, new_column: null },
  ]);
});

test("the file store sees no credentials", async () => {
  const seen: (string | undefined)[] = [];
  const address = await fileStore(({ headers }, response) => (seen.push(headers.authorization, headers.cookie), response.end(gzipSync(file(1)))));

  expect(await collected(flowroute.cdrExports.rows(exportAt(address)))).toHaveLength(1);
  expect(seen).toEqual([undefined, undefined]);
});

test("a download that breaks off begins anew, and each row is handed out once", async () => {
  const packed = gzipSync(file(20_000));
  let asked = 0;
  const address = await fileStore((_request, response) => {
    asked++;
    response.writeHead(200, { "content-length": packed.length });
    if (asked === 3) return void response.end(packed);
    response.write(packed.subarray(0, (packed.length * asked) / 4), () => setTimeout(() => response.destroy(), 20));
  });
  vi.spyOn(Math, "random").mockReturnValue(0);

  const rows = await collected(flowroute.cdrExports.rows(exportAt(address)));
  vi.restoreAllMocks();

  expect(asked).toBe(3);
  expect(rows.map(({ duration }) => duration)).toEqual(Array.from({ length: 20_000 }, (_, n) => n));
});

test.each([
  ["a redirect", 302, { location: "https://example.com/" }],
  ["an address that has expired", 403, {}],
  ["trouble", 400, {}],
])("%s is an error that knows nothing of the address", async (_name, status, headers) => {
  const address = await fileStore((_request, response) => response.writeHead(status, headers).end("<Error>presigned</Error>"));
  const error = await failureOf(collected(flowroute.cdrExports.rows(exportAt(address), { maxRetries: 0 })));

  expect(error).toMatchObject({ code: "unexpected_answer", status, operationId: "cdrExports.rows" });
  expect(JSON.stringify(error) + String((error as Error).stack)).not.toMatch(/presigned|127\.0\.0\.1/);
});

test("no connection, and a file that is too long, are errors that know nothing of the address", async () => {
  const address = await fileStore((_request, response) => response.end(gzipSync(file(1_000))));
  const long = await failureOf(collected(flowroute.cdrExports.rows(exportAt(address), { maxBytes: 1_000 })));
  const none = await failureOf(collected(flowroute.cdrExports.rows(exportAt("https://127.0.0.1:1/presigned"), { maxRetries: 0 })));

  expect(long).toMatchObject({ code: "unexpected_answer" });
  expect(none).toMatchObject({ code: "connection_failed" });
  for (const error of [long, none]) expect(JSON.stringify(error) + String((error as Error).stack)).not.toMatch(/presigned|127\.0\.0\.1/);
});

test.each([null, "", "ftp://example.com/x", "http://example.com/x", "file:///etc/passwd"])("an address such as %s is refused", async (address) => {
  expect(await failureOf(collected(flowroute.cdrExports.rows(exportAt(address))))).toMatchObject({ code: "invalid_argument", outcome: "not_sent" });
});

test("silence ends a download, and so does the caller's signal", async () => {
  const address = await fileStore((_request, response) => void response.write(gzipSync(file(10)).subarray(0, 20)));
  expect(await failureOf(collected(flowroute.cdrExports.rows(exportAt(address), { timeoutMs: 50, maxRetries: 0 })))).toMatchObject({ code: "deadline_exceeded" });

  const abort = new AbortController();
  const rows = collected(flowroute.cdrExports.rows(exportAt(address), { signal: abort.signal }));
  setTimeout(() => abort.abort(new Error("enough")), 20);
  await expect(rows).rejects.toThrow("enough");
});

test("the time that the program takes over a row is no silence", async () => {
  let asked = 0;
  const packed = gzipSync(file(50_000));
  const address = await fileStore((_request, response) => (asked++, response.end(packed)));
  let seen = 0;
  for await (const row of flowroute.cdrExports.rows(exportAt(address), { timeoutMs: 100, maxRetries: 0 })) if (++seen % 20_000 === 1) await new Promise((resolve) => setTimeout(resolve, 250, row));
  expect([seen, asked]).toEqual([50_000, 1]);
});

test("breaking the loop ends the download", async () => {
  let hasEnded = false;
  const address = await fileStore((_request, response) => {
    response.on("close", () => (hasEnded = true));
    response.write(gzipSync(file(50_000)).subarray(0, 60_000));
  });
  for await (const row of flowroute.cdrExports.rows(exportAt(address))) {
    expect(row.direction).toBe("Inbound");
    break;
  }
  await vi.waitFor(() => expect(hasEnded).toBe(true));
});

test("lines come out as they went in, wherever the pieces are cut", () => {
  const cell = fc.oneof(fc.stringMatching(/^[a-z0-9 .+-]{0,8}$/), fc.constantFrom("", 'say "hi"', "a, b", "two\nlines", "two\r\nlines", "ü🙂"));
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })), fc.constantFrom("\n", "\r\n"), fc.boolean(), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (cells, ending, isEnded, cuts) => {
      const lines = [cells[0]!.map((_, at) => `c${at}`), ...cells];
      const text = lines.map((row) => row.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",")).join(ending) + (isEnded ? ending : "");
      const read: string[][] = [];
      const reader = new CsvReader((row) => read.push(row));
      for (let at = 0, turn = 0; at < text.length; turn++) {
        const length = cuts[turn % cuts.length]!;
        reader.add(text.slice(at, at + length));
        at += length;
      }
      reader.end();
      expect(read).toEqual(lines);
    }),
    { numRuns: runs(2_000) },
  );
});

test("wait looks with growing pauses and ends with the export", async () => {
  vi.useFakeTimers();
  const times: number[] = [];
  const fetch: Fetch = async () => (times.push(Date.now()), json({ data: { type: "cdrexport", id: 1, attributes: { status: times.length === 5 ? "completed" : "processing" } } }));
  const polled: string[] = [];

  const ready = clientOn(fetch).cdrExports.wait(1, { onPoll: ({ attributes }) => polled.push(attributes.status) });
  await vi.runAllTimersAsync();

  expect((await ready).attributes.status).toBe("completed");
  expect(times.slice(1).map((time, at) => time - times[at]!)).toEqual([1_000, 1_500, 2_250, 3_375]);
  expect(polled).toEqual(["processing", "processing", "processing", "processing", "completed"]);
});

test("wait fails where the export has failed, where it takes too long, and where the caller aborts", async () => {
  vi.useFakeTimers();
  const answering = (status: string) => clientOn(async () => json({ data: { type: "cdrexport", id: 1, attributes: { status } } }));

  expect(await failureOf(answering("failed").cdrExports.wait("1"))).toBeInstanceOf(ExportFailedError);
  const late = failureOf(answering("processing").cdrExports.wait("1", { timeoutMs: 5_000 }));
  await vi.advanceTimersByTimeAsync(5_001);
  expect(await late).toMatchObject({ code: "deadline_exceeded", operationId: "cdrExports.wait" });

  const abort = new AbortController();
  const aborted = failureOf(answering("processing").cdrExports.wait("1", { signal: abort.signal }));
  await vi.advanceTimersByTimeAsync(1_500);
  abort.abort(new Error("enough"));
  expect(await aborted).toMatchObject({ message: "enough" });
});
