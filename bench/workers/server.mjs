/**
 * The server, in a process of its own so that its work is not counted as the client's.
 *
 * Any GET gets one resource, any POST one created resource. `/pages/<latency ms>/<total>/…` is a list, `/cdrs/<rows>` a file
 * of call records.
 */
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import { header, lines } from "../cdr-file.mjs";
import { contentType, getBody, pageBody, postBody } from "../answers.mjs";

const server = createServer((request, response) => {
  if (request.method === "POST") {
    // The answer goes out once the request is whole, as an API does it.
    request.resume();
    request.once("end", () => answer(response, 202, postBody));
    return;
  }
  const file = /^\/cdrs\/(\d+)$/.exec(request.url);
  if (file) {
    (files[file[1]] ??= packed(Number(file[1]))).then((bytes) => response.end(bytes));
    return;
  }
  const list = /^\/pages\/(\d+)\/(\d+)(\/[^?]*)\??(.*)$/.exec(request.url);
  if (list === null) {
    answer(response, 200, getBody);
    return;
  }
  const [, latencyMs, total, path, query] = list;
  const body = pageBody(...position(new URLSearchParams(query)), Number(total), path);
  if (latencyMs === "0") answer(response, 200, body);
  else setTimeout(answer, Number(latencyMs), response, 200, body);
});

const files = {};

/** Packed once, so that it takes no time of those who ask again. */
function packed(rows) {
  const pieces = function* () {
    yield header;
    for (let from = 0; from < rows; from += 1_000) yield lines(from, Math.min(1_000, rows - from));
  };
  return buffer(Readable.from(pieces()).pipe(createGzip({ level: 6 })));
}

/** Offset and limit, as Flowroute, Telnyx and OpenAI spell them. */
function position(query) {
  const limit = Number(query.get("limit") ?? query.get("page[size]") ?? 200);
  const after = query.get("after");
  if (after !== null) return [Number(after) + 1, limit];
  const page = query.get("page[number]");
  return [page === null ? Number(query.get("offset") ?? 0) : (Number(page) - 1) * limit, limit];
}

function answer(response, status, body) {
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body) });
  response.end(body);
}

// Longer than any row has to wait for its next turn, so that no row pays for connecting again.
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.once("disconnect", () => process.exit());
