import { checkedMembers } from "../values/checked-members.ts";

/**
 * The forms in which webhooks, prices and some answers are known to come: which one an account gets depends on its version,
 * and on the year; of porting nobody has seen any.
 */
export interface Forms {
  /**
   * The version of the messaging API that the account is on. With `"v2.0"` a text comes in flat, `{ to, from, body, id }`.
   *
   * @default "v2.1"
   */
  version: "v2.0" | "v2.1" | "v2.2";
  /**
   * How exact the time of an inbound text is: captures of 2022 have seconds, one of 2024 has microseconds.
   *
   * @default "seconds"
   */
  timestamps: "seconds" | "microseconds";
  /**
   * What `amount_nanodollars` of an inbound message and the price of a v2.2 answer are. In captures a text's is a string
   * and a picture's a number.
   *
   * @default "captured"
   */
  amounts: "captured" | "string" | "number";
  /**
   * What `status_code` of a receipt is: a string according to the page, in records a number or `null`.
   *
   * @default "string"
   */
  statusCodes: "string" | "number";
  /**
   * Whether an inbound text has `delivery_receipts`, which the page lists and no capture has.
   *
   * @default false
   */
  receiptsInTexts: boolean;
  /**
   * Whether an inbound picture has `message_encoding`, which the page lists and no capture has.
   *
   * @default true
   */
  encodingInPictures: boolean;
  /**
   * Where an answer of v2.2 has `price_details`: under `data`, as the page has it, or under `data.attributes` with a
   * `segment_count`, as a client in Go reads it.
   *
   * @default "data"
   */
  priceDetails: "data" | "attributes";
  /**
   * Whether items of the list of exports are in a `data` of their own, as in the sample, or not, as in the documentation.
   *
   * @default "nested"
   */
  exportItems: "nested" | "flat";
  /**
   * What a new port order is answered with: its group, at which a page hints, or itself.
   *
   * @default "group"
   */
  createdOrder: "group" | "order";
  /**
   * What a signed letter of agency is answered with: nothing, as one page says, or the order, as another does.
   *
   * @default "nothing"
   */
  signedLetter: "nothing" | "order";
}

/** What each may be, the default first. */
const known: { readonly [Name in keyof Forms]: readonly Forms[Name][] } = {
  version: ["v2.1", "v2.0", "v2.2"],
  timestamps: ["seconds", "microseconds"],
  amounts: ["captured", "string", "number"],
  statusCodes: ["string", "number"],
  receiptsInTexts: [false, true],
  encodingInPictures: [true, false],
  priceDetails: ["data", "attributes"],
  exportItems: ["nested", "flat"],
  createdOrder: ["group", "order"],
  signedLetter: ["nothing", "order"],
};

/** Some of the forms; those that are not said have their defaults. */
export type GivenForms = { readonly [Name in keyof Forms]?: Forms[Name] | undefined };

/** @throws {TypeError} which names the form that is none. */
export function formsFrom(given: GivenForms): Forms {
  const checked = checkedMembers<GivenForms>("forms", given, known);
  const chosen = <Name extends keyof Forms>(name: Name): Forms[Name] => {
    const value = checked[name] ?? known[name][0];
    if (value === undefined || !known[name].includes(value)) throw new TypeError(`forms.${name} must be one of ${known[name].join(", ")}, got ${String(value)}`);
    return value;
  };
  return {
    version: chosen("version"),
    timestamps: chosen("timestamps"),
    amounts: chosen("amounts"),
    statusCodes: chosen("statusCodes"),
    receiptsInTexts: chosen("receiptsInTexts"),
    encodingInPictures: chosen("encodingInPictures"),
    priceDetails: chosen("priceDetails"),
    exportItems: chosen("exportItems"),
    createdOrder: chosen("createdOrder"),
    signedLetter: chosen("signedLetter"),
  };
}
