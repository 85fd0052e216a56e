// This folder has one method for each operation of the API. A method names its operation and shapes its arguments; how
// a call or a list goes on from there is bound here.

import type { ListOperationId, OperationDocuments, OperationId, OperationInputs, OperationItems } from "../../generated/operations.ts";
import { isObject, itemsIn } from "../call/answer.ts";
import { type Call, type FullAnswer, PendingCall } from "../call/call.ts";
import type { CallContext, Send } from "../call/context.ts";
import { type ApiRequest, requestOf } from "../call/request.ts";
import { stackFromHere } from "../call/stack.ts";
import type { FileFetch } from "../files/foreign-host.ts";
import { type ArgumentNames, checkInput } from "../input/check.ts";
import { callFacts, type FactsTable, type Method } from "../input/facts.ts";
import { bare } from "../input/members.ts";
import { listOptionNames, requestOptionNames } from "../input/option-names.ts";
import { ApiList, type List } from "../list/list.ts";
import type { PageSource } from "../list/page.ts";
import type { MessageLanes } from "../pacing/create-lanes.ts";
import { type ListOptions, type RequestOptions, takeOptions } from "../settings/options.ts";
import { customRequest, type CustomRequestOptions } from "./custom-request.ts";
import { isSending, laneOf } from "./message-lanes.ts";

/** What awaiting an operation gives: the `data` of its document. */
type DataOf<Document> = Document extends { data: infer Data } ? Data : undefined;
type ItemOf<Id extends ListOperationId> = Id extends keyof OperationItems ? OperationItems[Id] : OperationDocuments[Id] extends { data: (infer Item)[] } ? Item : never;

type PathOf<Id extends ListOperationId> = OperationInputs[Id] extends { path: infer Path extends Readonly<Record<string, string>> } ? Path : undefined;

interface CallExtras {
  readonly names?: ArgumentNames;
  readonly context?: Pick<CallContext, "isPatient" | "withdraw" | "cancel" | "onEnd">;
}

/** All that a request needs to go out. */
interface Prepared {
  readonly request: ApiRequest;
  readonly call: CallContext;
}

/**
 * How the resources reach the API: an operation's id, what it takes, and the caller's options. A refused argument rejects
 * like every other failure; nothing throws past the promise.
 */
export class Api {
  readonly #send: Send;
  readonly #facts: FactsTable;
  /** For what is not the API's own host: no keys go there. */
  readonly fetchFile: FileFetch;
  /** Where messages wait, whichever way they are sent. */
  readonly lanes: MessageLanes;

  constructor(send: Send, facts: FactsTable, lanes: MessageLanes, fetchFile: FileFetch) {
    this.fetchFile = fetchFile;
    this.#send = send;
    this.#facts = facts;
    this.lanes = lanes;
  }

  /** The body that an operation would send. */
  body<Id extends "messages.send">(id: Id, body: OperationInputs[Id]["body"], names: ArgumentNames): OperationInputs[Id]["body"] {
    return checkInput(this.#facts[id], { body }, names).body as OperationInputs[Id]["body"];
  }

  /** Starts a call. */
  call<Id extends OperationId>(
    id: Id,
    input: () => OperationInputs[Id],
    options: RequestOptions | undefined,
    extras: CallExtras = {},
  ): Call<DataOf<OperationDocuments[Id]>, OperationDocuments[Id]> {
    type Data = DataOf<OperationDocuments[Id]>;
    return new PendingCall(this.#ask(id, input, options, extras) as Promise<FullAnswer<Data, OperationDocuments[Id]>>);
  }

  /** Prepares a list; nothing is asked for until it is used. */
  list<Id extends ListOperationId>(
    id: Id,
    query: OperationInputs[Id]["query"],
    options: ListOptions | undefined,
    path?: PathOf<Id>,
  ): List<ItemOf<Id>, OperationDocuments[Id]> {
    return new ApiList(madeNow(() => this.#source(id, query, options, path)));
  }

  /** Starts a call of what is no operation of the document. Its data is all of the answer's JSON. */
  request(baseUrl: string, method: Method, path: string, options: CustomRequestOptions | undefined): Call<unknown> {
    const prepare = (): Prepared => {
      const given = takeOptions(options, [...requestOptionNames, "query", "body", "repeatable"]);
      const request = customRequest(baseUrl, method, path, given);
      const facts = bare({ answer: "any" as const, ...(given.repeatable && { repeatable: true as const }) });
      // As it will arrive.
      const lane = isSending(method, path) && request.body !== undefined ? laneOf(this.lanes, JSON.parse(request.body)) : undefined;
      return { request, call: bare({ operationId: "request" as const, facts, options: given, lane }) };
    };
    return new PendingCall(this.#carry<unknown>(prepare).then(({ document, response }) => ({ data: document, document, response })));
  }

  #source<Id extends ListOperationId>(
    id: Id,
    asked: OperationInputs[Id]["query"],
    options: ListOptions | undefined,
    path: PathOf<Id> | undefined,
  ): PageSource<OperationDocuments[Id]> {
    const { maxItems, prefetch = 0, ...requestOptions } = takeOptions(options, listOptionNames);
    const operation = this.#facts[id];
    const { query } = checkInput(operation, { path: path ?? {}, query: asked }) as { query: Partial<Record<"offset" | "limit", number>> };
    return {
      operationId: id,
      ask: (offset, limit, cancel) => this.#ask(id, () => ({ path, query: { ...query, limit, offset } }) as unknown as OperationInputs[Id], requestOptions, { context: { cancel } }),
      offset: query.offset,
      limit: query.limit,
      maximumLimit: operation.query?.properties?.["limit"]?.maximum,
      maxItems,
      prefetch,
      endsShort: operation.items?.short,
    };
  }

  async #ask<Id extends OperationId>(
    id: Id,
    input: () => OperationInputs[Id],
    options: RequestOptions | undefined,
    { names, context }: CallExtras,
  ): Promise<FullAnswer<unknown, OperationDocuments[Id]>> {
    const operation = this.#facts[id];
    const { document, response } = await this.#carry<OperationDocuments[Id]>(() => {
      const given = takeOptions(options, requestOptionNames);
      const checked = checkInput(operation, input(), names);
      const lane = id === "messages.send" ? laneOf(this.lanes, checked.body) : undefined;
      return { request: requestOf(operation.method, operation.path, checked), call: bare({ operationId: id, facts: callFacts(operation, checked.body), options: given, lane, ...context }) };
    });
    const data = operation.answer !== "none" && isObject(document) ? document["data"] : undefined;
    return { data: operation.items ? itemsIn(data, operation.items) : data, document, response };
  }

  async #carry<Document>(prepare: () => Prepared): Promise<Pick<FullAnswer<unknown, Document>, "document" | "response">> {
    try {
      const { request, call } = prepare();
      const { document, response } = await this.#send(request, call);
      return { document: document as Document, response };
    } catch (failure) {
      throw stackFromHere(failure);
    }
  }
}

/** Makes it at once, while the caller is still on the stack, and gives it or throws why not whenever it is asked for. */
function madeNow<T>(make: () => T): () => T {
  try {
    const made = make();
    return () => made;
  } catch (refusal) {
    const shown = stackFromHere(refusal);
    return () => {
      throw shown;
    };
  }
}
