import { mediaType, type OperationId, operations } from "../../generated/operations.ts";
import { facts } from "../../wrappers/input/facts.ts";
import { type Answer, otherFailure } from "../failure.ts";
import { fileServer } from "../world/files/signed-address.ts";
import { type FileOperation, refusal } from "./file-request.ts";

/** An answer as it goes out. */
export interface WrittenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** Writes the answers to one request. */
export class Writer {
  readonly #operation: OperationId | FileOperation | undefined;
  readonly #fileServer: string | undefined;

  /** @param ownFileServer - Where the file store is for who asks, if not at its own host. */
  constructor(operation: OperationId | FileOperation | undefined, ownFileServer: string | undefined) {
    this.#operation = operation;
    this.#fileServer = ownFileServer;
  }

  write({ status, body, headers = {} }: Answer): WrittenAnswer {
    if (body === undefined) return { status, headers, body: "" };
    const typed = { "content-type": this.#mediaType(), ...headers };
    // Of another realm too, as Jest's Buffers are.
    if (ArrayBuffer.isView(body)) return { status, headers: typed, body: new Uint8Array(new Uint8Array(body.buffer, body.byteOffset, body.byteLength)) };
    const text = JSON.stringify(body);
    return { status, headers: typed, body: this.#fileServer === undefined ? text : text.replaceAll(fileServer, this.#fileServer) };
  }

  /** What a test asked to be answered, in the words of the API or of the file store. */
  failed(status: number, headers: Answer["headers"] = {}): Answer {
    const title = "Scripted fault";
    const detail = "This is what the test asked for.";
    const { body, headers: own } = this.#operation?.startsWith("files.") ? refusal(status, title, detail) : otherFailure(status, title, detail).answer;
    return { status, body, headers: { ...own, ...headers } };
  }

  /** That of the operation, for its errors too. */
  #mediaType(): string {
    const operation = this.#operation;
    return (operation !== undefined && Object.hasOwn(operations, operation) ? facts[operation as OperationId].mediaType : undefined) ?? mediaType;
  }
}
