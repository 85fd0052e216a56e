import type {
  E911Create,
  E911Document,
  E911ListDocument,
  E911Number,
  E911NumberListDocument,
  E911Record,
  E911sListNumbersQuery,
  E911sListQuery,
  E911Update,
} from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import type { List } from "../list/list.ts";
import type { ListOptions, RequestOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/**
 * Street addresses for emergency calls (E911), and which number has which.
 *
 * Errors name what is wrong with an address field by field: `error.errors[0].detail`.
 */
export class E911s {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Addresses on your account.
   *
   * @param query - Which of them; all where nothing is said.
   */
  list(query: E911sListQuery = {}, options?: ListOptions): List<E911Record, E911ListDocument> {
    return this.#api.list("e911s.list", query, options);
  }

  /**
   * One address.
   *
   * @param id - The address: the `id` of an {@link E911Record}.
   */
  get(id: string, options?: RequestOptions): Call<E911Record, E911Document> {
    return this.#api.call("e911s.get", () => ({ path: { id } }), options);
  }

  /**
   * Asks whether an address will do, and keeps nothing. Resolves with `undefined` where it will.
   *
   * @param address - The address, part by part.
   * @throws `ApiError` with `code: "unprocessable"` or `"bad_request"` where it will not.
   */
  validate(address: E911Create, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("e911s.validate", () => ({ body: { data: { type: "e911", attributes: address } } }), options, addressNames);
  }

  /**
   * Keeps an address. Never repeated on doubt, since it would be there twice: {@link E911s.list} shows what is there. In a browser it may go out twice.
   *
   * @param address - The address, part by part.
   */
  create(address: E911Create, options?: RequestOptions): Call<E911Record, E911Document> {
    return this.#api.call("e911s.create", () => ({ body: { data: { type: "e911", attributes: address } } }), options, addressNames);
  }

  /**
   * Changes what is given of an address and leaves the rest.
   *
   * @param id - The address: the `id` of an {@link E911Record}.
   * @param address - What to change of it.
   */
  update(id: string, address: E911Update, options?: RequestOptions): Call<E911Record, E911Document> {
    return this.#api.call("e911s.update", () => ({ path: { id }, body: { data: { type: "e911", attributes: address } } }), options, addressNames);
  }

  /**
   * Deletes an address. What the API says while numbers have it is unknown.
   *
   * @param id - The address: the `id` of an {@link E911Record}.
   */
  delete(id: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("e911s.delete", () => ({ path: { id } }), options);
  }

  /**
   * Gives a number an address, **which is charged**. Never repeated on doubt: {@link E911s.listNumbers} shows whether the
   * number has it. In a browser it may go out twice.
   *
   * @param numberId - The number, on your account, in any common notation.
   * @param e911Id - The address: the `id` of an {@link E911Record}.
   */
  assign(numberId: string, e911Id: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("e911s.assign", () => ({ path: { id: numberId, e911_id: e911Id } }), options, { names: { "path.id": "numberId", "path.e911_id": "e911Id" } });
  }

  /**
   * Takes a number's address away.
   *
   * @param numberId - The number, on your account, in any common notation.
   */
  unassign(numberId: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("e911s.unassign", () => ({ path: { id: numberId } }), options, { names: { "path.id": "numberId" } });
  }

  /**
   * Numbers that have an address. Go by `attributes.value`: their `id` may be an internal one.
   *
   * @param id - The address: the `id` of an {@link E911Record}.
   * @param query - Which of them; all where nothing is said.
   */
  listNumbers(id: string, query: E911sListNumbersQuery = {}, options?: ListOptions): List<E911Number, E911NumberListDocument> {
    return this.#api.list("e911s.listNumbers", query, options, { id });
  }
}

const addressNames = { names: { "body.data.attributes": "address" } };
