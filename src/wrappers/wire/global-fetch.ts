import { moduleOf, proxiesOf } from "./node-agent.ts";

/**
 * The global `fetch` as the runtime has it: known by its text, since a mock may stand in its place before this is loaded.
 * Any other wants to see the requests.
 */
const ownFetch = isOwnFetch(globalThis.fetch) ? globalThis.fetch : undefined;

/** There is none at all where Node was told to do without, and in some test environments. */
function isOwnFetch(fetch: unknown): boolean {
  return typeof fetch === "function" && /internal\/deps\/undici|lazyUndici|lazyFetch|builtinTracer/.test(Function.prototype.toString.call(fetch));
}

/** Where undici keeps the dispatcher that Node's `fetch` uses, of its versions up to 7 and from 7 on. */
const places = [Symbol.for("undici.globalDispatcher.1"), Symbol.for("undici.globalDispatcher.2")] as const;

/**
 * Whether something wants to see what goes over the global `fetch`: a mock or a tracer in its place, or a dispatcher that
 * was set with undici's `setGlobalDispatcher` (a proxy, a mock that forbids the network).
 */
export function isFetchReplaced(): boolean {
  return globalThis.fetch !== ownFetch || places.some((place) => isReplaced((globalThis as Readonly<Record<symbol, unknown>>)[place]));
}

/** Each was looked at once. */
const known = new WeakMap<object, boolean>();

function isReplaced(dispatcher: unknown): boolean {
  if (typeof dispatcher !== "object" || dispatcher === null) return false;
  let answer = known.get(dispatcher);
  if (answer === undefined) known.set(dispatcher, (answer = !isOrdinary(dispatcher)));
  return answer;
}

/** Whether it is what undici itself sets, and Node with it, as soon as it is loaded. */
function isOrdinary(dispatcher: object): boolean {
  const { name } = dispatcher.constructor;
  // What stands in the newer place, in the shape that the older one has.
  if (name === "Dispatcher1Wrapper") return true;
  // Node's own, where it was told to find proxies in the environment. Our agents find them there too.
  if (name === "EnvHttpProxyAgent") return proxiesOf(moduleOf("https:").globalAgent) !== undefined;
  if (name !== "Agent" || (dispatcher as Dispatcher).dispatch !== (Object.getPrototypeOf(dispatcher) as Dispatcher).dispatch) return false;
  const member = (description: string) => Object.getOwnPropertySymbols(dispatcher).find((symbol) => symbol.description === description);
  const options = member("options");
  const factory = member("factory");
  if (options === undefined || factory === undefined) return false;
  const { [options]: given, [factory]: make } = dispatcher as Readonly<Record<symbol, unknown>>;
  return (make as Partial<Function>).name === "defaultFactory" && Object.values(given ?? {}).every((value) => value === undefined || value === Infinity);
}

interface Dispatcher {
  readonly dispatch?: unknown;
}
