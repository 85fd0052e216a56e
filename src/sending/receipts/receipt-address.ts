import { InvalidArgumentError } from "flowroute-sdk";

/** Where the receipts of one message go: its token stands in the query, behind whatever is there. */
export function receiptAddress(url: string, token: string): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw new InvalidArgumentError("receipts.url", "must be the http or https address of your webhook handler");
  const address = new URL(url);
  address.searchParams.set("receipt", token);
  return address.href;
}

/** The token in the address to which a receipt was POSTed, if there is one. */
export const tokenIn = (target: string): string | undefined => /[?&]receipt=([\w-]{22})(?:[&#]|$)/.exec(target)?.[1];
