import { serverUrl } from "../../generated/operations.ts";
import { fileServer } from "../world/files/signed-address.ts";
import type { FakeFetch } from "./fetch.ts";

/**
 * What is used of MSW's `http`. You give it, so that the handlers belong to your copy of MSW, of version 2 or later, and
 * that this package needs none.
 */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): Handler;
}

/** One handler for the whole API, and one for the file store. */
export function handlersFrom<Handler>(http: MswHttp<Handler>, fetch: FakeFetch): Handler[] {
  if (typeof (http as Partial<MswHttp<Handler>> | undefined)?.all !== "function") throw new TypeError("handlers: give the `http` of msw, as in fake.handlers(http)");
  const resolver = async ({ request }: { readonly request: Request }) => {
    try {
      return await fetch(request);
    } catch {
      // A broken connection, or a client that gave up: MSW makes the client's fetch fail.
      return Response.error();
    }
  };
  return [http.all(`${serverUrl}/*`, resolver), http.all(`${fileServer}/*`, resolver)];
}
