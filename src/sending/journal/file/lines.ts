type Files = typeof import("node:fs");

const pieceBytes = 1 << 20;

/**
 * Reads a file line by line, without holding it whole.
 *
 * @returns what stands behind the last line break, and where that begins.
 */
export function readLines(fs: Files, fd: number, take: (line: string, number: number) => void): { readonly rest: string; readonly at: number } {
  const piece = Buffer.alloc(pieceBytes);
  let rest: Uint8Array = new Uint8Array();
  let number = 0;
  let at = 0;
  for (let position = 0; ; ) {
    const length = fs.readSync(fd, piece, 0, pieceBytes, position);
    if (length === 0) return { rest: Buffer.from(rest).toString("utf8"), at };
    position += length;
    const bytes = Buffer.concat([rest, piece.subarray(0, length)]);
    let begin = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, begin)) {
      take(bytes.toString("utf8", begin, end), ++number);
      begin = end + 1;
    }
    at += begin;
    rest = bytes.subarray(begin);
  }
}
