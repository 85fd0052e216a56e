import type {
  EdgeStrategy,
  EdgeStrategyListDocument,
  Route,
  RouteCreate,
  RouteDocument,
  RouteListDocument,
  RoutesListQuery,
  RouteUpdate,
} from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import type { List } from "../list/list.ts";
import type { ListOptions, RequestOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/** Inbound routes: where calls to your numbers go. Route `"0"` is every account's own, to the registered SIP device. */
export class Routes {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Makes a route. Its alias must be new to the account. Never repeated on doubt: {@link Routes.list} shows what is there. In a browser it may go out twice.
   *
   * @param route - Its alias, type and value, such as a host.
   */
  create(route: RouteCreate, options?: RequestOptions): Call<Route, RouteDocument> {
    return this.#api.call("routes.create", () => ({ body: { data: { type: "route", attributes: route } } }), options, routeNames);
  }

  /**
   * Routes of your account, the built-in one first.
   *
   * @param query - Which of them; all where nothing is said.
   */
  list(query: RoutesListQuery = {}, options?: ListOptions): List<Route, RouteListDocument> {
    return this.#api.list("routes.list", query, options);
  }

  /**
   * Changes what is given of a route and leaves the rest.
   *
   * @param id - The `id` of a {@link Route}.
   * @param route - What to change; what is left out stays.
   */
  update(id: string, route: RouteUpdate, options?: RequestOptions): Call<Route, RouteDocument> {
    return this.#api.call("routes.update", () => ({ path: { id }, body: { data: { type: "route", attributes: route } } }), options, routeNames);
  }

  /**
   * Deletes a route.
   *
   * @param id - The `id` of a {@link Route}.
   * @throws `ApiError` with `code: "forbidden"` while numbers use it.
   */
  delete(id: string, options?: RequestOptions): Call<undefined, undefined> {
    return this.#api.call("routes.delete", () => ({ path: { id } }), options);
  }

  /** Points of presence that a route may be bound to by `edge_strategy_id`. One answer, no pages. */
  listEdgeStrategies(options?: RequestOptions): Call<EdgeStrategy[], EdgeStrategyListDocument> {
    return this.#api.call("routes.listEdgeStrategies", () => ({}), options);
  }
}

const routeNames = { names: { "body.data.attributes": "route" } };
