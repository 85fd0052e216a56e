import { unauthorized } from "../failure.ts";

/** The credentials of the fake account. */
export interface Keys {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Refuses a request without the account's credentials. */
export function authorize(authorization: string | undefined, { accessKey, secretKey }: Keys): void {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+) *$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined || decodeBase64(encoded) !== `${accessKey}:${secretKey}`) throw unauthorized();
}

function decodeBase64(encoded: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
