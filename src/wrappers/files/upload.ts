import { UnexpectedAnswerError } from "../errors.ts";
import { InvalidArgumentError, misfit } from "../input/invalid-argument.ts";
import type { RequestOptions } from "../settings/options.ts";
import { askFileStore, type FileFetch, type FileFetchInit, type Transfer, Watch } from "./foreign-host.ts";

/** What can be uploaded: a file's path (on Node and what has its `node:fs`), bytes, a `Blob` or `File`, a stream. */
export type UploadSource = string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Options of `portOrders.uploadFile`. */
export interface UploadOptions extends RequestOptions {
  /** The document's name; may be left out where the source has one: a path, a `File`. */
  readonly filename?: string | undefined;
  /** Told as the file goes out. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** How much of a file is out. */
export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** The most bytes of a stream, which is gathered first: a file store wants to know the length before the first byte. */
const longestStream = 64 * 1024 ** 2;

/** A source with a length and a name. */
export interface Upload {
  readonly blob: Blob;
  readonly filename: string;
}

export async function readUpload(source: UploadSource, options: UploadOptions): Promise<Upload> {
  const path = typeof source === "string" ? source : undefined;
  const filename = options.filename ?? path?.replace(/^.*[\\/]/, "") ?? (source as Partial<File> | null)?.name;
  if (typeof filename !== "string" || filename === "") throw new InvalidArgumentError("filename", "is missing: give it as an option, since the file has no name of its own");
  return { blob: path === undefined ? await blobOf(source) : await blobAt(path), filename };
}

async function blobOf(source: unknown): Promise<Blob> {
  if (isBlob(source)) return source;
  // A Buffer of another realm too, as Jest's are.
  if (ArrayBuffer.isView(source)) return new Blob([copyOf(source)]);
  if (typeof source !== "object" || source === null || !(Symbol.asyncIterator in source)) throw misfit("file", "a path, bytes, a Blob or a stream", source);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of source as AsyncIterable<Uint8Array>) {
    if (!ArrayBuffer.isView(piece)) throw misfit("file", "a stream of bytes", piece);
    length += piece.byteLength;
    if (length > longestStream) throw new InvalidArgumentError("file", `must be a stream of at most ${longestStream} bytes; a path or a Blob may be longer`);
    pieces.push(copyOf(piece));
  }
  return new Blob(pieces);
}

const copyOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));

/** Those of other realms and polyfills too. */
function isBlob(value: unknown): value is Blob {
  const { size, stream } = (value ?? {}) as Partial<Blob>;
  return typeof size === "number" && typeof stream === "function";
}

async function blobAt(path: string): Promise<Blob> {
  const fs = globalThis.process?.getBuiltinModule?.("fs");
  if (!fs) throw new InvalidArgumentError("file", "can be a path on Node only; give bytes or a Blob");
  try {
    return await fs.openAsBlob(path);
  } catch {
    throw new InvalidArgumentError("file", "is a path that cannot be read");
  }
}

/** PUTs a file where the API said, without credentials. It is not repeated: whether it arrived is for the caller to see. */
export async function putFile(fetch: FileFetch, address: string, { blob, filename }: Upload, { onProgress }: UploadOptions, transfer: Transfer): Promise<void> {
  const watch = new Watch(transfer);
  const totalBytes = blob.size;
  const tell = (sentBytes: number): void => {
    watch.moved();
    try {
      onProgress?.({ sentBytes, totalBytes });
    } catch {
      // The caller's own trouble.
    }
  };
  try {
    const type = typeIn(address) ?? (blob.type || typeOf(filename));
    const headers = { "content-length": String(totalBytes), ...(type && { "content-type": type }) };
    const init: Omit<FileFetchInit, "redirect" | "signal"> = onProgress ? { method: "PUT", headers, body: counted(blob.stream(), tell), duplex: "half" } : { method: "PUT", headers, body: blob };
    const response = await askFileStore(fetch, address, init, watch, transfer);
    // Not awaited: who has made a copy of the answer, as MSW and tracers do, would hold it up.
    void response.body?.cancel().catch(() => {});
    tell(totalBytes);
  } catch (error) {
    throw error instanceof UnexpectedAnswerError ? error : watch.failure(error);
  } finally {
    watch.end();
  }
}

/** The signature may cover the type, which the address then names; a wrong one would be turned away. */
const typeIn = (address: string) => new URL(address).searchParams.get("content-type");

/** Of scans and bills. */
const types = new Map([["pdf", "application/pdf"], ["png", "image/png"], ["jpg", "image/jpeg"], ["jpeg", "image/jpeg"], ["tif", "image/tiff"], ["tiff", "image/tiff"]]);
const typeOf = (filename: string) => types.get(filename.slice(filename.lastIndexOf(".") + 1).toLowerCase());

function counted(stream: ReadableStream<Uint8Array>, tell: (sentBytes: number) => void): ReadableStream<Uint8Array> {
  let sent = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      sent += piece.byteLength;
      controller.enqueue(piece);
      tell(sent);
    },
  });
  return stream.pipeThrough(counter);
}
