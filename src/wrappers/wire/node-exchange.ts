import type { Agent as HttpAgent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { InvalidArgumentError, misfit } from "../input/invalid-argument.ts";
import { shielded } from "../input/shielded.ts";
import type { Agent } from "../settings/options.ts";
import { cannotSendOnce, hasNodeHttp, isDeno, ownConnection } from "./deno.ts";
import { watchDeparture } from "./departure.ts";
import { type Exchange, NotSentError, type WireRequest } from "./exchange.ts";
import { type Fetch, fetchExchange } from "./fetch-exchange.ts";
import { isFetchReplaced } from "./global-fetch.ts";
import { agentFor, agentInUse, moduleOf, type Scheme } from "./node-agent.ts";
import { receive } from "./node-answer.ts";
import { provesNotSent } from "./not-sent.ts";

interface Origin extends Pick<RequestOptions, "host" | "port"> {
  readonly text: string;
  readonly scheme: Scheme;
}

function originOf(url: string): Origin {
  const { origin, protocol, hostname, port } = new URL(url);
  const scheme = protocol === "http:" ? protocol : "https:";
  // The URL parser puts an IPv6 address in brackets, the resolver wants none.
  return { text: origin, scheme, host: hostname.startsWith("[") ? hostname.slice(1, -1) : hostname, port };
}

/** Of Node's own, since the global one may be a fake timer's: the event loop is no clock. */
const { setImmediate } = process.getBuiltinModule("node:timers");

/**
 * An exchange over `node:http` and `node:https`: at less cost than `fetch`, and it knows from the socket whether
 * anything left. Gives way to the `fetch` option, and to a `fetch` that was put in the place of Node's own.
 */
export function nodeExchange(options: { readonly fetch?: Fetch | undefined; readonly agent?: Agent | undefined }, baseUrl: string): Exchange {
  const to = originOf(baseUrl);
  const agent = options.agent as HttpAgent | undefined;
  if (agent !== undefined && typeof (agent as { addRequest?: unknown } | null)?.addRequest !== "function") {
    throw misfit("agent", "an http.Agent or https.Agent", agent);
  }
  if (agent !== undefined && options.fetch === undefined) checkScheme(agent, to.scheme);
  if (agent !== undefined && !hasNodeHttp) throw new InvalidArgumentError("agent", "works on Deno 2.7.13 or later only");
  const overFetch = fetchExchange(options.fetch, provesNotSent, ownConnection);
  return (request, onStop) => {
    if (options.fetch !== undefined || (agent === undefined && isFetchReplaced())) return overFetch(request, onStop);
    if (!hasNodeHttp) {
      if (!cannotSendOnce || request.isRepeatable) return overFetch(request, onStop);
      return Promise.reject(new NotSentError(new InvalidArgumentError("fetch", "is missing: this version of Deno may send a request twice, use 2.7.13 or later")));
    }
    return new Promise((resolve, reject) => {
      let isStopped = false;
      onStop(() => {
        isStopped = true;
        return true;
      });
      const start = () => {
        if (isStopped) return;
        let sent: ClientRequest;
        try {
          sent = make(request, to, agent);
        } catch (error) {
          // An agent that does not fit, or whose certificates cannot be read.
          reject(new NotSentError(error));
          return;
        }
        const isStillHere = watchDeparture(sent);
        onStop(() => {
          const isIdle = isStillHere();
          sent.destroy();
          return isIdle;
        });
        let answer: IncomingMessage | undefined;
        // Stays to the end: what a stopped request or a torn connection still emits must not end the process.
        sent.on("error", (error) => {
          if (answer === undefined) reject(isStillHere() ? new NotSentError(error) : error);
          // The head of the answer has come and counts. What goes wrong behind a whole one is none of its business.
          else if (!answer.complete) answer.destroy(error);
        });
        sent.on("response", (message) => {
          answer = message;
          void receive(message).then(resolve);
        });
        sent.on("upgrade", (_message, socket) => {
          socket.destroy();
          reject(new Error("the server switched to another protocol"));
        });
        // The agent, or what stands in the place of Node's function, may have ended the call meanwhile.
        if (isStopped) {
          sent.destroy();
          return;
        }
        try {
          fill(sent, request);
        } catch (error) {
          reject(error);
          sent.destroy();
        }
      };
      const begin = () => {
        try {
          start();
        } catch (error) {
          // What stands in the place of Node's function gave no request, or one that cannot do what Node's can.
          reject(error);
        }
      };
      if (request.method !== "GET") afterPolling(begin);
      else if (isBusy(agent ?? agentInUse(to.scheme))) setImmediate(begin);
      else begin();
    });
  };
}

/** Refuses an agent that Node would refuse with every call. A proxy's makes up its mind later, with a getter. */
function checkScheme(agent: HttpAgent & { readonly protocol?: string }, scheme: Scheme): void {
  if (!Object.hasOwn(agent, "protocol") || !agent.protocol || agent.protocol === scheme) return;
  throw new InvalidArgumentError("agent", `is for ${agent.protocol}, and baseUrl is ${scheme}`);
}

/**
 * Lets the event loop look at the sockets once more. A kept connection that the server has closed meanwhile is then not
 * taken for a request of which nobody could say, after the failure, whether it was carried out.
 */
function afterPolling(begin: () => void): void {
  setImmediate(() => setImmediate(begin));
}

/**
 * Whether others are under way. Their answers tend to come together: taken in together, and followed by requests that go
 * out together, they cost less than one after the other.
 */
function isBusy(agent: HttpAgent | undefined): boolean {
  for (const _ in agent?.sockets) return true;
  return false;
}

/** A request of which nothing goes out before it is filled: whoever watches it is there first. */
function make({ url, method, isRepeatable }: WireRequest, { text, scheme, host, port }: Origin, agent: HttpAgent | undefined): ClientRequest {
  const path = url.slice(text.length);
  // By way of the module, whose functions mocks and tracers replace.
  const made = moduleOf(scheme).request(shielded({ host, port, path, method, agent: agent ?? agentFor(scheme, isRepeatable) }));
  // What Deno goes by when it sends again; an agent of the caller's may keep connections.
  if (isDeno && !isRepeatable) Object.defineProperty(made, "reusedSocket", { get: () => false, set() {} });
  return made;
}

function fill(request: ClientRequest, { headers, body }: WireRequest): void {
  // Not among the options: the runtime's debug log prints those, credentials and all.
  for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
  request.setHeader("accept-encoding", "gzip");
  request.end(body);
}
