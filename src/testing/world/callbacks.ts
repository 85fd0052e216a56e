import type { CallbackType } from "../../generated/schema.ts";
import { callbackTypes } from "../../wrappers/input/callback-type.ts";

/** What a callback is for, without the word itself. */
export type CallbackKind = CallbackType extends `${infer Kind}_callback` ? Kind : never;

export const callbackKind = (type: CallbackType) => type.replace(/_callback$/, "") as CallbackKind;

const callbackKinds = callbackTypes.map(callbackKind);

/** Addresses of callbacks by what they are for. `dlr` is the old name of `sms_dlr`. Guess: that both name one setting. */
export class Callbacks extends Map<CallbackKind, string> {
  override get(kind: CallbackKind): string | undefined {
    return super.get(currentKind(kind));
  }

  override has(kind: CallbackKind): boolean {
    return super.has(currentKind(kind));
  }

  /** @throws {TypeError} where there is no such kind: nothing would ever be delivered. */
  override set(kind: CallbackKind, url: string): this {
    if (!callbackKinds.includes(kind)) throw new TypeError(`callbacks: the kind must be one of ${callbackKinds.join(", ")}, got ${JSON.stringify(kind)}`);
    return super.set(currentKind(kind), url);
  }

  override delete(kind: CallbackKind): boolean {
    return super.delete(currentKind(kind));
  }
}

function currentKind(kind: CallbackKind): CallbackKind {
  return kind === "dlr" ? "sms_dlr" : kind;
}
