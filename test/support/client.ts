import { type Fetch, Flowroute, type FlowrouteOptions } from "flowroute-sdk";

export const keys = { accessKey: "AK", secretKey: "SK" };

/** A client on a fetch of the test's own. */
export function clientOn(fetch: Fetch, options: Partial<FlowrouteOptions> = {}): Flowroute {
  return new Flowroute({ ...keys, fetch, ...options });
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/vnd.api+json", ...headers } });
}

/** Runs a call that must fail, and gives its error. */
export async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("the call succeeded");
}
