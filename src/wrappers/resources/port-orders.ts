import type {
  Loa,
  LoaDocument,
  Portability,
  PortabilityDocument,
  PortNumber,
  PortOrder,
  PortOrderCreate,
  PortOrderCreated,
  PortOrderCreatedDocument,
  PortOrderDocument,
  PortOrderFile,
  PortOrderFileDocument,
  PortOrderFilePull,
  PortOrderFileUrl,
  PortOrderFileUrlDocument,
  PortOrderGroup,
  PortOrderGroupDocument,
  PortOrderGroupNumbers,
  PortOrderListDocument,
  PortOrderListItem,
  PortOrderNumbersChange,
  PortOrderPreset,
  PortOrdersListQuery,
  PortOrderStatus,
  PortOrderStatusDocument,
  PortOrderUpdate,
  PortOrderUpload,
} from "../../generated/schema.ts";
import type { Call } from "../call/call.ts";
import { requireFileAddress } from "../files/foreign-host.ts";
import { putFile, readUpload, type UploadOptions, type UploadSource } from "../files/upload.ts";
import { idText } from "../input/id-text.ts";
import { requireObject } from "../input/invalid-argument.ts";
import { requestOptionNames } from "../input/option-names.ts";
import type { List } from "../list/list.ts";
import { type ListOptions, type RequestOptions, takeOptions } from "../settings/options.ts";
import type { Api } from "./api.ts";

/** Who signs a letter of agency. */
export interface LoaSignature {
  /** First and last name of who signs for the account at the losing carrier. */
  readonly signature_name: string;
  /** That person's title. */
  readonly signature_title: string;
}

/**
 * Porting: bringing numbers from another carrier. An order costs when it goes to that carrier.
 *
 * All of this is as documented: nobody whose account of it is public had an order on a live account. Ids may come as text
 * or as numbers; both are taken.
 */
export class PortOrders {
  readonly #api: Api;

  /** @internal */
  constructor(api: Api) {
    this.#api = api;
  }

  /**
   * Which numbers can be brought. Costs nothing and keeps nothing.
   *
   * @param numbers - Those that you want to bring.
   */
  checkPortability(numbers: readonly PortNumber[], options?: RequestOptions): Call<Portability, PortabilityDocument> {
    return this.#api.call("portOrders.checkPortability", () => ({ body: { numbers } }), options, { names: { body: "numbers" } });
  }

  /**
   * Makes an order, which is pending until its letter of agency is signed. Never repeated on doubt: {@link PortOrders.list}
   * shows what is there. In a browser it may go out twice. The shape of the answer is not known.
   *
   * @param order - The numbers, and what their carrier has on its bill.
   */
  create(order: PortOrderCreate, options?: RequestOptions): Call<PortOrderCreated | undefined, PortOrderCreatedDocument | undefined> {
    return this.#api.call("portOrders.create", () => ({ body: { data: { type: "portorder", attributes: order } } }), options, orderNames);
  }

  /**
   * Orders of your account, in short. The API's 404 for "none" is an empty list here.
   *
   * @param query - Which of them; all where nothing is said.
   */
  list(query: PortOrdersListQuery = {}, options?: ListOptions): List<PortOrderListItem, PortOrderListDocument> {
    return this.#api.list("portOrders.list", query, options);
  }

  /**
   * One order, whole.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   */
  get(id: string | number, options?: RequestOptions): Call<PortOrder, PortOrderDocument> {
    return this.#api.call("portOrders.get", () => ({ path: { id: idText(id) } }), options);
  }

  /**
   * How far the orders of a group are.
   *
   * @param groupId - The group's id.
   */
  getGroupStatus(groupId: string | number, options?: RequestOptions): Call<PortOrderGroup, PortOrderGroupDocument> {
    return this.#api.call("portOrders.getGroupStatus", () => ({ query: { group_id: idText(groupId), status: "" } }), options, { names: { "query.group_id": "groupId" } });
  }

  /**
   * How far an order is.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   */
  getStatus(id: string | number, options?: RequestOptions): Call<PortOrderStatus, PortOrderStatusDocument> {
    return this.#api.call("portOrders.getStatus", () => ({ path: { id: idText(id) } }), options);
  }

  /**
   * Changes what is given of an order that is pending or rejected. What the API answers is not known.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param order - What to change; what is left out stays.
   */
  update(id: string | number, order: PortOrderUpdate, options?: RequestOptions): Call<PortOrder | undefined, PortOrderDocument | undefined> {
    return this.#api.call("portOrders.update", () => ({ path: { id: idText(id) }, body: { data: { type: "portorder", attributes: order } } }), options, orderNames);
  }

  /**
   * Takes an order back that is pending or rejected.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   */
  cancel(id: string | number, options?: RequestOptions): Call<PortOrderStatus, PortOrderStatusDocument> {
    const body = { data: { type: "portorder", attributes: { status: "cancelled" } } } as const;
    return this.#api.call("portOrders.cancel", () => ({ path: { id: idText(id) }, body }), options);
  }

  /**
   * Adds numbers to a pending order, or takes some out. Never repeated on doubt. In a browser it may go out twice.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param change - What to add, and what to take out.
   */
  changeNumbers(id: string | number, change: PortOrderNumbersChange, options?: RequestOptions): Call<PortOrder, PortOrderDocument> {
    return this.#api.call("portOrders.changeNumbers", () => ({ path: { id: idText(id) }, body: change }), options, { names: { body: "change" } });
  }

  /**
   * Adds numbers to a group of orders, which may make another order in it. Never repeated on doubt. In a browser it may go out twice.
   *
   * @param groupId - The group's id.
   * @param numbers - Those to add.
   */
  addGroupNumbers(groupId: string | number, numbers: PortOrderGroupNumbers, options?: RequestOptions): Call<PortOrder, PortOrderDocument> {
    return this.#api.call("portOrders.addGroupNumbers", () => ({ path: { group_id: idText(groupId) }, body: numbers }), options, {
      names: { "path.group_id": "groupId", body: "numbers" },
    });
  }

  /**
   * The letter of agency, filled in but for the signature. {@link PortOrders.signLoa} wants it whole.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   */
  getLoa(id: string | number, options?: RequestOptions): Call<Loa, LoaDocument> {
    return this.#api.call("portOrders.getLoa", () => ({ path: { id: idText(id) } }), options);
  }

  /**
   * Signs the letter of agency and sends the order on its way, **which is charged**. Never repeated on doubt:
   * {@link PortOrders.getStatus} tells whether it is processing. In a browser it may go out twice.
   *
   * ```ts
   * const loa = await flowroute.portOrders.getLoa(order.id);
   * await flowroute.portOrders.signLoa(order.id, loa, { signature_name: "Ada Byron", signature_title: "Owner" });
   * ```
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param signature - Who signs, and as what.
   * @param loa - As {@link PortOrders.getLoa} gave it; all of it goes back.
   */
  signLoa(id: string | number, loa: Loa, signature: LoaSignature, options?: RequestOptions): Call<PortOrder | undefined, PortOrderDocument | undefined> {
    const body = () => {
      requireObject("loa", loa);
      requireObject("loa.attributes", loa.attributes);
      requireObject("signature", signature);
      return { data: { type: "loa" as const, attributes: { ...loa.attributes, signature_name: signature.signature_name, signature_title: signature.signature_title } } };
    };
    return this.#api.call("portOrders.signLoa", () => ({ path: { id: idText(id) }, body: body() }), options, { names: { "body.data.attributes": "signature" } });
  }

  /**
   * Puts a document, such as a bill, to an order: asks for an address and sends the file there, without your keys. These
   * two steps are all: {@link PortOrders.registerFile} is the other way, for a document that is on the web already. Only
   * while the order is pending or rejected. A failure names its step: `portOrders.createUpload`, or `portOrders.uploadFile`
   * for the file itself, which is not repeated. It then may or may not have arrived; {@link PortOrders.get} shows the documents.
   *
   * `timeoutMs` is how long each step may stand still.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param file - What to put there.
   * @returns The file's id, and the address's, as the API gave them.
   */
  async uploadFile(id: string | number, file: UploadSource, options?: UploadOptions): Promise<PortOrderFileUrl> {
    const given = takeOptions(options, [...requestOptionNames, "filename", "onProgress"]);
    const upload = await readUpload(file, given);
    const { signal, timeoutMs, maxRetries } = given;
    const place = await this.createUpload(id, { filename: upload.filename }, { signal, timeoutMs, maxRetries });
    const address = requireFileAddress("createUpload's answer", place.attributes?.url);
    await putFile(this.#api.fetchFile, address, upload, given, { operationId: "portOrders.uploadFile", attempts: 1, timeoutMs: timeoutMs ?? 30_000, signal });
    return place;
  }

  /**
   * An address to which a document can be PUT, such as a bill; only while the order is pending or rejected. In a browser it may go out twice.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param upload - What the file is called.
   */
  createUpload(id: string | number, upload: PortOrderUpload, options?: RequestOptions): Call<PortOrderFileUrl, PortOrderFileUrlDocument> {
    return this.#api.call("portOrders.createUpload", () => ({ path: { id: idText(id) }, body: upload }), options, { names: { body: "upload" } });
  }

  /**
   * Lets Flowroute fetch a document from a public address; only while the order is pending or rejected. In a browser it may go out twice.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param file - Its public address.
   */
  registerFile(id: string | number, file: PortOrderFilePull, options?: RequestOptions): Call<PortOrderFile, PortOrderFileDocument> {
    return this.#api.call("portOrders.registerFile", () => ({ path: { id: idText(id) }, body: file }), options, { names: { body: "file" } });
  }

  /**
   * An address from which a document of the order can be downloaded for a while, without your keys.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param fileId - The file's id.
   */
  getFile(id: string | number, fileId: string | number, options?: RequestOptions): Call<PortOrderFileUrl, PortOrderFileUrlDocument> {
    return this.#api.call("portOrders.getFile", () => ({ path: { id: idText(id), file_id: idText(fileId) } }), options, { names: { "path.file_id": "fileId" } });
  }

  /**
   * Takes one of the things away that the numbers are to have once they are here.
   *
   * @param id - The order's `id`, as {@link PortOrders.list} gives it.
   * @param preset - Which one.
   */
  removePreset(id: string | number, preset: PortOrderPreset, options?: RequestOptions): Call<PortOrder, PortOrderDocument> {
    return this.#api.call("portOrders.removePreset", () => ({ path: { id: idText(id), preset } }), options, { names: { "path.preset": "preset" } });
  }
}

const orderNames = { names: { "body.data.attributes": "order" } };
