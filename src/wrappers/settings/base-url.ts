import { serverUrl } from "../../generated/operations.ts";
import { InvalidArgumentError, misfit } from "../input/invalid-argument.ts";
import { type Environment, setting } from "./setting.ts";

/**
 * Refuses an address that would carry the credentials in the clear or into the wrong place. The address itself is not
 * repeated in the error, since it may hold a password.
 *
 * @param fakeHost - The host that the caller names as that of a fake, whose keys are no secret.
 */
export function readBaseUrl(given: unknown, environment: Environment, fakeHost?: string): string {
  const [name, baseUrl = serverUrl] = setting("baseUrl", given, "FR_BASE_URL", environment);
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) {
    throw misfit(name, "an absolute address such as https://api.flowroute.com", baseUrl);
  }
  const url = new URL(baseUrl);
  // The credentials go with every request.
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (isLoopback(url.hostname) || isFake(url.hostname, fakeHost)))) {
    throw new InvalidArgumentError(name, "must begin with https:, or on this machine with http:");
  }
  if (url.username || url.password || /[{}?#]/.test(baseUrl)) {
    throw new InvalidArgumentError(name, "must hold no user name, password, query, fragment or braces");
  }
  // Each request has its own: every path of the document begins with one of these.
  const path = /^(?:.*[^/])?/.exec(url.pathname)?.[0] ?? "";
  if (/\/v2(?:\.1)?$/.test(path)) throw new InvalidArgumentError(name, "must not end in /v2 or /v2.1");
  return url.origin + path;
}

export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/.test(hostname);
}

/** The real API is no fake, whatever anybody says. */
function isFake(hostname: string, fakeHost: string | undefined): boolean {
  return fakeHost !== undefined && hostname === fakeHost.toLowerCase() && !/(?:^|\.)flowroute\.com$/.test(hostname);
}
