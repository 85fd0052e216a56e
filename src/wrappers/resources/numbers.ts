import type {
  AreaCode,
  AreaCodeListDocument,
  AvailableNumber,
  AvailableNumberListDocument,
  Callback,
  CallbackDocument,
  CallbackType,
  Exchange,
  ExchangeListDocument,
  NumberDetails,
  NumberDetailsDocument,
  NumberPurchase,
  NumbersListAreaCodesQuery,
  NumbersListExchangesQuery,
  NumbersListQuery,
  NumbersListTiersQuery,
  NumbersSearchQuery,
  NumberUpdate,
  PhoneNumber,
  PhoneNumberListDocument,
  Tier,
  TierListDocument,
} from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import { callbackNames } from "../input/callback-type.ts";
import { facts } from "../input/facts.ts";
import { requireObject } from "../input/invalid-argument.ts";
import { taken } from "../input/members.ts";
import type { List } from "../list/list.ts";
import type { ListOptions, RequestOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/**
 * Phone numbers: those for sale and those on your account.
 *
 * A number's `id` may be written in any common notation with its country code: `12065551234`, `+1 206 555 1234`.
 */
export class Numbers {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Area codes in which numbers can be bought.
   *
   * @param query - Which of them; all where nothing is said.
   */
  listAreaCodes(query: NumbersListAreaCodesQuery = {}, options?: ListOptions): List<AreaCode, AreaCodeListDocument> {
    return this.#api.list("numbers.listAreaCodes", query, options);
  }

  /**
   * Exchanges, the first six digits (NPANXX), in which numbers can be bought.
   *
   * @param query - Which of them; all where nothing is said.
   */
  listExchanges(query: NumbersListExchangesQuery = {}, options?: ListOptions): List<Exchange, ExchangeListDocument> {
    return this.#api.list("numbers.listExchanges", query, options);
  }

  /**
   * Price tiers of the numbers for sale.
   *
   * @param query - Which of them; all where nothing is said.
   */
  listTiers(query: NumbersListTiersQuery = {}, options?: ListOptions): List<Tier, TierListDocument> {
    return this.#api.list("numbers.listTiers", query, options);
  }

  /**
   * Numbers for sale, with their prices in US dollars.
   *
   * @param query - Which of them; all where nothing is said.
   */
  search(query: NumbersSearchQuery = {}, options?: ListOptions): List<AvailableNumber, AvailableNumberListDocument> {
    return this.#api.list("numbers.search", query, options);
  }

  /**
   * Numbers on your account.
   *
   * @param query - Which of them; all where nothing is said.
   */
  list(query: NumbersListQuery = {}, options?: ListOptions): List<PhoneNumber, PhoneNumberListDocument> {
    return this.#api.list("numbers.list", query, options);
  }

  /**
   * One number on your account, with its routes and presets.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   * @throws `ApiError` with `code: "not_found"` when it is not on your account.
   */
  get(id: string, options?: RequestOptions): Call<NumberDetails, NumberDetailsDocument> {
    return this.#api.call("numbers.get", () => ({ path: { id } }), options);
  }

  /**
   * Buys a number found by {@link Numbers.search}.
   *
   * Charges the set-up cost and the first month, in US dollars. It is sent again only when it provably did not run;
   * after a time-out the error has `outcome: "unknown"`, and {@link Numbers.get} tells whether the number is yours. In a
   * browser that promise ends: it may send a request again by itself, so buy from a server of your own.
   *
   * With `messaging_enabled` a task is started that turns messaging on; until it ends, no message can be sent from the
   * number. Where it could not be started the number is bought all the same: `withResponse()` says `response.isPartial`.
   *
   * @param id - The number, in any common notation with its country code, as {@link Numbers.search} found it.
   * @param purchase - What to have with it, such as `messaging_enabled`.
   */
  purchase(id: string, purchase?: NumberPurchase, options?: RequestOptions): Call<NumberDetails, NumberDetailsDocument> {
    return this.#api.call("numbers.purchase", () => ({ path: { id }, query: purchase === undefined ? {} : purchase }), options, {
      names: { query: "purchase" },
    });
  }

  /**
   * Changes a number's alias, caller-name look-ups or messaging. Turning messaging on is never repeated on doubt, since
   * it may start a task that is charged. In a browser it may go out twice.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   * @param update - What to change; what is left out stays.
   */
  update(id: string, update: NumberUpdate, options?: RequestOptions): Call<NumberDetails, NumberDetailsDocument> {
    const input = () => {
      requireObject("update", update);
      return { path: { id }, body: { type: "number" as const, ...taken(update, updateMembers) } };
    };
    return this.#api.call("numbers.update", input, options);
  }

  /**
   * Gives a number back. Its billing stops; it may be gone for good.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   */
  release(id: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("numbers.release", () => ({ path: { id } }), options);
  }

  /**
   * Sends a number's inbound calls to a route.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   * @param routeId - The `id` of a {@link Route}.
   */
  setPrimaryRoute(id: string, routeId: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("numbers.setPrimaryRoute", routeInput(id, routeId), options, routeNames);
  }

  /**
   * Sends a number's inbound calls to a route when the primary one fails.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   * @param routeId - The `id` of a {@link Route}.
   */
  setFailoverRoute(id: string, routeId: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("numbers.setFailoverRoute", routeInput(id, routeId), options, routeNames);
  }

  /**
   * Takes the primary route off a number. Whether route `"0"` takes its place is not documented.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   */
  removePrimaryRoute(id: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("numbers.removePrimaryRoute", () => ({ path: { id } }), options);
  }

  /**
   * Takes the failover route off a number.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   */
  removeFailoverRoute(id: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("numbers.removeFailoverRoute", () => ({ path: { id } }), options);
  }

  /**
   * Sets where Flowroute POSTs this number's messages or receipts, in place of the account's address.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   * @param callbackType - What it is for: `"sms_callback"` or `"mms_callback"` for messages that come in,
   *   `"sms_dlr_callback"` or `"mms_dlr_callback"` for receipts. `"dlr_callback"` is the deprecated name of
   *   `"sms_dlr_callback"`.
   * @param url - Your address, `https:` or `http:`, that gets the POSTs.
   */
  setCallback(id: string, callbackType: CallbackType, url: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call(
      "numbers.setCallback",
      () => ({
        path: { id, callback_type: callbackType },
        body: { data: { attributes: { callback_url: url } } },
      }),
      options,
      { names: callbackNames },
    );
  }

  /**
   * Where Flowroute POSTs this number's messages or receipts.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   * @param callbackType - What it is for: `"sms_callback"` or `"mms_callback"` for messages that come in,
   *   `"sms_dlr_callback"` or `"mms_dlr_callback"` for receipts. `"dlr_callback"` is the deprecated name of
   *   `"sms_dlr_callback"`.
   */
  getCallback(id: string, callbackType: CallbackType, options?: RequestOptions): Call<Callback, CallbackDocument> {
    return this.#api.call("numbers.getCallback", () => ({ path: { id, callback_type: callbackType } }), options, { names: callbackNames });
  }

  /**
   * Removes a number's own callback.
   *
   * @param id - The number, on your account, in any common notation with its country code.
   * @param callbackType - What it is for: `"sms_callback"` or `"mms_callback"` for messages that come in,
   *   `"sms_dlr_callback"` or `"mms_dlr_callback"` for receipts. `"dlr_callback"` is the deprecated name of
   *   `"sms_dlr_callback"`.
   */
  removeCallback(id: string, callbackType: CallbackType, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("numbers.removeCallback", () => ({ path: { id, callback_type: callbackType } }), options, { names: callbackNames });
  }
}

const updateMembers = Object.keys(facts["numbers.update"].body?.properties ?? {});
const routeInput = (id: string, routeId: string) => () => ({ path: { id }, body: { data: { type: "route" as const, id: routeId } } });
const routeNames = { names: { "body.data.id": "routeId" } };
