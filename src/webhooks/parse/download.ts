import { WebhookError, type WebhookErrorCode } from "./webhook-error.ts";
import { memberOf, only } from "../../wrappers/input/member-of.ts";
import { shielded } from "../../wrappers/input/shielded.ts";

/** How an attachment is downloaded. */
export interface DownloadOptions {
  /**
   * The largest file that is taken, in bytes.
   *
   * @default 20_971_520
   */
  readonly maxBytes?: number | undefined;
  /**
   * Milliseconds for all of it, to its last byte.
   *
   * @default 60_000
   */
  readonly timeoutMs?: number | undefined;
  /** Ends the download at once. */
  readonly signal?: AbortSignal | undefined;
  /** The hosts that it may come from. Without them any name of the public internet, no address in figures and no `localhost`. */
  readonly hosts?: readonly string[] | undefined;
  /** @default the global `fetch` */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/** A file that somebody sent. */
interface RemoteFile {
  readonly url: string | undefined;
  readonly mime_type: string | undefined;
}

/** Fetches an attachment: `message.media[0].download()` says how. */
export async function download(media: RemoteFile, options: DownloadOptions): Promise<Response> {
  const { maxBytes = 20_971_520, timeoutMs = 60_000, signal, hosts, fetch = memberOf(globalThis, "fetch") as typeof globalThis.fetch } = only(options, ["maxBytes", "timeoutMs", "signal", "hosts", "fetch"]);
  const url = allowed(media.url, hosts);
  signal?.throwIfAborted();
  const abort = new AbortController();
  const stop = () => abort.abort(signal?.reason);
  signal?.addEventListener("abort", stop);
  const timer = setTimeout(() => abort.abort(problem("deadline_exceeded", `took longer than ${timeoutMs} ms`)), timeoutMs);
  const end = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    abort.abort();
  };
  // What the runtime says of a failure may hold the address.
  const fail = () => {
    throw abort.signal.aborted ? abort.signal.reason : problem("connection_failed", "could not be fetched whole");
  };
  try {
    const response = await fetch(url, shielded({ redirect: "manual", credentials: "omit", signal: abort.signal } as const)).catch(fail);
    if (response.status !== 200) throw problem("unexpected_status", `was answered with ${response.status}`);
    const pieces = piecesOf(response.body?.getReader(), { maxBytes, fail, end });
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value } = await pieces.next();
        if (value) controller.enqueue(value);
        else controller.close();
      },
      async cancel() {
        end();
      },
    });
    return new Response(body, { headers: { "content-type": response.headers.get("content-type") ?? media.mime_type ?? "" } });
  } catch (error) {
    end();
    throw error;
  }
}

interface Limits {
  readonly maxBytes: number;
  /** Throws what went wrong. */
  fail(): never;
  end(): void;
}

async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array> | undefined, { maxBytes, fail, end }: Limits): AsyncGenerator<Uint8Array, undefined> {
  try {
    for (let left = maxBytes; ; ) {
      const piece = await reader?.read().catch(fail);
      if (!piece?.value) return undefined;
      left -= piece.value.byteLength;
      if (left < 0) throw problem("too_large", `is larger than ${maxBytes} bytes`);
      yield piece.value;
    }
  } finally {
    end();
  }
}

/** A host in figures or without a dot is one of an inner network, to which a stranger shall not send this program. */
const publicHost = /\.(?!(?:local|localhost|internal)\.?$)[a-z][a-z\d-]*\.?$/;

function allowed(address: string | undefined, hosts: readonly string[] | undefined): string {
  if (address === undefined) throw problem("no_address", "has no address: only a webhook has");
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "https:" || url.username || !(hosts ? hosts.includes(url.hostname) : publicHost.test(url.hostname))) {
    throw problem("refused_address", "must not be fetched from its address");
  }
  return url.href;
}

const problem = (code: WebhookErrorCode, words: string) => new WebhookError("media", words, code);
