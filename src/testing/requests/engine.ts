// This folder takes a request to its handler: read, authorised, checked against the document, and perhaps failed on
// purpose. What the document forbids goes no further.

import type { OperationId } from "../../generated/operations.ts";
import { type Answer, Failure, internalError } from "../failure.ts";
import { type AllHandlers, allHandlers, answerOf } from "../handlers/all-handlers.ts";
import type { Post } from "../webhooks/post.ts";
import type { World } from "../world/world.ts";
import { authorize, type Keys } from "./authorize.ts";
import type { Fault, Faults } from "./faults.ts";
import { answerFile, fileOperationOf } from "./file-request.ts";
import { findOperation } from "./find-operation.ts";
import { inNewerForm, isNewer } from "./newer-version.ts";
import { checkRequest, type IncomingRequest, readBody, takesBody } from "./read-request.ts";
import { type LoggedRequest, RequestLog } from "./request-log.ts";
import { type WrittenAnswer, Writer } from "./writer.ts";
import { only } from "../../wrappers/input/member-of.ts";

/** What goes back: an answer to write, or a connection to break. */
export type Outcome = WrittenAnswer | "reset";

/** Carries out requests on a world, whichever way they come. */
export class Engine {
  readonly #log = new RequestLog();
  readonly #world: World;
  readonly #post: Post;
  readonly #faults: Faults;
  readonly #keys: Keys;
  readonly #handlers: AllHandlers;

  constructor(parts: { world: World; post: Post; faults: Faults; keys: Keys }) {
    this.#world = parts.world;
    this.#post = parts.post;
    this.#faults = parts.faults;
    this.#keys = parts.keys;
    this.#handlers = allHandlers(parts.post);
  }

  get requests(): readonly LoggedRequest[] {
    return this.#log.entries;
  }

  async handle(request: IncomingRequest, signal?: AbortSignal): Promise<Outcome> {
    const { pathname, search } = splitTarget(request.target);
    const file = fileOperationOf(request.method, pathname);
    const found = file ? undefined : attempt(() => findOperation(request.method, pathname, search));
    const operation = file ?? (found instanceof Failure ? undefined : found?.id);
    const logged = this.#log.add({ request, operation, path: pathname, search, at: new Date(this.#world.clock.now()) });
    const fault = this.#faults.take(operation);

    const carryOut = async () => {
      if (!found) return answerFile(this.#world, request, pathname, search);
      const answer = attempt(() => {
        authorize(request.headers["authorization"], this.#keys);
        if (found instanceof Failure) throw found;
        return this.#answer(found.id, found.path, search, request);
      });
      const { status, body, headers = {} } = only<Answer, keyof Answer>(answer instanceof Failure ? answer.answer : answer, ["status", "body", "headers"]);
      return { status, headers, body: isNewer(pathname) ? inNewerForm(body, this.#world) : body };
    };
    const outcome = await this.#withFault(fault, carryOut, new Writer(operation, request.fileServer), signal);
    logged.status = outcome === "reset" ? undefined : outcome.status;
    return outcome;
  }

  #answer<Id extends OperationId>(id: Id, path: Readonly<Record<string, string>>, search: string, request: IncomingRequest): Answer {
    const body = takesBody(id) ? attempt(() => readBody(request)) : undefined;
    if (id === "messages.send") this.#post.admit(body);
    if (body instanceof Failure) throw body;
    return answerOf(this.#handlers, id, this.#world, checkRequest(id, path, search, body));
  }

  async #withFault(fault: Fault | undefined, carryOut: () => Promise<Answer>, writer: Writer, signal: AbortSignal | undefined): Promise<Outcome> {
    if (!fault) return writer.write(await carryOut());
    const replaced = fault.status !== undefined || fault.body !== undefined || fault.reset === true;
    const right = (fault.carriedOut ?? !replaced) ? await carryOut() : undefined;
    if (fault.delayMs !== undefined && (await this.#world.clock.sleep(fault.delayMs, signal)) === "stopped") return "reset";
    if (fault.reset) return "reset";
    const status = fault.status ?? right?.status ?? 200;
    const headers = { ...(replaced ? {} : right?.headers), ...fault.headers };
    if (fault.body !== undefined) return writer.write({ status, headers, body: typeof fault.body === "string" ? new TextEncoder().encode(fault.body) : fault.body });
    const isRight = right && (fault.status === undefined || fault.status < 300);
    const written = writer.write(isRight ? { status, headers, body: right.body } : writer.failed(status, headers));
    return fault.badJson ? { ...written, body: written.body.slice(0, Math.floor(written.body.length / 2)) } : written;
  }
}

function attempt<Value>(work: () => Value): Value | Failure {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return error;
    // A function of the user's own has thrown, such as `finalReceipt`, or this is a mistake of ours.
    return internalError(error);
  }
}

/** Some clients send a whole address; only what follows the host counts. */
function splitTarget(target: string): { pathname: string; search: string } {
  const [path = ""] = target.replace(/^https?:\/\/[^/?]*/, "").split("#");
  const at = path.indexOf("?");
  return at === -1 ? { pathname: path, search: "" } : { pathname: path.slice(0, at), search: path.slice(at + 1) };
}
