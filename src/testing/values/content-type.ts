const types = new Map(
  Object.entries({
    csv: "text/csv", doc: "application/msword", gif: "image/gif", gz: "application/gzip", jpeg: "image/jpeg", jpg: "image/jpeg", mp4: "video/mp4",
    pdf: "application/pdf", png: "image/png", tif: "image/tiff", tiff: "image/tiff", txt: "text/plain",
  }),
);

/** What a file is, by its name. */
export function contentTypeOf(fileName: string): string {
  return types.get(fileName.split(".").at(-1)?.toLowerCase() ?? "") ?? "application/octet-stream";
}
