import type { Answer } from "../failure.ts";
import { exportPath } from "../handlers/answers/cdr-export-resource.ts";
import { faultOf, filesPath } from "../world/files/signed-address.ts";
import type { World } from "../world/world.ts";
import type { IncomingRequest } from "./read-request.ts";

/** What can be done at an address of the file store, which is no part of the API. */
export const fileOperations = ["files.upload", "files.download"] as const;
export type FileOperation = (typeof fileOperations)[number];

export function isFile(target: string): boolean {
  return target.startsWith(filesPath);
}

/** Which of them a request is for, if it is for one. */
export function fileOperationOf(method: string, pathname: string): FileOperation | undefined {
  if (!isFile(pathname)) return undefined;
  return method === "PUT" ? "files.upload" : "files.download";
}

/**
 * Takes or gives a file at an address that the API gave. Guess: all but that a PUT is answered with 200 and nothing, and that
 * errors are XML; their codes are those of the kind of store that the real addresses lead to.
 */
export async function answerFile(world: World, request: IncomingRequest, pathname: string, search: string): Promise<Answer> {
  // The signature is in the address already, and a store takes one of both only.
  if (request.headers["authorization"] !== undefined) return refusal(400, "InvalidArgument", "Only one auth mechanism allowed.");
  const fault = faultOf(world.seed, pathname, search, world.clock.now());
  if (fault === "forged") return refusal(403, "SignatureDoesNotMatch", "The signature does not match.");
  if (fault === "expired") return refusal(403, "AccessDenied", "Request has expired.");
  const [kind = "", owner = "", id = ""] = pathname.slice(filesPath.length).split("/");
  if (kind === "cdrexports" && request.method !== "PUT") return exportFile(world, owner, pathname);
  const file = world.portOrders.get(owner)?.files.find((each) => each.id === id);
  if (!file || (request.method !== "PUT" && !file.bytes)) return refusal(404, "NoSuchKey", "The file is not there.");
  if (request.method !== "PUT") return { status: 200, body: file.bytes, headers: { "content-type": file.contentType } };
  file.bytes = bytesOf(request.body);
  file.contentType = request.headers["content-type"] ?? file.contentType;
  return { status: 200 };
}

/** The same whichever way it came: over HTTP it is a `Buffer`. */
export function bytesOf(body: IncomingRequest["body"]): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body);
}

async function exportFile(world: World, id: string, pathname: string): Promise<Answer> {
  const found = world.cdrExports.get(id);
  if (found?.status !== "completed" || pathname !== exportPath(world, id)) return refusal(404, "NoSuchKey", "The file is not there.");
  return { status: 200, body: await packed(world.cdrExports.lines(found)), headers: { "content-type": "application/gzip" } };
}

/** How many lines go to the packer at once. */
const linesAtOnce = 1_000;

async function packed(lines: Iterator<string>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      let text = "";
      for (let count = 0; count < linesAtOnce; count++) {
        const { done, value } = lines.next();
        if (done) {
          controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
  return new Uint8Array(await new Response(source.pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}

/** An error of the file store. */
export function refusal(status: number, code: string, message: string): Answer {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, body: new TextEncoder().encode(xml), headers: { "content-type": "application/xml" } };
}
