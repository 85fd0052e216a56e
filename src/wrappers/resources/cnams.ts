import type {
  Cnam,
  CnamAssignment,
  CnamAssignmentDocument,
  CnamCreate,
  CnamDocument,
  CnamListDocument,
  CnamsListQuery,
} from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import type { List } from "../list/list.ts";
import type { ListOptions, RequestOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/** Caller names (CNAM): what those you call may see. A name is approved by people before it can be given to a number. */
export class Cnams {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Caller names on your account.
   *
   * @param query - Which of them; all where nothing is said.
   */
  list(query: CnamsListQuery = {}, options?: ListOptions): List<Cnam, CnamListDocument> {
    return this.#api.list("cnams.list", query, options);
  }

  /**
   * One caller name; `attributes.is_approved` tells whether it can be used.
   *
   * @param id - The `id` of a {@link Cnam}.
   */
  get(id: string, options?: RequestOptions): Call<Cnam, CnamDocument> {
    return this.#api.call("cnams.get", () => ({ path: { id } }), options);
  }

  /**
   * Hands a caller name in for approval. Never repeated on doubt: {@link Cnams.list} shows what is there. In a browser it may go out twice.
   *
   * @param cnam - The name.
   */
  create(cnam: CnamCreate, options?: RequestOptions): Call<Cnam, CnamDocument> {
    return this.#api.call("cnams.create", () => ({ body: cnam }), options, cnamNames);
  }

  /**
   * Changes a caller name, which has to be approved anew.
   *
   * @param id - The `id` of a {@link Cnam}.
   * @param cnam - The name.
   */
  update(id: string, cnam: CnamCreate, options?: RequestOptions): Call<Cnam, CnamDocument> {
    return this.#api.call("cnams.update", () => ({ path: { id }, body: { data: { type: "cnam", attributes: cnam } } }), options, cnamNames);
  }

  /**
   * Deletes a caller name.
   *
   * @param id - The `id` of a {@link Cnam}.
   */
  delete(id: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("cnams.delete", () => ({ path: { id } }), options);
  }

  /**
   * Gives a number an approved caller name. The answer says that it was taken up, not that it is done.
   *
   * @param numberId - The number, on your account, in any common notation.
   * @param cnamId - The `id` of a {@link Cnam}.
   */
  assign(numberId: string, cnamId: string, options?: RequestOptions): Call<CnamAssignment, CnamAssignmentDocument> {
    return this.#api.call("cnams.assign", () => ({ path: { id: numberId, cnam_id: cnamId } }), options, { names: { "path.id": "numberId", "path.cnam_id": "cnamId" } });
  }

  /**
   * Takes a number's caller name away. The answer's `id` is null.
   *
   * @param numberId - The number, on your account, in any common notation.
   */
  unassign(numberId: string, options?: RequestOptions): Call<CnamAssignment, CnamAssignmentDocument> {
    return this.#api.call("cnams.unassign", () => ({ path: { id: numberId } }), options, { names: { "path.id": "numberId" } });
  }
}

const cnamNames = { names: { body: "cnam", "body.data.attributes": "cnam" } };
