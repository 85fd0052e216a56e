import { InvalidArgumentError } from "../input/invalid-argument.ts";
import type { Agent } from "../settings/options.ts";
import type { Exchange } from "./exchange.ts";
import { type Fetch, fetchExchange } from "./fetch-exchange.ts";

/** The exchange of the build for browsers, and for runtimes that have nothing but `fetch`. */
export function webExchange({ fetch, agent }: { readonly fetch?: Fetch | undefined; readonly agent?: Agent | undefined }): Exchange {
  if (agent !== undefined) throw new InvalidArgumentError("agent", "works on Node only");
  // The package by its name is another build there.
  if ("Deno" in globalThis && !fetch) throw new InvalidArgumentError("fetch", "must be given, or npm:flowroute-sdk imported: Deno's may send twice");
  return fetchExchange(fetch);
}
