/** 128 bits that nobody guesses, as 22 characters that are safe in an address. */
export const newToken = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)));

export const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
