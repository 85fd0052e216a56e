import type { CdrExport } from "../../generated/schema.ts";
import { backoffMs } from "../call/retry.ts";
import { idle, within } from "../call/within.ts";
import { FlowrouteError, UnexpectedAnswerError } from "../errors.ts";
import { requestOptionNames } from "../input/option-names.ts";
import { type ItemIterator, Items } from "../list/items.ts";
import { type RequestOptions, takeOptions } from "../settings/options.ts";
import { type CdrRow, rowReader } from "./cdr-row.ts";
import { askFileStore, type FileFetch, requireFileAddress, type Transfer, Watch } from "./foreign-host.ts";

/** Options of `cdrExports.rows`. */
export interface CdrRowsOptions extends RequestOptions {
  /**
   * The most bytes of the file, unpacked.
   *
   * @default 8 GiB
   */
  readonly maxBytes?: number | undefined;
}

const defaultMaxBytes = 8 * 1024 ** 3;

/**
 * Streams the rows of an export's file: downloaded without credentials, unpacked and read as it comes. A download that
 * breaks off begins anew, and goes on behind the rows that have been handed out.
 */
export function cdrRows(fetch: FileFetch, cdrExport: CdrExport, options: CdrRowsOptions | undefined): ItemIterator<CdrRow> {
  return new Items(batches(fetch, cdrExport, options));
}

async function* batches(fetch: FileFetch, cdrExport: CdrExport, options: CdrRowsOptions | undefined): AsyncGenerator<{ readonly data: readonly CdrRow[] }, void, undefined> {
  const { signal, timeoutMs = 30_000, maxRetries = 2, maxBytes = defaultMaxBytes } = takeOptions(options, [...requestOptionNames, "maxBytes"]);
  const address = requireFileAddress("cdrExport.attributes.download_url", cdrExport?.attributes?.download_url);
  let handedOut = 0;
  for (let attempts = 1; ; attempts++) {
    const transfer: Transfer = { operationId: "cdrExports.rows", attempts, timeoutMs, signal };
    try {
      let seen = 0;
      for await (const rows of download(fetch, address, maxBytes, transfer)) {
        const fresh = seen >= handedOut ? rows : rows.slice(handedOut - seen);
        seen += rows.length;
        if (fresh.length === 0) continue;
        handedOut += fresh.length;
        yield { data: fresh };
      }
      return;
    } catch (failure) {
      const isPassing = failure instanceof FlowrouteError && !(failure instanceof UnexpectedAnswerError && (failure.status ?? 0) < 500);
      if (!isPassing || attempts > maxRetries) throw failure;
      await within(backoffMs(attempts), [signal], idle);
      signal?.throwIfAborted();
    }
  }
}

async function* download(fetch: FileFetch, address: string, maxBytes: number, transfer: Transfer): AsyncGenerator<readonly CdrRow[], void, undefined> {
  const watch = new Watch(transfer);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const [{ CsvReader }, response] = await Promise.all([import("./csv.ts"), askFileStore(fetch, address, { method: "GET", headers: {} }, watch, transfer)]);
    let rows: CdrRow[] = [];
    let toRow: ((cells: readonly string[]) => CdrRow) | undefined;
    const csv = new CsvReader((cells) => {
      if (toRow) rows.push(toRow(cells));
      else toRow = rowReader(cells.map((name) => name.trim()));
    });
    reader = (await unpacked(response)).getReader();
    const decoder = new TextDecoder();
    let bytes = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      watch.moved();
      bytes += piece.value.byteLength;
      if (bytes > maxBytes) throw strange("a file too long to take in", transfer);
      csv.add(decoder.decode(piece.value, { stream: true }));
      if (rows.length === 0) continue;
      watch.rest();
      yield rows;
      rows = [];
      watch.moved();
    }
    csv.add(decoder.decode());
    csv.end();
    watch.rest();
    yield rows;
  } catch (error) {
    throw watch.failure(error);
  } finally {
    watch.end();
    // Whoever breaks the loop wants no more of the file.
    reader?.cancel().catch(() => {});
  }
}

const strange = (problem: string, { operationId, attempts }: Transfer) => new UnexpectedAnswerError({ operationId, attempts, outcome: "unknown" }, problem);

/** The file is gzip; a mock or a store that says so in a header has unpacked it already. */
async function unpacked({ body }: Response): Promise<ReadableStream<Uint8Array>> {
  if (!body) return new Blob().stream();
  const reader = body.getReader();
  const first = await reader.read();
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => (first.done ? controller.close() : controller.enqueue(first.value)),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const isPacked = first.value?.[0] === 0x1f && (first.value.length < 2 || first.value[1] === 0x8b);
  return isPacked ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
}
