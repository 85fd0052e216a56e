import { serverUrl } from "../../generated/operations.ts";

/** Who may talk to a fake that listens. */
export interface Neighbours {
  /** The address it listens on: a name or a number. */
  readonly host: string;
  /** Names under which it is reached besides. */
  readonly names: readonly string[];
  /** Pages of these origins may ask it, besides those of this machine. */
  readonly origins: readonly string[];
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|\[?::1\]?|127(?:\.\d{1,3}){3})$/.test(hostname) || hostname.endsWith(".localhost");
}

/** Addresses that stand for all of a machine's. */
const wide: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

/**
 * Whether a `Host` is one of the fake's own. A page on the internet can have its name lead to this machine once it is
 * loaded (DNS rebinding), and would then be free to ask: the name is all that tells.
 */
export function isOwnHost(header: string, { host, names }: Neighbours): boolean {
  const hostname = hostnameOf(`http://${header}`);
  if (hostname === undefined) return false;
  if (isLoopback(hostname) || [host, ...names].some((name) => hostnameOf(`http://${bracketed(name)}`) === hostname)) return true;
  // It stands in for this one, where a proxy or a list of hosts leads here.
  if (hostname === new URL(serverUrl).hostname) return true;
  // A number was not looked up, so nobody can have turned it.
  return wide.has(host) && /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/.test(hostname);
}

/** Whether a page of an origin may ask. `null` is any page's that wants to hide where it is from. */
export function isOwnOrigin(origin: string, { origins }: Neighbours): boolean {
  // As one is written in an address bar, it may end in a slash.
  return origins.some((own) => own.replace(/\/$/, "") === origin) || isLoopback(hostnameOf(origin) ?? "");
}

/** An address as it stands in a URL. */
export function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** Where to reach what listens on an address. */
export function reachable(host: string): string {
  return host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : bracketed(host);
}

function hostnameOf(url: string): string | undefined {
  // No name, no password and no path belong into either header.
  return URL.canParse(url) && /^https?:\/\/[^/@?#\\]+$/i.test(url) ? new URL(url).hostname : undefined;
}
