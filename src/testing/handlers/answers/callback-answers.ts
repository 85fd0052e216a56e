import type { Callback, CallbackType } from "../../../generated/schema.ts";
import { type Answer, notFound } from "../../failure.ts";
import { type CallbackKind, callbackKind } from "../../world/callbacks.ts";
import type { World } from "../../world/world.ts";
import { noContent } from "../handler.ts";

/** What both levels, account and number, do with a callback. */
export function setCallback(callbacks: Map<CallbackKind, string>, type: CallbackType, url: string): Answer {
  callbacks.set(callbackKind(type), url);
  return noContent;
}

// Guess: that a callback which is not set is 404.
export function getCallback({ forms }: World, callbacks: ReadonlyMap<CallbackKind, string>, type: CallbackType): Answer {
  const kind = callbackKind(type);
  const url = callbacks.get(kind);
  if (url === undefined) throw notFound(`There is no ${type}.`);
  // Guess: the product of receipts of MMS; `dlr` is documented, `sms` and `mms` are inferred.
  const product = kind.endsWith("dlr") ? "dlr" : kind;
  const data: Callback = { attributes: { api_version: forms.version, callback_url: url, product }, type: "callback" };
  return { status: 200, body: { data } };
}

export function removeCallback(callbacks: Map<CallbackKind, string>, type: CallbackType): Answer {
  if (!callbacks.delete(callbackKind(type))) throw notFound(`There is no ${type}.`);
  return noContent;
}
