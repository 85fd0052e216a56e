/** Failures to look up, connect or verify the other side: nothing of the request has left yet. */
const codesBeforeSending = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * Whether an error of Node's `fetch` proves that the request never left. It does not where a part of it tells of
 * something else: a fetch that tries again on its own may throw a refused connection that came after a reset.
 */
export function provesNotSent(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, syscall, cause, errors } = error as Partial<Record<"code" | "syscall" | "cause" | "errors", unknown>>;
  // Where one address after the other was tried, each of the tries must prove it.
  const parts = [...(Array.isArray(errors) ? errors : []), ...(cause === undefined ? [] : [cause])];
  // Node's error of several addresses bears the code of the first.
  const isSilent = syscall === undefined && (code === undefined || Array.isArray(errors));
  const isProof = isSilent
    ? parts.length > 0
    : syscall === "connect" || syscall === "getaddrinfo" || (typeof code === "string" && codesBeforeSending.has(code));
  return isProof && parts.every((part) => provesNotSent(part, depth + 1));
}
