/** A name for those who use the same keys, from which no key can be found, not even a short one by trying. */
export async function accountName(authorization: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`flowroute-sdk pacing ${authorization}`));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
