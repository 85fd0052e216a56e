import type { DownloadOptions } from "./download.ts";

/** What is known of an attachment. */
type MediaDetails = Pick<Media, "id" | "file_name" | "file_size" | "mime_type" | "url">;

/** An attachment of an inbound MMS. Its members are named as on the wire. */
export class Media {
  readonly id!: string;
  readonly file_name: string | undefined;
  /** In bytes. */
  readonly file_size: number | undefined;
  /** Such as `image/jpeg`. */
  readonly mime_type: string | undefined;
  /** Presigned: whoever has it has the file. It ends after about seven days. Message records have none. */
  readonly url: string | undefined;

  /** @internal */
  constructor(details: MediaDetails) {
    Object.assign(this, details);
  }

  /**
   * Fetches the file: without credentials, over https only, following no redirect. The `body` of what it gives is a stream,
   * its other methods collect it; too large a file breaks off. Errors never show the address.
   *
   * Whoever can POST to your handler can have an address fetched: let only Flowroute in, and give `hosts`.
   *
   * @throws {WebhookError} `code: "unexpected_status"` for one, when the address has expired.
   */
  async download(options: DownloadOptions = {}): Promise<Response> {
    // Loaded once it is wanted: most programs that receive download nothing.
    return (await import("./download.ts")).download(this, options);
  }
}
