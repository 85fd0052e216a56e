import { mediaType, type OperationId, serverUrl } from "../../generated/operations.ts";
import { type Answer, Failure, internalError, otherFailure } from "../failure.ts";
import type { Handlers } from "../handlers/handler.ts";
import { messageHandlers } from "../handlers/messages.ts";
import { numberHandlers } from "../handlers/numbers.ts";
import { routeHandlers } from "../handlers/routes.ts";
import type { Post } from "../webhooks/post.ts";
import type { Clock } from "../world/clock.ts";
import { dollars, priceOf, rateOf } from "../world/message-record.ts";
import type { World } from "../world/world.ts";
import { authorize, type Keys } from "./authorize.ts";
import type { Fault, Faults } from "./faults.ts";
import { findOperation } from "./find-operation.ts";
import { checkRequest, type IncomingRequest, type Input, readBody } from "./read-request.ts";

/** A request as it arrived, for assertions. The credentials are left out. */
export interface LoggedRequest {
  /** What it was for; `undefined` where there is no such operation. */
  readonly operation: OperationId | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** By names in lower case, without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON of the body, or its text where it is none; `undefined` without a body. */
  readonly body: unknown;
  readonly at: Date;
  /** The status that was answered; `undefined` while it is not, and after a reset. */
  readonly status: number | undefined;
}

/** What goes back: an answer to write, or a connection to break. */
export type Outcome = WrittenAnswer | "reset";

export interface WrittenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

type AnyHandler = (world: World, input: Input) => Answer;

/** Carries out requests on a world, whichever way they come. */
export class Engine {
  readonly requests: LoggedRequest[] = [];
  /** How large the body of each is, and all of them. */
  readonly #sizes: number[] = [];
  #size = 0;
  readonly #world: World;
  readonly #clock: Clock;
  readonly #post: Post;
  readonly #faults: Faults;
  readonly #keys: Keys;
  readonly #handlers: Readonly<Record<OperationId, AnyHandler>>;

  constructor(parts: { world: World; post: Post; faults: Faults; keys: Keys }) {
    this.#world = parts.world;
    this.#clock = parts.world.clock;
    this.#post = parts.post;
    this.#faults = parts.faults;
    this.#keys = parts.keys;
    const handlers: Handlers<"messages" | "numbers" | "routes"> = { ...messageHandlers(parts.post), ...numberHandlers(parts.post), ...routeHandlers };
    // Each handler takes what the document's types say of its operation, and gets what was checked to be that.
    this.#handlers = handlers as unknown as Readonly<Record<OperationId, AnyHandler>>;
  }

  async handle(request: IncomingRequest, signal?: AbortSignal): Promise<Outcome> {
    const { pathname, search } = splitTarget(request.target);
    const isNewer = pathname.startsWith("/v2.2/messages");
    // The v2.2 of messages has the paths of v2.1.
    const found = attempt(() => findOperation(request.method, isNewer ? pathname.replace("/v2.2/", "/v2.1/") : pathname, search));
    const operation = found instanceof Failure ? undefined : found.id;
    const logged = this.#log(request, operation, pathname, search);
    const fault = this.#faults.take(operation);

    const carryOut = () => {
      const answer = attempt(() => {
        authorize(request.headers["authorization"], this.#keys);
        if (found instanceof Failure) throw found;
        const body = attempt(() => readBody(request));
        if (found.id === "messages.send") this.#post.admit(body);
        if (body instanceof Failure) throw body;
        const input = checkRequest(found.id, found.path, search, body);
        // A 404 would read like a missing record.
        if (!Object.hasOwn(this.#handlers, found.id)) throw otherFailure(501, "Not Implemented", `The fake does not have ${found.id} yet.`);
        return this.#handlers[found.id](this.#world, input);
      });
      const { status, body, headers = {} } = answer instanceof Failure ? answer.answer : answer;
      return { status, headers, body: isNewer ? this.#inNewerForm(body) : body };
    };
    const outcome = await this.#withFault(fault, carryOut, signal);
    logged.status = outcome === "reset" ? undefined : outcome.status;
    return outcome;
  }

  async #withFault(fault: Fault | undefined, carryOut: () => Answer, signal: AbortSignal | undefined): Promise<Outcome> {
    if (!fault) return write(carryOut());
    const replaced = fault.status !== undefined || fault.body !== undefined || fault.reset === true;
    const right = (fault.carriedOut ?? !replaced) ? carryOut() : undefined;
    if (fault.delayMs !== undefined && (await this.#clock.sleep(fault.delayMs, signal)) === "stopped") return "reset";
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

  #log({ method, headers, body }: IncomingRequest, operation: OperationId | undefined, path: string, search: string): { status: number | undefined } {
    const { authorization: _, ...rest } = headers;
    const logged = {
      operation,
      method,
      path,
      query: Object.fromEntries(new URLSearchParams(search)),
      headers: rest,
      body: shown(body),
      at: new Date(this.#clock.now()),
      status: undefined,
    };
    this.requests.push(logged);
    this.#sizes.push(body.length);
    this.#size += body.length;
    while (this.requests.length > mostRequests || (this.#size > mostBytes && this.requests.length > 1)) {
      this.requests.shift();
      this.#size -= this.#sizes.shift() ?? 0;
    }
    return logged;
  }

  /** What v2.2 of messages has in addition: its own links, and what a message costs. */
  #inNewerForm(body: unknown): unknown {
    if (body === undefined) return undefined;
    const newer = JSON.parse(JSON.stringify(body, withNewerLinks)) as { data?: { id?: string; attributes?: unknown; price_details?: unknown } };
    const sent = newer.data?.attributes === undefined ? this.#world.messages.get(newer.data?.id ?? "") : undefined;
    if (newer.data && sent) {
      const cost = dollars(priceOf(sent)).slice(1);
      // Guess: text, as the document's sample has it; the fake knows no surcharge.
      newer.data.price_details = { base_rate: dollars(rateOf(sent)).slice(1), surcharge_rate: "0.0000", charged_cost: cost };
    }
    return newer;
  }
}

/** The oldest go first once there are more, or once their bodies are larger than this in all. */
const mostRequests = 10_000;
const mostBytes = 16 * 1024 * 1024;

/** Links are the API's own; an address in a message's text or among its media stays as it is. */
function withNewerLinks(name: string, value: unknown): unknown {
  const isLink = typeof value === "string" && (name === "self" || name === "next" || name === "related");
  return isLink ? value.replace(`${serverUrl}/v2.1/`, `${serverUrl}/v2.2/`) : value;
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
  const [path = ""] = target.replace(/^https?:\/\/[^/?]*/, "").split("#");
  const at = path.indexOf("?");
  return at === -1 ? { pathname: path, search: "" } : { pathname: path.slice(0, at), search: path.slice(at + 1) };
}

function shown(body: string | Uint8Array): unknown {
  if (body.length === 0) return undefined;
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
