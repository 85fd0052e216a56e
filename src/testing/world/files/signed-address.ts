import { hashDigits } from "../../values/hash.ts";

/**
 * The file store's own host, which leads nowhere: what a client in the same process is shown. Over HTTP it is the fake's own
 * address, in whose place it stands in every answer.
 */
export const fileServer = "https://flowroute-files.example";

/** Below which paths files are. */
export const filesPath = "/fake-files/";

/** Where a file is, without what opens it. */
export function filePath(...parts: readonly string[]): string {
  return filesPath + parts.map((part) => encodeURIComponent(part)).join("/");
}

interface Grant {
  readonly seed: number;
  readonly path: string;
  readonly expiresAt: number;
  readonly contentType?: string;
}

/** An address that is good for whoever has it, until it expires. */
export function signedAddress({ seed, path, expiresAt, contentType }: Grant): string {
  const expires = String(Math.ceil(expiresAt / 1000));
  const query = new URLSearchParams({ ...(contentType !== undefined && { "content-type": contentType }), Expires: expires, Signature: signature(seed, path, expires) });
  return `${fileServer}${path}?${query.toString()}`;
}

/** What is wrong with an address, if anything is. */
export function faultOf(seed: number, path: string, search: string, now: number): "forged" | "expired" | undefined {
  const query = new URLSearchParams(search);
  const expires = query.get("Expires") ?? "";
  if (query.get("Signature") !== signature(seed, path, expires)) return "forged";
  return now >= Number(expires) * 1000 ? "expired" : undefined;
}

function signature(seed: number, path: string, expires: string): string {
  let sum = seed;
  for (const character of `${path}?${expires}`) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return [1, 2, 3, 4].map((part) => hashDigits(seed + part, sum)).join("");
}
