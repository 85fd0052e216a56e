import type { WireRequest } from "./exchange.ts";

/**
 * Deno sends again by itself, POSTs too, when a connection breaks before the answer: its `fetch` since 2.7.6, its
 * `node:http` on connections that were kept since 2.7.13, which is also since when that one works on sockets and hears of
 * a server that goes away. Each of these is measured by `test/runtimes`.
 */
const version = versionOf(process.versions["deno"]);
const rewritten = 2_007_013;
const fetchRepeats = 2_007_006;

/** One number, in the order of the versions; 0 where it is another runtime. */
function versionOf(text: string | undefined): number {
  return (text ?? "").split(".").reduce((sum, part) => sum * 1_000 + Number.parseInt(part || "0", 10), 0);
}

export const isDeno = version > 0;

/** Whether its `node:http` can be used. */
export const hasNodeHttp = !isDeno || version >= rewritten;

/** Whether all of its ways may send twice, or never tell that nobody answers. */
export const cannotSendOnce = isDeno && !hasNodeHttp && version >= fetchRepeats;

interface DenoNamespace {
  createHttpClient?(options: object): object;
}

let client: object | undefined;

/**
 * What keeps Deno's `fetch` from sending twice, as far as it can be kept from it (since 2.9): a connection of its own for
 * the request, which speaks HTTP/1.1. For a `fetch` of the caller's that hands its options on.
 */
export function ownConnection({ isRepeatable }: WireRequest): { readonly client?: object } {
  if (!isDeno || isRepeatable) return {};
  const { Deno } = globalThis as { readonly Deno?: DenoNamespace };
  client ??= Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0, http2: false });
  return client ? { client } : {};
}
