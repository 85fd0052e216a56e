import type { CdrExport, CdrExportCreate, CdrExportDocument, CdrExportListDocument, CdrExportsListQuery } from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import { idle, within } from "../call/within.ts";
import { DeadlineError, ExportFailedError } from "../errors.ts";
import type { CdrRow } from "../files/cdr-row.ts";
import { cdrRows, type CdrRowsOptions } from "../files/cdr-rows.ts";
import { idText } from "../input/id-text.ts";
import type { ItemIterator } from "../list/items.ts";
import type { List } from "../list/list.ts";
import { type ListOptions, type RequestOptions, takeOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/** Options of {@link CdrExports.wait}. */
export interface CdrWaitOptions extends Pick<RequestOptions, "signal" | "timeoutMs"> {
  /** Told what each look has found. */
  readonly onPoll?: ((cdrExport: CdrExport) => void) | undefined;
}

/** A second at first, half as much again each time, never more than fifteen. */
const pauseMs = (attempt: number) => Math.min(15_000, 1_000 * 1.5 ** (attempt - 1));

/** Exports of call records: ordered, made in some minutes, then a file to download for three days. */
export class CdrExports {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Orders an export of the calls that began within a span of at most 92 days, in UTC. Never repeated on doubt, since it
   * would be made twice: {@link CdrExports.list} shows what is there. In a browser it may go out twice.
   *
   * @param cdrExport - Which calls: a span of at most 92 days, and more to narrow it down.
   */
  create(cdrExport: CdrExportCreate, options?: RequestOptions): Call<CdrExport, CdrExportDocument> {
    return this.#api.call("cdrExports.create", () => ({ body: { data: { type: "cdrexport", attributes: cdrExport } } }), options, {
      names: { "body.data.attributes": "cdrExport" },
    });
  }

  /**
   * Exports of your account.
   *
   * @param query - Which of them; all where nothing is said.
   */
  list(query: CdrExportsListQuery = {}, options?: ListOptions): List<CdrExport, CdrExportListDocument> {
    return this.#api.list("cdrExports.list", query, options);
  }

  /**
   * One export. Its `download_url` is there once `status` is `completed`.
   *
   * @param id - The `id` of a {@link CdrExport}.
   */
  get(id: string | number, options?: RequestOptions): Call<CdrExport, CdrExportDocument> {
    return this.#api.call("cdrExports.get", () => ({ path: { id: idText(id) } }), options);
  }

  /**
   * Looks at an export, with growing pauses, until its file is there; most take less than five minutes.
   *
   * ```ts
   * const ready = await flowroute.cdrExports.wait(cdrExport.id);
   * for await (const call of flowroute.cdrExports.rows(ready)) console.log(call.start_time, call.duration);
   * ```
   *
   * @param id - The `id` of a {@link CdrExport}.
   * @throws `ExportFailedError` where it ends as failed, `DeadlineError` after `timeoutMs`, ten minutes by default.
   */
  async wait(id: string | number, options?: CdrWaitOptions): Promise<CdrExport> {
    const { signal, timeoutMs = 600_000, onPoll } = takeOptions(options, ["signal", "timeoutMs", "onPoll"]);
    const end = performance.now() + timeoutMs;
    for (let attempts = 1; ; attempts++) {
      const facts = { operationId: "cdrExports.wait", attempts, outcome: "unknown" } as const;
      const cdrExport = await this.get(id, { signal, timeoutMs: Math.min(Math.max(1, end - performance.now()), 30_000) });
      onPoll?.(cdrExport);
      // An answer without attributes is as good as one that says "not yet".
      const { status } = (cdrExport.attributes as Partial<CdrExport["attributes"]> | null | undefined) ?? {};
      if (status === "completed") return cdrExport;
      if (status === "failed") throw new ExportFailedError(facts);
      const leftMs = end - performance.now();
      await within(Math.min(pauseMs(attempts), Math.max(0, leftMs)), [signal], idle);
      signal?.throwIfAborted();
      // No look that could not be answered in time.
      if (pauseMs(attempts) >= leftMs) throw new DeadlineError(facts, timeoutMs, "waiting for the export");
    }
  }

  /**
   * Streams the rows of an export's file, in memory that does not grow. The file is downloaded without your keys, over
   * `https:`, and followed nowhere else. A download that breaks off begins anew and goes on behind the rows you have had.
   *
   * `timeoutMs` is how long nothing may come, not how long all may take.
   *
   * @param cdrExport - Which calls: a span of at most 92 days, and more to narrow it down.
   */
  rows(cdrExport: CdrExport, options?: CdrRowsOptions): ItemIterator<CdrRow> {
    return cdrRows(this.#api.fetchFile, cdrExport, options);
  }
}
