// This folder is the client. Here the options become resources; each folder below it is one idea, and uses those below
// itself only.

import type { OperationId } from "../generated/operations.ts";
import type { Call } from "./call/call.ts";
import { createTransport } from "./call/transport.ts";
import { type ClientParts, parts } from "./client-parts.ts";
import type { FileFetch } from "./files/foreign-host.ts";
import { factsOf, type MessagesVersion, type Method } from "./input/facts.ts";
import { memberOf } from "./input/members.ts";
import { accountName } from "./pacing/account-name.ts";
import { createLanes, type Pacing } from "./pacing/create-lanes.ts";
import { Api } from "./resources/api.ts";
import { CdrExports } from "./resources/cdr-exports.ts";
import { Cnams } from "./resources/cnams.ts";
import type { CustomRequestOptions } from "./resources/custom-request.ts";
import { E911s } from "./resources/e911s.ts";
import { MessageProvisionings } from "./resources/message-provisioning.ts";
import { Messages } from "./resources/messages.ts";
import { Numbers } from "./resources/numbers.ts";
import { PortOrders } from "./resources/port-orders.ts";
import { Routes } from "./resources/routes.ts";
import type { MessageRule } from "./rules/message-rule.ts";
import { createCredentials } from "./settings/auth.ts";
import { readBaseUrl } from "./settings/base-url.ts";
import type { Hooks } from "./settings/hooks.ts";
import { type Agent, takeOptions } from "./settings/options.ts";
import { theEnvironment } from "./settings/setting.ts";
import type { Exchange } from "./wire/exchange.ts";
import type { Fetch } from "./wire/fetch-exchange.ts";
import { webExchange } from "./wire/web-exchange.ts";

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
   * The host of a fake Flowroute on another machine or in another container, such as `"fake"`: a `baseUrl` on that host may
   * be `http:`, which shows the keys to everybody on the way. Never give it together with real keys.
   *
   * @default none, and then `http:` is for this machine only
   */
  readonly fakeHost?: string | undefined;
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
   * How often a failed attempt is repeated where repeating is safe. One that was turned away with 429 has not run, and is
   * repeated until the deadline beside those; 0 turns that off too.
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
  /**
   * The version of Messages to speak. Answers of 2.2 tell what a message costs (`price_details`). The official SDKs and
   * most samples are of 2.1.
   *
   * @default "2.1"
   */
  readonly messagesVersion?: MessagesVersion | undefined;
  /**
   * Asked, in their order, before `messages.send` and `messages.sendMany` send a message: those of `flowroute-sdk/rules`, or
   * functions of yours. Messages sent by `request()` or by the client of the document's paths ask nobody.
   *
   * @default none
   */
  readonly rules?: readonly MessageRule[] | undefined;
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
  /** Street addresses for emergency calls. */
  readonly e911s: E911s;
  /** Caller names. */
  readonly cnams: Cnams;
  /** Bringing numbers from another carrier. */
  readonly portOrders: PortOrders;
  /** Exports of call records. */
  readonly cdrExports: CdrExports;
  /** Turning messaging of numbers on and off. */
  readonly messageProvisioning: MessageProvisionings;

  /**
   * @throws `InvalidArgumentError`, a `TypeError`, when a key is missing or an option is wrong.
   */
  constructor(options?: FlowrouteOptions);
  /** @internal */
  constructor(options: FlowrouteOptions | undefined, exchangeFor: (options: FlowrouteOptions, baseUrl: string) => Exchange);
  constructor(given?: FlowrouteOptions, exchangeFor: (options: FlowrouteOptions, baseUrl: string) => Exchange = webExchange) {
    const options = takeOptions(given, ["accessKey", "secretKey", "baseUrl", "fetch", "agent", "timeoutMs", "maxRetries", "pacing", "messagesVersion", "rules", "hooks", "fakeHost"]);
    takeOptions(options.hooks, ["onAttempt", "onRetry", "onResult", "onDeprecation", "onPacingFailure"], "hooks");
    const environment = theEnvironment();
    const baseUrl = readBaseUrl(options.baseUrl, environment, options.fakeHost);
    const credentials = createCredentials(options.accessKey, options.secretKey, environment);
    const hooks = options.hooks ?? {};
    const timeoutMs = options.timeoutMs ?? 30_000;
    const send = createTransport({
      baseUrl,
      credentials,
      exchange: exchangeFor(options, baseUrl),
      timeoutMs,
      maxRetries: options.maxRetries ?? 2,
      hooks,
    });
    const lanes = createLanes(options.pacing, () => accountName(credentials.authorization()), hooks);
    const facts = factsOf(options.messagesVersion ?? "2.1");
    // Not `fetch` itself, so that one put in the place of the global one is seen.
    const fetchFile: FileFetch = (address, init) => ((options.fetch ?? memberOf(globalThis, "fetch")) as FileFetch)(address, init);
    this.#api = new Api(send, facts, lanes, fetchFile);
    this.#parts = { baseUrl, send, lanes, facts };
    this.numbers = new Numbers(this.#api);
    this.routes = new Routes(this.#api);
    this.messages = new Messages(this.#api, options.rules ?? [], timeoutMs);
    this.e911s = new E911s(this.#api);
    this.cnams = new Cnams(this.#api);
    this.portOrders = new PortOrders(this.#api);
    this.cdrExports = new CdrExports(this.#api);
    this.messageProvisioning = new MessageProvisionings(this.#api);
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
   * @param method - Such as `"GET"`.
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

/** What the wrappers offer under each resource's name. */
type WrapperId = {
  [Resource in Exclude<keyof Flowroute & string, "request">]: `${Resource}.${keyof Flowroute[Resource] & string}`;
}[Exclude<keyof Flowroute & string, "request">];

/** Methods that are made of several calls. */
type Composed = "messages.sendMany" | "cdrExports.wait" | "cdrExports.rows" | "portOrders.uploadFile";

/** The compiler shows what is wanted: it is for whoever adds an operation. */
type EachHasItsMethod<Missing extends "a method for each operation, which `npm run generate` prints to paste into src/wrappers/resources"> = Missing;
type EachHasItsOperation<Missing extends "an operation for each method: take the method out, or write its operation in openapi/flowroute.yaml"> = Missing;

/**
 * The document and the wrappers cannot drift apart: an operation without a method of its name, or a method without an
 * operation, stops the compiler here, and the message names it.
 */
export type Drift = [
  EachHasItsMethod<Exclude<OperationId, WrapperId>>, // operations without a wrapper
  EachHasItsOperation<Exclude<WrapperId, OperationId | Composed>>, // wrappers without an operation
];
