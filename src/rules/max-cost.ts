import type { MessageRule } from "flowroute-sdk";
import { nanodollarsOf, type Rate } from "../sms/money.ts";
import { segments } from "../sms/segments.ts";
import { didNotGo } from "./did-not-go.ts";
import { knownOptions } from "../stores/known-options.ts";

/** What may be spent. */
export interface MaxCostOptions {
  /** For all messages together, from when the rule was made: nanodollars, or dollars as text such as `"25.00"`. */
  readonly limit: Rate;
  /** Of one segment of an SMS, surcharges included. */
  readonly rate: Rate;
  /**
   * Of one MMS.
   *
   * @default none, and then an MMS is refused with `unknown_cost`
   */
  readonly mmsRate?: Rate | undefined;
}

/**
 * Lets messages go while all together cost no more than the limit; refuses with `cost_limit`. It counts in this process, and the
 * dearer of both ways to count segments, so that it ends a little early rather than late. What was not sent after all is taken
 * back.
 */
export function maxCost(options: MaxCostOptions): MessageRule {
  const { limit, rate, mmsRate } = knownOptions(options, ["limit", "rate", "mmsRate"]);
  const most = nanodollarsOf("limit", limit);
  const perSegment = nanodollarsOf("rate", rate);
  const perMms = mmsRate === undefined ? undefined : nanodollarsOf("mmsRate", mmsRate);
  let spent = 0;
  return ({ body = "", is_mms, media_urls = [] }) => {
    const isMms = is_mms === true || media_urls.length > 0;
    if (isMms && perMms === undefined) return { reason: "unknown_cost", words: "maxCost() was told no mmsRate, and this is an MMS" };
    const cost = isMms ? perMms! : perSegment * Math.max(segments(body).segments, segments(body, { practice: "gsm" }).segments);
    // Written so that no sum is too large to be exact.
    if (cost > most - spent) return { reason: "cost_limit", words: "it would cost more than what is left of the limit of maxCost()" };
    spent += cost;
    return (failure) => {
      if (didNotGo(failure)) spent -= cost;
    };
  };
}
