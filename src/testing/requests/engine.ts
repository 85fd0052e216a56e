import { mediaType, type OperationId } from "../../generated/operations.ts";
import { type Answer, Failure, internalError, otherFailure } from "../failure.ts";
import { type AllHandlers, allHandlers, answerOf } from "../handlers/all-handlers.ts";
import type { Post } from "../webhooks/post.ts";
import type { World } from "../world/world.ts";
import { authorize, type Keys } from "./authorize.ts";
import type { Fault, Faults } from "./faults.ts";
import { findOperation } from "./find-operation.ts";
import { inNewerForm, inOlderVersion, isNewer } from "./newer-version.ts";
import { checkRequest, type IncomingRequest, readBody, takesBody } from "./read-request.ts";
import { type LoggedRequest, RequestLog } from "./request-log.ts";

/** What goes back: an answer to write, or a connection to break. */
export type Outcome = WrittenAnswer | "reset";

export interface WrittenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

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
    const found = attempt(() => findOperation(request.method, isNewer(pathname) ? inOlderVersion(pathname) : pathname, search));
    const operation = found instanceof Failure ? undefined : found.id;
    const logged = this.#log.add({ request, operation, path: pathname, search, at: new Date(this.#world.clock.now()) });
    const fault = this.#faults.take(operation);

    const carryOut = () => {
      const answer = attempt(() => {
        authorize(request.headers["authorization"], this.#keys);
        if (found instanceof Failure) throw found;
        return this.#answer(found.id, found.path, search, request);
      });
      const { status, body, headers = {} } = answer instanceof Failure ? answer.answer : answer;
      return { status, headers, body: isNewer(pathname) ? inNewerForm(body, this.#world) : body };
    };
    const outcome = await this.#withFault(fault, carryOut, signal);
    logged.status = outcome === "reset" ? undefined : outcome.status;
    return outcome;
  }

  #answer<Id extends OperationId>(id: Id, path: Readonly<Record<string, string>>, search: string, request: IncomingRequest): Answer {
    const body = takesBody(id) ? attempt(() => readBody(request)) : undefined;
    if (id === "messages.send") this.#post.admit(body);
    if (body instanceof Failure) throw body;
    return answerOf(this.#handlers, id, this.#world, checkRequest(id, path, search, body));
  }

  async #withFault(fault: Fault | undefined, carryOut: () => Answer, signal: AbortSignal | undefined): Promise<Outcome> {
    if (!fault) return write(carryOut());
    const replaced = fault.status !== undefined || fault.body !== undefined || fault.reset === true;
    const right = (fault.carriedOut ?? !replaced) ? carryOut() : undefined;
    if (fault.delayMs !== undefined && (await this.#world.clock.sleep(fault.delayMs, signal)) === "stopped") return "reset";
    if (fault.reset) return "reset";
    const status = fault.status ?? right?.status ?? 200;
    const headers = { ...(replaced ? {} : right?.headers), ...fault.headers };
    if (fault.body !== undefined) {
      const text = typeof fault.body === "string" ? fault.body : JSON.stringify(fault.body);
      return { status, headers: { "content-type": mediaType, ...headers }, text };
    }
    const body = right && (fault.status === undefined || fault.status < 300) ? right.body : otherFailure(status, "Scripted fault", "This is what the test asked for.").answer.body;
    const written = write({ status, body, headers });
    return fault.badJson ? { ...written, text: written.text.slice(0, Math.floor(written.text.length / 2)) } : written;
  }
}

function write({ status, body, headers = {} }: Answer): WrittenAnswer {
  if (body === undefined) return { status, headers, text: "" };
  return { status, headers: { "content-type": mediaType, ...headers }, text: JSON.stringify(body) };
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
  const path = target.replace(/^https?:\/\/[^/?]*/, "").replace(/#.*$/, "");
  const at = path.indexOf("?");
  return at === -1 ? { pathname: path, search: "" } : { pathname: path.slice(0, at), search: path.slice(at + 1) };
}
