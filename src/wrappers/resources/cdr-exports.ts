import type { CdrExport, CdrExportCreate, CdrExportDocument, CdrExportListDocument, CdrExportsListQuery } from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import { idText } from "../input/id-text.ts";
import type { List } from "../list/list.ts";
import type { ListOptions, RequestOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/** Exports of call records: ordered, made in some minutes, then a file to download for three days. */
export class CdrExports {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Orders an export of the calls that began within a span of at most 92 days, in UTC. Never repeated on doubt, since it
   * would be made twice: {@link CdrExports.list} shows what is there.
   */
  create(cdrExport: CdrExportCreate, options?: RequestOptions): Call<CdrExport, CdrExportDocument> {
    return this.#api.call("cdrExports.create", () => ({ body: { data: { type: "cdrexport", attributes: cdrExport } } }), options, {
      names: { "body.data.attributes": "cdrExport" },
    });
  }

  /** Exports of your account. */
  list(query: CdrExportsListQuery = {}, options?: ListOptions): List<CdrExport, CdrExportListDocument> {
    return this.#api.list("cdrExports.list", query, options);
  }

  /** One export. Its `download_url` is there once `status` is `completed`. */
  get(id: string | number, options?: RequestOptions): Call<CdrExport, CdrExportDocument> {
    return this.#api.call("cdrExports.get", () => ({ path: { id: idText(id) } }), options);
  }
}
