import type { Agent } from "node:http";
import { isDeno } from "./deno.ts";

export type Scheme = "http:" | "https:";

/** Loaded when first needed: a program that only reads types or texts pays nothing for TLS. */
const loaded: { "http:"?: typeof import("node:http"); "https:"?: typeof import("node:https") } = {};

export function moduleOf(scheme: Scheme) {
  if (scheme === "http:") return (loaded[scheme] ??= process.getBuiltinModule("node:http"));
  return (loaded[scheme] ??= process.getBuiltinModule("node:https"));
}

/** Connections are kept for less than what servers and load balancers usually grant, so that few are closed under us. */
const idleMs = 4_000;

type Kind = "kept" | "fresh";

/** One pool of connections for all clients of the process. Idle ones keep no process alive. */
const agents: Partial<Record<`${Scheme}${Kind}`, Agent>> = {};

/**
 * The agent where the client is given none: one of ours, unless the program has put another in the place of Node's global
 * one or given that a CA, a proxy or a limit. It would then be Node's own choice too.
 */
export function agentFor(scheme: Scheme, isRepeatable: boolean): Agent {
  const { Agent, globalAgent } = moduleOf(scheme);
  if (!isUntouched(globalAgent, Agent)) return globalAgent;
  // Deno sends again what breaks on a connection that was kept.
  const kind = isDeno && !isRepeatable ? "fresh" : "kept";
  return (agents[`${scheme}${kind}`] ??= makeAgent(scheme, kind));
}

/** Whose connections may be under way. */
export function agentInUse(scheme: Scheme): Agent | undefined {
  return agents[`${scheme}kept`];
}

function makeAgent(scheme: Scheme, kind: Kind): Agent {
  const { Agent, globalAgent } = moduleOf(scheme);
  // Newer versions of Node read the environment's proxies where NODE_USE_ENV_PROXY says so, for their own agent only.
  const proxyEnv = proxiesOf(globalAgent);
  // Without TLS the credentials stay on this machine, where no proxy has to help.
  const proxies = scheme === "https:" && proxyEnv ? { proxyEnv } : undefined;
  return new Agent({ ...(kind === "kept" ? { keepAlive: true, timeout: idleMs } : { keepAlive: false }), ...proxies });
}

/** What Node's own global agent knows of the environment's proxies. */
export function proxiesOf(agent: Agent): object | undefined {
  return (agent as { readonly options?: { readonly proxyEnv?: object } }).options?.proxyEnv;
}

/** What Node itself puts among the options of its global agents. */
const ownOptions = new Set(["keepAlive", "scheduling", "timeout", "noDelay", "path", "proxyEnv", "defaultPort", "protocol"]);

function isUntouched(agent: Agent, ofNode: typeof Agent): boolean {
  if (Object.getPrototypeOf(agent) !== ofNode.prototype || agent.maxSockets !== Infinity) return false;
  if (Object.hasOwn(agent, "addRequest") || Object.hasOwn(agent, "createConnection")) return false;
  for (const name in (agent as { readonly options?: object }).options) if (!ownOptions.has(name)) return false;
  return true;
}
