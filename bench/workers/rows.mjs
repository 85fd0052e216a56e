/**
 * A stream of call records: `rows.mjs <way> <address of the file> <rows in a slice> <rows>`. Says after every slice how it
 * stands, and goes on when told to, so that several streams can take turns.
 */
import { inferSchema, initParser } from "udsv";
import { header, lines } from "../cdr-file.mjs";
import { checkpoints } from "../checkpoints.mjs";

const [, , way, address, slice, rows] = process.argv;
const { checkpoint, isSliceEnd } = await checkpoints(Number(slice));
await { "parser alone": parserAlone, "by hand": byHand, ours }[way]();
process.send({ ended: true });

function parserOf(text) {
  return initParser(inferSchema(text, { col: ",", encl: '"', row: "\n", header: () => [] }));
}

/** No download, no gzip, cells as text. The same piece comes again and again. */
async function parserAlone() {
  const piece = lines(0, 250);
  const parser = parserOf(header + piece);
  let found = [];
  const take = (cells) => void found.push(cells);
  for (let had = 0; had < Number(rows); had += 250) {
    found = [];
    parser.chunk(piece, parser.stringArrs, take);
    for (const cells of found) if (isSliceEnd(cells[0])) await checkpoint();
  }
}

/** Download, gzip and the parser, cells as text. */
async function byHand() {
  const { body } = await fetch(address);
  let parser;
  let rest = "";
  let isHeader = true;
  let found = [];
  const take = (cells) => void found.push(cells);
  for await (const text of body.pipeThrough(new DecompressionStream("gzip")).pipeThrough(new TextDecoderStream())) {
    const all = rest + text;
    const end = all.lastIndexOf("\n") + 1;
    rest = all.slice(end);
    if (end === 0) continue;
    parser ??= parserOf(all.slice(0, end));
    found = [];
    parser.chunk(all.slice(0, end), parser.stringArrs, take);
    for (const cells of found) {
      if (isHeader) isHeader = false;
      else if (isSliceEnd(cells[0])) await checkpoint();
    }
  }
}

/** The same, cells typed and rows as objects. */
async function ours() {
  const { Flowroute } = await import("flowroute-sdk");
  const { cdrExports } = new Flowroute({ accessKey: "AK", secretKey: "SK" });
  for await (const row of cdrExports.rows({ type: "cdrexport", id: "1", attributes: { download_url: address } })) if (isSliceEnd(row.direction)) await checkpoint();
}
