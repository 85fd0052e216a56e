import type { IncomingMessage } from "node:http";
import { bodyTooLong, longestOf, type WireAnswer } from "./exchange.ts";

/** Reads an answer to its end, or to where it breaks off. */
export async function receive(message: IncomingMessage): Promise<WireAnswer> {
  // The names and values only: whoever keeps an answer must not keep its request and connection with it.
  const { rawHeaders, statusCode: status = 0 } = message;
  const header = (name: string) => find(rawHeaders, name);
  let made: Headers | undefined;
  const headers = () => (made ??= headersOf(rawHeaders));
  const longest = longestOf(status);
  try {
    if (Number(header("content-length")) > longest) throw bodyTooLong;
    const body = await readBody(message, longest);
    const encoding = header("content-encoding");
    return { status, header, headers, body: encoding === null ? body : await unpacked(body, encoding, longest), broken: undefined };
  } catch (broken) {
    // A body that breaks off leaves a connection of no further use.
    message.destroy();
    return { status, header, headers, body: new Uint8Array(), broken };
  }
}

const mostPieces = 4_096;

function readBody(message: IncomingMessage, longest: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    const joined: Uint8Array[] = [];
    let length = 0;
    message.on("data", (piece: Uint8Array) => {
      length += piece.byteLength;
      if (length > longest) reject(bodyTooLong);
      else pieces.push(piece);
      // A server that sends byte by byte would fill the memory with small pieces long before that.
      if (pieces.length === mostPieces) joined.push(Buffer.concat(pieces.splice(0)));
    });
    message.on("end", () => resolve(pieces.length === 1 && joined.length === 0 ? pieces[0]! : Buffer.concat([...joined, ...pieces])));
    message.on("error", reject);
    message.on("close", () => {
      // An error is dear to make, and every answer closes.
      if (!message.complete) reject(new Error("the connection closed before the end of the body"));
    });
  });
}

async function unpacked(body: Uint8Array, encoding: string, longest: number): Promise<Uint8Array> {
  if (/^(?:identity)?$/i.test(encoding) || body.byteLength === 0) return body;
  if (!/^(?:x-)?gzip$/i.test(encoding)) throw new Error("the answer is packed in another way than was asked for");
  return new Promise((resolve, reject) => {
    process.getBuiltinModule("node:zlib").gunzip(body, { maxOutputLength: longest }, (error, whole) => {
      if (error) reject((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? bodyTooLong : error);
      else resolve(whole);
    });
  });
}

/** The value of a header from Node's list of names and values. */
function find(rawHeaders: readonly string[], name: string): string | null {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const candidate = rawHeaders[index]!;
    if (candidate.length === name.length && candidate.toLowerCase() === name) return rawHeaders[index + 1] ?? null;
  }
  return null;
}

function headersOf(rawHeaders: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  return headers;
}
