// This folder moves files to and from hosts that are not Flowroute's. The keys never go there, and a file is never held
// whole.

import { ConnectionError, DeadlineError, type FlowrouteError, UnexpectedAnswerError } from "../errors.ts";
import { InvalidArgumentError } from "../input/invalid-argument.ts";
import { isLoopback } from "../settings/base-url.ts";

/** A `fetch` that takes a stream to send, too. */
export type FileFetch = (url: string, init: FileFetchInit) => Promise<Response>;

export interface FileFetchInit {
  readonly method: "GET" | "PUT";
  readonly headers: Record<string, string>;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
  readonly body?: Blob | ReadableStream<Uint8Array>;
  readonly duplex?: "half";
}

/** One transfer to or from the file store: who asks, and how long silence may last. */
export interface Transfer {
  readonly operationId: string;
  readonly attempts: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Refuses an address that is not `https:`. It is a secret, since whoever has it can read the file, so it is in no message,
 * and neither is what a runtime says of it.
 */
export function requireFileAddress(argument: string, address: unknown): string {
  const url = typeof address === "string" && URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url && (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)));
  if (!isSafe) throw new InvalidArgumentError(argument, "must hold an address of a file that begins with https:");
  return url.href;
}

/** Ends what it is told to watch over when the caller aborts, or when nothing has moved for too long. */
export class Watch {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #transfer: Transfer;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;

  constructor(transfer: Transfer) {
    this.#transfer = transfer;
    this.signal = this.#controller.signal;
    if (transfer.signal?.aborted) this.#abort();
    transfer.signal?.addEventListener("abort", this.#abort);
    this.moved();
  }

  /** Something came or went: the time of silence begins anew. */
  moved(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isLate = true;
      this.#controller.abort();
    }, this.#transfer.timeoutMs);
  }

  /** The caller is at work with what came: that is no silence. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    this.rest();
    this.#transfer.signal?.removeEventListener("abort", this.#abort);
  }

  /** What a failure means: the caller's own abort, silence, or a connection that failed. */
  failure(error: unknown): unknown {
    if (this.#transfer.signal?.aborted) return this.#transfer.signal.reason;
    if (this.#isLate) return new DeadlineError(factsOf(this.#transfer), this.#transfer.timeoutMs, "moving a file");
    return isOwn(error) ? error : new ConnectionError(factsOf(this.#transfer), "the transfer of the file failed");
  }

  readonly #abort = (): void => this.#controller.abort();
}

const isOwn = (error: unknown): error is FlowrouteError => error instanceof UnexpectedAnswerError;

const factsOf = ({ operationId, attempts }: Transfer) => ({ operationId, attempts, outcome: "unknown" as const });

/** Asks the file store, without credentials, and follows it nowhere else. */
export async function askFileStore(fetch: FileFetch, address: string, init: Omit<FileFetchInit, "redirect" | "signal">, watch: Watch, transfer: Transfer): Promise<Response> {
  const response = await fetch(address, { ...init, redirect: "manual", signal: watch.signal });
  watch.moved();
  const { status } = response;
  if (status >= 200 && status < 300) return response;
  void response.body?.cancel().catch(() => {});
  const hint = status === 403 || status === 404 ? "; such an address is valid for a while only, ask for a new one" : "";
  throw new UnexpectedAnswerError(factsOf(transfer), `status ${status || "of a redirect"} from the file store${hint}`, status);
}
