import { WebhookError } from "../parse/webhook-error.ts";
import type { Answer, Incoming } from "./incoming.ts";
import { only } from "../../wrappers/input/member-of.ts";

/**
 * The addresses that Flowroute's webhooks came from, according to its guide of 2016. It may have others by now: look at your
 * own log before you rely on them.
 */
export const flowrouteAddresses: readonly string[] = ["52.88.246.140", "52.10.220.50"];

/**
 * Who is let in. Whatever is given must fit; webhooks are not signed, so without any of it anybody is. What is given as
 * `undefined`, as a variable that is not set would be, is refused, for it would open the door.
 */
export interface Admission {
  /**
   * A secret in the callback's address, as a part of its path or as a value in its query:
   * `https://example.com/flowroute/3bd0…`, `https://example.com/flowroute?key=3bd0…`. None of `/ ? & = # %`. Several, while
   * you change it.
   */
  readonly secret?: string | readonly string[];
  /** Credentials in the callback's address: `https://name:password@example.com/flowroute`. */
  readonly basic?: { readonly username: string; readonly password: string };
  /** The addresses that may call, such as {@link flowrouteAddresses}. IPv6 in its short form. */
  readonly addresses?: readonly string[];
  /**
   * How many proxies of your own stand before this program. Each has added to `X-Forwarded-For` whom it saw; what stands
   * further to the left anybody can write.
   *
   * @default 0
   */
  readonly proxies?: number | undefined;
  /**
   * Who calls, where the runtime says it in its own way; it gets what the handler was called with.
   * Cloudflare: `(request) => request.headers.get("cf-connecting-ip")`.
   *
   * @default what `X-Forwarded-For` says, if there are `proxies`; else, on Node, the connection's other end
   */
  readonly addressOf?: ((request: Request, context: unknown) => string | null | undefined) | undefined;
}

/**
 * Makes what looks at a call: the answer to a stranger, or `undefined`.
 *
 * @throws {WebhookError} where an address does not fit.
 */
export function admission(given: Admission): (incoming: Incoming) => Answer | undefined {
  const { secret, basic, addresses, proxies = 0 } = given;
  const secrets = "secret" in given ? [secret].flat() : undefined;
  if (secrets && !(secrets.length > 0 && secrets.every(isSecret))) throw new TypeError("secret must be text, and not empty");
  // What stands for something else in an address would never be found there.
  if (secrets?.some((each) => /[/?&=#%]/.test(String(each)))) throw new TypeError("secret must have none of / ? & = # % in it: openssl rand -hex 32 makes one");
  const credentials = "basic" in given ? encoded(only(basic, ["username", "password"])) : undefined;
  const known = "addresses" in given ? (addresses ?? []).map(plain) : undefined;

  return (incoming) => {
    const parts = secrets ? partsOf(incoming.target) : [];
    if (secrets && !secrets.some((each) => parts.filter((part) => isSame(part, each)).length > 0)) return { status: 403 };
    if (credentials !== undefined && !isSame((incoming.header("authorization") ?? "").replace(/^basic +/i, ""), credentials)) {
      return { status: 401, headers: { "www-authenticate": 'Basic realm="webhooks"' } };
    }
    const caller = proxies > 0 ? incoming.header("x-forwarded-for")?.split(",").at(-proxies) : incoming.address();
    // Told of, since Flowroute may have other addresses by now.
    if (known && !known.includes(plain(caller ?? ""))) throw new WebhookError("", "came from an address that is not allowed", "wrong_address");
    return undefined;
  };
}

/** Takes as long whatever is the same: who guesses learns nothing from the time. */
function isSame(given: string, secret: string): boolean {
  let differs = given.length ^ secret.length;
  for (let index = 0; index < secret.length; index++) differs |= given.charCodeAt(index) ^ secret.charCodeAt(index);
  return differs === 0;
}

/** The parts of the path, the names and the values of the query. */
function partsOf(target: string): string[] {
  return target.replace(/#.*/, "").split(/[/?&=]/).map(decoded);
}

function decoded(part: string): string {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function encoded({ username = "", password = "" }: Partial<NonNullable<Admission["basic"]>>): string {
  if (!password || username.includes(":")) throw new TypeError("basic must have a password, and no colon in its username");
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}

const isSecret = (secret: unknown): secret is string => typeof secret === "string" && secret !== "";

/** IPv4 may be written as IPv6. */
const plain = (address: string) => address.trim().toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
