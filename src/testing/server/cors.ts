import type { HeadersIn } from "./headers.ts";

/** Headers that let a page read an answer. */
export function sharedWith(origin: string): Record<string, string> {
  return { "access-control-allow-origin": origin, "access-control-expose-headers": "*", vary: "Origin" };
}

/** Whether a browser asks beforehand whether its page may ask. */
export function isPreflight(method: string | undefined, headers: HeadersIn): boolean {
  return method === "OPTIONS" && headers["origin"] !== undefined && headers["access-control-request-method"] !== undefined;
}

/** The answer to that. */
export function preflightHeaders(headers: HeadersIn, origin: string): Record<string, string> {
  return {
    ...sharedWith(origin),
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "authorization, content-type, accept",
    "access-control-max-age": "600",
    // Chromium asks this before a page of another machine reaches this one.
    ...(headers["access-control-request-private-network"] !== undefined && { "access-control-allow-private-network": "true" }),
  };
}
