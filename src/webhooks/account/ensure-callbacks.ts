/** What Flowroute can be told an address for. */
export type EnsuredCallback = "sms" | "mms" | "sms_dlr" | "mms_dlr";

/** What is used of a `Flowroute`. */
export interface CallbackSettings<Options> {
  readonly messages: {
    getCallback(type: `${EnsuredCallback}_callback`, options?: Options): PromiseLike<{ readonly attributes: { readonly callback_url?: string } }>;
    setCallback(type: `${EnsuredCallback}_callback`, url: string, options?: Options): PromiseLike<unknown>;
  };
}

const all: readonly string[] = ["sms", "mms", "sms_dlr", "mms_dlr"] satisfies EnsuredCallback[];

/**
 * Sees to it that Flowroute POSTs to these addresses: looks first, and changes only what differs. Gives what it changed.
 *
 * Receipts are off until their addresses are set. A number's own address goes before these.
 */
export async function ensureCallbacks<Options>(
  flowroute: CallbackSettings<Options>,
  urls: Readonly<Partial<Record<EnsuredCallback, string>>>,
  options?: Options,
): Promise<EnsuredCallback[]> {
  const stranger = Object.keys(urls).find((kind) => !all.includes(kind));
  if (stranger !== undefined) throw new TypeError(`there is no callback ${JSON.stringify(stranger)}; there are ${all.join(", ")}`);
  const changed: EnsuredCallback[] = [];
  for (const [kind, url] of Object.entries(urls) as [EnsuredCallback, string | undefined][]) {
    if (url === undefined || url === (await addressOf(kind))) continue;
    await flowroute.messages.setCallback(`${kind}_callback`, url, options);
    changed.push(kind);
  }
  return changed;

  async function addressOf(kind: EnsuredCallback): Promise<string | undefined> {
    try {
      return (await flowroute.messages.getCallback(`${kind}_callback`, options)).attributes.callback_url;
    } catch (error) {
      // None is set.
      if (typeof error === "object" && error !== null && "code" in error && error.code === "not_found") return undefined;
      throw error;
    }
  }
}
