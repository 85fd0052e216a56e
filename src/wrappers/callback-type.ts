import type { CallbackKind } from "../generated/schema.ts";
import { misfit } from "./invalid-argument.ts";

const kinds = {
  sms_callback: "sms",
  mms_callback: "mms",
  sms_dlr_callback: "sms_dlr",
  mms_dlr_callback: "mms_dlr",
  dlr_callback: "dlr",
} as const satisfies Record<`${CallbackKind}_callback`, CallbackKind>;

/**
 * What a callback is for: `sms_callback` and `mms_callback` get inbound messages, `sms_dlr_callback` and
 * `mms_dlr_callback` the delivery receipts of messages sent. `dlr_callback` is the old name of `sms_dlr_callback`.
 */
export type CallbackType = keyof typeof kinds;

/** The part of the type that the document's path leaves open. */
export function callbackKind(type: CallbackType): CallbackKind {
  if (typeof type !== "string" || !Object.hasOwn(kinds, type)) {
    throw misfit("callbackType", `one of ${Object.keys(kinds).join(", ")}`, type);
  }
  return kinds[type];
}
