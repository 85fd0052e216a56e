import type { CallbackKind } from "../../generated/schema.ts";
import { facts } from "../input/facts.ts";
import { misfit } from "../input/invalid-argument.ts";

/**
 * What a callback is for: `sms_callback` and `mms_callback` get inbound messages, `sms_dlr_callback` and
 * `mms_dlr_callback` the delivery receipts of messages sent. `dlr_callback` is the old name of `sms_dlr_callback`.
 */
export type CallbackType = `${CallbackKind}_callback`;

/** What a callback may be for. */
export const callbackKinds = facts["messages.getCallback"].segments?.["callback_kind"]?.enum as readonly CallbackKind[];

/** The part of the type that the document's path leaves open. */
export function callbackKind(type: CallbackType): CallbackKind {
  const kind = callbackKinds.find((each) => `${each}_callback` === type);
  if (!kind) throw misfit("callbackType", `one of ${callbackKinds.map((each) => `${each}_callback`).join(", ")}`, type);
  return kind;
}
