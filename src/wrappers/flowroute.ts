import { type OperationId, pacingClasses } from "../generated/operations.ts";
import type { Call } from "./call/call.ts";
import { Lane } from "./call/pace.ts";
import { createTransport } from "./call/transport.ts";
import { type ClientParts, parts } from "./client-parts.ts";
import { facts, type Method } from "./input/facts.ts";
import { Api } from "./resources/api.ts";
import type { CustomRequestOptions } from "./resources/custom-request.ts";
import type { MessageLanes } from "./resources/message-lanes.ts";
import { Messages } from "./resources/messages.ts";
import { Numbers } from "./resources/numbers.ts";
import { Routes } from "./resources/routes.ts";
import { createCredentials } from "./settings/auth.ts";
import { readBaseUrl } from "./settings/base-url.ts";
import type { Hooks } from "./settings/hooks.ts";
import { type Agent, checkOptions } from "./settings/options.ts";
import type { Environment } from "./settings/setting.ts";
import type { Exchange } from "./wire/exchange.ts";
import type { Fetch } from "./wire/fetch-exchange.ts";
import { webExchange } from "./wire/web-exchange.ts";

/** How many messages may start in any second, by kind. */
export interface Pacing {
  /** @default 5, Flowroute's limit */
  readonly sms?: number | undefined;
  /** @default 1, Flowroute's limit */
  readonly mms?: number | undefined;
}

/** What a client is made with. Every option may be left out. */
export interface FlowrouteOptions {
  /**
   * Your account's API Access Key, from the portal under Preferences, API Control.
   *
   * @default the environment variable FR_ACCESS_KEY
   */
  readonly accessKey?: string | undefined;
  /**
   * Your account's API Secret Key, from the same place.
   *
   * @default the environment variable FR_SECRET_KEY
   */
  readonly secretKey?: string | undefined;
  /**
   * Where the API is. `https:`, or `http:` on this machine.
   *
   * @default the environment variable FR_BASE_URL, else https://api.flowroute.com
   */
  readonly baseUrl?: string | undefined;
  /**
   * Sends the requests: for tracing, tests, other runtimes. It gets the credentials.
   *
   * @default on Node `node:http` and `node:https`, elsewhere the global `fetch`; without an `agent` also a `fetch` that
   * was put in the place of the global one, as it is at each call
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Makes the connections, on Node only: for proxies, client certificates, other limits. Must fit `baseUrl`, which is
   * `https:` unless you say otherwise. Not used where `fetch` is given.
   *
   * @default one for all clients of the process, which keeps connections alive for 4 seconds, and goes through the
   * proxies of the environment where NODE_USE_ENV_PROXY tells Node to
   */
  readonly agent?: Agent | undefined;
  /**
   * Milliseconds for a whole call, at most.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How often a failed attempt is repeated where repeating is safe.
   *
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * The pace of sending, per client; `false` sends as fast as you call.
   *
   * @default 5 SMS and 1 MMS in any second
   */
  readonly pacing?: Pacing | false | undefined;
  /** Called while calls travel, for logs, metrics and traces. */
  readonly hooks?: Hooks | undefined;
}

/**
 * A client of the Flowroute API.
 *
 * ```ts
 * const flowroute = new Flowroute(); // FR_ACCESS_KEY and FR_SECRET_KEY
 * for await (const number of flowroute.numbers.list()) console.log(number.id);
 * ```
 */
export class Flowroute {
  readonly #api: Api;
  readonly #parts: ClientParts;
  /** Phone numbers: searching, buying, routing. */
  readonly numbers: Numbers;
  /** Inbound routes. */
  readonly routes: Routes;
  /** SMS and MMS. */
  readonly messages: Messages;

  /**
   * @throws `InvalidArgumentError`, a `TypeError`, when a key is missing or an option is wrong.
   */
  constructor(options?: FlowrouteOptions);
  /** @internal */
  constructor(options: FlowrouteOptions | undefined, exchangeFor: (options: FlowrouteOptions, baseUrl: string) => Exchange);
  constructor(options: FlowrouteOptions = {}, exchangeFor: (options: FlowrouteOptions, baseUrl: string) => Exchange = webExchange) {
    checkOptions(options, ["accessKey", "secretKey", "baseUrl", "fetch", "agent", "timeoutMs", "maxRetries", "pacing", "hooks"]);
    checkOptions(options.hooks, ["onAttempt", "onRetry", "onResult"], "hooks");
    const environment: Environment = globalThis.process?.env ?? {};
    const baseUrl = readBaseUrl(options.baseUrl, environment);
    const send = createTransport({
      baseUrl,
      credentials: createCredentials(options.accessKey, options.secretKey, environment),
      exchange: exchangeFor(options, baseUrl),
      timeoutMs: options.timeoutMs ?? 30_000,
      maxRetries: options.maxRetries ?? 2,
      hooks: options.hooks ?? {},
    });
    const lanes = createLanes(options.pacing);
    this.#api = new Api(send, lanes);
    this.#parts = { baseUrl, send, lanes, facts };
    this.numbers = new Numbers(this.#api);
    this.routes = new Routes(this.#api);
    this.messages = new Messages(this.#api);
  }

  /**
   * Asks for what the document does not have (yet), with this client's keys, deadline and hooks. Awaiting it gives all of
   * the answer's JSON, or `undefined` where there is none.
   *
   * It is sent again only where it provably did not run, and after anything else only if you say `repeatable: true`.
   * Messages wait their turn this way too.
   *
   * ```ts
   * const answer = await flowroute.request("GET", "/v2/something/new", { query: { limit: 10 }, repeatable: true });
   * ```
   *
   * @param path - From the first slash on, percent-encoded, without the query.
   */
  request(method: Method, path: string, options?: CustomRequestOptions): Call<unknown> {
    return this.#api.request(this.#parts.baseUrl, method, path, options);
  }

  /** @internal */
  get [parts](): ClientParts {
    return this.#parts;
  }
}

function createLanes(pacing: Pacing | false | undefined): MessageLanes {
  if (pacing === false) return {};
  checkOptions(pacing, ["sms", "mms"], "pacing");
  const { sms, mms } = pacingClasses;
  return { sms: new Lane(pacing?.sms ?? sms.limit, sms.windowMs), mms: new Lane(pacing?.mms ?? mms.limit, mms.windowMs) };
}

/** What the wrappers offer under each resource's name. */
type WrapperId = {
  [Resource in Exclude<keyof Flowroute & string, "request">]: `${Resource}.${keyof Flowroute[Resource] & string}`;
}[Exclude<keyof Flowroute & string, "request">];

/** Methods that are made of several calls. */
type Composed = "messages.sendMany";

type None<Missing extends never> = Missing;

/**
 * The document and the wrappers cannot drift apart: an operation without a method of its name, or a method without an
 * operation, stops the compiler here, and the message names it.
 */
export type Drift = [
  None<Exclude<OperationId, WrapperId>>, // operations without a wrapper
  None<Exclude<WrapperId, OperationId | Composed>>, // wrappers without an operation
];
